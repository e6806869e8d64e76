"""The best of the services that were let through, best first, without looking at the others.

Services that are alike in all that was asked are one group; inside it they stand in the order of their rows, which is that
of what always counts. So the next best is always the first of some group.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right

from . import bits
from .features import FEATURES, Choice, Context, asked, factors
from .record import TYPE_CHECKING, Record
from .weights import ALWAYS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator


class Group(Record):
    """Services alike in all that was asked: what that is worth, the factor that lowers them, and the reasons."""

    rows: int
    worth: float = 0.0
    factor: float = 1.0
    reasons: tuple[str, ...] = ()


class Ranked(Record):
    """A service in its order: score from 0 to 1 and reasons."""

    row: int
    score: float
    reasons: tuple[str, ...]


def ranked(rows: int, at: Context) -> Iterator[Ranked]:
    """The services of a set, best first; those of equal score in the order of their rows. Made as they are asked for."""
    features = asked(at)
    total = sum(WEIGHTS[name][0] for name in (*features, *ALWAYS) if name in WEIGHTS)
    index = at.look.index
    steps = index.steps()
    firsts = [step.first for step in steps]
    queue: list[tuple[float, int, int, bool]] = []
    groups = list(grouped(rows, at, features))
    streams = [bits.rows(group.rows) for group in groups]

    def score(group: Group, fixed: float) -> float:
        return round((group.worth + fixed) / total * group.factor, 4)

    def advance(number: int) -> None:
        row = next(streams[number], None)
        if row is not None:
            step = steps[bisect_right(firsts, row) - 1]
            heapq.heappush(queue, (-score(groups[number], step.most), row, number, False))

    for number in range(len(groups)):
        advance(number)
    while queue:
        best, row, number, sure = heapq.heappop(queue)
        group = groups[number]
        if not sure:
            step = steps[bisect_right(firsts, row) - 1]
            heapq.heappush(queue, (-score(group, step.worth), row, number, True))
            advance(number)
            continue
        yield Ranked(row=row, score=-best, reasons=group.reasons)


def grouped(rows: int, at: Context, features: list[str]) -> Iterator[Group]:
    """The services of a set in groups that are alike in everything that was asked."""
    groups = [Group(rows=rows)] if rows else []
    for name in features:
        lists = list(FEATURES[name](at))
        weight = WEIGHTS[name][0] if name in WEIGHTS else 0.0
        split: list[tuple[Group, tuple[float, ...]]] = [(group, ()) for group in groups]
        for choices in lists:
            split = [
                (Group(rows=part, worth=group.worth, reasons=reasons), (*values, value))
                for group, values in split
                for part, value, reasons in _parted(group, choices)
            ]
        groups = [group.replace(worth=group.worth + weight * worth(name, values)) for group, values in split]
    for lowered, factor in factors(at):
        groups = [
            group.replace(rows=part, factor=group.factor * by)
            for group in groups
            for part, by in ((group.rows & lowered, factor), (group.rows & ~lowered, 1.0))
            if part
        ]
    anything = at.look.index.having("needs:any")
    for group in groups:
        if group.reasons:
            yield group
            continue
        for part, said in (
            (group.rows & anything, "is there whatever is going on"),
            (group.rows & ~anything, "serves where you are"),
        ):
            if part:
                yield group.replace(rows=part, reasons=(said,))


def worth(name: str, values: tuple[float, ...]) -> float:
    """One value of the several a feature gave: of needs and communities the best counts most, words and ways are averaged."""
    if not values:
        return 0.0
    if name in ("need", "community"):
        return 0.7 * max(values) + 0.3 * sum(values) / len(values)
    return sum(values) / len(values)


def _parted(group: Group, choices: list[Choice]) -> Iterator[tuple[int, float, tuple[str, ...]]]:
    """A group parted by the choices of one list: rows, value, reasons."""
    left = group.rows
    for choice in choices:
        if part := left & choice.rows:
            reasons = group.reasons
            if choice.reason and choice.reason not in reasons:
                reasons = (*reasons, choice.reason)
            yield part, choice.value, reasons
            left &= ~part
            if not left:
                return
    yield left, 0.0, group.reasons
