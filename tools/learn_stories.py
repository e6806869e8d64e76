"""Learn data/story.tsv from the stories in data/sayings/stories.yaml: three minutes.

    learning/bin/python -m tools.learn_stories            # after learn_meanings and learn_gist
    learning/bin/python -m tools.learn_stories --check    # how good it is on fifths it was not learned from

Neither of those learns from the stories: what is known of one here is what would be known of one that nobody has seen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.cases import Listener, faults, listed
from peerfind import shelf
from peerfind.meanings import MeaningBook
from peerfind.storied import Story, rows

from .marked_queries import STORIES, Example, Recorder, labels, marked
from .model_of_stories import StoryModel

FIFTHS = 5


def asked(listener: Listener, cases: Sequence[dict[str, Any]]) -> tuple[list[Example], Any]:
    """The stories with what is wanted of each, and what is known of each label in it."""
    book = listener.meanings
    assert book
    seen, known = [], []
    for case in cases:
        example, recorder = marked(listener, case), listener.meanings
        if example and isinstance(recorder, Recorder) and recorder.asked:
            text, said = recorder.asked
            seen.append(example)
            known.append(list(rows(labels(), book.of_story(text, said), said)))
    listener.meanings = book
    return seen, np.array(known, float)


def check(listener: Listener, cases: Sequence[dict[str, Any]]) -> None:
    """Learn from four fifths, hear the fifth, each in turn; print how many stories were wholly understood, before and now."""
    book = listener.meanings
    assert book
    seen, known = asked(listener, cases)
    fifth = np.array([_fifth(one.text) for one in seen])
    right = Counter[str]()
    for part in range(FIFTHS):
        kept = [one for one in seen if _fifth(one.text) != part]
        story = StoryModel(kept, known[fifth != part], book.learned).learn()
        for name, weights in (("before", lambda: None), ("now", lambda story=story: story)):
            listener.meanings = MeaningBook(book.learned, book.lean, book.gist, weights)
            right[name] += sum(_understood(listener, case) for case in cases if _fifth(case["query"]) == part)
    print(f"stories wholly understood: {right['before'] / len(cases):.3f} -> {right['now'] / len(cases):.3f}")


def _fifth(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % FIFTHS


def _understood(listener: Listener, case: dict[str, Any]) -> bool:
    return not list(faults(case, listener.hear(case["query"], case.get("country", "GB")), listener.gazetteer))


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
    if checking:
        check(listener, cases)
    else:
        learned = listener.meanings.learned
        write(StoryModel(*asked(listener, cases), learned).learn(), Path(shelf.DATA) / "story.tsv")


if __name__ == "__main__":
    main()
