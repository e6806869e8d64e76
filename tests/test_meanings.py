"""What was learned beside the phrases: how a text is weighed, and what must not be weighed at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.cases import Listener, faults, listed, read
from peerfind import shelf, tables
from peerfind.evidence import NAMES, evidence
from peerfind.lexicon import Meaning
from peerfind.meanings import TRUSTED, Learned, MeaningBook, grams, years
from peerfind.packing import words as packing
from peerfind.phrases import Hit, Reading
from peerfind.stock import Stock, open_words
from peerfind.understand import understand, words_of
from peerfind.wordbook import Wordbook

LISTENER = Listener()
ALONE = Listener()
ALONE.meanings = None

LABELS = ["needs:anxiety", "needs:stress", "needs:work", "communities:carers", "communities:men", "wishes:free"]
WEIGHTS = {
    "worry": bytes([0, 128 + 60]), "boss": bytes([2, 128 + 60]), "mam": bytes([3, 128 + 20, 4, 128 - 100]),
    "lads": bytes([4, 128 + 11]), "~worri _ bos": bytes([1, 128 + 100]),
}  # fmt: skip


def book(**changes: Any) -> MeaningBook:
    nothing = dict.fromkeys(NAMES, 0.0)
    learned: dict[str, Any] = {
        "labels": LABELS, "scale": 10.0, "base": [0.0, -1.0, -4.0, -1.0, -1.0, -1.0], "one": -1.0, "two": -5.0, "pairs": {},
        "trust": {name: [0.0] * len(LABELS) for name in TRUSTED},
        "phrases": {
            "needs": {**nothing, "verdict": 1.5}, "communities": {**nothing, "found": 1.5, "bent": -3.0, "hint": 0.5, "own": 1.0},
            "wishes": {**nothing, "found": 1.5, "warned": -1.0},
        },
    }  # fmt: skip
    return MeaningBook(
        Learned(**{**learned, **changes}), lambda asked: {one: WEIGHTS[one] for one in asked if one in WEIGHTS}
    )


def reading(text: str) -> Reading:
    """The text, and behind it enough words that speak for nothing."""
    words = f"{text} and so it goes on".split()
    return Reading(words=words, readings=[{word: 0.0} for word in words], spans={})


def hit(axis: str, word: str, slips: float = 0.0, *used: int, never: bool = False, hint: bool = False) -> Hit:
    return Hit(used=used or (0,), meaning=Meaning(axis=axis, word=word, never=never, hint=hint), slips=slips)


def judged(one: MeaningBook, text: str, hits: list[Hit], verdict: set[tuple[str, str]]) -> dict[str, list[str]]:
    """What the book makes of a text in which all these phrases count."""
    return one.judged(reading(text), hits, hits, verdict)


def test_grams_are_words_as_meant_stems_and_runs_of_two() -> None:
    words = ["skool", "scares", "me"]
    text = Reading(words=words, readings=[{"school": 1.0}, {"scares": 0.0}, {}], spans={})
    assert grams(text) == {
        "school", "scares", "me", "school scares", "scares me", "=skool",
        "~school", "~scar", "~me", "~school scar", "~scar me", "~school _ me",
        "<school", "<school scares", "me>", "|1",
    }  # fmt: skip
    assert grams(Reading(words=[], readings=[], spans={})) == set()


def test_grams_know_who_is_close_and_how_old() -> None:
    words = ["my", "old", "man", "is", "70", "and", "drinks"]
    text = Reading(words=words, readings=[{} for _ in words], spans={1: [("{partner}", 3, 0.0), ("{gam}", 2, 2.0)]})
    found = grams(text)
    assert {"{partner}", "#old", "^my {partner}", "^{partner} is", "^is #old", "^#old _ drink"} <= found
    assert "{gam}" not in found  # too far bent to be one


@pytest.mark.parametrize(
    ("word", "ages"),
    [
        ("46m", {"#adult", "#adultm"}), ("70th", {"#old", "#oldth"}), ("9yo", {"#child", "#childyo"}),
        ("16f", {"#teen", "#teenf"}), ("46", set()), ("m25", set()), ("3rd", {"#child", "#childrd"}), ("th", set()),
        ("500m", {"#", "#m"}), ("46mm", set()),
    ],
)  # fmt: skip
def test_what_may_be_an_age(word: str, ages: set[str]) -> None:
    assert years(word) == ages


@pytest.mark.parametrize(
    ("text", "needs", "communities"),
    [
        ("", [], []),
        ("nothing here", [], []),
        ("worry", ["anxiety"], []),
        ("boss", ["work"], []),
        ("worry then boss", ["stress", "anxiety"], []),
        ("mam", [], ["carers"]),
        ("lads", [], ["men"]),
        ("mam lads", [], ["carers"]),
    ],
)
def test_the_likeliest_set_is_taken(text: str, needs: list[str], communities: list[str]) -> None:
    found = judged(book(), text, [], set())
    assert (found["needs"], found["communities"], found["wishes"]) == (needs, communities, [])


def test_two_needs_are_taken_only_where_both_are_worth_it() -> None:
    both = "worry then boss"
    assert judged(book(two=-50.0), both, [], set())["needs"] == ["stress"]
    assert judged(book(two=-50.0, pairs={"0 1": 60.0}), both, [], set())["needs"] == ["stress", "anxiety"]


def test_phrases_are_believed_as_far_as_was_learned() -> None:
    verdict = {("needs", "stress")}
    assert judged(book(), "x", [hit("needs", "stress")], verdict)["needs"] == ["stress"]
    less = {name: [0.0, -2.0 * (name == "verdict"), 0, 0, 0, 0] for name in TRUSTED}
    assert judged(book(trust=less), "x", [hit("needs", "stress")], verdict)["needs"] == []
    assert judged(book(), "x", [hit("communities", "men")], set())["communities"] == ["men"]
    assert judged(book(), "x", [hit("communities", "men", 1.0)], set())["communities"] == []


def test_hints_warnings_and_of_whom_it_is_said_are_weighed() -> None:
    vague = hit("communities", "men", 0.0, 1, hint=True)
    assert judged(book(), "them lads there", [vague], set())["communities"] == ["men"]  # hint 0.5, lads 1.1, base -1
    assert judged(book(), "them folk there", [vague], set())["communities"] == []
    assert judged(book(), "im folk there", [vague], set())["communities"] == ["men"]  # and said of oneself
    free = hit("wishes", "free")
    assert judged(book(), "x", [free], set())["wishes"] == ["free"]
    warned = [free, hit("wishes", "free", never=True)]
    assert book().judged(reading("x"), warned, [free], set())["wishes"] == []


def test_words_set_apart_are_not_weighed() -> None:
    text = reading("worry boss")
    assert book().judged(text, [], [], set())["needs"] == ["anxiety"]
    assert book().judged(text, [], [], set(), apart={0})["needs"] == ["work"]


def test_a_label_that_was_not_learned_is_let_be() -> None:
    found = judged(book(), "x", [hit("needs", "any"), hit("formats", "phone")], {("needs", "any")})
    assert found["needs"] == found["formats"] == []


def test_what_phrases_tell_of_a_label() -> None:
    counted = [hit("needs", "stress", 0.0, 0, 1, 2, 3), hit("needs", "work", 2.0, 4), hit("communities", "men", 0.0, 5)]
    taken = hit("communities", "women", 0.0, 5)
    text = Reading(words=["w"] * 8, readings=[{}] * 8, spans={})
    found = evidence(text, [*counted, taken], counted, {("needs", "stress"), ("communities", "carers")})
    assert {name for name, value in found["communities", "carers"].items() if value} == {"concluded", "verdict"}
    assert {name for name, value in found["needs", "stress"].items() if value} == {
        "found", "long", "longest", "share", "verdict",
    }  # fmt: skip
    assert found["needs", "work"]["bent"] == 2.0
    assert found["needs", "work"]["overruled"]
    assert found["communities", "women"] == {"taken": 1.0}
    assert set().union(*found.values()) <= set(NAMES)


def test_a_name_or_a_need_said_plainly_is_not_weighed() -> None:
    """What the phrases explain whole stays as it was: `anxiety` is anxiety, whatever was learned."""
    for axis in ("needs", "communities", "kinds"):
        for name, word in LISTENER.vocabulary.axes[axis].items():
            for text in (name.replace("-", " "), word.label):
                heard, before = LISTENER.hear(text, "GB"), ALONE.hear(text, "GB")
                assert bool(before.unused) or heard == before


@pytest.mark.parametrize("text", ["bipolar uk", "sane forums", "andys man club", "samaritans"])
def test_the_name_of_a_service_says_nothing_else(text: str) -> None:
    stock = Stock()
    given = (text, stock.book, stock.danger, stock.words.vocabulary, stock.gazetteer, "GB", stock.names)
    assert understand(*given, stock.words.meanings).query == understand(*given).query


def test_more_is_understood_than_by_phrases_alone() -> None:
    cases = read("queries")
    right = {
        listener: sum(
            not list(faults(case, listener.hear(case["query"], case.get("country", "GB")), listener.gazetteer))
            for case in cases
        )
        for listener in (LISTENER, ALONE)
    }
    assert right[LISTENER] >= right[ALONE]


def test_somebody_else_is_meant_exactly_where_carers_are() -> None:
    for text in (
        "my mate has gone quiet and sold his dog",
        "cant stop washing my hands",
        "our lad wont come out of his room",
    ):
        heard = LISTENER.hear(text, "GB")
        assert heard.for_other == ("carers" in heard.communities)


def test_without_what_was_learned_the_phrases_stand() -> None:
    db = tables.memory()
    packing.write(db)
    assert db.execute("select count(*) from leaning").fetchone()[0] > 10_000
    db.execute("delete from document where name = 'learned'")
    assert Wordbook(db).meanings is None
    assert open_words().meanings is not None


def test_every_marked_query_can_be_learned_from() -> None:
    cases = [
        case
        for name in ("queries", "everyday", "stories")
        for case in listed(Path(shelf.DATA, "sayings", f"{name}.yaml"))
    ]
    assert len(cases) > 20_000
    for case in cases:
        for part in ("expect", "also"):
            for axis in ("needs", "communities", "formats", "channels", "styles", "kinds"):
                said = (case.get(part) or {}).get(axis, [])
                assert set(said) <= LISTENER.vocabulary.axes[axis].keys(), case["query"]
    learned = {" ".join(words_of(case["query"])[0]) for case in cases}
    assert len(learned) > 0.99 * len(cases)
    kept_apart = {
        " ".join(words_of(case["query"])[0])
        for name in ("queries", "crisis", "stories")
        for case in read(name, held=True)
    }
    assert not learned & kept_apart
