"""Made-up directories are shaped like ours; and of a compiled one a search reads a part, never all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.engines.peerfind_search import Finder
from benchmarks.make_data import Made, write
from benchmarks.requests import REQUESTS
from peerfind import tables
from peerfind.dataset import open_dataset
from peerfind.directory import Stored
from peerfind.model import Service
from peerfind.places import open_gazetteer

SIZE = 400
LARGE = {"service", "organization", "posting", "name", "called", "spot", "point", "step"}
"""Tables that grow with the records: no search may walk through one of them."""


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("scale") / "made.sqlite")
    write(path, SIZE)
    return path


def share(services: list[Service], has: str) -> float:
    return sum(bool(getattr(one, has)) for one in services) / len(services)


def test_a_made_up_directory_is_always_the_same_and_shaped_like_ours(compiled: str) -> None:
    made, again = list(Made(SIZE).services()), list(Made(SIZE).services())
    assert made == again
    assert len({one.id for one in made}) == SIZE
    assert Stored(tables.connect(compiled), compiled).ids() == sorted(one.id for one in made)
    real = list(open_dataset().services.values())
    for field in ("needs", "communities", "phones", "location", "hours"):
        assert abs(share(made, field) - share(real, field)) < 0.1, field
    kinds, ours = Counter(one.kind for one in made), Counter(one.kind for one in real)
    assert kinds.most_common(1)[0][0] in dict(ours.most_common(3))
    assert all(number.number.startswith("01632 960") for one in made for number in one.phones)


def test_it_can_be_yaml_that_reads_back_the_same(tmp_path: Path) -> None:
    path = str(tmp_path / "made.yaml")
    write(path, 40)
    dataset = open_dataset(path)
    assert dataset.problems == ()
    assert sorted(dataset.services) == sorted(one.id for one in Made(40).services())


def test_a_search_walks_through_no_table_that_grows(compiled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    connect = tables.connect

    def traced(path: str) -> tables.Database:
        db = connect(path)
        if path == compiled:
            db.set_trace_callback(asked.add)
        return db

    monkeypatch.setattr(tables, "connect", traced)
    finders = {country: Finder(compiled, country) for country in {request.country for request in REQUESTS}}
    for request in REQUESTS:
        finders[request.country].find(request.words, {"limit": 5, **request.options})
    db = connect(compiled)
    assert len(asked) > 100
    for statement in asked:
        for *_, step in db.execute(f"explain query plan {statement}"):
            walked = step.removeprefix("SCAN ").split()[0] if step.startswith("SCAN ") else ""
            assert walked not in LARGE, f"{step}: {statement}"


def test_a_directory_made_without_a_gazetteer_still_answers() -> None:
    from peerfind.packing.groups import put

    db, made = tables.memory(), Made(30)
    put(db, made.pairs(), made.organizations(), None)
    assert Stored(db, "").size == 30
    assert open_gazetteer()
