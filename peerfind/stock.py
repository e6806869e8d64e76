"""Everything an answer is made from, opened: from the compiled files, or from YAML where that is newer or one's own."""

from __future__ import annotations

from functools import cached_property

from . import shelf, tables
from .compiled.countries import CALLED
from .directory import FORMAT, Stored
from .errors import DATA_HAS_PROBLEMS, Refusal
from .places import Gazetteer, open_gazetteer
from .record import TYPE_CHECKING
from .wordbook import Wordbook

if TYPE_CHECKING:
    from .danger import DangerBook
    from .names import NameBook
    from .phrases import PhraseBook

GROUPS, WORDS = tables.GROUPS, tables.WORDS
WORDS_FROM = ("vocabulary.yaml", "crisis.yaml", "safety.yaml", "danger.tsv", "meanings.tsv", "gist.tsv", "usual.tsv")
GROUPS_FROM = ("groups.yaml", "retired.yaml")
"""The compiled files, and the data files they are made from."""


class Stock:
    """All of it for one directory: that of a YAML file, or the one that came with the program.

    Raises Refusal if a file cannot be read or no service stands in it. One Stock serves one thread at a time.
    """

    def __init__(self, path: str | None = None, directory: Stored | None = None) -> None:
        self.words = open_words()
        self.gazetteer = open_gazetteer()
        self.directory = directory or open_groups(path, self.gazetteer, self.words)
        if not self.directory.size:
            raise _empty(self.directory)

    @cached_property
    def book(self) -> PhraseBook:
        """The phrases for what people ask for. This and the next two are opened when there are words to read."""
        from .phrases import PhraseBook

        return PhraseBook(self.words.lexicon("words"), proper=self.proper)

    @cached_property
    def danger(self) -> DangerBook:
        """The phrases and sayings for danger to a life."""
        from .danger import DangerBook

        return DangerBook(self.words.lexicon("danger"), self.words.weights, self.proper)

    @cached_property
    def names(self) -> NameBook:
        """The names services go by."""
        from .names import NameBook

        return NameBook(self.directory.db, self.proper)

    def proper(self, word: str) -> bool:
        """Whether a word is the name of a country, of a larger town or of many people, and so is not misspelt."""
        from .namesakes import GIVEN

        return word in CALLED or word in GIVEN or (self.gazetteer is not None and self.gazetteer.town(word))

    @property
    def notes(self) -> tuple[str, ...]:
        """Remarks on what is missing or wrong on this machine."""
        said = []
        if problems := self.directory.problems:
            many = f"{len(problems)} mistakes" if len(problems) > 1 else "a mistake"
            said.append(f"The data has {many}; what could be read is shown. See peerfind data check.")
        if not self.gazetteer:
            said.append(
                "The list of places is missing, so towns are not understood. Install the program again, or run make."
            )
        return tuple(said)


def _empty(directory: Stored) -> Refusal:
    problems = directory.problems
    why = f"line {problems[0].line}: {problems[0].message}" if problems else "it is empty"
    return Refusal(
        f"{directory.path} holds no services: {why}.", "Look at it with peerfind data check.", DATA_HAS_PROBLEMS
    )


def open_words() -> Wordbook:
    """The words. Raises Refusal if they are to be read from files that hold a mistake."""
    if tables.fresh(WORDS, *WORDS_FROM):
        try:
            return Wordbook(tables.connect(tables.built(WORDS)))
        except tables.Error:
            pass
    from .packing import words

    db = tables.memory()
    try:
        words.write(db)
    except (ValueError, IndexError):  # of what was learned, for YAML refuses by itself
        what = "One of the tables of words in the data folder breaks off."
        raise Refusal(what, "Install peerfind again.", DATA_HAS_PROBLEMS) from None
    return Wordbook(db)


def _compiled(path: str) -> Stored | None:
    """A compiled directory; None if there is none that this version can read."""
    try:
        db = tables.connect(path)
        known = tables.one(db, "select value from meta where name = 'format'") == FORMAT
    except tables.Error:
        return None
    return Stored(db, shelf.book("groups.yaml") if path == tables.built(GROUPS) else path) if known else None


def open_groups(path: str | None, gazetteer: Gazetteer | None, words: Wordbook | None = None) -> Stored:
    """A directory: of a YAML file, a compiled one, or the one that came with the program.

    A YAML file is held against `words`; without them, against data/vocabulary.yaml, which takes longer to read.
    Raises Refusal if there is no such file, or none that can be read.
    """
    if path is None and tables.fresh(GROUPS, *GROUPS_FROM) and (stored := _compiled(tables.built(GROUPS))):
        return stored
    if path is not None and tables.is_compiled(path):
        if stored := _compiled(path):
            return stored
        raise Refusal(
            f"{path!r} cannot be read.", "Make it anew with peerfind data build --to snapshot.", DATA_HAS_PROBLEMS
        )
    from .dataset import open_dataset
    from .packing import groups

    dataset = open_dataset(path, words.vocabulary if words else None)
    db = tables.memory()
    groups.write(db, dataset, gazetteer)
    return Stored(db, dataset.path, dataset.problems)
