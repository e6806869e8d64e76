"""Whether words sound as if a life may be in danger now. Detection only moves the crisis lines; it never gates them.

Two things are asked, and their answers added up: which phrases of data/crisis.yaml stand in the words, and how much each
run of up to three words speaks for danger, as learned from the sayings in data/sayings/.
"""

from __future__ import annotations

from .phrases import PhraseBook
from .record import TYPE_CHECKING
from .text import across, runs, selves

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from .lexicon import Lexicon

    Weigh = Callable[[Collection[str]], float]
    """The sum of what these grams weigh."""

LONGEST = 3
"""Words in the longest gram."""

ALWAYS = "{always}"
"""The gram of every text: how calm words are before any has been read."""

HEARD_AT = -1.5
"""The sum from which on danger is heard. 0 would be as likely as not; a missed danger is worse than a false alarm."""


EXPLAINED_AT = 0.0
"""The same where another trouble explains the words, and no phrase of danger stands in them: `tinnitus is destroying my peace`."""

PHRASES = frozenset(("{now}", "{maybe}"))
"""The grams of phrases of danger."""


class DangerBook:
    """Hears danger. Endings are not guessed: `kill himself` is a danger, `killed himself` a loss."""

    def __init__(self, lexicon: Lexicon, weigh: Weigh, proper: Callable[[str], bool] | None = None) -> None:
        self.book = PhraseBook(lexicon, endings=False, proper=proper)
        self.weigh = weigh

    def heard(self, words: list[str], explained: bool = False) -> bool:
        """Whether a life may be in danger. `explained`: the words were understood as a trouble that harms nobody."""
        if not words:
            return False
        grams = self.grams(words)
        least = EXPLAINED_AT if explained and PHRASES.isdisjoint(grams) else HEARD_AT
        return self.weigh(grams) >= least

    def grams(self, words: list[str]) -> set[str]:
        """What is weighed: runs of words, as typed and as meant, and the kinds of phrases that were found."""
        words = selves(words)
        read = self.book.read(words)
        found = {f"{{{hit.meaning.word}}}" for hit in self.book.chosen(read)} | {ALWAYS}
        for said in (words, read.meant):
            found |= runs(said, LONGEST) | across(said)
        return found
