"""What is retired: never shown, never a name, and still found by those who only know the old one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from peerfind.books import OWNERS, open_retired, open_vocabulary
from peerfind.dataset import open_dataset
from peerfind.errors import Refusal
from peerfind.keeping.crossing import keys, printed

from .conftest import run

BOOK, DATASET = open_retired(), open_dataset()
NUMBERS = [(country, old) for country, there in BOOK.items() for old in there.numbers]
EVERY = [*NUMBERS, *((country, old) for country, there in BOOK.items() for old in there.names)]


def test_the_owners_are_those_of_the_vocabulary() -> None:
    assert set(OWNERS["owners"]) == set(open_vocabulary().axes["owners"])


@pytest.mark.parametrize(("country", "value"), [
    ("GB", "08457 90 90 90"), ("CA", "1-833-456-4566"), ("IN", "1800-599-0019"), ("BR", "141"), ("AU", "1300 845 745"),
])  # fmt: skip
def test_what_must_be_there_is(country: str, value: str) -> None:
    assert value in [old.value for old in BOOK[country].numbers]


@pytest.mark.parametrize(("country", "old"), EVERY, ids=lambda one: getattr(one, "value", one))
def test_each_has_a_source_or_says_why_not(country: str, old: object) -> None:
    source, note = getattr(old, "source", None), getattr(old, "note", None)
    assert source or (note and "No page found" in note), country
    assert not source or source.url


def test_who_followed_is_in_the_directory() -> None:
    for _, old in EVERY:
        assert old.successor is None or old.successor in {*DATASET.services, *DATASET.organizations}, old.value


def test_no_record_shows_one() -> None:
    gone = {(country, keys(old.value, country)) for country, old in NUMBERS}
    shown = {(country, figures) for _, _, country, figures in printed(DATASET)}
    assert not gone & shown


def test_a_number_of_one_country_is_free_in_another() -> None:
    assert "141" not in [old.value for country, old in NUMBERS if country != "BR"]


def test_the_order_is_kept() -> None:
    assert list(BOOK) == sorted(BOOK)
    for there in BOOK.values():
        assert [old.value for old in there.names] == sorted(old.value for old in there.names)
        assert [old.value for old in there.numbers] == sorted(old.value for old in there.numbers)


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ("GBR:\n  numbers: []\n", "GBR"),
        ("GB:\n  numbers:\n    - {value: 116 123}\n", "was is needed"),
        ("GB:\n  numbers:\n    - {value: 116 123, was: one, sucessor: two}\n", "sucessor"),
        (
            "GB:\n  names:\n    - {value: One, was: one, source: {url: https://a.org, owner: me, read_on: 2026-01-01}}\n",
            "me",
        ),
    ],
)
def test_it_is_read_strictly(lines: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / "retired.yaml"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        open_retired(str(path))
    assert what in f"{refused.value.message} {refused.value.hint}"


def first(country: str, words: str) -> dict[str, object]:
    told = json.loads(run("search", "--country", country, "--output", "json", words).out)
    found: dict[str, object] = told["results"][0]
    return found


@pytest.mark.parametrize(("country", "words", "name"), [
    ("GB", "Elefriends", "Side by Side"),
    ("GB", "HOPELINEUK", "HOPELINE247"),
    ("CA", "Talk Suicide Canada", "9-8-8: Suicide Crisis Helpline"),
])  # fmt: skip
def test_an_old_name_finds_who_followed_and_says_so(country: str, words: str, name: str) -> None:
    found = first(country, words)
    assert found["name"] == name
    assert "its old name is in your words" in str(found["reasons"])


def test_an_old_name_of_an_organization_finds_its_services() -> None:
    found = first("GB", "Support in Mind Scotland")
    assert "its old name is in your words" in str(found["reasons"])
    assert "Change Mental Health" in json.dumps(found)


@pytest.mark.parametrize("words", ["08457 90 90 90", "08457909090", "0845 790 9090"])
def test_an_old_number_finds_who_followed_and_is_not_printed_as_one_to_ring(words: str) -> None:
    found = first("GB", words)
    assert found["name"] == "Samaritans listening service"
    assert "its old number is in your words; do not ring that one" in str(found["reasons"])
    told = run("search", "--country", "GB", "--output", "plain", words).out
    figures = [re.sub(r"\D", "", line) for line in told.splitlines()]
    assert not [line for line in figures if "8457909090" in line]
    assert "Ring: 116 123" in told


def test_the_name_of_today_is_called_so() -> None:
    assert "its name is in your words" in str(first("GB", "Side by Side Mind")["reasons"])
