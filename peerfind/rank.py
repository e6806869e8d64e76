"""The best of the services that were let through, best first, without looking at the others.

They are parted, question by question, in groups that are alike in what was asked. Of each group it is known what its best can
be worth at most; only the group that promises most is parted further. What is alike in everything stands in the order of what
always counts. So of a million services a few dozen groups are looked at.
"""

from __future__ import annotations

import heapq
from itertools import groupby

from . import bits
from .features import FEATURES, Choice, Context, asked
from .lowering import factors
from .record import TYPE_CHECKING, Record
from .weights import ALWAYS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .index import Level

ROUNDING = 0.00006
"""Scores are rounded to four places, so a group may hold one that is so much better than was reckoned."""


class Ranked(Record):
    """A service in its order: score from 0 to 1 and reasons."""

    row: int
    score: float
    reasons: tuple[str, ...]


class Group:
    """Services alike in the first `stage` of what was asked.

    `worth` is what that is worth so far, `values` are those of the feature at hand, `factor` what lowers them.
    """

    __slots__ = ("factor", "reasons", "rows", "stage", "values", "worth")

    def __init__(
        self, rows: int, stage: int = 0, worth: float = 0.0, values: tuple[float, ...] = (), factor: float = 1.0,
        reasons: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.rows, self.stage, self.worth, self.values = rows, stage, worth, values
        self.factor, self.reasons = factor, reasons


class Stage:
    """One question that parts services: the choices of one list of a feature, and whether it is the feature's last."""

    __slots__ = ("best", "choices", "last", "name")

    def __init__(self, name: str, choices: list[Choice], last: bool, rows: int) -> None:
        self.name, self.choices, self.last = name, choices, last
        self.best = max((choice.value for choice in choices if choice.rows & rows), default=0.0)


def ranked(rows: int, at: Context) -> Iterator[Ranked]:
    """The services of a set, best first; those of equal score in the order of their rows. Made as they are asked for."""
    if not rows:
        return
    plan = Plan(rows, at)
    queue: list[tuple[float, int, int, Group, Iterator[tuple[float, int]] | None]] = []
    heapq.heappush(queue, (0.0, -1, 0, Group(rows), None))
    number = 0
    while queue:
        best, row, _, group, stream = heapq.heappop(queue)
        if stream is None and group.stage < plan.end:
            for part in plan.parted(group):
                number += 1
                heapq.heappush(queue, (-plan.most(part), -1, number, part, None))
            continue
        if row >= 0:
            yield Ranked(row=row, score=-best, reasons=group.reasons)
        stream = stream or plan.stream(group)
        if (following := next(stream, None)) is not None:
            number += 1
            heapq.heappush(queue, (-following[0], following[1], number, group, stream))


class Plan:
    """Everything that was asked, in order, and how services are parted and weighed by it."""

    def __init__(self, rows: int, at: Context) -> None:
        names = asked(at)
        self.total = sum(WEIGHTS[name][0] for name in (*names, *ALWAYS) if name in WEIGHTS)
        self.levels: list[Level] = at.look.index.levels()
        self.stages: list[Stage] = []
        for name in names:
            lists = list(FEATURES[name](at))
            self.stages += [Stage(name, one, one is lists[-1], rows) for one in lists]
        self.factors = [pair for pair in factors(at) if pair[0] & rows]
        self.anything = at.look.index.having("needs:any")
        self.end = len(self.stages) + len(self.factors) + 1
        self.open = self._open()

    def _open(self) -> list[tuple[str, tuple[float, ...], float]]:
        """What is still open at each stage: its feature, the best values of its lists, the most of the features behind it."""
        found: list[tuple[str, tuple[float, ...], float]] = []
        behind = 0.0
        for name, stages in groupby(reversed(self.stages), key=lambda stage: stage.name):
            values: tuple[float, ...] = ()
            for stage in stages:
                values = (stage.best, *values)
                found.append((name, values, behind))
            behind += _weight(name) * worth(name, values)
        return found[::-1]

    def most(self, group: Group) -> float:
        """What the best of a group can be worth at most."""
        found = group.worth
        if group.stage < len(self.stages):
            name, values, behind = self.open[group.stage]
            found += _weight(name) * worth(name, (*group.values, *values)) + behind
        return (found + self.levels[0].worth) / self.total * group.factor + ROUNDING

    def parted(self, group: Group) -> Iterator[Group]:
        """A group parted by the next thing that was asked."""
        following = group.stage + 1
        if group.stage < len(self.stages):
            yield from self._chosen(group, self.stages[group.stage])
        elif group.stage < self.end - 1:
            lowered, by = self.factors[group.stage - len(self.stages)]
            some = group.rows & lowered
            for part, factor in ((some, by), (group.rows ^ some, 1.0)):
                if part:
                    yield Group(part, following, group.worth, (), group.factor * factor, group.reasons)
        elif group.reasons:
            yield Group(group.rows, following, group.worth, (), group.factor, group.reasons)
        else:
            some = group.rows & self.anything
            for part, said in ((some, "is there whatever is going on"), (group.rows ^ some, "serves where you are")):
                if part:
                    yield Group(part, following, group.worth, (), group.factor, (said,))

    def _chosen(self, group: Group, stage: Stage) -> Iterator[Group]:
        """A group parted by the choices of one list."""
        for part, value, reasons in _parts(group, stage.choices):
            values, found = (*group.values, value), group.worth
            if stage.last:
                values, found = (), group.worth + _weight(stage.name) * worth(stage.name, values)
            yield Group(part, group.stage + 1, found, values, 1.0, reasons)

    def stream(self, group: Group) -> Iterator[tuple[float, int]]:
        """The services of a group that is alike in everything that was asked, best first, with their scores."""
        data = bits.spread(group.rows)
        for score, levels in groupby(self.levels, key=lambda level: self.score(group, level.worth)):
            ranges = sorted(one for level in levels for one in level.ranges)
            for row in bits.within(data, ranges):
                yield score, row

    def score(self, group: Group, fixed: float) -> float:
        return round((group.worth + fixed) / self.total * group.factor, 4)


def _weight(name: str) -> float:
    return WEIGHTS[name][0] if name in WEIGHTS else 0.0


def worth(name: str, values: tuple[float, ...]) -> float:
    """One value of the several a feature gave: of needs and communities the best counts most, words and ways are averaged."""
    if not values:
        return 0.0
    if name in ("need", "community"):
        return 0.7 * max(values) + 0.3 * sum(values) / len(values)
    return sum(values) / len(values)


def _parts(group: Group, choices: list[Choice]) -> Iterator[tuple[int, float, tuple[str, ...]]]:
    """The rows of a group by choice: rows, value, reasons."""
    left = group.rows
    for choice in choices:
        if part := left & choice.rows:
            reasons = group.reasons
            if choice.reason and choice.reason not in reasons:
                reasons = (*reasons, choice.reason)
            yield part, choice.value, reasons
            left ^= part
            if not left:
                return
    yield left, 0.0, group.reasons
