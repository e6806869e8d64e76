"""What a round found, as a value: groups of findings, what a keeper should look at first standing first."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from .outcome import ANSWERED, FOUND, VERDICTS, Outcome, Standing, same_house, same_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .pages import Page


MOST_PLACES = 4
"""How many places of one address are told."""


class Seen(Record):
    """A page and how it was."""

    page: Page
    outcome: Outcome


class Report(Record):
    """Every page that was visited, in this run or in the one it went on from; `of` counts all that there are."""

    of: int
    seen: tuple[Seen, ...]

    @property
    def checked(self) -> int:
        return sum(one.outcome.answered for one in self.seen)

    @property
    def groups(self) -> tuple[tuple[Group, tuple[Seen, ...]], ...]:
        """Groups that hold something; in each, pages of crisis lines stand first."""
        found = []
        for group in GROUPS:
            inside = [one for one in self.seen if group.holds(one)]
            if inside:
                found.append((group, tuple(sorted(inside, key=lambda one: (not one.page.crisis, one.page.url)))))
        return tuple(found)

    @property
    def failed(self) -> bool:
        """Whether there is something to put right in the data."""
        return any(group.ours for group, _ in self.groups)


class Group(Record):
    """One sort of finding. `ours`: something in the data has to change; `todo` says what to do."""

    name: str
    heading: str
    todo: str
    holds: Callable[[Seen], bool]
    ours: bool = True


def _is(verdict: str) -> Callable[[Seen], bool]:
    return lambda one: one.outcome.verdict == verdict


def _moved(one: Seen, how: str) -> bool:
    if one.outcome.verdict != "moved" or one.outcome.address is None:
        return False
    url, address = one.page.url, one.outcome.address
    here = "little" if same_place(url, address) else "near" if same_house(url, address) else "far"
    return here == how


GROUPS = (
    Group(
        name="number", heading="A number we print does not stand on its page",
        todo="Open the page. If another number stands there, it is the new one and the old one goes to replaces. "
        "Never ring a crisis line to try it.",
        holds=lambda one: bool(one.outcome.missing),
    ),
    Group(
        name="gone", heading="Gone", todo="Find the page's new place, or another source; without one the value goes.",
        holds=_is("gone"),
    ),
    Group(
        name="elsewhere", heading="Moved to another host",
        todo="Look who runs the new host before you write it down: a name that lapsed may belong to a stranger now.",
        holds=lambda one: _moved(one, "far"),
    ),
    Group(
        name="certificate", heading="Trouble with the certificate",
        todo="Open the page in a browser. If it warns there too, tell the owner and do not send people there.",
        holds=_is("certificate"),
    ),
    Group(name="loop", heading="Leads in a circle", todo="Open the page in a browser and see.", holds=_is("loop")),
    Group(
        name="moved", heading="Moved on the same host", todo="Write the new address down, once you have read the page.",
        holds=lambda one: _moved(one, "near"),
    ),
    Group(
        name="spelling", heading="The same page, its address written another way", todo="Take over the new address.",
        holds=lambda one: _moved(one, "little"),
    ),
    Group(
        name="unreachable", heading="Could not be reached", todo="Try again another day before you change anything.",
        holds=_is("unreachable"), ours=False,
    ),
    Group(
        name="refused", heading="Did not let us look", todo="Open it in a browser.", holds=_is("refused"), ours=False,
    ),
    Group(
        name="robots", heading="Asks programs not to look (robots.txt)", todo="Open it in a browser.",
        holds=_is("robots"), ours=False,
    ),
    Group(
        name="unread", heading="Opens, but we could not read whether the number stands there",
        todo="It is a PDF, very long, or shows its text by script only. Open it in a browser.",
        holds=lambda one: one.outcome.answered and any(s.found == "unread" for s in one.outcome.numbers)
        and one.outcome.verdict not in ("gone", "loop"), ours=False,
    ),
)  # fmt: skip


def summary(report: Report) -> list[str]:
    """How much was checked, why not all, and how many numbers stand where they were read: a line each."""
    said = [f"Checked {report.checked:,} of {report.of:,} pages."]
    not_seen = {
        words: sum(one.outcome.verdict == verdict for one in report.seen)
        for verdict, words in VERDICTS.items()
        if verdict not in ANSWERED
    }
    not_seen["not opened"] = report.of - len(report.seen)
    if rest := [f"{count:,} {words}" for words, count in not_seen.items() if count]:
        said.append(f"Not checked: {', '.join(rest)}.")
    if standings := [standing.found for one in report.seen for standing in one.outcome.numbers]:
        counts = [f"{standings.count(found):,} {words}" for found, words in FOUND.items() if found in standings]
        said.append(f"Numbers: {', '.join(counts)}.")
    return said


def uses(one: Seen) -> str:
    """Where the address stands in the data: `sane-forums links[0], sane-australia sources.about`."""
    places = [f"{use.record} {use.field}" for use in one.page.uses]
    more = len(places) - MOST_PLACES
    return ", ".join(places[:MOST_PLACES]) + (f" and {more} more" if more > 0 else "")


def missing(one: Seen) -> Iterator[tuple[str, Standing]]:
    """Each number that is not on its page, with the places in the data that print it."""
    for standing in one.outcome.missing:
        places = [f"{s.record} {s.field}" for s in one.page.numbers if s.number == standing.number]
        yield ", ".join(dict.fromkeys(places)), standing
