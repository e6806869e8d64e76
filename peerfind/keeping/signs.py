"""data/danger.tsv: how much each gram speaks for danger, learned from the sayings in data/sayings/.

A logistic regression, fitted by stochastic gradient descent with AdaGrad steps, in one fixed order: the same sayings
always give the same file. Our own hundred lines, because a library for it would weigh a hundred times the program.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from pathlib import Path

from .. import tables
from ..danger import DangerBook
from ..record import TYPE_CHECKING
from ..understand import words_of
from ..wordbook import Wordbook
from .sayings import begins, lines, marked, short_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SAYINGS = {"danger.txt": True, "calm.txt": False}
MARKED = "everyday.yaml"
"""Marked queries: those of needs in which nobody comes to harm are calm words too."""

GRAVE = frozenset(
    """suicidal-thoughts self-harm domestic-abuse sexual-violence childhood-abuse eating-disorder psychosis drugs
    alcohol medication addiction""".split()  # noqa: SIM905
)
"""Needs in which words may mean danger, or not: such queries are not learned from."""

ONE_IN = 5
"""One in so many of them is learned from: with more, calm words outweigh the dangers, of which some are not heard then."""

FILE = "danger.tsv"

ROUNDS = 12
STEP = 0.3
SHRINK = 2e-5
"""How many times all sayings are gone through, how long a step is, how much a weight is drawn to nothing by each."""

RAREST = 2
"""A gram must stand in so many sayings."""

SMALLEST = 0.05
"""Weights below this are let go."""


def sayings(folder: Path) -> Iterator[tuple[str, bool]]:
    """Each saying, and whether it means danger."""
    for name, danger in SAYINGS.items():
        yield from ((line, danger) for line in lines(folder / name))
    for case in marked(folder / MARKED):
        needs = {need for part in ("expect", "also") for need in case.get(part, {}).get("needs", ())}
        if GRAVE.isdisjoint(needs) and hashlib.sha256(case["query"].encode()).digest()[0] % ONE_IN == 0:
            yield case["query"], False


def made_from(folder: Path) -> str:
    """A short name for what the weights are learned from."""
    return short_name([*(folder / "sayings" / name for name in (*SAYINGS, MARKED)), folder / "crisis.yaml"])


def learn(examples: Iterable[tuple[frozenset[str], bool]]) -> dict[str, float]:
    """Weights of grams by examples."""
    listed = list(examples)
    counts = Counter(gram for grams, _ in listed for gram in grams)
    kept = [(sorted(g for g in grams if counts[g] >= RAREST), danger) for grams, danger in listed]
    kept.sort(key=lambda one: hashlib.sha256(" ".join(one[0]).encode()).digest())
    weights: dict[str, float] = dict.fromkeys((gram for gram, count in counts.items() if count >= RAREST), 0.0)
    past = dict.fromkeys(weights, 1e-6)
    for _ in range(ROUNDS):
        for grams, danger in kept:
            total = sum([weights[gram] for gram in grams])
            off = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - danger
            for gram in grams:
                slope = off + SHRINK * len(kept) * weights[gram] / counts[gram]
                past[gram] += slope * slope
                weights[gram] -= STEP * slope / math.sqrt(past[gram])
    return {gram: weight for gram, weight in weights.items() if abs(weight) >= SMALLEST}


def write(folder: Path) -> list[str]:
    """Learn anew if the sayings have changed; the names of files that changed."""
    path, name = folder / FILE, made_from(folder)
    head = f"# Learned from data/sayings/ and data/crisis.yaml ({name}) by make compiled: do not edit.\n"
    if begins(path, head):
        return []
    book = DangerBook(_words().lexicon("danger"), lambda _: {})
    examples = ((frozenset(book.grams(words_of(text)[0])), danger) for text, danger in sayings(folder / "sayings"))
    weights = learn(examples)
    rows = "".join(f"{gram}\t{weight:.2f}\n" for gram, weight in sorted(weights.items()))
    path.write_text(head + rows, encoding="utf-8")
    return [f"data/{FILE}"]


def _words() -> Wordbook:
    """The words from YAML as they are now, in memory."""
    from ..packing import words

    db = tables.memory()
    words.write(db)
    return Wordbook(db)
