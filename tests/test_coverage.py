"""What the directory holds is counted and never written by hand; what is missing is told; every data file has its licence."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from peerfind.books import open_emergency, open_vocabulary
from peerfind.dataset import open_dataset
from peerfind.keeping import coverage
from peerfind.keeping.goals import ENOUGH, GOALS, held, local, missing, seen, thin
from peerfind.keeping.shares import sourced

from .conftest import ROOT, run

DATASET, VOCABULARY = open_dataset(), open_vocabulary()
AT = seen(DATASET, VOCABULARY)


def test_the_document_is_up_to_date() -> None:
    now = coverage.page(DATASET, VOCABULARY)
    assert (ROOT / coverage.PAGE).read_text("utf-8") == now, "the data has changed: run make compiled"


def test_the_document_is_the_same_on_every_day() -> None:
    assert coverage.as_of(DATASET) in coverage.page(DATASET, VOCABULARY)
    assert coverage.page(DATASET, VOCABULARY) == coverage.page(DATASET, VOCABULARY)


def test_stats_speak_json_and_keep_what_they_said_before() -> None:
    told = json.loads(run("data", "stats", "--output", "json").out)
    assert {"schema_version", "services", "organizations", "sources", "counts"} <= set(told)
    assert set(told["goals"]) == set(GOALS)
    assert told["goals"]["needs"]["wanted"] == len(VOCABULARY.axes["needs"])
    assert {"needs", "communities", "crisis", "emergency", "uninhabited", "scotland"} == set(told["missing"])
    for share in told["shares"].values():
        assert 0 <= share["part"] <= share["whole"]
    assert told["shares"]["phones"]["part"] == told["shares"]["phones"]["whole"]


def test_stats_print_every_goal_and_what_is_missing() -> None:
    told = run("data", "stats").out
    for title, _, _ in GOALS.values():
        assert f"  {title}: " in told
    assert "\nCountries without a crisis line:\n" in told


def test_closed_services_do_not_count() -> None:
    closed = {s.id for s in DATASET.services.values() if s.status == "closed"}
    assert closed
    assert not closed & {s.id for s in AT.services}


def test_a_local_group_has_a_town() -> None:
    assert all(s.location and "in-person" in s.formats for s in local(AT))


def test_a_country_counts_only_with_somebody_to_turn_to() -> None:
    assert "GB" in AT.crisis
    assert "WW" not in AT.crisis
    assert "AQ" not in AT.emergency
    assert set(AT.emergency) == {code for code, there in open_emergency().items() if there.numbers}


def test_where_nobody_lives_no_number_is_missing() -> None:
    book = open_emergency()
    assert set(AT.nobody) == {code for code, there in book.items() if there.nobody} >= {"AQ", "BV"}
    assert all(there.nobody in there.sources and not there.numbers for there in map(book.__getitem__, AT.nobody))
    lacking = {one.name: one.items for one in missing(AT)}
    assert "Antarctica" in lacking["uninhabited"]
    assert "Antarctica" not in lacking["emergency"]
    assert not {"GB", "PN"} & set(AT.nobody)


@pytest.mark.parametrize("axis", ["needs", "communities"])
def test_words_with_too_few_services_are_named(axis: str) -> None:
    counts = Counter(held(AT, axis))
    assert thin(AT, axis) == tuple(
        f"{word} ({counts[word]})" for word in VOCABULARY.axes[axis] if counts[word] < ENOUGH
    )
    alone = AT.replace(services=AT.services[:1])
    assert len(thin(alone, axis)) == len(VOCABULARY.axes[axis])


def test_all_is_the_sum_of_the_fields() -> None:
    first, *each = sourced(DATASET)
    assert (first.part, first.whole) == (sum(s.part for s in each), sum(s.whole for s in each))


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/policy.md", "docs/data-format.md"]
)
def test_no_count_of_the_directory_is_written_by_hand(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.findall(r"\b\d{2,}[\d,]* (?:services|groups|organizations|helplines|warmlines|towns|sources)\b", text)


def test_every_data_file_has_its_licence() -> None:
    named = set(re.findall(r"data/[\w./-]*[\w/]", (ROOT / "LICENSE-DATA").read_text("utf-8")))
    for path in (ROOT / "data").rglob("*"):
        name = path.relative_to(ROOT).as_posix()
        inside = any(folder.endswith("/") and name.startswith(folder) for folder in named)
        assert path.is_dir() or name in named or inside, f"{name}: say in LICENSE-DATA under which licence it stands"


def test_every_file_of_places_says_where_it_is_from() -> None:
    told = (ROOT / "data" / "places" / "README.md").read_text("utf-8")
    for path in (ROOT / "data" / "places").iterdir():
        assert path.name == "README.md" or f"`{path.name}`" in told, path.name


def test_every_book_of_data_travels_with_the_program() -> None:
    travels = (ROOT / "pyproject.toml").read_text("utf-8")
    read = re.findall(r'shelf\.book\("([\w.]+)"\)', (ROOT / "peerfind" / "books.py").read_text("utf-8"))
    for name in read:
        assert f'"data/{name}" = ' in travels, name
