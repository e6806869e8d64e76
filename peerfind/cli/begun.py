"""What a new record begins from: another one, pages that were read, or a row of a file."""

from __future__ import annotations

from pathlib import Path

from ..errors import Refusal
from ..keeping.entry import arrivals
from ..keeping.entry.draft import plain_of
from ..keeping.entry.prompts import Question
from ..record import TYPE_CHECKING
from ..text import nearest

if TYPE_CHECKING:
    from ..keeping.entry.draft import Draft
    from ..keeping.entry.judge import World
    from .talk import Talk

SHOWN = 20
"""How many rows are listed before the question which one is meant."""


def begun(given: str, world: World, talk: Talk) -> tuple[Draft, tuple[str, ...]] | None:
    """The draft to begin with, and what is said about it; None if the person left."""
    if service := world.dataset.services.get(given):
        said = f"Begun from {service.name}. Look at every answer; its safety answers are not taken over."
        return arrivals.copied(service, plain_of(service)), (said,)
    if "://" in given:
        return arrivals.from_pages(arrivals.addresses(given), world)
    path = Path(given)
    if path.suffix.casefold() not in (".csv", ".json", ".txt"):
        close = nearest(given, world.dataset.services)
        hint = (
            f"Did you mean {close}?"
            if close
            else "Give the id of a service, the address of a page, or a .csv, .json or .txt file."
        )
        raise Refusal(f"Nothing to begin from is called {given!r}.", hint)
    text = _text(path, given)
    if path.suffix.casefold() == ".txt":
        if not (pages := arrivals.addresses(text)):
            raise Refusal(f"{given} names no page.", "Write the address of one page on each line.")
        return arrivals.from_pages(pages, world)
    rows = arrivals.rows(text, given)
    at = 0 if len(rows) == 1 else chosen(rows, talk)
    return None if at is None else arrivals.mapped(rows[at], world)


def _text(path: Path, given: str) -> str:
    """What stands in a file. Raises Refusal if it cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror
        raise Refusal(f"{given} cannot be read: {reason}.", "Check the name after --from.") from None
    except UnicodeDecodeError:
        raise Refusal(f"{given} is not UTF-8.", "Save the file as UTF-8.") from None


def chosen(rows: list[arrivals.Row], talk: Talk) -> int | None:
    """Which row is meant, by its number or by its name."""
    talk.say(*(f"{number}. {arrivals.title(row)}" for number, row in enumerate(rows[:SHOWN], 1)))
    if len(rows) > SHOWN:
        talk.say(f"… {len(rows)} rows in all.")
    while (text := talk.ask(Question(ask="Which row? Its number, or its name.", field="row"))) is not None:
        wanted = text.strip()
        if wanted == "q":
            return None
        if wanted.isdigit() and 1 <= int(wanted) <= len(rows):
            return int(wanted) - 1
        named = [
            at for at, row in enumerate(rows) if wanted and wanted.casefold() in str(row.get("name", "")).casefold()
        ]
        if len(named) == 1:
            return named[0]
        why = f"{len(named)} rows have “{wanted}” in their name." if named else f"No row is called “{wanted}”."
        talk.say(why, f"Say a number from 1 to {len(rows)}, or q to leave.")
    if talk.typed:
        return None
    raise Refusal("The answers ended at: which row?", "Nothing was written.")
