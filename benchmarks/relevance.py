"""How well what people type is answered: peerfind and, in the same run on the same records, what others use.

    .venv/bin/python -m benchmarks.relevance [--write]

For each engine: hit@1 and hit@3 (a record that meets everything the case names stands first, or among the first three; only
cases for which the records hold one), nDCG@10 over graded records, hit@3 when one letter of the longest word is mistyped,
and milliseconds a query. Each query is mistyped in several ways. What typos cost is told twice: the points of hit@3 that are
lost, and what is left of the loss where queries that found nothing find something by a slip, which happens to engines that
find little. The others get every help: their answers are cut to the records that serve the
person's country, as a site with a country menu would. A fifth of the cases is kept apart and never looked at while tuning.
Shares of what was understood, dangers heard and places found stand below. `--write` puts all of it into RESULTS.md.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
import time
from collections.abc import Iterator
from typing import Any

from peerfind.directory import Stored
from peerfind.model import Service
from peerfind.places import Gazetteer
from peerfind.record import Record
from peerfind.stock import open_words
from peerfind.tables import connect

from .cases import Listener, faults, place_fault, read
from .engines import NAMES, Search, corpus_of, engine
from .engines.corpus import Corpus
from .engines.peerfind_search import Finder
from .judge import FULL, Judge
from .results import Aim, aims, section, table

LIKE_GREP = ("ripgrep", "fzf")
"""Engines that find what grep finds."""

SLIPS = 8
"""So many ways each query is mistyped."""

DEEP, CUT = 10, 200
"""How many answers are judged, and how many the others may give before those of other countries are taken out."""


class Bench:
    """Cases with the grades of all records."""

    def __init__(self, corpus: Corpus) -> None:
        self.gazetteer, vocabulary = Gazetteer(), open_words().vocabulary
        judge = Judge(vocabulary, self.gazetteer)
        directory = Stored(connect(corpus.snapshot), corpus.snapshot)
        self.services: dict[str, Service] = {
            name: found for name in directory.ids() if (found := directory.service(name))
        }
        self.cases: list[tuple[str, str, str | None, dict[str, int]]] = []
        for held in (False, True):
            for case in read("queries", held):
                if not {"needs", "communities"} & set(case.get("expect") or ()):
                    continue
                grades = {name: grade for name, one in self.services.items() if (grade := judge.grade(case, one))}
                if FULL in grades.values():
                    place = judge.place(case)
                    country = place.country if place else case["expect"].get("country") or case.get("country", "GB")
                    self.cases.append(("kept apart" if held else "seen", case["query"], country, grades))

    def within(self, ids: list[str], country: str | None) -> list[str]:
        """The first ten that serve a country."""
        fits = (
            name for name in ids if not country or {country, "WW"} & set(self.services[name].service_area.countries)
        )  # fmt: skip
        return [name for name, _ in zip(fits, range(DEEP), strict=False)]


def mistyped(text: str, seed: int) -> str:
    """The text with one slip in its longest word: a letter lost, doubled, changed or swapped."""
    luck = random.Random(seed)
    words = text.split()
    at = max(range(len(words)), key=lambda i: (sum(c.isalpha() for c in words[i]), -i))
    word = words[at]
    if len(word) < 4:
        return text
    i = luck.randrange(1, len(word) - 1)
    before, letter, after = word[:i], word[i], word[i + 1 :]
    words[at] = luck.choice(
        [before + after, before + letter + letter + after, f"{before}e{after}", before + after[:1] + letter + after[1:]]
    )
    return " ".join(words)


def ndcg(grades: dict[str, int], found: list[str]) -> float:
    gained: float = sum((2 ** grades.get(name, 0) - 1) / math.log2(at + 2) for at, name in enumerate(found[:DEEP]))
    best = sorted(grades.values(), reverse=True)[:DEEP]
    most: float = sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(best))
    return gained / most


def peerfind_by_country(corpus: Corpus) -> dict[str | None, Finder]:
    class Finders(dict[str | None, Finder]):
        def __missing__(self, country: str | None) -> Finder:
            self[country] = Finder(corpus.snapshot, country)
            return self[country]

    return Finders()


class Score(Record):
    """How one query was answered: a fitting record first, among the first three, nDCG@10; the share of its typos with which one
    is among the first three; milliseconds."""

    first: bool
    third: bool
    gain: float
    slipped: float
    took: float


def scored(bench: Bench, name: str, search: Search | dict[str | None, Finder]) -> Iterator[list[Any]]:
    """Rows of the table: seen cases and those kept apart."""
    found: dict[str, list[Score]] = {}
    for number, (part, text, country, grades) in enumerate(bench.cases):

        def asked(words: str, country: str | None = country) -> list[str]:
            if isinstance(search, dict):
                return [match.id for match in search[country].find(words, {"limit": DEEP}).matches]
            return bench.within(search(words, CUT), country)

        def fits(ids: list[str], most: int, grades: dict[str, int] = grades) -> bool:
            return any(grades.get(one) == FULL for one in ids[:most])

        start = time.perf_counter()
        ids = asked(text)
        took = (time.perf_counter() - start) * 1000
        wrong = {mistyped(text, number + 1000 * way) for way in range(SLIPS)} - {text} or {text}
        slipped = statistics.mean(fits(asked(words), 3) for words in wrong)
        row = Score(first=fits(ids, 1), third=fits(ids, 3), gain=ndcg(grades, ids), slipped=slipped, took=took)
        found.setdefault(part, []).append(row)
    for part, rows in found.items():
        lost = [one.third - one.slipped for one in rows]
        shares: list[list[float]] = [
            [one.first for one in rows], [one.third for one in rows], [one.gain for one in rows],
            [one.slipped for one in rows], [max(one, 0.0) for one in lost], lost,
        ]  # fmt: skip
        yield [
            name, part, len(rows), *(f"{100 * statistics.mean(share):.1f}" for share in shares),
            f"{statistics.median(one.took for one in rows):.1f}",
        ]  # fmt: skip


def heard(listener: Listener) -> Iterator[list[Any]]:
    """What is understood of queries, dangers and places."""
    for part, held in (("seen", False), ("kept apart", True)):
        cases = read("queries", held)
        right = [
            not list(faults(case, listener.hear(case["query"], case.get("country", "GB")), listener.gazetteer))
            for case in cases
        ]
        yield ["whole query understood", part, len(cases), f"{100 * statistics.mean(right):.1f}"]
        dangers = [(case["crisis"] == "true", listener.in_danger(case["query"])) for case in read("crisis", held)]
        yield [
            "danger heard",
            part,
            len(dangers),
            f"{100 * statistics.mean(found for there, found in dangers if there):.1f}",
        ]
        yield [
            "false alarm",
            part,
            len(dangers),
            f"{100 * statistics.mean(found for there, found in dangers if not there):.1f}",
        ]
        places = [place_fault(case, listener) is None for case in read("places", held)]
        yield ["place found", part, len(places), f"{100 * statistics.mean(places):.1f}"]


LEAST = {"whole query understood": 92.0, "danger heard": 98.0, "place found": 97.0}
MOST = {"false alarm": 2.0}


def aimed(quality: list[list[Any]], understood: list[list[Any]]) -> Iterator[Aim]:
    """The figures that have an aim: those of the cases that are kept apart."""
    for what, part, count, share in understood:
        if part == "kept apart":
            yield Aim(f"{what} (n = {count})", float(share), "%", MOST.get(what), LEAST.get(what))
    kept = [row for row in quality if row[1] == "kept apart"]
    own = next(row for row in kept if row[0] == "peerfind")
    yield Aim(f"one of the first three fits (n = {own[2]})", float(own[4]), "%", None, 95.0)
    yield Aim("what one typo costs of that", float(own[7]), "points", 3.0)
    others = [row for row in kept if row is not own]
    least = min(float(row[7]) for row in others)
    yield Aim("lost by a typo, less than the best other engine", least - float(own[7]), "points", None, 0.0)
    for at, what in ((3, "hit@1"), (4, "hit@3"), (5, "nDCG@10"), (6, "hit@3 with a typo")):
        best = max(float(row[at]) for row in others)
        yield Aim(f"{what} ahead of the best other engine", float(own[at]) - best, "points", None, 0.0)


def main() -> None:
    corpus = corpus_of()
    bench = Bench(corpus)
    rows = []
    for name in NAMES:
        one = engine(name)
        if name in LIKE_GREP or one.missing():
            continue
        search = peerfind_by_country(corpus) if name == "peerfind_search" else one.index(corpus)
        rows += list(scored(bench, one.LABEL, search))
    rows.sort(key=lambda row: (row[1] != "kept apart", -float(row[4])))
    quality = table(
        [
            "engine",
            "cases",
            "n",
            "hit@1 %",
            "hit@3 %",
            "nDCG@10 %",
            "hit@3 with a typo %",
            "lost by a typo, points",
            "lost and won, points",
            "ms a query",
        ],
        rows,
    )
    understood_rows = sorted(heard(Listener()))
    understood = table(["what", "cases", "n", "%"], understood_rows)
    text = f"{quality}\n{understood}"
    print(text)
    if "--write" in sys.argv:
        section(
            "What people type is answered",
            f"`python -m benchmarks.relevance --write`; see its head for what is measured. The seen cases are also among what the "
            f"weights were learned from, so their shares say little.\n\n{text}",
        )
        aims("relevance", list(aimed(rows, understood_rows)))


if __name__ == "__main__":
    main()
