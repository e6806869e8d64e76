"""Other languages than English: what is said in them is read as far as it is known, and English is never taken for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from peerfind.books import open_tongues, open_vocabulary
from peerfind.compiled.tongues import BOOKS
from peerfind.keeping.usual import texts
from peerfind.places import Gazetteer
from peerfind.stock import Stock
from peerfind.text import tokens
from peerfind.tongues import told

from .conftest import ROOT, run
from .test_stories import first

GAZETTEER = Gazetteer()
TONGUES = open_tongues()


@pytest.mark.parametrize(
    ("text", "code", "english"),
    [
        ("mon mari me frappe", "fr", "my husband hits me"),
        ("mon ex veut me tuer", "fr", "ex he is going to kill me"),
        ("je veux mourir", "fr", "i want to die"),
        ("problème d'alcool à Montréal", "fr", "alcohol in montreal"),
        ("mi hijo usa drogas", "es", "my son takes drugs"),
        ("no quiero vivir", "es", "i want to die"),
        ("grupo de apoyo depresión Los Angeles", "es", "support group depression in los angeles"),
        ("no quiero hablar por teléfono", "es", "not by phone"),
        ("meine Tochter ritzt sich", "de", "my daughter cuts herself"),
        ("mein Mann will mich umbringen", "de", "he is going to kill me"),
        ("einsam in Berlin", "de", "lonely in berlin"),
        ("mia figlia vuole uccidersi", "it", "my daughter wants to kill herself"),
        ("quero me matar", "pt", "i want to kill myself"),
        ("mijn man drinkt", "nl", "my husband drinks"),
        ("moja mama zmarła", "pl", "my mother died"),
        ("dw i eisiau marw", "cy", "i want to die"),
        ("iselder", "cy", "depression"),
        ("my man slaan my", "af", "my husband hits me"),
        ("main marna chahta hoon", "hi", "i want to die"),
        # between the phrases what is English stays
        ("mon mari boit, english or french ok, moncton", "fr", "my husband drinks english or french ok in moncton"),
    ],
)
def test_what_is_read(text: str, code: str, english: str) -> None:
    read = told(text, GAZETTEER)
    assert read is not None
    assert (read.code, read.english) == (code, english)


@pytest.mark.parametrize(
    "text",
    [
        "depresion", "soledad", "angst", "depression los angeles las vegas", "my mum died and i cry",
        "en suite room", "au pair lonely in paris", "cannabis dependance teen", "vilent femmes", "post partum", "burn out",
        "my man drinks", "san francisco", "la puente california grief", "die", "war veteran", "ik", "que", "",
    ],
)  # fmt: skip
def test_english_stays_english(text: str) -> None:
    assert told(text, GAZETTEER) is None


def test_hardly_any_saying_is_taken_for_another_language() -> None:
    """Of all sayings, nearly all English, every one that is read so has a word that no English saying has."""
    found = [text for text in texts(ROOT / "data" / "sayings") if told(text, GAZETTEER)]
    assert len(found) < 250, "too many to be in another language"
    assert not [
        text for text in found if re.fullmatch(r"(my|i|the|support|group|for|with|and|a|help| )+", text.lower())
    ]


@pytest.mark.parametrize(
    ("text", "country", "there"),
    [
        ("mon mari me frappe", "FR", "fr-3919"),
        ("mi esposo me pega", "US", "us-national-domestic-violence-hotline"),
        ("mera pati mujhe marta hai", "IN", "in-ncw-women-helpline"),
        ("my man slaan my", "ZA", "za-gbv-command-centre"),
    ],
)
def test_who_is_there_for_them(text: str, country: str, there: str) -> None:
    assert there in first(text, country, 2)


@pytest.mark.parametrize(
    ("text", "country"),
    [("je veux mourir", "FR"), ("me quiero matar", "US"), ("ich will mich umbringen", "DE"), ("voglio morire", "IT"),
     ("quero me matar", "BR"), ("ik wil dood", "NL"), ("nie chcę żyć", "PL"), ("dw i eisiau marw", "GB"), ("ek wil doodgaan", "ZA"),
     ("marna chahti hoon", "IN")],
)  # fmt: skip
def test_danger_is_heard(text: str, country: str) -> None:
    said = run("search", text, "--country", country).out
    assert "a life may be in danger" in said
    assert "We read: i want to" in " ".join(said.split())


def test_both_languages_say_what_was_read() -> None:
    said = " ".join(run("search", "mon mari boit", "--country", "CA").out.split())
    assert TONGUES["fr"].says in said
    assert "You wrote in French" in said
    assert "You wrote in" not in run("search", "my husband drinks", "--country", "CA").out


def test_the_text_stays_as_it_was_typed() -> None:
    said = run("search", "mon mari boit", "--country", "CA", "--output", "json").out
    assert '"text": "mon mari boit"' in said


@pytest.mark.parametrize("code", list(TONGUES))
def test_each_language_is_one_of_the_vocabulary(code: str) -> None:
    assert open_vocabulary().axes["languages"][code].label.startswith(TONGUES[code].label)


def test_every_english_phrase_is_understood() -> None:
    """What nobody understands in English helps nobody in Polish."""
    from peerfind.ask import hear

    stock, missing = Stock(None), []
    for english in sorted({one.english for tongue in TONGUES.values() for one in tongue.phrases}):
        heard, _ = hear(english, stock, "GB")
        query = heard.query
        if not (heard.danger or not query.replace(names=()).empty or query.for_other) and english not in NOTHING_ALONE:
            missing.append(english)
    assert not missing


NOTHING_ALONE = ("in", "help", "died", "men", "women", "cannot sleep", "talk to someone")
"""Phrases that mean something beside others only."""


def test_what_hurts_most_is_known_in_every_language() -> None:
    for code, tongue in TONGUES.items():
        english = {one.english for one in tongue.phrases}
        assert {
            "i want to die",
            "i want to kill myself",
            "my husband hits me",
            "domestic abuse",
            "help",
            "in",
        } <= english, code
        assert len(english) == len(tongue.phrases), f"{code} has a phrase twice"


def test_no_phrase_means_two_things() -> None:
    for code, tongue in TONGUES.items():
        seen: dict[str, str] = {}
        for one in tongue.phrases:
            for said in one.said:
                key = " ".join(tokens(said.replace("'", " ")))
                assert seen.setdefault(key, one.english) == one.english, (code, said)
    assert set(BOOKS) == set(TONGUES)


def test_the_file_says_how_to_add() -> None:
    head = Path(ROOT / "data" / "tongues.yaml").read_text("utf-8").split("\n\n")[0]
    assert "make compiled" in head
