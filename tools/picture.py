"""docs/answer.svg, the picture of the README: a real answer of the program, at a time that stays."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
WORDS = ["lost my mum, someone to talk to near glasgow"]
ARGUMENTS = ["search", *WORDS, "--at", "2026-11-23 11:00", "--limit", "1", "--output", "cards"]

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
    surroundings = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "Europe/London", "COLUMNS": "88"}
    command = [sys.executable, "-m", "peerfind", *ARGUMENTS]
    done = subprocess.run(
        command, env={**surroundings, "FORCE_COLOR": "1"}, cwd=ROOT, capture_output=True, check=True
    )  # fmt: skip
    console = Console(record=True, width=88, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ peerfind search {WORDS[0]!r}\n", style="bold"))
    console.print(Text.from_ansi(done.stdout.decode()))
    return console.export_svg(theme=MONOKAI, code_format=SHAPE, unique_id="answer")


if __name__ == "__main__":
    (ROOT / "docs" / "answer.svg").write_text(picture(), encoding="utf-8")
