"""Search engines side by side: one small file each, all asked the same of the same records.

Every file holds `LABEL`, `missing()` (why it cannot run here, or None), `index(corpus)` (a function from words and a number
to the ids it finds, best first) and, where it can be run as a program of its own, `command(corpus, folder)`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from .corpus import Corpus, Document, corpus_of

Search = Callable[[str, int], list[str]]
"""From words and how many are wanted to ids, best first."""

Command = Callable[[str], list[str]]
"""From words to a command line that finds them, for whole-process times."""


class Engine(Protocol):
    """What a file in this folder offers."""

    LABEL: str

    def missing(self) -> str | None: ...
    def index(self, corpus: Corpus) -> Search: ...


NAMES = ("grep", "ripgrep", "fzf", "fts5", "fts5_trigram", "tantivy_fuzzy", "minisearch", "fuse", "peerfind_search")
"""Every engine, by the name of its file."""


def engine(name: str) -> Engine:
    """One engine."""
    return cast("Engine", import_module(f"{__name__}.{name}"))


def command_of(one: Engine, corpus: Corpus, folder: str) -> Command | None:
    """How to run an engine as a program, if it is one."""
    make = getattr(one, "command", None)
    return cast("Command", make(corpus, folder)) if make else None


__all__ = ["NAMES", "Command", "Corpus", "Document", "Engine", "Search", "command_of", "corpus_of", "engine"]
