"""Opening hours: open now, opens next, unknown stays unknown; each by the service's own clock."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from peerfind.hours import state_of
from peerfind.keeping.constants import YEARS
from peerfind.timetable import words

LONDON, SYDNEY, NEW_YORK = "Europe/London", "Australia/Sydney", "America/New_York"


def at(text: str, zone: str = LONDON) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


CASES = [
    # hours, zone, country, region, moment, state, next change (local to the service)
    ("24/7", LONDON, "GB", None, at("2026-11-23 23:59"), "open", None),
    ("24/7", LONDON, "GB", None, at("2026-12-25 12:00"), "open", None),
    ("Mo-Fr 10:00-12:30,13:30-16:00", LONDON, "GB", "Scotland", at("2026-11-23 12:45"), "closed", "2026-11-23 13:30"),
    ("Mo-Fr 10:00-12:30,13:30-16:00", LONDON, "GB", "Scotland", at("2026-11-23 12:29"), "open", "2026-11-23 12:30"),
    ("Mo-Fr 10:00-12:30,13:30-16:00", LONDON, "GB", "Scotland", at("2026-11-21 12:00"), "closed", "2026-11-23 10:00"),
    # past midnight
    ("Mo-Su 18:00-02:00", LONDON, "GB", "Scotland", at("2026-11-24 01:30"), "open", "2026-11-24 02:00"),
    ("Mo-Su 18:00-02:00", LONDON, "GB", "Scotland", at("2026-11-24 02:00"), "closed", "2026-11-24 18:00"),
    (
        "Fr 18:00-24:00; Sa-Su 00:00-24:00; Mo 00:00-06:00",
        LONDON,
        "GB",
        "Scotland",
        at("2026-11-22 03:00"),
        "open",
        "2026-11-23 06:00",
    ),
    # nth weekdays, every other week
    ("We[2] 18:00-19:30", LONDON, "GB", "Scotland", at("2026-12-09 18:10"), "open", "2026-12-09 19:30"),
    ("We[2] 18:00-19:30", LONDON, "GB", "Scotland", at("2026-12-02 18:10"), "closed", "2026-12-09 18:00"),
    ("Th[-1] 10:00-11:00", LONDON, "GB", "Scotland", at("2026-11-26 10:30"), "open", "2026-11-26 11:00"),
    ("We[1,3] 19:00-20:00", LONDON, "GB", "Scotland", at("2026-12-16 19:30"), "open", "2026-12-16 20:00"),
    # the asker's clock is not the service's
    ("Mo-Fr 09:00-17:00", LONDON, "GB", "England", at("2026-11-23 21:00", SYDNEY), "open", "2026-11-23 17:00"),
    ("Mo-Fr 09:00-17:00", SYDNEY, "AU", "New South Wales", at("2026-11-22 23:00"), "open", "2026-11-23 17:00"),
    ("Mo-Fr 10:00-18:00", "caller", "US", None, at("2026-11-23 10:30", NEW_YORK), "open", "2026-11-23 18:00"),
    # daylight saving: the clock goes back on 25 October 2026 and forward on 28 March 2027
    ("Mo-Su 08:00-20:00", LONDON, "GB", "England", at("2026-10-25 07:30"), "closed", "2026-10-25 08:00"),
    ("Mo-Su 01:00-02:00", LONDON, "GB", "England", at("2026-10-25 00:30"), "closed", "2026-10-25 01:00"),
    ("Mo-Su 08:00-20:00", LONDON, "GB", "England", at("2027-03-28 07:59"), "closed", "2027-03-28 08:00"),
    # public holidays of the part of the country, where the hours name them
    ("Mo 19:00-21:00; PH off", LONDON, "GB", "England", at("2026-08-31 19:30"), "closed", "2026-09-07 19:00"),
    ("Mo 19:00-21:00; PH off", LONDON, "GB", "Scotland", at("2026-08-03 19:30"), "closed", "2026-08-10 19:00"),
    ("Mo 19:00-21:00; PH off", LONDON, "GB", "England", at("2026-08-03 19:30"), "open", "2026-08-03 21:00"),
    (
        "Mo-Fr 09:00-17:00; Sa,PH 10:00-12:00",
        LONDON,
        "GB",
        "Scotland",
        at("2026-12-25 11:00"),
        "open",
        "2026-12-25 12:00",
    ),
    (
        "Mo-Fr 09:00-17:00; PH off",
        SYDNEY,
        "AU",
        "Victoria",
        at("2026-11-03 11:00", SYDNEY),
        "closed",
        "2026-11-04 09:00",
    ),
    (
        "Mo-Fr 09:00-17:00; PH off",
        SYDNEY,
        "AU",
        "New South Wales",
        at("2026-11-03 11:00", SYDNEY),
        "open",
        "2026-11-03 17:00",
    ),
    # unknown stays unknown
    ("Mo-Fr 09:00-17:00", LONDON, "GB", "England", at("2026-12-25 11:00"), "unknown", None),  # says nothing of holidays
    ("Mo-Fr 09:00-17:00", LONDON, "GB", None, at("2026-08-03 11:00"), "unknown", None),  # kept only in Scotland
    ("Tu 19:00+", LONDON, "GB", "Scotland", at("2026-11-24 19:30"), "unknown", None),  # nobody knows when it ends
    ("Tu 19:00+", LONDON, "GB", "Scotland", at("2026-11-24 18:30"), "closed", "2026-11-24 19:00"),
    (
        "Mo-Fr 09:00-17:00; PH off",
        LONDON,
        "GB",
        "England",
        at("2040-11-23 11:00"),
        "unknown",
        None,
    ),  # holidays not known
    ("by appointment", LONDON, "GB", "England", at("2026-11-23 11:00"), "unknown", None),
    ("Mo-Fr 09:00-17:00", "Europe/Nowhere", "GB", "England", at("2026-11-23 11:00"), "unknown", None),
]


@pytest.mark.parametrize(("hours", "zone", "country", "region", "moment", "state", "changes"), CASES)
def test_open_or_not(
    hours: str, zone: str, country: str, region: str | None, moment: datetime, state: str, changes: str | None
) -> None:
    found = state_of(hours, zone, country, region, moment)
    assert found.state == state
    if changes:
        assert found.changes is not None
        assert found.changes.replace(tzinfo=None) == datetime.fromisoformat(changes)


def test_closes_soon() -> None:
    assert state_of("Mo-Fr 09:00-17:00", LONDON, "GB", "England", at("2026-11-23 16:30")).closes_soon
    assert not state_of("Mo-Fr 09:00-17:00", LONDON, "GB", "England", at("2026-11-23 15:30")).closes_soon


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("24/7", "day and night, every day"),
        ("Mo-Fr 10:00-12:30,13:30-16:00", "Monday to Friday 10:00 to 12:30 and 13:30 to 16:00"),
        ("We[2] 18:00-19:30", "second Wednesday of the month 18:00 to 19:30"),
        ("We[1,3] 18:00-19:30", "first and third Wednesday of the month 18:00 to 19:30"),
        ("Th[-1] 10:00-11:00", "last Thursday of the month 10:00 to 11:00"),
        ("week 1-53/2 We 19:00-20:30", "every other week, Wednesday 19:00 to 20:30"),
        ("Mo-Su 17:00-24:00", "every day 17:00 to midnight"),
        ("Tu 19:00+", "Tuesday from 19:00, end not known"),
        ("Mo 19:00-21:00; PH off", "Monday 19:00 to 21:00; public holidays closed"),
        ("Feb-Dec Mo[1] 20:00-22:00", "first Monday of the month 20:00 to 22:00 (February to December)"),
        ("Mo,We,Fr 09:00-12:00", "Monday, Wednesday and Friday 09:00 to 12:00"),
        ("Sa-Su 00:00-24:00", "Saturday to Sunday all day"),
        ("sunrise-sunset", "sunrise-sunset"),
    ],
)
def test_in_words(hours: str, said: str) -> None:
    assert words(hours) == said


def test_holidays_are_compiled_for_years_to_come() -> None:
    from peerfind.compiled.holidays import DAYS, LAST_YEAR

    assert YEARS >= 4
    assert datetime.now().year < LAST_YEAR, "run make compiled with a newer holidays"
    assert "2027-01-02" not in DAYS["GB", "England"]
    assert "2027-01-04" in DAYS["GB", "Scotland"]
