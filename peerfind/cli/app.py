"""The Typer application: every command in one place, each made of a line that calls its family."""

from __future__ import annotations

import inspect
import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..options import OPTIONS, Option
from . import complete
from .app_data import data

if TYPE_CHECKING:
    from collections.abc import Callable

app = typer.Typer(
    name="peerfind",
    help="Find peer support: who is there for you, how to reach them, and how sure we are of it. "
    "Nothing you type leaves this machine.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(data, name="data")

if complete.VARIABLE in os.environ:
    complete.mend()

Country = Annotated[
    str | None,
    typer.Option(metavar="CC", help="Your country, such as GB.", autocompletion=complete.OFFERED["country"]),
]
Identifier = Annotated[
    str, typer.Argument(metavar="ID", help="The id at the end of a card.", autocompletion=complete.OFFERED["id"])
]

TYPES: dict[str, Any] = {"flag": bool, "word": str, "text": str, "whole": int, "decimal": float}


def parameter(option: Option) -> inspect.Parameter:
    """An option of the table as a parameter of a Typer command."""
    kind: Any = TYPES[option.takes]
    default: Any = False if option.takes == "flag" else None
    hint: Any = kind if option.takes == "flag" else (list[kind] | None if option.many else kind | None)
    offers = complete.for_option(option)
    info = typer.Option(option.flag, metavar=option.metavar or None, help=option.help, autocompletion=offers)
    return inspect.Parameter(
        option.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[hint, info]
    )


def with_options(run: Callable[[list[str], dict[str, Any]], int]) -> Callable[..., int]:
    """A command that takes words and every option of the table."""

    def command(words: list[str] | None = None, **options: Any) -> int:
        return run(words or [], options)

    argument = typer.Argument(metavar="[WORDS]...", help="What is going on, in your own words.", show_default=False)
    words = inspect.Parameter(
        "words", inspect.Parameter.POSITIONAL_OR_KEYWORD, default=None, annotation=Annotated[list[str] | None, argument]
    )
    parameters = [words, *(parameter(option) for option in OPTIONS)]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__doc__ = run.__doc__
    return command


def search(words: list[str], options: dict[str, Any]) -> int:
    """Find peer support, in your own words or with options."""
    from .find import search as run

    return run(words, options)


app.command("search")(with_options(search))


@app.command()
def show(
    id: Identifier,  # noqa: A002
    output: Annotated[
        str | None,
        typer.Option(metavar="VIEW", help="cards, plain, json or markdown.", autocompletion=complete.OFFERED["output"]),
    ] = None,
    data_file: Annotated[
        str | None, typer.Option("--data", metavar="FILE", help="Your own YAML file of groups.")
    ] = None,
    country: Country = None,
) -> int:
    """Everything known about one service, with every source."""
    from .find import show as run

    return run(id, output, data_file, country)


@app.command()
def now(
    country: Country = None,
    output: Annotated[str | None, typer.Option(metavar="VIEW", help="plain or json.")] = None,
) -> int:
    """Who is there right now: emergency number and crisis lines of your country."""
    from .here import now as run

    return run(country, output)


@app.command()
def needs(
    output: Annotated[str | None, typer.Option(metavar="VIEW", help="plain or json.")] = None,
) -> int:
    """The needs, communities and other words a search knows."""
    from .words import needs as run

    return run(output)
