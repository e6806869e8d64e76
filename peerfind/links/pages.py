"""Every page the directory names, with who names it and which numbers were read on it."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from ..text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def pages(dataset: Dataset, only: Iterable[str] = ()) -> tuple[Page, ...]:
    """Every page once, those of crisis lines first. `only` names records; raises Unknown if there is no such record."""
    wanted = frozenset(only)
    known = {*dataset.services, *dataset.organizations}
    for name in sorted(wanted - known):
        raise Unknown(name, nearest(name, known))
    uses: dict[str, list[Use]] = {}
    numbers: dict[str, list[Sought]] = {}
    for organization in dataset.organizations.values():
        if not wanted or organization.id in wanted:
            for url, use in _of_organization(organization):
                uses.setdefault(url, []).append(use)
    for service in dataset.services.values():
        if not wanted or service.id in wanted:
            for url, use in _of_service(service):
                uses.setdefault(url, []).append(use)
            for url, sought in _numbers(dataset, service):
                numbers.setdefault(url, []).append(sought)
    found = [
        Page(url=url, uses=tuple(uses.get(url, ())), numbers=tuple(numbers.get(url, ()))) for url in {**uses, **numbers}
    ]
    return tuple(sorted(found, key=lambda page: not page.crisis))


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
