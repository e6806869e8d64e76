"""The file that is written to, and what is shown before and after."""

from __future__ import annotations

import sys
from pathlib import Path

from ..compiled.people import PEOPLE
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..keeping import reports
from ..keeping.entry import conversation
from ..keeping.entry.preview import preview
from ..keeping.layout import block
from ..keeping.whole import replace
from ..model import Service
from ..reading import shown
from ..record import TYPE_CHECKING, Record
from ..views import view
from .surroundings import look

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..keeping.check import Report
    from ..keeping.entry.judge import World
    from ..keeping.entry.state import Entry
    from ..records import Problem
    from .talk import Talk


class Page(Record):
    """A file as it was opened, and what was wrong in the record that is open."""

    path: str
    raw: bytes
    problems: tuple[Problem, ...] = ()

    def write(self, content: bytes, check: Callable[[str], Report]) -> Report:
        """The file, whole or not at all, once the check lets it pass. Raises Refusal if somebody changed it meanwhile,
        OSError if it cannot be written."""
        found: list[Report] = []

        def good(name: str) -> bool:
            found.append(check(name))
            if not found[0].failed and Path(self.path).read_bytes() != self.raw:
                raise Refusal(
                    f"{shown(self.path)} was changed by somebody else meanwhile.",
                    "Nothing was written. Begin again, so that nothing of theirs is lost.", DATA_HAS_PROBLEMS,
                )  # fmt: skip
            return not found[0].failed

        replace(self.path, content, good)
        return found[0]


def told(problem: Problem) -> str:
    """A problem in one sentence, with its file and line."""
    return f"{problem.path}, line {problem.line}: {problem.message.rstrip('.')}."


def way_out(problem: Problem) -> str:
    """Its hint as a sentence."""
    hint = problem.hint.rstrip(".")
    return f"{hint[:1].upper()}{hint[1:]}{'' if hint.endswith('?') else '.'}"


def after(entry: Entry, world: World, talk: Talk) -> None:
    """The record as people will see it, and what the check says of it."""
    talk.blank()
    for part, record in conversation.finished(entry, world):
        if isinstance(record, Service):
            talk.say("This is how people will see it:", style="bold")
            talk.blank()
            sys.stdout.write(view("cards")(preview(record, conversation.around(entry, world), look().now), talk.paper))
        else:
            talk.say(f"This will stand under {part}:", style="bold")
            talk.say(*block(record).rstrip("\n").split("\n"))
        talk.blank()
    for severity, line in conversation.remarks(entry, world):
        talk.say(f"{reports.VOICE[severity].capitalize()}: {line}")


def checked(report: Report, records: list[Any], page: Page, talk: Talk) -> None:
    """What was written and where, what the check says of it, and what is to do next."""
    text = Path(page.path).read_text("utf-8").split("\n")
    for record in records:
        line = next((n for n, found in enumerate(text, 1) if found.strip().removeprefix("- ") == f"id: {record.id}"), 1)
        talk.say(f"Written: {record.id}, {shown(page.path)}, line {line}.")
    names = {record.id for record in records}
    own = report.replace(problems=tuple(p.replace(path=shown(page.path)) for p in report.problems if p.record in names))
    sys.stdout.write(reports.text(own).rsplit("\n", 2)[0] + "\n" if own.problems else "")
    talk.say(f"The whole file: {reports.summary(report)}")
    if names & {line[0] for _, lines, hurt in PEOPLE.values() for line in (*lines, *(line for _, line in hurt))}:
        talk.say(
            "People in danger are shown this line. Run make compiled, so that every screen has it; if it has ended, take "
            "it out of data/emergency.yaml first.", style="bold",
        )  # fmt: skip
