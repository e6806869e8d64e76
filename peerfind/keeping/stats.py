"""What the directory holds, counted: nowhere is a count written by hand."""

from __future__ import annotations

from collections import Counter

from ..age import Evidence, newest
from ..model import QUESTIONS
from ..record import TYPE_CHECKING, Record
from ..safety import answers
from ..views.as_json import SCHEMA_VERSION, dump
from .goals import Missing, Reached, missing, reached, seen
from .shares import Share, sourced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..dataset import Dataset
    from ..model import Service
    from ..vocabulary import Vocabulary


class Count(Record):
    """One thing counted, from the most to the least."""

    name: str
    title: str
    rows: tuple[tuple[str, int], ...]


class Counted(Record):
    """Everything counted."""

    services: int
    organizations: int
    sources: int
    counts: tuple[Count, ...]
    goals: tuple[Reached, ...] = ()
    shares: tuple[Share, ...] = ()
    missing: tuple[Missing, ...] = ()


AGES = (
    (6, "under 6 months"),
    (12, "6 to 12 months"),
    (24, "1 to 2 years"),
    (60, "2 to 5 years"),
    (10_000, "over 5 years"),
)


def count(dataset: Dataset, vocabulary: Vocabulary, today: str) -> Counted:
    """Count a directory. `today` is an ISO day."""
    services = list(dataset.services.values())
    pages = {
        source.url or source.document
        for known in ([o.sources for o in dataset.organizations.values()] + [s.sources for s in services])
        for source in known.values()
    }
    counts = [
        _tally("countries", "Services by country", (c for s in services for c in s.service_area.countries)),
        _tally("kinds", "Services by kind", (s.kind for s in services), vocabulary.axes["kinds"]),
        _tally("needs", "Services by need", (n for s in services for n in s.needs), vocabulary.axes["needs"]),
        _tally(
            "communities",
            "Services by community",
            (c for s in services for c in s.communities),
            vocabulary.axes["communities"],
        ),
        _tally("formats", "Services by format", (f for s in services for f in s.formats), vocabulary.axes["formats"]),
        _tally("towns", "Places where services meet", (s.location.town for s in services if s.location)),
        _tally("statuses", "Services by status", (s.status for s in services), vocabulary.axes["statuses"]),
        _tally("confirmed", "Confirmed with the live service", ("yes" if s.confirmed else "not yet" for s in services)),
        _tally("ages", "Age of the newest dated page", (_age(dataset, s, today) for s in services)),
    ]
    for question in QUESTIONS:
        rows = (a.answer for s in services for a in answers(dataset, s) if a.question == question)
        counts.append(_tally(f"safety_{question}", f"Safety, {question}", rows, vocabulary.axes["answers"]))
    at = seen(dataset, vocabulary)
    return Counted(
        services=len(services), organizations=len(dataset.organizations), sources=len(pages), counts=tuple(counts),
        goals=reached(at), shares=sourced(dataset), missing=missing(at),
    )  # fmt: skip


def _tally(name: str, title: str, found: Iterable[str], all_words: Iterable[str] = ()) -> Count:
    """Counts from the most to the least; words of the vocabulary that nothing has are counted as 0."""
    counter = Counter(dict.fromkeys(all_words, 0))
    counter.update(found)
    return Count(name=name, title=title, rows=tuple(sorted(counter.items(), key=lambda row: (-row[1], row[0]))))


def _age(dataset: Dataset, service: Service, today: str) -> str:
    known = Evidence.of(*newest(dataset, service), today)
    if known.months is None:
        return "no date on any page"
    return next(words for most, words in AGES if known.months <= most)


def as_text(counted: Counted) -> str:
    lines = [f"{counted.services} services of {counted.organizations} organizations, from {counted.sources} pages."]
    for one in counted.counts:
        lines += ["", f"{one.title}:"]
        lines += [f"  {name}: {number}" for name, number in one.rows]
    lines += ["", "Values with a source:"]
    lines += [f"  {one.name}: {one.part} of {one.whole} ({one.percent} %)" for one in counted.shares]
    lines += ["", "Goals:"]
    lines += [f"  {one.title}: {one.there} of {one.wanted}" for one in counted.goals]
    for lack in counted.missing:
        lines += ["", f"{lack.title}:", *(f"  {item}" for item in lack.items or ("none",))]
    return "\n".join(lines) + "\n"


def as_json(counted: Counted) -> str:
    document = {"schema_version": SCHEMA_VERSION, "services": counted.services, "organizations": counted.organizations}
    counts = {one.name: dict(one.rows) for one in counted.counts}
    more = {
        "goals": {one.name: {"there": one.there, "wanted": one.wanted} for one in counted.goals},
        "shares": {one.name: {"part": one.part, "whole": one.whole} for one in counted.shares},
        "missing": {one.name: list(one.items) for one in counted.missing},
    }
    return dump({**document, "sources": counted.sources, "counts": counts, **more})


STATS: dict[str, Callable[[Counted], str]] = {"text": as_text, "json": as_json}
