"""Damaged data: run inside a copy of the program whose files are then broken one way after the other.

    cd COPY && PYTHONPATH=CHECKOUT python -m tests.damage [--count 40] [--first 0]

COPY holds a folder `peerfind` of its own. Prints what went wrong, and ends with 1 if anything did.
"""

from __future__ import annotations

import argparse
import random
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import peerfind

from .blank import faults, run
from .commands import PRIVATE, WORKING, first
from .strange import EVERYDAY, Input

BUILT = Path(peerfind.__file__).parent / "built"
LINES = [
    *(first(command) for command in WORKING),
    shlex.split(f"search {PRIVATE} worried about drinking near leith --output json"),
]


def flipped(chance: random.Random, raw: bytearray) -> None:
    """A few bytes changed anywhere."""
    for _ in range(chance.choice((1, 8, 200))):
        raw[chance.randrange(100, len(raw))] = chance.randrange(256)


def holed(chance: random.Random, raw: bytearray) -> None:
    """A stretch of it lost to nothing or to noise."""
    size = min(len(raw) - 100, chance.choice((512, 4_096, 100_000, 5_000_000)))
    at = chance.randrange(100, len(raw) - size + 1)
    raw[at : at + size] = chance.choice((bytes(size), b"\xff" * size, chance.randbytes(size)))


def shuffled(chance: random.Random, raw: bytearray) -> None:
    """Two pages that stand in each other's place."""
    one, other = (chance.randrange(1, len(raw) // 4_096) * 4_096 for _ in "12")
    raw[one : one + 4_096], raw[other : other + 4_096] = raw[other : other + 4_096], raw[one : one + 4_096]


WAYS: tuple[Callable[[random.Random, bytearray], None], ...] = (flipped, holed, shuffled)


@contextmanager
def damaged(number: int) -> Iterator[str]:
    """One of the compiled files damaged in the way of this number, and whole again afterwards."""
    chance = random.Random(number)
    path = chance.choice(sorted(BUILT.glob("*.sqlite")))
    whole = path.read_bytes()
    raw, way = bytearray(whole), chance.choice(WAYS)
    way(chance, raw)
    try:
        path.write_bytes(raw)
        yield f"{path.name} {way.__name__}"
    finally:
        path.write_bytes(whole)


def main() -> int:
    parser = argparse.ArgumentParser(description="Run the commands on damaged data.")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=40)
    chosen = parser.parse_args()
    wrong = 0
    for number in range(chosen.first, chosen.first + chosen.count):
        with damaged(number) as what:
            for line in LINES:
                given = Input(number, line, EVERYDAY, "utf-8", False, "", PRIVATE in line)
                if found := faults(given, run(given), damaged=True):
                    wrong += 1
                    print(f"{number} ({what}): {' '.join(line)}: {'; '.join(found)}")
    print(f"{chosen.count} damaged files: {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
