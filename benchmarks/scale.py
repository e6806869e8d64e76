"""How size costs: directories of 1k to 1M made-up records; building, size, opening, asking, memory, whole process.

python -m benchmarks.scale [1k 10k 100k 1M] [--keep FOLDER] [--write]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from peerfind import tables
from peerfind.stock import GROUPS

from .engines.peerfind_search import Finder
from .make_data import SIZES
from .measure import BARE, median_ms, p95, peak, process, rotation, timed
from .requests import REQUESTS, Asked
from .results import Aim, aims, section, table

TIMES = 3
"""How often every request is asked in process; the quickest counts."""
ROUNDS = 5
WHOLE = REQUESTS[:: len(REQUESTS) // 6]
"""Six of the requests, for whole processes."""
HARD = (
    ("--near", "London", "--open-now"), ("anxiety group at weekends in leeds",), ("group open on saturday morning",),
    ("my son takes drugs and i am at the end of my rope",),
)  # fmt: skip
"""What takes longest of a million: whoever is open, everywhere, and words that stand in very many records."""
SHIPPED = "shipped"


class Measured:
    """What one directory costs."""

    def __init__(self, name: str, path: str, built: float | None, peak_built: float | None) -> None:
        self.name, self.path, self.built, self.peak_built = name, path, built, peak_built
        self.records = 0
        self.opened = self.middle = self.slow = self.first = 0.0
        self.slowest = ""
        self.whole = self.ratio = self.peak = 0.0

    def row(self) -> list[str]:
        size = os.path.getsize(self.path) / 1e6
        built = "–" if self.built is None else f"{self.built:.1f} s, {self.peak_built:.0f} MB"
        return [
            self.name, f"{self.records:,}", built, f"{size:,.1f} MB", f"{self.opened:.2f}", f"{self.middle:.1f}",
            f"{self.slow:.1f}", f"{self.first:.1f}", f"{self.whole:.0f} ({self.ratio:.2f}×)", f"{self.peak:.0f} MB",
        ]  # fmt: skip


HEAD = ["directory", "records", "build (time, peak)", "file", "open ms", "query p50 ms", "p95 ms", "slowest ms",
        "whole process ms", "peak of a search"]  # fmt: skip


def main(given: list[str]) -> None:
    keep = given[given.index("--keep") + 1] if "--keep" in given else None
    sizes = [name for name in given if name in SIZES] or list(SIZES)
    with tempfile.TemporaryDirectory() as folder:
        found = measured(sizes, keep or folder)
        said = report(found)
    sys.stdout.write(said)
    if "--write" in given:
        section("How size costs", f"`python -m benchmarks.scale {' '.join(sizes)} --write`\n\n{said}")
        aims("scale", list(aimed(found)))


def measured(sizes: list[str], folder: str) -> list[Measured]:
    found = [Measured(SHIPPED, tables.built(GROUPS), None, None), *(made(name, folder) for name in sizes)]
    for one in found:
        asked(one)
    whole(found)
    return found


def made(name: str, folder: str) -> Measured:
    """A directory of a size, built in a process of its own unless it is there already."""
    path = os.path.join(folder, f"{name}.sqlite")
    if Path(path).exists():
        return Measured(name, path, None, None)
    run = process([sys.executable, "-m", "benchmarks.make_data", name, path])
    return Measured(name, path, run.cpu, run.peak)


def asked(one: Measured) -> None:
    """Every request in process, everything opened once; the answers are not kept from one to the next."""
    one.opened = timed(lambda: tables.connect(one.path).close(), 20)
    finders: dict[str | None, Finder] = {}
    times: list[tuple[float, str]] = []
    for request in REQUESTS:
        finder = finders.setdefault(request.country, Finder(one.path, request.country))

        def ask(finder: Finder = finder, request: Asked = request) -> None:
            finder.find(request.words, {"limit": 5, **request.options})

        times.append((timed(ask, TIMES), " ".join(request.line())))
    finder = next(iter(finders.values()))
    one.records = finder.stock.directory.size
    values = [value for value, _ in times]
    one.middle, one.slow = median(values), p95(values)
    one.first, one.slowest = max(times)


def whole(found: list[Measured]) -> None:
    """`peerfind search … --output json`, in rotation with starting Python."""
    totals: dict[str, list[float]] = {one.name: [] for one in found}
    for request in WHOLE:
        line = [sys.executable, "-m", "peerfind", "search", *request.line(), "--output", "json"]
        line += ["--country", request.country] if request.country and "country" not in request.options else []
        commands = {one.name: line if one.name == SHIPPED else [*line, "--data", one.path] for one in found}
        check(commands)
        runs = rotation({"bare": BARE, **commands}, ROUNDS)
        for one in found:
            totals[one.name].append(median_ms(runs[one.name]))
            one.peak = max(one.peak, peak(runs[one.name]))
    for one in found:
        one.whole = median(totals[one.name])
        one.ratio = one.whole / median(totals[SHIPPED])


def check(commands: dict[str, list[str]]) -> None:
    """A command that fails is quick: let nobody be glad of it."""
    for name, command in commands.items():
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == 0, f"{name}: {done.stderr.decode()}"


def aimed(found: list[Measured]) -> Iterator[Aim]:
    """The figures that have an aim."""
    for one in found:
        if one.name == "100k":
            yield Aim("100,000 records, whole process", one.ratio, "× the shipped directory", 2)
        if one.name == "1M":
            yield Aim("1,000,000 records, slowest request, whole process on the wall", hardest(one), "ms", 1000)


def hardest(one: Measured) -> float:
    """Milliseconds on the wall of the slowest of the hard requests, each the slowest of three times."""
    lines = [
        [sys.executable, "-m", "peerfind", "search", *asked, "--country", "GB", "--output", "json", "--data", one.path]
        for asked in HARD
    ]
    check({" ".join(line[4:6]): line for line in lines})
    return max(1000 * process(line).wall for line in lines for _ in range(3))


def report(found: list[Measured]) -> str:
    bare = rotation({"bare": BARE}, ROUNDS)["bare"]
    said = table(HEAD, [one.row() for one in found])
    said += "\nAll times are of the processor; in process, everything is opened once and the quickest of three counts. "
    said += f"Bare Python in the same minute: {median_ms(bare):.1f} ms, {peak(bare):.1f} MB. "
    said += "Slowest requests: " + "; ".join(f"{one.name}: `{one.slowest}`" for one in found) + ".\n"
    return said


if __name__ == "__main__":
    main(sys.argv[1:])
