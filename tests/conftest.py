"""What tests share: the real program as a real process, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"

ON_A_TERMINAL = ("checklist", "damage", "guide_terminal", "hand_over", "learn", "never_blank", "screens", "traces")
"""Tests of what stands on a Unix terminal, or is stopped by a Unix signal: Windows has neither."""

collect_ignore = [f"test_{name}.py" for name in ON_A_TERMINAL] if sys.platform == "win32" else []

CLEAN = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TZ": "Europe/London", "COLUMNS": "80"}
"""An environment that says little, so that a test says what it depends on."""


class Ran:
    """How a run of the program ended."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8", "replace")
        self.err = done.stderr.decode("utf-8", "replace")

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def run(*arguments: str, env: dict[str, str] | None = None, **options: Any) -> Ran:
    """Run `peerfind` with these arguments, in the clean environment changed by `env`."""
    command = [sys.executable, "-m", "peerfind", *arguments]
    surroundings = {**CLEAN, **(env or {})}
    done = subprocess.run(
        command, capture_output=True, env=surroundings, timeout=60, cwd=options.get("cwd", ROOT), check=False
    )
    return Ran(done)


@pytest.fixture(scope="session")
def peerfind() -> Any:
    return run
