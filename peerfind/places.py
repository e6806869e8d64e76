"""Towns, districts, counties, states and postcodes, offline: which place is meant, and how far things are.

A name goes to the person's country first, then to the larger place; where another reading is likely it is named too.
The gazetteer is made from GeoNames (CC BY 4.0, https://www.geonames.org); see data/places/README.md.
"""

from __future__ import annotations

import math
import os
import re
import sqlite3

from .record import TYPE_CHECKING, Record
from .text import slips, tokens, tolerance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_HERE = os.path.dirname(os.path.abspath(__file__))
BUILT = os.path.join(_HERE, "built", "places.sqlite")
"""The compiled gazetteer: made by the build, beside the code in a checkout, inside the wheel when installed."""

UNITED_KINGDOM = re.compile(r"([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})?")
CODES = {
    "GB": UNITED_KINGDOM,
    "IM": UNITED_KINGDOM,
    "JE": UNITED_KINGDOM,
    "GG": UNITED_KINGDOM,
    "IE": re.compile(r"([ac-fhknprtv-y]\d[\dw])([a-z\d]{4})?"),
    "CA": re.compile(r"([abceghj-nprstvxy]\d[a-z])(\d[a-z]\d)?"),
    "US": re.compile(r"(\d{5})(\d{4})?"),
    "AU": re.compile(r"(\d{4})()"),
    "NZ": re.compile(r"(\d{4})()"),
    "ZA": re.compile(r"(\d{4})()"),
    "IN": re.compile(r"([1-9]\d{5})()"),
}
"""What a postcode looks like, by country, in small letters without spaces: the part that is looked up, and the rest."""

HUGE, TINY = 200_000, 1_000
"""A place abroad with this many people goes before one at home with fewer than that."""
VAST, SMALL = 1_000_000, 6_000

AT_LEAST = 500
"""What a place counts that GeoNames gives no number of people for."""


class Place(Record):
    """A place on the map. `reach` is in km: how far it stretches (0 for a town)."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int = 0
    kind: str = "town"
    reach: float = 0.0
    others: tuple[str, ...] = ()

    @property
    def point(self) -> tuple[float, float]:
        return self.latitude, self.longitude

    @property
    def label(self) -> str:
        """`Hamilton, Ontario`: the name with what tells it from others."""
        return f"{self.name}, {self.region}" if self.region and self.region != self.name else self.name


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance between two points (degrees) as the crow flies."""
    a, b, c, d = (math.radians(value) for value in (*one, *other))
    across = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12_742 * math.asin(math.sqrt(across))


