"""benchmarks/RESULTS.md: one section for each script, written anew by it; and tables for it."""

from __future__ import annotations

import os
import platform
import re
import sqlite3
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "RESULTS.md"
HEAD = "# Measurements\n\nEach section is written by the script it names; run it to repeat it.\n"


def table(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(str(cell) for cell in line)} |\n" for line in lines)


def machine() -> str:
    """What the figures hold for."""
    return (
        f"{date.today()}, {platform.machine()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def section(name: str, text: str) -> None:
    """Put a section into the file, in place of the one of this name."""
    whole = FILE.read_text(encoding="utf-8") if FILE.exists() else HEAD
    written = f"## {name}\n\n{text.strip()}\n\n*{machine()}*\n"
    found = re.compile(rf"^## {re.escape(name)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    whole = found.sub(lambda _: written + "\n", whole) if found.search(whole) else f"{whole.rstrip()}\n\n{written}"
    FILE.write_text(whole.rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.stdout.write(machine() + "\n")
