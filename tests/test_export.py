"""`data build --to`: what other engines are given can be asked, and is all there."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from peerfind.directory import Stored
from peerfind.keeping.export import FIELDS
from peerfind.stock import open_groups

from .conftest import CASES, run

GB = {"PEERFIND_COUNTRY": "GB"}
ONE = str(CASES / "good" / "one-group.yaml")


@pytest.fixture(scope="module")
def directory() -> Stored:
    return open_groups(None, None)


def test_sqlite_is_asked_in_words_by_axis_and_by_place(tmp_path: Path, directory: Stored) -> None:
    path = tmp_path / "groups.sqlite"
    done = run("data", "build", "--to", "sqlite", str(path), env=GB)
    assert (done.code, done.err) == (0, "")
    assert str(directory.size) in done.out
    db = sqlite3.connect(path)
    assert [row[0] for row in db.execute("select id from service order by id")] == directory.ids()
    hoarding = (
        "select s.id, s.name from service s join found f on f.rowid = s.number where found match ? order by bm25(found)"
    )
    found = db.execute(hoarding, ("hoard",)).fetchall()
    assert found
    assert "oarding" in found[0][1]
    both = db.execute(
        "select s.id from service s join word a on a.number = s.number join word b on b.number = s.number"
        " where a.axis = 'needs' and a.word = 'anxiety' and b.axis = 'formats' and b.word = 'online'"
    ).fetchall()
    services = (directory.service(name) for (name,) in both)
    assert both
    assert all(one and "anxiety" in one.needs and "online" in one.formats for one in services)
    record = json.loads(db.execute("select record from service where id = ?", (directory.ids()[0],)).fetchone()[0])
    assert record["sources"]


def test_every_line_for_opensearch_is_json_that_its_mapping_knows(tmp_path: Path, directory: Stored) -> None:
    path = tmp_path / "groups.ndjson"
    done = run("data", "build", "--to", "opensearch", str(path), env=GB)
    assert (done.code, done.err) == (0, "")
    mapping = json.loads((tmp_path / "groups.mapping.json").read_text("utf-8"))["mappings"]
    assert mapping == {"dynamic": "strict", "properties": FIELDS}
    text = path.read_text("utf-8")
    assert text.endswith("\n")
    lines = [json.loads(line) for line in text.splitlines()]
    for action, document in zip(lines[::2], lines[1::2], strict=True):
        assert action == {"index": {"_index": "peerfind", "_id": document["id"]}}
        for name, value in document.items():
            for one in value if isinstance(value, list) else [value]:
                assert fits(mapping["properties"][name], one), f"{document['id']}: {name} = {one!r}"
    assert [document["id"] for document in lines[1::2]] == directory.ids()


def fits(kind: dict[str, Any], value: Any) -> bool:
    """Whether a value is of a type of the mapping. Lucene keeps no keyword of more than 32,766 bytes."""
    match kind["type"]:
        case "keyword":
            return isinstance(value, str) and len(value.encode()) < 32_766
        case "text":
            return isinstance(value, str)
        case "integer":
            return isinstance(value, int)
        case "date":
            parts = value.split("-")
            return [len(part) for part in parts] == [4, 2, 2][: len(parts)] and all(part.isdigit() for part in parts)
        case "geo_point":
            return bool(-90 <= value["lat"] <= 90 and -180 <= value["lon"] <= 180)
        case "object":
            return isinstance(value, dict) and kind["enabled"] is False
    return False


def test_a_compiled_file_of_ones_own_answers_as_its_yaml_does(tmp_path: Path) -> None:
    path = str(tmp_path / "own.sqlite")
    done = run("data", "build", "--to", "snapshot", path, "--data", ONE, env=GB)
    assert (done.code, done.err) == (0, "")
    for request in (("search", "grief"), ("search", "--near", "Glasgow"), ("search",)):
        compiled, read = (run(*request, "--output", "json", "--data", data, env=GB) for data in (path, ONE))
        assert (compiled.code, compiled.err) == (0, "")
        assert compiled.out == read.out
    assert json.loads(run("search", "--data", path, "--output", "json", env=GB).out)["total"] == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--to", "sqlit", "x"), "sqlite"),
        (("--to", "sqlite"), "which file"),
        (("x.sqlite",), "--to"),
        (("--to", "sqlite", "no/such/folder/x.sqlite"), "no/such/folder"),
        (("--to", "opensearch", "no/such/folder/x.ndjson"), "no/such/folder"),
        (("--to", "snapshot", "x.sqlite", "--data", "no-such.yaml"), "no-such.yaml"),
    ],
)
def test_what_cannot_be_written_is_refused(given: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = run("data", "build", *given, env=GB, cwd=tmp_path)
    assert done.code == 2 or "no-such.yaml" in said
    assert done.code
    assert said in done.err
    assert "Traceback" not in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["sqlite", "opensearch", "snapshot"])
def test_a_file_that_is_there_is_left_alone(target: str, tmp_path: Path) -> None:
    there = tmp_path / "x.mapping.json" if target == "opensearch" else tmp_path / "x.ndjson"
    there.write_text("mine")
    done = run("data", "build", "--to", target, str(tmp_path / "x.ndjson"), env=GB)
    assert done.code == 2
    assert "already" in done.err
    assert there.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [there]


def test_a_file_that_only_looks_compiled_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    sqlite3.connect(path).execute("create table other (x)").connection.close()
    done = run("search", "--data", str(path), env=GB)
    assert done.code == 1
    assert "999" in done.err
    assert "x.sqlite" in done.err
