"""The pictures of CONTRIBUTING.md, docs/keep-*.svg: the record in an editor, a mistake as it is told, a change in words.

    python -m tools.pictures_for_keepers

All of it is made from the record that CONTRIBUTING.md shows, and what the program really prints for it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from rich.syntax import Syntax
from rich.text import Text

from .picture import ROOT, drawn

WIDTH = 96
SLIP = ("We 19:00-20:30", "Wednesday 7pm")
"""What stands in the record of CONTRIBUTING.md, and what a hurried hand makes of it."""
CHANGE = (("We 19:00-20:30", "Th 18:30-20:00"), ("page_date: 2026-10", "page_date: 2026-11"))
"""The change that is shown, in its two lines."""


def record() -> str:
    """The record that CONTRIBUTING.md shows."""
    found = re.search(r"^```yaml\n(organizations:.*?)^```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M | re.S)
    assert found is not None
    return found[1]


def changed() -> str:
    """The same with the meeting on another day."""
    text = record()
    for old, new in CHANGE:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def printed(*arguments: str, **files: str) -> str:
    """What `peerfind` prints in a folder with these files."""
    surroundings = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "Europe/London", "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / f"{name}.yaml").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "peerfind", *arguments]
        return subprocess.run(command, env=surroundings, cwd=folder, capture_output=True, check=False).stdout.decode()


def edit() -> str:
    """The record open in an editor, with the two lines that change."""
    lines = changed().split("\n")
    first = next(at for at, line in enumerate(lines) if "- id: perth-listening-group" in line)
    touched = [at for at, line in enumerate(lines) if any(new in line for _, new in CHANGE)]
    inner = Syntax(
        "\n".join(lines), "yaml", theme="monokai", line_numbers=True, word_wrap=True, line_range=(first + 1, len(lines)),
        highlight_lines={at + 1 for at in touched},
    )  # fmt: skip
    head = Text("groups.yaml, in the editor that the . key opens. The lighter lines were changed.\n", style="bold")
    return drawn("keep-edit", WIDTH, head, inner)


def check() -> str:
    """A mistake, as it is told."""
    told = printed("data", "check", "groups.yaml", groups=record().replace(*SLIP))
    return drawn("keep-check", WIDTH, Text("$ peerfind data check groups.yaml\n", style="bold"), Text(told))


def difference() -> str:
    """The change in people's words, as a keeper reads it."""
    told = printed("data", "diff", "old.yaml", "new.yaml", old=record(), new=changed())
    return drawn("keep-diff", WIDTH, Text("$ peerfind data diff old.yaml new.yaml\n", style="bold"), Text(told))


PICTURES: dict[str, Callable[[], str]] = {
    "docs/keep-edit.svg": edit, "docs/keep-check.svg": check, "docs/keep-diff.svg": difference,
}  # fmt: skip


if __name__ == "__main__":
    for path, draw in PICTURES.items():
        (ROOT / path).write_text(draw(), encoding="utf-8")
