"""SQLite FTS5, any of the words, ranked by BM25 with names counted double."""

from __future__ import annotations

import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

from peerfind.text import tokens

if TYPE_CHECKING:
    from . import Command, Search
    from .corpus import Corpus

LABEL = "SQLite FTS5 (porter)"
TOKENIZER = "porter unicode61 remove_diacritics 2"
RANKED = "select id from found where found match ? order by bm25(found, 0, 2, 2, 1, 1, 1) limit ?"


def missing() -> str | None:
    try:
        sqlite3.connect(":memory:").execute("create virtual table found using fts5(text)")
    except sqlite3.Error as error:
        return f"this Python's SQLite has no FTS5 ({error})"
    return None


def filled(corpus: Corpus, path: str = ":memory:", tokenizer: str = TOKENIZER) -> sqlite3.Connection:
    """A database of the documents."""
    db = sqlite3.connect(path)
    columns = "id unindexed, name, called, about, place, description"
    db.execute(f"create virtual table found using fts5({columns}, tokenize = '{tokenizer}')")
    rows = ((one.id, one.name, one.called, one.about, one.place, one.description) for one in corpus.documents)
    db.executemany("insert into found values (?, ?, ?, ?, ?, ?)", rows)
    db.execute("insert into found(found) values ('optimize')")
    db.commit()
    return db


def expression(query: str) -> str:
    """Any of the words."""
    return " OR ".join(f'"{word}"' for word in tokens(query)) or '""'


def index(corpus: Corpus) -> Search:
    db = filled(corpus)
    return lambda query, k: [name for (name,) in db.execute(RANKED, (expression(query), k))]


def command(corpus: Corpus, folder: str) -> Command | None:
    """The shell of SQLite on a file, where it is installed."""
    if not shutil.which("sqlite3"):
        return None
    path = os.path.join(folder, "fts5.sqlite")
    filled(corpus, path).close()
    return lambda query: [
        "sqlite3",
        "-readonly",
        path,
        RANKED.replace("?", f"'{expression(query)}'", 1).replace("?", "10"),
    ]
