"""The way in: `peerfind`, or `python -m peerfind`."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run a command line; the exit code is the contract's."""
    from .cli.frame import framed

    given = sys.argv[1:] if arguments is None else arguments
    return framed(lambda: dispatch(given), said_country(given))


def said_country(given: list[str]) -> str | None:
    """The value of --country, read before anything can fail."""
    for at, word in enumerate(given):
        if word == "--country" and at + 1 < len(given):
            return given[at + 1]
        if word.startswith("--country="):
            return word.partition("=")[2]
    return None


def dispatch(given: list[str]) -> int:
    """The short way where it can be gone, else by Typer."""
    from .cli.short import meant, read

    given = meant(given)
    if found := read(given):
        from .cli.table_commands import command

        name, words, options = found
        return command(name)(words, options)
    from .cli.parse import run

    return run(given)


def entry() -> None:
    sys.exit(main())


if __name__ == "__main__":
    entry()
