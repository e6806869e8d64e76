"""docs/answer.svg, the picture of the README: a real answer of the program, at a time that stays."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console, RenderableType
from rich.terminal_theme import MONOKAI
from rich.text import Text

from peerfind.ask import Surroundings, ask
from peerfind.request import Request
from peerfind.views import Paper, view

ROOT = Path(__file__).parent.parent
WORDS, WIDTH = "lost my mum, someone to talk to near glasgow", 88
NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)

SHAPE = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>{lines}</defs>
<rect fill="#0c0c0c" width="{width}" height="{height}" rx="8" />
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g></svg>
"""
"""The shape of the picture: rich's own would load a font from the network."""


def picture() -> str:
    """The answer as SVG."""
    around = Surroundings(environment={"LANG": "C.UTF-8", "TZ": "Europe/London"}, zone="Europe/London", now=NOW)
    answer = ask(Request(words=WORDS, options={"limit": 1}), around)
    told = view("cards")(answer, Paper(width=WIDTH, colour=True, links=False))
    return drawn("answer", WIDTH, Text(f"$ peerfind search {WORDS!r}\n", style="bold"), Text.from_ansi(told))


def drawn(name: str, width: int, *parts: RenderableType) -> str:
    """Lines as SVG, the same whatever terminal this runs in."""
    console = Console(
        record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="standard", _environ={}
    )
    for part in parts:
        console.print(part)
    return console.export_svg(theme=MONOKAI, code_format=SHAPE, unique_id=name)


if __name__ == "__main__":
    (ROOT / "docs" / "answer.svg").write_text(picture(), encoding="utf-8")
