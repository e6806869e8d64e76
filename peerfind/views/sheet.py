"""A sheet to read or to print: headings, paragraphs, points and facts, drawn on a screen, as plain lines or as Markdown."""

from __future__ import annotations

import re

from ..crisis import emergency, first_line, someone
from ..record import TYPE_CHECKING, Record
from .say import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..crisis import People
    from . import Paper

WIDEST = 76
"""Longer lines are hard to read."""

APART = ("title", "heading", "strong")
"""Blocks with an empty line before them."""

STYLES = {"people": "bold", "title": "bold title", "heading": "bold", "strong": "bold"}
"""How blocks look where the terminal can show it."""

LISTED = ("point", "fact", "link")
"""Blocks that stand in a list."""


class Block(Record):
    """One piece of a sheet. `kind` is people, title, heading, strong, text, point, fact or link; `label` stands before a fact."""

    kind: str
    text: str
    label: str = ""


def title(text: str) -> Block:
    return Block(kind="title", text=text)


def heading(text: str) -> Block:
    return Block(kind="heading", text=text)


def text(text: str) -> Block:
    return Block(kind="text", text=text)


def point(text: str) -> Block:
    return Block(kind="point", text=text)


def fact(label: str, text: str) -> Block:
    return Block(kind="fact", text=text, label=label)


def people(there: People) -> Block:
    """The first line of every sheet."""
    return Block(kind="people", text=first_line(there))


def again(there: People) -> Block:
    """Who is there once more, at the end of what does not fit on one screen."""
    return Block(kind="strong", text=f"{emergency(there)} {someone(there)}")


def link(url: str) -> Block:
    """A web address on a line of its own."""
    return Block(kind="link", text=url, label="Address")


def drawn(blocks: Iterable[Block], paper: Paper) -> str:
    """Wrapped between words to the width. Without a terminal the first line stays whole, as in every piped output."""
    from .screen import Screen

    screen = Screen(paper.replace(width=min(paper.width, WIDEST)))
    before = ""
    for block in blocks:
        if block.kind in APART or block.kind == before == "text":
            screen.blank()
        before = block.kind
        if block.kind == "people" and not paper.links:
            screen.out.write(f"{clean(block.text)}\n")
        elif block.kind == "point":
            screen.hang("- ", block.text, "")
        elif block.kind == "fact":
            screen.indented(block.label, block.text)
        elif block.kind == "link":
            screen.address(block.text)
        else:
            screen.write(block.text, STYLES.get(block.kind, ""))
    return re.sub(r"[ ]+$", "", screen.text(), flags=re.MULTILINE)


def plain(blocks: Iterable[Block], paper: Paper) -> str:
    """Lines to be read aloud: never broken, nothing drawn."""
    return "".join(f"{line}\n" for line in _plain(blocks))


def _plain(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind in APART:
            yield ""
        label = f"{clean(block.label)}: " if block.label else ""
        yield f"{'- ' if block.kind == 'point' else label}{clean(block.text)}"


def markdown(blocks: Iterable[Block], paper: Paper) -> str:
    """Markdown, in which text from the data is never markup."""
    return "".join(f"{line}\n" for line in _markdown(blocks))


def _markdown(blocks: Iterable[Block]) -> Iterator[str]:
    from .as_markdown import escaped

    before = ""
    for block in blocks:
        if before and not (block.kind in LISTED and before in LISTED):
            yield ""
        before = block.kind
        said = escaped(block.text)
        label = f"{escaped(block.label)}: " if block.label else ""
        listed = f"- {label}{said}" if block.kind in LISTED else said
        yield MARKS.get(block.kind, "{}").format(listed)


MARKS = {"people": "**{}**", "strong": "**{}**", "title": "# {}", "heading": "## {}"}
"""How blocks are marked in Markdown."""

SHEETS: dict[str, Callable[[Iterable[Block], Paper], str]] = {"drawn": drawn, "plain": plain, "markdown": markdown}
"""How a sheet may be given."""
