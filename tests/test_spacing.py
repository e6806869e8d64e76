"""Spaces that are missing or one too many: what is mended, what is left as it is, and what that is worth."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.cases import Listener, faults, read
from peerfind.spacing import Spaces
from peerfind.understand import words_of

LISTENER = Listener()
SPACES = Spaces(LISTENER.book, LISTENER.gazetteer, LISTENER.names, "GB")

LOST = 0.05
"""At most such a share may be lost through a wrong space."""

MENDED = {
    # missing
    "helpkent": "help kent",
    "lostmy dog": "lost my dog",
    "hearingvoices group": "hearing voices group",
    "recovery cafedundee": "recovery cafe dundee",
    "gamblers meetingin limerick": "gamblers meeting in limerick",
    "iwanttodie": "i want to die",
    "hesgotaknife": "hes got a knife",
    "myhusbandhitsme": "my husband hits me",
    "walked out after30 yrs": "walked out after 30 yrs",
    "3months sober": "3 months sober",
    "lostmyhouse": "lost my house",
    # one too many
    "de pression": "depression",
    "ber eavement cafe": "bereavement cafe",
    "anxiety gr oup leeds": "anxiety group leeds",
    "is it pm dd": "is it pmdd",
    "cr isis line": "crisis line",
    "so lon ley i could cry": "so lonley i could cry",
    "dads group ga lway": "dads group galway",
    "em ail buddy": "email buddy",
}
LEFT = (
    # one misspelt word, not two
    "depresion", "anxeity", "samaratins number", "sucidal", "alcholics anonymus", "baddie", "stayin in", "copin",
    # names, places and codes
    "andysmanclub", "gateshed", "sittingborne kent", "dun laoire", "eau claire wi", "bed stuy", "bs16", "ls11 low mood",
    "samantha", "amina", "alsatian",
    "market weighton carers", "copperas cove", "twentynine palms", "mygrief",
    "metformin", "warfarin", "her2 positive", "hermione is my daughter", "philippa", "ither",
    # words that stand together and are meant so
    "to night", "a lone parent", "a bout of it", "some one", "no where", "my self", "wi th", "in to", "on line",
    # words that are one
    "weekend", "grandson", "girlfriend", "hospital", "mumsnet", "whatsapp", "covid19", "gr8", "b12", "24x7",
)  # fmt: skip


@pytest.mark.parametrize("text", MENDED)
def test_what_is_mended(text: str) -> None:
    assert " ".join(SPACES.mended(*words_of(text))[0]) == MENDED[text]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_as_it_is(text: str) -> None:
    typed = words_of(text)
    assert SPACES.mended(*typed) == typed


PARTS = "im my dad lost wantto de pression leeds Glasgow x 9 after30 , hes ñ ß 'n éire gr oup iwanttodie".split()  # noqa: SIM905


@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_no_letter_is_lost(parts: list[str]) -> None:
    typed = words_of(" ".join(parts))
    words, capital, fresh = SPACES.mended(*typed)
    assert "".join(words) == "".join(typed[0])
    assert len(words) == len(capital) == len(fresh)


def test_a_comma_keeps_words_apart() -> None:
    assert SPACES.mended(*words_of("lost the number, ed trouble"))[0] == ["lost", "the", "number", "ed", "trouble"]


def slipped(text: str, number: int) -> str:
    """The text with one space between words lost (even numbers), or one more inside a word."""
    luck, words = random.Random(number), text.split()
    long = [at for at, word in enumerate(words) if word.isalpha() and len(word) > 3]
    if not long:
        return text
    at = luck.choice(long)
    if number % 2 == 0:
        return " ".join([*words[:at], "".join(words[at : at + 2]), *words[at + 2 :]])
    cut = luck.randrange(2, len(words[at]) - 1)
    return " ".join([*words[:at], words[at][:cut], words[at][cut:], *words[at + 1 :]])


def test_most_queries_are_still_understood() -> None:
    """Of the visible queries that are understood, with a space wrong. Without mending it was 70 in a hundred."""
    told = lost = 0
    for number, case in enumerate(read("queries")):
        text, home = slipped(case["query"], number), case.get("country", "GB")
        if text == case["query"] or [*faults(case, LISTENER.hear(case["query"], home), LISTENER.gazetteer)]:
            continue
        told += 1
        lost += bool([*faults(case, LISTENER.hear(text, home), LISTENER.gazetteer)])
    assert told > 250
    assert lost / told < LOST


def test_danger_is_still_heard() -> None:
    """The same for the visible dangers."""
    told = lost = 0
    for number, case in enumerate(read("crisis")):
        text = slipped(case["query"], number)
        if case["crisis"] == "true" and text != case["query"] and LISTENER.in_danger(case["query"]):
            told += 1
            lost += not LISTENER.in_danger(text)
    assert told > 150
    assert lost / told < LOST
