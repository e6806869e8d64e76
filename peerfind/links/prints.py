"""What a round found: for people, for programs, for a letter, and as the body of a GitHub issue."""

from __future__ import annotations

from ..record import TYPE_CHECKING
from ..views.as_json import SCHEMA_VERSION, dump
from ..views.as_markdown import escaped
from ..views.say import clean
from .report import missing, summary, uses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .report import Group, Report, Seen

LONGEST_ISSUE = 40_000
"""Characters; GitHub takes 65,536, and the weekly issue also says what is due."""


def text(report: Report) -> str:
    """One fact a line."""
    lines = summary(report)
    for group, inside in report.groups:
        lines += ["", f"{group.heading}: {len(inside)}", f"  {group.todo}"]
        for one in inside:
            lines.append(f"  {one.page.url}{' (for a crisis)' if one.page.crisis else ''}")
            lines += [f"    {fact}" for fact in facts(group, one)]
    if not report.groups:
        lines.append("Nothing to put right.")
    return "".join(f"{clean(line)}\n" for line in lines)


def facts(group: Group, one: Seen) -> Iterator[str]:
    """What was seen, and where the address stands in the data."""
    if group.name == "number":
        for places, standing in missing(one):
            yield f"not there: {standing.number} ({places})"
            if standing.others:
                yield f"there instead: {'; '.join(standing.others)}"
    elif one.outcome.address and group.name != "unread":
        yield f"now: {one.outcome.address}"
    if one.outcome.because and group.name != "number":
        yield one.outcome.because
    if one.page.uses and group.name != "number":
        yield f"in {uses(one)}"


def as_json(report: Report) -> str:
    """One document: every page with its verdict, its numbers, and where it stands in the data."""
    pages = [_page(one) for one in report.seen]
    return dump({"schema_version": SCHEMA_VERSION, "checked": report.checked, "of": report.of, "pages": pages})


def _page(one: Seen) -> dict[str, object]:
    found = {standing.number: standing for standing in one.outcome.numbers}
    numbers = [
        {**dict(sought), "found": found[sought.number].found, "others": list(found[sought.number].others)}
        for sought in one.page.numbers
        if sought.number in found
    ]
    outcome = {name: value for name, value in one.outcome if name != "numbers"}
    return {**outcome, "uses": [dict(use) for use in one.page.uses], "numbers": numbers}


def markdown(report: Report) -> str:
    """A page with a heading for each sort of finding."""
    return (
        "\n".join(["# Links", "", escaped(" ".join(summary(report))), *_sections(report, "-", ours_only=False)]) + "\n"
    )


def issue(report: Report) -> str:
    """The body of an issue: a checklist of what is ours to put right, short enough for GitHub; the rest as counts."""
    head = ["## Links", "", escaped(" ".join(summary(report)))]
    lines = list(_sections(report, "- [ ]", ours_only=True))
    if not lines:
        return "\n".join([*head, "", "Nothing to put right."]) + "\n"
    kept: list[str] = []
    room = LONGEST_ISSUE - sum(map(len, head))
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            kept += ["", "There is more: run `peerfind data links` to see it all."]
            break
        kept.append(line)
    return "\n".join([*head, *kept]) + "\n"


def _sections(report: Report, bullet: str, ours_only: bool) -> Iterator[str]:
    for group, inside in report.groups:
        if ours_only and not group.ours:
            continue
        yield from ("", f"### {group.heading} ({len(inside)})", "", escaped(group.todo), "")
        for one in inside:
            yield f"{bullet} {'**for a crisis** ' if one.page.crisis else ''}{code(one.page.url)}"
            yield from (f"  - {_fact(fact)}" for fact in facts(group, one))


def _fact(fact: str) -> str:
    """Addresses of strangers stand as code: nobody follows them by a slip, and they are no markup."""
    if fact.startswith("now: "):
        return f"now: {code(fact.removeprefix('now: '))}"
    return escaped(fact)


def code(text: str) -> str:
    """Text between backticks, which it cannot leave."""
    return f"`{clean(text).replace('`', '%60')}`"


PRINTS: dict[str, Callable[[Report], str]] = {"text": text, "json": as_json, "markdown": markdown, "issue": issue}
