"""Measuring: whole processes in rotation, peak memory, medians; and the machine and versions they hold for."""

from __future__ import annotations

import os
import platform
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from statistics import median, quantiles

BARE = [sys.executable, "-c", "pass"]
"""Starting Python and nothing else: what every whole process is compared with."""


class Run:
    """One whole process: seconds on the wall, and its peak memory in KB."""

    def __init__(self, seconds: float, peak: int) -> None:
        self.seconds, self.peak = seconds, peak


def process(command: Sequence[str], env: dict[str, str] | None = None) -> Run:
    """Run a command once."""
    surroundings = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TZ": "Europe/London", **(env or {})}
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=surroundings)
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    return Run(time.perf_counter() - start, used.ru_maxrss)


def rotation(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, list[Run]]:
    """Every command once a round, so that a busy moment falls on all of them alike."""
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(process(command))
    return found


def milliseconds(runs: Sequence[Run]) -> float:
    return 1000 * median(run.seconds for run in runs)


def peak(runs: Sequence[Run]) -> float:
    """Megabytes at most."""
    return max(run.peak for run in runs) / 1024


def timed(call: Callable[[], object], times: int) -> float:
    """The quickest of several calls, in ms."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return 1000 * best


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def own_peak() -> float:
    """The peak memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def machine() -> str:
    """What the figures were measured on."""
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("typer", "rich", "rapidfuzz", "PyYAML", "opening-hours-py")
    )
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()}, CPython {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, {packages}; {time.strftime('%Y-%m-%d')}."
    )
