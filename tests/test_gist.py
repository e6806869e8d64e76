"""The gist of a text: whole numbers in lanes say the same as plain sums, and what was learned is whole."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from benchmarks.cases import Listener
from peerfind import tables
from peerfind.gist import END, MIDDLE, MOST, START, TABLES, UNKNOWN, ZERO, Gist, Shape, token
from peerfind.packing import words as packing
from peerfind.stock import open_words
from peerfind.wordbook import Wordbook

if TYPE_CHECKING:
    from collections.abc import Collection

LISTENER = Listener()

NUMBERS, FILTERS, NOTIONS, LABELS = 5, {1: 3, 2: 4, 3: 2}, 4, ["needs:anxiety", "communities:men", "wishes:free"]
MANY = sum(FILTERS.values())


def network(seed: int, edge: bool) -> tuple[Gist, dict[str, list[int]], dict[str, list[list[int]]]]:
    """A network of chance, or of numbers as large as they may be; with its words and its tables as plain numbers."""
    chance = random.Random(seed)
    lanes = sum(words * many for words, many in FILTERS.items())

    def drawn(many: int, most: int = 127) -> list[int]:
        return [chance.choice((-most, most)) if edge else chance.randint(-most, most) for _ in range(many)]

    words = {word: drawn(NUMBERS, 12) for word in (START, END, UNKNOWN, "i", "worry", "all", "night", "#teen")}
    plain = {
        "filters": [drawn(lanes) for _ in range(NUMBERS)], "around": [drawn(MANY) for _ in range(NUMBERS)],
        "notions": [drawn(NOTIONS) for _ in range(MANY)], "labels": [drawn(len(LABELS)) for _ in range(NOTIONS)],
    }  # fmt: skip
    shape = Shape(
        labels=LABELS, base=[-1.0, 0.5, -3.0], filters={str(size): many for size, many in FILTERS.items()},
        filter_bias=drawn(MANY), notion_bias=drawn(NOTIONS, 1000), shifts=[1, 4], most=6000, scale=0.001,
    )  # fmt: skip

    def codes(asked: Collection[str]) -> dict[str, bytes]:
        return {word: bytes(number + ZERO for number in words[word]) for word in asked if word in words}

    rows = {name: bytes(number + ZERO for row in table for number in row) for name, table in plain.items()}
    return Gist(shape, lambda: rows, codes), words, plain


def plainly(gist: Gist, words: dict[str, list[int]], plain: dict[str, list[list[int]]], text: list[str]) -> list[float]:
    """The same, number by number."""
    told = [words[START], *(words.get(token(word), words[UNKNOWN]) for word in text[:MOST]), words[END]]
    fits, first = [], 0
    for size, many in FILTERS.items():
        for which in range(many):
            runs = []
            for start in range(1 - size, len(told)):
                inside = [(place, start + place) for place in range(size) if 0 <= start + place < len(told)]
                lane = [(first + place * many + which, told[at]) for place, at in inside]
                runs.append(sum(code[n] * plain["filters"][n][at] for at, code in lane for n in range(NUMBERS)))
            fits.append(max(runs))
        first += size * many
    mean = [
        sum(sum(code[n] for code in told) * plain["around"][n][f] for n in range(NUMBERS)) // len(told)
        for f in range(MANY)
    ]
    shape = gist.shape
    counted = [
        min(max(fit + more + bias, 0) >> shape.shifts[0], shape.most)
        for fit, more, bias in zip(fits, mean, shape.filter_bias, strict=True)
    ]
    notions = [sum(c * row[at] for c, row in zip(counted, plain["notions"], strict=True)) for at in range(NOTIONS)]
    heard = [
        min(max(one + bias, 0) >> shape.shifts[1], shape.most)
        for one, bias in zip(notions, shape.notion_bias, strict=True)
    ]
    sums = [sum(c * row[at] for c, row in zip(heard, plain["labels"], strict=True)) for at in range(len(LABELS))]
    return [base + total * shape.scale for base, total in zip(shape.base, sums, strict=True)]


@pytest.mark.parametrize("edge", [False, True])
@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("text", ["", "worry", "i worry all night", "i worry and 15 worry", "night " * 60, "zzz qqq"])
def test_lanes_say_the_same_as_plain_sums(seed: int, edge: bool, text: str) -> None:
    gist, words, plain = network(seed, edge)
    for _ in range(3):  # the tables are opened twice, and then kept
        assert gist.leanings(text.split()) == pytest.approx(plainly(gist, words, plain, text.split()))


def codes(book: Wordbook) -> dict[str, bytes]:
    """All words that have numbers."""
    return dict(book.db.execute("select word, code from code").fetchall())


def test_what_was_learned_is_whole() -> None:
    book = open_words()
    assert book.gist is not None
    assert book.meanings is not None
    shape, opened = book.gist.shape, book.gist.tables()
    assert shape.labels == book.meanings.learned.labels
    known = codes(book)
    assert len(known) > 20_000
    assert {START, END, UNKNOWN, "#teen", "lonely", "widow"} <= known.keys()
    for code in known.values():
        assert len(code) == len(opened.filters)
    assert len(opened.around) == len(opened.filters)
    assert len(opened.notions) == len(shape.filter_bias)
    assert len(opened.labels) == len(shape.notion_bias)


def test_no_word_adds_more_than_a_lane_holds() -> None:
    book = open_words()
    gist, known = book.gist, codes(book)
    assert gist is not None
    filters = gist.tables().filters
    lanes = filters.lanes
    rows = [[byte - ZERO for byte in filters.data[at : at + lanes]] for at in range(0, len(filters.data), lanes)]
    most = [max(map(abs, row)) for row in rows]
    doubted = {word: [byte - ZERO for byte in code] for word, code in known.items()}
    doubted = {w: c for w, c in doubted.items() if sum(abs(a) * b for a, b in zip(c, most, strict=True)) >= MIDDLE}
    for word, code in random.Random(4).sample(sorted(doubted.items()), min(200, len(doubted))):
        reached = max(abs(sum(c * row[at] for c, row in zip(code, rows, strict=True))) for at in range(lanes))
        assert reached < MIDDLE, word


@pytest.mark.parametrize(
    ("text", "axis", "wanted", "never"),
    [
        ("my husband of 40 years is gone and the house is so quiet", "needs", {"bereavement"}, {"relationship"}),
        ("i wash my hands till they bleed and i cant stop checking the door", "needs", {"ocd"}, {"self-harm"}),
        ("nobody has rung me since i moved here in the spring", "needs", {"loneliness"}, {"housing"}),
        ("reading a nice book before bed", "needs", set(), {"anxiety", "depression", "stress"}),
    ],
)
def test_whole_texts_are_heard(text: str, axis: str, wanted: set[str], never: set[str]) -> None:
    found = set(getattr(LISTENER.hear(text, "GB"), axis))
    assert wanted <= found
    assert not found & never


def test_without_the_file_the_single_runs_decide_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    lines_of = packing.lines_of
    monkeypatch.setattr(packing, "lines_of", lambda name: iter(()) if name == "gist.tsv" else lines_of(name))
    db = tables.memory()
    packing.write(db)
    book = Wordbook(db)
    assert book.gist is None
    assert book.meanings is not None
    assert book.meanings.gist() is None


def test_classes_of_ages_are_compiled_though_they_look_like_remarks() -> None:
    grams = {gram for (gram,) in open_words().db.execute("select gram from leaning where gram like '#%'")}
    assert {"#teen", "#old", "#childyo"} <= grams
    assert set(TABLES) == {name for (name,) in open_words().db.execute("select name from learned_rows")}
