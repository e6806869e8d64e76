"""grep: the lines that hold any of the words, in the order of the file. It does not rank and knows no slips."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING

from peerfind.text import tokens

if TYPE_CHECKING:
    from . import Command, Search
    from .corpus import Corpus

LABEL = "grep -iE"
PROGRAM = ["grep", "-iE"]


def missing(program: str = "grep") -> str | None:
    return None if shutil.which(program) else f"{program} is not installed here"


def index(corpus: Corpus) -> Search:
    return first_fields(command(corpus, tempfile.mkdtemp()))


def first_fields(make: Command) -> Search:
    """A search by a program that prints lines: the ids that begin them."""

    def search(query: str, k: int) -> list[str]:
        done = subprocess.run(make(query), capture_output=True, check=False)
        return [line.split(b"\t")[0].decode() for line in done.stdout.split(b"\n")[:k] if line]

    return search


def command(corpus: Corpus, folder: str, program: list[str] = PROGRAM) -> Command:
    path = corpus.lines(folder)
    return lambda query: [*program, "|".join(map(re.escape, tokens(query))) or ".", path]
