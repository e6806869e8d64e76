"""The directory to a compiled file: every record whole, and what a search asks of all of them at once as sets of rows.

Rows stand in the order of what does not depend on the question (safety known, freshness, ways in touch, peers), best first;
so the best of any set are found without looking at the rest. Records are written as they come and put in order at the end, so
that a large directory is never held whole.
"""

from __future__ import annotations

import json
from array import array

from ..age import months
from ..books import open_retired
from ..directory import FORMAT
from ..plain import to_plain
from ..record import TYPE_CHECKING
from ..weights import fixed, fresh
from . import called, sets
from .card import Card, card_of, names_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..dataset import Dataset
    from ..model import Organization, Service
    from ..places import Gazetteer
    from ..tables import Database

    Standing = tuple[int, str, float, bool]
    """What of a card enters the score whatever was asked: safety questions answered yes, newest date, ways, peers."""

SCHEMA = """
create table meta (name text primary key, value text) without rowid;
create table service (row integer primary key, id text, organization text, json text);
create table organization (id text primary key, json text);
create table step (first integer primary key, newest text);
create table run (first integer primary key, yes integer, month text, ways real, peers integer);
create temp table arrived (number integer primary key, id text, organization text, json text);
"""


def write(db: Database, dataset: Dataset, gazetteer: Gazetteer | None) -> None:
    """Write a directory into an open, empty database. `gazetteer` says where towns and areas are."""
    services, old = (dataset.services[name] for name in dataset.ids()), names_before(open_retired())
    put(
        db,
        ((service, card_of(dataset, service, old)) for service in services),
        dataset.organizations.values(),
        gazetteer,
    )


def put(
    db: Database,
    found: Iterable[tuple[Service, Card]],
    organizations: Iterable[Organization],
    gazetteer: Gazetteer | None,
) -> None:
    """The same for services with their cards, however they were made, one after the other."""
    db.executescript(SCHEMA + sets.SCHEMA + called.SCHEMA)
    groups, names = sets.Sets(gazetteer), called.Names()
    ids: list[str] = []
    standings: list[Standing] = []
    for number, (service, card) in enumerate(found):
        values = (number, service.id, service.organization, _json(to_plain(service)))
        db.execute("insert into arrived values (?, ?, ?, ?)", values)
        ids.append(card.id)
        standings.append((card.yes, card.newest or "", card.ways, card.peers))
        groups.add(number, card)
        names.add(number, card)
    order = ordered(standings, ids)
    row_of = array("I", bytes(4 * len(order)))
    for row, number in enumerate(order):
        row_of[number] = row
    db.executemany(
        "insert into service select ?, id, organization, json from arrived where number = ?", enumerate(order)
    )
    db.execute("create unique index service_id on service (id)")
    db.execute("drop table arrived")
    db.executemany("insert into organization values (?, ?)", ((one.id, _json(to_plain(one))) for one in organizations))
    db.executemany("insert into meta values (?, ?)", [("format", FORMAT), ("size", str(len(order)))])
    along = [standings[number] for number in order]
    db.executemany("insert into step values (?, ?)", steps(along))
    db.executemany("insert into run values (?, ?, ?, ?, ?)", runs(along))
    groups.write(db, row_of)
    names.write(db, row_of)
    db.commit()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- order


def ordered(standings: list[Standing], ids: list[str]) -> list[int]:
    """The numbers of services in the order of their rows."""
    newest = max((standing[1] for standing in standings if standing[1]), default="2000-01-01")
    today = (newest + "-12-31")[:10] if len(newest) < 10 else newest
    worth = {
        standing: -fixed(standing[0], fresh(months(standing[1], today) if standing[1] else None), *standing[2:])
        for standing in set(standings)
    }
    return sorted(range(len(ids)), key=lambda at: (worth[standings[at]], standings[at], ids[at]))


def steps(along: list[Standing]) -> Iterator[tuple[int, str]]:
    """Where along the rows what is always counted changes: the first row, and the newest date from there on."""
    before: Standing | None = None
    for row, standing in enumerate(along):
        if standing != before:
            before = standing
            yield row, standing[1]


def runs(along: list[Standing]) -> Iterator[tuple[object, ...]]:
    """The same by month, so that there are few however many rows: the first row, and what holds from there on."""
    before: tuple[object, ...] | None = None
    for row, (yes, newest, ways, peers) in enumerate(along):
        standing = (yes, month(newest), ways, peers)
        if standing != before:
            before = standing
            yield (row, *standing)


def month(date: str) -> str:
    """The month of a date; of a bare year its last, as `age.months` counts it."""
    return date[:7] if len(date) > 4 else f"{date}-12" if date else ""
