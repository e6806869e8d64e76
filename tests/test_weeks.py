"""Hours kept by the week say what the library says, at any minute of any day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerfind.dataset import open_dataset
from peerfind.hours import Clock, state_at
from peerfind.packing.weeks import weekly
from peerfind.weeks import state

HELD = [service for service in open_dataset().services.values() if service.hours and service.timezone]
WEEKLY = {service.hours: week for service in HELD if service.hours and (week := weekly(service.hours)) is not None}


def test_most_hours_are_kept_by_the_week_and_each_is_told_apart() -> None:
    assert len(WEEKLY) > 100
    assert all("[" not in hours and "PH" not in hours and "week" not in hours for hours in WEEKLY)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.integers(0, 2 * 366 * 24 * 60), st.integers(0, len(HELD) - 1))
def test_the_week_says_what_the_library_says(minutes: int, number: int) -> None:
    service, clock = HELD[number], Clock(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))
    week = WEEKLY.get(service.hours or "")
    assert state_at(service, [clock], week) == state_at(service, [clock]), (service.hours, clock.now)


@pytest.mark.parametrize(
    ("hours", "spans"),
    [
        ("Mo 09:00-17:00", "540-1020"),
        ("Su 22:00-26:00", None),
        ("Mo-Su 20:00-04:00", None),
        ("24/7", None),
        ("Mo[1] 10:00-12:00", None),
        ("week 1-53/2 Mo 10:00-12:00", None),
        ("Apr-Sep Mo 10:00-12:00", None),
        ("Mo 18:00+", None),
        ("PH off", None),
        ("Mo-Fr 09:00-17:00; PH off", None),
        ("nonsense", None),
    ],
)
def test_what_is_kept(hours: str, spans: str | None) -> None:
    kept = weekly(hours)
    if spans is not None or "[" in hours or hours[:2] in ("24", "PH", "no") or "+" in hours:
        assert kept == spans
    elif kept is not None:
        assert all(0 <= int(edge) <= 7 * 24 * 60 for span in kept.split() for edge in span.split("-"))


@pytest.mark.parametrize(
    ("spans", "at", "said"),
    [
        ("540-1020", (23, 8, 59), ("closed", 1)),
        ("540-1020", (23, 9, 0), ("open", 480)),
        ("540-1020", (23, 17, 0), ("closed", 7 * 1440 - 480)),
        ("0-120 10020-10080", (29, 23, 30), ("open", 150)),
        ("0-10080", (25, 3, 0), ("open", None)),
        ("", (25, 3, 0), ("closed", None)),
    ],
)
def test_a_week_read(spans: str, at: tuple[int, int, int], said: tuple[str, int | None]) -> None:
    assert state(spans, datetime(2026, 11, *at)) == said
