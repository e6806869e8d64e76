"""fzf: lines that hold the letters of the words in order, ranked by how close together they stand."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from . import grep

if TYPE_CHECKING:
    from . import Command, Search
    from .corpus import Corpus

LABEL = "fzf --filter"


def missing() -> str | None:
    return grep.missing("fzf")


def index(corpus: Corpus) -> Search:
    return grep.first_fields(command(corpus, tempfile.mkdtemp()))


def command(corpus: Corpus, folder: str) -> Command:
    path = corpus.lines(folder)
    return lambda query: ["sh", "-c", 'fzf --filter "$1" < "$2"', "sh", query, path]
