"""Words as they were typed: what each may be meant for, with slips of the finger and simple endings forgiven."""

from __future__ import annotations

from .lexicon import Lexicon, easy
from .record import TYPE_CHECKING
from .spelling import is_english, skeleton, sound, stem
from .text import slips, tolerance

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

ALONE = 6
"""Letters that a misspelt word needs to count as a phrase of its own: a short one is too easily another word."""

CURT = 3
"""Letters of a word that may have lost one, and is too short to have any other slip."""

LONG = 8
"""Letters from which on any two slips are forgiven."""

SPELT, ENDING, SOUND = 0.1, 0.2, 1.5
"""How far a word is bent that the vocabulary says is meant for another, that has another ending, that only sounds like another."""

SURE = (0.6, 0.4)
"""How far a word of ALONE letters is bent by one slip if it can be only one word; and one of LONG letters."""

TWICE = 2.0
"""How far a word is bent by two slips."""

GUESSED = 12
"""So many odd words of a text are guessed."""


def meant(word: str, reading: dict[str, float]) -> str:
    """The word that is nearest; one that lies a slip away, if this is a slip that stands in a phrase."""
    if len(word) == CURT and min(reading.values(), default=0.0) >= 1:
        return word  # too short for a meaning of its own: `por favor`
    slipped = None
    if word in reading:
        spelt = (
            other for other, away in reading.items() if away == SPELT and len(word) >= ALONE and slips(word, other) <= 2
        )
        slipped = next((other for other, away in reading.items() if away == 1.0), None) or next(spelt, None)
    return slipped or (min(reading, key=reading.__getitem__) if reading else word)


class Typed:
    """Tells what words may be meant for. `endings`: whether simple endings are forgiven; `proper` tells names."""

    def __init__(self, lexicon: Lexicon, endings: bool, proper: Callable[[str], bool] | None) -> None:
        self.lexicon, self.endings, self.proper = lexicon, endings, proper

    def readings(self, word: str) -> dict[str, float]:
        """The words of the book that may be meant, each with how far it lies away (0 for the word itself)."""
        lexicon = self.lexicon
        known = lexicon.knows(word)
        found = {word: 0.0} if known else {}
        if other := lexicon.spelling(word):
            found.setdefault(other, SPELT)
            self._with_forms(found, other, SPELT)
        misspelt = word.isalpha() and not (is_english(word) or (self.proper and self.proper(word)))
        if known and misspelt:  # a phrase may hold a word as nobody else spells it
            misspelt = self.endings and len(word) >= ALONE and not lexicon.usual([word])
        if self.endings:
            others = lexicon.alike(stem(word))
            for other in lexicon.likeliest(word, others) if misspelt else others:
                form = not misspelt or slips(word, other) < 2  # `weeed` is no form of wee
                found.setdefault(other, ENDING if form else 1.1)
        if not misspelt:
            return found
        if len(word) == CURT and self.endings and (other := self._longer(word)):
            found[other] = 1.0
        away, nearest = self._nearest(word, known)
        for other in lexicon.likeliest(word, nearest):
            found[other] = min(found.get(other, away), away)
            self._with_forms(found, other, away)
        if not found and self.endings:
            found = dict.fromkeys(self._twice(word), TWICE)
        if not found and (len(word) > 3 or not self.endings):
            for other in lexicon.sounding(sound(word)):
                found.setdefault(other, SOUND)
        return found

    def _nearest(self, word: str, known: bool) -> tuple[float, set[str]]:
        """How far the nearest words lie away that this one may be with slips, and which they are."""
        most = tolerance(word)
        near = self.lexicon.near(word, most) if most else []
        if most and word.endswith("in"):  # `drikin` is `drinking`, said as it is spoken
            near += self.lexicon.near(f"{word}g", 1)
        closest = min((away for away, _ in near if away), default=0)
        nearest = {other for away, other in near if away == closest and tolerance(other) >= away}
        if known:
            nearest = {other for other in nearest if easy(word, other) and is_english(other)}
        nearest = {self.lexicon.spelling(other) or other for other in nearest}
        sure = self.endings and closest == 1 and not known and _surely(word, nearest)
        return (SURE[len(word) >= LONG] if sure else float(closest)), nearest

    def _with_forms(self, found: dict[str, float], word: str, away: float) -> None:
        """Add the words that are this one with another ending."""
        for form in self.lexicon.alike(stem(word)) if self.endings else ():
            found.setdefault(form, away + ENDING)

    def _longer(self, word: str) -> str | None:
        """The word of which a short one lost a letter: `wfe`. What is usually typed so is short for something."""
        near = [other for _, other in self.lexicon.near(word, 1) if len(other) > CURT]
        lost = [other for other in near if other[0] == word[0] and easy(word, other)]
        return next(iter(self.lexicon.likeliest(word, lost)), None) if lost and not self.lexicon.usual([word]) else None

    def _twice(self, word: str) -> list[str]:
        """The words, all of one stem, that a shorter one than LONG may be with two slips: those that begin alike and have the
        same consonants, but for one (`prgnent`, `pegnent`)."""
        if not ALONE <= len(word) < LONG:
            return []
        bare = skeleton(word)
        close = {
            other: slips(bare, skeleton(other))
            for away, other in self.lexicon.near(word, 2)
            if away == 2 and other[0] == word[0] and len(other) >= ALONE
        }
        closest = min(close.values(), default=2)
        likely = [other for other, away in close.items() if away == closest < 2]
        return self.lexicon.likeliest(word, likely) if len({stem(other) for other in likely}) == 1 else []

    def guessed(self, words: list[str], readings: list[dict[str, float]]) -> tuple[tuple[int, str], ...]:
        """Words that are at most of one sound with words of the book, with the English word that lies one slip away."""
        odd = [
            at for at, (word, reading) in enumerate(zip(words, readings, strict=True))
            if self.endings and len(word) > CURT + 1 and word.isalpha() and min(reading.values(), default=SOUND) >= SOUND
            and not (is_english(word) or (self.proper and self.proper(word)))
        ][:GUESSED]  # fmt: skip
        found = ((at, self.lexicon.met(words[at])) for at in odd)
        return tuple((at, word) for at, word in found if word)


def _surely(word: str, nearest: Collection[str]) -> bool:
    """Whether a long enough word can be only one word: behind the first letter one is lost, doubled, swapped or changed."""
    likely = all(other[0] == word[0] and (easy(word, other) or len(other) == len(word)) for other in nearest)
    return len(word) >= ALONE and likely and len({stem(other) for other in nearest}) == 1
