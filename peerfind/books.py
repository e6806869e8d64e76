"""The small books beside the directory: vocabulary, the four questions, emergency numbers, countries.

Without them nothing can be understood or said, so a book that cannot be read is refused, with its line.
"""

from __future__ import annotations

from . import load, shelf
from .lexicon import Meaning
from .model import Question, Source
from .reading import mapping_of, parts_of, refuse, shown
from .record import TYPE_CHECKING, Field, Record, keyed, many, one, text, texts, whole, words
from .records import Records
from .subjects import Subject
from .tongues import Tongue
from .vocabulary import AXES, Vocabulary, Word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .load import Node


class EmergencyNumber(Record):
    """A number for a life in danger, in one country."""

    number: str = text("As dialled there.", form="phone", most=20)
    reaches: str = text("any, ambulance, police, fire, or unknown.", most=12)
    note: str | None = text(
        "From which phone, where or for whom, if not for all: from a mobile.", default=None, most=40
    )
    source: str = text("Key of the source.", form="key")


class Emergency(Record):
    """Who is there for a life in danger, in one country."""

    numbers: tuple[EmergencyNumber, ...] = many(EmergencyNumber, "In the order to try them.")
    lines: tuple[str, ...] = texts("Ids of the crisis lines to show, first the one to try first.", form="id")
    domestic_abuse: tuple[str, ...] = texts("Ids of the lines to show before them after domestic abuse.", form="id")
    sexual_violence: tuple[str, ...] = texts("Ids of the lines to show before them after sexual violence.", form="id")
    nobody: str | None = text("Key of the source that says that nobody lives there for good.", form="key", default=None)
    says: str | None = text(
        "What else to do or to know there, in one sentence, shown after the numbers.", default=None, most=120
    )
    says_source: str | None = text("Key of the source of that.", form="key", default=None)
    sources: dict[str, Source] = keyed(Source, "The pages the numbers were read on.")
    note: str | None = text("For keepers; not shown.", default=None, most=600, keeper=True)


class Limit(Record):
    """How long records of one sort may stand before somebody looks at them again."""

    label: str = text("What the sort is called.", most=60)
    kinds: tuple[str, ...] = words("kinds", "Kinds of service it holds for.")
    crisis: str | None = text("yes: also for every service with a number for people in danger.", default=None, most=3)
    days: int = whole("Days until it is due.")
    why: str = text("Why so soon.")
    look_for: tuple[str, ...] = texts("What to compare with the live page.", most=200)


class Explanation(Record):
    """Why one rule about the data is there, with a wrong and a right example."""

    part: str = text("What the rule looks after.", most=60)
    voice: str = text("wrong: the check fails; unusual: it asks; look: data diff asks to look twice.", most=8)
    why: str = text("Why the rule is there.")
    wrong: tuple[str, ...] = texts("Lines that break it.", most=400)
    right: tuple[str, ...] = texts("The same lines, put right.", most=400)


class Old(Record):
    """A number or a name that is retired: what it was, and who followed. Without a source the note says why."""

    value: str = text("As it was printed.", most=80)
    was: str = text("What it was, in a few words.", most=160)
    successor: str | None = text("Id of the service or organization that followed.", default=None, form="id")
    retired_on: str | None = text("When, as far as is known.", default=None, form="date")
    source: Source | None = one(Source, "The page it was read on.", default=None)
    note: str | None = text("For keepers; not shown.", default=None, most=300, keeper=True)


class Retired(Record):
    """What is retired in one country. A number of one country may be alive in another."""

    numbers: tuple[Old, ...] = many(Old, "Telephone and text numbers: never shown again.")
    names: tuple[Old, ...] = many(Old, "Names: never the name of a record again, and still found.")


class Country(Record):
    """A country or territory, where it is by the clock, and how far things are there."""

    name: str = text("English short name.", most=60)
    called: tuple[str, ...] = texts("Other names.", most=60)
    clock: str | None = text("The zone most people live by, where there are several.", default=None, most=60)
    zones: tuple[str, ...] = texts("IANA time zones.", most=60)
    distances: str = text("km or miles, as on its road signs.", default="km", most=5)


class Signs(Record):
    """data/crisis.yaml: phrases that mean danger, and those that look like it."""

    classes: dict[str, tuple[str, ...]]
    now: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    calm: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()

    def phrases(self) -> list[tuple[Meaning, str]]:
        """Every phrase with what it means."""
        found = [
            (Meaning(axis="danger", word=part), phrase)
            for part in ("now", "maybe", "calm")
            for phrase in getattr(self, part)
        ]
        return found + [
            (Meaning(axis="danger", word=word, never=True), phrase)
            for phrase in self.but_not
            for word in ("now", "maybe")
        ]


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
    return _open(path or shelf.book("countries.yaml"), Field("keyed", "", of=Country, form="code"), {})


def open_limits(path: str | None = None) -> dict[str, Limit]:
    """Limits by name, the greatest risk first. Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("limits.yaml"), Field("keyed", "", of=Limit, form="key"))


def open_explanations(path: str | None = None) -> dict[str, Explanation]:
    """Explanations by code. Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("problems.yaml"), Field("keyed", "", of=Explanation, form="key"))


def open_subjects(path: str | None = None) -> dict[str, Subject]:
    """Subjects by key. Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("subjects.yaml"), Field("keyed", "", of=Subject, form="key"))


def open_tongues(path: str | None = None) -> dict[str, Tongue]:
    """Languages by code (BCP 47). Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("tongues.yaml"), Field("keyed", "", of=Tongue, form="key"))


def open_retired(path: str | None = None) -> dict[str, Retired]:
    """What is retired, by country. Raises Refusal if the file cannot be read."""
    return _open(path or shelf.book("retired.yaml"), Field("keyed", "", of=Retired, form="country"), OWNERS)


def open_signs(path: str | None = None) -> Signs:
    """The signs of danger. Raises Refusal if it cannot be read."""
    path = path or shelf.book("crisis.yaml")
    records = Records(path, {})
    root = mapping_of(path, records)
    spec = Field("texts", "Phrases.", most=100)
    values = root.values if root else {}
    lists = {name: records.texts(spec, values[name], name) or () for name in SIGNS if name in values}
    classes = values.get("classes")
    inner = classes.values if isinstance(classes, load.Mapping) else {}
    read = {name: records.texts(spec, node, f"classes.{name}") or () for name, node in inner.items()}
    refuse(records, path)
    return Signs(classes=read, **lists)


def _open(path: str, spec: Field, axes: Mapping[str, Mapping[str, object]] | None = None) -> dict[str, Any]:
    """`axes` spares reading the vocabulary, which takes a second, for a book that needs little or nothing of it."""
    records = Records(shown(path), open_vocabulary().axes if axes is None else axes)
    node = mapping_of(path, records)
    read = records.keyed(spec, node, "") if node else {}
    refuse(records, path)
    return read or {}


def _classes(records: Records, node: Node) -> dict[str, tuple[str, ...]]:
    if not isinstance(node, load.Mapping):
        return {}
    spec = Field("texts", "Words of the class.", most=80)
    return {name: records.texts(spec, value, f"classes.{name}") or () for name, value in node.values.items()}


OWNERS = {"owners": dict.fromkeys(("own", "government", "umbrella", "partner", "news", "directory", "dataset"))}
"""Whose pages there are, as in the vocabulary: a test compares them."""

SIGNS = ("now", "maybe", "calm", "but_not")

_WORDS = Field("keyed", "", of=Word, form="key")
_SPELLINGS = Field("pairs", "The word that is meant.", form="key", of="", most=40)
