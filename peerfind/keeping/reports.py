"""What `data check` found, for people, for programs, and for the margin of a pull request."""

from __future__ import annotations

from ..record import TYPE_CHECKING
from ..views.as_json import SCHEMA_VERSION, dump
from ..views.say import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..records import Problem
    from .check import Report


def text(report: Report) -> str:
    """One block a problem: where, what, how to mend it; then how many."""
    lines = []
    for problem in report.problems:
        where = f"{problem.path}:{problem.line}:{problem.column}"
        about = ", ".join(part for part in (problem.record, problem.field) if part)
        lines.append(f"{where}: {VOICE[problem.severity]}: {problem.message} [{problem.code}]")
        if about:
            lines.append(f"  in {about}{f': {problem.value}' if problem.value else ''}")
        lines.append(f"  {problem.hint}")
    lines.append(summary(report))
    if report.problems:
        lines.append(f"Why is there a rule? peerfind data check --explain {report.problems[0].code}")
    return "".join(f"{clean(line)}\n" for line in lines)


VOICE = {"error": "wrong", "warning": "unusual, is this intended?"}


def summary(report: Report) -> str:
    wrong = sum(problem.severity == "error" for problem in report.problems)
    unusual = len(report.problems) - wrong
    if not report.problems:
        return f"{report.checked} records checked, no problem found."
    return f"{report.checked} records checked: {wrong} wrong, {unusual} unusual."


def as_json(report: Report) -> str:
    """The document of the contract (schema/check.schema.json)."""
    problems = [dict(problem) for problem in report.problems]
    return dump({"schema_version": SCHEMA_VERSION, "checked": report.checked, "problems": problems})


def github(report: Report) -> str:
    """Workflow commands: each problem appears on its line of the pull request."""
    return "".join(_command(problem) for problem in report.problems) + summary(report) + "\n"


def _command(problem: Problem) -> str:
    where = f"file={_property(problem.path)},line={problem.line},col={problem.column},title={_property(problem.code)}"
    about = f"{problem.record}: " if problem.record else ""
    return f"::{problem.severity} {where}::{_message(f'{about}{problem.message}. {problem.hint}')}\n"


def _message(value: str) -> str:
    """Escaped as GitHub wants it: data must not end the command and begin another."""
    return clean(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")


REPORTS: dict[str, Callable[[Report], str]] = {"text": text, "json": as_json, "github": github}
