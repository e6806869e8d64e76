"""A terminal page drawn with rich: wrapped to the width, coloured only where allowed. Text is never read as markup."""

from __future__ import annotations

import io

from rich.console import Console
from rich.style import Style
from rich.text import Text

from .say import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.console import RenderableType

    from . import Paper

NARROW = 60
HEIGHT = 25
"""Said to rich so that it does not ask the terminal at every line; nothing depends on it."""

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
            file=self.out, width=paper.width, height=HEIGHT, force_terminal=paper.colour or paper.links,
            color_system="256" if paper.colour else None, no_color=not paper.colour, highlight=False, markup=False,
            emoji=False, legacy_windows=False, soft_wrap=False, force_jupyter=False, _environ={},
        )  # fmt: skip
        self.lines: list[Text] = []

    def text(self) -> str:
        """Everything written so far. Lines are wrapped already, and drawn all at once: rich takes a while for each."""
        self.console.print(Text("\n").join(self.lines), soft_wrap=True)
        self.lines = []
        return self.out.getvalue()

    def draw(self, part: RenderableType) -> None:
        """Something that rich lays out by itself."""
        self.text()
        self.console.print(part)

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
        self.wrap(Text(clean(text), style=self.style(style)))

    def wrap(self, text: Text) -> None:
        for line in text.wrap(self.console, self.paper.width):
            line.rstrip()
            self.lines.append(line)

    def blank(self) -> None:
        self.lines.append(Text())

    def rule(self) -> None:
        self.lines.append(Text("─" * self.paper.width, style=self.style("dim")))

    def pair(self, label: str, value: str, column: int, style: str = "", link: str | None = None) -> None:
        """A label and its value: side by side, or one after the other on a narrow screen."""
        if self.paper.width < NARROW:
            self.fact(label, value, link, style)
            return
        shown = self.linked(value, style, link)
        self.beside(Text(clean(label).ljust(column + 1), style=self.style("dim")), shown)

    def fact(self, label: str, value: str, link: str | None = None, style: str = "") -> None:
        """A label and its value in one run of text."""
        self.wrap(Text.assemble((f"{clean(label)}: ", self.style("bold")), self.linked(value, style, link)))

    def indented(self, label: str, value: str) -> None:
        """The same, its further lines set in, so that the labels can be found."""
        run = Text.assemble((f"{clean(label)}: ", self.style("bold")), Text(clean(value)))
        for number, line in enumerate(run.wrap(self.console, self.paper.width - 2)):
            line.rstrip()
            self.lines.append(Text.assemble("  " if number else "", line))

    def address(self, url: str) -> None:
        """A web address on a line of its own, never broken: the terminal does that in a way that can be copied."""
        self.lines.append(Text(clean(url), style=self.style("", url)))

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
        self.beside(Text(sign, style=self.style(f"bold {colour}")), Text(clean(text)))

    def beside(self, start: Text, text: Text) -> None:
        """A beginning, and text wrapped beside it. (A grid of rich would do it, at five times the cost.)"""
        room = max(10, self.paper.width - start.cell_len)
        for line in text.wrap(self.console, room):
            line.rstrip()
            self.lines.append(Text.assemble(start, line))
            start = Text(" " * start.cell_len)
