"""Which of several places of one name is probably meant."""

from __future__ import annotations

import math

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from .geography import Place

TINY, SMALL = 1_000, 6_000
"""Places of fewer people hardly count as the one meant, even at home."""

ISLES = ("GG", "IM", "JE")

AT_LEAST = 500
"""What a place counts that GeoNames gives no number of people for."""


def capital(first: Place, named: list[Place]) -> Place:
    """A state and its city of one name: the city, if a good part of the people live there."""
    if first.kind != "region":
        return first
    cities = (place for place in named if place.region == first.name and place.kind == "town")
    city = max(cities, key=lambda place: place.population, default=first)
    return city if city.population * 5 >= first.population else first


FAMED = 250_000
"""People in a city abroad that is thought of beside one at home, if that is a tenth of it or less: London, Ohio."""


def mistakable(other: Place, first: Place, country: str | None) -> bool:
    """Whether another place of this name could well be meant: one at home, or a large one when home is not known."""
    if first.country == country:
        if other.country != country:
            return famed(other, first)
        return other.population >= TINY or other.kind == "county"
    return other.population >= max(TINY, first.population // 10)


def famed(other: Place, first: Place) -> bool:
    """Whether another place of this name is a city abroad that is known all over the world, and this one is small."""
    return other.country != first.country and other.population >= max(FAMED, 10 * first.population)


def weigh(place: Place, weight: float, country: str | None) -> float:
    """How probable it is that this place is meant: people count by their logarithm, home counts for a lot."""
    people = max(place.population, AT_LEAST) * weight
    home = place.country == country
    bonus = 0.0
    if home:
        bonus = 1.2 if people < TINY else 2.2 if people < SMALL else 9.0
    elif country == "GB" and place.country in ISLES:
        bonus = 8.9
    return math.log10(people) + bonus


def outweighs(meant: Place, exact: Place, named: list[tuple[Place, float]]) -> bool:
    """Whether a place at home with nearly this name is meant, and not the one abroad with this very name.

    It must be ten times as large; only larger, if the one abroad is called so in another tongue: `glasow` is Glazov too.
    """
    return meant.population >= (10 if own_name(exact, named) else 1) * max(exact.population, AT_LEAST)


def own_name(place: Place, named: list[tuple[Place, float]]) -> bool:
    """Whether these places of one name hold one of the place's country that is called so at home, not in another tongue."""
    return any(weight >= 1 for other, weight in named if other.country == place.country)
