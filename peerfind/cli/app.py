"""The Typer application: every command in one place, each made of a line that calls its family.

Annotations are values here, not texts: Typer would evaluate each text several times, and help would take longer.
"""

import inspect
import os
from collections.abc import Callable
from typing import Annotated, Any

import typer

from ..options import COMMANDS, Command, Option
from . import complete, table_commands
from .app_data import OwnFile, data

IN_DANGER = "In danger now? peerfind now names the emergency number and the crisis lines of your country."
"""The last line of every help: help for a command is a screen too."""

app = typer.Typer(
    name="peerfind",
    help="Find peer support: who is there for you, how to reach them, and how sure we are of it. "
    "Nothing you type leaves this machine.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=IN_DANGER,
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
    """An option of a table as a parameter of a Typer command."""
    kind: Any = TYPES[option.takes]
    default: Any = False if option.takes == "flag" else None
    hint: Any = kind if option.takes == "flag" else (list[kind] | None if option.many else kind | None)
    offers = complete.for_option(option)
    info = typer.Option(option.flag, metavar=option.metavar or None, help=option.help, autocompletion=offers)
    return inspect.Parameter(
        option.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[hint, info]
    )


def from_table(name: str, run: Callable[[list[str], dict[str, Any]], int]) -> None:
    """Add a command whose words and options stand in a table."""
    table = COMMANDS[name]

    def command(words: list[str] | str | None = None, **options: Any) -> int:
        return run([words] if isinstance(words, str) else words or [], options)

    parameters = [parameter(option) for option in table.options]
    if table.words != 0:
        parameters.insert(0, argument(table))
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__doc__ = run.__doc__
    app.command(name)(command)


def argument(table: Command) -> inspect.Parameter:
    """The words of a command as a parameter."""
    offers = complete.OFFERED["id"] if table.metavar == "ID" else None
    info = typer.Argument(metavar=table.metavar, help=table.about, show_default=False, autocompletion=offers)
    hint: Any = list[str] | None if table.words is None else str
    return inspect.Parameter(
        "words", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Annotated[hint, info],
        default=None if table.words is None else inspect.Parameter.empty,
    )  # fmt: skip


for _name in COMMANDS:
    from_table(_name, table_commands.command(_name))


@app.command()
def needs(
    output: Annotated[str | None, typer.Option(metavar="VIEW", help="plain or json.")] = None,
) -> int:
    """The needs, communities and other words a search knows."""
    from .words import needs as run

    return run(output)


@app.command()
def guide(
    country: Country = None,
    plain: Annotated[bool, typer.Option("--plain", help="For a screen reader: nothing is drawn or redrawn.")] = False,
    data_file: OwnFile = None,
    at: Annotated[str | None, typer.Option(metavar="TIME", help='As if it were then: "2026-12-24 19:00".')] = None,
) -> int:
    """A few questions, then who fits best. What you type into it is kept nowhere."""
    from .guide import guide as run

    return run(country, plain, data_file, at)


@app.command("leave-no-trace")
def leave_no_trace() -> int:
    """What to do about the history of your shell. It only tells you; it changes nothing."""
    from .traces import leave_no_trace as run

    return run()


@app.command("open")
def open_page(
    id: Identifier,  # noqa: A002
    data_file: OwnFile = None,
    country: Country = None,
) -> int:
    """Open the page of a service in the browser, after asking: the visit leaves traces."""
    from .contact import visit as run

    return run(id, data_file, country)


@app.command()
def checklist(
    id: Annotated[  # noqa: A002
        str | None, typer.Argument(metavar="[ID]", help="The id of a listed service; none for any other group.")
    ] = None,
    output: Annotated[str | None, typer.Option(metavar="VIEW", help="plain, markdown or json; asks nothing.")] = None,
    data_file: OwnFile = None,
    country: Country = None,
) -> int:
    """Four questions that tell if a group is run well: ask them of any group, or see what we found."""
    from .checklist import checklist as run

    return run(id, output, data_file, country)


@app.command()
def learn(
    topic: Annotated[
        list[str] | None, typer.Argument(metavar="[TOPIC]", help="What to read about; none lists the topics.")
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Lines that are not broken, to be read aloud.")] = False,
    output: Annotated[str | None, typer.Option(metavar="VIEW", help="plain, markdown or json.")] = None,
    country: Country = None,
) -> int:
    """Read about peer support: what it is, what it can do, the first time, looking after yourself."""
    from .learn import learn as run

    return run(topic or [], "plain" if plain else output, country)


for listed in app.registered_commands:  # stays last, after every command
    listed.epilog = IN_DANGER
