"""The best of many, found without looking at the rest, are those one finds by looking at all of them."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.engines.peerfind_search import NOON
from benchmarks.make_data import Made
from peerfind import bits, tables
from peerfind.age import months
from peerfind.features import FEATURES, Context, asked
from peerfind.filters import Look, admitted
from peerfind.geography import Place, cell, kilometres
from peerfind.hours import Clock
from peerfind.index import Index
from peerfind.lowering import factors
from peerfind.names import NameBook
from peerfind.packing import called, groups, sets
from peerfind.packing.groups import put
from peerfind.places import open_gazetteer
from peerfind.query import Query
from peerfind.rank import ranked, worth
from peerfind.reach import Reach
from peerfind.search import Match, covering
from peerfind.stock import open_words
from peerfind.text import tokens
from peerfind.weights import ALWAYS, WEIGHTS, fixed, fresh

SIZE = 600


@cache
def made() -> tables.Database:
    """A made-up directory, compiled."""
    db, some = tables.memory(), Made(SIZE)
    put(db, some.pairs(), some.organizations(), open_gazetteer())
    return db


def looked_at(rows: int, at: Context) -> list[tuple[int, float, tuple[str, ...]]]:
    """Every row of a set with its score and reasons, best first: slowly, one after the other."""
    names = asked(at)
    total = sum(WEIGHTS[name][0] for name in (*names, *ALWAYS) if name in WEIGHTS)
    lists = {name: list(FEATURES[name](at)) for name in names}
    lowered, anything = list(factors(at)), at.look.index.having("needs:any")
    found = []
    for row in bits.rows(rows):
        sum_, factor, reasons = 0.0, 1.0, []
        for name in names:
            values = []
            for choices in lists[name]:
                choice = next((one for one in choices if one.rows >> row & 1), None)
                values.append(choice.value if choice else 0.0)
                if choice and choice.reason and choice.reason not in reasons:
                    reasons.append(choice.reason)
            sum_ += (WEIGHTS[name][0] if name in WEIGHTS else 0.0) * worth(name, tuple(values))
        for several, by in lowered:
            factor *= by if several >> row & 1 else 1.0
        said = "is there whatever is going on" if anything >> row & 1 else "serves where you are"
        score = round((sum_ + always(row, at.look.index)) / total * factor, 4)
        found.append((row, score, tuple(reasons) or (said,)))
    return sorted(found, key=lambda one: (-one[1], one[0]))


def always(row: int, index: Index) -> float:
    """What always counts, of one row, from its own date."""
    run = "select yes, ways, peers from run where first <= ? order by first desc limit 1"
    yes, ways, peers = index.db.execute(run, (row,)).fetchone()
    newest = tables.one(index.db, "select newest from step where first <= ? order by first desc limit 1", row)
    return fixed(yes, fresh(months(newest, index.today) if newest else None), ways, peers)


def query(chance: random.Random) -> Query:
    """Any query."""
    axes = open_words().vocabulary.axes

    def some(axis: str, most: int = 2) -> tuple[str, ...]:
        return tuple(chance.sample(list(axes[axis]), chance.randrange(most + 1)))

    place = chance.choice(
        [None, None, Place(name="Leeds", country="GB", region="England", latitude=53.8, longitude=-1.55)]
    )
    return Query(
        needs=some("needs"), communities=some("communities"), formats=some("formats", 1), channels=some("channels", 1),
        styles=some("styles", 1), kinds=some("kinds", 1), place=place, country=chance.choice([None, "GB", "US"]),
        free=chance.random() < 0.2, peer_led=chance.random() < 0.2, open_now=chance.random() < 0.2,
        age=chance.choice([None, None, 16, 40]), safety=chance.choice([0, 0, 2]), names=("support", "leeds"),
        unused=tuple(chance.sample(["help", "meeting", "talk", "weekly"], chance.randrange(3))),
        fixed=tuple(chance.sample(["kinds", "styles", "communities", "open_now"], chance.randrange(2))),
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.integers(), st.sampled_from(["2026-11-25", "2026-12-06", "2028-05-29", "2024-02-29", "2035-01-01"]))
def test_the_best_come_first_whatever_is_asked_and_whenever(seed: int, today: str) -> None:
    asked_for = query(random.Random(seed))
    index = Index(made(), today, [Clock(NOON)])
    reach = Reach(index, asked_for.place) if asked_for.place else None
    named = NameBook(made()).look_up(list(asked_for.names), frozenset())
    anyone = bits.of(row for rows in named.fits.values() for row in bits.rows(rows))
    look = Look(index=index, vocabulary=open_words().vocabulary, query=asked_for, reach=reach, named=anyone)
    at, rows = Context(look=look, named=named), admitted(look)
    assert [(one.row, one.score, one.reasons) for one in ranked(rows, at)] == looked_at(rows, at)


def test_few_groups_are_looked_at_where_few_are_wanted() -> None:
    """The tenth match is not bought with a look at every service."""
    index = Index(made(), "2026-11-25", [Clock(NOON)])
    look = Look(index=index, vocabulary=open_words().vocabulary, query=Query(country="GB"), reach=None, named=0)
    stream = ranked(index.all, Context(look=look))
    assert len([next(stream) for _ in range(10)]) == 10
    assert sum(1 for _ in stream) == SIZE - 10


@pytest.mark.parametrize("size", [1, 531, 70_000])
def test_sets_come_back_as_they_were_kept(size: int) -> None:
    chance = random.Random(size)
    for share in (0.0, 0.0005, 0.01, 0.3, 1.0):
        rows = [row for row in range(size) if chance.random() < share]
        kept = bits.unpack(bits.pack(chance.sample(rows, len(rows))))
        assert list(bits.rows(kept)) == rows
        assert list(bits.listed(bits.listing(rows))) == rows
        part = [row for row in rows if size // 3 <= row < size // 2]
        assert list(bits.within(bits.spread(kept), ((size // 3, size // 2),))) == part


@pytest.mark.parametrize(
    "place", [(51.5, -0.1), (-36.8, 174.8), (-17.0, 179.95), (70.0, -179.9), (89.9, 0.0), (0.0, 0.0)]
)
def test_what_is_near_is_found_over_the_edges_of_the_map_too(place: tuple[float, float]) -> None:
    chance, points = random.Random(1), {}
    for row in range(3000):
        far = chance.choice([0.2, 3.0, 40.0])
        north = max(-90.0, min(90.0, place[0] + chance.uniform(-far, far)))
        wide = 180.0 if abs(place[0]) > 89 else far
        points[row] = (north, (place[1] + chance.uniform(-wide, wide) + 180) % 360 - 180)
    db = tables.memory()
    db.executescript(groups.SCHEMA + sets.SCHEMA + called.SCHEMA)
    db.execute("insert into meta values ('size', '3000')")
    spots = ((cell(*point), *point, bits.listing([row])) for row, point in points.items())
    db.executemany("insert into point values (?, ?, ?, ?)", spots)
    town = Place(name="x", country="GB", region="", latitude=place[0], longitude=place[1])
    found = {row for _, rows in Index(db, "2026-11-25").near(town, 100.0) for row in rows}
    assert found == {row for row, point in points.items() if kilometres(point, place) <= 100.0}


def test_names_are_found_as_if_every_name_were_looked_at() -> None:
    db = made()
    names = [tuple(words.split()) for (words,) in db.execute("select words from name")]
    book, chance = NameBook(db), random.Random(3)
    for _ in range(150):
        words = tokens(
            " ".join(chance.sample(chance.choice(names), 1) + list(chance.choice(names)[: chance.randrange(4)]))
        )
        explained = frozenset(at for at in range(len(words)) if chance.random() < 0.3)
        readings = [book.readings(word, at in explained) for at, word in enumerate(words)]
        fits = {key: fit for key in names if (fit := book.fit(key, words, readings, explained)) is not None}
        best: dict[int, float] = {}
        for words_of, packed in db.execute("select words, rows from name"):
            for row in bits.rows(bits.unpack(packed)) if tuple(words_of.split()) in fits else ():
                best[row] = max(best.get(row, 0.0), fits[tuple(words_of.split())])
        found = {row: fit for fit, rows in book.look_up(words, explained).fits.items() for row in bits.rows(rows)}
        assert found == {row: round(fit, 3) for row, fit in best.items()}


def shown(*given: tuple[str, float, str], named: bool = False) -> list[Match]:
    return [
        Match(id=name, organization=name, score=score, reasons=tuple(why.split("+")), named=named)
        for name, score, why in given
    ]


@pytest.mark.parametrize(
    ("given", "expect"),
    [
        ([("a", 0.9, "x"), ("b", 0.8, "x"), ("c", 0.7, "x"), ("d", 0.6, "y")], "abdc"),  # y steps up
        ([("a", 0.9, "x"), ("b", 0.8, "x"), ("c", 0.7, "y"), ("d", 0.6, "y")], "abcd"),  # y is there already
        ([("a", 0.9, "x"), ("b", 0.8, "x"), ("c", 0.7, "x"), ("d", 0.3, "y")], "abcd"),  # too far behind
        ([("a", 0.9, "x"), ("b", 0.8, "z"), ("c", 0.7, "z"), ("d", 0.6, "y")], "abdc"),
        ([("a", 0.9, "x"), ("b", 0.8, "z"), ("c", 0.7, "w"), ("d", 0.6, "y")], "abdc"),  # w was not asked for
        ([("a", 0.9, "x+z"), ("b", 0.8, "y"), ("c", 0.7, "x")], "abc"),
        ([("a", 0.9, "x")], "a"),
        ([], ""),
    ],
)
def test_among_the_first_there_is_one_for_each_thing_that_was_named(
    given: list[tuple[str, float, str]], expect: str
) -> None:
    best = covering(shown(*given), ["x", "y", "z"] if "z" in str(given) else ["x", "y"])
    assert "".join(match.id for match in best) == expect


def test_what_was_asked_for_by_name_stays_where_it_is() -> None:
    best = shown(("a", 0.9, "x"), ("b", 0.8, "x"), ("c", 0.7, "x"), named=True) + shown(("d", 0.6, "y"))
    assert [match.id for match in covering(best, ["x", "y"])] == list("abcd")
