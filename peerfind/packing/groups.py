"""The directory to a compiled file: every record whole, and what a search asks of all of them at once as sets of rows.

Rows stand in the order of what does not depend on the question (safety known, freshness, ways in touch, peers), best first;
so the best of any set are found without looking at the rest.
"""

from __future__ import annotations

import json
import math
from collections import Counter

from .. import bits
from ..age import months
from ..geography import plain
from ..names import GENERIC
from ..phrases import SMALL
from ..plain import to_plain
from ..record import TYPE_CHECKING
from ..text import tokens
from ..weights import fixed
from .card import Card, card_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..dataset import Dataset
    from ..model import Organization, Service
    from ..places import Gazetteer
    from ..tables import Database

SOURCES = ("groups.yaml",)

SCHEMA = """
create table meta (name text primary key, value text) without rowid;
create table service (row integer primary key, id text unique, organization text, json text);
create table organization (id text primary key, json text) without rowid;
create table posting (key text primary key, rows blob) without rowid;
create table step (first integer primary key, yes integer, newest text, ways real, peers integer);
create table spot (latitude real, longitude real, row integer primary key);
create index spot_latitude on spot (latitude, longitude, row);
create table hours (id integer primary key, hours text, timezone text, country text, region text);
create table area (country text, name text, kind text, region text, latitude real, longitude real, reach real,
    primary key (country, name)) without rowid;
create table name (id integer primary key, words text, rows blob);
create table called (word text primary key, size integer, weight real, names text) without rowid;
create index called_size on called (size, word);
"""


def write(db: Database, dataset: Dataset, gazetteer: Gazetteer | None) -> None:
    """Write a directory into an open, empty database. `gazetteer` says where towns and areas are."""
    services = (dataset.services[name] for name in dataset.ids())
    put(db, ((service, card_of(dataset, service)) for service in services), dataset.organizations, gazetteer)


def put(
    db: Database, found: Iterable[tuple[Service, Card]], organizations: Mapping[str, Organization],
    gazetteer: Gazetteer | None,
) -> None:  # fmt: skip
    """The same for services with their cards, however they were made."""
    db.executescript(SCHEMA)
    pairs = list(found)
    newest = max((card.newest for _, card in pairs if card.newest), default="2000-01-01")
    today = (newest + "-12-31")[:10] if len(newest) < 10 else newest
    pairs.sort(key=lambda pair: (-_fixed(pair[1], today), _group(pair[1]), pair[1].id))
    cards = [card for _, card in pairs]
    many = db.executemany
    many("insert into meta values (?, ?)", [("format", "1"), ("size", str(len(cards)))])
    many(
        "insert into service values (?, ?, ?, ?)",
        ((row, service.id, service.organization, _json(to_plain(service))) for row, (service, _) in enumerate(pairs)),
    )
    many(
        "insert into organization values (?, ?)", ((name, _json(to_plain(one))) for name, one in organizations.items())
    )
    many("insert into posting values (?, ?)", _postings(db, cards, gazetteer))
    many("insert into step values (?, ?, ?, ?, ?)", _steps(cards))
    many("insert into area values (?, ?, ?, ?, ?, ?, ?)", _areas(cards, gazetteer))
    _names(db, cards)
    db.commit()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- order


def _fixed(card: Card, today: str) -> float:
    return fixed(card.yes, months(card.newest, today) if card.newest else None, card.ways, card.peers)


def _group(card: Card) -> tuple[object, ...]:
    """What of a card enters the score whatever was asked."""
    return card.yes, card.newest or "", card.ways, card.peers


def _steps(cards: list[Card]) -> Iterator[tuple[object, ...]]:
    """Where in the order what is always counted changes: the first row, and the values from there on."""
    before: tuple[object, ...] | None = None
    for row, card in enumerate(cards):
        if _group(card) != before:
            before = _group(card)
            yield (row, *before)


# --- sets of rows


