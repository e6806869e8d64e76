"""What a search asks of all services at once, as sets of rows: the words of their cards, hours, points on the map, areas."""

from __future__ import annotations

from array import array
from functools import cache

from .. import bits
from ..geography import cell, plain
from ..record import TYPE_CHECKING
from .weeks import weekly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..places import Gazetteer
    from ..tables import Database
    from .card import Card

SCHEMA = """
create table posting (key text primary key, rows blob);
create table spot (row integer primary key, latitude real, longitude real);
create table point (cell integer, latitude real, longitude real, rows blob);
create index point_cell on point (cell);
create table hours (hours text, timezone text, country text, region text, rows blob);
create table week (hours text primary key, spans text not null) without rowid;
create table area (country text, name text, kind text, region text, latitude real, longitude real, reach real,
    primary key (country, name)) without rowid;
create table county (country text, name text, latitude real, longitude real, reach real);
create index county_country on county (country);
"""

COUNTIES = (
    "select p.name, p.latitude / 1e4, p.longitude / 1e4, p.reach from place p join area a on a.id = p.area"
    " where a.country = ? and p.kind = 'county'"
)


class Sets:
    """The sets of a directory while its services arrive, one after the other, each under a number of its own."""

    def __init__(self, gazetteer: Gazetteer | None) -> None:
        self.gazetteer = gazetteer
        self.found: dict[str, array[int]] = {}
        self.hours: dict[tuple[object, ...], array[int]] = {}
        self.points: dict[tuple[float, float], array[int]] = {}
        self.areas: set[tuple[str, str]] = set()
        self._point = _finder(gazetteer)

    def add(self, number: int, card: Card) -> None:
        """File one service."""
        for key in keys(card):
            self._file(key, number)
        if card.hours and card.timezone:
            self.hours.setdefault((card.hours, card.timezone, *card.part), array("I")).append(number)
        if point := card.at or (card.meets and self._point(card.meets, card.town, card.postcode)):
            self._file("spot:", number)
            self.points.setdefault(point, array("I")).append(number)
        self.areas.update((code, region) for code in card.countries for region in card.regions)

    def _file(self, key: str, number: int) -> None:
        self.found.setdefault(key, array("I")).append(number)

    def write(self, db: Database, row_of: array[int]) -> None:
        """Write what was filed. `row_of` says in which row each number came to stand."""
        many = db.executemany
        many(
            "insert into posting values (?, ?)",
            ((key, bits.pack(row_of[n] for n in found)) for key, found in sorted(self.found.items())),
        )
        many(
            "insert into hours values (?, ?, ?, ?, ?)",
            ((*hours, bits.listing(row_of[n] for n in numbers)) for hours, numbers in self.hours.items()),
        )
        weeks = ((hours, weekly(str(hours))) for hours in sorted({str(hours) for hours, *_ in self.hours}))
        many("insert into week values (?, ?)", (one for one in weeks if one[1] is not None))
        points = sorted((cell(*point), point, numbers) for point, numbers in self.points.items())
        many(
            "insert into point values (?, ?, ?, ?)",
            ((at, *point, bits.listing(row_of[n] for n in numbers)) for at, point, numbers in points),
        )
        spots = sorted((row_of[n], *point) for point, numbers in self.points.items() for n in numbers)
        many("insert into spot values (?, ?, ?)", spots)
        many("insert into area values (?, ?, ?, ?, ?, ?, ?)", _areas(self.areas, self.gazetteer))
        many("insert into county values (?, ?, ?, ?, ?)", _counties(self.areas, self.gazetteer))


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


def _finder(gazetteer: Gazetteer | None) -> Callable[[tuple[str, str], str, str], tuple[float, float] | None]:
    """Where a service meets, in degrees, if its record does not say: by its postcode, else its town. Each is looked up once."""

    @cache
    def point(meets: tuple[str, str], town: str, postcode: str) -> tuple[float, float] | None:
        if gazetteer is None:
            return None
        country, region = meets
        place = gazetteer.code(postcode, country) if postcode else None
        for name in (f"{town}, {region}" if region else "", town):
            place = place or (gazetteer.find(name, country) if name else None)
        return place.point if place and place.country == country and place.kind != "region" else None

    return point


def _areas(named: Iterable[tuple[str, str]], gazetteer: Gazetteer | None) -> Iterator[tuple[object, ...]]:
    """Where the areas lie that records say they serve."""
    seen = set()
    for code, region in sorted(named):
        place = gazetteer.find(region, code) if gazetteer else None
        if place and place.country == code and (code, plain(region)) not in seen:
            seen.add((code, plain(region)))
            within = place.name if place.kind == "region" else place.region
            yield code, plain(region), place.kind, within, *place.point, place.reach


def _counties(named: Iterable[tuple[str, str]], gazetteer: Gazetteer | None) -> Iterator[tuple[object, ...]]:
    """Where the counties lie that share their name with such an area, so that a place in them is known to be."""
    wanted = {(code, plain(region)) for code, region in named}
    for code in sorted({code for code, _ in wanted}):
        for name, *lies in gazetteer.db.execute(COUNTIES, (code,)) if gazetteer else ():
            if (code, plain(name)) in wanted:
                yield code, plain(name), *lies
