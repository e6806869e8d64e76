"""Danger inside a long story: a sentence of it is heard wherever it stands, and the story alone raises no alarm."""

from __future__ import annotations

import pytest

from peerfind.danger import CLAUSE, clauses

from .test_understanding import LISTENER

STORIES = (
    "I check the hob and the front door for hours every night before bed. I am a class teacher in Leeds and late for work most "
    "days. My wife has had enough of it and the kids copy me now. Is there a group that meets in the evening, or online",
    "Since the redundancy in March I have been sitting at home doing nothing. I apply for jobs and hear nothing back. The mortgage "
    "is two months behind, and I have not told my brother. I would like to talk to other men who have been through it",
    "We moved to Kerry last year for the farm, and I know nobody here. The neighbours are kind but they are all busy. I take the "
    "children to school and then the day is very long, is there a walking group or a coffee morning somewhere near Tralee",
    "Mum was diagnosed with dementia in the spring and I do everything for her now, the shopping, the pills, the nights. My sister "
    "lives in Canada and rings on Sundays. I work three days a week and I am worn out, a carers group on zoom would help me",
    "my son gambles on his phone and we only found out when the bank rang he owes nine thousand pounds and lies about it his dad "
    "shouts and i keep the peace i just want to speak to other parents who know what this is like by text or email please",
)
DANGERS = (
    "I want to kill myself tonight", "I'm going to kill myself", "I am suicidal and I have a plan", "I've bought the rope",
    "They'd be better off without me", "I want to go to sleep and not wake up", "i have taken all my tablets",
    "he has a knife and I am locked in the bathroom",
)  # fmt: skip


@pytest.mark.parametrize("story", STORIES)
def test_a_long_story_alone_is_calm(story: str) -> None:
    assert not LISTENER.in_danger(story)


@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("story", STORIES)
def test_a_sentence_of_danger_is_heard_wherever_it_stands(story: str, danger: str) -> None:
    first, _, rest = story.partition(". ")
    for text in (
        f"{danger}. {story}",
        f"{story}. {danger}.",
        f"{first}. {danger}. {rest}",
        f"{story} {danger.lower()}",
    ):
        assert LISTENER.in_danger(text), text


@pytest.mark.parametrize(
    "text",
    [
        "My wife has been crying since the baby came in August and she says we'd be better off without her. Who can she talk to?",
        "I'm a dad of three and most evenings I sit in the van thinking they'd be grand if I never came home again",
    ],
)
def test_thoughts_of_suicide_that_were_understood_are_danger(text: str) -> None:
    assert LISTENER.in_danger(text)


@pytest.mark.parametrize(
    "text",
    ["suicide attempt survivors group", "i was suicidal in my teens, now id like to help others", "suicide awareness course",
     "my attempt was in 1998 and life is good now", "suicide widow leeds"],
)  # fmt: skip
def test_what_is_over_or_another_s_loss_is_none(text: str) -> None:
    assert not LISTENER.in_danger(text)


@pytest.mark.parametrize(
    ("many", "starts", "found"),
    [
        (3, (), [(0, 3)]),
        (10, (0, 4), [(0, 10), (4, 10)]),
        (20, (0, 8, 15), [(0, 8), (8, 20), (15, 20)]),
        (CLAUSE + 4, (), [(0, CLAUSE), (4, CLAUSE + 4)]),
        (CLAUSE + 5, (), [(0, CLAUSE), (4, CLAUSE + 4), (8, CLAUSE + 5)]),
    ],
)  # fmt: skip
def test_what_is_heard_by_itself(many: int, starts: tuple[int, ...], found: list[tuple[int, int]]) -> None:
    assert list(clauses(many, [at in starts for at in range(many)])) == found
    assert {at for start, end in found for at in range(start, end)} == set(range(many))
