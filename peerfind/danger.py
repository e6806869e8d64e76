"""Whether words sound as if a life may be in danger now. Detection only moves the crisis lines; it never gates them."""

from __future__ import annotations

from . import load, shelf
from .phrases import Meaning, PhraseBook
from .reading import mapping_of, refuse
from .record import TYPE_CHECKING, Field
from .records import Records
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from typing import Any

PARTS = ("now", "maybe", "calm", "but_not")


class DangerBook:
    """The phrases of data/crisis.yaml. Endings are not guessed: `kill himself` is a danger, `killed himself` a loss."""

    def __init__(self, vocabulary: Vocabulary, path: str | None = None) -> None:
        parts = _read(path or shelf.book("crisis.yaml"))
        classes = {**vocabulary.classes, **parts.pop("classes")}
        self.book = PhraseBook(Vocabulary(axes={}, classes=classes, spellings=vocabulary.spellings), endings=False)
        for part, phrases in parts.items():
            for phrase in phrases:
                for word in ("now", "maybe") if part == "but_not" else (part,):
                    self.book.add(phrase, Meaning(axis="danger", word=word, never=part == "but_not"))
        self.book.ready()

    def heard(self, words: list[str]) -> bool:
        """Whether a life may be in danger."""
        found = {hit.meaning.word for hit in self.book.chosen(words)}
        return "now" in found or ("maybe" in found and "calm" not in found)


def _read(path: str) -> dict[str, Any]:
    records = Records(path, {})
    root: load.Mapping | None = mapping_of(path, records)
    spec = Field("texts", "Phrases.", most=100)
    parts: dict[str, Any] = dict.fromkeys(PARTS, ())
    parts["classes"] = {}
    for name, node in (root.values if root else {}).items():
        if name == "classes" and isinstance(node, load.Mapping):
            parts[name] = {
                key: records.texts(spec, value, f"classes.{key}") or () for key, value in node.values.items()
            }
        elif name in PARTS:
            parts[name] = records.texts(spec, node, name) or ()
    refuse(records, path)
    return parts
