"""Never blank: runs a command inside this process on streams of its own, and judges how it ended.

However strange the input, a run names people to turn to, ends with a code of the contract, shows no traceback and
nothing that could steer a terminal, and repeats no words of the person on standard error.
"""

from __future__ import annotations

import io
import json
import os
import re
import signal
import sys
import time
import traceback
from functools import cache
from typing import NamedTuple

from peerfind.__main__ import main

from .commands import PRIVATE
from .strange import Input

SLOW = 20.0
"""Seconds after which nobody waits any longer, on a slow machine that is busy with other things."""

LOUD = 6_000
"""The most characters that may stand on standard error: a screen."""

CODES = (0, 1, 2)
BROKEN = 70
"""The code for what nobody foresaw. Only a stream that cannot be written to may lead there."""

_DRAWN = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\")
_COPIED = re.compile(r"\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)")
"""What hands a text to the clipboard of the terminal: only for who asks for it with --copy."""

STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_STYLE = re.compile(r"\x1b\[[0-9;]*m")
_NUMBER = re.compile(r"In danger now\? .*?(\d{2,}|peerfind now)", re.DOTALL)


class Ended(NamedTuple):
    """How a run ended. `escaped` is what came out of it that should have been caught."""

    code: object
    out: str
    err: str
    seconds: float
    escaped: str = ""


class _Unwritable(io.StringIO):
    """A stream that cannot be written to: the reader has gone, or the disk is full."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, text: str) -> int:
        raise self.error


class _TooLong(BaseException):
    """Raised inside a run that nobody would wait for."""


def _enough(*_: object) -> None:
    raise _TooLong


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def stream(kind: str, terminal: bool) -> io.TextIOBase | None:
    """A standard output of this kind: an encoding, or closed, broken, full."""
    if kind == "closed":
        return None
    if kind in ("broken", "full"):
        return _Unwritable(BrokenPipeError() if kind == "broken" else OSError(28, "No space left on device"))
    encoding, _, errors = kind.partition(":")
    return (_Terminal if terminal else io.TextIOWrapper)(io.BytesIO(), encoding=encoding, errors=errors or "strict")


def written(to: io.TextIOBase | None, kind: str) -> str:
    """What was written to a stream, as who reads it sees it."""
    if not isinstance(to, io.TextIOWrapper):
        return ""
    to.flush()
    raw = to.buffer.getvalue()
    return str(raw.decode(kind.partition(":")[0], "surrogateescape" if "utf-8" in kind else "replace"))


def run(given: Input) -> Ended:
    """Run a command line as `peerfind` would, with nothing set that is not named."""
    before = dict(os.environ), sys.stdout, sys.stderr, sys.stdin
    out, err = stream(given.stream, given.terminal), io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace")
    start = time.perf_counter()
    escaped, code = "", None
    try:
        os.environ.clear()
        os.environ.update(given.environment)
        time.tzset()
        sys.stdout, sys.stderr, sys.stdin = out, err, io.StringIO(given.typed)
        signal.signal(signal.SIGALRM, _enough)
        signal.setitimer(signal.ITIMER_REAL, SLOW)
        code = main(list(given.arguments))
    except BaseException:  # whatever comes out is a fault
        escaped = traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        os.environ.clear()
        os.environ.update(before[0])
        _, sys.stdout, sys.stderr, sys.stdin = before
        time.tzset()
    seconds = time.perf_counter() - start
    return Ended(code, written(out, given.stream), written(err, "utf-8"), seconds, escaped)


def faults(given: Input, ended: Ended, damaged: bool = False) -> list[str]:
    """Everything that is wrong with how a run ended; empty if nothing is. With `damaged` data BROKEN is allowed."""
    found = [f"escaped: {ended.escaped}"] if ended.escaped else []
    whole = given.stream not in ("closed", "broken", "full")
    if ended.code not in CODES and not (ended.code == BROKEN and (damaged or not whole)):
        found.append(f"code {ended.code}")
    if not people_named(given, ended) and given.stream != "broken":
        found.append("nobody is named")
    if "Traceback (most" in ended.out + ended.err:
        found.append("a traceback")
    seen = _DRAWN.sub("", ended.out.replace("\r\n", "\n"))
    if found_steering := STEERS.findall(_COPIED.sub("", seen) if "--copy" in given.arguments else seen):
        found.append(f"steers the terminal: {found_steering[:3]!r}")
    if STEERS.search(ended.err):
        found.append("steers the terminal by an error")
    if given.private and PRIVATE in ended.err:
        found.append("repeats the words on standard error")
    if len(ended.err) > LOUD:
        found.append(f"{len(ended.err)} characters of error")
    return found


@cache
def without_number() -> frozenset[str]:
    """Countries whose emergency number nobody has read on a page we trust."""
    from peerfind.compiled.countries import NAMES
    from peerfind.compiled.people import PEOPLE

    return frozenset(code for code in NAMES if not PEOPLE.get(code, ((), ()))[0])


def people_named(given: Input, ended: Ended) -> bool:
    """Whether the person has somebody to turn to now: a number, or how to find it."""
    if ended.out.startswith("{"):
        try:
            document = json.loads(ended.out)
        except ValueError:
            return False
        crisis = document.get("crisis", document)
        return "emergency" in crisis and (bool(crisis["emergency"]) or crisis["country"] in (None, *without_number()))
    return any(_NUMBER.search(" ".join(_STYLE.sub("", said).split())) for said in (ended.out, ended.err))
