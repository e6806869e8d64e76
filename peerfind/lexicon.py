"""The words of a phrase book: what phrases are made of words, which words are like one, which classes it belongs to.

A lexicon is a part of a compiled file and is read piece by piece: of tens of thousands of phrases only those are looked
at whose rarest word stands in the text. `packing.phrases` writes it.
"""

from __future__ import annotations

import json
import re
from functools import cached_property

from .record import TYPE_CHECKING, Record
from .tables import Database, among, one
from .text import LETTERS, alike, normal

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    Node = dict[Any, Any]
    """A tree of words: the next word, class or gap leads to a node; None to the meanings of a phrase that ends here."""

GAP = "..."

GENERAL = "general"
"""What phrases mean that ask for support and do not say for what: `mental health`, `struggling`."""

MET = "met"
"""The name under which the English words are filed by size that were met when the gist of texts was learned."""

UNUSUAL = 80
"""How rare a word is that was not counted, as `usual` tells it."""

_PIECE = r"\{([a-z-]+)\}|\.\.\.|" + LETTERS


class Meaning(Record):
    """What a phrase means: a word of an axis; or, with `never`, that it does not mean this word, whatever it looks like.

    A `hint` means it only where nothing clearer was said.
    """

    axis: str
    word: str
    never: bool = False
    hint: bool = False


class Lexicon:
    """The words, phrases and classes of one book in a compiled file."""

    def __init__(self, db: Database, book: str) -> None:
        self.db, self.book = db, book
        self._meanings: dict[int, Meaning] = {}

    @cached_property
    def _listed(self) -> list[tuple[str, str, bool, bool]]:
        found: list[tuple[str, str, bool, bool]] = json.loads(
            one(self.db, "select json from document where name = ?", f"meanings/{self.book}")
        )
        return found

    def meaning(self, number: int) -> Meaning:
        """What the phrases of this number mean."""
        if number not in self._meanings:
            axis, word, never, hint = self._listed[number]
            self._meanings[number] = Meaning(axis=axis, word=word, never=never, hint=hint)
        return self._meanings[number]

    def knows(self, word: str) -> bool:
        """Whether a word stands in any phrase or class."""
        return one(self.db, "select 1 from word where book = ? and word = ?", self.book, word) is not None

    def spelling(self, word: str) -> str | None:
        """What a word is meant for that no slip explains."""
        meant: str | None = one(self.db, "select meant from spelling where word = ?", word)
        return meant

    def usual(self, words: Collection[str]) -> dict[str, int]:
        """How rare those of these words are that people usually type: tenths of a power of ten, so 20 is one word in a hundred."""
        return dict(among(self.db, "select word, rare from usual where word", words))

    def learned(self, word: str) -> bool:
        """Whether a word was met when the gist of texts was learned: so it is one, whatever it looks like."""
        return one(self.db, "select 1 from code where word = ?", word) is not None

    def alike(self, stem: str) -> list[str]:
        """Words of one stem."""
        return self._words("select word from word where book = ? and stem = ? order by word", stem)

    def sounding(self, sound: str) -> list[str]:
        """Words of one sound."""
        return self._words("select word from word where book = ? and sound = ? order by word", sound)

    def _words(self, query: str, key: str) -> list[str]:
        return [word for (word,) in self.db.execute(query, (self.book, key))]

    def met(self, word: str) -> str | None:
        """The English word met when the gist of texts was learned that a word probably is with one slip. It begins alike, and of
        several the one is taken of which letters are lost, doubled or swapped, and which is usual."""
        if self.learned(word):
            return None
        words = [word, f"{word}g"] if word.endswith("in") else [word]
        near = {other for one in words for _, other in self.near(one, 1, MET) if other[0] == word[0]}
        rare = self.usual(near)
        return min(near, key=lambda other: (not easy(word, other), rare.get(other, UNUSUAL), other), default=None)

    def near(self, word: str, most: int, book: str = "") -> list[tuple[int, str]]:
        """Words that lie at most so many slips away, with how many."""
        found = []
        sizes = (book or self.book, len(word) - most, len(word) + most)
        for (others,) in self.db.execute("select words from size where book = ? and size between ? and ?", sizes):
            found += alike(word, others.split(), most)
        return found

    def likeliest(self, word: str, others: Collection[str]) -> list[str]:
        """Which of several words was probably meant by a misspelt one, first: first letters are seldom wrong, letters are more
        often lost, doubled or swapped than changed, and people type words that tell of something."""
        if len(others) < 2:
            return list(others)
        telling = dict(among(self.db, "select word, telling from word where book = ? and word", others, self.book))
        return sorted(
            others, key=lambda other: (other[0] != word[0], not easy(word, other), -telling.get(other, 0), other)
        )

    def tree(self, known: Collection[str]) -> Node:
        """The phrases that can be made of these words and classes alone, as a tree."""
        tree: Node = {}
        rows = among(self.db, "select phrases from phrase where book = ? and part", known, self.book)
        readable = {*known, GAP}
        for (phrases,) in rows:
            for line in phrases.split("\n"):
                number, *words = line.split(" ")
                if readable.issuperset(words):
                    plant(tree, words, self.meaning(int(number)))
        return tree

    def members(self, first: str) -> list[tuple[tuple[str, ...], str]]:
        """Members of classes that begin with a word, with their class."""
        rows = self.db.execute("select words, class from member where book = ? and first = ?", (self.book, first))
        return [(tuple(words.split(" ")), name) for words, name in rows]


def easy(word: str, other: str) -> bool:
    """Whether letters of `other` were lost in `word`, swapped or doubled."""
    rest = iter(other)
    lost = all(letter in rest for letter in word)
    twice = any(word[at - 1] == word[at] and word[:at] + word[at + 1 :] == other for at in range(1, len(word)))
    return lost or twice or sorted(other) == sorted(word)


def plant(tree: Node, words: list[str], meaning: Meaning) -> None:
    """Put a phrase into a tree."""
    node = tree
    for part in words:
        node = node.setdefault(part, {})
    if node is not tree:
        node.setdefault(None, []).append(meaning)


def parts(phrase: str) -> list[str]:
    """`lost my {baby}` to `lost`, `my`, `{baby}`."""
    return [match.group() for match in re.finditer(_PIECE, normal(phrase))]
