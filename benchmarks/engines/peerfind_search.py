"""peerfind itself: words understood, then looked up. In process everything is opened once."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from peerfind import tables
from peerfind.ask import Surroundings, ask
from peerfind.countries import VARIABLE
from peerfind.directory import Stored
from peerfind.request import Request
from peerfind.search import Found
from peerfind.stock import GROUPS, Stock

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
        self.stock = Stock(directory=Stored(tables.connect(snapshot), snapshot))
        environment = {VARIABLE: country} if country else {}
        self.around = Surroundings(environment=environment, zone=None, now=now)

    def find(self, text: str, options: dict[str, Any] | None = None) -> Found:
        """The matches."""
        return ask(Request(words=text, options=options or {}), self.around, self.stock).found


def index(corpus: Corpus) -> Search:
    finder = Finder(corpus.snapshot)
    return lambda query, k: [match.id for match in finder.find(query, {"limit": k}).matches]


def command(corpus: Corpus, folder: str) -> Command:
    own = [] if corpus.snapshot == tables.built(GROUPS) else ["--data", corpus.snapshot]
    return lambda query: [sys.executable, "-m", "peerfind", "search", query, "--limit", "10", "--output", "json", *own]
