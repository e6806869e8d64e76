"""peerfind inside another program: typed, light, usable from several threads, and as silent as the command."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from peerfind import Refusal, open_directory

from .conftest import ROOT, run

DIRECTORY = open_directory(country="GB")


def test_it_finds_what_the_command_finds() -> None:
    answer = DIRECTORY.search("lost my mum", near="Glasgow", limit=4)
    printed = json.loads(
        run("search", "lost", "my", "mum", "--near", "Glasgow", "--limit", "4", "--output", "json").out
    )
    assert [result.service.id for result in answer.results] == [result["id"] for result in printed["results"]]
    assert answer.total == printed["total"]
    assert "999" in [number for number, _ in answer.people.emergency]
    assert not answer.danger
    assert answer.query.needs == ("bereavement",)


def test_danger_is_said() -> None:
    assert DIRECTORY.search("ive taken loads of tablets").danger


def test_a_country_is_not_assumed() -> None:
    assert open_directory().search("anxious").query.country is None


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"needs": ["anxiety"]}, "Did you mean need?"),
        ({"need": "anxeity"}, "anxiety"),
        ({"country": "Narnia"}, "country"),
        ({"near": "Xqzzw"}, "place"),
    ],
)
def test_what_is_not_known_is_refused(options: dict[str, Any], says: str) -> None:
    if options == {"need": "anxeity"}:
        assert DIRECTORY.search(**options).query.needs == ("anxiety",)
        return
    with pytest.raises(Refusal) as refusal:
        DIRECTORY.search(**options)
    assert says in f"{refusal.value.message} {refusal.value.hint}"


def test_one_record() -> None:
    result = DIRECTORY.show("shout-85258")
    assert [text.number for text in result.service.texts] == ["85258"]
    assert result.organization is not None
    source = DIRECTORY.source(result.service, result.service.texts[0].source)
    assert source is not None
    with pytest.raises(Refusal, match="shout-85259"):
        DIRECTORY.show("shout-85259")


def test_several_threads_at_once() -> None:
    words = ["lost my mum", "hearing voices, leeds", "my sister wont stop betting", "panic attacks online"] * 6
    alone = [[result.service.id for result in DIRECTORY.search(one).results] for one in words]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda one: [r.service.id for r in DIRECTORY.search(one).results], words))
    assert together == alone


def test_it_loads_neither_typer_nor_rich() -> None:
    code = (
        "import sys, peerfind; print(sorted(set(sys.modules) & {'peerfind.library', 'typer', 'rich', 'yaml'}));"
        "peerfind.open_directory(country='IE').search('anxious', limit=2);"
        "print(sorted(set(sys.modules) & {'typer', 'rich', 'yaml', 'socket', 'logging'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[0] == "[]"
    assert set(json.loads(done.stdout.splitlines()[1].replace("'", '"'))) <= {
        "logging"
    }  # brought by the library for opening hours
