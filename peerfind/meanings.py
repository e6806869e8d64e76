"""Which needs and communities are meant, where the phrases alone do not tell.

Each run of words speaks for or against each need and community, as much as tools/learn_meanings.py learned from the
marked queries in data/sayings/; what the phrases found is weighed with it. Then the likeliest set is taken: no need,
one, or two that go together, and every community that is likelier than not.
"""

from __future__ import annotations

from .record import TYPE_CHECKING, Record
from .spelling import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from .phrases import Hit, Reading

    Labels = dict[tuple[str, str], dict[str, float]]
    """By axis and word: what speaks for it, by name, and how much."""

    Lean = Callable[[Collection[str]], Iterable[bytes]]
    """What each of these grams speaks for: pairs of bytes, the number of a label and a weight."""

AXES = ("needs", "communities")
"""The axes that are learned."""

SHORT, LONG = 4, 15
"""A text of no more words says what it says, and is often a name: it is not weighed. One of more words is long."""


TOLD = 1.0
"""What speaks more for a need that a phrase told than was learned: one lost is worse than one too many."""


class Learned(Record):
    """What was learned beside the grams, by label (`needs:anxiety`): how likely it is, and how much phrases are believed.

    `phrases` weighs what is known of the phrases by axis; `trust` is for each label what the phrases' verdict is worth
    more or less than elsewhere; `one` and `two` are how likely one need or two are, `pairs` which two go together.
    """

    labels: list[str]
    scale: float
    base: list[float]
    trust: list[float]
    phrases: dict[str, dict[str, float]]
    one: float
    two: float
    pairs: dict[str, float]


def grams(words: list[str], meant: list[str]) -> set[str]:
    """What is weighed of a text: words as they were probably meant, in runs of up to two, and the same of their stems."""
    stems = [stem(word) for word in meant]
    found = {" ".join(meant[at : at + size]) for size in (1, 2) for at in range(len(meant) - size + 1)}
    found |= {"~" + " ".join(stems[at : at + size]) for size in (1, 2) for at in range(len(stems) - size + 1)}
    found |= {f"~{stems[at]} _ {stems[at + 2]}" for at in range(len(stems) - 2)}
    return found | {"=" + word for word, other in zip(words, meant, strict=True) if word != other}


def meant(text: Reading) -> list[str]:
    """Each word as it was probably meant: misspelt ones as the word of the phrases that lies nearest."""
    return [
        min(reading, key=reading.__getitem__) if reading else word
        for word, reading in zip(text.words, text.readings, strict=True)
    ]


def evidence(hits: Iterable[Hit], verdict: Collection[tuple[str, str]], size: int) -> Labels:
    """What the phrases say of each label: how long the longest was, how far bent, and whether the rules followed it."""
    best: dict[tuple[str, str], tuple[int, float, bool]] = {}
    longest = 0
    for hit in hits:
        label, length = (hit.meaning.axis, hit.meaning.word), len(set(hit.used))
        if label[0] in AXES:
            best[label] = max(best.get(label, (0, 0.0, False)), (length, -hit.slips, not hit.meaning.hint))
        if label[0] == "needs":
            longest = max(longest, length)
    needs = sum(axis == "needs" for axis, _ in verdict)
    found: Labels = {}
    for label, (length, slips, clear) in best.items():
        found[label] = {
            "found": 1.0, "one word": length == 1, "two words": length == 2, "long": length >= 4, "bent": min(2.0, -slips),
            "hint": not clear, "longest": length == longest, "share": length / size, "others": needs > 1,
            "many others": needs > 2, "long text": size > LONG, "overruled": label not in verdict,
        }  # fmt: skip
    for label in verdict:
        found.setdefault(label, {"concluded": 1.0})["verdict"] = 1.0
    return found


class MeaningBook:
    """Weighs a text."""

    def __init__(self, learned: Learned, lean: Lean) -> None:
        self.learned, self.lean = learned, lean
        self.number = {label: at for at, label in enumerate(learned.labels)}

    def judged(self, text: Reading, hits: Iterable[Hit], verdict: Collection[tuple[str, str]]) -> dict[str, list[str]]:
        """The needs and the communities that are meant. `verdict` is what the phrases and rules alone would say."""
        if len(text.words) <= SHORT:
            return {axis: [word for found, word in verdict if found == axis] for axis in AXES}
        sums = self.weighed(text, hits, verdict)
        found = dict(zip(self.learned.labels, sums, strict=True))
        return {
            "needs": self.needs(sums),
            "communities": [label[12:] for label, total in found.items() if label[:12] == "communities:" and total > 0],
        }

    def weighed(self, text: Reading, hits: Iterable[Hit], verdict: Collection[tuple[str, str]]) -> list[float]:
        """How much speaks for each label."""
        learned = self.learned
        sums = [0] * len(learned.labels)
        for row in self.lean(grams(text.words, meant(text))):
            for at in range(0, len(row), 2):
                sums[row[at]] += row[at + 1] - 128
        totals = [base + total / learned.scale for base, total in zip(learned.base, sums, strict=True)]
        for (axis, word), known in evidence(hits, verdict, len(text.words)).items():
            label = f"{axis}:{word}"
            if label in self.number:
                at, weights = self.number[label], learned.phrases[axis]
                totals[at] += sum(weights[name] * value for name, value in known.items())
                totals[at] += (learned.trust[at] + TOLD * (axis == "needs")) * ("verdict" in known)
        return totals

    def needs(self, totals: list[float]) -> list[str]:
        """The likeliest of: no need, one, two."""
        learned = self.learned
        ranked = sorted(
            ((total, at) for at, total in enumerate(totals) if learned.labels[at].startswith("needs:")), reverse=True
        )[:CLOSEST]
        best, chosen = 0.0, []
        for place, (total, at) in enumerate(ranked):
            if total + learned.one > best:
                best, chosen = total + learned.one, [at]
            for more, other in ranked[:place]:
                both = total + more + learned.two + learned.pairs.get(f"{min(at, other)} {max(at, other)}", 0.0)
                if both > best:
                    best, chosen = both, [other, at]
        return [learned.labels[at][6:] for at in chosen]


CLOSEST = 8
"""So many of the likeliest needs are tried in pairs."""
