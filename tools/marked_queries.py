"""What `learn_meanings` learns from: marked queries and phrases, read as the program reads them."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from benchmarks.cases import Listener, section
from peerfind import books, shelf
from peerfind.meanings import AXES, MeaningBook, evidence, grams, meant
from peerfind.packing.phrases import members
from peerfind.phrases import Hit, Reading
from peerfind.record import Record
from peerfind.understand import words_of
from peerfind.vocabulary import Vocabulary

SAYINGS = Path(shelf.DATA) / "sayings"
FILES = (SAYINGS / "queries.yaml", SAYINGS.parent.parent / "tests" / "cases" / "queries.yaml")


class Example(Record):
    """A marked query, or a phrase with what it is a phrase for: its grams, labels, and what the phrases know of it.

    `guessed` are the labels a teacher gave it, each with how likely it is: for sayings that nobody marked.
    """

    text: str
    grams: set[str]
    known: dict[str, dict[str, float]] = {}
    wanted: set[str] = set()
    allowed: set[str] = set()
    guessed: dict[str, float] = {}


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary with its phrases."""
    return books.open_vocabulary()


@cache
def labels() -> list[str]:
    """The names of all labels: `needs:anxiety`."""
    return [f"{axis}:{word}" for axis in AXES for word in vocabulary().axes[axis] if word != "any"]


def broader() -> dict[str, set[str]]:
    """For each label, those that stand above it."""
    return {
        f"{axis}:{word}": {f"{axis}:{above}" for above in vocabulary().above(axis, word)}
        for axis in AXES
        for word in vocabulary().axes[axis]
    }


class Recorder(MeaningBook):
    """Stands where the learned weights will, agrees with the phrases, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: tuple[Reading, list[Hit], set[tuple[str, str]]] | None = None

    def judged(self, text: Reading, hits: Iterable[Hit], verdict: Collection[tuple[str, str]]) -> dict[str, list[str]]:
        self.asked = text, list(hits), set(verdict)
        return {axis: [word for found, word in sorted(verdict) if found == axis] for axis in AXES}


def read(listener: Listener, text: str, country: str = "GB") -> Example | None:
    """A text as `understand` reads it. None if the phrases explain all of it, so that nothing is weighed."""
    listener.meanings = recorder = Recorder()
    listener.hear(text, country)
    if recorder.asked is None:
        return None
    reading, hits, verdict = recorder.asked
    known = {":".join(label): values for label, values in evidence(hits, verdict, len(reading.words)).items()}
    return Example(text=text, grams=grams(reading.words, meant(reading)), known=known)


def marked(listener: Listener, case: dict[str, Any]) -> Example | None:
    """A marked query with what is wanted of it, and what is allowed."""
    example = read(listener, case["query"], case.get("country", "GB"))
    wanted, also = (
        {f"{axis}:{word}" for axis in AXES for word in section(case, part).get(axis, ())} for part in ("expect", "also")
    )
    return example and example.replace(wanted=wanted, allowed=wanted | also)


def cases() -> list[dict[str, Any]]:
    """All marked queries, each once."""
    found = [case for path in FILES for case in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)]
    return list({" ".join(words_of(case["query"])[0]): case for case in found}.values())


def made_from() -> str:
    """A short name for the queries that are learned from."""
    return hashlib.sha256(FILES[0].read_bytes()).hexdigest()[:16]


def phrases() -> Iterator[Example]:
    """The phrases of the vocabulary, with members of their classes filled in."""
    chance = random.Random(1)
    classes = {
        name: [" ".join(words) for words in sorted(set(members(name, vocabulary().classes)))]
        for name in vocabulary().classes
    }
    found: dict[str, set[str]] = {}
    for name in labels():
        axis, _, word = name.partition(":")
        for phrase in vocabulary().axes[axis][word].called:
            for _ in range(3 if "{" in phrase else 1):
                text = re.sub(r"\{([a-z-]+)\}", lambda part: chance.choice(classes[part[1]]), phrase).replace(
                    "...", " "
                )
                found.setdefault(" ".join(words_of(text)[0]), set()).add(name)
    for text, names in sorted(found.items()):
        yield Example(text=text, grams=grams(text.split(), text.split()), wanted=names, allowed=names)
