"""The commands of `options.COMMANDS`, each loaded only when it runs."""

from __future__ import annotations

from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def search(words: list[str], options: dict[str, Any]) -> int:
    """Find peer support, in your own words or with options."""
    from .find import search as run

    return run(words, options)


def show(words: list[str], options: dict[str, Any]) -> int:
    """Everything known about one service, with every source."""
    if options.get("qr") or options.get("copy") or options.get("way"):
        from .contact import hand_over

        return hand_over(words[0], options)
    from .find import show as run

    return run(words[0], options)


def now(_: list[str], options: dict[str, Any]) -> int:
    """Who is there right now: emergency number and crisis lines of your country."""
    from .here import now as run

    return run(options.get("country"), options.get("output"))


def command(name: str) -> Callable[[list[str], dict[str, Any]], int]:
    """The function of a command."""
    found: Callable[[list[str], dict[str, Any]], int] = globals()[name]
    return found
