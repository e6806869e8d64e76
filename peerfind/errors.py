"""Refusals, and what a program's end means to the shell."""

from __future__ import annotations

DONE = 0
DATA_HAS_PROBLEMS = 1
NOT_UNDERSTOOD = 2
UNREACHED = 69
"""No page could be opened: only for `data links`, the one command that opens any."""

UNFORESEEN = 70
INTERRUPTED = 130


class Refusal(Exception):
    """A request that cannot be met: one sentence that says why, one that says what to do next.

    `message` quotes the value at fault; `code` is the exit code (`NOT_UNDERSTOOD` unless said).
    """

    def __init__(self, message: str, hint: str = "", code: int = NOT_UNDERSTOOD) -> None:
        super().__init__(message)
        self.message, self.hint, self.code = message, hint, code
