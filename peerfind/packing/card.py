"""The card of a service: what a search asks of it, and nothing else."""

from __future__ import annotations

import re

from ..age import newest
from ..record import TYPE_CHECKING, Record
from ..safety import answers, count
from ..text import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..books import Retired
    from ..directory import Directory
    from ..model import Service


FIGURES = 3
"""Figures of the shortest number one is found by."""


class Card(Record):
    """One service for searching.

    `meets` is country and region of the place where it meets; `at` is where that is, in degrees, if the record says so;
    `yes` counts the safety questions answered yes; `newest` is the date of the newest page or confirmation; `ways` says
    how well it can be reached (0 to 1); `words` are those of its description; `called` every name it goes by, and
    `before` those among them that are retired; `dialled` its numbers, without gaps.
    """

    id: str
    kind: str
    needs: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    led_by: str = "unknown"
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    meets: tuple[str, str] | None = None
    town: str = ""
    postcode: str = ""
    at: tuple[float, float] | None = None
    languages: tuple[str, ...] = ()
    cost: str = "unknown"
    status: str = "unknown"
    minimum_age: int | None = None
    maximum_age: int | None = None
    hours: str | None = None
    timezone: str | None = None
    part: tuple[str | None, str | None] = (None, None)
    yes: int = 0
    newest: str | None = None
    ways: float = 0.0
    words: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    dialled: tuple[str, ...] = ()

    @property
    def peers(self) -> bool:
        """Whether peers lead it, or help to."""
        return self.led_by in ("peers", "both")


def names_before(book: Mapping[str, Retired]) -> dict[str, tuple[str, ...]]:
    """The retired numbers and names of the book, by who followed them. Numbers also without their gaps."""
    found: dict[str, tuple[str, ...]] = {}
    for there in book.values():
        for old in (*there.numbers, *there.names):
            if old.successor:
                several = (old.value, "".join(tokens(old.value))) if old in there.numbers else (old.value,)
                found[old.successor] = (*found.get(old.successor, ()), *several)
    return found


def card_of(directory: Directory, service: Service, old: Mapping[str, tuple[str, ...]] | None = None) -> Card:
    """The card of a service. `old` are retired names by who followed them, a service or an organization."""
    place, owner = service.location, directory.organization(service.organization)
    names = (service.name, *service.aliases, *((owner.name, *owner.aliases) if owner else ()))
    replaced = tuple(item.value for item in service.replaces)
    before = tuple(name for key in (service.id, service.organization) for name in (old or {}).get(key, ()))
    text = " ".join((service.description, service.eligibility or "", *service.aliases, *replaced))
    return Card(
        id=service.id, kind=service.kind, needs=service.needs, communities=service.communities, formats=service.formats,
        channels=service.channels, styles=service.styles, led_by=service.led_by,
        countries=service.service_area.countries, regions=service.service_area.regions,
        meets=(place.country, place.region or "") if place else None,
        town=place.town if place else "", postcode=(place.postcode or "") if place else "",
        at=place.point if place else None, languages=service.languages, cost=service.cost, status=service.status,
        minimum_age=service.minimum_age, maximum_age=service.maximum_age, hours=service.hours, timezone=service.timezone,
        part=service.part, yes=count(answers(directory, service))[0], newest=newest(directory, service)[0],
        ways=_ways(service), words=tuple(sorted(set(tokens(text)))),
        called=tuple(dict.fromkeys((*names, *replaced, *before))), before=before,
        dialled=_dialled(service),
    )  # fmt: skip


def _dialled(service: Service) -> tuple[str, ...]:
    """Its numbers as figures, without the gaps that some write and some do not."""
    numbers = (*(phone.number for phone in service.phones), *(text.number for text in service.texts))
    figures = ("".join(re.findall(r"\d", number)) for number in numbers)
    return tuple(dict.fromkeys(number for number in figures if len(number) >= FIGURES))


def _ways(service: Service) -> float:
    """How well a service can be reached from its record alone."""
    if service.phones or service.texts:
        return 1.0
    return 0.8 if service.emails or service.location else 0.6 if service.links else 0.0
