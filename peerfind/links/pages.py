"""Every page the directory names, with who names it and which numbers were read on it."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from ..text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..books import Emergency
    from ..dataset import Dataset
    from ..model import Organization, Phone, Service, Source, Texting

NEEDED_NOW = ("crisis-line", "text-line")
"""Kinds of service whose numbers people dial in danger."""


class Use(Record):
    """Where an address stands in the data. `crisis`: in the record of a crisis line."""

    record: str
    field: str
    crisis: bool = False


class Sought(Record):
    """A number that was read on a page, as we print it, and where we print it."""

    number: str
    country: str
    record: str
    field: str
    crisis: bool = False


class Page(Record):
    """An address to open, who names it, and the numbers that must stand on it."""

    url: str
    uses: tuple[Use, ...]
    numbers: tuple[Sought, ...] = ()

    @property
    def crisis(self) -> bool:
        return any(use.crisis for use in self.uses) or any(sought.crisis for sought in self.numbers)


class Unknown(Exception):
    """An id that no record has. `close` is the nearest that one has."""

    def __init__(self, name: str, close: str | None) -> None:
        super().__init__(name)
        self.name, self.close = name, close


def pages(
    dataset: Dataset, only: Iterable[str] = (), emergency: Mapping[str, Emergency] | None = None
) -> tuple[Page, ...]:
    """Every page once, those people need in danger first.

    `only` names records, or countries of `emergency`; raises Unknown if there is no such one.
    """
    countries = emergency or {}
    wanted = frozenset(only)
    known = {*dataset.services, *dataset.organizations, *countries}
    for name in sorted(wanted - known):
        raise Unknown(name, nearest(name, known))
    uses: dict[str, list[Use]] = {}
    numbers: dict[str, list[Sought]] = {}
    for name, url, what in _named(dataset, countries):
        if wanted and name not in wanted:
            continue
        if isinstance(what, Use):
            uses.setdefault(url, []).append(what)
        else:
            numbers.setdefault(url, []).append(what)
    found = [
        Page(url=url, uses=tuple(uses.get(url, ())), numbers=tuple(numbers.get(url, ()))) for url in {**uses, **numbers}
    ]
    return tuple(sorted(found, key=lambda page: not page.crisis))


def _named(dataset: Dataset, countries: Mapping[str, Emergency]) -> Iterator[tuple[str, str, Use | Sought]]:
    """Everything that names a page: whose it is, the address, and what it is there for."""
    for code, there in countries.items():
        yield from ((code, url, what) for url, what in _of_country(code, there))
    for organization in dataset.organizations.values():
        yield from ((organization.id, url, use) for url, use in _of_organization(organization))
    for service in dataset.services.values():
        yield from ((service.id, url, use) for url, use in _of_service(service))
        yield from ((service.id, url, sought) for url, sought in _numbers(dataset, service))


def _of_country(code: str, there: Emergency) -> Iterator[tuple[str, Use | Sought]]:
    """Emergency numbers; what was taken from a data set stands on no page."""
    yield from _of_sources(f"emergency {code}", there.sources, True)
    for at, number in enumerate(there.numbers):
        source = there.sources.get(number.source)
        if source and source.url and source.owner != "dataset":
            yield (
                source.url,
                Sought(
                    number=number.number, country=code, record=f"emergency {code}", field=f"numbers[{at}]", crisis=True
                ),
            )


def _of_organization(organization: Organization) -> Iterator[tuple[str, Use]]:
    if organization.url:
        yield organization.url, Use(record=organization.id, field="url")
    yield from _of_sources(organization.id, organization.sources, False)


def _of_service(service: Service) -> Iterator[tuple[str, Use]]:
    crisis = service.kind in NEEDED_NOW
    for at, link in enumerate(service.links):
        yield link.url, Use(record=service.id, field=f"links[{at}]", crisis=crisis)
    yield from _of_sources(service.id, service.sources, crisis)


def _of_sources(record: str, sources: dict[str, Source], crisis: bool) -> Iterator[tuple[str, Use]]:
    for key, source in sources.items():
        if source.url:
            yield source.url, Use(record=record, field=f"sources.{key}", crisis=crisis)


def _numbers(dataset: Dataset, service: Service) -> Iterator[tuple[str, Sought]]:
    """Every number with the address of the page it was read on."""
    listed: tuple[tuple[str, tuple[Phone | Texting, ...]], ...] = (("phones", service.phones), ("texts", service.texts))
    for name, contacts in listed:
        for at, contact in enumerate(contacts):
            source = dataset.source(service, contact.source)
            if source and source.url:
                crisis = service.kind in NEEDED_NOW or getattr(contact, "purpose", "") == "crisis"
                sought = Sought(
                    number=contact.number, country=contact.country, record=service.id, field=f"{name}[{at}]", crisis=crisis
                )  # fmt: skip
                yield source.url, sought
