"""Rules that look at all records at once: a number of one service under the name of another, a retired one come back."""

from __future__ import annotations

import re

import phonenumbers

from ..model import Service
from ..record import TYPE_CHECKING
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


def gone(dataset: Dataset) -> dict[tuple[str, str], Service]:
    """Numbers that a record says are retired, by country and figures."""
    found = {}
    for service in dataset.services.values():
        for item in service.replaces:
            if re.fullmatch(r"[\d\s()+*#-]{4,}.*", item.value):
                number = re.match(r"[\d\s()+*#-]+", item.value)
                for country in (*service.service_area.countries, *(phone.country for phone in service.phones)):
                    found[country, keys(number.group() if number else "", country)] = service
    return found


def retired(desk: Desk) -> None:
    """A number that a record says is retired is printed nowhere as current."""
    old = gone(desk.dataset)
    for service, field, country, figures in printed(desk.dataset):
        if by := old.get((country, figures)):
            with desk.at(f"services/{service.id}"):
                message = f"{by.id} says that this number is retired"
                desk.wrong(field, "retired-number", message, "print the number that took its place, or leave it out")


def shared(desk: Desk) -> None:
    """A number belongs to one organization: the number of another may be a slip, or may be meant to mislead."""
    first: dict[tuple[str, str], Service] = {}
    for service, field, country, figures in printed(desk.dataset):
        other = first.setdefault((country, figures), service)
        if other.organization != service.organization and len(figures) >= SHORTEST:
            with desk.at(f"services/{service.id}"):
                message = f"{other.id} of {other.organization} prints the same number"
                desk.unusual(field, "shared-number", message, "does one answer for both? read both pages again")
