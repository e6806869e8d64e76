"""Opening hours in words: what OpenStreetMap writes as `Mo-Fr 09:00-17:00` as a person would say it."""

from __future__ import annotations

import re

DAYS = {
    "Mo": "Monday", "Tu": "Tuesday", "We": "Wednesday", "Th": "Thursday", "Fr": "Friday", "Sa": "Saturday",
    "Su": "Sunday", "PH": "public holidays", "SH": "school holidays",
}  # fmt: skip
MONTH_NAMES = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "May": "May", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}

A_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)"
_RULE = (
    r"(?:(?P<week>week [\d/,-]+) )?(?:(?P<months>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z,-]*) )?"
    rf"(?P<days>{A_DAY}(?:\[[\d,-]+\])?(?:[,-]{A_DAY}(?:\[[\d,-]+\])?)*)?,? ?(?P<times>[\d:,+-]+)?(?P<off> ?(?:off|closed))?"
)
MONTHS = tuple(MONTH_NAMES)


def words(hours: str) -> str:
    """`Mo-Fr 09:00-17:00` as `Monday to Friday 09:00 to 17:00`; what cannot be said in words stays as it is."""
    if hours == "24/7":
        return "day and night, every day"
    said = [_rule(rule.strip()) for rule in hours.split(";")]
    return hours if any(part is None for part in said) else "; ".join(part for part in said if part)


def _rule(rule: str) -> str | None:
    match = re.fullmatch(_RULE, rule)
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
    for part in re.findall(rf"{A_DAY}(?:\[[\d,-]+\])?(?:-{A_DAY})?", days):
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
    return (
        f"{MONTH_NAMES.get(first, first)} to {MONTH_NAMES.get(last, last)}" if last else MONTH_NAMES.get(first, first)
    )
