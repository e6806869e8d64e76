"""Rules about records that may be one and the same, or a slip for another: numbers, pages and names that are nearly alike."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from ..text import ratio, tokens
from .crossing import gone, printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Service
    from .desk import Desk

LONG = 7
"""Shorter numbers lie close together by their nature."""

ALIKE = 0.93
"""From here on two names are so alike that somebody should look."""

OWN = ("home", "join", "forum", "chat")
"""Purposes of links that lead to the service itself, and not to a page that tells of many."""


class Printed(Record):
    """A number where it is printed; no field for one that is only known to be retired."""

    whose: str
    service: str
    field: str = ""


def near_numbers(desk: Desk) -> None:
    """Numbers of two organizations that differ by one figure, or by two that changed places; retired ones count too."""
    known: dict[tuple[str, str], Printed] = {
        key: Printed(whose="", service=by.service or by.says) for key, by in gone(desk.dataset).items()
    }
    for service, field, country, figures in printed(desk.dataset):
        known[country, figures] = Printed(whose=service.organization, service=service.id, field=field)
    filed: dict[tuple[str, str], list[str]] = {}
    told = set()
    for (country, figures), one in known.items():
        if len(figures) < LONG:
            continue
        for key in slipped(figures):
            for other in filed.setdefault((country, key), []):
                two = known[country, other]
                apart = one.whose != two.whose and one.service != two.service
                if apart and one.field and (country, figures, other) not in told:
                    told.add((country, figures, other))
                    with desk.at(f"services/{one.service}"):
                        message = f"one slip away from a number of {two.service}"
                        desk.unusual(one.field, "near-number", message, "compare figure by figure with the page")
            filed[country, key].append(figures)


def slipped(figures: str) -> Iterator[str]:
    """Under what a number is filed, so that those meet that are one slip apart."""
    for at in range(len(figures)):
        yield f"{figures[:at]}?{figures[at + 1 :]}"
    for at in range(len(figures) - 1):
        one, two = figures[at], figures[at + 1]
        if one != two:
            yield f"{at}:{figures[:at]}{min(one, two)}{max(one, two)}{figures[at + 2 :]}"


def shared_pages(desk: Desk) -> None:
    """One page as that of the services of two organizations."""
    first: dict[str, Service] = {}
    for service in desk.dataset.services.values():
        for i, link in enumerate(service.links):
            if link.purpose not in OWN:
                continue
            other = first.setdefault(link.url.partition("://")[2].rstrip("/"), service)
            if other.organization != service.organization:
                with desk.at(f"services/{service.id}"):
                    message = f"{other.id} of {other.organization} shows the same page"
                    desk.unusual(f"links[{i}].url", "shared-page", message, "are the two records one service?")


def like_names(desk: Desk) -> None:
    """Two services of nearly one name in one town, or of one country where they meet nowhere."""
    together: dict[tuple[str, ...], list[tuple[Service, str]]] = {}
    for service in desk.dataset.services.values():
        place = service.location
        where = (place.country, *tokens(place.town)) if place else (*service.service_area.countries, "")
        name = " ".join(sorted(tokens(service.name)))
        for other, known in together.setdefault(where, []):
            close = abs(len(name) - len(known)) <= 0.15 * len(name)
            same = service.part == other.part and service.kind == other.kind
            if close and same and ratio(name, known) >= ALIKE:
                with desk.at(f"services/{service.id}"):
                    message = f"{other.id} has nearly the same name: {other.name}"
                    desk.unusual("name", "like-name", message, "is it the same service? then keep one record")
        together[where].append((service, name))
