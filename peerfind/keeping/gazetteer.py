"""data/places/ to the one SQLite file the wheel carries: places, their names as keys, postcodes, areas.

A key is a name in normal form (`text.tokens` joined by spaces). Aliases from GeoNames weigh less than names given by
hand, because they also hold how other languages spell a place.
"""

from __future__ import annotations

import math
from pathlib import Path

from .. import load, shelf, tables
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..geography import key_of, kilometres
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..load import Node

SCHEMA = """
create table meta (name text primary key, value text) without rowid;
create table area (id integer primary key, country text not null, region text not null, unique (country, region));
create table place (
    id integer primary key, name text not null, area integer not null, latitude integer not null,
    longitude integer not null, population integer not null, kind text not null, reach integer not null
);
create table name (
    key text not null, place integer not null, country text not null, weight integer not null, primary key (key, place)
) without rowid;
create table code (
    code text not null, area integer not null, name text not null, latitude integer not null, longitude integer not null,
    primary key (code, area)
) without rowid;
create index county on place (area) where kind = 'county';
create table short (code text not null, country text not null, region text not null, primary key (code, country)) without rowid;
create table word (key text primary key, place integer not null) without rowid;
create table part (word text primary key) without rowid;
"""
"""Degrees are kept in ten-thousandths, weights in tenths: whole numbers take a third of the room."""

MAIN, BY_HAND, ALIAS = 10, 10, 1
"""How much, in tenths, a name counts: the place's own, one given by hand, one from GeoNames' list of alternate names."""


LARGE = 5_000
"""People in a town whose name of several words is looked for when one of them is misspelt."""


def build(path: Path, folder: str | None = None) -> None:
    """Write the gazetteer to `path`, in place of what is there."""
    tables.write(str(path), lambda db: _Maker(db, Path(folder or shelf.book("places"))).make())


