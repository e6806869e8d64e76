"""The work queue for people, for an issue, and for programs."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from ..views.as_json import SCHEMA_VERSION, dump
from ..views.as_markdown import escaped
from ..views.say import clean, date
from .queue import EMERGENCY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..books import Limit
    from .queue import Due

NEVER_RING = "Never ring or text a crisis line to test it: someone in danger may be waiting behind you."

LONGEST = 60_000
"""An issue takes 65,536 characters."""


class Worklist(Record):
    """What is due. `due` are those that are told, `total` how many there are, `size` of how many."""

    due: tuple[Due, ...]
    total: int
    size: int
    limits: dict[str, Limit]
    today: str


def summary(work: Worklist) -> str:
    if not work.total:
        return f"Nothing is due: all {work.size} records were looked at in time."
    told = "most urgent is" if len(work.due) == 1 else f"{len(work.due)} most urgent are"
    more = "" if work.total == len(work.due) else f" The {told} told here; for more add --limit."
    return f"{work.total} of {work.size} records should be looked at again.{more}"


def parts(work: Worklist) -> Iterator[tuple[str, Limit, list[Due]]]:
    """The queue by limit, the greatest risk first."""
    for name, limit in work.limits.items():
        here = [due for due in work.due if due.limit == name]
        if here:
            yield name, limit, here


def when(due: Due) -> str:
    """Since when it waits."""
    if due.since is None or due.late is None:
        return "nobody has confirmed it, and no page bears a date"
    what = "confirmed" if due.confirmed else "nobody has confirmed it; the newest page is of"
    what = "last read on" if due.kind == EMERGENCY else what
    late = "due today" if due.late == 0 else f"{due.late} {'day' if due.late == 1 else 'days'} late"
    return f"{what} {date(due.since)}, {late}"


def ways(due: Due) -> Iterator[str]:
    """Where to look, what to compare, and how to write down that it was done."""
    yield f"Open: {due.page}" if due.page else "Open: no page of its own is known; look for one"
    if due.read_on and due.read_on != due.page:
        yield f"We read the number on: {due.read_on}"
    if due.values:
        yield f"Compare: {'; '.join(due.values)}"
    if due.office:
        yield f"Not on the page? Ask: {due.office}"
    if due.kind == EMERGENCY:
        yield f"Right? Write the day under read_on of {due.id} in data/emergency.yaml, and run peerfind data build"
    else:
        yield f"Right? peerfind data confirm {due.id} --how page --by YOUR-HANDLE"


def text(work: Worklist) -> str:
    """One block a record."""
    lines = [summary(work)]
    for _, limit, here in parts(work):
        lines += ["", f"{limit.label} (every {limit.days} days). {limit.why}"]
        if any(due.crisis for due in here):
            lines.append(NEVER_RING)
        lines += ["Look for:", *(f"  - {thing}" for thing in limit.look_for)]
        for due in here:
            lines += ["", f"{due.name} ({due.id})", f"  {when(due)}", *(f"  {way}" for way in ways(due))]
    return "".join(f"{clean(line)}\n" for line in lines)


def markdown(work: Worklist) -> str:
    """A checklist, one box a record."""
    return _checklist(work, f"# What to look at again, {date(work.today)}\n\n{summary(work)}\n")


def issue(work: Worklist) -> str:
    """The body of an issue: the checklist with how to take part, short enough to be taken."""
    head = (
        f"{summary(work)} Take any box: open the page, compare what we print, and tick it.\n\n"
        "Right as it is: run the command beside it, or write here which page you read and when. Wrong: correct the "
        f"record in a pull request, or say here what the page says.\n"
    )
    return _checklist(work, head)


def _checklist(work: Worklist, head: str) -> str:
    said = [head]
    for _, limit, here in parts(work):
        said.append(f"\n## {escaped(limit.label)}\n\n{escaped(limit.why)} Every {limit.days} days.\n\n")
        if any(due.crisis for due in here):
            said.append(f"**{NEVER_RING}**\n\n")
        said.append("Look for:\n\n" + "".join(f"- {escaped(thing)}\n" for thing in limit.look_for) + "\n")
        for number, due in enumerate(here):
            box = f"- [ ] **{escaped(due.name)}** (`{due.id}`): {escaped(when(due))}\n"
            box += "".join(f"  - {escaped(way)}\n" for way in ways(due))
            if sum(map(len, said)) + len(box) > LONGEST:
                said.append(f"\nand {len(here) - number} more: see `peerfind data stale`.\n")
                return "".join(said)
            said.append(box)
    return "".join(said)


def as_json(work: Worklist) -> str:
    """For programs: every record that is due, in order."""
    due = [{**dict(one), "days": work.limits[one.limit].days} for one in work.due]
    return dump({"schema_version": SCHEMA_VERSION, "today": work.today, "total": work.total, "due": due})


WORKLISTS: dict[str, Callable[[Worklist], str]] = {"text": text, "markdown": markdown, "issue": issue, "json": as_json}
