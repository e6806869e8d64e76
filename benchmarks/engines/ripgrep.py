"""ripgrep: as grep, faster."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from . import grep

if TYPE_CHECKING:
    from . import Command, Search
    from .corpus import Corpus

LABEL = "ripgrep"


def missing() -> str | None:
    return grep.missing("rg")


def index(corpus: Corpus) -> Search:
    return grep.first_fields(command(corpus, tempfile.mkdtemp()))


def command(corpus: Corpus, folder: str) -> Command:
    return grep.command(corpus, folder, ["rg", "-i", "--no-filename", "--no-line-number"])
