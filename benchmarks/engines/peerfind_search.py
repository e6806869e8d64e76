"""peerfind itself: words understood, then looked up. In process everything is opened once."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from peerfind import tables
from peerfind.danger import DangerBook
from peerfind.index import Index
from peerfind.names import NameBook
from peerfind.phrases import PhraseBook
from peerfind.query import Query
from peerfind.request import Request, combined, wishes
from peerfind.search import Found, search
from peerfind.stock import GROUPS, open_gazetteer, open_words
from peerfind.understand import understand

if TYPE_CHECKING:
    from typing import Any

    from . import Command, Search
    from .corpus import Corpus

LABEL = "peerfind"
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
"""The moment every search is asked at, so that answers can be compared."""


def missing() -> str | None:
    return None


class Finder:
    """A compiled directory opened once, asked in words and options as the command line would be."""

    def __init__(self, snapshot: str, country: str | None = "GB", now: datetime = NOON) -> None:
        self.words, self.gazetteer = open_words(), open_gazetteer()
        self.db = tables.connect(snapshot)
        self.home, self.now = (country, "environment" if country else "none"), now
        self.book = PhraseBook(
            self.words.lexicon("words"), proper=self.gazetteer.town if self.gazetteer else None
        )  # fmt: skip
        self.danger = DangerBook(self.words.lexicon("danger"))

    def query(self, text: str, options: dict[str, Any], names: NameBook) -> tuple[Query, frozenset[int]]:
        """What the words and options ask for, and which words were understood."""
        fields = wishes(Request(words=text, options=options), self.words)
        vocabulary = self.words.vocabulary
        heard = understand(text, self.book, self.danger, vocabulary, self.gazetteer, self.home[0], names)
        return combined(heard.query, fields, self.gazetteer, self.home), heard.explained

    def find(self, text: str, options: dict[str, Any] | None = None) -> Found:
        """The matches."""
        names = NameBook(self.db)
        query, explained = self.query(text, options or {}, names)
        index = Index(self.db, self.now.strftime("%Y-%m-%d"), self.now, names)
        return search(index, self.words.vocabulary, query, explained)


def index(corpus: Corpus) -> Search:
    finder = Finder(corpus.snapshot)
    return lambda query, k: [match.id for match in finder.find(query, {"limit": k}).matches]


def command(corpus: Corpus, folder: str) -> Command:
    own = [] if corpus.snapshot == tables.built(GROUPS) else ["--data", corpus.snapshot]
    return lambda query: [sys.executable, "-m", "peerfind", "search", query, "--limit", "10", "--output", "json", *own]
