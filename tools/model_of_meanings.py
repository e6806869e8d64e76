"""The model behind data/meanings.tsv: one linear score for each label, fitted to whole sets of needs.

For needs it is the chance of the right sets (none, one or two of them; any set counts that holds what is expected and
nothing beyond what is allowed), for everything else the chance of each. A phrase stands for itself alone and counts little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any, TypeAlias

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from peerfind.evidence import NAMES
from peerfind.meanings import AXES, TRUSTED, Learned

from .marked_queries import Example, broader, labels, marks

Array: TypeAlias = Any
"""An array of numpy, which is not installed where types are checked."""

RAREST = 2.0
"""A gram must stand in so many queries; in a phrase it counts half."""

BELIEVED = 0.05
"""What a phrase counts for against a marked query."""

SHRINK = (0.25, 0.0, 0.01, 0.2, 0.0, 0.5)
"""How much the weights are drawn to nothing: of grams, base, phrases, trust, sizes, pairs."""

ROUNDS = 160
SCALE = 24.0
"""Weights are kept as whole numbers of this fraction of one."""


class Space:
    """The labels by number, and the sets of needs: none, each alone, each pair."""

    def __init__(self) -> None:
        self.names = labels()
        self.number = {name: at for at, name in enumerate(self.names)}
        self.axis = np.array([AXES.index(name.partition(":")[0]) for name in self.names])
        self.needs, self.others = np.flatnonzero(self.axis == 0), np.flatnonzero(self.axis > 0)
        self.first, self.second = np.triu_indices(len(self.needs), 1)
        self.of_one = np.eye(len(self.needs))
        self.sets = [frozenset(), *(frozenset({at}) for at in self.needs)] + [
            frozenset({self.needs[a], self.needs[b]}) for a, b in zip(self.first, self.second, strict=True)
        ]

    def scores(self, total: Array, sizes: Array, pairs: Array) -> Array:
        """How much speaks for each set."""
        needs = total[:, self.needs]
        both = needs[:, self.first] + needs[:, self.second] + sizes[1] + pairs
        return np.hstack([np.zeros((len(total), 1)), needs + sizes[0], both])

    def back(self, turn: Array) -> Array:
        """What a turn of the sets is for each need."""
        many = len(self.needs)
        found: Array = turn[:, 1 : 1 + many].copy()
        for side in (self.first, self.second):
            found += turn[:, 1 + many :] @ self.of_one[side]
        return found

    def right(self, examples: Sequence[Example]) -> Array:
        """For each example, which sets are right."""
        needs = [self.names[at] for at in self.needs]
        many, above = len(needs), broader()
        found = np.zeros((len(examples), len(self.sets)), bool)
        for row, one in enumerate(examples):
            wanted = np.array([name in one.wanted for name in needs])
            allowed = np.array([name in one.allowed for name in needs])
            count = wanted.sum()
            found[row, 0] = count == 0
            found[row, 1 : 1 + many] = allowed & (wanted if count == 1 else count == 0)
            both = wanted[self.first].astype(int) + wanted[self.second]
            found[row, 1 + many :] = allowed[self.first] & allowed[self.second] & (both == min(count, 2))
        for pair, sides in enumerate(zip(self.first, self.second, strict=True)):
            for narrow, broad in (sides, sides[::-1]):
                if needs[broad] in above[needs[narrow]]:
                    found[:, 1 + many + pair] = found[:, 1 + narrow]
        for row in np.flatnonzero(~found.any(1)):
            found[row, 1 : 1 + many] = [name in examples[row].wanted for name in needs]
        return found

    def evidence(self, examples: Sequence[Example]) -> csr_matrix:
        """What the phrases said: one row for each example and label, one column for each axis and kind of evidence."""
        found = [
            (
                row * len(self.names) + self.number[label],
                self.axis[self.number[label]] * len(NAMES) + NAMES.index(name),
                value,
            )
            for row, one in enumerate(examples)
            for label, values in one.known.items()
            if label in self.number
            for name, value in values.items()
        ]
        rows, columns, values = zip(*found, strict=True)
        return csr_matrix(
            (np.array(values, float), (rows, columns)), shape=(len(examples) * len(self.names), len(AXES) * len(NAMES))
        )


class Model:
    """The weights while they are learned, all in one vector."""

    def __init__(self, marked: Sequence[Example], told: Sequence[Example]) -> None:
        self.space, everything = Space(), [*marked, *told]
        counts: Counter[str] = Counter()
        for at, one in enumerate(everything):
            for gram in one.grams:
                counts[gram] += 2 if at < len(marked) else 1
        self.grams = sorted(gram for gram, count in counts.items() if count >= 2 * RAREST)
        self.at = {gram: number for number, gram in enumerate(self.grams)}
        self.matrix = self.rows(everything)
        self.turned = self.matrix.T.tocsr()
        size = len(self.space.names)
        self.shapes: list[tuple[int, ...]] = [
            (len(self.grams), size), (size,), (len(AXES) * len(NAMES),), (len(TRUSTED), size), (2,), (len(self.space.first),),
        ]  # fmt: skip
        self.marked, self.told = slice(0, len(marked)), slice(len(marked), len(everything))
        self.known = self.space.evidence(everything)
        self.known_turned = self.known.T.tocsr()
        self.trusted = self.trusts(self.known)
        self.right = self.space.right(marked)
        self.wanted, self.counts = marks(marked)
        self.meant, _ = marks(told)

    def rows(self, examples: Sequence[Example]) -> csr_matrix:
        """One row for each example, one column for each gram."""
        found = [sorted(self.at[gram] for gram in one.grams if gram in self.at) for one in examples]
        ends = np.cumsum([0, *map(len, found)])
        columns = np.fromiter((at for row in found for at in row), dtype=np.int64, count=int(ends[-1]))
        return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(examples), len(self.grams)))

    def parts(self, vector: Array) -> list[Array]:
        """The vector in its parts: grams, base, phrases, trust, sizes, pairs."""
        ends = np.cumsum([int(np.prod(shape)) for shape in self.shapes])[:-1]
        return [part.reshape(shape) for part, shape in zip(np.split(vector, ends), self.shapes, strict=True)]

    def trusts(self, known: csr_matrix) -> list[csr_matrix]:
        """For each kind of evidence that is trusted by label, one row for each example, one column for each label."""
        found = []
        for name in TRUSTED:
            columns = [axis * len(NAMES) + NAMES.index(name) for axis in range(len(AXES))]
            summed = csr_matrix(known[:, columns].sum(1))
            found.append(summed.reshape(-1, len(self.space.names)).tocsr())
        return found

    def total(self, parts: list[Array], examples: csr_matrix, known: csr_matrix) -> Array:
        """How much speaks for each label of each example."""
        weights, base, phrase, trust, _, _ = parts
        said: Array = (known @ phrase).reshape(-1, len(base))
        for there, worth in zip(self.trusted if known is self.known else self.trusts(known), trust, strict=True):
            said += there.multiply(worth[None, :]).toarray()
        total: Array = examples @ weights + base + said
        return total

    def loss(self, vector: Array) -> tuple[float, Array]:
        """How wrong the weights are, and which way they get better."""
        parts, space, many = self.parts(vector), self.space, len(self.space.needs)
        _, _, _, _, sizes, pairs = parts
        total = self.total(parts, self.matrix, self.known)
        slope = np.zeros_like(total)
        value, turn = choice(space.scores(total[self.marked], sizes, pairs), self.right)
        slope[self.marked, space.needs] = space.back(turn)
        turned = turn.sum(0)
        more, turn = _each(total[self.marked, space.others], self.wanted[:, space.others], self.counts[:, space.others])
        slope[self.marked, space.others] = turn
        value += more
        more, one = self._phrases(total[self.told], slope[self.told], sizes)
        slopes = [
            self.turned @ slope, slope.sum(0), self.known_turned @ slope.ravel(),
            np.vstack([np.asarray(there.multiply(slope).sum(0)) for there in self.trusted]),
            np.array([turned[1 : 1 + many].sum() + one, turned[1 + many :].sum()]), turned[1 + many :],
        ]  # fmt: skip
        for much, part, into in zip(SHRINK, parts, slopes, strict=True):
            into += 2 * much * part
            value += much * float((part**2).sum())
        value += more
        return value, np.concatenate([part.ravel() for part in slopes])

    def _phrases(self, total: Array, slope: Array, sizes: Array) -> tuple[float, float]:
        """The same for phrases: one need each, or communities. Fills in `slope`; how wrong, and the turn of one need."""
        space, of = self.space, self.meant[:, self.space.needs].any(1)
        scores = np.hstack([np.zeros((of.sum(), 1)), total[np.ix_(of, space.needs)] + sizes[0]])
        right = np.hstack([np.zeros((of.sum(), 1), bool), self.meant[np.ix_(of, space.needs)] > 0])
        value, turn = choice(scores, right)
        slope[np.ix_(of, space.needs)] = BELIEVED * turn[:, 1:]
        value *= BELIEVED
        for rows, weight in ((~of, BELIEVED), (of, BELIEVED / 10)):
            more, turned = _each(total[np.ix_(rows, space.others)], self.meant[np.ix_(rows, space.others)], 1.0)
            slope[np.ix_(rows, space.others)] = weight * turned
            value += weight * more
        return value, BELIEVED * float(turn[:, 1:].sum())

    def fit(self) -> list[Array]:
        """The weights that are least wrong."""
        start = np.zeros(sum(int(np.prod(shape)) for shape in self.shapes))
        self.parts(start)[1][:] = -1
        self.parts(start)[4][1] = -2
        done = minimize(self.loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8})
        return self.parts(done.x)

    def learn(self) -> tuple[Learned, dict[str, bytes]]:
        """The weights, as the program reads them."""
        weights, base, phrase, trust, sizes, pairs = self.fit()
        space = self.space
        listed = zip(space.first, space.second, pairs, strict=True)
        learned = Learned(
            labels=space.names, scale=SCALE, base=_short(base), one=_short(sizes)[0], two=_short(sizes)[1],
            trust={name: _short(worth) for name, worth in zip(TRUSTED, trust, strict=True)},
            phrases={
                axis: dict(zip(NAMES, _short(row), strict=True))
                for axis, row in zip(AXES, phrase.reshape(len(AXES), -1), strict=True)
            },
            pairs={f"{a} {b}": round(float(value), 2) for a, b, value in listed if abs(value) >= 0.05},
        )  # fmt: skip
        whole = np.clip(np.rint(weights * SCALE), -128, 127).astype(int)
        rows = {gram: packed(values) for gram, values in zip(self.grams, whole, strict=True)}
        return learned, {gram: pairs for gram, pairs in rows.items() if pairs}


def choice(scores: Array, right: Array) -> tuple[float, Array]:
    """How unlikely the right choices are (yes or no, or how likely each should be), and which way that turns."""
    scores = scores - scores.max(1, keepdims=True)
    chance = np.exp(scores)
    whole = chance.sum(1, keepdims=True)
    if right.dtype == bool:
        kept = chance * right
        good = np.maximum(kept.sum(1, keepdims=True), 1e-30)
        return float((np.log(whole) - np.log(good)).sum()), chance / whole - kept / good
    return float((np.log(whole[:, 0]) - (right * scores).sum(1)).sum()), chance / whole - right


def _each(total: Array, wanted: Array, counts: Array | float) -> tuple[float, Array]:
    """The same for labels that are given or not, each for itself."""
    value = (np.logaddexp(0, total) - wanted * total) * counts
    return float(value.sum()), (1 / (1 + np.exp(-total)) - wanted) * counts


def _short(values: Array) -> list[float]:
    return [round(float(value), 3) for value in values]


def packed(values: Collection[int]) -> bytes:
    """The weights of a gram that are not nothing, as pairs of bytes: the number of the label, and the weight from 128."""
    return bytes(byte for at, value in enumerate(values) if abs(value) >= 2 for byte in (at, int(value) + 128))
