"""How many stories of several sentences are understood: weighed as stories, and as short texts are.

    .venv/bin/python -m benchmarks.stories [--write]

The stories of tests/cases/held/stories.yaml were written and marked by somebody who never saw the program, and are kept apart:
only these figures are looked at. A story is wholly understood if nothing of what was marked is missing, and nothing is heard
that nobody could mean.
"""

from __future__ import annotations

import sys
from collections import Counter

from peerfind.meanings import MeaningBook

from .cases import Listener, axis_of, faults, read
from .results import table, told

PARTS = ("all", "needs", "communities", "the rest")
"""What can be understood of a story: all that was marked, and the parts of it."""


def measured() -> str:
    """A table of what is understood."""
    listener, cases = Listener(), read("stories", held=True)
    book, axes = listener.meanings, {axis: listener.vocabulary.axes[axis] for axis in ("needs", "communities")}
    assert book
    rows = []
    for name, story in (("as stories", book.story), ("as short texts", lambda: None)):
        listener.meanings = MeaningBook(book.learned, book.lean, book.gist, story)
        right = Counter[str]()
        for case in cases:
            heard = listener.hear(case["query"], case.get("country", "GB"))
            wrong = {axis_of(fault, axes) or "the rest" for fault in faults(case, heard, listener.gazetteer)}
            right.update({*PARTS} - (wrong and {*wrong, "all"}))
        rows.append([name, str(len(cases)), *(f"{100 * right[part] / len(cases):.1f}" for part in PARTS)])
    return table(["weighed", "stories", *(f"{part} %" for part in PARTS)], rows)


if __name__ == "__main__":
    sys.exit(told("stories", "how stories are understood", measured))
