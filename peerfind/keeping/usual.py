"""data/usual.tsv: how often each word stands in the sayings, so that a text without spaces can be read."""

from __future__ import annotations

import hashlib
from collections import Counter

from .. import load
from ..record import TYPE_CHECKING
from ..text import tokens
from .signs import SAYINGS, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKED = ("everyday.yaml", "queries.yaml")
FILE = "usual.tsv"

RAREST = 3
"""A word must have been typed so often: what stands there once or twice is misspelt, or a name."""


def texts(folder: Path) -> Iterator[str]:
    """Every saying."""
    for name in SAYINGS:
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield line
    for name in MARKED:
        yield from (case["query"] for case in plain(load.nodes(load.read_text(folder / name))))


def made_from(folder: Path) -> str:
    """A short name for what is counted."""
    return hashlib.sha256(b"\0".join((folder / name).read_bytes() for name in (*SAYINGS, *MARKED))).hexdigest()[:16]


def write(folder: Path) -> list[str]:
    """Count anew if the sayings have changed; the names of files that changed."""
    path, sayings = folder / FILE, folder / "sayings"
    head = f"# Counted in data/sayings/ ({made_from(sayings)}) by make compiled: do not edit.\n"
    if path.exists() and path.read_text(encoding="utf-8").startswith(head):
        return []
    counts = Counter(word for text in texts(sayings) for word in tokens(text))
    rows = "".join(f"{word}\t{count}\n" for word, count in sorted(counts.items()) if count >= RAREST)
    path.write_text(head + rows, encoding="utf-8")
    return [f"data/{FILE}"]
