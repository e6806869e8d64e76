"""How old what we know is. `read_on` is not evidence of age: a page may be read today and be ten years old."""

from __future__ import annotations

from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .directory import Directory
    from .model import Service, Source

OLD_MONTHS = 12
"""Without a confirmation or a page younger than this a record is marked as old."""


class Evidence(Record):
    """The newest sign of life of a record.

    `on` is the newest of its confirmation and of the dates printed on its pages: a year, month or day, or None where no
    page bears a date. `months` is how long ago that was, counted to the end of what the date names; None if unknown.
    """

    on: str | None
    months: int | None
    confirmed: bool

    @classmethod
    def of(cls, on: str | None, confirmed: bool, today: str) -> Evidence:
        """Evidence of a date, as old as it is on an ISO day."""
        return cls(on=on, months=months(on, today) if on else None, confirmed=confirmed)

    @property
    def stale(self) -> bool:
        """Whether the record must be marked: no date at all, or an old one."""
        return self.months is None or self.months > OLD_MONTHS


def newest(directory: Directory, service: Service) -> tuple[str | None, bool]:
    """The date of the newest sign of life of a service, and whether that is a confirmation."""
    page = max((source.page_date for source in sources(directory, service) if source.page_date), default=None)
    confirmed = service.confirmed
    if confirmed and (page is None or confirmed.on >= page):
        return confirmed.on, True
    return page, False


def sources(directory: Directory, service: Service) -> Iterator[Source]:
    """The sources of a record: its own, and those of its organization that it names."""
    yield from service.sources.values()
    owner = directory.organization(service.organization)
    if owner:
        named = {item.source for item in (*service.contacts(), *service.links, *service.good_to_know)}
        said = {**owner.safety, **service.safety}
        named |= {answer.source for answer in said.values() if answer.source} | set(service.field_sources.values())
        yield from (source for key, source in owner.sources.items() if key in named and key not in service.sources)


def months(date: str, today: str) -> int:
    """Whole months from a date (a year, month or day) to an ISO day; a bare year or month counts from its end."""
    year, month = int(date[:4]), int(date[5:7] or 12)
    late = bool(date[8:10]) and date[8:10] > today[8:10]
    return max(0, (int(today[:4]) - year) * 12 + int(today[5:7]) - month - late)
