"""What there is to read about peer support: short leaflets, one a topic, from data/learn.yaml."""

from __future__ import annotations

from . import shelf
from .errors import Refusal
from .reading import parts_of, refuse, shown
from .record import TYPE_CHECKING, Field, Record, many, text, texts
from .records import Records
from .text import nearest, tokens

if TYPE_CHECKING:
    from typing import Any


class Reference(Record):
    """Where something was read that a leaflet says."""

    short: str = text("The few words by which a part names it.", most=40)
    title: str = text("Title of the page or paper, or what it is.", most=200)
    by: str | None = text("Who wrote it.", default=None, most=200)
    published: str | None = text("Where and when it came out.", default=None, most=200)
    url: str | None = text("Its address, where known.", default=None, form="url", most=600)
    read: str = text("How far we read it ourselves.", most=200)


class Part(Record):
    """One part of a leaflet: a heading, what it says, and points below it."""

    heading: str = text("The heading.", most=80)
    says: tuple[str, ...] = texts("Paragraphs.", most=500)
    points: tuple[str, ...] = texts("Points, each a line.", most=240)
    references: tuple[str, ...] = texts(
        "Keys of the references that say so; with none it is our own advice.", form="key"
    )


class Leaflet(Record):
    """What there is to read on one topic."""

    title: str = text("Its title.", most=60)
    says: str = text("What it holds, in one line.", most=120)
    called: tuple[str, ...] = texts("Other words for the topic.", most=40)
    parts: tuple[Part, ...] = many(Part, "The parts, in the order to read them.")
    next: tuple[str, ...] = texts("Topics to read on with.", form="key")

    def references(self) -> list[str]:
        """The keys of all references, each once, in the order they are named."""
        return list(dict.fromkeys(key for part in self.parts for key in part.references))


class Rack(Record):
    """All leaflets by topic, in the order of the list, and their references by key."""

    topics: dict[str, Leaflet]
    references: dict[str, Reference]


def open_rack(path: str | None = None) -> Rack:
    """The leaflets. Raises Refusal if the file cannot be read or a leaflet names what is not there."""
    path = path or shelf.book("learn.yaml")
    records = Records(shown(path), {})
    root = parts_of(path, records, known=("topics", "references"))
    read: dict[str, Any] = {name: {} for name in ("topics", "references")}
    for name, cls in (("topics", Leaflet), ("references", Reference)):
        if node := root.get(name):
            read[name] = records.keyed(Field("keyed", "", of=cls, form="key"), node, name) or {}
    refuse(records, path)
    rack = Rack(**read)
    for topic, leaflet in rack.topics.items():
        for key in (*leaflet.references(), *leaflet.next):
            if key not in rack.references and key not in rack.topics:
                raise Refusal(f"{shown(path)}: {topic} names {key!r}, which is not there.", "Add it, or take it out.")
    return rack


def find(rack: Rack, wanted: str) -> str:
    """The topic a person names, by its word, its title or what people call it. Raises Refusal with what was probably meant."""
    calls = {" ".join(tokens(call)): topic for topic, leaf in rack.topics.items() for call in leaf.called}
    calls |= {" ".join(tokens(call)): topic for topic, leaf in rack.topics.items() for call in (leaf.title, topic)}
    plain = " ".join(tokens(wanted))
    if topic := calls.get(plain):
        return topic
    close = nearest(plain, calls) if plain else None
    hint = f"Did you mean {calls[close]}?" if close else f"Topics: {', '.join(rack.topics)}."
    raise Refusal(f"There is no topic {wanted!r}.", hint)
