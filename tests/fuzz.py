"""The fuzz run: strange inputs by number, in parallel, until the count or the time is used up.

    python -m tests.fuzz                       100,000 inputs
    python -m tests.fuzz --seconds 80          as many of them, from the first on, as 80 seconds allow
    python -m tests.fuzz --from 4711 --count 1 --show     one of them again, with everything it printed

Prints every fault with its number and ends with 1 if there was one.
"""

from __future__ import annotations

import argparse
import collections
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from .blank import faults, run
from .strange import an_input

SLICE = 250
"""Inputs that one process takes at a time."""


def judged(first: int, count: int) -> tuple[int, list[tuple[int, list[str]]], collections.Counter[object]]:
    """Run a slice: how many, every fault with its number, and how often each exit code came."""
    found, codes = [], collections.Counter[object]()
    for number in range(first, first + count):
        given = an_input(number)
        ended = run(given)
        codes[ended.code] += 1
        if wrong := faults(given, ended):
            found.append((number, wrong))
    return count, found, codes


def main() -> int:
    parser = argparse.ArgumentParser(description="Drown the commands in strange input.")
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=0.0, help="stop after so long (0: never)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--show", action="store_true", help="print what each input was and what it printed")
    chosen = parser.parse_args()
    if chosen.show:
        for number in range(chosen.first, chosen.first + chosen.count):
            print(an_input(number), run(an_input(number)), sep="\n")
        return 0
    start = time.perf_counter()
    done, wrong, codes = 0, 0, collections.Counter[object]()
    with ProcessPoolExecutor(chosen.jobs) as pool:
        end = chosen.first + chosen.count
        waiting = [pool.submit(judged, at, min(SLICE, end - at)) for at in range(chosen.first, end, SLICE)]
        for slice_ in waiting:
            count, found, ended = slice_.result()
            done, codes = done + count, codes + ended
            for number, faults_ in found:
                wrong += 1
                print(f"{number}: {'; '.join(faults_)}\n    {an_input(number)!r:.600}", flush=True)
            if chosen.seconds and time.perf_counter() - start > chosen.seconds:
                pool.shutdown(cancel_futures=True)
                break
    seconds = time.perf_counter() - start
    ends = ", ".join(f"{count} with {code}" for code, count in sorted(codes.items(), key=str))
    print(f"{done:,} of {chosen.count:,} inputs in {seconds:.0f} s ({ends}): {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
