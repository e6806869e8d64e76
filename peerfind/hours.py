"""Opening hours: in words, and whether a service is open at a moment, by the clock of the service.

Hours are OpenStreetMap `opening_hours` (read by the library opening-hours-py). The library knows only nation-wide public
holidays, so `PH` is replaced by the days of the part of the country (see `compiled.holidays`). What is not known stays
unknown: a wrong `closed` is worse than no answer.
"""

from __future__ import annotations

import re

from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from datetime import datetime

    from .model import Service

CALLER = "caller"
SOON_MINUTES = 60
"""A service that closes within this many minutes is said to close soon."""

DAYS = {
    "Mo": "Monday", "Tu": "Tuesday", "We": "Wednesday", "Th": "Thursday", "Fr": "Friday", "Sa": "Saturday",
    "Su": "Sunday", "PH": "public holidays", "SH": "school holidays",
}  # fmt: skip
MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "May": "May", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}

_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)"
_RULE = re.compile(
    r"(?:(?P<week>week [\d/,-]+) )?(?:(?P<months>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z,-]*) )?"
    rf"(?P<days>{_DAY}(?:\[[\d,-]+\])?(?:[,-]{_DAY}(?:\[[\d,-]+\])?)*)?,? ?(?P<times>[\d:,+-]+)?(?P<off> ?(?:off|closed))?"
)


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
    if not service.hours or not service.timezone:
        return UNKNOWN
    return state_of(service.hours, service.timezone, *service.part, now)


def state_of(hours: str, timezone: str, country: str | None, region: str | None, now: datetime) -> State:
    """Whether a service is open at `now` (an aware time), and when that changes.

    `timezone` is an IANA name, or `caller` for the clock of `now` itself; country and region say whose holidays count.
    """
    if hours == "24/7":
        return State(state="open")
    from zoneinfo import ZoneInfo

    import opening_hours

    try:
        local = now if timezone == CALLER else now.astimezone(ZoneInfo(timezone))
        expression, sure = _with_holidays(hours, country, region, local)
        # Naive local times in and out: the zone is applied here, so that daylight saving is Python's own.
        naive = local.replace(tzinfo=None)
        known = opening_hours.OpeningHours(expression)
        kind = str(known.state(naive)[0]).rpartition(".")[2].lower()
        following = known.next_change(naive)
    except (opening_hours.ParserError, KeyError, ValueError, OSError):  # type: ignore[attr-defined]
        return UNKNOWN
    if kind == "unknown" or not sure:
        return UNKNOWN
    end_open = "+" in hours and kind == "open"
    if end_open:
        return UNKNOWN
    if following is None:
        return State(state=kind)
    changes = following.replace(tzinfo=local.tzinfo)
    return State(state=kind, changes=changes, minutes=int((changes - local).total_seconds() // 60))


def _with_holidays(hours: str, country: str | None, region: str | None, local: datetime) -> tuple[str, bool]:
    """The hours with `PH` written out as days, and whether they can be trusted on this day.

    They cannot on a holiday that the hours say nothing about, nor on one that only some parts of the country keep while
    the part is not known, nor beyond the years that were compiled.
    """
    from .compiled.holidays import DAYS as KNOWN
    from .compiled.holidays import LAST_YEAR

    if hours == "24/7" or country is None:
        return hours, country is not None or hours == "24/7" or "PH" not in hours
    parts = {part: days for (land, part), days in KNOWN.items() if land == country}
    mine = parts.get(region or "") or parts.get("", ())
    today = local.strftime("%Y-%m-%d")
    anywhere = any(today in days for days in parts.values())
    if "PH" not in hours:
        return hours, today not in mine and not (anywhere and region not in parts)
    if not parts or local.year > LAST_YEAR:
        return ";".join(rule for rule in hours.split(";") if "PH" not in rule), False
    sure = not anywhere or today in mine or region in parts
    return "; ".join(_written_out(rule.strip(), mine) for rule in hours.split(";")), sure


def _written_out(rule: str, days: tuple[str, ...]) -> str:
    """One rule with its `PH` as days: `Sa,PH 10:00-12:00` becomes two rules."""
    match = re.fullmatch(rf"({_DAY}(?:\[[\d,-]+\])?(?:[,-]{_DAY}(?:\[[\d,-]+\])?)*) ?(.*)", rule)
    if not match or "PH" not in match[1]:
        return rule
    others = ",".join(part for part in match[1].split(",") if part != "PH")
    named = ",".join(_osm_day(day) for day in days)
    return "; ".join(f"{when} {match[2]}" for when in (others, named) if when)


def _osm_day(day: str) -> str:
    year, month, number = day.split("-")
    return f"{year} {list(MONTHS)[int(month) - 1]} {number}"


# --- in words


def words(hours: str) -> str:
    """`Mo-Fr 09:00-17:00` as `Monday to Friday 09:00 to 17:00`; what cannot be said in words stays as it is."""
    if hours == "24/7":
        return "day and night, every day"
    said = [_rule(rule.strip()) for rule in hours.split(";")]
    return hours if any(part is None for part in said) else "; ".join(part for part in said if part)


def _rule(rule: str) -> str | None:
    match = _RULE.fullmatch(rule)
    if not match or not rule:
        return None
    parts = []
    if match["week"]:
        if match["week"].split("/")[-1] != "2":
            return None
        parts.append("every other week,")
    if match["days"]:
        parts.append(_days(match["days"]))
    if match["times"]:
        parts.append(_times(match["times"]))
    if match["off"]:
        parts.append("closed")
    if match["months"]:
        parts.append(f"({_months(match['months'])})")
    return " ".join(parts)


def _days(days: str) -> str:
    if days == "Mo-Su":
        return "every day"
    said = []
    for part in re.findall(rf"{_DAY}(?:\[[\d,-]+\])?(?:-{_DAY})?", days):
        if "[" in part:
            day, _, nth = part.partition("[")
            which = " and ".join(NTH.get(n, n) for n in nth.rstrip("]").split(","))
            said.append(f"{which} {DAYS[day]} of the month")
        else:
            first, _, last = part.partition("-")
            said.append(f"{DAYS[first]} to {DAYS[last]}" if last else DAYS[first])
    return " and ".join(said) if len(said) < 3 else ", ".join(said[:-1]) + " and " + said[-1]


def _times(times: str) -> str:
    said = []
    for span in times.split(","):
        if span.endswith("+"):
            said.append(f"from {span[:-1]}, end not known")
        elif span == "00:00-24:00":
            said.append("all day")
        else:
            first, _, last = span.partition("-")
            said.append(f"{first} to {'midnight' if last in ('24:00', '00:00') else last}")
    return " and ".join(said)


def _months(months: str) -> str:
    first, _, last = months.partition("-")
    return f"{MONTHS.get(first, first)} to {MONTHS.get(last, last)}" if last else MONTHS.get(first, first)
