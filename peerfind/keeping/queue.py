"""`peerfind data stale`: which records somebody should look at again, the riskiest first, and how."""

from __future__ import annotations

from datetime import date, timedelta

from .. import age
from ..books import Emergency, Limit
from ..compiled.countries import NAMES
from ..record import TYPE_CHECKING, Record
from .evidence import is_crisis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..dataset import Dataset
    from ..model import Service


class Due(Record):
    """One record to look at. `since` is the day or month it was last known right, None if no page bears a date.

    `late` counts the days it is overdue, None if it was never dated. `page` is where to look, `read_on` the page on
    which the first number was read; `values` what we print, to be compared; `office` whom one may ask instead, None
    for lines of people in danger.
    """

    id: str
    name: str
    kind: str
    limit: str
    crisis: bool
    since: str | None
    confirmed: bool
    late: int | None
    page: str | None
    read_on: str | None
    values: tuple[str, ...]
    office: str | None


EMERGENCY = "emergency-numbers"
"""The limit of data/limits.yaml for what stands in data/emergency.yaml."""

NOBODY_KNOWS = 1_000_000
"""Days that stand for no date at all."""


def queue(
    dataset: Dataset, limits: dict[str, Limit], lines: Iterable[str], today: str, emergency: dict[str, Emergency] | None = None
) -> list[Due]:  # fmt: skip
    """Every record that is due: by limit, then those that every answer names, then by how long they are overdue.

    `lines` are the ids that a country shows first to people in danger; `emergency` holds the numbers by country.
    """
    found, first = list(numbers(emergency or {}, limits, today)), set(lines)
    for service in dataset.services.values():
        crisis = is_crisis(service) or service.id in first
        name = limit_of(service, limits, crisis)
        if name is None or service.status == "closed":
            continue
        since, confirmed = age.newest(dataset, service)
        late = overdue(since, limits[name].days, today)
        if late is None or late >= 0:
            found.append(_due(dataset, service, name, crisis, since, confirmed, late))
    order = list(limits)

    def risk(due: Due) -> tuple[int, bool, int, str]:
        late = NOBODY_KNOWS if due.late is None else due.late
        return order.index(due.limit), due.id not in first, -late, due.id

    return sorted(found, key=risk)


def numbers(emergency: dict[str, Emergency], limits: dict[str, Limit], today: str) -> Iterator[Due]:
    """Countries whose numbers nobody has looked at in time: the oldest day on which one of their pages was read."""
    for code, there in emergency.items():
        read = min((page.read_on for page in there.sources.values()), default=None)
        late = overdue(read, limits[EMERGENCY].days, today)
        if there.numbers and (late is None or late >= 0):
            page = there.sources[there.numbers[0].source].url
            yield Due(
                id=code, name=NAMES.get(code, code), kind=EMERGENCY, limit=EMERGENCY, crisis=True, since=read, confirmed=False,
                late=late, page=page, read_on=page, values=tuple(f"number {one.number} ({one.reaches})" for one in there.numbers),
                office=None,
            )  # fmt: skip


def limit_of(service: Service, limits: dict[str, Limit], crisis: bool) -> str | None:
    """The first limit that holds for a service."""
    for name, limit in limits.items():
        if service.kind in limit.kinds or (crisis and limit.crisis == "yes"):
            return name
    return None


def overdue(since: str | None, days: int, today: str) -> int | None:
    """Days past the day it was due; below zero if it is not due yet, None if nobody knows since when.

    A bare month or year counts from its first day, so that nothing waits longer than it should.
    """
    if since is None:
        return None
    year, month, day = (int(part) for part in (since + "-01-01")[:10].split("-"))
    return (date.fromisoformat(today) - date(year, month, day) - timedelta(days=days)).days


def _due(
    dataset: Dataset, service: Service, limit: str, crisis: bool, since: str | None, confirmed: bool, late: int | None
) -> Due:
    return Due(
        id=service.id, name=service.name, kind=service.kind, limit=limit, crisis=crisis, since=since,
        confirmed=confirmed, late=late, page=page_of(dataset, service), read_on=read_page(dataset, service),
        values=values_of(service), office=None if crisis else office_of(service),
    )  # fmt: skip


def read_page(dataset: Dataset, service: Service) -> str | None:
    """The page on which its first number or address was read."""
    pages = [dataset.source(service, contact.source) for contact in service.contacts()]
    return next((page.url for page in pages if page and page.url), None)


def page_of(dataset: Dataset, service: Service) -> str | None:
    """Its own page: the one on which its first number stands, else its home, else any page of its own."""
    pages = [dataset.source(service, contact.source) for contact in service.contacts()]
    owner = dataset.organization(service.organization)
    known = [page.url for page in pages if page and page.owner == "own"]
    known += [link.url for link in service.links if link.purpose == "home"]
    known += [page.url for page in service.sources.values() if page.owner == "own"]
    known += [owner.url if owner else None, *(link.url for link in service.links)]
    return next(filter(None, known), None)


def values_of(service: Service) -> tuple[str, ...]:
    """What we print that can do harm when it is wrong."""
    said = [f"number {phone.number}" for phone in service.phones]
    said += [f"text {f'{text.keyword} to ' if text.keyword else ''}{text.number}" for text in service.texts]
    said += [f"address {email.address}" for email in service.emails]
    said += [f"hours {service.hours}"] if service.hours else []
    if service.location:
        said.append(f"place {', '.join(part for part in (service.location.venue, service.location.town) if part)}")
    return tuple(said)


def office_of(service: Service) -> str | None:
    """Whom one may ask: an office, never a number that people in need ring."""
    asked = ("office", "information", "joining")
    for email in service.emails:
        if email.purpose in asked or service.kind not in ("helpline", "warmline", "text-line"):
            return email.address
    return next((phone.number for phone in service.phones if phone.purpose in asked), None)
