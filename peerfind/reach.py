"""Which services reach a place: those that meet near it, and those that serve it from afar."""

from __future__ import annotations

from .geography import Place, kilometres
from .record import TYPE_CHECKING
from .text import tokens

if TYPE_CHECKING:
    from .index import Index
    from .model import Service

REMOTE = ("phone", "text", "online")

AROUND_KM = 12.0
"""How far a town that a record names as its area stretches."""


class Reach:
    """Which services reach a place, and how far away they are. Without a place, all do."""

    def __init__(self, index: Index, place: Place | None) -> None:
        self.index, self.place = index, place
        self._areas: set[str] | None = None
        self._regions: dict[str, Place | None] = {}

    @property
    def areas(self) -> set[str]:
        """The place itself and the counties and the state it lies in, as plain names."""
        if self._areas is None:
            place, gazetteer = self.place, self.index.gazetteer
            assert place is not None
            known = gazetteer.areas(place) if gazetteer else ()
            self._areas = {_plain(name) for name in (place.name, place.region, *known) if name}
        return self._areas

    def distance(self, service: Service) -> float | None:
        """Kilometres from the place to where the service meets; None where either is not known."""
        if self.place is None or self.place.kind == "region":
            return None
        point = self.index.point(service)
        return max(0.0, kilometres(self.place.point, point) - self.place.reach) if point else None

    def local(self, service: Service, within: float) -> bool:
        """Whether it meets within so many kilometres of the place."""
        if self.place is None or service.location is None:
            return False
        if self.place.kind == "region":
            return self.same_region(service)
        away = self.distance(service)
        return away is not None and away <= within

    def serves(self, service: Service) -> bool:
        """Whether it serves the place without a journey, or meets in so many places that it names none."""
        if self.place is None:
            return True
        area = service.service_area
        if "WW" not in area.countries and self.place.country not in area.countries:
            return False
        if service.location is not None and not any(form in REMOTE for form in service.formats):
            return False
        return not area.regions or any(self._lies_in(region) for region in area.regions)

    def _lies_in(self, region: str) -> bool:
        """Whether the place lies in a region that a record names."""
        place = self.place
        assert place is not None
        if _plain(region) in self.areas:
            return True
        if region not in self._regions:
            gazetteer = self.index.gazetteer
            self._regions[region] = gazetteer.find(region, place.country) if gazetteer else None
        found = self._regions[region]
        if found is None or found.country != place.country:
            return False
        if found.kind == "region":
            return found.name == place.region
        if place.kind == "region":
            return found.region == place.name
        return kilometres(found.point, place.point) <= max(found.reach, AROUND_KM) + place.reach

    def same_region(self, service: Service) -> bool:
        """Whether it meets in the same nation, state or province."""
        place, location = self.place, service.location
        if place is None or location is None or location.country != place.country:
            return False
        return bool(location.region) and _plain(location.region or "") == _plain(place.region)

    def same_country(self, service: Service) -> bool:
        return bool(self.place and service.location and self.place.country == service.location.country)


def _plain(name: str) -> str:
    """A region's name without the words that some write and some do not."""
    words = [word for word in tokens(name) if word not in ("county", "co", "city", "of", "the", "district")]
    return " ".join(words)
