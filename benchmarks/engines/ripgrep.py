"""ripgrep: as grep, faster."""

from __future__ import annotations

import subprocess
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
    make = command(corpus, tempfile.mkdtemp())

    def search(query: str, k: int) -> list[str]:
        done = subprocess.run(make(query), capture_output=True, check=False)
        return [line.split(b"\t")[0].decode() for line in done.stdout.split(b"\n")[:k] if line]

    return search


def command(corpus: Corpus, folder: str) -> Command:
    return grep.command(corpus, folder, ["rg", "-i", "--no-filename", "--no-line-number"])
