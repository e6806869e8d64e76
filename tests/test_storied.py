"""Long stories: what is asked of each window, how it is weighed, and what is heard in the end."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from benchmarks.cases import listed, read
from peerfind import shelf
from peerfind.evidence import NAMES
from peerfind.meanings import MeaningBook
from peerfind.phrases import Reading
from peerfind.storied import PARTS, STEP, STORY, WINDOW, Story, columns, windows
from peerfind.understand import words_of

from .test_understanding import LISTENER

SAYINGS = Path(shelf.DATA) / "sayings" / "stories.yaml"


def reading(many: int) -> Reading:
    words = [str(number) for number in range(many)]
    return Reading(words=words, readings=[{word: 0.0} for word in words], spans={})


@pytest.mark.parametrize(
    ("many", "starts"), [(1, [0]), (16, [0]), (17, [0, 1]), (24, [0, 8]), (25, [0, 8, 9]), (40, [0, 8, 16, 24])]
)
def test_windows_cover_the_whole_text(many: int, starts: list[int]) -> None:
    found = windows(reading(many))
    assert [int(window.words[0]) for window in found] == starts
    assert {word for window in found for word in window.words} == {str(number) for number in range(many)}
    assert all(len(window.words) <= WINDOW for window in found)
    assert STEP < WINDOW, "what stands at the end of one window stands in the middle of another"


def test_what_is_known_is_the_most_the_next_and_the_mean_of_all_windows() -> None:
    found = columns([9.0], [[5.0], [1.0], [4.0], [1.0]], [[0.5], [-1.0]], [2.0])
    assert found == [[9.0], [5.0], [0.5], [4.0], [1.0], [2.0], [-1.0], [-1.0], [-1.0], [2.0]]
    assert len(found) + len(NAMES) == len(PARTS)


def test_a_story_weighs_every_part() -> None:
    weights = [0.0] * len(PARTS)
    weights[0], weights[3], weights[len(PARTS) - len(NAMES)] = 0.5, 2.0, 10.0
    story = Story(weights={"needs": weights}, base=[1.0, -1.0], one=0.0, two=0.0)
    known = [[float(number), 0.0] for number in range(len(PARTS) - len(NAMES))]
    assert story.weighed(["needs:work", "needs:money"], known, {("needs", "money"): {NAMES[0]: 1.0}}) == [7.0, 9.0]


def test_only_long_texts_are_stories() -> None:
    book = LISTENER.meanings
    assert book
    asked: list[int] = []

    class Told(Story):
        def weighed(self, labels, known, said):  # type: ignore[no-untyped-def]
            asked.append(len(known))
            return [-9.0] * len(labels)

    known = book.story()
    assert known
    told = Told(**dict(known))
    words = "i lost my job in march and"
    weighed = MeaningBook(book.learned, book.lean, book.gist, lambda: told)
    LISTENER.meanings = weighed
    try:
        for many in (STORY - 1, STORY):
            LISTENER.hear(" ".join((words.split() * 9)[:many]), "GB")
            assert bool(asked) == (many == STORY), many
    finally:
        LISTENER.meanings = book


STORIES = [
    (
        "Dad had a stroke in the spring and I moved back in. I do the washing, the tablets, the nights. My brother is a roofer in "
        "Perth and he rings on Sundays. I would like to meet up with other people who look after a parent",
        {"needs": {"caring"}, "communities": {"carers"}},
        {"needs": {"work", "money"}, "communities": {"armed-forces"}},
    ),
    (
        "The baby was born asleep at thirty eight weeks. They were kind on the ward and the midwife cried with us. My husband went "
        "back to the bank after a fortnight and I sit in the nursery. Please no phone calls, I could type to someone online",
        {"needs": {"baby-loss"}, "formats": {"online"}},
        {"needs": {"money", "work"}, "formats": {"phone"}},
    ),
    (
        "I was a chef for twenty years and never touched a card or a horse in all that time. Then I downloaded a thing on my phone "
        "after the divorce, and I have lost eleven thousand on roulette since Easter. The letters are in the drawer, unopened",
        {"needs": {"gambling"}},
        {"needs": {"caring", "eating-disorder", "loneliness"}},
    ),
    (
        "We are in Leeds and our daughter is fifteen. She has not been to school since the autumn, she shakes in the car and says "
        "everybody looks at her. My sister is a teacher and says it will pass. Is there a group for parents in the evenings",
        {"needs": {"anxiety"}, "communities": {"parents"}, "styles": {"group"}},
        {"communities": {"education-workers", "students"}},
    ),
    (
        "My novel is about a widow who moves to a lighthouse and finds letters from the war. I need a better title for it and two "
        "people in my class said the ending was too sad, the tutor wants the last chapter by the end of the month",
        {},
        {"needs": {"ptsd", "gambling", "loneliness"}, "communities": {"armed-forces", "students"}},
    ),
]


@pytest.mark.parametrize(("text", "must", "never"), STORIES)
def test_a_story_is_heard(text: str, must: dict[str, set[str]], never: dict[str, set[str]]) -> None:
    heard = LISTENER.hear(text, "GB")
    for axis, words in must.items():
        assert words <= set(getattr(heard, axis)), axis
    for axis, words in never.items():
        assert not words & set(getattr(heard, axis)), axis


def test_the_weights_are_learned_from_the_stories_as_they_are() -> None:
    head = (Path(shelf.DATA) / "story.tsv").read_text("utf-8").splitlines()[0]
    assert hashlib.sha256(SAYINGS.read_bytes()).hexdigest()[:16] in head, "run tools/learn_stories"


def test_there_are_enough_stories() -> None:
    assert len(listed(SAYINGS)) > 1_000
    apart = {" ".join(words_of(case["query"])[0]) for case in read("stories", held=True)}
    assert len(apart) >= 200


@pytest.mark.parametrize(
    ("text", "country", "town"),
    [
        ("My partner of 26 years, David, died in June.", "GB", None),
        ("when I get up off the floor Ruth is still not in the kitchen", "US", None),
        ("we buried Kevin on Friday and the house is very quiet now", "US", None),
        ("Barry was my whole life and now he has gone", "GB", None),
        ("Darren and I have not spoken since the christening", "GB", None),
        ("since Edwin passed I dont sleep and nobody calls round", "GB", None),
        ("I hold on to the worktop when my legs go", "GB", None),
        (
            "Dad's ashes are in the boot of the car. My brother Kevin is a postman in Leeds and he won't talk about it. I'd like "
            "to sit with other people who lost a parent, near Stockport",
            "GB",
            "Stockport",
        ),
        # the same names, where something leads up to them, or in a list of wishes
        ("we live in Barry and I have not slept since the baby came", "GB", "Barry"),
        ("anxiety group barry", "GB", "Barry"),
        ("I lost my husband last year and I live near Gary", "US", "Gary"),
        ("my husband has gone and I do not know a soul here in Nancy", "FR", "Nancy"),
    ],
)
def test_of_names_in_a_sentence_only_a_place_that_is_meant_is_one(text: str, country: str, town: str | None) -> None:
    place = LISTENER.hear(text, country).place
    assert (place.name if place else None) == town
