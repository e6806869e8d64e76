"""`search` and `show`: ask, draw, print."""

from __future__ import annotations

import sys

from .. import crisis
from ..ask import ask, show_one
from ..errors import DONE, Refusal
from ..record import TYPE_CHECKING
from ..request import Request
from ..views import VIEWS, view
from .surroundings import is_terminal, look, paper

if TYPE_CHECKING:
    from typing import Any

    from ..answer import Answer


def search(words: list[str], options: dict[str, Any]) -> int:
    around = look()
    chosen = output(options.pop("output", None), around.environment)
    answer = ask(Request(words=" ".join(words), options=options), around)
    return printed(answer, chosen, around.environment)


def show(name: str, options: dict[str, Any]) -> int:
    around = look()
    chosen = output(options.get("output"), around.environment)
    answer = show_one(name, options.get("data"), options.get("country"), around)
    return printed(answer, chosen, around.environment)


def output(wanted: str | None, environment: dict[str, str]) -> str:
    """The view to draw: as asked, else cards in a terminal and plain lines elsewhere."""
    if wanted is None:
        return "cards" if is_terminal(environment) else "plain"
    if wanted not in VIEWS:
        from ..text import nearest

        close = nearest(wanted, VIEWS)
        raise Refusal(
            f"There is no output {wanted!r}.", f"Did you mean {close}?" if close else f"Known: {', '.join(VIEWS)}."
        )
    return wanted


def printed(answer: Answer, chosen: str, environment: dict[str, str]) -> int:
    if chosen == "csv":  # a table has no place for people to turn to
        sys.stderr.write(crisis.first_line(answer.people) + "\n")
    sys.stdout.write(view(chosen)(answer, paper(environment)))
    return DONE
