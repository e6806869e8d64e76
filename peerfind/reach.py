"""Which services reach a place: those that meet near it, and those that serve it from afar. All as sets of rows."""

from __future__ import annotations

from . import bits
from .geography import Place, kilometres, plain
from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from .index import Index
    from .places import Gazetteer

REMOTE = ("phone", "text", "online")

AROUND_KM = 12.0
"""How far a town that a record names as its area stretches."""


class Reach:
    """Which services reach a place. `gazetteer` knows the counties and the state it lies in."""

    def __init__(self, index: Index, place: Place, gazetteer: Gazetteer | None) -> None:
        self.index, self.place = index, place
        around = gazetteer.areas(place) if gazetteer else ()
        self.areas = {plain(name) for name in (place.name, place.region, *around) if name}
        self.of_country = index.having(f"country:{place.country}") | index.having("country:WW")
        self.same_country = index.having(f"meets:{place.country}")
        self.same_region = index.having(f"meets:{place.country}/{plain(place.region)}") if place.region else 0
        self.serves = self._serves()
        self._near: tuple[float, dict[int, float]] = (-1.0, {})

    def near(self, within: float) -> dict[int, float]:
        """Services that meet within so many km, with the distance; nothing for a whole region."""
        if self.place.kind == "region":
            return {}
        known, found = self._near
        if known < within:
            self._near = known, found = within, self.index.near(self.place, within)
        return {row: away for row, away in found.items() if away <= within}

    def local(self, within: float) -> int:
        """Services that meet within so many km, or in the region itself."""
        return self.same_region if self.place.kind == "region" else bits.of(self.near(within))

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
        resolved = dict(index.areas(place.country))
        start = f"region:{place.country}/"
        found = 0
        for key in index.keys(start):
            name = key.removeprefix(start)
            area = resolved.get(name)
            if name in self.areas or (area is not None and self._lies_in(area)):
                found |= index.having(key)
        return found

    def _lies_in(self, area: Place) -> bool:
        place = self.place
        if area.kind == "region":
            return area.region == place.region
        if place.kind == "region":
            return area.region == place.name
        return kilometres(area.point, place.point) <= max(area.reach, AROUND_KM) + place.reach
