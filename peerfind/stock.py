"""Everything an answer is made from, opened: from the compiled files, or from YAML where that is newer or one's own."""

from __future__ import annotations

from . import shelf, tables
from .directory import FORMAT, Stored
from .errors import DATA_HAS_PROBLEMS, Refusal
from .places import Gazetteer, open_gazetteer
from .wordbook import Wordbook

WORDS, GROUPS = "words.sqlite", "groups.sqlite"
WORDS_FROM, GROUPS_FROM = ("vocabulary.yaml", "crisis.yaml", "safety.yaml"), ("groups.yaml",)
"""The compiled files, and the data files they are made from."""


def open_words() -> Wordbook:
    """The words. Raises Refusal if they are to be read from YAML that holds a mistake."""
    if tables.fresh(WORDS, *WORDS_FROM):
        try:
            return Wordbook(tables.connect(tables.built(WORDS)))
        except tables.Error:
            pass
    from .packing import words

    db = tables.memory()
    words.write(db)
    return Wordbook(db)


def _compiled(path: str) -> Stored | None:
    """A compiled directory; None if there is none that this version can read."""
    try:
        db = tables.connect(path)
        known = tables.one(db, "select value from meta where name = 'format'") == FORMAT
    except tables.Error:
        return None
    return Stored(db, shelf.book("groups.yaml") if path == tables.built(GROUPS) else path) if known else None


def open_groups(path: str | None, gazetteer: Gazetteer | None) -> Stored:
    """A directory: of a YAML file, a compiled one, or the one that came with the program.

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

    dataset = open_dataset(path)
    db = tables.memory()
    groups.write(db, dataset, gazetteer)
    return Stored(db, dataset.path, dataset.problems)


__all__ = ["open_gazetteer", "open_groups", "open_words"]
