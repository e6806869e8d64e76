"""`peerfind data diff`: what a pull request changes, gathered: changes, alarms, what the check says, who should look."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from .alarms import Alarm, Watch
from .changes import LEVELS, Change, compared, emergencies, ordered
from .check import check

if TYPE_CHECKING:
    from ..books import Emergency
    from ..dataset import Dataset
    from ..records import Problem
    from ..vocabulary import Vocabulary
    from .history import Touched

MANY_GONE, MANY = 10, 40
"""More than so many records taken out, or changed at all: too much to follow with one pair of eyes."""

LARGE = 8 * 1024 * 1024
"""A changed file of more bytes than this is named; our largest, the list of towns, has less."""

DELICATE = {
    "data/emergency.yaml": "emergency numbers and the crisis lines of each country",
    "data/crisis.yaml": "the words that mean danger to a life",
    "data/safety.yaml": "the safety questions",
    "data/vocabulary.yaml": "the words that decide who is offered what",
    "data/subjects.yaml": "the words that tell one illness or loss from another",
    "data/tongues.yaml": "what people say in other languages, and what it means",
    "data/limits.yaml": "how soon records are looked at again",
}
"""Files of the data that no record stands in, and what they hold."""

PROGRAM = ("peerfind/", "tools/", "tests/", ".github/", ".ci/", "schema/", "pyproject.toml", "Makefile")
"""Where the program stands, and what guards the data."""

FIRST = (
    "numbers",
    "phones",
    "texts",
    "",
    "url",
    "emails",
    "hours",
    "lines",
    "domestic_abuse",
    "sexual_violence",
    "status",
    "links",
)
"""Fields by the harm of a wrong value; the empty one is the whole record, added or taken out."""


class Difference(Record):
    """All that is to be said of a change. `alarms` are by the place of the change in `changes`."""

    old: str
    new: str
    size: int
    changes: tuple[Change, ...]
    alarms: dict[int, tuple[Alarm, ...]]
    problems: tuple[Problem, ...]
    others: tuple[str, ...]
    reasons: tuple[str, ...]
    before: Dataset
    after: Dataset


class State(Record):
    """The data at one time: how that time is called, the file of groups, the words, emergency numbers where known."""

    called: str
    path: str
    dataset: Dataset
    vocabulary: Vocabulary
    emergency: dict[str, Emergency] | None = None


def differ(old: State, new: State, today: str, touched: list[Touched]) -> Difference:
    """Everything that changes between two states. `touched` are the files that differ, where git knows."""
    found = compared(old.dataset, new.dataset)
    if old.emergency is not None and new.emergency is not None:
        found = ordered([*emergencies(old.emergency, new.emergency), *found])
    watch = Watch(old.dataset, new.dataset)
    found = worst_first(found, watch)
    alarms = {at: said for at, change in enumerate(found) if (said := watch.alarms(change))}
    changed = {change.id for change in found} | unreadable(new.dataset)
    problems = new_problems(old, new, today, changed)
    others = tuple(sorted(other_files(touched)))
    return Difference(
        old=old.called, new=new.called, size=len(new.dataset.services) + len(new.dataset.organizations),
        changes=tuple(found), alarms=alarms, problems=problems, others=others,
        reasons=tuple(reasons(found, alarms, problems, touched)), before=old.dataset, after=new.dataset,
    )  # fmt: skip


def worst_first(found: list[Change], watch: Watch) -> list[Change]:
    """Under each heading: what is suspicious, then by what changes, a number before a page; records stay together."""
    worst: dict[tuple[str, str], tuple[bool, int]] = {}
    for change in found:
        weight = not watch.alarms(change), FIRST.index(change.field) if change.field in FIRST else len(FIRST)
        key = change.level, change.home
        worst[key] = min(weight, worst.get(key, weight))
    return sorted(found, key=lambda c: (LEVELS.index(c.level), worst[c.level, c.home], c.home))


def unreadable(dataset: Dataset) -> set[str]:
    """Ids that stand in a file whose records cannot be read."""
    return {name for part, name in dataset.order if name not in getattr(dataset, part)}


def new_problems(old: State, new: State, today: str, changed: set[str]) -> tuple[Problem, ...]:
    """What the check says of the records that change, and did not say before."""
    said = {_same(problem) for problem in check([old.path], old.vocabulary, today).problems}
    found = check([new.path], new.vocabulary, today).problems
    return tuple(
        problem.replace(path=new.called)
        for problem in found
        if (problem.record is None or problem.record in changed) and _same(problem) not in said
    )


def _same(problem: Problem) -> tuple[str | None, ...]:
    return problem.record, problem.field, problem.code, problem.value


def other_files(touched: list[Touched]) -> list[str]:
    """Changed files that hold no records, in words."""
    found = [f"{file.path}: {DELICATE[file.path]}" for file in touched if file.path in DELICATE]
    program = [file.path for file in touched if file.path.startswith(PROGRAM)]
    if program:
        shown = ", ".join(program[:3]) + (f" and {len(program) - 3} more" if len(program) > 3 else "")
        found.append(f"the program, or what guards the data: {shown}")
    large = [
        Alarm(code="large-file", says=f"{f.path} has {f.size:,} bytes") for f in touched if f.size and f.size > LARGE
    ]
    return found + [f"{alarm.says} [{alarm.code}]" for alarm in large]


def reasons(
    changes: list[Change], alarms: dict[int, tuple[Alarm, ...]], problems: tuple[Problem, ...], touched: list[Touched]
) -> list[str]:
    """Why a second person must look before this is taken in; empty if one is enough."""
    found = []

    def add(why: str, homes: list[str]) -> None:
        names = list(dict.fromkeys(homes))
        if names:
            found.append(f"{why}: {', '.join(names[:6])}{f' and {len(names) - 6} more' if len(names) > 6 else ''}")

    add("it changes how people in danger reach someone", [c.id for c in changes if c.level == "crisis"])
    add("something about it is suspicious", [changes[at].id for at in alarms])
    wrong = [p.record or f"line {p.line}" for p in problems if p.severity == "error"]
    add("the check finds something wrong", wrong)
    add("it changes a number that people ring or text", [c.id for c in changes if c.level == "ways" and c.number])
    yes = [c for c in changes if c.level == "safety" and str(c.new).startswith("yes")]
    add("it says yes to a safety question", [c.id for c in yes if not str(c.old).startswith("yes")])
    gone = [c.id for c in changes if c.level in ("closed", "crisis") and c.what == "taken out"]
    add("many records are taken out", gone if len(gone) > MANY_GONE else [])
    records = [c.id for c in changes]
    add("many records change at once", records if len(set(records)) > MANY else [])
    delicate = [f.path for f in touched if f.path in DELICATE or f.path.startswith(PROGRAM)]
    add("it changes more than records", delicate)
    add("it brings a file larger than any of ours", [f.path for f in touched if f.size and f.size > LARGE])
    return found


__all__ = ["LEVELS", "Difference", "State", "differ"]
