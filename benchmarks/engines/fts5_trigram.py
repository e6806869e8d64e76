"""SQLite FTS5 over three letters at a time: finds parts of words, and so some slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peerfind.text import tokens

from . import fts5

if TYPE_CHECKING:
    from . import Search
    from .corpus import Corpus

LABEL = "SQLite FTS5 (trigram)"


def missing() -> str | None:
    return fts5.missing()


def expression(query: str) -> str:
    """Any three letters in a row of any word."""
    found = {word[at : at + 3] for word in tokens(query) for at in range(len(word) - 2)}
    return " OR ".join(f'"{part}"' for part in sorted(found)) or '"zzz"'


def index(corpus: Corpus) -> Search:
    db = fts5.filled(corpus, tokenizer="trigram")
    return lambda query, k: [name for (name,) in db.execute(fts5.RANKED, (expression(query), k))]
