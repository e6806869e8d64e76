"""What a person answers, as the value a field holds: words of the vocabulary, countries, clocks, days, hours.

Nothing is settled here: the value still goes before the rules of the check.
"""

from __future__ import annotations

import re

from ... import countries
from ...compiled.countries import CALLED, ZONES
from ...forms import CALLER, WORLD
from ...load import unseen
from ...record import TYPE_CHECKING, Record
from ...text import nearest, normal, ratio, tokens
from .draft import get, spec
from .spoken_hours import heard, read_back

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ...record import Field
    from .draft import Draft
    from .judge import World
    from .plan import Step

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Read(Record):
    """What an answer was read as. `why` says that it was not; `meant` is what may have been meant; `sure` is False where
    the person must read it back first."""

    value: object = None
    why: str = ""
    meant: str | None = None
    said: str = ""
    sure: bool = True


def read(step: Step, text: str, draft: Draft, world: World) -> Read:
    """An answer that is not empty, for one field."""
    if fault := unseen(text):
        return Read(why=f"{fault.message}. {fault.hint}.")
    field = spec(step.part, step.path)
    text = re.sub(r"\s+", " ", text).strip()
    if field.shape == "word":
        return word(field.of, text, world)
    if field.shape == "words":
        return several(text, lambda part: word(field.of, part, world))
    if field.shape == "texts":
        return several(text, lambda part: area(part) if field.form == "area" else Read(value=part))
    if step.part == "services" and step.path == ("organization",):
        return organization(text, world)
    if step.path[-1] == "source" or step.path[0] == "field_sources":
        return source(text, draft, world)
    return READERS.get(field.form, plain)(field, text, world)


def plain(_field: Field, text: str, _world: World) -> Read:
    return Read(value=text)


def word(axis: str, text: str, world: World) -> Read:
    """A word of the vocabulary: itself, its label, or what people type for it."""
    words = world.vocabulary.axes[axis]
    wanted = " ".join(tokens(text))
    for name, known in words.items():
        if wanted in (name, " ".join(tokens(name)), " ".join(tokens(known.label))):
            return Read(value=name)
    if (called := world.words.called(axis, wanted)) in words:
        return Read(value=called, said=f"“{text}” is written as {called}.")
    close = nearest(text, [*words, *(known.label for known in words.values())])
    named = {known.label: name for name, known in words.items()}
    close = named.get(close or "", close)
    why = f"“{text}” is not one of the {axis.replace('_', ' ')}."
    return Read(why=why if close else f"{why} ? names them all.", meant=close)


def several(text: str, one: Callable[[str], Read]) -> Read:
    """An answer that names several things."""
    parts = [part.strip(" []") for part in re.split(r"[,;]", text) if part.strip(" []")]
    found = [one(part) for part in parts]
    values = list(dict.fromkeys(str(part.value) for part in found if part.value is not None))
    said = " ".join(part.said for part in found if part.said)
    if lost := [part for part in found if part.why]:
        meant = [str(part.value or part.meant) for part in found if part.value or part.meant]
        whole = len(meant) == len(found)
        return Read(why=" ".join(part.why for part in lost), meant=", ".join(dict.fromkeys(meant)) if whole else None)
    return Read(value=values, said=said)


def area(text: str) -> Read:
    if normal(text) in ("ww", "world", "worldwide", "the whole world", "anywhere"):
        return Read(value=WORLD)
    return country(text)


def country(text: str) -> Read:
    """A country by its code or its name."""
    if code := countries.code_of(text):
        return Read(value=code, said="" if code == text else f"“{text}” is written as {code}.")
    close = nearest(text, CALLED)
    why = f"There is no country “{text}”. Two letters such as GB, or its name."
    return Read(why=why, meant=CALLED[close] if close else None)


def timezone(_field: Field, text: str, _world: World) -> Read:
    """A time zone by its name, or by a town it is named after."""
    if text in ZONES or text == CALLER:
        return Read(value=text)
    bare = normal(re.sub(r"\btime\b", "", text)).strip().replace(" ", "_")
    for name in ZONES:
        if bare in (normal(name), normal(name.rpartition("/")[2])):
            return Read(value=name, said=f"“{text}” is written as {name}.")
    close = nearest(text, [*ZONES, *(name.rpartition("/")[2] for name in ZONES)])
    whole = next((name for name in ZONES if close in (name, name.rpartition("/")[2])), None)
    return Read(why=f"“{text}” is not a time zone. A name such as Europe/London, or a large town in it.", meant=whole)


