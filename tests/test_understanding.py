"""What people type is understood as well as it was: shares over the cases, and the words that must never be misheard.

The cases in `held/` are kept apart and never looked at while tuning; only their shares are known. The floors lie a
little under what is reached today (see benchmarks/RESULTS.md), so that a change that makes it worse fails. The visible
queries are learned from (tools/learn_meanings.py), so their share says only that nothing broke.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.cases import Listener, faults, place_fault, read
from peerfind import shelf
from peerfind.keeping import signs
from peerfind.understand import words_of

LISTENER = Listener()

FLOORS = {("queries", False): 0.95, ("queries", True): 0.91, ("places", False): 0.985, ("places", True): 0.97}


def share(name: str, held: bool) -> float:
    cases = read(name, held)
    if name == "places":
        right = [place_fault(case, LISTENER) is None for case in cases]
    else:
        right = [
            not list(faults(case, LISTENER.hear(case["query"], case.get("country", "GB")), LISTENER.gazetteer))
            for case in cases
        ]
    return sum(right) / len(right)


@pytest.mark.parametrize(("name", "held"), FLOORS)
def test_it_is_not_understood_worse_than_before(name: str, held: bool) -> None:
    assert share(name, held) >= FLOORS[name, held]


@pytest.mark.parametrize(("held", "recall", "alarms"), [(False, 0.985, 0.03), (True, 0.975, 0.02)])
def test_danger_is_heard_and_calm_words_are_not(held: bool, recall: float, alarms: float) -> None:
    cases = [(case["crisis"] == "true", LISTENER.in_danger(case["query"])) for case in read("crisis", held)]
    heard = [found for danger, found in cases if danger]
    false = [found for danger, found in cases if not danger]
    assert sum(heard) / len(heard) >= recall
    assert sum(false) / len(false) <= alarms


@pytest.mark.parametrize(
    "text",
    [
        "theres no point me being here", "ive taken loads of tablets", "my mate says hes going to do it tonight",
        "hes got a knife and im locked in the bathroom", "i want to die", "my brother wants to kill himself",
    ],
)  # fmt: skip
def test_danger_by_name(text: str) -> None:
    assert LISTENER.in_danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "support after a suicide in the family", "feels like im having a heart attack", "dying for a chat", "my phone died",
        "life coaching", "suicide awareness course", "my brother killed himself", "anxiety", "someone to talk to tonight",
    ],
)  # fmt: skip
def test_no_danger_by_name(text: str) -> None:
    assert not LISTENER.in_danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "my mother in law lost the baby", "i ran out of the hall", "went to work in a daze",
        "he threw his dinner at me in the garden", "dale from work picks on me", "my cat banff died",
        "my nan's yorkshire terrier died", "victoria from church keeps praying at me",
        "neice cuts herself", "evry night i cry", "sounds like karaoke next door", "sobbing in the bath", "i havnt slept",
        "foster care broke me", "last good year was in 2013",
    ],
)  # fmt: skip
def test_no_place_by_name(text: str) -> None:
    assert LISTENER.hear(text, "GB").place is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("low mood in bath", "Bath"), ("someone to talk to in the scottish borders", "Scottish Borders"), ("paris", "Paris"),
        ("lonely in cork", "Cork"), ("anxiety toronto", "Toronto"), ("anxiety in manchestr", "Manchester"),
    ],
)  # fmt: skip
def test_a_place_by_name(text: str, name: str) -> None:
    place = LISTENER.hear(text, "GB").place
    assert place is not None
    assert place.name == name


def test_there_are_enough_cases() -> None:
    assert len(read("queries")) + len(read("queries", True)) >= 300
    assert len(read("crisis")) + len(read("crisis", True)) >= 200
    assert len(read("places")) + len(read("places", True)) >= 300


def test_the_weights_are_learned_from_the_sayings_as_they_are() -> None:
    data = Path(shelf.DATA)
    head = (data / signs.FILE).read_text("utf-8").splitlines()[0]
    assert signs.made_from(data) in head, "run make compiled"


def test_no_case_is_learned_from() -> None:
    learned = {" ".join(words_of(text)[0]) for text, _ in signs.sayings(Path(shelf.DATA) / "sayings")}
    cases = {" ".join(words_of(case["query"])[0]) for held in (False, True) for case in read("crisis", held)}
    assert not learned & cases


def test_learning_is_the_same_every_time_and_knows_what_it_was_told() -> None:
    told = [(frozenset({"{always}", word}), word == "knife") for word in ("knife", "fork", "spoon") for _ in range(4)]
    weights = signs.learn(told)
    assert weights == signs.learn(told)
    assert weights["knife"] > 0 > weights["fork"]


QUERIES = [
    ("heart racing and cant breathe on the bus", {"needs": ("anxiety",)}),
    ("we lost our son before he was born", {"needs": ("baby-loss",)}),
    ("was in the navy and nobody here gets it", {"communities": ("armed-forces",)}),
    ("LS11 low mood", {"needs": ("depression",)}),
    ("id rather text than ring", {"formats": ("text",)}),
    ("someone kind to listen tonight that doesnt cost anything", {"free": True, "open_now": True}),
]


@pytest.mark.parametrize(("text", "wanted"), QUERIES)
def test_the_words_of_the_first_idea(text: str, wanted: dict[str, object]) -> None:
    heard = LISTENER.hear(text, "GB")
    assert {name: getattr(heard, name) for name in wanted} == wanted


def test_somebody_else_is_meant() -> None:
    heard = LISTENER.hear("my sister wont stop betting, we live in carlisle", "GB")
    assert (heard.needs, heard.communities, heard.for_other) == (("gambling",), ("carers",), True)
    assert heard.place is not None
    assert heard.place.name == "Carlisle"
    heard = LISTENER.hear("mum of a lad who hears things", "GB")
    assert heard.needs == ("psychosis",)
    assert set(heard.communities) == {"carers", "parents"}


NO_PLACE = (
    ("GB", "since paris left i cant sleep"),
    ("CA", "brandon relapsed again"),
    ("GB", "my boy lewis wont go to school"),
    ("GB", "clare, my twin, died in june"),
    ("US", "my pug memphis got run over"),
    ("GB", "lost 3000 dollars on the slots"),
    ("AU", "lost 3000 dollars on the pokies"),
    ("GB", "cant drive on the m25 since the crash"),
    ("GB", "victoria sponge binge again"),
    ("US", "dallas cowboys bets took my money"),
    ("AU", "flashbacks of kabul every night"),
    ("GB", "it is coals to newcastle with him"),
    ("GB", "never the same since hillsborough"),
    ("GB", "i live in hope of feeling better"),
    ("US", "bank of georgia took our house"),
    ("GB", "stuck on the m25 closed again"),
    ("GB", "he slapped me in morrisons"),
    ("US", "i drink a manhattan then another"),
    ("GB", "my ex preston keeps turning up"),
    ("US", "mr washington my teacher"),
)


@pytest.mark.parametrize(("country", "text"), NO_PLACE)
def test_persons_teams_amounts_and_memories_are_no_places(country: str, text: str) -> None:
    assert LISTENER.hear(text, country).place is None


PLACES = (
    ("GB", "army wife catterick lonely", "Catterick"), ("AU", "bipolar wife adelaide helpline now please", "Adelaide"),
    ("GB", "my nerves are gone, bury", "Bury"), ("AU", "muslim youth helpline sydney tonight", "Sydney"),
    ("GB", "flat in sa62 on my own", "SA62"), ("US", "hoarders group phoenix", "Phoenix"),
    ("GB", "struggling since my divorce, copenhagan", "Copenhagen"), ("CA", "parents of addicts hamillton ontario", "Hamilton"),
)  # fmt: skip


@pytest.mark.parametrize(("country", "text", "name"), PLACES)
def test_a_bare_place_among_wishes_is_one(country: str, text: str, name: str) -> None:
    place = LISTENER.hear(text, country).place
    assert place is not None
    assert place.name.startswith(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Newport, Pembrokeshire", "Newport"),
        ("Springfield, Pembrokeshire", "Pembrokeshire"),
        ("springfield pembrokeshire", "Pembrokeshire"),
        ("st davids pembrokeshire", "Saint Davids"),
    ],
)
def test_of_a_place_that_is_not_known_the_county_is(text: str, name: str) -> None:
    place = LISTENER.gazetteer.find(text, "GB")
    assert place is not None
    assert place.name == name


SAID = (
    ("ptsd vets glasgow", {"needs": ("ptsd",), "communities": ("armed-forces",)}),
    ("black mums online group after a bad birth", {"needs": ("perinatal",), "styles": ("group",), "formats": ("online",)}),
    ("im not suicidal just so so sad all the time", {"needs": ("depression",), "kinds": (), "formats": ()}),
    ("burnt out teacher, sunday nights i just cry", {"communities": ("education-workers",)}),
    ("i just want to text someone, im so lonely", {"needs": ("loneliness",), "formats": ("text",)}),
    ("panic buying at tesco again, no loo roll", {"needs": ()}),
    ("he checks my phone and i cant see my friends", {"needs": ("domestic-abuse",), "formats": ()}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expect"), SAID)
def test_ways_kinds_and_wishes_are_weighed_too(text: str, expect: dict[str, tuple[str, ...]]) -> None:
    heard = LISTENER.hear(text, "GB")
    assert {axis: getattr(heard, axis) for axis in expect} == expect


@pytest.mark.parametrize(
    ("text", "axis", "word"),
    [
        ("carers group adelaide", "communities", "carers"),
        ("carers group adelaide", "styles", "group"),
        ("first responder peer team sacramento", "communities", "emergency-services"),
        ("suicide loss group tonight", "styles", "group"),
        ("jewish helpline", "communities", "jewish-communities"),
    ],
)
def test_words_that_all_say_something_are_no_name(text: str, axis: str, word: str) -> None:
    assert word in getattr(LISTENER.hear(text, "GB"), axis)


@pytest.mark.parametrize("text", ["sane forums lived experience", "andys man club"])
def test_a_name_with_a_word_of_its_own_stays_one(text: str) -> None:
    words = text.split()
    assert LISTENER.names.strong(words) >= set(range(len(words)))
    assert not LISTENER.hear(text, "GB").needs


@pytest.mark.parametrize(
    ("text", "home", "place"),
    [
        ("my nerves are gone since, newry", "GB", "Newry"),
        ("cork crisis line for mental health", "IE", "Cork"),
        ("burnt out mums, bristol, in evenings", "GB", "Bristol"),
        ("we came back from spain, skipton", "GB", "Skipton"),
        ("10 yrs a doctor in damascus, i stack shelves in bolton at night", "GB", "Bolton"),
        ("a friend found a group in leeds but i live in hull", "GB", "Kingston upon Hull"),
        ("kinship carer for my grandson croydon", "GB", "Croydon"),
        ("kinda isolated in nunavut", "CA", "Nunavut Territory"),
    ],
)
def test_where_somebody_is(text: str, home: str, place: str) -> None:
    found = LISTENER.hear(text, home).place
    assert found
    assert found.name == place
