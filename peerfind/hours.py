"""Opening hours: whether a service is open at a moment, by the clock of the service.

Hours are OpenStreetMap `opening_hours` (read by the library opening-hours-py). The library knows only nation-wide public
holidays, so `PH` is replaced by the days of the part of the country (see `compiled.holidays`). What is not known stays
unknown: a wrong `closed` is worse than no answer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from . import weeks
from .record import TYPE_CHECKING, Record
from .timetable import A_DAY, MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from .model import Service

CALLER = "caller"
SOON_MINUTES = 60
"""A service that closes within this many minutes is said to close soon."""


class State(Record):
    """Whether a service is open. `state` is open, closed or unknown; `changes` is an aware time in the service's
    own zone, `minutes` how long until then."""

    state: str
    changes: datetime | None = None
    minutes: int | None = None

    @property
    def closes_soon(self) -> bool:
        return self.state == "open" and self.minutes is not None and self.minutes <= SOON_MINUTES


UNKNOWN = State(state="unknown")


def state_now(service: Service, now: datetime) -> State:
    """Whether a service is open at `now`, an aware time."""
    return state_at(service, (Clock(now),))


def state_at(service: Service, clocks: Sequence[Clock], week: str | None = None) -> State:
    """Whether a service is open at the first of these moments or spans at which it is; else what holds of the first.

    `week` are its hours as `weeks` keeps them, if they are the same every week.
    """
    if not service.hours or not service.timezone:
        return UNKNOWN
    if week is not None and len(clocks) == 1 and clocks[0].until is None:
        return clocks[0].weekly(week, service.hours, service.timezone, *service.part)
    at = [clock for clock in clocks if clock.kind(service.hours, service.timezone, *service.part) == "open"] or clocks
    return at[0].state(service.hours, service.timezone, *service.part)


def state_of(hours: str, timezone: str, country: str | None, region: str | None, now: datetime) -> State:
    """Whether a service is open at `now` (an aware time), and when that changes.

    `timezone` is an IANA name, or `caller` for the clock of `now` itself; country and region say whose holidays count.
    """
    return Clock(now).state(hours, timezone, country, region)


class Clock:
    """A moment (an aware time), and the hours of many services held against it: what they share is worked out once.

    With `until` (within a day of it) it is a span, in which a service is open if it is so at any time.
    """

    def __init__(self, now: datetime, until: datetime | None = None) -> None:
        self.now, self.until = now, until
        self._local: dict[str, tuple[datetime, datetime, str] | None] = {}
        self._kinds: dict[tuple[str, datetime], tuple[str | None, datetime]] = {}

    def state(self, hours: str, timezone: str, country: str | None, region: str | None) -> State:
        """The state of these hours, and when that changes."""
        kind = self.kind(hours, timezone, country, region)
        there = self.local(timezone) if hours != "24/7" else None
        if kind == "unknown" or there is None:
            return State(state=kind)
        import opening_hours

        local, naive, today = there
        expression, _ = _with_holidays(hours, country, region, today)
        _, then = self._held(expression, naive)
        try:
            following = opening_hours.OpeningHours(expression).next_change(then)
        except (opening_hours.ParserError, ValueError):  # type: ignore[attr-defined]
            return UNKNOWN
        if following is None:
            return State(state=kind)
        changes = following.replace(tzinfo=local.tzinfo)
        return State(
            state=kind,
            changes=changes,
            minutes=int((changes - then.replace(tzinfo=local.tzinfo)).total_seconds() // 60),
        )

    def weekly(self, week: str, hours: str, timezone: str, country: str | None, region: str | None) -> State:
        """The state of hours that are the same every week, without the library."""
        there = self.local(timezone)
        if there is None:
            return UNKNOWN
        local, naive, today = there
        _, sure = _with_holidays(hours, country, region, today)
        if not sure:
            return UNKNOWN
        kind, minutes = weeks.state(week, naive)
        if minutes is None:
            return State(state=kind)
        from datetime import timedelta

        changes = naive.replace(second=0, microsecond=0) + timedelta(minutes=minutes)
        left = int((changes - naive).total_seconds() // 60)
        return State(state=kind, changes=changes.replace(tzinfo=local.tzinfo), minutes=left)

    def kind(self, hours: str, timezone: str, country: str | None, region: str | None) -> str:
        """Open, closed or unknown."""
        if hours == "24/7":
            return "open"
        there = self.local(timezone)
        if there is None:
            return "unknown"
        _, naive, today = there
        expression, sure = _with_holidays(hours, country, region, today)
        kind, _ = self._held(expression, naive)
        return kind if kind and sure and not (kind == "open" and "+" in hours) else "unknown"

    def _held(self, expression: str, naive: datetime) -> tuple[str | None, datetime]:
        """What hours say of this moment, or of the best time of this span, and which time that is."""
        if (expression, naive) not in self._kinds:
            end = naive + (self.until - self.now) if self.until else None
            self._kinds[expression, naive] = _kind(expression, naive, end)
        return self._kinds[expression, naive]

    def local(self, timezone: str) -> tuple[datetime, datetime, str] | None:
        """The moment by the clock of a time zone, the same without its zone, and its day; None if there is no such zone.

        The library is given times without a zone: so daylight saving is Python's own.
        """
        if timezone not in self._local:
            from zoneinfo import ZoneInfo

            try:
                local = self.now if timezone == CALLER else self.now.astimezone(ZoneInfo(timezone))
                self._local[timezone] = (local, local.replace(tzinfo=None), local.strftime("%Y-%m-%d"))
            except (KeyError, ValueError, OSError):
                self._local[timezone] = None
        return self._local[timezone]


def _kind(expression: str, start: datetime, end: datetime | None) -> tuple[str | None, datetime]:
    """What the library says of hours at a local time, or best of all until its end, and when; None if it cannot read them."""
    if end is not None:
        found = {kind: begins for kind, begins, _ in reversed(held(expression, start, end))}
        return next(((kind, found[kind]) for kind in ("open", "unknown", "closed") if kind in found), (None, start))
    import opening_hours

    try:
        return _called(opening_hours.OpeningHours(expression).state(start)[0]), start
    except (opening_hours.ParserError, KeyError, ValueError, OSError):  # type: ignore[attr-defined]
        return None, start


def held(expression: str, start: datetime, end: datetime) -> list[tuple[str, datetime, datetime]]:
    """What the library says of hours between two local times, piece by piece; nothing if it cannot read them."""
    import opening_hours

    try:
        pieces = list(opening_hours.OpeningHours(expression).intervals(start, end))
    except (opening_hours.ParserError, KeyError, ValueError, OSError):  # type: ignore[attr-defined]
        return []
    return [(_called(state), begins, ends) for begins, ends, state, _ in pieces]


def _called(state: object) -> str:
    return str(state).rpartition(".")[2].lower()


def _with_holidays(hours: str, country: str | None, region: str | None, today: str) -> tuple[str, bool]:
    """The hours with `PH` written out as days, and whether they can be trusted on this day.

    They cannot on a holiday that the hours say nothing about, nor on one that only some parts of the country keep while
    the part is not known, nor beyond the years that were compiled.
    """
    if hours == "24/7" or country is None:
        return hours, country is not None or hours == "24/7" or "PH" not in hours
    mine, kept, doubtful, counted = _holiday(country, region, today)
    if "PH" not in hours:
        return hours, not kept and not doubtful
    if not counted:
        return ";".join(rule for rule in hours.split(";") if "PH" not in rule), False
    return "; ".join(_written_out(rule.strip(), mine) for rule in hours.split(";")), kept or not doubtful


@lru_cache(maxsize=4096)
def _holiday(country: str, region: str | None, today: str) -> tuple[tuple[str, ...], bool, bool, bool]:
    """The public holidays of a part of a country; whether today is one of them, or one of some other part while the part is
    not known; whether they are known for this country and year at all."""
    from .compiled.holidays import DAYS as KNOWN
    from .compiled.holidays import LAST_YEAR

    parts = {part: days for (land, part), days in KNOWN.items() if land == country}
    mine = parts.get(region or "") or parts.get("", ())
    doubtful = region not in parts and any(today in days for days in parts.values())
    return mine, today in mine, doubtful, bool(parts) and int(today[:4]) <= LAST_YEAR


def _written_out(rule: str, days: tuple[str, ...]) -> str:
    """One rule with its `PH` as days: `Sa,PH 10:00-12:00` becomes two rules."""
    match = re.fullmatch(rf"({A_DAY}(?:\[[\d,-]+\])?(?:[,-]{A_DAY}(?:\[[\d,-]+\])?)*) ?(.*)", rule)
    if not match or "PH" not in match[1]:
        return rule
    others = ",".join(part for part in match[1].split(",") if part != "PH")
    named = ",".join(_osm_day(day) for day in days)
    return "; ".join(f"{when} {match[2]}" for when in (others, named) if when)


def _osm_day(day: str) -> str:
    year, month, number = day.split("-")
    return f"{year} {MONTHS[int(month) - 1]} {number}"
