"""Learn data/gist.tsv from what teach_gist made: the second half, half an hour on two cores and 5 GB.

    learning/bin/python -m tools.learn_gist FOLDER

A small network learns to say what the large one said of the marked queries and of the texts made out of them. Then its
numbers are rounded, so that the program can run it with nothing but whole numbers.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import torch

from peerfind import shelf
from peerfind.gist import MIDDLE, UNKNOWN, ZERO, Shape, framed

from .lessons import prepared
from .marked_queries import Example, labels, made_from, marks
from .student_of_gist import FILTERS, Student, learn
from .teach_gist import vectors_of

RAREST = 3
"""A word in so many marked queries has numbers of its own."""

HARD = 0.5
"""How much the marks of people count against what the large model says, where they say anything."""

PARTS = {"pooled": 128, "words": 60}
"""How many numbers of a word come of what the large model makes of it alone, beside those of its vector."""

FINE = 127
"""The most a rounded weight is."""

LARGE, FIT = 4.0, 1_500
"""A fit as large as most ever are, and about what it is as a whole number once it is divided."""


class Words:
    """Words by number: none, unknown, those with numbers of their own, then all others with features."""

    def __init__(self, examples: list[Example], told: dict[str, Any], folder: Path) -> None:
        counts = Counter(word for one in examples for word in framed(one.words))
        self.listed = ["", UNKNOWN, *(word for word, count in counts.items() if count >= RAREST and word != UNKNOWN)]
        self.known = len(self.listed)
        named = json.loads((folder / "words.json").read_text("utf-8"))
        parts = np.hstack([_shortened(told[name], many) for name, many in PARTS.items()]) / 2
        at = {word: number for number, word in enumerate(named)}
        vectors, listed = vectors_of(folder), set(self.listed)
        spread = 2 * np.std(np.array([vectors[word] for word in named if word in vectors]))
        self.listed += [word for word in named if word not in listed]
        self.features = np.zeros((len(self.listed), parts.shape[1] + 100), np.float32)
        for number, word in enumerate(self.listed):
            if word in vectors:
                self.features[number, :100] = vectors[word] / spread
            if word in at:
                self.features[number, 100:] = parts[at[word]]
        self.number = {word: number for number, word in enumerate(self.listed)}

    def of(self, words: list[str]) -> list[int]:
        return [self.number.get(word, 1) for word in framed(words)]


def aim(examples: list[Example], told: dict[str, Any]) -> tuple[Any, Any]:
    """How likely each label should be for each marked query and then each text made out of them, and how much that matters."""
    wanted, counts = marks(examples)
    marked, texts = (1 / (1 + np.exp(-told[name])) for name in ("marked", "texts"))
    likely = np.where(counts > 0, HARD * wanted + (1 - HARD) * marked, marked)
    much = np.where(counts > 0, 1, 1 - HARD)
    return np.vstack([likely, texts]).astype(np.float32), np.vstack([much, np.ones_like(texts)]).astype(np.float32)


def _shortened(rows: Any, many: int) -> Any:
    """Rows by what tells them apart most."""
    rows = rows - rows.mean(0)
    some = rows[np.random.RandomState(0).permutation(len(rows))[:8_000]]
    turned = rows @ np.linalg.svd(some, full_matrices=False)[2][:many].T
    return turned / turned.std()


def write(student: Student, words: Words, path: Path) -> None:
    """The file: one line of JSON, tables of weights by name, then each word with its numbers; bytes in base 64."""
    shape, tables, codes = rounded(student, len(words.listed))
    lines = [
        f"# Learned from the marked queries in data/sayings/ ({made_from()}) by tools/learn_gist.py: do not edit.",
        json.dumps(dict(shape), separators=(",", ":")),
        *(f"{name}\t{_text(table)}" for name, table in tables.items()),
        *sorted(f"{word}\t{_text(codes[at])}" for at, word in enumerate(words.listed) if word),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rounded(student: Student, words: int) -> tuple[Shape, dict[str, Any], Any]:
    """The network in whole numbers: what is one (`unit`) of a fit, then of a notion, then of a label."""
    codes = _of(student.codes(torch.arange(words)))
    weights, around = [_of(one.weight) for one in student.filters], _of(student.around.weight).T
    unit = FINE / max(float(np.abs(one).max()) for one in (*weights, around))
    fine = [np.rint(one * unit).astype(int) for one in weights]
    filters = np.concatenate([one[:, :, at].T for one in fine for at in range(one.shape[2])], 1)
    step = min(MIDDLE / float(np.abs(codes @ filters).max()), FINE / float(np.abs(codes).max()))
    while np.abs((code := np.rint(codes * step).astype(int)) @ filters).max() >= MIDDLE:
        step *= 0.99
    tables = {"filters": filters, "around": np.rint(around * unit).astype(int)}
    unit *= step
    biases, shifts = [], []
    first = np.concatenate([_of(one.bias) for one in student.filters])
    for name, bias, layer in (
        ("notions", first, student.notions),
        ("labels", _of(student.notions.bias), student.labels),
    ):
        biases.append([round(float(value) * unit) for value in bias])
        shifts.append(max(0, round(float(np.log2(LARGE * unit / FIT)))))
        share = FINE / float(np.abs(_of(layer.weight)).max())
        tables[name] = np.rint(_of(layer.weight).T * share).astype(int)
        unit *= share / 2 ** shifts[-1]
    shape = Shape(
        labels=labels(), base=[round(float(value), 3) for value in _of(student.labels.bias)],
        filters={str(size): many for size, many in FILTERS.items()}, filter_bias=biases[0], notion_bias=biases[1],
        shifts=shifts, most=4 * FIT, scale=1 / unit,
    )  # fmt: skip
    return shape, tables, code


def _of(values: Any) -> Any:
    return values.detach().numpy()


def _text(values: Any) -> str:
    return base64.b64encode((np.clip(values, -FINE, FINE) + ZERO).astype(np.uint8).tobytes()).decode("ascii")


def main() -> None:
    folder, examples = prepared(__doc__)
    told = dict(np.load(folder / "told.npz"))
    words = Words(examples, told, folder)
    made = json.loads((folder / "texts.json").read_text("utf-8"))
    texts = [words.of(one.words) for one in examples] + [words.of(text.split()) for text in made]
    student = Student(words.features, words.known, len(labels()))
    learn(student, texts, aim(examples, told))
    torch.save(student.state_dict(), folder / "student.pt")
    write(student, words, Path(shelf.DATA) / "gist.tsv")


if __name__ == "__main__":
    main()
