"""Rules that look at all records at once: a number of one service under the name of another, a retired one come back."""

from __future__ import annotations

import re

import phonenumbers

from ..books import open_retired
from ..model import Service
from ..record import TYPE_CHECKING, Record
from ..text import tokens
from .contact import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..dataset import Dataset
    from .desk import Desk

LONGEST_SHORT = 6
"""Numbers of up to so many figures are dialled as they are."""

SHORTEST = 4
"""Numbers of fewer figures (111, 988) belong to a whole country and stand with several services."""


def keys(number: str, country: str) -> str:
    """The figures of a number, for comparing: spaces, brackets and what is dialled before them are for reading."""
    figures = re.sub(r"\D", "", digits(number))
    if len(figures) <= LONGEST_SHORT:
        return figures
    try:
        return str(phonenumbers.parse(digits(number), country).national_number)
    except phonenumbers.NumberParseException:
        return figures


def printed(dataset: Dataset) -> Iterator[tuple[Service, str, str, str]]:
    """Every number that is shown: its service, its field, its country and its figures."""
    for service in dataset.services.values():
        for name in ("phones", "texts"):
            for i, contact in enumerate(getattr(service, name)):
                yield service, f"{name}[{i}].number", contact.country, keys(contact.number, contact.country)


class By(Record):
    """Who says that something is retired: a record, or the book of what is retired; and who followed, if anybody."""

    says: str
    service: str | None = None


def gone(dataset: Dataset) -> dict[tuple[str, str], By]:
    """Retired numbers by country and figures: those of data/retired.yaml, and what records say of their own past."""
    found = {}
    for country, there in open_retired().items():
        for old in there.numbers:
            found[country, keys(old.value, country)] = By(says="data/retired.yaml", service=old.successor)
    for service in dataset.services.values():
        for item in service.replaces:
            if re.fullmatch(r"[\d\s()+*#-]{4,}.*", item.value):
                number = re.match(r"[\d\s()+*#-]+", item.value)
                for country in (*service.service_area.countries, *(phone.country for phone in service.phones)):
                    figures = keys(number.group() if number else "", country)
                    found[country, figures] = By(says=service.id, service=service.id)
    return found


def retired(desk: Desk) -> None:
    """A number that is known to be retired is printed nowhere as current, however its figures are grouped."""
    old = gone(desk.dataset)
    for service, field, country, figures in printed(desk.dataset):
        if by := old.get((country, figures)):
            with desk.at(f"services/{service.id}"):
                message = f"{by.says} says that this number is retired"
                desk.wrong(field, "retired-number", message, "print the number that took its place, or leave it out")


def renamed(desk: Desk) -> None:
    """No record goes by a name that is known to be retired; among its other names it may stand, to be found."""
    old = {
        (country, " ".join(tokens(one.value))): one for country, there in open_retired().items() for one in there.names
    }
    for part in ("organizations", "services"):
        for record in getattr(desk.dataset, part).values():
            countries = record.service_area.countries if isinstance(record, Service) else (record.country,)
            for country in countries:
                if one := old.get((country, " ".join(tokens(record.name)))):
                    with desk.at(f"{part}/{record.id}"):
                        message = f"data/retired.yaml says that this name is retired: {one.was}"
                        desk.wrong("name", "retired-name", message, "the name of today here, this one among aliases")


def shared(desk: Desk) -> None:
    """A number belongs to one organization: the number of another may be a slip, or may be meant to mislead."""
    first: dict[tuple[str, str], Service] = {}
    for service, field, country, figures in printed(desk.dataset):
        other = first.setdefault((country, figures), service)
        if other.organization != service.organization and len(figures) >= SHORTEST:
            with desk.at(f"services/{service.id}"):
                message = f"{other.id} of {other.organization} prints the same number"
                desk.unusual(field, "shared-number", message, "does one answer for both? read both pages again")
