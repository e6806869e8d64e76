"""`data links`: open every page the directory names, and say what is no longer as we wrote it."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from ..books import open_emergency
from ..dataset import open_dataset
from ..errors import DATA_HAS_PROBLEMS, DONE, INTERRUPTED, UNREACHED, Refusal
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..links.outcome import Outcome
    from ..links.pages import Page
    from ..links.report import Report

NEEDED = ("httpx", "protego")

INSTALL = "Install it with: python -m pip install 'peerfind[keepers]' (inside a clone: python -m pip install -e '.[keepers]')."


def links(output: str, data: str | None, only: list[str], state: str | None, contact: str, pace: dict[str, Any]) -> int:
    """Visit every page, print what was found. Exit code 1 if the data has to change, 69 if no page could be checked."""
    for library in NEEDED:
        if find_spec(library) is None:
            raise Refusal(f"peerfind data links needs {library!r}, which is not installed.", INSTALL)
    from ..links.manners import Manners
    from ..links.pages import Unknown, pages
    from ..links.prints import PRINTS

    if output not in PRINTS:
        raise Refusal(f"There is no output {output!r}.", f"Known: {', '.join(PRINTS)}.")
    manners = Manners(contact=printable(contact), **{name: value for name, value in pace.items() if value is not None})
    try:
        found = pages(open_dataset(data), only, None if data else open_emergency())
    except Unknown as unknown:
        hint = f"Did you mean {unknown.close}?" if unknown.close else "See the ids in the file."
        raise Refusal(f"There is no record {unknown.name!r}.", hint) from None
    if not found:
        raise Refusal(
            "Checked 0 of 0 pages: no link and no source is named.", "Look at the file you named with --data."
        )
    report = visited(found, manners, state)
    if report is None:
        return INTERRUPTED
    sys.stdout.write(PRINTS[output](report))
    return DATA_HAS_PROBLEMS if report.failed else DONE


def printable(contact: str) -> str:
    """The address to complain to, if it can stand in a header."""
    if not contact.isascii() or not contact.isprintable() or len(contact) > 200:
        raise Refusal(f"{contact!r} cannot be sent as a contact.", "Give an e-mail address or the address of a page.")
    return contact


def visited(found: tuple[Page, ...], manners: Any, state: str | None) -> Report | None:
    """Open what is not known yet. None if the keeper stopped it. Raises Refusal if no page could be checked."""
    from ..links.report import Report, Seen, summary
    from ..links.rounds import go_round
    from ..links.state import Notebook, known
    from .surroundings import look

    today = look().now.strftime("%Y-%m-%d")
    outcomes = known(state, found, today)
    notebook = Notebook(state)
    progress = Progress(len(found), len(outcomes))

    def tell(outcome: Outcome) -> None:
        outcomes[outcome.url] = outcome
        notebook.add(outcome)
        progress.show(len(outcomes), outcome)

    waiting = tuple(page for page in found if page.url not in outcomes)
    try:
        hopeful = any(outcome.answered for outcome in outcomes.values())
        go_round(waiting, manners, today, hopeful, tell)
    except KeyboardInterrupt:
        progress.end()
        kept = (
            f"Run the same command to go on: {state} holds what was found."
            if state
            else "Name a file with --state to go on later."
        )
        sys.stderr.write(f"Stopped after {len(outcomes):,} of {len(found):,} pages. {kept}\n")
        return None
    finally:
        progress.end()
        notebook.close()
    seen = tuple(Seen(page=page, outcome=outcomes[page.url]) for page in found if page.url in outcomes)
    report = Report(of=len(found), seen=seen)
    if not report.checked:
        why = sorted({one.outcome.because for one in seen})[:3]
        hint = f"Nothing is known about any link now ({'; '.join(why)}). Look at the connection of this computer and try again."
        raise Refusal(" ".join(summary(report)), hint, UNREACHED)
    return report


class Progress:
    """One line that changes, on a terminal; elsewhere nothing."""

    def __init__(self, of: int, before: int) -> None:
        import os

        self.of, self.before = of, before
        self.shown = sys.stderr.isatty() and os.environ.get("TERM", "") not in ("", "dumb")
        self.drawn = False

    def show(self, done: int, outcome: Outcome) -> None:
        """How far we are, and the last page's host."""
        if self.shown:
            from urllib.parse import urlsplit

            from ..views.say import clean

            line = clean(f"{done:,} of {self.of:,} pages  {urlsplit(outcome.url).hostname}")[:38]
            sys.stderr.write(f"\r{line:<38}")
            sys.stderr.flush()
            self.drawn = True

    def end(self) -> None:
        if self.drawn:
            sys.stderr.write(f"\r{'':<38}\r")
            sys.stderr.flush()
            self.drawn = False
