"""The small network behind data/gist.tsv while it is learned, as `peerfind.gist` runs it, with torch and fractions."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .lessons import Course, teach

NUMBERS = 128
"""Numbers of a word."""

FILTERS, NOTIONS = {1: 128, 2: 192, 3: 256}, 384
"""Filters for runs of each length, and notions that their fits speak for."""

COURSE, FAST = Course(epochs=28, at_once=384, warm=200), 2e-3
"""How it is taught, and how fast it learns."""

LOST, LOST_OF_WORDS = 0.05, 0.1
"""How often a fit is left out, and what is known of a word beyond its features."""


class Student(nn.Module):  # type: ignore[misc]
    """Words by number; the first `known` of them have numbers of their own beside those made of their features."""

    def __init__(self, features: Any, known: int, labels: int) -> None:
        super().__init__()
        self.known, many = known, sum(FILTERS.values())
        self.features = nn.Embedding.from_pretrained(torch.from_numpy(features), freeze=True)
        self.made = nn.Linear(features.shape[1], NUMBERS, bias=False)
        self.own = nn.Embedding(known, NUMBERS)
        nn.init.zeros_(self.own.weight)
        self.filters = nn.ModuleList(
            nn.Conv1d(NUMBERS, each, words, padding=words - 1) for words, each in FILTERS.items()
        )
        self.around = nn.Linear(NUMBERS, many, bias=False)
        nn.init.zeros_(self.around.weight)
        self.notions, self.labels = nn.Linear(many, NOTIONS), nn.Linear(NOTIONS, labels)
        nn.init.constant_(self.labels.bias, -3)

    def codes(self, words: Any) -> Any:
        """The numbers of words; 0 is no word."""
        own = (words > 0) & (words < self.known)
        if self.training:
            own = own & (torch.rand(words.shape) > LOST_OF_WORDS)
        return self.made(self.features(words)) + self.own(torch.where(own, words, 0)) * own[..., None]

    def fits(self, words: Any) -> Any:
        """How well the words fit each filter."""
        there = words > 0
        codes = functional.dropout(self.codes(words) * there[:, :, None], LOST, self.training)
        mean = codes.sum(1) / there.sum(1, keepdim=True)
        turned = codes.transpose(1, 2)
        return functional.relu(torch.cat([one(turned).max(2)[0] for one in self.filters], 1) + self.around(mean))

    def forward(self, words: Any) -> Any:
        notions = functional.relu(self.notions(functional.dropout(self.fits(words), LOST, self.training)))
        return self.labels(functional.dropout(notions, LOST, self.training))


def learn(student: Student, texts: list[list[int]], aim: tuple[Any, Any]) -> None:
    """Learn how likely each label is for each text; the second part of `aim` is how much that matters."""
    own, others = [student.own.weight], [part for name, part in student.named_parameters() if name != "own.weight"]
    groups = [{"params": own, "lr": FAST, "weight_decay": 0.05}, {"params": others, "lr": FAST, "weight_decay": 0.01}]

    def told(chosen: Any) -> Any:
        return student(padded([texts[at] for at in chosen]))

    teach(COURSE, student, groups, told, aim, [len(text) for text in texts])


def padded(texts: list[list[int]]) -> Any:
    """Texts as one array."""
    found = np.zeros((len(texts), max(3, *map(len, texts))), np.int64)
    for at, text in enumerate(texts):
        found[at, : len(text)] = text
    return torch.from_numpy(found)
