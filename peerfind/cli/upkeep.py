"""`data stale` and `data confirm`: what is old, and what somebody has looked at."""

from __future__ import annotations

import os

from .. import shelf
from ..books import open_emergency, open_limits, open_vocabulary
from ..dataset import open_dataset
from ..errors import DONE, Refusal

SHOWN = 20
"""How many records are told if nobody says."""


def stale(output: str, limit: int | None, data: str | None) -> int:
    """Print which records somebody should look at again."""
    from ..keeping.queue import queue
    from ..keeping.worklist import WORKLISTS, Worklist
    from .surroundings import look, tell

    if output not in WORKLISTS:
        raise Refusal(f"There is no output {output!r}.", f"Known: {', '.join(WORKLISTS)}.")
    if limit is not None and limit < 1:
        raise Refusal(f"--limit {limit} tells nothing.", "Give a number of 1 or more.")
    dataset, today = open_dataset(data), look().now.strftime("%Y-%m-%d")
    limits = open_limits()
    emergency = {} if data else open_emergency()
    due = queue(dataset, limits, first_lines(), today, emergency)
    most = limit or (len(due) if output == "json" else SHOWN)
    size = len(dataset.services) + sum(bool(there.numbers) for there in emergency.values())
    work = Worklist(due=tuple(due[:most]), total=len(due), size=size, limits=limits, today=today)
    tell(WORKLISTS[output](work), os.environ if output == "text" else {})
    return DONE


def confirm(name: str, how: str, by: str, on: str | None, data: str | None) -> int:
    """Write down that a person held a record against the live service."""
    from ..keeping.confirming import confirm as run
    from ..model import Confirmation
    from ..views.say import clean
    from .surroundings import look, tell

    if data is None and shelf.INSTALLED:
        raise Refusal(
            "This is not a checkout of peerfind.", "Clone the repository and run it there, or name a file with --data."
        )
    today = look().now.strftime("%Y-%m-%d")
    path = data or shelf.book("groups.yaml")
    done = run(path, open_vocabulary(), name, Confirmation(on=on or today, how=how, by=by), first_lines(), today)
    before = done.old.confirmed
    lines = [
        f"Written: {done.new.name} was confirmed on {on or today} ({how}) by {by}.",
        f"Before: {f'{before.on} ({before.how}) by {before.by}' if before else 'nobody had confirmed it'}.",
        f"With that you say that this is right: {'; '.join(done.values) or 'that it is there'}.",
        f"Its page: {done.page or 'none is known'}",
        "Not so? Undo it with git checkout, or correct the record. Send it as a pull request.",
    ]
    tell("".join(f"{clean(line)}\n" for line in lines), os.environ)
    return DONE


def first_lines() -> list[str]:
    """Ids of the lines that some country shows first to people in danger."""
    return [name for there in open_emergency().values() for name in there.lines]
