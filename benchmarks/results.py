"""benchmarks/RESULTS.md: one section for each script, written anew by it; and at its head one table of all aims.

    python -m benchmarks.results       print that table

Each script gives the figures that have an aim (`aims`); they are kept in benchmarks/aims.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import sqlite3
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).parent / "RESULTS.md"
AIMS = Path(__file__).parent / "aims.json"
ALL = "Every aim in one table"
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


def told(script: str, what: str, measured: Callable[[], str]) -> int:
    """Run a script that measures one table: print it, and put it into the file where `--write` says so."""
    parser = argparse.ArgumentParser(description=f"Measure {what}.")
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/RESULTS.md")
    chosen, text = parser.parse_args(), measured()
    print(f"{text}{machine()}")
    if chosen.write:
        section(f"benchmarks/{script}.py", text)
    return 0


if __name__ == "__main__":
    sys.stdout.write(machine() + "\n")


class Aim(NamedTuple):
    """A figure that has an aim: what was measured, the figure, its unit, the most or least it may be."""

    what: str
    figure: float
    unit: str
    most: float | None = None
    least: float | None = None

    def row(self, script: str, on: str) -> list[str]:
        held = (self.most is None or self.figure <= self.most) and (self.least is None or self.figure >= self.least)
        wanted = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}"
        return [
            self.what, f"{self.figure:.2f}".rstrip("0").rstrip("."), self.unit, wanted, "yes" if held else "**no**",
            f"`benchmarks.{script}`", on,
        ]  # fmt: skip


def aims(script: str, found: Sequence[Aim]) -> None:
    """Keep the figures of a script, and write the table of all of them anew."""
    kept = json.loads(AIMS.read_text("utf-8")) if AIMS.exists() else {}
    kept[script] = {"on": str(date.today()), "figures": [list(one) for one in found]}
    AIMS.write_text(json.dumps(dict(sorted(kept.items())), indent=1) + "\n", encoding="utf-8")
    section(ALL, everything())


def everything() -> str:
    """The table of all aims, as they were measured last."""
    kept = json.loads(AIMS.read_text("utf-8"))
    rows = [Aim(*one).row(script, part["on"]) for script, part in kept.items() for one in part["figures"]]
    head = ["what", "figure", "unit", "aim", "reached", "measured by", "on"]
    return f"`make bench` measures all of it and ends with this table.\n\n{table(head, rows)}"


if __name__ == "__main__":
    print(everything())
