"""`show --qr`, `show --copy` and `open`: from what is on the screen to a telephone, the clipboard or the browser."""

from __future__ import annotations

import sys

from ..ask import Surroundings, show_one
from ..errors import DONE, Refusal
from ..record import TYPE_CHECKING, Record
from ..ways import KINDS, Way, ways, web
from .keys import Keys, person
from .surroundings import is_terminal, look, paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..crisis import People
    from ..views import Paper
    from ..views.sheet import Block

TRACES = (
    "Opening it leaves traces. The browser keeps it in its history. Whoever runs your network can see which site you visit, "
    "and so can the site. A private window keeps it out of the history only."
)


class Reached(Record):
    """A service with the way in that was chosen."""

    id: str
    name: str
    way: Way
    people: People


def hand_over(name: str, options: dict[str, Any]) -> int:
    """Draw the code, copy the number or address, or both. Raises Refusal where that cannot be."""
    code, copy, kind = bool(options.get("qr")), bool(options.get("copy")), options.get("way")
    output, data, country = options.get("output"), options.get("data"), options.get("country")
    if not (code or copy):
        raise Refusal("--way says what --qr and --copy take, and neither is there.", f"Such as --qr --way {KINDS[0]}.")
    if output not in (None, "cards", "plain"):
        raise Refusal(f"--qr and --copy do not go with --output {output}.", "Leave one of them out.")
    around = look()
    found = reached(name, kind, data, country, around)
    page = paper(around.environment)
    blocks: list[Block] = []
    drawing = _drawn(found, page) if code else ""
    if copy and not is_terminal(around.environment):
        raise Refusal("--copy asks the terminal to copy, and this is no terminal.", f"Here it is: {found.way.shown}")
    from ..views import sheet
    from ..views.clipboard import osc52

    if code:
        from ..views.code import holds

        blocks += holds(found.way, found.people.country)
    if copy:
        blocks += _copied(found)
    sys.stdout.write(sheet.drawn([sheet.people(found.people), sheet.title(found.name), *blocks], page))
    sys.stdout.write(f"\n{drawing}" if code else "")
    more = [sheet.heading("For all ways in"), sheet.point(f"peerfind show {found.id}")]
    sys.stdout.write(sheet.drawn(more, page) + (osc52(found.way.shown) if copy else ""))
    return DONE


def reached(name: str, kind: str | None, data: str | None, country: str | None, around: Surroundings) -> Reached:
    """The way in to try first, or the first of a kind. Raises Refusal if there is no such service or way."""
    if kind not in (None, *KINDS):
        from ..text import nearest

        close = nearest(str(kind), KINDS)
        raise Refusal(
            f"There is no way {kind!r}.", f"Did you mean {close}?" if close else f"Known: {', '.join(KINDS)}."
        )
    answer = show_one(name, data, country, around)
    service = answer.service(answer.found.matches[0])
    way = next((way for way in ways(service) if kind in (None, way.kind)), None)
    if way is None:
        what = {"text": "text number", "page": "page", "email": "e-mail address", "phone": "telephone number"}
        raise Refusal(
            f"We know no {what.get(kind or '', 'number and no address')} of {service.name}.",
            f"See all we know: peerfind show {service.id}",
        )
    return Reached(id=service.id, name=service.name, way=way, people=answer.people)


def _drawn(found: Reached, page: Paper) -> str:
    """The code. Raises Refusal, with the number or address in words, where it does not fit or cannot be drawn."""
    from ..views.code import BLOCKS, Code

    instead = f"Here it is in words: {found.way.shown}"
    try:
        "".join(BLOCKS.values()).encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        raise Refusal(
            f"This terminal writes {sys.stdout.encoding}, which has no blocks to draw with.", instead
        ) from None
    code = Code(found.way.uri)
    if code.width > page.width:
        raise Refusal(f"The code is {code.width} columns wide, and there is room for {page.width}.", instead)
    return code.drawn(page)


def _copied(found: Reached) -> Iterator[Block]:
    from ..views import sheet

    yield sheet.fact("To copy", found.way.shown)
    if found.way.keyword:
        yield sheet.fact("The word to send", found.way.keyword)
    yield sheet.text(
        "We asked the terminal to copy it. Paste to see if it did: some terminals do not allow it. Other programs can read "
        "the clipboard, and some keep what was on it."
    )


def visit(name: str, data: str | None, country: str | None) -> int:
    """Open the page of a service in the browser, once the person has said yes. Raises Refusal where nobody can be asked."""
    around = look()
    found = reached(name, "page", data, country, around)
    address = found.way.uri
    from ..views import sheet
    from ..views.say import clean

    if not web(address) or clean(address) != address:
        raise Refusal(f"{address!r} is not a web address we would open.", f"See peerfind show {found.id}")
    if not person():
        raise Refusal(
            "peerfind open asks before it opens a page, and nobody can be asked here.", f"The address: {address}"
        )
    page = paper(around.environment)
    blocks = [sheet.people(found.people), sheet.title(found.name), sheet.fact("Page", address), sheet.text(TRACES)]
    sys.stdout.write(sheet.drawn(blocks, page))
    with Keys(person=False) as keys:
        said = keys.ask("\nOpen it? y/N ")
    if (said or "").strip().casefold() not in ("y", "yes"):
        sys.stdout.write("Not opened.\n")
        return DONE
    import webbrowser

    opened = webbrowser.open(address)
    sys.stdout.write(
        "The browser was asked to open it.\n" if opened else f"No browser was found. The address: {address}\n"
    )
    return DONE