def hours(_field: Field, text: str, _world: World) -> Read:
    """Hours in words or in syntax; read back before they count."""
    found = heard(text)
    if found.hours is None:
        return Read(why=found.why)
    return Read(value=found.hours, said=f"{read_back(found.hours)}. {found.doubt}".strip(), sure=found.hours == text)


def date(_field: Field, text: str, world: World) -> Read:
    """A day, month or year: as it is stored, in words, or `today`."""
    if normal(text) == "today":
        return Read(value=world.today)
    if match := re.fullmatch(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? (\d{4})", text):
        day, month, year = match.groups()
        if normal(month)[:3] in MONTHS:
            at = f"{year}-{MONTHS.index(normal(month)[:3]) + 1:02}" + (f"-{int(day):02}" if day else "")
            return Read(value=at, said=f"“{text}” is written as {at}.")
    return Read(value=text)


def url(_field: Field, text: str, _world: World) -> Read:
    """An address; `www.` gets its https://."""
    if re.match(r"(?i)www\.\S+$", text):
        return Read(value=f"https://{text}", said=f"Written as https://{text}.")
    return Read(value=text)


def organization(text: str, world: World) -> Read:
    """An organization that is there, by id, name or alias."""
    known = world.dataset.organizations
    if text in known:
        return Read(value=text)
    named = {name: record.id for record in known.values() for name in (record.name, *record.aliases)}
    for name, key in named.items():
        if tokens(name) == tokens(text):
            return Read(value=key, said=f"That is {known[key].name} ({key}).")
    like = max(named, key=lambda name: ratio(name, text), default=None)
    close = named[like] if like and ratio(like, text) >= 0.75 else nearest(text, known)
    why = f"No organization is called “{text}”."
    hint = f"It may be {known[close].name}." if close else ""
    return Read(why=" ".join(part for part in (why, hint, "Write new to add one.") if part), meant=close)


def pages(draft: Draft, world: World) -> dict[str, str]:
    """The sources a record may name, its own and its organization's: key and address."""
    owner = world.dataset.organizations.get(draft.get("organization", ""))
    found = {key: source.url or source.document or "" for key, source in (owner.sources if owner else {}).items()}
    return found | {key: page.get("url", page.get("document", "")) for key, page in draft.get("sources", {}).items()}


def source(text: str, draft: Draft, world: World) -> Read:
    """The key of a page that is named already, or the address of a new one."""
    known = pages(draft, world)
    if text in known:
        return Read(value=text)
    for key, address in known.items():
        if text.rstrip("/") == address.rstrip("/"):
            return Read(value=key, said=f"That page is called {key} here.")
    if re.match(r"https?://|www\.", text):
        address = text if text.startswith("http") else f"https://{text}"
        return Read(value=address)
    why = f"No page is called “{text}”. Known: {', '.join(known) or 'none yet'}. A new one is named by its address."
    return Read(why=why, meant=nearest(text, known))


def shown(value: object) -> str:
    """A value as it stands in brackets."""
    if isinstance(value, (list, tuple)):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)


def key_for(address: str, taken: Iterable[str]) -> str:
    """A short key for a page: the last word of its address that says something."""
    words = [
        w for w in re.findall(r"[a-z]+[a-z0-9]*", re.sub(r"^https?://(www\.)?", "", address.lower())) if len(w) > 2
    ]
    host = words[0] if words else "page"
    path = re.findall(r"[a-z]{3,}", address.lower().split("//")[-1].partition("/")[2])
    path = [w for w in path if w not in ("html", "htm", "php", "aspx", "index", "www", "com", "org", "and", "the")]
    key = (path[-1] if path else host)[:20]
    number, found = 1, key
    while found in taken:
        number += 1
        found = f"{key}-{number}"
    return found


READERS: dict[str, Callable[[Field, str, World], Read]] = {
    "country": lambda _, text, __: country(text),
    "area": lambda _, text, __: area(text),
    "timezone": timezone,
    "hours": hours,
    "date": date,
    "day": date,
    "url": url,
}


def at(draft: Draft, step: Step) -> str:
    """What stands in the draft where a step points, as text."""
    return shown(get(draft, step.path))
