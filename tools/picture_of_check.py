"""docs/check.svg, the picture of CONTRIBUTING.md: what `data check` really prints for a slip of the finger."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from .picture import ROOT, SHAPE

WIDTH = 96
SLIP = ("We 19:00-20:30", "Wednesday 7pm")
"""What stands in the record of CONTRIBUTING.md, and what a hurried hand makes of it."""


def record() -> str:
    """The record that CONTRIBUTING.md shows."""
    found = re.search(r"^```yaml\n(organizations:.*?)^```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M | re.S)
    assert found is not None
    return found[1]


def picture() -> str:
    """The output as SVG."""
    surroundings = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "Europe/London", "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "groups.yaml").write_text(record().replace(*SLIP), encoding="utf-8")
        command = [sys.executable, "-m", "peerfind", "data", "check", "groups.yaml"]
        done = subprocess.run(command, env=surroundings, cwd=folder, capture_output=True, check=False)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text("$ peerfind data check groups.yaml\n", style="bold"))
    console.print(Text(done.stdout.decode()))
    return console.export_svg(theme=MONOKAI, code_format=SHAPE, unique_id="check")


if __name__ == "__main__":
    (ROOT / "docs" / "check.svg").write_text(picture(), encoding="utf-8")
