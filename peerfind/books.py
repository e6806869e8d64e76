"""The small books beside the directory: vocabulary, the four questions, emergency numbers, countries.

Without them nothing can be understood or said, so a book that cannot be read is refused, with its line.
"""

from __future__ import annotations

from . import load, shelf
from .model import Source
from .reading import mapping_of, parts_of, refuse, shown
from .record import TYPE_CHECKING, Field, Record, keyed, many, pairs, text, texts
from .records import Records
from .vocabulary import AXES, Vocabulary, Word

if TYPE_CHECKING:
    from typing import Any

    from .load import Node


class Question(Record):
    """One of the four questions of the safety checklist, and how to ask it."""

    asks: str = text("The question, as a person would ask it.")
    label: str = text("The question in a few words, for a card.", most=60)
    why: str = text("Why it matters.")
    good: tuple[str, ...] = texts("What a good answer looks like.", most=200)
    ask: tuple[str, ...] = texts("What to ask when the answer is not known.", most=200)
    warning: tuple[str, ...] = texts("What should make one careful.", most=200)
    means: dict[str, str] = pairs("What each answer means here.", form="key")


class EmergencyNumber(Record):
    """A number for a life in danger, in one country."""

    number: str = text("As dialled there.", form="phone", most=12)
    reaches: str = text("any, ambulance, police, fire, or unknown.", most=12)
    source: str = text("Key of the source.", form="key")


class Emergency(Record):
    """Who is there for a life in danger, in one country."""

    numbers: tuple[EmergencyNumber, ...] = many(EmergencyNumber, "In the order to try them.")
    lines: tuple[str, ...] = texts("Ids of the crisis lines to show, first the one to try first.", form="id")
    sources: dict[str, Source] = keyed(Source, "The pages the numbers were read on.")
    note: str | None = text("For keepers; not shown.", default=None, most=600, keeper=True)


class Country(Record):
    """A country or territory, where it is by the clock, and how far things are there."""

    name: str = text("English short name.", most=60)
    called: tuple[str, ...] = texts("Other names.", most=60)
    clock: str | None = text("The zone most people live by, where there are several.", default=None, most=60)
    zones: tuple[str, ...] = texts("IANA time zones.", most=60)
    distances: str = text("km or miles, as on its road signs.", default="km", most=5)


def open_vocabulary(path: str | None = None) -> Vocabulary:
    """The vocabulary. Raises Refusal if the file cannot be read: without its words nothing can be understood."""
    path = path or shelf.book("vocabulary.yaml")
    records = Records(path, {})
    root = parts_of(path, records)
    axes: dict[str, dict[str, Word]] = {}
    for axis in AXES:
        node = root.get(axis)
        axes[axis] = records.keyed(_WORDS, node, axis) or {} if node else {}
    classes = root.get("classes")
    wishes, spellings = root.get("wishes"), root.get("spellings")
    vocabulary = Vocabulary(
        axes=axes,
        classes=_classes(records, classes) if classes else {},
        wishes=records.keyed(_WORDS, wishes, "wishes") or {} if wishes else {},
        spellings=records.pairs(_SPELLINGS, spellings, "spellings") or {} if spellings else {},
    )
    refuse(records, path)
    return vocabulary


def open_questions(path: str | None = None) -> dict[str, Question]:
    """The four questions. Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("safety.yaml"), Field("keyed", "", of=Question, form="question"))


def open_emergency(path: str | None = None) -> dict[str, Emergency]:
    """Emergency numbers and crisis lines by country. Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("emergency.yaml"), Field("keyed", "", of=Emergency, form="country"))


def open_countries(path: str | None = None) -> dict[str, Country]:
    """Countries by ISO 3166-1 code. Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("countries.yaml"), Field("keyed", "", of=Country, form="code"))


def _open(path: str, spec: Field) -> dict[str, Any]:
    records = Records(shown(path), open_vocabulary().axes)
    node = mapping_of(path, records)
    read = records.keyed(spec, node, "") if node else {}
    refuse(records, path)
    return read or {}


def _classes(records: Records, node: Node) -> dict[str, tuple[str, ...]]:
    if not isinstance(node, load.Mapping):
        return {}
    spec = Field("texts", "Words of the class.", most=80)
    return {name: records.texts(spec, value, f"classes.{name}") or () for name, value in node.values.items()}


_WORDS = Field("keyed", "", of=Word, form="key")
_SPELLINGS = Field("pairs", "The word that is meant.", form="key", of="", most=40)
