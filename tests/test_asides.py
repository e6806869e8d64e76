"""What somebody wants besides people: one line says where that is to be had, and whoever wants none of it reads none."""

from __future__ import annotations

import pytest

from peerfind.asides import AT_WORK, BEGINNING, BESIDE, GIVING, MEETINGS, NO_DOCTORS, TABLE, asides

from .conftest import run

WANTED = [
    ("need a counsellor", NO_DOCTORS),
    ("how do i see a psychiatrist", NO_DOCTORS),
    ("see a doctor", NO_DOCTORS),
    ("how do i start a support group", BEGINNING),
    ("want to set up a dads group in leeds", BEGINNING),
    ("set up a peer support network at work", AT_WORK),
    ("want to volunteer", GIVING),
    ("volunteer for samaritans", GIVING),
    ("i want to be a peer support worker", GIVING),
    ("what happens at an aa meeting", MEETINGS),
    ("nervous about my first meeting", MEETINGS),
    ("first time at a support group", MEETINGS),
    ("how can i help my depressed brother", BESIDE),
]
NOTHING = [
    "my therapist left me",
    "doctor who fan lonely",
    "my gp was useless",
    "group that starts on monday",
    "running group for men",
    "want to start going to a group",
    "the group i run is falling apart",
    "starting a family",
    "want to run away",
    "i volunteer as a fireman and cant sleep",
    "im a volunteer firefighter",
    "talk to a volunteer",
    "how do i get help",
    "how do i find a group",
    "help me i cant cope",
]


@pytest.mark.parametrize(("text", "said"), WANTED)
def test_where_it_is_to_be_had_is_said(text: str, said: str) -> None:
    assert asides(text.split()) == (said,)


@pytest.mark.parametrize("text", NOTHING)
def test_who_wants_none_of_it_reads_none(text: str) -> None:
    assert asides(text.split()) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [("need a counsellor", "not doctors or therapists"), ("how do i start a support group", "start-a-group")],
)
def test_it_is_read_on_the_screen_and_people_all_the_same(text: str, said: str) -> None:
    shown = " ".join(run("search", text, "--country", "GB").out.split())
    assert said in shown
    assert "1. " in shown
    assert said not in run("search", "my therapist left me", "--country", "GB").out


def test_every_page_that_is_named_can_be_read() -> None:
    for _, said in TABLE:
        if "peerfind learn" in said:
            name = said.rstrip(".").rsplit(" ", 1)[1]
            assert run("learn", name, "--country", "GB").code == 0, name
