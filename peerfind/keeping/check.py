"""`peerfind data check`: every problem at once, each with its line and the way out."""

from __future__ import annotations

import os

from .. import shelf
from ..dataset import Dataset, open_dataset
from ..record import TYPE_CHECKING, Record
from ..records import Problem
from . import contact, crossing, doubles, evidence, fit, ground, lookalike, persons
from .desk import Desk
from .layout import unlike
from .whole import text_of

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
        for rule in ACROSS:
            rule(desk)
        found = [*dataset.problems, *desk.problems]
        if os.path.realpath(path) == os.path.realpath(shelf.book("groups.yaml")):
            found += one_layout(dataset, path, found)
        problems += found
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


def one_layout(dataset: Dataset, path: str, found: list[Problem]) -> list[Problem]:
    """The directory stands in one layout, so that a change shows what changed. Asked when nothing else is wrong."""
    if any(problem.severity == "error" for problem in found) or (line := unlike(dataset, text_of(path))) is None:
        return []
    message, hint = "the file is not in its one layout from here on", "peerfind data check --fix writes it so"
    return [
        Problem(
            path=dataset.path, line=line, column=1, record=None, field=None, value=None, severity="error",
            code="layout", message=message, hint=hint,
        )
    ]  # fmt: skip


RULES: tuple[Callable[[Desk], None], ...] = (
    evidence.keys,
    evidence.some_source,
    evidence.contacts,
    evidence.ages,
    evidence.own_pages,
    evidence.answers,
    evidence.owners,
    evidence.dates,
    evidence.active,
    evidence.fields,
    evidence.rung,
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
    ground.weekdays,
    persons.mobiles,
    persons.named,
    persons.mailboxes,
    lookalike.letters,
)
"""Rules about one record, asked of each in turn."""

ACROSS: tuple[Callable[[Desk], None], ...] = (
    order,
    crossing.retired,
    crossing.renamed,
    crossing.shared,
    doubles.near_numbers,
    doubles.shared_pages,
    doubles.like_names,
    ground.places,
    lookalike.domains,
)
"""Rules about all records of a file together, asked once."""
