"""What is meant in a long story, where one sentence tells it among many that tell something else.

What `meanings` and `gist` know was learned from short texts, and says too much or too little of a long one. Here it is asked of
the whole story and of each run of some words (a window), and all these answers are weighed with what the phrases found: how much
each counts was learned by tools/learn_stories.py from the stories in data/sayings/stories.yaml.
"""

from __future__ import annotations

from .evidence import NAMES
from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .evidence import Labels
    from .phrases import Reading

STORY = 25
"""A text of so many words is a story."""

WINDOW, STEP = 16, 8
"""Words of a window, and how far apart windows begin."""

PARTS = (
    "weighed", "runs", "gist", "most runs", "next runs", "usual runs", "most gist", "next gist", "usual gist", "phrases", *NAMES,
)  # fmt: skip
"""What is known of each label: as a short text would be weighed; of the whole story, by runs of words and by the gist; the same of
the window that speaks most for it, of the next and of all on average; what the phrases say, as they are believed elsewhere; and
what they say one by one."""


class Story(Record):
    """What was learned: by axis how much each of `PARTS` counts, what each label starts from, how likely one need or two are."""

    weights: dict[str, list[float]]
    base: list[float]
    one: float
    two: float

    def weighed(self, labels: Sequence[str], known: list[list[float]], said: Labels) -> list[float]:
        """How much speaks for each label. `known` has a column for each of `PARTS` that is no evidence."""
        return [
            base + sum(weight * value for weight, value in zip(self.weights[label.partition(":")[0]], row, strict=True))
            for base, label, row in zip(self.base, labels, rows(labels, known, said), strict=True)
        ]


def rows(labels: Sequence[str], known: list[list[float]], said: Labels) -> Iterator[list[float]]:
    """What is known of each label: all of `PARTS`, the columns of `known` first, then the evidence."""
    for at, label in enumerate(labels):
        axis, _, word = label.partition(":")
        evidence = said.get((axis, word), {})
        yield [*(column[at] for column in known), *(evidence.get(name, 0.0) for name in NAMES)]


def windows(text: Reading) -> list[Reading]:
    """The windows of a text; the last one ends where it ends."""
    many = len(text.words)
    starts = [*range(0, many - WINDOW, STEP), many - WINDOW] if many > WINDOW else [0]
    return [text.without({*range(many)}.difference(range(start, start + WINDOW))) for start in starts]


def columns(
    weighed: list[float], runs: list[list[float]], gist: list[list[float]], phrases: list[float]
) -> list[list[float]]:
    """What is known of each label, beside the evidence of phrases: the columns of `PARTS`. The first of `runs` and of `gist` is of
    the whole story, the others of its windows."""
    return [weighed, runs[0], gist[0], *_spread(runs[1:]), *_spread(gist[1:]), phrases]


def _spread(rows: list[list[float]]) -> Iterator[list[float]]:
    """The most of each label, the next, and the mean."""
    ordered = [sorted(column, reverse=True) for column in zip(*rows, strict=True)]
    yield [column[0] for column in ordered]
    yield [column[min(1, len(column) - 1)] for column in ordered]
    yield [sum(column) / len(column) for column in ordered]
