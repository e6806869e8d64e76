"""Leaflets as sheets: the list of topics, and one topic with its references."""

from __future__ import annotations

from ..record import TYPE_CHECKING
from . import sheet
from .as_json import SCHEMA_VERSION, crisis

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..crisis import People
    from ..leaflets import Part, Rack, Reference
    from .sheet import Block

OWN = "Where no source is named, it is our own plain advice."


def topics(rack: Rack, there: People) -> Iterator[Block]:
    """The list of topics."""
    yield sheet.people(there)
    yield sheet.title("Read about peer support")
    for topic, leaflet in rack.topics.items():
        yield sheet.fact(topic, f"{leaflet.title}. {leaflet.says}")
    yield sheet.heading("How to read one")
    yield sheet.text("Type peerfind learn and the word before the colon, such as:")
    yield sheet.point("peerfind learn first-time")
    yield sheet.heading("Looking for people to talk to?")
    yield sheet.text("Say what is going on in your own words, such as:")
    yield sheet.point("peerfind search cannot sleep for worry")


def leaflet(rack: Rack, topic: str, there: People) -> Iterator[Block]:
    """One topic: its parts, where each was read, and what to read next."""
    found = rack.topics[topic]
    yield sheet.people(there)
    yield sheet.title(found.title)
    yield sheet.text(found.says)
    for part in found.parts:
        yield from _part(rack, part)
    keys = found.references()
    yield sheet.heading("Where this comes from")
    for key in keys:
        reference = rack.references[key]
        yield sheet.fact(reference.short, source(reference))
        if reference.url:
            yield sheet.link(reference.url)
    yield sheet.text(OWN if keys else "This is our own plain advice. It rests on no study.")
    if found.next:
        yield sheet.heading("Read on")
        for other in found.next:
            yield sheet.point(f"peerfind learn {other} ({rack.topics[other].title})")
    yield sheet.again(there)


def _part(rack: Rack, part: Part) -> Iterator[Block]:
    yield sheet.heading(part.heading)
    yield from (sheet.text(paragraph) for paragraph in part.says)
    yield from (sheet.point(point) for point in part.points)
    if part.references:
        yield sheet.fact("Source", "; ".join(rack.references[key].short for key in part.references))


def source(reference: Reference) -> str:
    """A reference in words: title, who wrote it, where it came out, and how far we read it."""
    parts = [reference.title, reference.by, reference.published, reference.read]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def topics_document(rack: Rack, there: People) -> dict[str, Any]:
    """The list of topics for other programs."""
    listed = [{"topic": topic, "title": leaf.title, "says": leaf.says} for topic, leaf in rack.topics.items()]
    return {"schema_version": SCHEMA_VERSION, "crisis": crisis(there, False), "topics": listed}


def document(rack: Rack, topic: str, there: People) -> dict[str, Any]:
    """One topic for other programs."""
    found = rack.topics[topic]
    return {
        "schema_version": SCHEMA_VERSION, "crisis": crisis(there, False), "topic": topic, "title": found.title,
        "says": found.says, "parts": [_fields(part) for part in found.parts],
        "references": {key: _fields(rack.references[key]) for key in found.references()}, "next": list(found.next),
    }  # fmt: skip


def _fields(record: Part | Reference) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in record}
