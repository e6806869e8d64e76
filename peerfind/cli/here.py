"""`now`: who is there, at once. Reads no data file."""

from __future__ import annotations

import os
import sys

from .. import countries, crisis
from ..errors import DONE, Refusal
from ..record import TYPE_CHECKING
from ..zone import time_zone

if TYPE_CHECKING:
    from collections.abc import Iterator


def now(country: str | None, output: str | None) -> int:
    """Print emergency numbers and crisis lines. Raises Refusal for a country or output that is not known."""
    if output not in (None, "plain", "json"):
        raise Refusal(f"There is no output {output!r}.", "Known: plain, json.")
    if country:
        there = crisis.people(countries.demand(country), "option")
    else:
        there = crisis.people(*countries.here(os.environ, time_zone(os.environ)))
    if output == "json":
        from ..views.as_json import crisis as document
        from ..views.as_json import dump

        sys.stdout.write(dump(document(there, False)))
    else:
        sys.stdout.write("".join(f"{line}\n" for line in lines(there)))
    return DONE


def lines(there: crisis.People) -> Iterator[str]:
    """Label before value, one fact a line."""
    yield crisis.emergency(there)
    if unread := crisis.sure(there):
        yield unread
    if not there.lines:
        yield crisis.someone(there)
    for line in there.lines:
        yield ""
        yield f"{line.name}{f' ({line.area})' if line.area else ''}"
        for number, note in line.phones:
            yield f"Ring: {number}{f' ({note})' if note else ''}"
        for number, keyword in line.texts:
            yield f"Text: {keyword + ' to ' if keyword else ''}{number}"
        for link in line.links:
            yield f"Open: {link}"
        if line.hours:
            yield f"When: {'day and night, every day' if line.hours == '24/7' else line.hours}"
        yield f"Read on: {line.seen}"
    yield ""
    yield crisis.how(there)
