"""`peerfind data check`: every problem at once, each with its line and the way out."""

from __future__ import annotations

from ..dataset import Dataset, open_dataset
from ..record import TYPE_CHECKING, Record
from ..records import Problem
from . import contact, evidence, fit
from .desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..vocabulary import Vocabulary


class Report(Record):
    """What a check found. `checked` counts organizations and services that were looked at."""

    checked: int
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)


def check(paths: list[str], vocabulary: Vocabulary, today: str) -> Report:
    """Check files of groups. `today` is an ISO day. Raises Refusal if a file is not there."""
    checked, problems = 0, []
    for path in paths:
        dataset = open_dataset(path, vocabulary)
        desk = Desk(dataset, vocabulary, today, dataset.path)
        for _ in desk.records():
            checked += 1
            for rule in RULES:
                rule(desk)
        order(desk)
        problems += [*dataset.problems, *desk.problems]
    problems.sort(key=lambda p: (p.path, p.line, p.column, p.code))
    return Report(checked=checked, problems=tuple(problems))


def order(desk: Desk) -> None:
    """Records stand in the order of their ids, so that two people adding one do not collide at the end."""
    dataset: Dataset = desk.dataset
    before: dict[str, str] = {}
    for part, name in dataset.order:
        previous = before.get(part, "")
        if name < previous and f"{part}/{name}" in dataset.homes:
            desk.home = dataset.homes[f"{part}/{name}"]
            desk.record = getattr(dataset, part)[name]
            desk.wrong("id", "order", f"{name} stands after {previous}", "move the block up: ids are in order")
        before[part] = max(name, previous)
    desk.record = desk.home = None


RULES: tuple[Callable[[Desk], None], ...] = (
    evidence.keys,
    evidence.some_source,
    evidence.contacts,
    evidence.answers,
    evidence.owners,
    evidence.dates,
    evidence.active,
    evidence.fields,
    contact.numbers,
    contact.addresses,
    contact.links,
    fit.organization,
    fit.formats,
    fit.area,
    fit.ages,
    fit.hours,
    fit.words,
    fit.private,
)
