"""The Typer commands of `peerfind data`: each made of a line that calls its family."""

from __future__ import annotations

from typing import Annotated

import typer

data = typer.Typer(help="For the people who keep the data.", no_args_is_help=True, rich_markup_mode=None)


@data.command()
def check(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILES]...", help="YAML files; the directory if none.")
    ] = None,
    output: Annotated[str, typer.Option(metavar="VIEW", help="text, json or github.")] = "text",
) -> int:
    """Look for mistakes in the data: every problem at once, with its line and the way out."""
    from .keep import check as run

    return run(files or [], output)


@data.command()
def stats(
    output: Annotated[str, typer.Option(metavar="VIEW", help="text or json.")] = "text",
    data_file: Annotated[
        str | None, typer.Option("--data", metavar="FILE", help="Your own YAML file of groups.")
    ] = None,
) -> int:
    """What the directory holds, counted."""
    from .keep import stats as run

    return run(output, data_file)


@data.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="groups, search, show, now or check.")] = "groups",
) -> int:
    """The JSON Schema of a data file or an output."""
    from .keep import schema as run

    return run(name)


@data.command()
def build() -> int:
    """Make what is made from the data: constants, schemas, docs. For a checkout."""
    from .keep import build as run

    return run()


# --- writing: add, edit, retire

OwnFile = Annotated[str | None, typer.Option("--data", metavar="FILE", help="Another YAML file of groups.")]


@data.command()
def add(
    given: Annotated[
        str | None,
        typer.Option("--from", metavar="ID|FILE", help="Begin from a record, or a row of a CSV or Meeting Guide file."),
    ] = None,
    data_file: OwnFile = None,
) -> int:
    """Add a service: questions one by one, each answer checked at once, written when you say yes."""
    from .write import add as run

    return run(given, data_file)


@data.command()
def edit(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a service or an organization.")],  # noqa: A002
    field: Annotated[
        str | None, typer.Argument(metavar="[FIELD]", help="Such as hours, phones, safety.trained.", show_default=False)
    ] = None,
    data_file: OwnFile = None,
) -> int:
    """Change fields of one record; every other byte of the file stays as it is."""
    from .write import edit as run

    return run(id, field, data_file)


@data.command()
def retire(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a service.")],  # noqa: A002
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why it has ended, in a sentence for people.")],
    source: Annotated[str | None, typer.Option(metavar="URL", help="The page that says so.")] = None,
    data_file: OwnFile = None,
) -> int:
    """Mark a service as closed: it stays, and its numbers are printed as no longer in use."""
    from .write import retire as run

    return run(id, because, source, data_file)
