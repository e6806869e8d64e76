"""Hours to the spans of a week, where the library says the same of sixty weeks."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..hours import held

LOOKED_AT = 60
"""Weeks that must be alike: more than a year, so that months, odd weeks and the fifth Friday show."""
MONDAY = datetime(2024, 1, 1)


def weekly(hours: str) -> str | None:
    """The spans of a week as `540-1020 1980-2460`; None if weeks differ, an end is open, or nothing can be read."""
    if "PH" in hours or "SH" in hours or "+" in hours or hours == "24/7":
        return None
    found = {_spans(hours, MONDAY + timedelta(weeks=number)) for number in range(LOOKED_AT)}
    return found.pop() if len(found) == 1 else None


def _spans(hours: str, start: datetime) -> str | None:
    """One week; None if the library does not know it all."""
    read = held(hours, start, start + timedelta(weeks=1))
    if not read or any(kind == "unknown" for kind, _, _ in read):
        return None
    edges = (((begins - start) // MINUTE, (ends - start) // MINUTE) for kind, begins, ends in read if kind == "open")
    return " ".join(f"{begins}-{ends}" for begins, ends in edges)


MINUTE = timedelta(minutes=1)
