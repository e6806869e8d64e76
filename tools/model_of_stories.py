"""The model behind data/story.tsv: for each axis how much each part of what is known of a label counts in a long story.

For needs it is the chance of the right sets, for everything else the chance of each, as in `model_of_meanings`. What a short text
would be weighed by starts with the weight it has there, and only what the stories speak for moves away from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

from peerfind.meanings import AXES, Learned
from peerfind.storied import PARTS, Story

from .marked_queries import Example, marks
from .model_of_meanings import Space, choice

Array: TypeAlias = Any
"""An array of numpy, which is not installed where types are checked."""

SHRINK, SHRINK_BASE = 1.0, 2.0
"""How much the weights of the parts are drawn to those of a short text, and what each label starts from to nothing."""

ROUNDS = 300


class StoryModel:
    """Weights while they are learned. `known` has a row of parts for each story and label."""

    def __init__(self, stories: Sequence[Example], known: Array, learned: Learned) -> None:
        self.space, self.learned = Space(), learned
        self.size = np.abs(known).reshape(-1, len(PARTS)).std(0) + 0.3
        self.known = known / self.size
        self.right = self.space.right(stories)
        self.wanted, self.counts = marks(stories)
        pairs = zip(self.space.first, self.space.second, strict=True)
        self.pairs = np.array([learned.pairs.get(f"{a} {b}", 0.0) for a, b in pairs])

    def learn(self) -> Story:
        """The weights, as the program reads them."""
        weights, base = {}, np.zeros(len(self.space.names))
        sizes = np.zeros(2)
        for number, axis in enumerate(AXES):
            at = np.flatnonzero(self.space.axis == number)
            found = self._fit(at, number == 0)
            weights[axis] = [round(float(value), 4) for value in found[: len(PARTS)] / self.size]
            base[at] = found[len(PARTS) : len(PARTS) + len(at)]
            sizes = found[-2:] if number == 0 else sizes
        one, two = (round(float(size), 4) for size in sizes)
        return Story(weights=weights, base=[round(float(value), 4) for value in base], one=one, two=two)

    def _fit(self, at: Array, needs: bool) -> Array:
        """Weights of the parts, bases of these labels, and for needs how likely one or two are."""
        start = np.zeros(len(PARTS) + len(at) + 2 * needs)
        start[0] = self.size[0]
        if needs:
            start[-2:] = self.learned.one, self.learned.two
        known = self.known[:, at]
        turn = self._sets if needs else self._each
        done = minimize(
            turn, start, args=(known, at, start[0]), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}
        )
        found: Array = done.x
        return found

    def _sets(self, vector: Array, known: Array, at: Array, usual: float) -> tuple[float, Array]:
        weights, base, sizes = vector[: len(PARTS)], vector[len(PARTS) : -2], vector[-2:]
        total = np.zeros((len(known), len(self.space.names)))
        total[:, at] = known @ weights + base
        value, turned = choice(self.space.scores(total, sizes, self.pairs), self.right)
        back, many = self.space.back(turned), 1 + len(at)
        drawn, slope = self._drawn(weights, base, usual)
        ends = [turned[:, 1:many].sum(), turned[:, many:].sum()]
        turn = np.concatenate([np.tensordot(back, known, 2), back.sum(0), ends])
        return value + drawn, turn + np.append(slope, (0.0, 0.0))

    def _each(self, vector: Array, known: Array, at: Array, usual: float) -> tuple[float, Array]:
        weights, base = vector[: len(PARTS)], vector[len(PARTS) :]
        total = known @ weights + base
        wanted, counts = self.wanted[:, at], self.counts[:, at]
        back = (expit(total) - wanted) * counts
        drawn, slope = self._drawn(weights, base, usual)
        value = float(((np.logaddexp(0, total) - wanted * total) * counts).sum())
        return value + drawn, np.concatenate([np.tensordot(back, known, 2), back.sum(0)]) + slope

    def _drawn(self, weights: Array, base: Array, usual: float) -> tuple[float, Array]:
        """What it costs that weights are far from those of a short text, and which way that turns."""
        away = weights.copy()
        away[0] -= usual
        slope = np.concatenate([2 * SHRINK * away, 2 * SHRINK_BASE * base])
        return SHRINK * float((away**2).sum()) + SHRINK_BASE * float((base**2).sum()), slope
