"""A time in words: what is one, what is none, which days of the calendar it means, and who is open then."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerfind.errors import Refusal
from peerfind.hours import Clock
from peerfind.moments import calendar, following, spoken
from peerfind.request import moment, timely
from peerfind.text import tokens

from .conftest import run

SUNDAY = datetime(2026, 11, 22, 11, 15, tzinfo=ZoneInfo("Europe/London"))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("friday evening", ["27 17:00-22:00"]),
        ("on saturday", ["28 08:00-22:00"]),
        ("sat morning", ["28 08:00-12:00"]),
        ("tomorrow at 7", ["23 19:00"]),
        ("tomorrow at 9", ["23 09:00"]),
        ("7pm", ["22 19:00"]),
        ("10 am", ["23 10:00"]),
        ("19:30 on thursday", ["26 19:30"]),
        ("Friday evening at 8", ["27 20:00"]),
        ("tonight at 9", ["22 21:00"]),
        ("tonight", ["22 18:00-00:00"]),
        ("today", ["22 11:15-22:00"]),
        ("sunday at noon", ["22 12:00"]),
        ("sunday at 10 am", ["29 10:00"]),
        ("weekends", ["22 11:15-22:00", "28 08:00-22:00"]),
        ("weekday mornings", [f"{day} 08:00-12:00" for day in range(23, 28)]),
        ("2026-12-24", None),
        ("half past some", None),
        ("next blue moon", None),
        ("friday friend", None),
        ("24 7", None),
        ("", None),
    ],
)
def test_a_time_that_was_asked_for(text: str, spans: list[str] | None) -> None:
    found = timely(text)
    assert (found is not None) == (spans is not None)
    if found and spans:
        said = [f"{a:%d %H:%M}" + (f"-{b:%H:%M}" if b else "") for a, b in following(found, SUNDAY)]
        assert said == spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("anxiety group on a monday night in wigan", "monday night"),
        ("somewhere for blokes to have a brew and a natter on a monday night in wigan", "monday night"),
        ("a helpline open at weekends", "weekends"),
        ("group that meets thursdays 7pm glasgow", "thursdays 7pm"),
        ("someone to talk to tomorrow morning", "tomorrow morning"),
        ("my fathers funeral was friday and the house is full of people", None),
        ("someone to talk to, my dad died on friday", None),
        ("i need a group, he left on sunday", None),
        ("coke every weekend and now its tuesdays n all", None),
        ("borderline offside decision on saturday", None),
        ("most evenings i sit in the van", None),
        ("cant sleep at night", None),
        ("i am 16", None),
        ("someone kind to listen tonight", None),
    ],
)
def test_in_a_sentence_a_day_counts_only_where_something_is_open_or_meets(text: str, words: str | None) -> None:
    found = spoken(tokens(text))
    assert (found[0].said if found else None) == words


@given(
    st.lists(
        st.sampled_from([*"abc", "friday", "open", "at", "7", "7pm", "evening", "19", "30", "group", "i", "on"]),
        max_size=12,
    )
)
def test_any_words_at_all(words: list[str]) -> None:
    for asked in (False, True):
        if found := spoken(words, asked):
            when, used = found
            assert list(used) == list(range(used[0], used[-1] + 1))
            for start, end in following(when, SUNDAY):
                assert start >= SUNDAY
                assert end is None or start < end


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([("2026-11-27T19:00", None)], "on Friday 27 November 2026 at 19:00"),
        ([("2026-11-27T18:00", "2026-11-28T00:00")], "on Friday 27 November 2026, 18:00 to midnight"),
        ([("2026-11-22T08:00", "2026-11-22T22:00"), ("2026-11-28T08:00", "2026-11-28T22:00")],
         "on Sunday 22 November or Saturday 28 November 2026, 08:00 to 22:00"),
        ([(f"2026-11-{day}T17:00", f"2026-11-{day}T22:00") for day in range(23, 28)],
         "from 17:00 to 22:00 on a day from Monday 23 November to Friday 27 November 2026"),
    ],
)  # fmt: skip
def test_said_as_a_date(spans: list[tuple[str, str | None]], said: str) -> None:
    assert calendar(spans) == said


@pytest.mark.parametrize(
    ("hours", "kind", "at"),
    [
        ("Th 19:30-21:00", "open", "21:00"),
        ("Th 10:00-12:00", "closed", "10:00"),
        ("Th 16:00-17:00", "closed", "16:00"),
        ("24/7", "open", None),
        ("Th 18:00+", "unknown", None),
        ("nonsense", "unknown", None),
    ],
)
def test_open_at_any_time_of_a_span_is_open(hours: str, kind: str, at: str | None) -> None:
    start = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
    state = Clock(start, start.replace(hour=22)).state(hours, "Europe/London", "GB", "England")
    assert state.state == kind
    assert (f"{state.changes:%H:%M}" if state.changes else None) == at


def test_an_option_takes_words_too_and_says_how_when_it_cannot() -> None:
    assert moment("2026-12-24 19:00") == ("2026-12-24T19:00", None)
    at, when = moment("friday evening")
    assert at is None
    assert when is not None
    with pytest.raises(Refusal, match="is not a time"):
        moment("after the war")


def test_the_whole_way() -> None:
    line = ("search", "anxiety group on a thursday evening in preston", "--country", "GB")
    shown = run(*line).out
    assert "open on Thursday" in shown
    assert "17:00 to 22:00" in shown
    assert "Open then, until 21:00." in shown
    assert "Open now" not in shown, "it is about another time"
    assert "Closed now" not in shown
    query = json.loads(run(*line, "--output", "json").out)["query"]
    assert [(span["from"][11:], span["to"][11:]) for span in query["times"]] == [("17:00", "22:00")]
    assert "thursday" not in query["unused_words"]


def test_an_hour_that_was_said_is_not_called_now() -> None:
    shown = run("search", "anxious", "--country", "GB", "--at", "2026-11-27 19:00", "--limit", "20").out
    assert "on Friday 27 November 2026 at 19:00" in shown
    assert "Closed then" in shown
    assert "Closed now" not in shown
