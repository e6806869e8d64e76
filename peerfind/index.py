"""The directory as a search sees it: sets of services, as bits of whole numbers, from a compiled file.

A row is the place of a service in the order of what does not depend on the question, best first. Only the sets a search
asks for are read.
"""

from __future__ import annotations

import math

from . import bits
from .age import months
from .geography import CELL, Place, cell, kilometres
from .record import TYPE_CHECKING, Record
from .tables import Database, one
from .weights import fixed, fresh

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import Any

    from .hours import Clock

KM_PER_DEGREE = 111.2


class Level(Record):
    """What always counts, where it is worth the same today: ranges of rows (first, and the one behind the last)."""

    worth: float
    ranges: tuple[tuple[int, int], ...]


class Index:
    """The sets of a compiled directory. `today` is an ISO day, `clocks` the times to be open at, if any."""

    def __init__(self, db: Database, today: str, clocks: Sequence[Clock] = ()) -> None:
        self.db, self.today, self.clocks = db, today, clocks
        self.size = int(one(db, "select value from meta where name = 'size'"))
        self.all = (1 << self.size) - 1
        self._sets: dict[str, int] = {}
        self._states: dict[str, int] = {}

    def having(self, key: str) -> int:
        """The services of one set, such as `needs:anxiety` or `country:GB`."""
        if key not in self._sets:
            data = one(self.db, "select rows from posting where key = ?", key)
            self._sets[key] = bits.unpack(data) if data else 0
        return self._sets[key]

    def any(self, axis: str, words: Iterable[str]) -> int:
        """The services that have any of these words on an axis."""
        found = 0
        for word in words:
            found |= self.having(f"{axis}:{word}")
        return found

    def beyond(self, axis: str, words: Collection[str]) -> int:
        """The services that have a word on an axis that is not among these."""
        names = (key.partition(":")[2] for key in self.keys(f"{axis}:"))
        return self.any(axis, (name for name in names if name and name not in words))

    def keys(self, before: str) -> list[str]:
        """The names of the sets that begin with these letters."""
        rows = self.db.execute("select key from posting where key >= ? and key < ?", (before, before + "\U0010ffff"))
        return [key for (key,) in rows]

    def levels(self) -> list[Level]:
        """What always counts, best first: safety known, freshness, ways in touch, peers."""
        runs = self.db.execute("select first, yes, month, ways, peers from run order by first").fetchall()
        ranges: dict[tuple[Any, ...], list[tuple[int, int]]] = {}
        fresh_by: dict[str, tuple[float, float]] = {}
        ends = [first for first, *_ in runs[1:]]
        for (first, yes, month, ways, peers), end in zip(runs, [*ends, self.size], strict=True):
            if month not in fresh_by:
                fresh_by[month] = self._fresh(month)
            early, late = fresh_by[month]
            if early == late:
                _add(ranges.setdefault((yes, late, ways, peers), []), first, end)
                continue
            for start, stop, worth in self._days(first, end):
                _add(ranges.setdefault((yes, worth, ways, peers), []), start, stop)
        levels: dict[float, list[tuple[int, int]]] = {}
        for kind, found in ranges.items():
            levels.setdefault(fixed(*kind), []).extend(found)
        return [
            Level(worth=worth, ranges=tuple(sorted(found))) for worth, found in sorted(levels.items(), reverse=True)
        ]

    def _fresh(self, month: str) -> tuple[float, float]:
        """What it is worth to have heard of a service in a month: if it was on one of its last days, and on one of its first."""
        if not month:
            return fresh(None), fresh(None)
        age = months(month, self.today)
        return fresh(max(0, age - 1)), fresh(age)

    def _days(self, first: int, end: int) -> Iterator[tuple[int, int, float]]:
        """A run of rows of one month day by day, where today lies so that the day counts: start, end, how fresh."""
        steps = self.db.execute(
            "select first, newest from step where first >= ? and first < ?", (first, end)
        ).fetchall()
        ends = [start for start, _ in steps[1:]]
        for (start, newest), stop in zip(steps, [*ends, end], strict=True):
            yield start, stop, fresh(months(newest, self.today))

    def who(self, row: int) -> tuple[str, str]:
        """The id of a service and of the organization that runs it."""
        found: tuple[str, str] = self.db.execute(
            "select id, organization from service where row = ?", (row,)
        ).fetchone()
        return found

    def near(self, place: Place, most: float) -> list[tuple[float, array[int]]]:
        """The points within so many km of a place, nearest first: how far away each is, and the services that meet there."""
        north, east = place.point
        around = (most + place.reach) / KM_PER_DEGREE
        top = abs(north) + around
        wide = around / math.cos(math.radians(top)) if top < 89 else 180.0
        found = []
        for latitude, longitude, rows in self._points(north - around, north + around, east - wide, east + wide):
            away = max(0.0, kilometres((latitude, longitude), (north, east)) - place.reach)
            if away <= most:
                found.append((away, bits.listed(rows)))
        return sorted(found, key=lambda one: one[0])

    def _points(self, south: float, north: float, west: float, east: float) -> Iterator[tuple[float, float, bytes]]:
        """The points between these degrees, row of cells by row of cells; over the edge of the map on its other side."""
        sides = [(max(west, -180.0), min(east, 180.0))] if east - west < 360 else [(-180.0, 180.0)]
        sides += [(west + 360, 180.0)] if west < -180 <= east else []
        sides += [(-180.0, east - 360)] if west <= 180 < east else []
        query = "select latitude, longitude, rows from point where cell between ? and ? and latitude between ? and ?"
        for band in range(math.floor(south / CELL), math.floor(north / CELL) + 1):
            for left, right in sides:
                cells = cell(band * CELL, left), cell(band * CELL, right)
                yield from self.db.execute(query, (*cells, south, north))

    def away(self, place: Place, row: int) -> float | None:
        """How many km from a place a service meets; None if that is not known or the place is a whole region."""
        point = self.db.execute("select latitude, longitude from spot where row = ?", (row,)).fetchone()
        if point is None or place.kind == "region":
            return None
        return max(0.0, kilometres(place.point, point) - place.reach)

    def areas(self, place: Place, least: float) -> Iterator[str]:
        """The areas of services, by their plain name, in which a place lies; each stretches at least so many km."""
        rows = self.db.execute(
            "select name, kind, region, latitude, longitude, reach from area where country = ? and case kind"
            " when 'region' then region = ? else abs(latitude - ?) * 111 <= max(reach, ?) + ? or region = ? end",
            (place.country, place.region, place.latitude, least, place.reach, place.name),
        )
        for name, kind, region, *point, reach in rows:
            if kind == "region":
                lies = region == place.region
            elif place.kind == "region":
                lies = region == place.name
            else:
                lies = kilometres((point[0], point[1]), place.point) <= max(reach, least) + place.reach
            if lies:
                yield name

    def counties(self, place: Place) -> set[str]:
        """The counties a place lies in, of those that share their name with an area of a service."""
        rows = self.db.execute(
            "select name, latitude, longitude, reach from county where country = ?", (place.country,)
        )
        return {name for name, *point, reach in rows if kilometres((point[0], point[1]), place.point) <= reach}

    def in_state(self, state: str) -> int:
        """The services that are open at one of the times the index was opened for, closed at all of them, or unknown."""
        if not self._states:
            found: dict[str, list[int]] = {"open": [], "closed": [], "unknown": []}
            if self.clocks:
                for rows, *hours in self.db.execute("select rows, hours, timezone, country, region from hours"):
                    kinds = {clock.kind(*hours) for clock in self.clocks}
                    kind = "open" if "open" in kinds else kinds.pop() if len(kinds) == 1 else "unknown"
                    found[kind].extend(bits.listed(rows))
            self._states = {"open": bits.of(found["open"]), "closed": bits.of(found["closed"])}
            self._states["unknown"] = self.all & ~(self._states["open"] | self._states["closed"])
        return self._states[state]


def _add(ranges: list[tuple[int, int]], start: int, end: int) -> None:
    """Put a range of rows behind others; to the one before it, where they touch."""
    if ranges and ranges[-1][1] == start:
        start = ranges.pop()[0]
    ranges.append((start, end))
