"""What the phrases found in a text say of each label, in numbers that `meanings` weighs.

Phrases that count speak loudest; hints, near words that warn, and phrases whose words a longer one took speak too.
"""

from __future__ import annotations

from .phrases import FIRST, PEOPLE
from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from .phrases import Hit, Reading

    Labels = dict[tuple[str, str], dict[str, float]]
    """By axis and word: what speaks for it, by name, and how much."""

NAMES = (
    "found", "one word", "two words", "long", "bent", "longest", "share", "others", "many others", "long text", "overruled",
    "concluded", "verdict", "hint", "taken", "warned", "warned long", "own", "theirs",
)  # fmt: skip
"""Everything `evidence` can tell of a label."""

LONG = 15
"""A text of more words is long."""

NEAR = 4
"""So many words before a phrase tell of whom it is said."""

OWN = FIRST | {"as", "am"}
"""Words that say something of the person who asks."""


def evidence(
    text: Reading, hits: Collection[Hit], chosen: Collection[Hit], verdict: Collection[tuple[str, str]]
) -> Labels:
    """What `hits`, of which `chosen` count, and the `verdict` of the rules say of each label."""
    found: Labels = {}
    needs = sum(axis == "needs" for axis, _ in verdict)
    longest = max((len(set(hit.used)) for hit in chosen if hit.meaning.axis == "needs"), default=0)
    best: dict[tuple[str, str], tuple[int, float]] = {}
    for hit in chosen:
        if not hit.meaning.hint:
            best[hit.label] = max(best.get(hit.label, (0, 0.0)), (len(set(hit.used)), -hit.slips))
    for label, (length, slips) in best.items():
        found[label] = {
            "found": 1.0, "one word": length == 1, "two words": length == 2, "long": length >= 4, "bent": min(2.0, -slips),
            "longest": length == longest, "share": length / len(text.words), "others": needs > 1, "many others": needs > 2,
            "long text": len(text.words) > LONG, "overruled": label not in verdict,
        }  # fmt: skip
    for hit in hits:
        told = found.setdefault(hit.label, {})
        if hit.meaning.never:
            told["warned"] = 1.0
            told["warned long"] = max(told.get("warned long", 0.0), float(len(hit.used) > 1))
        elif hit.meaning.hint:
            told["hint"] = 1.0
        elif hit.label not in best:
            told["taken"] = 1.0
        if not hit.meaning.never:
            _of_whom(text, hit, told)
    for label in verdict:
        told = found.setdefault(label, {})
        told["concluded"], told["verdict"] = float(label not in best), 1.0
    return found


def _of_whom(text: Reading, hit: Hit, told: dict[str, float]) -> None:
    """Whether words before a phrase say it of the person who asks, or of somebody close to them."""
    for at in range(hit.used[0] - 1, max(-1, hit.used[0] - 1 - NEAR), -1):
        if text.words[at] in OWN:
            told["own"] = 1.0
            return
        if any(name in PEOPLE and bent < 1 for name, _, bent in text.spans.get(at, ())):
            told["theirs"] = 1.0
            return