def _postings(db: Database, cards: list[Card], gazetteer: Gazetteer | None) -> Iterator[tuple[str, bytes]]:
    found: dict[str, list[int]] = {}
    hours: dict[tuple[object, ...], int] = {}
    for row, card in enumerate(cards):
        for key in keys(card):
            found.setdefault(key, []).append(row)
        if card.hours and card.timezone:
            group = hours.setdefault((card.hours, card.timezone, *card.part), len(hours))
            found.setdefault(f"hours:{group}", []).append(row)
        if point := _point(card, gazetteer):
            found.setdefault("spot:", []).append(row)
            db.execute("insert into spot values (?, ?, ?)", (*point, row))
    db.executemany("insert into hours values (?, ?, ?, ?, ?)", ((number, *group) for group, number in hours.items()))
    return ((key, bits.pack(rows)) for key, rows in sorted(found.items()))


def keys(card: Card) -> Iterator[str]:
    """The names of the sets a card belongs to."""
    for axis in ("needs", "communities", "formats", "channels", "styles", "languages"):
        words = getattr(card, axis)
        yield from (f"{axis}:{word}" for word in words)
    if card.communities:
        yield "communities:"
    yield f"focus:{min(len(set(card.needs) - {'any'}), 9)}"
    yield f"kinds:{card.kind}"
    yield f"status:{card.status}"
    yield f"cost:{card.cost}"
    yield f"led:{card.led_by}"
    yield f"safety:{card.yes}"
    yield from (f"country:{code}" for code in card.countries)
    if card.regions:
        yield "region:"
        yield from (f"region:{code}/{plain(region)}" for code in card.countries for region in card.regions)
    if card.meets:
        yield "meets:"
        yield f"meets:{card.meets[0]}"
        yield f"meets:{card.meets[0]}/{plain(card.meets[1])}"
    if card.minimum_age is not None or card.maximum_age is not None:
        yield f"ages:{card.minimum_age or 0}-{200 if card.maximum_age is None else card.maximum_age}"
    yield from (f"word:{word}" for word in card.words)


def _point(card: Card, gazetteer: Gazetteer | None) -> tuple[float, float] | None:
    """Where a service meets, in degrees: as its record says, else by its postcode, else its town."""
    if card.at or card.meets is None or gazetteer is None:
        return card.at
    country, region = card.meets
    place = gazetteer.code(card.postcode, country) if card.postcode else None
    for name in (f"{card.town}, {region}" if region else "", card.town):
        place = place or (gazetteer.find(name, country) if name else None)
    return place.point if place and place.country == country and place.kind != "region" else None


def _areas(cards: list[Card], gazetteer: Gazetteer | None) -> Iterator[tuple[object, ...]]:
    """Where the areas lie that records say they serve."""
    named = {(code, region) for card in cards for code in card.countries for region in card.regions}
    seen = set()
    for code, region in sorted(named):
        place = gazetteer.find(region, code) if gazetteer else None
        if place and place.country == code and (code, plain(region)) not in seen:
            seen.add((code, plain(region)))
            yield (
                code,
                plain(region),
                place.kind,
                place.name if place.kind == "region" else place.region,
                *place.point,
                place.reach,
            )


# --- names


def _names(db: Database, cards: list[Card]) -> None:
    """Every name a service goes by, filed under each of its words."""
    named: dict[tuple[str, ...], list[int]] = {}
    for row, card in enumerate(cards):
        for name in card.called:
            if key := tuple(tokens(name)):
                named.setdefault(key, []).append(row)
    numbers = {key: number for number, key in enumerate(sorted(named))}
    counts = Counter(word for key in named for word in set(key))
    filed: dict[str, list[str]] = {}
    for key, number in numbers.items():
        for word in sorted(set(key)):
            filed.setdefault(word, []).append(str(number))
    total = len(named) or 1
    weight = {
        word: (0.3 if word in GENERIC or word in SMALL else 1.0) * math.log(1 + total / times)
        for word, times in counts.items()
    }
    rows = ((numbers[key], " ".join(key), bits.pack(found)) for key, found in named.items())
    db.executemany("insert into name values (?, ?, ?)", rows)
    words = ((word, len(word), weight[word], " ".join(found)) for word, found in sorted(filed.items()))
    db.executemany("insert into called values (?, ?, ?, ?)", words)
    db.execute("insert into meta values ('names', ?)", (str(total),))
