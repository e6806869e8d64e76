"""Everything that is needed to understand words, from the compiled file of words."""

from __future__ import annotations

import json
from functools import cached_property

from .lexicon import Lexicon
from .model import Question
from .plain import from_plain
from .record import TYPE_CHECKING
from .tables import Database, among, one
from .vocabulary import Vocabulary, Word

if TYPE_CHECKING:
    from collections.abc import Collection

    from .gist import Gist
    from .meanings import MeaningBook
    from .storied import Story


class Wordbook:
    """The compiled words."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The axes with labels, without the phrases: those are looked up in a lexicon."""
        axes = json.loads(one(self.db, "select json from document where name = 'vocabulary'"))["axes"]
        return Vocabulary(
            axes={axis: {name: from_plain(Word, word) for name, word in words.items()} for axis, words in axes.items()}
        )

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The four questions of the safety checklist."""
        read = json.loads(one(self.db, "select json from document where name = 'questions'"))
        return {name: from_plain(Question, values) for name, values in read.items()}

    def lexicon(self, book: str) -> Lexicon:
        """The phrases of a book: `words` or `danger`."""
        return Lexicon(self.db, book)

    def weights(self, grams: Collection[str]) -> dict[str, float]:
        """How much each of these grams speaks for danger, of those that say anything."""
        found = among(self.db, "select gram, weight from sign where gram", grams)
        return {gram: weight / 100 for gram, weight in found}

    @cached_property
    def meanings(self) -> MeaningBook | None:
        """What was learned of needs and communities beside the phrases; None if nothing was."""
        from .meanings import Learned, MeaningBook

        learned = one(self.db, "select json from document where name = 'learned'")
        if not learned:
            return None
        return MeaningBook(Learned(**json.loads(learned)), self.lean, lambda: self.gist, lambda: self.story)

    @cached_property
    def story(self) -> Story | None:
        """What was learned of long stories; None if nothing was."""
        from .storied import Story

        story = one(self.db, "select json from document where name = 'story'")
        return Story(**json.loads(story)) if story else None

    @cached_property
    def gist(self) -> Gist | None:
        """What was learned of whole texts; None if nothing was."""
        from .gist import Gist, Shape

        shape = one(self.db, "select json from document where name = 'gist'")
        return Gist(Shape(**json.loads(shape)), self.tables, self.codes) if shape else None

    def tables(self) -> dict[str, bytes]:
        """The tables of weights with which whole texts are heard, by name."""
        return dict(self.db.execute("select name, rows from learned_rows").fetchall())

    def codes(self, words: Collection[str]) -> dict[str, bytes]:
        """The row of numbers of each of these words that has one."""
        return dict(among(self.db, "select word, code from code where word", words))

    def lean(self, grams: Collection[str]) -> dict[str, bytes]:
        """What each of these grams speaks for, of those that speak for anything."""
        return dict(among(self.db, "select gram, weights from leaning where gram", grams))

    def called(self, axis: str, call: str) -> str | None:
        """The word of an axis that goes by this name, label or saying (in normal form)."""
        name: str | None = one(self.db, "select word from call where axis = ? and call = ?", axis, call)
        return name

    def calls(self, axis: str) -> dict[str, str]:
        """Everything the words of an axis are called, with the word."""
        return dict(self.db.execute("select call, word from call where axis = ?", (axis,)).fetchall())
