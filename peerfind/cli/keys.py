"""Lines as a person types them, with Esc Esc as a way out. No history is kept, here or by any library.

The terminal's own line editing stays as it is, so that a screen reader and ssh work as ever. Only Esc ends a line too, which is
how it is heard at once; and the keys that would stop the program in the background or write its memory to a file do nothing.
"""

from __future__ import annotations

import os
import sys

from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any

ESCAPE = b"\x1b"
MOST = 65536
"""Bytes of a line that are looked at; the rest is read and forgotten."""


class Escaped(Exception):
    """Esc was pressed twice."""


TOO_LONG = 1000
"""As many times that without an end, and there is no end of the line to wait for."""

CLEAR = "\x1b[0m\x1b[H\x1b[2J\x1b[3J"
"""Screen and scrollback cleared: what a terminal keeps of its own accord goes too."""


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


def vanish(able: bool) -> None:
    """Be gone: nothing of a conversation stays on the screen, and nothing is said. `able`: the terminal can be cleared."""
    sys.stdout.write(CLEAR if able else "\n" * os.get_terminal_size(sys.stdout.fileno()).lines)
    sys.stdout.flush()


class Keys:
    """Where lines come from: a terminal with a `person` at it, or a pipe. Gives the terminal back as it was."""

    def __init__(self, person: bool) -> None:
        self.person = person
        self.before: list[Any] | None = None

    def __enter__(self) -> Keys:
        if not self.person:
            return self
        try:
            import termios
        except ImportError:  # Windows: Ctrl-C and q work, Esc Esc does not
            return self
        self.fd = sys.stdin.fileno()
        try:
            self.before = termios.tcgetattr(self.fd)
        except termios.error:
            return self
        now = termios.tcgetattr(self.fd)
        now[6][termios.VEOL] = ESCAPE
        off = bytes([os.fpathconf(self.fd, "PC_VDISABLE") & 0xFF])
        now[6][termios.VQUIT] = now[6][termios.VSUSP] = off
        termios.tcsetattr(self.fd, termios.TCSADRAIN, now)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Give the terminal back. What was typed ahead is thrown away: the shell must not see it."""
        if self.before is not None:
            import termios

            termios.tcsetattr(self.fd, termios.TCSAFLUSH, self.before)

    def ask(self, question: str) -> str | None:
        """Print a question, and read the line that answers it."""
        sys.stdout.write(question)
        sys.stdout.flush()
        return self.line()

    def line(self) -> str | None:
        """The next line, or None when there are no more. Raises Escaped for Esc Esc."""
        typed = self._terminal() if self.before is not None else self._pipe()
        return None if typed is None else typed.decode("utf-8", "replace").rstrip("\r\n")

    def _terminal(self) -> bytes | None:
        """One line from the terminal, which hands over a piece at every Esc and at Enter."""
        typed, last = b"", b""
        while not typed.endswith(b"\n"):
            piece = os.read(self.fd, MOST)
            if not piece:
                return typed or None
            if piece == ESCAPE and last.endswith(ESCAPE):
                raise Escaped
            typed, last = (typed + piece)[-MOST:], piece
        return typed

    def _pipe(self) -> bytes | None:
        """One line from a pipe, however long."""
        source = getattr(sys.stdin, "buffer", None)
        if source is None:
            return None
        try:
            typed: bytes = source.readline(MOST)
            rest = typed
            for _ in range(TOO_LONG):
                if not rest or rest.endswith(b"\n"):
                    return typed or None
                rest = source.readline(MOST)
        except (OSError, ValueError):
            pass
        return None