class _Maker:
    def __init__(self, db: tables.Database, folder: Path) -> None:
        self.db, self.folder = db, folder
        self.count = 0
        self.towns: dict[tuple[str, str], list[tuple[int, str, int, float, float]]] = {}
        self.names: dict[tuple[str, str, int], int] = {}
        self.areas: dict[tuple[str, str], int] = {}

    def make(self) -> None:
        self.db.executescript(SCHEMA)
        self.read_towns()
        self.read_codes()
        self.read_called()
        self.read_counties()
        rows = sorted((key, place, country, weight) for (country, key, place), weight in self.names.items())
        self.db.executemany("insert into name values (?, ?, ?, ?)", rows)
        areas = ((number, country, region) for (country, region), number in self.areas.items())
        self.db.executemany("insert into area values (?, ?, ?)", areas)
        long = (
            "select distinct n.key from name n join place p on p.id = n.place where n.key like '% %' and n.weight >= ?"
        )
        parts = {part for (key,) in self.db.execute(f"{long} and (p.population >= ? or p.kind <> 'town')", (MAIN, LARGE))
                 for part in key.split()}  # fmt: skip
        self.db.executemany("insert into part values (?)", sorted((part,) for part in parts))

    def place(
        self,
        name: str,
        country: str,
        region: str,
        latitude: float,
        longitude: float,
        population: int,
        kind: str,
        reach: float,
    ) -> int:
        self.count += 1
        area = self.area(country, region)
        row = (self.count, name, area, _whole(latitude), _whole(longitude), population, kind, round(reach))
        self.db.execute("insert into place values (?, ?, ?, ?, ?, ?, ?, ?)", row)
        return self.count

    def area(self, country: str, region: str) -> int:
        return self.areas.setdefault((country, region), len(self.areas) + 1)

    def call(self, name: str, country: str, place: int, weight: int) -> None:
        key = key_of(name)
        if key:
            self.names[country, key, place] = max(weight, self.names.get((country, key, place), 0))

    def rows(self, name: str) -> Iterator[list[str]]:
        with (self.folder / name).open(encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                yield line.rstrip("\n").split("\t")

    def read_towns(self) -> None:
        states: dict[tuple[str, str], list[tuple[float, float, int]]] = {}
        for country, name, region, latitude, longitude, population, called in self.rows("towns.tsv"):
            point = (float(latitude), float(longitude))
            people = int(population)
            place = self.place(name, country, region, *point, people, "town" if people else "district", 0)
            self.call(name, country, place, MAIN)
            for other in called.split("|") if called else ():
                self.call(other, country, place, ALIAS)
            self.towns.setdefault((country, key_of(name)), []).append((place, region, people, *point))
            if region and people:
                states.setdefault((country, region), []).append((*point, people))
        self.states = {key: _middle(points) for key, points in states.items()}

    def read_codes(self) -> None:
        for country, code, name, region, latitude, longitude in self.rows("codes.tsv"):
            row = (code, self.area(country, region), name, _whole(float(latitude)), _whole(float(longitude)))
            self.db.execute("insert into code values (?, ?, ?, ?, ?)", row)

    def read_called(self) -> None:
        parts = self.yaml("called.yaml")
        for country, names in _pairs(parts["names"]):
            for place, others in _pairs(names):
                for other in _items(others):
                    self.call(_text(other), country, self.resolve(country, place), BY_HAND)
        for country, places in _pairs(parts["places"]):
            for item in _items(places):
                row = {key: _text(value) for key, value in _pairs(item)}
                point = (float(row["latitude"]), float(row["longitude"]))
                self.call(
                    row["name"],
                    country,
                    self.place(row["name"], country, row["region"], *point, 20_000, "district", 0),
                    MAIN,
                )
        shorts = {
            (country, region): [_text(item) for item in _items(names)]
            for country, regions in _pairs(parts["regions"])
            for region, names in _pairs(regions)
        }
        for country, region in sorted({*self.states, *shorts}):
            self.region(country, region, shorts.get((country, region), []))
        for meaning, part in ((1, "words"), (0, "not_places")):
            rows = ((key_of(_text(item)), meaning) for item in _items(parts[part]))
            self.db.executemany("insert or ignore into word values (?, ?)", rows)

    def region(self, country: str, region: str, shorts: list[str]) -> None:
        """A state, province or nation: as wide as its towns lie, as populous as all of them."""
        latitude, longitude, reach, people = self.states.get((country, region), (0.0, 0.0, 0.0, 0))
        if people:
            place = self.place(region, country, region, latitude, longitude, people, "region", reach)
            for name in (region, *(short for short in shorts if len(short) > 2)):
                self.call(name, country, place, MAIN if name == region else BY_HAND)
        for short in shorts:
            if len(short) <= 3 and short.isupper():
                self.db.execute("insert or ignore into short values (?, ?, ?)", (short.casefold(), country, region))

    def read_counties(self) -> None:
        for country, counties in _pairs(self.yaml("counties.yaml")):
            for names, towns in _pairs(counties):
                found = [self.resolve(country, _text(town)) for town in _items(towns)]
                points = [self.point(place) for place in found]
                latitude, longitude, reach, _ = _middle([(*point, 1) for point, _ in points])
                first, *others = [name.strip() for name in names.split(" / ")]
                place = self.place(first, country, points[0][1], latitude, longitude, 30_000, "county", reach + 10)
                for name in (first, *others):
                    self.call(name, country, place, MAIN)

    def resolve(self, country: str, name: str) -> int:
        """The largest town of this name; `Name, Region` where the region must be that one."""
        wanted, _, region = name.partition(", ")
        key = key_of(wanted)
        found = [row for row in self.towns.get((country, key), ()) if not region or row[1] == region]
        if not found:
            by_alias = [place for (c, k, place) in self.names if c == country and k == key]
            assert by_alias, f"no town is called {name} in {country}"
            return by_alias[0]
        return max(found, key=lambda row: (row[2], -row[0]))[0]

    def point(self, place: int) -> tuple[tuple[float, float], str]:
        """Where a place lies, and in which state."""
        query = "select latitude, longitude, area from place where id = ?"
        latitude, longitude, area = self.db.execute(query, (place,)).fetchone()
        regions = {number: region for (_, region), number in self.areas.items()}
        return (latitude / 1e4, longitude / 1e4), regions[area]

    def yaml(self, name: str) -> dict[str, Node]:
        try:
            node = load.nodes(load.read_text(self.folder / name))
        except load.Fault as fault:
            where = f"data/places/{name}, line {fault.line}"
            raise Refusal(f"{where}: {fault.message}.", fault.hint, DATA_HAS_PROBLEMS) from None
        assert isinstance(node, load.Mapping)
        return node.values


def _whole(degrees: float) -> int:
    return round(degrees * 10_000)


def _middle(points: list[tuple[float, float, int]]) -> tuple[float, float, float, int]:
    """Middle of points weighted by people (no more than a root of them), distance of the farthest in km, and people."""
    weights = [math.sqrt(people) for _, _, people in points]
    latitude = sum(point[0] * weight for point, weight in zip(points, weights, strict=True)) / sum(weights)
    longitude = sum(point[1] * weight for point, weight in zip(points, weights, strict=True)) / sum(weights)
    farthest = max(kilometres((latitude, longitude), point[:2]) for point in points)
    return latitude, longitude, farthest, sum(people for _, _, people in points)


def _pairs(node: Node | dict[str, Node]) -> list[tuple[str, Node]]:
    if isinstance(node, load.Mapping):
        return list(node.values.items())
    assert isinstance(node, dict)
    return list(node.items())


def _items(node: Node) -> list[Node]:
    assert isinstance(node, load.Sequence)
    return node.items


def _text(node: Node) -> str:
    assert isinstance(node, load.Scalar)
    return node.text
