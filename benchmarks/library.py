"""peerfind inside another program: importing it, opening the directory, a first search and those after it.

    python -m benchmarks.library [--write]

Every figure is the middle of several fresh processes; the searches after the first ask other words each time.
"""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median

from .measure import BARE, best_ms, rotation
from .results import section, table

ROUNDS = 11
PROGRAM = """
import json, sys, time
def since(start): return 1000 * (time.perf_counter() - start)
start = time.perf_counter(); from peerfind import open_directory; imported = since(start)
heavy = sorted({"typer", "rich", "click"} & sys.modules.keys())
start = time.perf_counter(); directory = open_directory(country="GB"); opened = since(start)
asked = ["panic attacks near paisley", "my sister wont stop betting", "lost my mum", "back from the army and cant sleep",
         "someone to ring tonight", "online group for new dads", "anxeity near edinbrugh"]
times = []
for words in asked:
    start = time.perf_counter(); directory.search(words); times.append(since(start))
start = time.perf_counter(); directory.search(asked[0]); again = since(start)
print(json.dumps([imported, opened, times[0], sorted(times[1:])[3], again, heavy]))
"""
HEAD = ["what", "median ms"]
WHAT = ("importing", "opening", "the first search", "a search after it, other words", "the first words again")


def main(given: list[str]) -> None:
    found = []
    for _ in range(ROUNDS):
        run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
        *times, heavy = json.loads(run.stdout)
        assert not heavy, f"a library loads no {heavy}"
        found.append(times)
    rows = [[what, f"{median(one):.1f}"] for what, one in zip(WHAT, zip(*found, strict=True), strict=True)]
    bare = best_ms(rotation({"bare": BARE}, ROUNDS)["bare"])
    said = f"{table(HEAD, rows)}\nBare Python starts in {bare:.1f} ms. Neither Typer nor rich is loaded.\n"
    sys.stdout.write(said)
    if "--write" in given:
        section("As a library", f"`python -m benchmarks.library --write`\n\n{said}")


if __name__ == "__main__":
    main(sys.argv[1:])
