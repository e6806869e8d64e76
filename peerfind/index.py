"""The directory as a search sees it: sets of services, as bits of whole numbers, from a compiled file.

A row is the place of a service in the order of what does not depend on the question, best first. Only the sets a search
asks for are read.
"""

from __future__ import annotations

from . import bits
from .age import months
from .geography import Place, kilometres
from .hours import state_of
from .names import NameBook
from .record import TYPE_CHECKING, Record
from .tables import Database, one
from .weights import fixed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

KM_PER_DEGREE = 111.2


class Step(Record):
    """From row `first` on, what enters every score: `worth` is its weighted sum today, `most` what it was at best."""

    first: int
    worth: float
    most: float
    peers: bool


class Index:
    """The sets of a compiled directory. `today` is an ISO day, `now` an aware time or None."""

    def __init__(self, db: Database, today: str, now: datetime | None = None) -> None:
        self.db, self.today, self.now = db, today, now
        self.size = int(one(db, "select value from meta where name = 'size'"))
        self.all = (1 << self.size) - 1
        self.names = NameBook(db)
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

    def keys(self, before: str) -> list[str]:
        """The names of the sets that begin with these letters."""
        rows = self.db.execute("select key from posting where key >= ? and key < ?", (before, before + "\U0010ffff"))
        return [key for (key,) in rows]

    def steps(self) -> list[Step]:
        """What enters every score, along the rows."""
        found = []
        most = float("inf")
        for first, yes, newest, ways, peers in self.db.execute("select * from step order by first"):
            worth = fixed(yes, months(newest, self.today) if newest else None, ways, peers)
            most = min(most, max(worth, fixed(yes, 0 if newest else None, ways, peers)))
            found.append(Step(first=first, worth=worth, most=most, peers=bool(peers)))
        return found

    def who(self, row: int) -> tuple[str, str]:
        """The id of a service and of the organization that runs it."""
        found: tuple[str, str] = self.db.execute(
            "select id, organization from service where row = ?", (row,)
        ).fetchone()
        return found

    def near(self, place: Place, most: float) -> dict[int, float]:
        """Services that meet within so many km of a place, with the distance."""
        north, east = place.point
        around = (most + place.reach) / KM_PER_DEGREE
        rows = self.db.execute(
            "select row, latitude, longitude from spot where latitude between ? and ?", (north - around, north + around)
        )
        found = {}
        for row, *point in rows:
            away = max(0.0, kilometres((point[0], point[1]), (north, east)) - place.reach)
            if away <= most:
                found[row] = away
        return found

    def away(self, place: Place, row: int) -> float | None:
        """How many km from a place a service meets; None if that is not known or the place is a whole region."""
        point = self.db.execute("select latitude, longitude from spot where row = ?", (row,)).fetchone()
        if point is None or place.kind == "region":
            return None
        return max(0.0, kilometres(place.point, point) - place.reach)

    def areas(self, country: str) -> list[tuple[str, Place]]:
        """The areas that services of a country name as theirs, by their plain name."""
        rows = self.db.execute("select * from area where country = ?", (country,))
        return [
            (
                name,
                Place(
                    name=name, country=country, region=region, latitude=north, longitude=east, kind=kind, reach=reach
                ),
            )
            for _, name, kind, region, north, east, reach in rows
        ]

    def in_state(self, state: str) -> int:
        """The services that are open, closed or unknown at the time the index was opened for."""
        if not self._states:
            found = {"open": 0, "closed": 0, "unknown": self.all}
            groups = self.db.execute("select * from hours") if self.now else ()
            for number, hours, timezone, country, region in groups:
                assert self.now is not None
                now = state_of(hours, timezone, country, region, self.now).state
                found[now] |= self.having(f"hours:{number}")
                found["unknown"] &= ~self.having(f"hours:{number}") if now != "unknown" else self.all
            self._states = found
        return self._states[state]
