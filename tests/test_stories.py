"""What a story tells beside its phrases, and who therefore comes first."""

from __future__ import annotations

import json

import pytest

from peerfind.stories import child, lost, swallowed

from .conftest import run
from .test_understanding import LISTENER


def first(text: str, country: str = "GB", limit: int = 4) -> list[str]:
    """The ids of the first matches."""
    ran = run("search", text, "--country", country, "--limit", str(limit), "--output", "json")
    return [result["id"] for result in json.loads(ran.out)["results"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my wife died leaving me with two children", "grown"), ("my son died", "child"), ("lost my mum", "grown"),
        ("widow with kids", "grown"), ("grief group", None), ("our baby died", "child"), ("death of my dad im 14", "grown"),
        ("feeling lost at university", None),
    ],
)  # fmt: skip
def test_who_died(text: str, who: str | None) -> None:
    assert lost(text.split()) == who


@pytest.mark.parametrize(
    "text", ["my dad hits me", "my parents fight all the time", "stepdad and mum shout every night"]
)
def test_a_child_speaks(text: str) -> None:
    assert child(text.split())


@pytest.mark.parametrize(
    "text", ["my dad hit me when i was small", "my mum used to beat me", "i argue with my mum", "my dad died"]
)  # fmt: skip
def test_a_grown_up_speaks(text: str) -> None:
    assert not child(text.split())


@pytest.mark.parametrize(
    ("text", "took"), [("took some pills", True), ("swallowed a load of her tablets", True), ("took a day off", False)]
)
def test_something_was_taken(text: str, took: bool) -> None:
    assert swallowed(text.split()) is took


@pytest.mark.parametrize(
    ("text", "country", "there", "not_there"),
    [
        ("my wife died leaving me with two children", "GB", "winstons-wish-helpline", "the-compassionate-friends-groups"),
        ("my son died", "GB", "the-compassionate-friends-helpline", "winstons-wish-helpline"),
        ("my dad hits me", "GB", "childline", "mens-advice-line"),
        ("my husband hits me", "IE", "womens-aid-ireland-helpline", None),
        ("my dad hits my mum", "GB", "national-domestic-abuse-helpline", None),
        ("son on heroin", "GB", "adfam-at-home", "us-soberrecovery-forums"),
        ("my sister wont stop betting", "GB", "gamcare-family-and-friends-chatroom", "gamcare-forum-and-chatrooms"),
        ("my son is missing", "GB", "missing-people-helpline", "pandas-text-support"),
        ("my mum drinks im 12", "GB", "nacoa-helpline", None),
        ("im bullied at school, 13", "IE", "text-50808-ireland", "us-trevorspace"),
        ("my mam died and im 11", "IE", "ie-bereavement-support-line", "exchange-house-traveller-youth-mental-health"),
    ],
)  # fmt: skip
def test_who_comes_first(text: str, country: str, there: str, not_there: str | None) -> None:
    found = first(text, country)
    assert there in found[:3]
    assert not_there not in found[:3]


def test_after_violence_the_line_for_it_goes_before_the_mens_line() -> None:
    found = first("my husband hits me", "IE")
    assert found[0] == "womens-aid-ireland-helpline"
    assert first("im a man and my wife hits me", "IE")[0] in ("ie-mens-aid-helpline", "ie-male-advice-line")


def test_pills_are_no_wish_for_a_group() -> None:
    ran = json.loads(run("search", "took some pills", "--country", "GB", "--output", "json").out)
    assert ran["crisis"]["detected"]
    assert ran["query"]["needs"] == []
    assert ran["total"] > 100
    there = json.loads(run("search", "took some pills", "--output", "json", env={"TZ": "UTC", "LANG": "C"}).out)
    assert there["total"] > 100
    assert "If something was swallowed or taken" in run("search", "took some pills", "--country", "GB").out
    assert "If something was swallowed" not in run("search", "i want to die", "--country", "GB").out


@pytest.mark.parametrize(
    ("text", "first_line"),
    [("my husband hits me", "national-domestic-abuse-helpline"), ("i was raped last night", "rape-crisis-247-support-line"),
     ("i want to die", "samaritans-listening-service")],
)  # fmt: skip
def test_the_people_named_fit_the_danger(text: str, first_line: str) -> None:
    crisis = json.loads(run("search", text, "--country", "GB", "--output", "json").out)["crisis"]
    assert crisis["detected"]
    assert crisis["lines"][0]["id"] == first_line
    assert "samaritans-listening-service" in {line["id"] for line in crisis["lines"]}


def test_without_a_country_people_of_several_are_named() -> None:
    out = run("search", "i want to die", env={"TZ": "UTC", "LANG": "C"}).out
    assert "116 123" in out
    assert "988" in out
    assert "13 11 14" in out


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("kill my self", True), ("मैं मरना चाहता हूँ", True), ("我想死", True), ("ich will sterben", True), ("хочу умереть", True),
        ("ngifuna ukufa", True), ("নিজেকে নিয়ে ভাবছি", False), ("मैं उदास हूँ", False), ("i just want to be happy", False),
        ("my mum has dementia and has wandered off", True), ("my dad is dying", False), ("im not an alcoholic", False),
    ],
)  # fmt: skip
def test_danger_in_other_words(text: str, danger: bool) -> None:
    assert LISTENER.in_danger(text) is danger


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("bangor wales depression", "GB", ("GB", "Wales")), ("depression in bangor", "GB", ("GB", "Northern Ireland")),
        ("n ireland anxiety", None, ("GB", "Northern Ireland")), ("M14 anxiety group", "GB", ("GB", "England")),
        ("bath anxiety group", "GB", ("GB", "England")), ("hove ptsd", "GB", ("GB", "England")),
        ("lonely in navan", "GB", ("IE", "Leinster")),
        ("lonely iqaluit", "GB", ("CA", "Nunavut Territory")),
        ("hearing voices halifax, the canadian one", "GB", ("CA", "Nova Scotia")),
        ("pmdd near hamilton, the one in scotland not canada", "GB", ("GB", "Scotland")),
    ],
)  # fmt: skip
def test_where(text: str, country: str | None, place: tuple[str, str]) -> None:
    found = LISTENER.hear(text, country).place
    assert found is not None
    assert (found.country, found.region) == place


@pytest.mark.parametrize(
    "text", ["bath every night", "he checks 20 times b4 we go", "rugby veterans with ptsd", "nice anxiety group"]
)
def test_no_place(text: str) -> None:
    assert LISTENER.hear(text, "GB").place is None


@pytest.mark.parametrize(
    ("text", "km"),
    [("within 10 miles of york ptsd group", 16.09), ("ptsd 5 km from york", 5.0), ("im 5 miles from nowhere", None),
     ("york, ran 10 miles", None)],
)  # fmt: skip
def test_how_far(text: str, km: float | None) -> None:
    heard = LISTENER.hear(text, "GB")
    assert heard.within == (None if km is None else pytest.approx(km, abs=0.01))
    assert heard.age is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("samaritans helpline", "samaritans-listening-service"), ("aa meetings", "alcoholics-anonymous-gb-meetings")],
)
def test_a_name_beside_a_word_for_how_to_reach_it(text: str, name: str) -> None:
    assert first(text)[0] == name
