"""The real program on a real (pseudo) terminal: what a person sees, and what happens when she types."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time

from .conftest import CLEAN, ROOT

PATIENCE = 30.0
"""Seconds until a run is given up."""


class Seen:
    """What stood on the terminal when the program had ended, its escape codes with it."""

    def __init__(self, code: int, out: str) -> None:
        self.code, self.out = code, out


def on_a_terminal(
    *arguments: str,
    typing: list[tuple[str, str]] | None = None,
    columns: int = 80,
    env: dict[str, str] | None = None,
    pipe: str = "",
) -> Seen:
    """Run `peerfind` on a terminal. `typing` says after which words to type which keys, in this order.

    `pipe` is a program that the output goes through.
    """
    command = [sys.executable, "-B", "-m", "peerfind", *arguments]
    return run_on_one(
        ["/bin/sh", "-c", f'"$@" | {pipe}', "sh", *command] if pipe else command, typing or [], columns, env or {}
    )


def run_on_one(command: list[str], typing: list[tuple[str, str]], columns: int, env: dict[str, str]) -> Seen:
    """Run any program on a terminal."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    surroundings = {name: value for name, value in CLEAN.items() if name != "COLUMNS"}
    process = subprocess.Popen(
        command, stdin=terminal, stdout=terminal, stderr=terminal, cwd=ROOT, start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # so that Ctrl-C interrupts it
        env={**surroundings, "TERM": "xterm-256color", **env},
    )  # fmt: skip
    os.close(terminal)
    try:
        seen = _follow(controller, list(typing))
        return Seen(process.wait(timeout=10), seen.decode("utf-8", "replace").replace("\r\n", "\n"))
    finally:
        process.kill()
        process.wait()
        os.close(controller)


def _follow(controller: int, typing: list[tuple[str, str]]) -> bytes:
    """Read until the program ends, and type when the words that are waited for have come."""
    seen, read_to, end = b"", 0, time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not select.select([controller], [], [], 0.2)[0]:
            continue
        try:
            more = os.read(controller, 65536)
        except OSError:  # Linux says so when the last program on the terminal has ended
            break
        if not more:
            break
        seen += more
        while typing and (at := seen.find(typing[0][0].encode(), read_to)) >= 0:
            read_to = at + len(typing[0][0].encode())
            os.write(controller, typing.pop(0)[1].encode())
    assert not typing, f"never saw {typing[0][0]!r} in {seen.decode('utf-8', 'replace')[-600:]!r}"
    return seen
