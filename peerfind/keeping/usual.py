"""data/usual.tsv: how often each word stands in the sayings, so that a text without spaces can be read."""

from __future__ import annotations

from collections import Counter

from ..record import TYPE_CHECKING
from ..text import tokens
from .sayings import begins, lines, marked, short_name
from .signs import SAYINGS

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
        yield from lines(folder / name)
    for name in MARKED:
        yield from (case["query"] for case in marked(folder / name))


def write(folder: Path) -> list[str]:
    """Count anew if the sayings have changed; the names of files that changed."""
    path, sayings = folder / FILE, folder / "sayings"
    made_from = short_name(sayings / name for name in (*SAYINGS, *MARKED))
    head = f"# Counted in data/sayings/ ({made_from}) by make compiled: do not edit.\n"
    if begins(path, head):
        return []
    counts = Counter(word for text in texts(sayings) for word in tokens(text))
    rows = "".join(f"{word}\t{count}\n" for word, count in sorted(counts.items()) if count >= RAREST)
    path.write_text(head + rows, encoding="utf-8")
    return [f"data/{FILE}"]
