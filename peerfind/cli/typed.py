"""What a person types while a command runs: line by line, never kept, whatever the bytes are."""

from __future__ import annotations

import sys

LONGEST = 1000
"""Bytes of a line that are looked at; the rest of it is read and let go."""

TOO_LONG = 10_000
"""As many times that, and there is no end of the line to wait for."""


def line() -> str | None:
    """The next line of standard input without its end; None when nothing more comes."""
    try:
        read = sys.stdin.buffer.readline(LONGEST)
        rest = read
        for _ in range(TOO_LONG):
            if not rest or rest.endswith(b"\n"):
                break
            rest = sys.stdin.buffer.readline(LONGEST)
        else:
            return None
    except (OSError, ValueError, AttributeError):
        return None
    return read.decode("utf-8", "replace").strip() if read else None


def asked(question: str) -> str | None:
    """Print a question, and read the line that answers it."""
    sys.stdout.write(question)
    sys.stdout.flush()
    return line()


def person() -> bool:
    """Whether somebody sits at a terminal, reads along and can answer."""
    try:
        return sys.stdin.isatty() and sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


def piped() -> bool:
    """Whether standard input comes from elsewhere than a terminal."""
    try:
        return not sys.stdin.isatty()
    except (AttributeError, ValueError):
        return False
