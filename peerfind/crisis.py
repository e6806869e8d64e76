"""People for a life in danger. Nothing here depends on detection, ranking, the data files or the network.

Numbers and lines come from a compiled constant (`compiled.people`), so that they stand on every screen, also when all
else fails. Numbers are printed exactly as they are dialled.
"""

from __future__ import annotations

from .compiled.countries import NAMES
from .compiled.people import LISTENING, NOBODY, NOTED, PEOPLE, SAYS, UNREAD, WITHOUT
from .countries import HOW, MOST_OF
from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

ASKING = "In danger now? "

ANYWHERE = "https://findahelpline.com"
"""Where people in any other country can look for a line; named in words, never opened by us."""


class Line(Record):
    """A crisis line: numbers as dialled, each with what to say or when; `seen` tells how old its page is."""

    id: str
    name: str
    phones: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    hours: str | None
    area: str
    seen: str


class People(Record):
    """Who is there in one country. `emergency` holds numbers and whom each reaches; `source` how the country is known.

    `violence` are lines to turn to when somebody is hurt, each with the need it is for. Without a country `lines` holds the
    first of several.
    """

    country: str | None
    source: str
    emergency: tuple[tuple[str, str], ...] = ()
    lines: tuple[Line, ...] = ()
    violence: tuple[tuple[str, Line], ...] = ()


def people(country: str | None, source: str) -> People:
    """Who is there in a country; with none, the numbers of several countries and the line that stands first in each."""
    if country is None:
        first = tuple(_line(PEOPLE[code][1][0]).replace(area=name) for name, code in LISTENING)
        return People(country=None, source=source, lines=first)
    emergency, lines, violence = PEOPLE.get(country, ((), (), ()))
    return People(
        country=country, source=source, emergency=emergency,
        lines=tuple(_line(fields) for fields in lines), violence=tuple((need, _line(fields)) for need, fields in violence),
    )  # fmt: skip


def _line(fields: tuple[Any, ...]) -> Line:
    return Line(**dict(zip(Line.FIELDS, fields, strict=True)))


def turn_to(there: People, needs: Iterable[str], region: str | None = None) -> tuple[Line, ...]:
    """The lines to turn to in danger: those for violence first, where needs that were heard tell of it.

    Where the region is known, those of other regions are left out; else those of a region come after the first line of all.
    """
    wanted = frozenset(needs)
    hurt = list(dict.fromkeys(line for need, line in there.violence if need in wanted))
    here = region or MOST_OF.get(there.country or "", "-")
    near = [line for line in hurt if not line.area or here in line.area]
    far = [] if region else [line for line in hurt if line not in near]
    return (*near, *(far if near else (*there.lines[:1], *far)), *(there.lines if near else there.lines[1:]))


def numbers(there: People) -> list[str]:
    """The emergency numbers, each once, in the order to try them."""
    return list(dict.fromkeys(number for number, _ in there.emergency))


def emergency(there: People) -> str:
    """Whom to ring when a life is in danger, in one sentence."""
    if there.country is None:
        return f"{ASKING}Ring the emergency number where you are: {WITHOUT}."
    name = NAMES[there.country]
    if there.country in NOBODY:
        return (
            f"{ASKING}Tell the doctor or the leader of your station or ship at once. We know of no emergency number in "
            f"{name}: nobody lives there for good."
        )
    if not there.emergency:
        return (
            f"{ASKING}We could not read the emergency number of {name} on a page we trust. From a mobile phone "
            "112 is put through to the local emergency service in most countries."
        )
    more = f" {SAYS[there.country]}" if there.country in SAYS else ""
    return f"{ASKING}{_ring(there, name)}{more}"


def _ring(there: People, name: str) -> str:
    """The numbers that bring everybody, then those of one service; those of whom we know nothing only beside the latter."""
    noted: Mapping[str, str] = NOTED.get(there.country or "", {})
    reach: dict[str, list[str]] = {}
    for number, whom in there.emergency:
        reach.setdefault(number, []).append(whom)
    at_once = [_dialled(number, noted) for number, whom in reach.items() if "any" in whom]
    one_each = [_dialled(number, noted, whom) for number, whom in reach.items() if not {"any", "unknown"} & {*whom}]
    unknown = [number for number, whom in reach.items() if "unknown" in whom]
    if not at_once and not one_each:
        return f"Emergency numbers known in {name}: {', '.join(unknown)}. We do not know which to ring first."
    said = [f"Ring {_either(at_once)}."] if at_once else []
    said += [f"{'Or ring' if at_once else 'Ring'} {', '.join(one_each)}."] if one_each else []
    said += [f"Also listed, we do not know for whom: {', '.join(unknown)}."] if unknown and not at_once else []
    return " ".join(said)


def _dialled(number: str, noted: Mapping[str, str], whom: Iterable[str] = ()) -> str:
    """`112 from a mobile`, `117 (police)`, `984 0132 for the doctor`: a note that says whom it reaches stands for that."""
    note = noted.get(number, "")
    reaches = f" ({' and '.join(whom)})" if whom and not note.startswith("for ") else ""
    return f"{number}{f' {note}' if note else ''}{reaches}"


def sure(there: People) -> str | None:
    """How sure the emergency numbers are, where no page of a country says them."""
    if there.country not in UNREAD:
        return None
    return "These emergency numbers are known from a data set for phones alone: we read them on no page of the country."


def someone(there: People) -> str:
    """Who listens in a crisis, in one sentence: the first line, and the first to text if there is another."""
    if there.country is None:
        return "To see the people for your country, add --country and its two letters, such as --country GB."
    if not there.lines:
        return f"We list no crisis line in {NAMES[there.country]} yet; {ANYWHERE} lists lines in many countries."
    first = there.lines[0]
    said = [told(first)]
    if not first.texts:
        texting = next((line for line in there.lines[1:] if line.texts and not line.area), None)
        said += [contact(texting)] if texting else []
    return f"Someone to talk to: {'; or '.join(said)}."


def over_there(there: People) -> str:
    """Who is there in another country in which somebody may be, in one line."""
    return (
        f"{NAMES[there.country or '']}, if somebody is there: {emergency(there).removeprefix(ASKING)} {someone(there)}"
    )


def contact(line: Line) -> str:
    """`Samaritans: ring 116 123, day and night`; a line of which no number is known to us by its page."""
    ways = [f"ring {number}{f' ({note})' if note else ''}" for number, note in line.phones[:1]]
    ways += [f"text {note + ' to ' if note else ''}{number}" for number, note in line.texts[:1]]
    ways = ways or [f"open {link}" for link in line.links[:1]]
    when = ", day and night" if line.hours == "24/7" else ""
    return f"{line.name}: {' or '.join(ways)}{when}"


def told(line: Line) -> str:
    """The same with where it is for, if not for the whole country."""
    return contact(line) + (f" ({line.area})" if line.area else "")


def how(there: People) -> str:
    """How the country is known, and how to change it."""
    if there.country is None:
        return "Your country is not known. Say it with --country, or set PEERFIND_COUNTRY."
    return f"For {NAMES[there.country]} ({HOW[there.source]}; change it with --country)."


def first_line(there: People) -> str:
    """The first line of every answer."""
    return " ".join((emergency(there), someone(there), how(there)))


def _either(numbers_: object) -> str:
    found = list(dict.fromkeys(numbers_))  # type: ignore[call-overload]
    return str(found[0]) if len(found) == 1 else f"{', '.join(found[:-1])} or {found[-1]}"
