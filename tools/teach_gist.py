"""Teach a large model of language what is meant, and have it mark many more texts: the first half of learning data/gist.tsv.

    learning/bin/pip install -e . 'numpy>=2' torch
    learning/bin/python -m tools.teach_gist FOLDER         # an hour on two cores, 6 GB

FOLDER holds the files of all-MiniLM-L6-v2 (vocab.txt, config.json, model.safetensors) and, of the vectors of words named in
LICENSE-DATA, vectors.npy (one row a word) and vectors.txt (the words). What is made is put beside them; learn_gist reads it.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from peerfind.spelling import is_english

from .encoder import Encoder, Tokens, batch
from .lessons import Course, prepared, teach
from .marked_queries import Example, labels, marks

COURSE = Course(epochs=3, at_once=48, warm=300, turn=1.0)
"""How it is taught."""

FAST, FAST_ON_TOP = 1e-4, 2e-3
"""How fast the model learns, and the layer on top of it that tells labels."""

MORE = 400_000
"""Texts that are made out of the marked queries for the model to mark."""

SWAPPED, NEIGHBOURS = 4_000, 16
"""A word in more queries than this is never swapped; others are, for one of so many of the nearest."""


class Teacher(nn.Module):  # type: ignore[misc]
    """The model, and on top of it a layer that tells how much speaks for each label."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.tokens, self.encoder = Tokens(folder), Encoder(folder)
        self.top = nn.Linear(2 * self.encoder.width, len(labels()))
        nn.init.zeros_(self.top.weight)
        nn.init.constant_(self.top.bias, -4)

    def pooled(self, pieces: Any, mask: Any) -> Any:
        """Each text as one row: the mean of its pieces, and the most of each number."""
        rows = self.encoder(pieces, mask)
        there = mask[:, :, None]
        mean = (rows * there).sum(1) / there.sum(1)
        return torch.cat([3 * mean, rows.masked_fill(~there, -1e4).max(1)[0]], 1)

    def forward(self, pieces: Any, mask: Any) -> Any:
        return self.top(self.pooled(pieces, mask))

    def told(self, texts: list[str], pooled: bool = False) -> Any:
        """What speaks for each label of each text, or the pooled rows."""
        self.eval()
        listed = [self.tokens.of(text) for text in texts]
        order = np.argsort([len(text) for text in listed])
        found: Any = None
        with torch.inference_mode():
            for at in range(0, len(order), 192):
                chosen = order[at : at + 192]
                pieces, mask = batch([listed[one] for one in chosen])
                rows = (self.pooled if pooled else self)(pieces, mask).numpy()
                found = np.zeros((len(texts), rows.shape[1]), np.float32) if found is None else found
                found[chosen] = rows
        return found


def taught(teacher: Teacher, examples: list[Example]) -> None:
    """Teach it the marked queries."""
    texts = [teacher.tokens.of(one.text) for one in examples]
    groups = [
        {"params": teacher.encoder.parameters(), "lr": FAST, "weight_decay": 0.01},
        {"params": teacher.top.parameters(), "lr": FAST_ON_TOP, "weight_decay": 0.01},
    ]

    def told(chosen: Any) -> Any:
        return teacher(*batch([texts[one] for one in chosen]))

    teach(COURSE, teacher, groups, told, marks(examples), [len(text) for text in texts])


def more_texts(examples: list[Example], vectors: dict[str, Any]) -> list[str]:
    """Texts like the marked ones: words swapped for near ones or left out, parts cut out, two put together."""
    texts = [one.words for one in examples if len(one.words) > 1]
    near = _near(Counter(word for text in texts for word in text), vectors)

    def swapped(words: list[str], share: float) -> list[str]:
        return [random.choice(near[word]) if near.get(word) and random.random() < share else word for word in words]

    found: set[str] = set()
    while len(found) < MORE:
        words, chance = random.choice(texts), random.random()
        if chance < 0.45:
            made = swapped([word for word in words if random.random() > 0.05] or words, 0.25)
        elif chance < 0.65:
            other = random.choice(texts)
            first, last = (max(2, int(len(part) * random.uniform(0.3, 0.7))) for part in (words, other))
            made = (words[:first] + other[-last:])[:40]
        elif chance < 0.85:
            size = random.randint(2, len(words))
            start = random.randint(0, len(words) - size)
            made = swapped(words[start : start + size], 0.15)
        else:
            made = swapped(words, 0.45)
        found.add(" ".join(made))
    return sorted(found)


def _near(counts: Counter[str], vectors: dict[str, Any]) -> dict[str, list[str]]:
    """For each word the English words that mean nearly the same."""
    others = [word for word in vectors if word.isalpha() and len(word) > 1 and (is_english(word) or counts[word] > 1)]
    unit = {word: vectors[word] / np.linalg.norm(vectors[word]) for word in vectors}
    table = np.array([unit[word] for word in others], np.float32)
    found = {}
    for word in (word for word, count in counts.items() if word in unit and count < SWAPPED):
        alike = table @ unit[word]
        best = np.argpartition(-alike, NEIGHBOURS)[:NEIGHBOURS]
        found[word] = [others[at] for at in best if alike[at] > 0.5 and others[at] != word]
    return found


def vectors_of(folder: Path, most: int | None = None) -> dict[str, Any]:
    """The vectors of words, or of so many of the commonest."""
    words = (folder / "vectors.txt").read_text("utf-8").split("\n")[:most]
    return dict(zip(words, np.load(folder / "vectors.npy", mmap_mode="r"), strict=False))


def main() -> None:
    folder, examples = prepared(__doc__)
    teacher = Teacher(folder)
    taught(teacher, examples)
    texts = more_texts(examples, vectors_of(folder, 60_000))
    known = {word for one in examples for word in one.words if not word.isdecimal()}
    words = sorted(known | {word for word in vectors_of(folder, 120_000) if word.isalpha() and is_english(word)})
    (folder / "texts.json").write_text(json.dumps(texts), "utf-8")
    (folder / "words.json").write_text(json.dumps(words), "utf-8")
    np.savez(
        folder / "told.npz", marked=teacher.told([one.text for one in examples]), texts=teacher.told(texts),
        words=teacher.told(words), pooled=teacher.told(words, pooled=True),
    )  # fmt: skip


if __name__ == "__main__":
    main()
