"""Command lines to commands, by Typer; what it cannot read becomes one sentence and a way out."""

from __future__ import annotations

from functools import cache

from ..errors import DONE, INTERRUPTED, Refusal
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def run(given: list[str]) -> int:
    """Run what was typed. Raises Refusal for what cannot be read."""
    if not given:
        from .keys import person

        if person():  # `peerfind` alone asks; where nobody sits at a terminal it prints its help
            from .guide import guide

            return guide(None, False, None, None)
    import typer

    try:
        result = command().main(args=given, prog_name="peerfind", standalone_mode=False)
    except typer.Abort:
        return INTERRUPTED
    except typer.Exit as end:
        return int(end.exit_code)
    except Exception as error:
        # Typer carries its own Click, so its errors are known by what they can do, not by where they live.
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        if type(error).__name__ == "NoArgsIsHelpError":
            print(message())
            return DONE
        raise Refusal(_sentence(message()), _way_out(error)) from None
    return int(result or DONE)


@cache
def command() -> Any:
    """The Typer application as a command, made once in a process."""
    import typer

    from .app import app

    return typer.main.get_command(app)


def _sentence(message: str) -> str:
    first = message.strip().splitlines()[0] if message.strip() else "The command was not understood."
    return first if first.endswith((".", "?")) else first + "."


def _way_out(error: object) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "peerfind"
    if path == "peerfind" and "No such command" in str(error):
        return "To search, type peerfind search and what is going on."
    return f"See {path} --help."
