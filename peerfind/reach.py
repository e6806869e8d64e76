"""Which services reach a place: those that meet near it, and those that serve it from afar. All as sets of rows."""

from __future__ import annotations

from bisect import bisect_right

from . import bits
from .geography import Place, plain
from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array

    from .index import Index

REMOTE = ("phone", "text", "online")

AROUND_KM = 12.0
"""How far a town that a record names as its area stretches."""


class Reach:
    """Which services reach a place."""

    def __init__(self, index: Index, place: Place) -> None:
        self.index, self.place = index, place
        self.areas = {plain(name) for name in (place.name, place.region) if name} | index.counties(place)
        self.of_country = index.having(f"country:{place.country}") | index.having("country:WW")
        self.same_country = index.having(f"meets:{place.country}")
        self.same_region = index.having(f"meets:{place.country}/{plain(place.region)}") if place.region else 0
        self.serves = self._serves()
        self._near: tuple[float, list[tuple[float, array[int]]]] = (-1.0, [])

    def near(self, within: float) -> list[tuple[float, array[int]]]:
        """The points within so many km, with their distance and the services there; nothing for a whole region."""
        if self.place.kind == "region":
            return []
        known, found = self._near
        if known < within:
            self._near = known, found = within, self.index.near(self.place, within)
        return found[: bisect_right(found, within, key=lambda one: one[0])]

    def local(self, within: float) -> int:
        """Services that meet within so many km, or in the region itself."""
        return (
            self.same_region
            if self.place.kind == "region"
            else bits.of(row for _, rows in self.near(within) for row in rows)
        )

    def _serves(self) -> int:
        """Services that reach the place without a journey, or meet in so many places that they name none."""
        index = self.index
        remote = index.any("formats", REMOTE) | ~index.having("meets:")
        everywhere = ~index.having("region:")
        return self.of_country & remote & (everywhere | self.regional)

    @property
    def regional(self) -> int:
        """Services of a part of the country in which the place lies."""
        place, index = self.place, self.index
        areas = self.areas.union(index.areas(place, AROUND_KM))
        return index.any("region", (f"{place.country}/{name}" for name in sorted(areas)))
