"""Hours that are the same every week, worked out when the directory is compiled.

The library for opening hours costs everybody who waits 9 ms to load. Where it says the same of every week (see
`packing.weeks`), what it says is kept as spans of minutes from Monday midnight, and read without it. Holidays are no part
of it: `hours` looks at those.
"""

from __future__ import annotations

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

DAY, WEEK = 1440, 10080
"""Minutes."""


def state(spans: str, now: datetime) -> tuple[str, int | None]:
    """Open or closed at a local time, and in how many minutes that changes; None if it never does."""
    minute = now.weekday() * DAY + now.hour * 60 + now.minute
    week = [tuple(map(int, span.split("-"))) for span in spans.split()]
    for begins, ends in week:
        if begins <= minute < ends:
            while following := next((other for other in week if other[0] == ends % WEEK), None):
                ends += following[1] - following[0]
                if ends - begins >= WEEK:
                    return "open", None
            return "open", ends - minute
    starts = [begins + WEEK * (begins <= minute) for begins, _ in week]
    return "closed", min(starts) - minute if starts else None
