"""One file for each output, each a function from an answer to text. rich lives here and nowhere else."""

from __future__ import annotations

from importlib import import_module

from ..record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..answer import Answer


class Paper(Record):
    """What is printed on: width in columns, whether colour may be used and links be made."""

    width: int = 80
    colour: bool = False
    links: bool = False
    dark: bool = True


VIEWS = {
    "cards": "cards",
    "table": "table",
    "plain": "plain",
    "json": "as_json",
    "markdown": "as_markdown",
    "csv": "as_csv",
}
"""Outputs by name, with the file that draws each."""


def view(name: str) -> Callable[[Answer, Paper], str]:
    """The function that draws an output."""
    module = import_module(f".{VIEWS[name]}", __name__)
    render: Callable[[Answer, Paper], str] = module.render
    return render
