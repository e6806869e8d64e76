"""What the phrases found in a text say together: where their words stand, which of them count."""

from __future__ import annotations

from .lexicon import GENERAL
from .record import TYPE_CHECKING
from .spelling import is_english

if TYPE_CHECKING:
    from .names import NameBook
    from .phrases import Hit, Reading
    from .whereabouts import Whereabouts


def told_at(hits: list[Hit], read: Reading) -> dict[int, float]:
    """Where the words of phrases stand, with the fewest slips of that word with which one was found there."""
    found: dict[int, float] = {}
    least = [min(reading.values(), default=0.0) for reading in read.readings]
    for hit in hits:
        for at in hit.used:
            bent = max(0.0, hit.slips - sum(least[other] for other in hit.used if other != at))
            found[at] = min(bent, found.get(at, bent))
    return found


def particular(hits: list[Hit]) -> list[Hit]:
    """Without the phrases that ask for support and do not say for what."""
    return [hit for hit in hits if hit.meaning.axis != GENERAL]


def placeless(hits: list[Hit], where: Whereabouts) -> list[Hit]:
    """Without communities said by nothing but the words of a place: `M14` is a part of Manchester then, and no age."""
    return [h for h in hits if h.meaning.axis != "communities" or not set(h.used) <= set(where.used)]


def used(hits: list[Hit]) -> set[int]:
    """Where the words of phrases stand."""
    return {at for hit in hits for at in hit.used}


def by_axis(hits: list[Hit]) -> dict[str, list[str]]:
    """The words of each axis that were meant, each once."""
    found: dict[str, list[str]] = {}
    for hit in hits:
        if hit.meaning.word not in found.setdefault(hit.meaning.axis, []):
            found[hit.meaning.axis].append(hit.meaning.word)
    return found


def named(names: NameBook | None, words: list[str], hits: list[Hit], read: Reading, home: str | None) -> frozenset[int]:
    """Where words are surely a name; an English one that is also a trouble is that: `alone`."""
    if names is None:
        return frozenset()
    said = [hit for hit in hits if not (hit.meaning.never or hit.meaning.hint)]
    sure = names.strong(words, told_at(said, read), home)
    if len(sure) != 1:
        return sure
    troubles = (hit.used[0] for hit in said if hit.meaning.axis == "needs" and len(hit.used) == 1)
    return sure - {at for at in troubles if is_english(words[at])}


def theirs(hits: list[Hit]) -> set[int]:
    """Where words for a community stand."""
    return {at for hit in hits if hit.meaning.axis == "communities" for at in hit.used}
