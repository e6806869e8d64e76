"""Letters that a terminal or a file does not know: something near them is printed, and printing never fails."""

from __future__ import annotations

import codecs

from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

NEAR = {
    "✓": "+", "✗": "x", "–": "-", "—": "-", "─": "-", "━": "-", "…": "...", "‘": "'", "’": "'", "“": '"', "”": '"',
    "ß": "ss", "æ": "ae", "ø": "o", "ł": "l",
}  # fmt: skip
"""What stands for a letter that cannot be written. No sign of a safety answer may become the sign of another."""

NAME = "peerfind-near"


def settle(stream: Any) -> None:
    """Let a stream write what its encoding does not know as something near it."""
    codecs.register_error(NAME, near)
    try:
        stream.reconfigure(errors=NAME)
    except (AttributeError, ValueError, OSError):
        return  # no stream, or one of another kind: it writes as it can


def near(error: UnicodeError) -> tuple[str, int]:
    """For codecs: what is written instead of the letters that cannot be encoded."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_near(letter) for letter in error.object[error.start : error.end]), error.end


def _near(letter: str) -> str:
    if letter in NEAR:
        return NEAR[letter]
    import unicodedata

    plain = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
    return plain if plain.isprintable() and plain else "?"
