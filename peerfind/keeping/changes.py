"""What changes between two states of the directory, as values: each change with its danger, what was and what will be."""

from __future__ import annotations

from ..dataset import Dataset
from ..model import Organization, Service, Source
from ..record import TYPE_CHECKING, Record
from . import contacts
from .evidence import is_crisis

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..books import Emergency

LEVELS = ("crisis", "ways", "closed", "added", "safety", "whom", "words", "evidence")
"""How much harm a change could do, the worst first."""

WHOM = (
    "organization", "kind", "needs", "communities", "formats", "channels", "styles", "led_by", "service_area", "location",
    "languages", "cost", "cost_details", "minimum_age", "maximum_age", "eligibility", "how_to_join",
)  # fmt: skip
WORDS = ("name", "aliases", "description", "alert")
EVIDENCE = ("field_sources", "sources", "note", "replaces", "registration")
HOURS = ("hours", "hours_note", "timezone", "moderated_hours")

READS = {"page_date", "read_on"}


class Change(Record):
    """One thing that changes. `old` and `new` are in words, None where there was or will be nothing.

    `home` is `services/ID`, `organizations/ID` or `emergency/CC`; `field` the field that changes; `old_source` and
    `new_source` the pages the values are said to stand on; `number` (with its country) and `url` what is new to dial or open.
    """

    level: str
    home: str
    name: str
    field: str
    what: str
    old: str | None = None
    new: str | None = None
    old_source: Source | None = None
    new_source: Source | None = None
    number: tuple[str, str] | None = None
    url: str | None = None

    @property
    def id(self) -> str:
        return self.home.partition("/")[2]


def compared(old: Dataset, new: Dataset) -> list[Change]:
    """Every change from one state of the directory to another, the most dangerous first."""
    found = [*_organizations(old, new), *_services(old, new)]
    return ordered(found)


def ordered(found: list[Change]) -> list[Change]:
    return sorted(found, key=lambda change: (LEVELS.index(change.level), change.home))


def _services(old: Dataset, new: Dataset) -> Iterator[Change]:
    for name in sorted({*old.services, *new.services}):
        before, after = old.services.get(name), new.services.get(name)
        if before == after and _owner_same(old, new, before):
            continue
        shown, home = after or before, f"services/{name}"
        assert shown is not None
        crisis = any(service and is_crisis(service) for service in (before, after))
        if before is None:
            yield Change(level="crisis" if crisis else "added", home=home, name=shown.name, field="", what="added")
        elif after is None:
            there = ("services", name) in new.order
            what = "cannot be read any more, so it is not shown" if there else "taken out"
            yield Change(level="crisis" if crisis else "closed", home=home, name=shown.name, field="", what=what)
        else:
            for change in _service(old, new, before, after):
                worst = change.level in ("ways", "closed") or (change.field == "kind" and crisis)
                yield change.replace(level="crisis") if crisis and worst else change


def _owner_same(old: Dataset, new: Dataset, service: Service | None) -> bool:
    """Whether the sources of the organization, on which values of a service may stand, are the same."""
    if service is None:
        return True
    was, now = old.organizations.get(service.organization), new.organizations.get(service.organization)
    return was is None or now is None or was.sources == now.sources


def _service(old: Dataset, new: Dataset, before: Service, after: Service) -> Iterator[Change]:
    home: dict[str, Any] = {"home": f"services/{after.id}", "name": after.name}
    sources = (lambda key: old.source(before, key)), (lambda key: new.source(after, key))
    for change in contacts.compared(before, after, *sources):
        yield Change(level="ways", **home, **change)
    for field in HOURS:
        yield from _plain(before, after, field, "ways", home, sources)
    if before.status != after.status:
        gone = after.status in ("closed", "paused")
        yield from _plain(before, after, "status", "closed" if gone else "whom", home, sources)
    for field in WHOM:
        yield from _plain(before, after, field, "whom", home, sources)
    yield from _safety(before, after, home, sources)
    yield from _plain(before, after, "confirmed", "safety", home, sources)
    for field in WORDS:
        yield from _plain(before, after, field, "words", home, sources)
    says = [tuple(note.says for note in service.good_to_know) for service in (before, after)]
    if says[0] != says[1]:
        old_says, new_says = (" ".join(said) or None for said in says)
        yield Change(level="words", **home, field="good_to_know", what="good to know", old=old_says, new=new_says)
    yield from _evidence(before, after, home)


def _plain(
    before: Record, after: Record, field: str, level: str, home: dict[str, Any], sources: Any
) -> Iterator[Change]:
    was, now = getattr(before, field), getattr(after, field)
    if was == now:
        return
    keys = [getattr(record, "field_sources", {}).get(field) for record in (before, after)]
    yield Change(
        level=level, **home, field=field, what=field.replace("_", " "), old=in_words(was), new=in_words(now),
        old_source=sources[0](keys[0]), new_source=sources[1](keys[1]),
        url=now if field == "url" else None,
    )  # fmt: skip


