"""The words of the directory: what a record may say, what people call it, and how the words hang together."""

from __future__ import annotations

from .record import TYPE_CHECKING, Record, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AXES = (
    "needs", "communities", "formats", "channels", "styles", "kinds", "leaders", "costs", "statuses", "owners",
    "answers", "purposes", "link_purposes", "confirmations", "languages",
)  # fmt: skip
"""The axes of the vocabulary."""

UNDERSTOOD = ("needs", "communities", "formats", "channels", "styles", "kinds", "languages")
"""The axes a search understands from words."""


class Word(Record):
    """One word of an axis."""

    label: str = text("As we print it.", most=60)
    description: str = text("One plain sentence.")
    broader: str | None = text("The word of the same axis (or of formats) that this one stands under.", default=None)
    called: tuple[str, ...] = texts("What people type for it.", most=80)
    hints: tuple[str, ...] = texts("What speaks for it only where nothing clearer was said.", most=80)
    but_not: tuple[str, ...] = texts("Near words that must not be taken for it.", most=80)


class Vocabulary(Record):
    """All axes, classes of words that phrases may use, wishes outside the axes, spellings that no slip explains."""

    axes: dict[str, dict[str, Word]]
    classes: dict[str, tuple[str, ...]] = {}
    wishes: dict[str, Word] = {}
    spellings: dict[str, str] = {}

    def label(self, axis: str, word: str) -> str:
        """The word as we print it; a word the vocabulary does not know is printed as it is."""
        known = self.axes[axis].get(word)
        return known.label if known else word

    def above(self, axis: str, word: str) -> Iterator[str]:
        """The broader words of a word, nearest first."""
        seen = {word}
        known: Word | None = self.axes[axis].get(word)
        while known and known.broader and known.broader not in seen:
            seen.add(known.broader)
            yield known.broader
            known = self.axes[axis].get(known.broader)

    def below(self, axis: str, word: str) -> tuple[str, ...]:
        """The narrower words of a word."""
        return tuple(name for name in self.axes[axis] if word in self.above(axis, name))


def labels(words: Mapping[str, Word]) -> dict[str, str]:
    """Each word with its label."""
    return {name: word.label for name, word in words.items()}
