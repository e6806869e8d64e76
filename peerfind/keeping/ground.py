"""Rules about places and times: the town is on the map, the clock is that of the place, weekday and date agree."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from ..books import open_countries
from ..forms import CALLER
from ..geography import Place, key_of, kilometres
from ..model import Service
from ..places import open_gazetteer
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Location
    from ..places import Gazetteer
    from .desk import Desk

NEAR_KM = 30
"""Coordinates of a service lie at most so far from its town."""

FAR_HOURS = 2.25
"""No clock of a country we serve is further from the sun than this."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DATED = re.compile(
    rf"\b({'|'.join(WEEKDAYS)}),? (?:the )?(\d\d?)(?:st|nd|rd|th)? (?:of )?({'|'.join(MONTHS)}),? (\d{{4}})\b"
)


def places(desk: Desk) -> None:
    """Every town is found, near its coordinates, and by the right clock. Without a gazetteer only the clock is asked."""
    gazetteer, zones = open_gazetteer(), {code: country.zones for code, country in open_countries().items()}
    for service in desk.dataset.services.values():
        with desk.at(f"services/{service.id}"):
            _clock(desk, service, zones)
            if service.location and gazetteer:
                _town(desk, service, service.location, gazetteer)


def _clock(desk: Desk, service: Service, zones: dict[str, tuple[str, ...]]) -> None:
    countries = (*service.service_area.countries, *([service.location.country] if service.location else []))
    if service.timezone in (None, CALLER) or "WW" in countries or not countries:
        return
    if not any(service.timezone in zones.get(country, ()) for country in countries):
        hint = "the zone of the place, such as Europe/London"
        desk.wrong("timezone", "zone-abroad", f"{service.timezone} is no time of {', '.join(countries)}", hint)


def _town(desk: Desk, service: Service, place: Location, gazetteer: Gazetteer) -> None:
    found = [one for one, _ in gazetteer.named(key_of(place.town)) if one.country == place.country]
    if not found:
        hint = "is it spelt as on the map? a district goes to venue, its town stands here; or data/places/called.yaml"
        desk.unusual("location.town", "unknown-town", f"no {place.town} is known in {place.country}", hint)
        return
    if place.point and (away := min(kilometres(one.point, place.point) for one in found)) > NEAR_KM:
        message = f"the point lies {away:.0f} km from {place.town}"
        desk.wrong("location.latitude", "far-from-town", message, "north first, then east; west of London is below 0")
    if service.timezone not in (None, CALLER) and min(_off(service.timezone, one) for one in found) > FAR_HOURS:
        message = f"{service.timezone} is far from the sun over {place.town}"
        desk.unusual("timezone", "zone-far", message, "the zone of the place itself, such as Australia/Perth")


def _off(zone: str | None, place: Place) -> float:
    """How many hours the clocks of a zone stand, in winter, from the sun over a place."""
    winter = datetime(2026, 1 if place.latitude > 0 else 7, 1, tzinfo=ZoneInfo(zone or "UTC"))
    offset = winter.utcoffset()
    return abs((offset.total_seconds() / 3600 if offset else 0) - place.longitude / 15)


def weekdays(desk: Desk) -> None:
    """A weekday beside a whole date is the weekday of that date."""
    for field, text in desk.texts():
        for weekday, day, month, year in DATED.findall(text):
            try:
                right = WEEKDAYS[datetime(int(year), MONTHS.index(month) + 1, int(day)).weekday()]
            except ValueError:
                right = "no day at all"
            if right != weekday:
                message = f"{day} {month} {year} is {'a ' if right in WEEKDAYS else ''}{right}, not a {weekday}"
                desk.wrong(
                    field, "weekday", message, "read both again on the page; if they disagree there, leave it out"
                )
