"""The short way from a command line to a command: by the tables of `options`, without Typer.

Typer costs several times what starting Python does, and someone in need should not wait for it. What stands in a table
and is well formed is read here; anything else (help, completion, an unknown option, a number that is none) goes to
Typer, which says what is wrong. A test holds both ways to reading every command line alike.
"""

from __future__ import annotations

from ..options import COMMANDS
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..options import Option

LEAST = 4
"""Shorter words are no command mistyped."""

DIGITS = 9
"""Numbers of more digits go to Typer."""


BESIDES = ("needs", "guide", "leave-no-trace", "open", "checklist", "learn", "data")
"""Commands that stand in no table."""


def meant(given: list[str]) -> list[str]:
    """The command line as it was meant: who types what is going on right behind `peerfind` wants to search.

    What is nearly a command is left alone: Typer then asks whether that one was meant.
    """
    first = given[0] if given else "-"
    wish = any(first.partition("=")[0] == option.flag for option in COMMANDS["search"].options)
    word = first[:1] != "-" and first.strip() and first not in (*COMMANDS, *BESIDES) and not _nearly(first)
    return ["search", *given] if wish or word else given


def _nearly(word: str) -> bool:
    """Whether a word was probably meant to be a command: one slip away, or its beginning."""
    if len(word) < LEAST or not word.isascii() or " " in word:
        return False
    near = [name for name in (*COMMANDS, *BESIDES) if name.startswith(word) or abs(len(name) - len(word)) <= 1]
    if not near:
        return False
    from ..text import slips

    return any(name.startswith(word) or slips(word, name) <= 1 for name in near)


def read(given: list[str]) -> tuple[str, list[str], dict[str, Any]] | None:
    """Command, words and options; None if Typer must read it."""
    table = COMMANDS.get(given[0]) if given else None
    if table is None:
        return None
    known = {option.flag: option for option in table.options}
    options: dict[str, Any] = {option.name: False if option.takes == "flag" else None for option in table.options}
    words: list[str] = []
    rest = iter(given[1:])
    for part in rest:
        if part == "--":
            words += rest
        elif part[:1] != "-" or part == "-":
            words.append(part)
        elif not _take(part, rest, known, options):
            return None
    return (given[0], words, options) if table.words in (None, len(words)) else None


def _take(part: str, rest: Any, known: dict[str, Option], options: dict[str, Any]) -> bool:
    """Put one option into `options`; whether that was possible."""
    flag, given, value = part.partition("=")
    option = known.get(flag)
    if option is None:
        return False
    if option.takes == "flag":
        options[option.name] = True
        return not given
    text = value if given else next(rest, None)
    found = _value(option, text)
    if found is None:
        return False
    options[option.name] = [*(options[option.name] or ()), found] if option.many else found
    return True


def _value(option: Option, text: str | None) -> Any:
    """The value as its type; None if it has another."""
    if text is None or option.takes in ("word", "text"):
        return text
    whole, point, part = text.partition(".")
    digits = whole + part
    if not (digits.isascii() and whole.isdigit() and len(digits) <= DIGITS and bool(point) == bool(part)):
        return None
    if option.takes == "whole":
        return None if point else int(text)
    return float(text)