class Gazetteer:
    """The compiled gazetteer, read-only. Raises sqlite3.Error if there is none."""

    def __init__(self, path: str = BUILT) -> None:
        self.db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self.db.execute("select 1 from place limit 1")

    # --- one name, such as after --near

    def find(self, text: str, country: str | None = None) -> Place | None:
        """The place a text names: a postcode, a name, `name, county`; with slips of the finger if need be."""
        if place := self.code(text, country):
            return place
        name, _, rest = text.partition(",")
        if rest.strip():
            return self.qualified(tokens(name), tokens(rest), country) or self.find(name, country)
        words = tokens(text)
        if not words:
            return None
        if found := self.named(" ".join(words), country):
            return self.best(found, country)
        for cut in range(len(words) - 1, 0, -1):
            if place := self.qualified(words[:cut], words[cut:], country):
                return place
        return self.best(self.misspelt(" ".join(words), country), country)

    def code(self, text: str, country: str | None = None) -> Place | None:
        """The area of a postcode; of a full British, Irish or Canadian one only its first part is looked up."""
        bare = re.sub(r"[\s-]", "", text.casefold())
        rows = []
        for land, pattern in CODES.items():
            if (match := pattern.fullmatch(bare)) and (country in (None, land) or not bare.isdigit()):
                rows += self.db.execute(
                    "select c.code, c.name, a.country, a.region, c.latitude / 1e4, c.longitude / 1e4, 0, 'code', 0"
                    " from code c join area a on a.id = c.area where c.code = ? and a.country = ?",
                    (match[1].upper(), land),
                )
        if not rows:
            return None
        code, *row = min(rows, key=lambda row: (row[2] != country, row[2] != "GB", row[2]))
        place = _place(row)
        return place.replace(name=f"{code} ({place.name})")

    def qualified(self, name: Sequence[str], rest: Sequence[str], country: str | None) -> Place | None:
        """`wellington, somerset`: the Wellington that lies nearest to Somerset, if one lies there."""
        found = self.named(" ".join(name), country) or self.misspelt(" ".join(name), country)
        if not found:
            return None
        where = " ".join(rest)
        for region, land in self.short(where, country):
            if inside := [f for f in found if f[0].country == land and f[0].region == region]:
                return self.best(inside, land)
        if land_named := _land(where):
            if inside := [f for f in found if f[0].country == land_named]:
                return self.best(inside, land_named)
        best: tuple[float, Place] | None = None
        for area, _ in self.named(where, country) or self.misspelt(where, country):
            for place, weight in found:
                if place.country != area.country or place.name == area.name:
                    continue
                away = kilometres(place.point, area.point)
                if area.kind == "region" and place.region == area.region:
                    away = min(away, area.reach)
                reach = max(area.reach, 25.0)
                if away <= reach * 1.2:
                    fit = away / reach - math.log10(max(place.population, AT_LEAST) * weight) / 2
                    if best is None or fit < best[0]:
                        best = (fit, place)
        return best[1] if best else None

    # --- many names

    def named(self, key: str, country: str | None = None) -> list[tuple[Place, float]]:
        """Every place of exactly this name, with how much the name counts."""
        rows = self.db.execute(f"select {_ROW}, n.weight / 10.0 {_FROM} where n.key = ?", (key,))
        return [(_place(row), row[8]) for row in rows]

    def misspelt(self, key: str, country: str | None = None) -> list[tuple[Place, float]]:
        """Places whose name is a slip or two away, of the person's country first; the nearest, then the largest."""
        most = tolerance(key.replace(" ", ""))
        if not most:
            return []
        countries = [country] if country else ["GB", "IE", "US", "AU", "CA", "NZ", "ZA", "IN"]
        near: list[tuple[int, int, float]] = []
        for land in countries:
            rows = self.db.execute(
                "select key, place, weight / 10.0 from name where key >= ? and key < ? and country = ? and weight >= 10"
                " and length(key) between ? and ?",
                (key[0], chr(ord(key[0]) + 1), land, len(key) - most, len(key) + most),
            )
            near += [(away, place, weight) for other, place, weight in rows if (away := slips(key, other)) <= most]
        if not near:
            return []
        closest = min(away for away, *_ in near)
        found = []
        for away, number, weight in near:
            place = _place(self.db.execute(f"select {_ROW}, 0 {_FROM} where p.id = ? limit 1", (number,)).fetchone())
            if away == closest or place.population > 50_000:
                found.append((place, weight / 10 ** (2 * (away - closest))))
        return found

    def best(self, found: list[tuple[Place, float]], country: str | None) -> Place | None:
        """The place most probably meant, with the labels of up to three others."""
        if not found:
            return None
        ranked = sorted(found, key=lambda f: (-self.weigh(*f, country), f[0].country, f[0].label, f[0].latitude))
        first = ranked[0][0]
        others = []
        for place, weight in ranked[1:]:
            far = kilometres(place.point, first.point) > 20
            if far and weight >= 1 and self.mistakable(place, first, country) and place.label not in others:
                others.append(place.label if place.country == first.country else f"{place.label} ({place.country})")
        return first.replace(others=tuple(others[:3]))

    @staticmethod
    def mistakable(other: Place, first: Place, country: str | None) -> bool:
        """Whether another place of this name could well be meant: one at home, or a large one when home is not known."""
        if first.country == country:
            return other.country == country and (other.population >= TINY or other.kind == "county")
        return other.population >= max(TINY, first.population // 10)

    @staticmethod
    def weigh(place: Place, weight: float, country: str | None) -> float:
        """How probable it is that this place is meant: people count by their logarithm, home counts for a lot."""
        people = max(place.population, AT_LEAST) * weight
        home = place.country == country
        bonus = 0.0
        if home:
            bonus = 1.2 if people < TINY else 2.2 if people < SMALL else 9.0
        return math.log10(people) + bonus

    def short(self, key: str, country: str | None) -> list[tuple[str, str]]:
        """States and provinces of this abbreviation, the person's country first."""
        rows = self.db.execute("select region, country from short where code = ?", (key.replace(" ", ""),)).fetchall()
        return sorted(rows, key=lambda row: (row[1] != country, row))

    def everyday(self, key: str) -> bool:
        """Whether a place name is an everyday word or a first name as well."""
        return self.db.execute("select 1 from word where key = ?", (key,)).fetchone() is not None

    def areas(self, place: Place) -> tuple[str, ...]:
        """Names of the state and the counties a place lies in, and of the town it is or belongs to."""
        names = [place.region] if place.region else []
        rows = self.db.execute(f"select {_ROW} {_FROM} where a.country = ? and p.kind = 'county' group by p.id", (place.country,))
        counties = [_place(row) for row in rows]
        names += [area.name for area in counties if kilometres(area.point, place.point) <= area.reach]
        return tuple(dict.fromkeys(names))


def _land(name: str) -> str | None:
    from .compiled.countries import CALLED

    return CALLED.get(name)


def _place(row: Sequence[Any]) -> Place:
    name, country, region, latitude, longitude, population, kind, reach = row[:8]
    return Place(
        name=name, country=country, region=region, latitude=latitude, longitude=longitude, population=population,
        kind=kind, reach=float(reach),
    )  # fmt: skip


_ROW = "p.name, a.country, a.region, p.latitude / 1e4, p.longitude / 1e4, p.population, p.kind, p.reach"
_FROM = "from name n join place p on p.id = n.place join area a on a.id = p.area"
