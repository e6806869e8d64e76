"""What is learned from: marked queries and phrases, read as the program reads them."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.cases import Listener, listed, section
from peerfind import books, shelf
from peerfind.evidence import evidence
from peerfind.meanings import AXES, MeaningBook, grams
from peerfind.packing.phrases import members
from peerfind.phrases import Hit, Reading
from peerfind.record import Record
from peerfind.understand import KIND_FORMATS, WISHES, words_of
from peerfind.vocabulary import Vocabulary, Word

if TYPE_CHECKING:
    from peerfind.evidence import Labels

SAYINGS = Path(shelf.DATA) / "sayings"
STORIES = SAYINGS / "stories.yaml"
MARKED = (SAYINGS / "queries.yaml", SAYINGS / "everyday.yaml")
VISIBLE = SAYINGS.parent.parent / "tests" / "cases" / "queries.yaml"


class Example(Record):
    """A marked query, or a phrase with what it is a phrase for: its grams, labels, and what the phrases know of it.

    `words` are those that are weighed, as they were probably meant.
    """

    text: str
    grams: set[str]
    words: list[str] = []
    known: dict[str, dict[str, float]] = {}
    wanted: set[str] = set()
    allowed: set[str] = set()


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary with its phrases."""
    return books.open_vocabulary()


@cache
def meanings() -> dict[str, Word]:
    """All labels (`needs:anxiety`), with the words they stand for."""
    axes = vocabulary().axes | {"wishes": vocabulary().wishes}
    return {f"{axis}:{name}": word for axis in AXES for name, word in axes[axis].items() if name != "any"}


def labels() -> list[str]:
    """The names of all labels."""
    return list(meanings())


def broader() -> dict[str, set[str]]:
    """For each label, those that stand above it."""
    return {
        label: {f"{axis}:{above}" for above in vocabulary().above(axis, word)}
        for label in labels()
        for axis, word in [label.split(":")]
        if axis != "wishes"
    }


class Recorder(MeaningBook):
    """Stands where the learned weights will, agrees with the phrases, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: tuple[Reading, Labels] | None = None

    def judged(
        self, text: Reading, hits: Collection[Hit], chosen: Collection[Hit], verdict: Collection[tuple[str, str]],
        apart: Collection[int] = (),
    ) -> dict[str, list[str]]:  # fmt: skip
        self.asked = text.without(apart), evidence(text, hits, chosen, verdict)
        return {axis: [word for found, word in sorted(verdict) if found == axis] for axis in AXES}


def read(listener: Listener, text: str, country: str = "GB") -> Example | None:
    """A text as `understand` reads it. None if the phrases explain all of it, so that nothing is weighed."""
    listener.meanings = recorder = Recorder()
    listener.hear(text, country)
    if recorder.asked is None:
        return None
    weighed, found = recorder.asked
    known = {":".join(label): told for label, told in found.items()}
    return Example(text=text, grams=grams(weighed), words=weighed.meant, known=known)


def marked(listener: Listener, case: dict[str, Any]) -> Example | None:
    """A marked query with what is wanted of it, and what is allowed."""
    example = read(listener, case["query"], case.get("country", "GB"))
    wanted, also = (_said(section(case, part)) for part in ("expect", "also"))
    if "communities:carers" in wanted | also:
        also.add("wishes:for-other")
    return example and example.replace(wanted=wanted, allowed=wanted | also | _implied(wanted | also))


def _said(part: dict[str, Any]) -> set[str]:
    """The labels of a part of a case."""
    plain = {f"{axis}:{word}" for axis in AXES if axis != "wishes" for word in part.get(axis, ())}
    return plain | {f"wishes:{wish}" for wish, flag in WISHES.items() if flag in part and part[flag] != "false"}


def _implied(labels: set[str]) -> set[str]:
    """Formats that come with a channel or a kind anyway."""
    kinds = {f"formats:{KIND_FORMATS[kind]}" for kind in KIND_FORMATS if f"kinds:{kind}" in labels}
    return kinds | {"formats:online" for label in labels if label.startswith("channels:")}


def cases() -> list[dict[str, Any]]:
    """All marked queries, each once."""
    found = [case for path in (*MARKED, VISIBLE) for case in listed(path)]
    return list({" ".join(words_of(case["query"])[0]): case for case in found}.values())


def all_marked(listener: Listener) -> list[Example]:
    """All marked queries that the phrases do not explain."""
    return [one for case in cases() if (one := marked(listener, case))]


def marks(examples: Sequence[Example]) -> tuple[Any, Any]:
    """For each example which labels are wanted, and for which it counts at all whether they are given."""
    number, above = {name: at for at, name in enumerate(labels())}, broader()
    wanted, counts = np.zeros((len(examples), len(number))), np.ones((len(examples), len(number)))
    for row, one in enumerate(examples):
        for label in one.allowed & number.keys():
            wanted[row, number[label]] = counts[row, number[label]] = label in one.wanted
        for label in set().union(*(above.get(name, ()) for name in one.wanted)) & number.keys():
            counts[row, number[label]] = 0
    return wanted, counts


def made_from() -> str:
    """A short name for the queries that are learned from."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in MARKED)).hexdigest()[:16]


def phrases() -> Iterator[Example]:
    """The phrases of the vocabulary, with members of their classes filled in."""
    chance = random.Random(1)
    classes = {
        name: [" ".join(words) for words in sorted(set(members(name, vocabulary().classes)))]
        for name in vocabulary().classes
    }
    found: dict[str, set[str]] = {}
    for name, word in meanings().items():
        for phrase in word.called:
            for _ in range(3 if "{" in phrase else 1):
                text = re.sub(r"\{([a-z-]+)\}", lambda part: chance.choice(classes[part[1]]), phrase).replace(
                    "...", " "
                )
                found.setdefault(" ".join(words_of(text)[0]), set()).add(name)
    for text, names in sorted(found.items()):
        words = text.split()
        reading = Reading(words=words, readings=[{word: 0.0} for word in words], spans={})
        yield Example(text=text, grams=grams(reading), wanted=names, allowed=names)
