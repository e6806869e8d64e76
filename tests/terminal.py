"""A person at a terminal, for tests and walk-throughs: the real program behind a pseudo-terminal of some size."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

from peerfind.cli.guide import PAGE
from peerfind.cli.keys import CLEAR
from peerfind.guide.sayings import BELOW

from .conftest import CLEAN, ROOT

PROMPTS = (b"> ", BELOW.encode())
_CODES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07\x1b]*(?:\x07|\x1b\\))")


class Terminal:
    """A run of `peerfind` in a terminal: type, read, and see how it ended."""

    def __init__(self, *arguments: str, columns: int = 80, rows: int = 24, env: dict[str, str] | None = None) -> None:
        surroundings = {**CLEAN, "TERM": "xterm-256color", **(env or {})}
        del surroundings["COLUMNS"]
        command = [sys.executable, "-B", "-m", "peerfind", *arguments]
        self.child, self.fd = pty.fork()
        if self.child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.chdir(ROOT)
            os.execve(sys.executable, command, surroundings)
        self.said = ""
        self.code: int | None = None

    def read(self, seconds: float = 20) -> str:
        """What is said until the program waits for a line or ends."""
        end, heard = time.monotonic() + seconds, b""
        while time.monotonic() < end:
            if not select.select([self.fd], [], [], 0.05)[0]:
                if heard.endswith(PROMPTS):
                    break
                continue
            try:
                piece = os.read(self.fd, 65536)
            except OSError:
                piece = b""
            if not piece:
                self._ended()
                break
            heard += piece
        else:
            os.kill(self.child, signal.SIGKILL)
            raise AssertionError(f"the program neither asked nor ended: {heard[-400:]!r}")
        text = heard.decode("utf-8", "replace").replace("\r\n", "\n")
        self.said += text
        return text

    def type(self, keys: str) -> str:
        """Press keys, and read what is said to them."""
        os.write(self.fd, keys.encode())
        return self.read()

    def lines(self, *lines: str) -> str:
        """Type lines, each with Enter; what is said to the last. Pages longer than the screen are read to their end."""
        said = ""
        for line in lines:
            said = self.type(f"{line}\n")
            while said.endswith(BELOW):
                said += self.type("\n")
        return said

    def _ended(self) -> None:
        _, status = os.waitpid(self.child, 0)
        self.code = os.waitstatus_to_exitcode(status)
        os.close(self.fd)

    def close(self) -> None:
        """End a run that still waits."""
        if self.code is None:
            os.kill(self.child, signal.SIGKILL)
            self._ended()


def readable(text: str) -> str:
    """What was seen, without codes for colour and weight; a new page and a cleared screen said in words."""
    told = text.replace(CLEAR, "\n[the screen and what was above it are cleared]\n$ ").replace(PAGE, "\n[a new page]\n")
    return "\n".join(line.rstrip() for line in _CODES.sub("", told).replace("\r", "").splitlines())
