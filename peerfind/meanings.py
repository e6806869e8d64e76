"""What is meant, where the phrases alone do not tell: needs, communities, ways of talking, kinds and wishes.

Each run of words speaks for or against each of them, as much as tools/learn_meanings.py learned from the marked queries
in data/sayings/; what the phrases found is weighed with it. Then the likeliest set is taken: no need, one, or two that go
together, and of everything else what is likelier than not.
"""

from __future__ import annotations

import re

from .ages import age
from .evidence import evidence
from .phrases import PEOPLE
from .record import TYPE_CHECKING, Record
from .spelling import stem
from .storied import STORY, columns, windows
from .text import across, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from .evidence import Labels
    from .gist import Gist
    from .phrases import Hit, Reading
    from .storied import Story

    Lean = Callable[[Collection[str]], dict[str, bytes]]
    """What each of these grams speaks for: pairs of bytes, the number of a label and a weight."""

AXES = ("needs", "communities", "formats", "channels", "styles", "kinds", "wishes")
"""The axes that are learned."""

TRUSTED = ("found", "hint", "verdict")
"""Evidence that is worth more for one label than for another."""

TOLD = 1.0
"""What speaks more for a need that a phrase told than was learned: one lost is worse than one too many."""

EAGER, EAGER_NEEDS = 0.5, 0.3
"""How much is added to what speaks for anything, and for any set of needs: what is lost is worse than what is one too many.
Not in a story, which tells so much that one too many is soon said."""

SINGLY, TOGETHER = 0.6, 0.9
"""How much what was learned of each run of words counts, phrases with it, and how much the gist of all words."""

CLOSEST = 8
"""So many of the likeliest needs are tried in pairs."""

LENGTHS = (2, 4, 8, 14, 22)
"""Words in texts of about one length."""


class Learned(Record):
    """What was learned beside the grams, by label (`needs:anxiety`): how likely it is, and how much phrases are believed.

    `phrases` weighs by axis what `evidence` tells; `trust` is for each label what some of it is worth more or less than
    elsewhere; `one` and `two` are how likely one need or two are, `pairs` which two go together.
    """

    labels: list[str]
    scale: float
    base: list[float]
    trust: dict[str, list[float]]
    phrases: dict[str, dict[str, float]]
    one: float
    two: float
    pairs: dict[str, float]


def grams(text: Reading) -> set[str]:
    """What is weighed of a text: words as they were probably meant, their stems, who and how old; alone and in runs."""
    words = text.meant
    stems = [stem(word) for word in words]
    found = runs(words, 2) | {f"~{run}" for run in runs(stems, 2) | across(stems)}
    found |= {"=" + word for word, other in zip(text.words, words, strict=True) if word != other}
    return found | shape(words) | roles(text, stems)


def shape(words: list[str]) -> set[str]:
    """How a text begins and ends, and about how long it is: `<my`, `<my son`, `tonight>`, `|2`."""
    if not words:
        return set()
    size = sum(len(words) > most for most in LENGTHS)
    return {f"<{words[0]}", f"<{' '.join(words[:2])}", f"{words[-1]}>", f"|{size}"}


def years(word: str) -> set[str]:
    """`46m` and `70th` as an age: with what stands behind the digits, and without."""
    match = re.fullmatch(r"(\d{1,3})(yo|yr|yro|th|st|nd|rd|s|m|f|y)", word)
    return {age(match[1]), age(match[1]) + match[2]} if match else set()


def roles(text: Reading, stems: list[str]) -> set[str]:
    """Classes of words that stand in a text, and whoever is close or old beside the words around: `{partner} drink`."""
    found = {name for spans in text.spans.values() for name, _, bent in spans if bent < 1}
    marks: list[str] = []
    at = 0
    while at < len(stems):
        close = [(end, name) for name, end, bent in text.spans.get(at, ()) if name in PEOPLE and bent < 1]
        if close:
            end, name = max(close)
            marks.append(name)
            at = end
            continue
        word = stems[at]
        marks.append(age(word) if word.isdecimal() else word)
        at += 1
    told = [mark[0] in "{#" for mark in marks]
    for size in (2, 3):
        for at in range(len(marks) - size + 1):
            if told[at] or told[at + size - 1]:
                found.add("^" + " ".join([marks[at], *("_" * (size - 2)), marks[at + size - 1]]))
    return found.union((mark for mark in marks if mark[0] == "#"), *map(years, text.words))


