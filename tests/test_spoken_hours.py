"""Hours in plain words: what is clear becomes opening_hours and reads back, what could mean two things never does."""

from __future__ import annotations

import opening_hours
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerfind.keeping.entry.spoken_hours import heard, read_back

CLEAR = [
    ("every second wednesday 7 to 9pm", "We[2] 19:00-21:00"),
    ("second Wednesday of the month, 7pm–9pm", "We[2] 19:00-21:00"),
    ("first and third tuesday of the month, 6.30pm - 8pm", "Tu[1,3] 18:30-20:00"),
    ("last friday 19:00-21:00", "Fr[-1] 19:00-21:00"),
    ("tuesdays 7pm to 9pm", "Tu 19:00-21:00"),
    ("7 to 9pm on Tuesdays", "Tu 19:00-21:00"),
    ("7 to 9 in the evening on tuesdays and thursdays", "Tu,Th 19:00-21:00"),
    ("wednesday half past 7 to 9pm", "We 19:30-21:00"),
    ("we meet every monday at 7 p.m.", "Mo 19:00+"),
    ("wed 1900-2100", "We 19:00-21:00"),
    ("weekdays 9am to 5", "Mo-Fr 09:00-17:00"),
    ("weekdays 9 to 5pm, saturday 10am to 1pm", "Mo-Fr 09:00-17:00; Sa 10:00-13:00"),
    ("mon to fri 10am to 12.30pm and 1:30pm to 4pm", "Mo-Fr 10:00-12:30,13:30-16:00"),
    ("Monday to Friday 9am-5pm except bank holidays", "Mo-Fr 09:00-17:00; PH off"),
    ("every day 6pm to midnight", "Mo-Su 18:00-24:00"),
    ("daily 6pm to 2am", "Mo-Su 18:00-02:00"),
    ("thursdays 12 to 2pm", "Th 12:00-14:00"),
    ("sundays noon to 2pm", "Su 12:00-14:00"),
    ("10 to 12pm tues", "Tu 10:00-12:00"),
    ("every day 8am to 12am, closed on sundays", "Mo-Su 08:00-24:00; Su off"),
    ("10 to 12 in the morning on mondays", "Mo 10:00-12:00"),
    ("Monday evenings 7 to 9", "Mo 19:00-21:00"),
    ("Saturday mornings, 10 to 12", "Sa 10:00-12:00"),
    ("every day 10 to 2 at night", "Mo-Su 22:00-02:00"),
    ("fridays 12 to 2 in the afternoon", "Fr 12:00-14:00"),
    ("daily 6 to 12 in the evening", "Mo-Su 18:00-24:00"),
    ("fridays 7 in the evening to 2 in the morning", "Fr 19:00-02:00"),
    ("tues 10.30am-12 noon", "Tu 10:30-12:00"),
    ("9am to 5pm monday to friday, closed on bank holidays", "Mo-Fr 09:00-17:00; PH off"),
    ("Mondays 6-7pm, Wednesdays 12-1pm", "Mo 18:00-19:00; We 12:00-13:00"),
    ("24 hours a day, 7 days a week", "24/7"),
    ("round the clock", "24/7"),
    ("Mo-Fr 10:00-12:30,13:30-16:00", "Mo-Fr 10:00-12:30,13:30-16:00"),
    ("week 1-53/2 We 19:00-20:30", "week 1-53/2 We 19:00-20:30"),
]

UNCLEAR = [
    "tuesdays 7 to 9", "weekdays 9-5", "tuesday at 7", "mondays", "7pm to 9pm", "tuesday evenings", "9am to 11 on monday",
    "every other wednesday 7pm to 9pm", "fortnightly on mondays 7pm-8pm", "once a month on a tuesday 7pm",
    "monthly, tuesday 7pm to 9pm", "tuesdays in term time 7pm to 9pm", "mondays 7pm till late", "wednesday to 9pm",
    "mondays 25:00 to 26:00", "mondays 13pm to 14pm", "10am to 10am on tuesdays",
    "when it gets dark", "", ";", "tuesday 7pm for two hours",
    "mondays 9 in the afternoon", "mondays 2 to 3 in the evening", "mondays 7pm 9pm", "morning monday", "6pm friday to 6am monday",
    "second 7pm", "mondays 7pm to", "school holidays 9am to 5pm", "We", "19:00", "the first monday in may 7pm-9pm",
]  # fmt: skip


@pytest.mark.parametrize(("said", "hours"), CLEAR)
def test_what_is_clear_is_written(said: str, hours: str) -> None:
    assert heard(said).hours == hours
    opening_hours.OpeningHours(hours)


@pytest.mark.parametrize("said", UNCLEAR)
def test_what_is_not_clear_is_asked_again(said: str) -> None:
    found = heard(said)
    assert found.hours is None
    assert found.why.endswith((".", "?"))


def test_it_is_read_back_in_words() -> None:
    assert read_back("We[2] 19:00-21:00") == "second Wednesday of the month 19:00 to 21:00 (We[2] 19:00-21:00)"


def test_every_second_week_is_named_as_the_other_reading() -> None:
    assert "every other week" in heard("every second wednesday 7 to 9pm").doubt
    assert not heard("second wednesday of the month 7 to 9pm").doubt
    assert not heard("every 2nd and 4th tuesday at 7pm").doubt


DAYS = {"Mo": "monday", "Tu": "tuesdays", "We": "wed", "Th": "thurs", "Fr": "Fridays", "Sa": "Sat", "Su": "sunday"}


@given(
    days=st.lists(st.sampled_from(list(DAYS)), min_size=1, max_size=3, unique=True),
    start=st.integers(1, 22 * 4), length=st.integers(1, 8),
)  # fmt: skip
def test_times_said_in_full_are_always_understood(days: list[str], start: int, length: int) -> None:
    def clock(quarter: int) -> tuple[str, str]:
        hour, minute = divmod(quarter * 15, 60)
        half = "am" if hour % 24 < 12 else "pm"
        return f"{hour % 12 or 12}:{minute:02}{half}", f"{hour:02}:{minute:02}"

    (begins, first), (ends, last) = clock(start), clock(start + length)
    found = heard(f"{' and '.join(DAYS[day] for day in days)} from {begins} to {ends}")
    assert found.hours == f"{','.join(days)} {first}-{last}"


@given(st.text(max_size=60))
def test_nothing_said_breaks_it_and_what_comes_out_can_be_read(said: str) -> None:
    found = heard(said)
    if found.hours:
        opening_hours.OpeningHours(found.hours)
    else:
        assert found.why


WORDS = [
    "monday", "tuesdays", "7", "9pm", "19:00", "to", "-", "and", ",", "first", "last", "every", "closed", "weekdays", "noon",
    "midnight", "evening", "half", "past", "of the month", ";", "10.30", "am", "in the", "except", "bank holidays",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=9))
def test_no_order_of_known_words_gives_hours_that_cannot_be_read(words: list[str]) -> None:
    found = heard(" ".join(words))
    if found.hours:
        opening_hours.OpeningHours(found.hours)
