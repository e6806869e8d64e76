"""Whether words sound as if a life may be in danger now. Detection only moves the crisis lines; it never gates them."""

from __future__ import annotations

from .phrases import PhraseBook
from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from .lexicon import Lexicon


class DangerBook:
    """Hears danger. Endings are not guessed: `kill himself` is a danger, `killed himself` a loss."""

    def __init__(self, lexicon: Lexicon, proper: Callable[[str], bool] | None = None) -> None:
        self.book = PhraseBook(lexicon, endings=False, proper=proper)

    def heard(self, words: list[str]) -> bool:
        """Whether a life may be in danger."""
        found = {hit.meaning.word for hit in self.book.chosen(words)}
        return "now" in found or ("maybe" in found and "calm" not in found)