class MeaningBook:
    """Weighs a text."""

    def __init__(
        self, learned: Learned, lean: Lean, gist: Callable[[], Gist | None] = lambda: None,
        story: Callable[[], Story | None] = lambda: None,
    ) -> None:  # fmt: skip
        self.learned, self.lean, self.gist, self.story = learned, lean, gist, story
        self.number = {label: at for at, label in enumerate(learned.labels)}

    def judged(
        self, text: Reading, hits: Collection[Hit], chosen: Collection[Hit], verdict: Collection[tuple[str, str]],
        apart: Collection[int] = (),
    ) -> dict[str, list[str]]:  # fmt: skip
        """What is meant, by axis. `verdict` is what the phrases and rules alone would say; words `apart` are not weighed."""
        said, read = evidence(text, hits, chosen, verdict), text.without(apart)
        story = self.story() if len(text.words) >= STORY else None
        sums = (
            story.weighed(self.learned.labels, self.of_story(read, said), said) if story else self.weighed(read, said)
        )
        found: dict[str, list[str]] = {axis: [] for axis in AXES}
        for label, total in zip(self.learned.labels, sums, strict=True):
            axis, _, word = label.partition(":")
            if total > (0.0 if story else -EAGER) and axis != "needs":
                found[axis].append(word)
        return found | {"needs": self.needs(sums, story)}

    def weighed(self, read: Reading, said: Labels) -> list[float]:
        """How much speaks for each label in a short text, in which the phrases `said` this."""
        return self._mixed(self._runs([read])[0], self._phrases(said), self._gists([read])[0])

    def of_story(self, read: Reading, said: Labels) -> list[list[float]]:
        """What is known of each label in a story: the columns of `storied.PARTS` that are no evidence."""
        parts = [read, *windows(read)]
        runs, phrases, gists = self._runs(parts), self._phrases(said), self._gists(parts)
        return columns(self._mixed(runs[0], phrases, gists[0]), runs, gists, phrases)

    def _mixed(self, runs: list[float], phrases: list[float], gist: list[float]) -> list[float]:
        singly = SINGLY if self.gist() else 1.0
        return [singly * (one + told) + TOGETHER * other for one, told, other in zip(runs, phrases, gist, strict=True)]

    def _gists(self, parts: list[Reading]) -> list[list[float]]:
        """How much the gist of each of these parts of a text speaks for each label: nothing, where none was learned."""
        gist = self.gist()
        return gist.each([part.meant for part in parts]) if gist else [[0.0] * len(self.learned.labels) for _ in parts]

    def _runs(self, parts: list[Reading]) -> list[list[float]]:
        """How much the runs of words of each of these parts of a text speak for each label."""
        stand = [grams(part) for part in parts]
        known = self.lean(set().union(*stand))
        return [self._summed(known[gram] for gram in found if gram in known) for found in stand]

    def _summed(self, rows: Iterable[bytes]) -> list[float]:
        sums = [0] * len(self.learned.labels)
        for row in rows:
            for at in range(0, len(row), 2):
                sums[row[at]] += row[at + 1] - 128
        return [base + total / self.learned.scale for base, total in zip(self.learned.base, sums, strict=True)]

    def _phrases(self, said: Labels) -> list[float]:
        """How much what the phrases found speaks for each label."""
        learned = self.learned
        totals = [0.0] * len(learned.labels)
        for (axis, word), known in said.items():
            at = self.number.get(f"{axis}:{word}", -1)
            if at >= 0:
                weights = learned.phrases[axis]
                totals[at] += sum(weights[name] * value for name, value in known.items())
                totals[at] += sum(learned.trust[name][at] * known.get(name, 0.0) for name in TRUSTED)
                totals[at] += TOLD * (axis == "needs" and "verdict" in known)
        return totals

    def needs(self, totals: list[float], story: Story | None) -> list[str]:
        """The likeliest of: no need, one, two; how likely one or two are, a `story` says for itself."""
        learned, sizes = self.learned, story or self.learned
        ranked = sorted(
            ((total, at) for at, total in enumerate(totals) if learned.labels[at].startswith("needs:")), reverse=True
        )[:CLOSEST]
        best, chosen = 0.0 if story else -EAGER_NEEDS, []
        for place, (total, at) in enumerate(ranked):
            if total + sizes.one > best:
                best, chosen = total + sizes.one, [at]
            for more, other in ranked[:place]:
                both = total + more + sizes.two + learned.pairs.get(f"{min(at, other)} {max(at, other)}", 0.0)
                if both > best:
                    best, chosen = both, [other, at]
        return [learned.labels[at][6:] for at in chosen]
