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
def build(
    to: Annotated[
        str | None, typer.Option(metavar="ENGINE", help="Write the directory for it: opensearch, sqlite or snapshot.")
    ] = None,
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="The file to write, with --to.")] = None,
    data_file: Annotated[
        str | None, typer.Option("--data", metavar="FILE", help="Your own YAML file of groups.")
    ] = None,
) -> int:
    """Make what is made from the data: constants, schemas, docs (in a checkout); or, with --to, a file for an engine."""
    from .keep import build as run
    from .keep import export

    return export(to, file, data_file) if to or file else run()
