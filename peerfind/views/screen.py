"""A terminal page drawn with rich: wrapped to the width, coloured only where allowed. Text is never read as markup."""

from __future__ import annotations

import io

from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from .say import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import Paper

NARROW = 60

COLOURS = {
    True: {"title": "cyan", "way": "green", "✓": "green", "~": "yellow", "✗": "red", "?": "yellow"},
    False: {
        "title": "blue",
        "way": "dark_green",
        "✓": "dark_green",
        "~": "dark_orange3",
        "✗": "red",
        "?": "dark_orange3",
    },
}
"""Colours on dark and on light ground. They only repeat what words and signs say."""


class Screen:
    """Gathers what is written and gives it back as text. The paper says all: rich does not look at the environment."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.out = io.StringIO()
        self.console = Console(
            file=self.out, width=paper.width, force_terminal=paper.colour or paper.links,
            color_system="256" if paper.colour else None, no_color=not paper.colour, highlight=False, markup=False,
            emoji=False, legacy_windows=False, soft_wrap=False, force_jupyter=False, height=25, _environ={},
        )  # fmt: skip

    def text(self) -> str:
        return self.out.getvalue()

    def style(self, words: str, link: str | None = None) -> Style:
        """`bold way` as a style; without colour only weight is left."""
        colours = COLOURS[self.paper.dark]
        parts = words.split()
        colour = next((colours[part] for part in parts if part in colours), None)
        return Style(
            bold="bold" in parts or None, dim="dim" in parts or None, italic="italic" in parts or None,
            color=colour if self.paper.colour else None, link=link if self.paper.links else None,
        )  # fmt: skip

    def write(self, text: str, style: str = "") -> None:
        self.console.print(Text(clean(text), style=self.style(style)))

    def blank(self) -> None:
        self.console.print()

    def rule(self) -> None:
        self.console.print(Text("─" * self.paper.width, style=self.style("dim")), overflow="crop", no_wrap=True)

    def pair(self, label: str, value: str, column: int, style: str = "", link: str | None = None) -> None:
        """A label and its value: side by side, or one after the other on a narrow screen."""
        shown = self.linked(value, style, link)
        if self.paper.width < NARROW:
            self.console.print(Text.assemble((f"{clean(label)}: ", self.style("bold")), shown))
            return
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=column, no_wrap=True)
        grid.add_column(ratio=1)
        grid.add_row(Text(clean(label), style=self.style("dim")), shown)
        self.console.print(grid)

    def linked(self, value: str, style: str, link: str | None) -> Text:
        """The value, its address made a link that a terminal can open."""
        text = Text(clean(value), style=self.style(style))
        if link and self.paper.links:
            link = clean(link)
            address = link.removeprefix("mailto:")
            start = text.plain.find(address)
            if start >= 0 and link.startswith(("https://", "http://", "mailto:")):
                text.stylize(self.style(style, link), start, start + len(address))
        return text

    def hang(self, sign: str, text: str, colour: str) -> None:
        """A sign, and text that hangs beside it."""
        grid = Table.grid()
        grid.add_column(width=len(sign), no_wrap=True)
        grid.add_column(ratio=1)
        grid.add_row(Text(sign, style=self.style(f"bold {colour}")), Text(clean(text)))
        self.console.print(grid)
