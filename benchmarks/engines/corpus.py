"""The records every engine is given: as one line of text and in parts, from a compiled directory."""

from __future__ import annotations

import os

from peerfind import tables
from peerfind.directory import Stored
from peerfind.model import Service
from peerfind.record import Record
from peerfind.stock import GROUPS, open_words
from peerfind.vocabulary import Vocabulary


class Document(Record):
    """One service as words. `about` is the labels of its needs, communities, kind, formats and styles."""

    id: str
    name: str
    called: str
    about: str
    place: str
    description: str

    @property
    def text(self) -> str:
        """Everything as one line."""
        return " ".join(part for part in (self.name, self.called, self.about, self.place, self.description) if part)


class Corpus(Record):
    """Documents, and the compiled directory they were read from."""

    documents: tuple[Document, ...]
    snapshot: str

    def lines(self, folder: str) -> str:
        """A file with one line a document, its id first, for tools that read lines."""
        path = os.path.join(folder, "documents.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(f"{one.id}\t{one.text}\n".replace("\r", " ") for one in self.documents)
        return path


def corpus_of(snapshot: str | None = None) -> Corpus:
    """The documents of a compiled directory; of the one that came with the program if none is named."""
    path = snapshot or tables.built(GROUPS)
    directory, vocabulary = Stored(tables.connect(path), path), open_words().vocabulary
    found = (directory.service(name) for name in directory.ids())
    return Corpus(documents=tuple(document(one, directory, vocabulary) for one in found if one), snapshot=path)


def document(service: Service, directory: Stored, vocabulary: Vocabulary) -> Document:
    """A service as words."""
    owner, place = directory.organization(service.organization), service.location
    called = (*service.aliases, *((owner.name, *owner.aliases) if owner else ()))
    axes = {
        "needs": service.needs, "communities": service.communities, "kinds": (service.kind,),
        "formats": service.formats, "channels": service.channels, "styles": service.styles,
    }  # fmt: skip
    about = [vocabulary.label(axis, word) for axis, words in axes.items() for word in words if word != "any"]
    where = [place.town, place.region or "", place.postcode or ""] if place else []
    where += service.service_area.regions
    return Document(
        id=service.id, name=_line(service.name), called=_line(" ".join(called)), about=" ".join(about),
        place=_line(" ".join(part for part in where if part)), description=_line(service.description),
    )  # fmt: skip


def _line(text: str) -> str:
    return " ".join(text.split())
