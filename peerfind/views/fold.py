"""Plain lines for a narrow terminal: broken between words, the rest hanging below, numbers and addresses kept whole."""

from __future__ import annotations

import re
from textwrap import wrap

_FIGURES = re.compile(r"(?<=\d) (?=\d)")
HELD = "\x00"
"""Stands for a space that must not become a new line."""


def folded(text: str, width: int) -> str:
    """The same lines, none longer than the width unless a single word is."""
    return "".join(f"{part}\n" for line in text.splitlines() for part in _parts(line, max(width, 20)))


def _parts(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    before = " " * (len(line) - len(line.lstrip()))
    after = before + ("  " if line.lstrip().startswith(("- ", "LOOK: ")) or before else "")
    held = _FIGURES.sub(HELD, line.strip())
    options = {"break_long_words": False, "break_on_hyphens": False}
    parts = wrap(held, width, initial_indent=before, subsequent_indent=after, **options)  # type: ignore[arg-type]
    return [part.replace(HELD, " ") for part in parts]
