"""The commands that people in need run, one line each. Every proof of issue 5 goes through this table.

A new command is one more line here: then it is run with no network and no home, drowned in strange input, and read
aloud, like the others. A test compares the table with what `peerfind --help` offers.
"""

from __future__ import annotations

import shlex
from functools import cache
from typing import NamedTuple

KEEPERS = {"data"}
"""Commands for those who keep the data: they read files, may ask the network, and are proved elsewhere."""

PRIVATE = "quillfeather"
"""A word that stands in no data file and means nothing: where it turns up, words have leaked."""


class Command(NamedTuple):
    """A command: lines that end well, lines that are refused, and what is typed at it once it runs."""

    name: str
    works: tuple[str, ...]
    refused: tuple[str, ...] = ()
    typed: str = ""


COMMANDS = (
    Command(
        "search",
        works=(
            f"panic attacks {PRIVATE} near paisley --online",
            "zzzz",
            f"anxiety {PRIVATE} --output cards",
            f'anxiety {PRIVATE} --output json --at "2026-12-24 19:00"',
            "hearing voices --output table",
            "hearing voices --output markdown",
            f"betting {PRIVATE} --output csv",
            "i want to die",
        ),
        refused=(f"{PRIVATE} --need wrong", f"{PRIVATE} --near qqqqqq", f"{PRIVATE} --data nowhere.yaml", "--onlin"),
    ),
    Command(
        "show",
        works=(
            "samaritans-listening-service",
            "samaritans-listening-service --output json",
            "samaritans-listening-service --qr",
        ),
        refused=(f"{PRIVATE}", "", "samaritans-listening-service --copy", "samaritans-listening-service --way page"),
    ),
    Command("now", works=("", "--country IE", "--output json"), refused=(f"--country {PRIVATE}", "--output cards")),
    Command("needs", works=("", "--output json"), refused=("--output cards",)),
    Command(
        "guide", works=("--plain", "--country IE"), refused=(f"--country {PRIVATE}",), typed=f"1\n{PRIVATE}\n\n\nq\n"
    ),
    Command("leave-no-trace", works=("",)),
    Command("open", works=(), refused=("sane-forums-lived-experience", f"{PRIVATE}")),  # it asks, on a terminal only
    Command(
        "checklist",
        works=("", "samaritans-listening-service", "--output markdown"),
        refused=(f"{PRIVATE}",),
        typed=f"{PRIVATE}\nyes\nno\npartly\n",
    ),
    Command("learn", works=("", "first time", "--output json"), refused=("frist tme", "--output cards")),
)


WORKING = tuple(command for command in COMMANDS if command.works)
"""Those that end well without a terminal."""


def lines(*kinds: str) -> list[list[str]]:
    """Every command line of these kinds (`works`, `refused`) as arguments; with none, of both."""
    return [
        [command.name, *shlex.split(line)]
        for command in COMMANDS
        for kind in (kinds or ("works", "refused"))
        for line in getattr(command, kind)
    ]


def first(command: Command) -> list[str]:
    """The first of its lines that end well."""
    return [command.name, *shlex.split(command.works[0])]


def typed(name: str) -> str:
    """What is typed at a command once it runs."""
    return next((command.typed for command in COMMANDS if command.name == name), "")


@cache
def flags(name: str) -> dict[str, bool]:
    """The options a command knows, with whether each takes a value."""
    import typer

    from peerfind.cli.app import app

    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    return {
        flag: not getattr(parameter, "is_flag", False) and parameter.nargs != 0
        for parameter in command.params
        for flag in parameter.opts
        if flag.startswith("-")
    }


BARE: tuple[list[str], ...] = ([], ["--help"], ["search", "--help"], ["serch", PRIVATE], ["--version"])
"""What else comes in on the way to a command."""
