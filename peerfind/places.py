"""Towns, districts, counties, states and postcodes, offline: which place is meant, and how far things are.

A name goes to the person's country first, then to the larger place; where another reading is likely it is named too.
The gazetteer is made from GeoNames (CC BY 4.0, https://www.geonames.org); see data/places/README.md.
"""

from __future__ import annotations

import math
import re

from .compiled.countries import CALLED
from .geography import CODES, SIDES, Place, bare, beginnings, key_of, kilometres, slack
from .likeliest import AT_LEAST, capital, famed, mistakable, outweighs, weigh
from .record import TYPE_CHECKING
from .tables import Error, built, connect
from .text import alike, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

BUILT = built("places.sqlite")

HUGE = 200_000
"""A place abroad with this many people is meant, though its name may be a slip for one at home."""

CITY = 60_000
"""A misspelt name of a place abroad is taken only for one with this many people."""

LEADS = ("near", "in", "outside", "by", "around")
"""After these the place itself is named."""


class Gazetteer:
    """The compiled gazetteer, read-only. Raises Error if there is none."""

    def __init__(self, path: str = BUILT) -> None:
        self.db = connect(path)

    # --- one name, such as after --near

    def find(self, text: str, country: str | None = None) -> Place | None:
        """The place a text names: a postcode, a name, `name, county`; with slips of the finger if need be."""
        if place := self.code(text, country):
            return place
        name, _, rest = text.partition(",")
        if rest.strip():
            inside = self.qualified(key_of(name).split(), key_of(rest).split(), country)
            return inside or self._close(self.find(name, country), self.county(key_of(rest), country))
        words = key_of(text).split()
        if not words:
            return None
        for word in words if len(words) > 1 else ():
            if any(c.isdigit() for c in word) and (place := self.code(word, country)):
                return place
        return self._worded(words, country) or self._trimmed(words, country)

    @staticmethod
    def _close(place: Place | None, county: Place | None) -> Place | None:
        """The place if it lies about where it is said to lie, else the county it is said to lie in."""
        if place and county and kilometres(place.point, county.point) > 2 * max(county.reach, 25.0):
            return county
        return place or county

    def county(self, key: str, country: str | None) -> Place | None:
        """The county or state of this name: where a place is said to lie that the gazetteer does not know there."""
        return self.best([found for found in self.named(key) if found[0].kind in ("county", "region")], country)

    def _trimmed(self, words: list[str], country: str | None) -> Place | None:
        """The same without words that only stand around a name, or with the middle of an area for a side of it."""
        kept = bare(words)
        if kept != words:
            return self.code(" ".join(kept), country) or self._worded(kept, country)
        for at in range(len(words) - 1, 0, -1):  # `bay area near oakland`, `valletta malta`
            if words[at - 1] in LEADS and (place := self._worded(words[at:], country)):
                return place
            land = CALLED.get(" ".join(words[at:]))
            there = [one for one in self.named(" ".join(words[:at])) if one[0].country == land] if land else []
            if there:
                return self.best(there, land)
        if len(words) > 1 and words[0] in SIDES:
            return self.best(self.named(" ".join(words[1:])), country)
        for at in range(1, len(words)):  # `newport pembrokeshire`, of which only the county is known
            if place := self.county(" ".join(words[at:]), country):
                return place
        shortened = self.short(" ".join(words), country) if len(words) == 1 else []
        return self.county(key_of(shortened[0][0]), shortened[0][1]) if shortened else None

    def _worded(self, words: list[str], country: str | None) -> Place | None:
        key = " ".join(words)
        named = self.named(key)
        exact = self.best(named, country)
        if exact and not self.doubtful(exact, key, country):
            return exact
        for cut in range(len(words) - 1, 0, -1):
            if place := self.qualified(words[:cut], words[cut:], country):
                return place
        meant = self.best(self.misspelt(key, country), country)
        if exact and meant and not (meant.country == country and outweighs(meant, exact, named)):
            return exact
        return meant or exact

    def doubtful(self, place: Place, key: str, country: str | None) -> bool:
        """Whether a name known only abroad may be a slip for a place at home: Glouster is a village in Ohio."""
        return country not in (None, place.country) and place.population < HUGE and len(key) > 4

    def land(self, text: str, country: str | None = None) -> str | None:
        """The country a text names, unless it is a state at home, a nation of its own, or a city too: Georgia, Wales, Singapore."""
        code = CALLED.get(" ".join(tokens(text)))
        if code is None:
            return code
        for place, weight in self.named(key_of(text)):
            region = place.kind == "region" and place.country in (country, code)
            if region or (weight >= 1 and place.country == code and place.population >= CITY and place.kind == "town"):
                return None
        return code

    def code(self, text: str, country: str | None = None) -> Place | None:
        """The area of a postcode; of a full British, Irish or Canadian one only its first part is looked up."""
        bare = re.sub(r"[\s-]", "", text.casefold())
        rows: list[tuple[Any, ...]] = []
        for land, pattern in CODES.items():
            if (match := re.fullmatch(pattern, bare)) and (country in (None, land) or not bare.isdigit()):
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
        key = " ".join(name)
        return self._inside(self.named(key), rest, country) or self._inside(self.misspelt(key, country), rest, country)

    def _inside(self, found: list[tuple[Place, float]], rest: Sequence[str], country: str | None) -> Place | None:
        """Of these places the one that lies in the area that `rest` names."""
        if not found:
            return None
        where = " ".join(rest)
        areas = self.named(where)
        for region, land in (
            *self.short(where, country),
            *((a.name, a.country) for a, _ in areas if a.kind == "region"),
        ):
            if inside := [f for f in found if f[0].country == land and f[0].region == region]:
                return self.best(inside, land)
        if (code := CALLED.get(where)) and (inside := [f for f in found if f[0].country == code]):
            return self.best(inside, code)
        best: tuple[float, Place] | None = None
        for area, _ in areas or self.misspelt(where, country):
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

    def named(self, key: str) -> list[tuple[Place, float]]:
        """Every place of exactly this name, with how much the name counts."""
        rows = self.db.execute(f"select {_ROW}, n.weight / 10.0 {_FROM} where n.key = ?", (key,))
        return [(_place(row), row[8]) for row in rows]

    def misspelt(self, key: str, country: str | None) -> list[tuple[Place, float]]:
        """Places whose name is a slip or two away: of the person's country, else cities of the world."""
        most = slack(key)
        if not most:
            return []
        found = self._near(key, most, country) if country else []
        return found or self._near(key, most, None)

    def _near(self, key: str, most: int, country: str | None) -> list[tuple[Place, float]]:
        """Names are compared first; which places bear them is asked of those that are like it."""
        where, least = ("a.country = ?", country) if country else ("p.population >= ?", CITY)
        names = self.db.execute(
            "select distinct key from name where key >= ? and key < ? and weight >= 10 and length(key) between ? and ?"
            " and country = coalesce(?, country)",
            (key[0], chr(ord(key[0]) + 1), len(key) - most, len(key) + most, country),
        )
        bearing = f"select {_ROW}, n.weight / 10.0 {_FROM} where n.key = ? and n.weight >= 10 and {where}"
        found = [(away, name) for away, name in alike(key, [name for (name,) in names], most) if away]
        near = [
            (away, row)
            for away, name in [*found, *((1, other) for other in beginnings(key))]
            for row in self.db.execute(bearing, (name, least))
        ]
        closest = min((away for away, _ in near), default=0)
        return [(_place(row), row[8] / 10 ** (2 * (away - closest))) for away, row in near]

    def best(self, found: list[tuple[Place, float]], country: str | None) -> Place | None:
        """The place most probably meant, with the labels of up to three others."""
        if not found:
            return None
        ranked = sorted(found, key=lambda f: (-weigh(f[0], f[1], country), f[0].country, f[0].label, f[0].latitude))
        first = capital(ranked[0][0], [place for place, _ in ranked])
        others = []
        for place, weight in sorted(ranked, key=lambda f: not famed(f[0], first)):
            far = kilometres(place.point, first.point) > 20
            if far and weight >= 1 and mistakable(place, first, country):
                label = self.told_apart(place, first)
                label += "" if place.country == first.country else f" ({place.country})"
                if label not in others:
                    others.append(label)
        return first.replace(others=tuple(others[:3]))

    def told_apart(self, place: Place, first: Place) -> str:
        """The label of another place of the same name: with its county, where the state is the same."""
        if place.label != first.label:
            return place.label
        counties = [name for name in self.areas(place) if name not in (place.name, place.region)]
        return f"{place.name}, {counties[0]}" if counties else place.label

    def area(self, key: str, country: str | None) -> bool:
        """Whether these words name a state, county or country, or shorten one."""
        if key in CALLED or self.short(key, country):
            return True
        return any(place.kind in ("region", "county") for place, _ in self.named(key_of(key)))

    def short(self, key: str, country: str | None) -> list[tuple[str, str]]:
        """States and provinces of this abbreviation, the person's country first."""
        rows = self.db.execute("select region, country from short where code = ?", (key.replace(" ", ""),)).fetchall()
        return sorted(rows, key=lambda row: (row[1] != country, row))

    def town(self, word: str) -> bool:
        """Whether a word is the name of a larger town."""
        row = self.db.execute(
            f"select 1 {_FROM} where n.key = ? and n.weight >= 10 and p.population >= 20000", (key_of(word),)
        )
        return row.fetchone() is not None

    def part(self, word: str) -> bool:
        """Whether a word is one of several in the name of a place: `port` or `talbot`."""
        try:
            return self.db.execute("select 1 from part where word = ?", (word,)).fetchone() is not None
        except Error:  # a file built before there were parts
            return False

    def everyday(self, key: str) -> bool:
        """Whether a place name is an everyday word or a first name as well."""
        return self.db.execute("select 1 from word where key = ? and place = 1", (key,)).fetchone() is not None

    def misleading(self, key: str) -> bool:
        """Whether these words only look like a place: `stockholm syndrome`."""
        return self.db.execute("select 1 from word where key = ? and place = 0", (key,)).fetchone() is not None

    def areas(self, place: Place) -> tuple[str, ...]:
        """Names of the state and the counties a place lies in, and of the town it is or belongs to."""
        names = [place.region] if place.region else []
        rows = self.db.execute(
            f"select {_ROW} from area a join place p on p.area = a.id where a.country = ? and p.kind = 'county'"  # noqa: S608
            " order by p.reach, p.id",
            (place.country,),
        )
        counties = [_place(row) for row in rows]
        names += [area.name for area in counties if kilometres(area.point, place.point) <= area.reach]
        return tuple(dict.fromkeys(names))


def open_gazetteer(path: str = BUILT) -> Gazetteer | None:
    """The gazetteer, or None if it was never built: then places are not understood, and the answer says so."""
    try:
        return Gazetteer(path)
    except Error:
        return None


def _place(row: Sequence[Any]) -> Place:
    name, country, region, latitude, longitude, population, kind, reach = row[:8]
    return Place(
        name=name, country=country, region=region, latitude=latitude, longitude=longitude, population=population,
        kind=kind, reach=float(reach),
    )  # fmt: skip


_ROW = "p.name, a.country, a.region, p.latitude / 1e4, p.longitude / 1e4, p.population, p.kind, p.reach"
_FROM = "from name n join place p on p.id = n.place join area a on a.id = p.area"
