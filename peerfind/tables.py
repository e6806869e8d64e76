"""Compiled files: small SQLite databases, opened read-only and read in part. Nothing in them is ever run."""

from __future__ import annotations

import os
import sqlite3

from . import shelf
from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from typing import Any

Database = sqlite3.Connection
Error = sqlite3.Error
"""By these two names other rooms know the library, and by no other."""

WORDS, GROUPS = "words.sqlite", "groups.sqlite"
"""The compiled words and the compiled directory."""

BUILT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "built")
"""Where compiled files stand: beside the code, in a checkout and when installed alike."""


MARK = b"SQLite format 3\0"
"""How every such file begins."""


def built(name: str) -> str:
    """The path of a compiled file, such as `words.sqlite`."""
    return os.path.join(BUILT, name)


def connect(path: str) -> Database:
    """A compiled file, read-only. Raises sqlite3.Error if there is none or it is damaged."""
    db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    db.execute("pragma cache_size = -100")  # kilobytes of pages kept: each is seldom asked for twice
    db.execute("select 1 from meta limit 1")
    return db


def is_compiled(path: str) -> bool:
    """Whether a file is such a database, and not YAML. One that cannot be read is not."""
    try:
        with open(path, "rb") as file:
            return file.read(len(MARK)) == MARK
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return False


def fresh(name: str, *sources: str) -> bool:
    """Whether a compiled file is there and none of the data files it was made from has changed since, or is gone.

    Inside an installed package they came together and nobody edits them, so only a checkout is asked.
    """
    try:
        made = os.stat(built(name)).st_mtime_ns
        return shelf.INSTALLED or all(os.stat(shelf.book(source)).st_mtime_ns <= made for source in sources)
    except OSError:
        return False


def among(db: Database, select: str, words: Collection[str], *before: str) -> Iterator[Any]:
    """The rows for which a column, at the end of `select`, is one of these words, so many at once as a statement holds.

    `before` are the values of the marks that stand in `select`.
    """
    listed = list(words)
    for start in range(0, len(listed), 500):
        part = listed[start : start + 500]
        yield from db.execute(f"{select} in ({','.join('?' * len(part))})", (*before, *part))


def memory() -> Database:
    """A database that is never written to a file."""
    return sqlite3.connect(":memory:", check_same_thread=False)


def write(path: str, fill: Callable[[Database], None]) -> None:
    """A database made in full by `fill` before it takes the place of the one at `path`, also where several make it at once."""
    partial = f"{path}.{os.getpid()}.partial"
    try:
        db = sqlite3.connect(partial)
        fill(db)
        db.commit()
        db.execute("vacuum")
        db.close()
        os.replace(partial, path)
    finally:
        if os.path.exists(partial):
            os.remove(partial)


def one(db: Database, query: str, *values: Any) -> Any:
    """The first column of the first row, or None."""
    try:
        row = db.execute(query, values).fetchone()
    except UnicodeEncodeError:  # a byte that is no letter stands in no table
        return None
    return row[0] if row else None
