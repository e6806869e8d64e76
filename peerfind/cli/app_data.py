"""The Typer commands of `peerfind data`: each made of a line that calls its family."""

from typing import Annotated

import typer

data = typer.Typer(help="For the people who keep the data.", no_args_is_help=True, rich_markup_mode=None)
OwnFile = Annotated[str | None, typer.Option("--data", metavar="FILE", help="Your own YAML file of groups.")]


@data.command()
def check(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILES]...", help="YAML files; the directory if none.")
    ] = None,
    output: Annotated[str, typer.Option(metavar="VIEW", help="text, json or github.")] = "text",
    since: Annotated[
        str | None, typer.Option(metavar="REV", help="Only in records changed since a git revision, such as main.")
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Put order, spacing and quoting right, and say what was done.")
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Why there is a rule, by the code in brackets; all for every one."),
    ] = None,
) -> int:
    """Look for mistakes in the data: every problem at once, with its line and the way out."""
    from . import keep

    if explain is not None:
        return keep.explain(explain)
    return keep.fix(files or []) if fix else keep.check(files or [], output, since)


@data.command()
def stats(
    output: Annotated[str, typer.Option(metavar="VIEW", help="text or json.")] = "text",
    data_file: OwnFile = None,
) -> int:
    """What the directory holds, counted."""
    from .keep import stats as run

    return run(output, data_file)


@data.command()
def schema(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="groups, search, show, now, check, checklist or learn.")
    ] = "groups",
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
    data_file: OwnFile = None,
) -> int:
    """Make what is made from the data: constants, schemas, docs (in a checkout); or, with --to, a file for an engine."""
    from .keep import build as run
    from .keep import export

    return export(to, file, data_file) if to or file else run()


@data.command()
def links(
    output: Annotated[str, typer.Option(metavar="VIEW", help="text, json, markdown or issue.")] = "text",
    data_file: OwnFile = None,
    only: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only the pages of this record.")] = None,
    state: Annotated[
        str | None, typer.Option(metavar="FILE", help="Keep what was found here, and go on from it after a stop.")
    ] = None,
    contact: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where a site's keeper can reach you; sent with every request.")
    ] = "",
    pause: Annotated[
        float | None, typer.Option(metavar="S", min=0, help="Seconds between two requests to one host (2).")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(metavar="S", min=0.1, help="Seconds to wait for an answer (20).")
    ] = None,
) -> int:
    """Open every link and source: what moved or is gone, and does each number still stand on its page?"""
    from .links import links as run

    return run(output, data_file, only or [], state, contact, {"pause": pause, "timeout": timeout})


# --- looking after what is there: what changed, what is old, what was looked at


@data.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A file, or a git revision such as main.")],
    new: Annotated[
        str | None, typer.Argument(metavar="[NEW]", help="A file or revision; the directory if none.")
    ] = None,
    output: Annotated[str, typer.Option(metavar="VIEW", help="text or markdown.")] = "text",
) -> int:
    """What changes between two files or revisions, in words, the most dangerous first."""
    from .compare import diff as run

    return run(old, new, output)


@data.command()
def stale(
    output: Annotated[str, typer.Option(metavar="VIEW", help="text, markdown, issue or json.")] = "text",
    limit: Annotated[int | None, typer.Option(metavar="N", help="How many to tell; 20 if you do not say.")] = None,
    data_file: OwnFile = None,
) -> int:
    """Which records somebody should look at again, the riskiest first, and what to look for."""
    from .upkeep import stale as run

    return run(output, limit, data_file)


@data.command()
def confirm(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of the service.")],  # noqa: A002
    how: Annotated[str, typer.Option(metavar="WAY", help="page, phone (of an office) or email.")],
    by: Annotated[str, typer.Option(metavar="HANDLE", help="Your handle, as in pull requests.")],
    on: Annotated[str | None, typer.Option(metavar="DAY", help="Such as 2026-11-22; today if you do not say.")] = None,
    data_file: OwnFile = None,
) -> int:
    """Write down that you held a record against the live service. Never ring a crisis line to test it."""
    from .upkeep import confirm as run

    return run(id, how, by, on, data_file)


# --- writing: add, edit, retire

OtherFile = Annotated[str | None, typer.Option("--data", metavar="FILE", help="Another YAML file of groups.")]


@data.command()
def add(
    given: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="ID|URLS|FILE",
            help="Begin from a record, from pages, or from a list of pages (.txt) or a row of a CSV or Meeting Guide file.",
        ),
    ] = None,
    data_file: OtherFile = None,
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
    data_file: OtherFile = None,
) -> int:
    """Change fields of one record; every other byte of the file stays as it is."""
    from .write import edit as run

    return run(id, field, data_file)


@data.command()
def retire(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a service.")],  # noqa: A002
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why it has ended, in a sentence for people.")],
    source: Annotated[str | None, typer.Option(metavar="URL", help="The page that says so.")] = None,
    data_file: OtherFile = None,
) -> int:
    """Mark a service as closed: it stays, and its numbers are printed as no longer in use."""
    from .write import retire as run

    return run(id, because, source, data_file)
