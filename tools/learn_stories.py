"""Learn data/story.tsv from the stories in data/sayings/stories.yaml: three minutes.

    learning/bin/python -m tools.learn_stories            # after learn_meanings and learn_gist
    learning/bin/python -m tools.learn_stories --check    # how good it is on fifths it was not learned from

Neither of those learns from the stories: what is known of one here is what would be known of one that nobody has seen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.cases import Listener, faults, listed
from peerfind import shelf
from peerfind.evidence import NAMES, evidence
from peerfind.meanings import AXES, Learned, MeaningBook
from peerfind.phrases import Hit, Reading
from peerfind.storied import Story

from .marked_queries import STORIES, Example, labels, marked
from .model_of_stories import StoryModel

FIFTHS = 5


class Asker(MeaningBook):
    """Keeps what is known of a story, and judges nothing."""

    asked: Any = None

    def judged(
        self, text: Reading, hits: Collection[Hit], chosen: Collection[Hit], verdict: Collection[tuple[str, str]],
        apart: Collection[int] = (),
    ) -> dict[str, list[str]]:  # fmt: skip
        said = evidence(text, hits, chosen, verdict)
        told = [[said.get((axis, word), {}).get(name, 0.0) for name in NAMES] for axis, _, word in _parted()]
        known = np.array(self.of_story(text.without(apart), said)).T
        self.asked = np.hstack([known, np.array(told, float)])
        return {axis: [] for axis in AXES}


def _parted() -> list[tuple[str, str, str]]:
    return [label.partition(":") for label in labels()]


def asked(listener: Listener, cases: Sequence[dict[str, Any]]) -> tuple[list[Example], Any]:
    """The stories with what is wanted of each, and what is known of each label in it."""
    book = listener.meanings
    assert book
    seen, rows = [], []
    for case in cases:
        example = marked(listener, case)
        listener.meanings = asker = Asker(book.learned, book.lean, book.gist)
        listener.hear(case["query"], case.get("country", "GB"))
        if example and asker.asked is not None:
            seen.append(example)
            rows.append(asker.asked)
    listener.meanings = book
    return seen, np.array(rows)


def check(listener: Listener, cases: Sequence[dict[str, Any]], learned: Learned) -> None:
    """Learn from four fifths, hear the fifth, each in turn; print how many stories were wholly understood, before and now."""
    book = listener.meanings
    assert book
    fifth = [int(hashlib.sha256(case["query"].encode()).hexdigest(), 16) % FIFTHS for case in cases]
    before = after = 0
    for part in range(FIFTHS):
        kept = [case for case, at in zip(cases, fifth, strict=True) if at != part]
        story = StoryModel(*asked(listener, kept), learned).learn()
        for case in (case for case, at in zip(cases, fifth, strict=True) if at == part):
            for told in (None, story):
                listener.meanings = MeaningBook(learned, book.lean, book.gist, told)
                right = not list(
                    faults(case, listener.hear(case["query"], case.get("country", "GB")), listener.gazetteer)
                )
                before, after = before + (right and told is None), after + (right and told is not None)
        listener.meanings = book
    print(f"stories wholly understood: {before / len(cases):.3f} -> {after / len(cases):.3f}")


def write(story: Story, path: Path) -> None:
    """The file: a remark, and one line of JSON."""
    made_from = hashlib.sha256(STORIES.read_bytes()).hexdigest()[:16]
    head = f"# Learned from data/sayings/stories.yaml ({made_from}) by python -m tools.learn_stories: do not edit.\n"
    path.write_text(head + json.dumps(dict(story), separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="leave out each fifth in turn, and hear it")
    checking, listener, cases = parser.parse_args().check, Listener(), listed(STORIES)
    assert listener.meanings
    learned = listener.meanings.learned
    if checking:
        check(listener, cases, learned)
    else:
        write(StoryModel(*asked(listener, cases), learned).learn(), Path(shelf.DATA) / "story.tsv")


if __name__ == "__main__":
    main()
