"""Whether words sound as if a life may be in danger now. Detection only moves the crisis lines; it never gates them.

Two things are asked, and their answers added up: which phrases of data/crisis.yaml stand in the words, and how much each
run of up to three words speaks for danger, as learned from the sayings in data/sayings/. In a longer text they are asked of
each clause too.
"""

from __future__ import annotations

from .phrases import IDLE, SMALL, PhraseBook
from .record import TYPE_CHECKING, Record
from .storied import STORY
from .text import across, runs, selves

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from .lexicon import Lexicon

    Weigh = Callable[[Collection[str]], Mapping[str, float]]
    """What each of these grams weighs, of those that weigh anything."""

LONGEST = 3
"""Words in the longest gram."""

ALWAYS = "{always}"
"""The gram of every text: how calm words are before any has been read."""

HEARD_AT = -1.5
"""The sum from which on danger is heard. 0 would be as likely as not; a missed danger is worse than a false alarm."""


EXPLAINED_AT = 0.0
"""The same where another trouble explains the words, and no phrase of danger stands in them: `tinnitus is destroying my peace`."""

SURE, TELLING = 0.5, 1.0
"""Below the first sum, without a phrase of danger, words that mean something must speak for it with the second: `i keep bees` is
nearly danger by its small words alone."""

SHORTEST = 4
"""Letters in the shortest word that means something."""

RISKS = ("now", "maybe")
"""Kinds of phrases of danger; the others are calm."""

PHRASES = frozenset(f"{{{kind}}}" for kind in RISKS)
"""Their grams."""


HEARD_IN_LONG = 0.0
"""The sum that the whole text of a story must have: much is told in it, and its clauses are heard by themselves."""

CLAUSE, STEP = 14, 4
"""Words that are heard together, and how far apart such runs begin inside a longer clause: in a long story a sentence of danger
is outweighed by all that is calm."""

BESIDE = 2
"""Words on each side of a phrase of danger that are heard with it, where nothing tells where its sentence begins."""

IN_PHRASE, IN_CLAUSE = 1.0, 3.0
"""The sum from which on danger is heard in some words of a longer text: with a phrase of danger among them, and without."""


class DangerBook:
    """Hears danger. Endings are not guessed: `kill himself` is a danger, `killed himself` a loss."""

    def __init__(self, lexicon: Lexicon, weights: Weigh, proper: Callable[[str], bool] | None = None) -> None:
        self.book = PhraseBook(lexicon, endings=False, proper=proper)
        self.weights = weights

    def heard(self, words: list[str], explained: bool = False, fresh: Sequence[bool] = ()) -> bool:
        """Whether a life may be in danger: by the whole text, or by some clause of it.

        `explained`: the words were understood as a trouble that harms nobody. `fresh` tells which words follow a comma or the
        end of a sentence; without it a clause may begin anywhere.
        """
        if not words:
            return False
        said = self._said(words)
        many, grams = len(said.words), said.grams()
        weights = self.weights(grams)
        least = EXPLAINED_AT if explained and PHRASES.isdisjoint(grams) else HEARD_AT
        least = max(least, HEARD_IN_LONG) if len(words) >= STORY else least
        total = sum(weights.values())
        if total >= SURE or (total >= least and (not PHRASES.isdisjoint(grams) or _told(weights) >= TELLING)):
            return True
        parts = (*clauses(many, fresh), *said.around()) if many > CLAUSE else ()
        return any(_alarming(said.grams(start, end), weights) for start, end in parts)

    def grams(self, words: list[str]) -> set[str]:
        """What is weighed: runs of words, as typed and as meant, and the kinds of phrases that were found."""
        return self._said(words).grams()

    def _said(self, words: list[str]) -> Said:
        read = self.book.read(selves(words))
        spans = tuple((min(hit.used), max(hit.used) + 1, hit.meaning.word) for hit in self.book.chosen(read))
        return Said(words=read.words, meant=read.meant, spans=spans)


class Said(Record):
    """A text as typed and as meant, and where the phrases that were found in it begin and end, each with its kind."""

    words: list[str]
    meant: list[str]
    spans: tuple[tuple[int, int, str], ...]

    def grams(self, start: int = 0, end: int | None = None) -> set[str]:
        """What is weighed of a part of the text, or of all of it."""
        last = len(self.words) if end is None else end
        found = {ALWAYS, *(f"{{{kind}}}" for first, behind, kind in self.spans if start <= first and behind <= last)}
        for words in (self.words[start:last], self.meant[start:last]):
            found |= runs(words, LONGEST) | across(words)
        return found

    def around(self) -> list[tuple[int, int]]:
        """The phrases of danger with a few words on each side."""
        many = len(self.words)
        return [
            (max(0, first - BESIDE), min(many, behind + BESIDE)) for first, behind, kind in self.spans if kind in RISKS
        ]


def _alarming(grams: set[str], weights: Mapping[str, float]) -> bool:
    """Whether danger is heard in some words of a longer text."""
    return sum(weights.get(gram, 0.0) for gram in grams) >= (IN_CLAUSE if PHRASES.isdisjoint(grams) else IN_PHRASE)


def _told(weights: Mapping[str, float]) -> float:
    """How much the runs speak for danger that hold a word that means something."""
    return sum(weight for gram, weight in weights.items() if weight > 0 and any(map(_means, gram.split())))


def _means(word: str) -> bool:
    return len(word) >= SHORTEST and word not in SMALL and word not in IDLE


def clauses(many: int, fresh: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The runs of words that are heard by themselves: whole clauses, as many as fit, and pieces of a longer one."""
    starts = [at for at in range(many) if at == 0 or (len(fresh) == many and fresh[at])]
    for number, start in enumerate(starts):
        ends = [*starts[number + 1 :], many]
        whole = [end for end in ends if end - start <= CLAUSE]
        if whole:
            yield start, whole[-1]
        else:
            yield from ((at, min(at + CLAUSE, ends[0])) for at in range(start, ends[0] - CLAUSE + STEP, STEP))
