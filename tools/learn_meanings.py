"""Learn data/meanings.tsv from the marked queries in data/sayings/, the visible cases and the phrases of the vocabulary.

    python3 -m venv learning && learning/bin/pip install -e . 'numpy>=2' 'scipy>=1.14'
    learning/bin/python -m tools.learn_meanings            # a quarter of an hour, 10 GB; the same sayings give the same file
    learning/bin/python -m tools.learn_meanings --check    # how good it is on fifths it was not learned from

What is learned is a weight for each gram (see `peerfind.meanings.grams`) and label, how far phrases are to be believed,
and how likely one need or two are. Not part of `make compiled`: numpy and scipy weigh more than everything else.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Collection
from functools import partial
from pathlib import Path

from benchmarks.cases import Listener, axis_of, faults
from peerfind import shelf
from peerfind.meanings import AXES, Learned, MeaningBook

from .marked_queries import Example, all_marked, cases, labels, made_from, marked, phrases
from .model_of_meanings import Model

FIFTHS = 5


def write(learned: Learned, rows: dict[str, bytes], path: Path) -> None:
    """The file: one line of JSON, then each gram with the numbers of labels and how much it speaks for them."""
    lines = [
        f"# Learned from the marked queries in data/sayings/ ({made_from()}) by python -m tools.learn_meanings: do not edit.",
        json.dumps(dict(learned), separators=(",", ":")),
    ]
    for gram, packed in sorted(rows.items()):
        pairs = zip(packed[::2], packed[1::2], strict=True)
        lines.append(f"{gram}\t{' '.join(f'{label}:{weight - 128}' for label, weight in pairs)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check(listener: Listener, told: list[Example], parts: int) -> None:
    """Learn from four fifths, hear the fifth, so many times; print how many were understood, before and now."""
    listed = cases()
    examples = [marked(listener, case) for case in listed]
    fifth = [int(hashlib.sha256(case["query"].encode()).hexdigest(), 16) % FIFTHS for case in listed]
    axes = {
        axis: {label.removeprefix(f"{axis}:") for label in labels() if label.startswith(f"{axis}:")} for axis in AXES
    }
    before, after = Counter[str](), Counter[str]()
    for part in range(parts):
        kept = [one for one, at in zip(examples, fifth, strict=True) if one and at != part]
        learned, rows = Model(kept, told).learn()
        book = MeaningBook(learned, partial(_lean, rows))
        for case, at in zip(listed, fifth, strict=True):
            if at != part:
                continue
            for listener.meanings, count in ((None, before), (book, after)):
                heard = listener.hear(case["query"], case.get("country", "GB"))
                wrong = list(faults(case, heard, listener.gazetteer))
                kinds = {axis_of(fault, axes) or "other" for fault in wrong}
                count.update(["asked", "understood" if not wrong else "wrong", *sorted(kinds)])
                count["needs and communities"] += kinds <= {"other"}
        print(part, len(rows), {name: f"{before[name]} -> {after[name]}" for name in before | after}, flush=True)
    for name in ("understood", "needs and communities"):
        print(f"{name}: {before[name] / before['asked']:.3f} -> {after[name] / after['asked']:.3f}")


def _lean(rows: dict[str, bytes], grams: Collection[str]) -> dict[str, bytes]:
    return {gram: rows[gram] for gram in grams if gram in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", type=int, nargs="?", const=FIFTHS, help="how many fifths to leave out, one by one")
    parts, listener = parser.parse_args().check, Listener()
    told = list(phrases())
    if parts:
        check(listener, told, parts)
    else:
        write(*Model(all_marked(listener), told).learn(), Path(shelf.DATA) / "meanings.tsv")


if __name__ == "__main__":
    main()