def in_words(value: object) -> str | None:
    """A value as one reads it aloud; None if there is none."""
    if value in (None, (), {}):
        return None
    if isinstance(value, Record):
        return "; ".join(f"{name.replace('_', ' ')} {said}" for name, item in value if (said := in_words(item)))
    if isinstance(value, tuple):
        return ", ".join(in_words(item) or "" for item in value)
    return str(value)


def _safety(before: Any, after: Any, home: dict[str, Any], sources: Any) -> Iterator[Change]:
    for question in dict.fromkeys([*before.safety, *after.safety]):
        was, now = before.safety.get(question), after.safety.get(question)
        if was == now:
            continue
        old, new = (f"{one.answer}{f': {one.says}' if one.says else ''}" if one else None for one in (was, now))
        yield Change(
            level="safety", **home, field=f"safety.{question}", what=question, old=old, new=new,
            old_source=sources[0](was.source) if was else None, new_source=sources[1](now.source) if now else None,
        )  # fmt: skip


def _evidence(before: Any, after: Any, home: dict[str, Any]) -> Iterator[Change]:
    """Sources and what else only keepers see, each in one line."""
    for field in EVIDENCE:
        was, now = getattr(before, field, None), getattr(after, field, None)
        if was == now:
            continue
        if field == "sources":
            yield from _sources(was or {}, now or {}, home)
        elif field in ("replaces", "registration"):
            yield Change(level="evidence", **home, field=field, what=field, old=in_words(was), new=in_words(now))
        else:
            yield Change(level="evidence", **home, field=field, what=field.replace("_", " "), new="changed")


def _sources(was: dict[str, Source], now: dict[str, Source], home: dict[str, Any]) -> Iterator[Change]:
    for key in dict.fromkeys([*was, *now]):
        old, new = was.get(key), now.get(key)
        if old == new:
            continue
        if old and new and {name for name, value in new if value != getattr(old, name)} <= READS:
            said = f"page of {new.page_date or 'no date'}, read on {new.read_on}"
            yield Change(level="evidence", **home, field=f"sources.{key}", what=f"page {key} read again", new=said)
            continue
        lines = [f"{page.owner}, {page.url or page.document}" if page else None for page in (old, new)]
        yield Change(level="evidence", **home, field=f"sources.{key}", what=f"page {key}", old=lines[0], new=lines[1])


def _organizations(old: Dataset, new: Dataset) -> Iterator[Change]:
    crisis = {service.organization for data in (old, new) for service in data.services.values() if is_crisis(service)}
    for name in sorted({*old.organizations, *new.organizations}):
        before, after = old.organizations.get(name), new.organizations.get(name)
        if before != after:
            for change in _organization(name, before, after):
                yield change.replace(level="crisis") if name in crisis and change.level == "ways" else change


def _organization(name: str, before: Organization | None, after: Organization | None) -> Iterator[Change]:
    shown = after or before
    assert shown is not None
    home: dict[str, Any] = {"home": f"organizations/{name}", "name": shown.name}
    if before is None or after is None:
        level, what = ("words", "added") if after else ("closed", "taken out")
        url = after.url if after else None
        yield Change(level=level, **home, field="", what=what, new=url, url=url)
        return
    sources = before.sources.get, after.sources.get
    yield from _plain(before, after, "url", "ways", home, sources)
    yield from _safety(before, after, home, sources)
    for field in ("name", "aliases", "country"):
        yield from _plain(before, after, field, "words", home, sources)
    yield from _evidence(before, after, home)


SHOWN = {
    "numbers": "emergency numbers", "lines": "crisis lines shown first",
    "domestic_abuse": "lines after domestic abuse", "sexual_violence": "lines after sexual violence",
}  # fmt: skip
"""What people in danger are shown of a country, as keepers read it."""


def emergencies(old: dict[str, Emergency], new: dict[str, Emergency]) -> list[Change]:
    """What changes in the emergency numbers and crisis lines of countries. All of it is dangerous."""
    found = []
    for code in sorted({*old, *new}):
        before, after = old.get(code), new.get(code)
        for field, what in SHOWN.items():
            was, now = (_emergency(there, field) for there in (before, after))
            if was != now:
                key = after.numbers[0].source if after and after.numbers and field == "numbers" else None
                source = after.sources.get(key) if after and key else None
                found.append(
                    Change(
                        level="crisis", home=f"emergency/{code}", name=code, field=field, what=what, old=was, new=now,
                        new_source=source,
                    )
                )  # fmt: skip
    return found


def _emergency(there: Emergency | None, field: str) -> str | None:
    if there is None:
        return None
    if field != "numbers":
        return ", ".join(getattr(there, field)) or None
    return ", ".join(f"{number.number} ({number.reaches})" for number in there.numbers) or None
