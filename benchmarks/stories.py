"""How many stories of several sentences are understood: weighed as stories, and as short texts are.

    .venv/bin/python -m benchmarks.stories [--write]

The stories of tests/cases/held/stories.yaml were written and marked by somebody who never saw the program, and are kept apart:
only these figures are looked at. A story is wholly understood if nothing of what was marked is missing, and nothing is heard
that nobody could mean.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from peerfind.meanings import MeaningBook

from .cases import FLAGS, Listener, faults, read
from .results import machine, section, table


def measured() -> str:
    """A table of what is understood."""
    listener, cases = Listener(), read("stories", held=True)
    book = listener.meanings
    assert book
    rows = []
    for name, story in (("as stories", book.story), ("as short texts", None)):
        listener.meanings = MeaningBook(book.learned, book.lean, book.gist, story)
        right = Counter[str]()
        for case in cases:
            heard = listener.hear(case["query"], case.get("country", "GB"))
            wrong = {_axis(fault, listener) for fault in faults(case, heard, listener.gazetteer)}
            right.update({"all", "needs", "communities", "the rest"} - wrong - ({"all"} if wrong else set()))
        rows.append([name, str(len(cases)), *(f"{100 * right[part] / len(cases):.1f}" for part in PARTS)])
    return table(["weighed", "stories", *(f"{part} %" for part in PARTS)], rows)


PARTS = ("all", "needs", "communities", "the rest")
"""What can be understood of a story: all that was marked, and the parts of it."""


def _axis(fault: str, listener: Listener) -> str:
    """What a fault belongs to. That somebody else is meant goes with carers."""
    word = fault.split(" ")[-1]
    if word in listener.vocabulary.axes["needs"]:
        return "needs"
    return "communities" if word in listener.vocabulary.axes["communities"] or word == FLAGS[2] else "the rest"


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how stories are understood.")
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/RESULTS.md")
    chosen = parser.parse_args()
    text = measured()
    print(f"{text}{machine()}")
    if chosen.write:
        section("benchmarks/stories.py", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
