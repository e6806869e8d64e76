"""Measuring whole processes, in rotation: processor time, time on the wall, peak memory.

Processor time is what a run costs; on a quiet machine it is also how long one waits. It is what is compared, since other
programs that run beside the measurement disturb it little.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles

BARE = [sys.executable, "-c", "pass"]
"""Starting Python and nothing else: what every whole process is compared with."""

RUNNER = """
import os, sys, time
null = os.open(os.devnull, os.O_RDWR)
out = os.memfd_create("out") if hasattr(os, "memfd_create") else null
quiet = [(os.POSIX_SPAWN_DUP2, given, to) for to, given in enumerate((null, out, null))]
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, used = os.wait4(child, 0)
print(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
"""
"""A small process starts the one that is measured: a child counts the memory of its parent as its own.
What it prints is taken: grep stops at its first line when it sees that nobody reads."""


class Run:
    """One whole process: seconds on the wall and of the processor, peak memory in MB, exit code."""

    def __init__(self, line: str) -> None:
        wall, cpu, peak, code = line.split()
        self.wall, self.cpu, self.peak, self.code = float(wall), float(cpu), int(peak) / 1024, int(code)


def process(command: Sequence[str], env: dict[str, str] | None = None) -> Run:
    """Run a command once."""
    surroundings = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TZ": "Europe/London", **(env or {})}
    runner = [sys.executable, "-S", "-c", RUNNER, *command]
    return Run(subprocess.run(runner, capture_output=True, env=surroundings, text=True, check=True).stdout)


def rotation(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, list[Run]]:
    """Every command once a round, so that a busy moment falls on all of them alike."""
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(process(command))
    return found


def median_ms(runs: Sequence[Run]) -> float:
    """The processor time in the middle."""
    return 1000 * median(run.cpu for run in runs)


def best_ms(runs: Sequence[Run]) -> float:
    """The shortest time on the wall."""
    return 1000 * min(run.wall for run in runs)


def peak(runs: Sequence[Run]) -> float:
    """Megabytes at most."""
    return max(run.peak for run in runs)


def timed(call: Callable[[], object], times: int) -> float:
    """The quickest of several calls in this process, in ms of the processor."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return 1000 * best


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]
