"""What a visit to a page found."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

VERDICTS: Mapping[str, str] = {
    "fine": "fine",
    "moved": "moved",
    "gone": "gone",
    "loop": "leading in a circle",
    "certificate": "with certificate trouble",
    "unreachable": "not reached",
    "refused": "closed to us",
    "robots": "closed to programs by robots.txt",
}
"""How a page can be, in words."""

ANSWERED = ("fine", "moved", "gone", "loop")
"""Verdicts by which a page counts as checked: it told us how it is."""

AGAIN = ("unreachable", "refused", "certificate")
"""Verdicts that may be our own fault or of the moment: such a page is opened again when a run goes on."""


FOUND: Mapping[str, str] = {"stands": "on their page", "missing": "not on their page", "unread": "not looked for"}
"""How a number can stand, in words."""


class Standing(Record):
    """Whether a number stands on the page it was read on: `stands`, `missing` or `unread`; `others` it shows instead."""

    number: str
    found: str
    others: tuple[str, ...] = ()


class Outcome(Record):
    """How a page was on a day. `address` is the new one if it moved; `because` says in a few words what we saw."""

    url: str
    verdict: str
    on: str
    status: int | None = None
    address: str | None = None
    because: str = ""
    numbers: tuple[Standing, ...] = ()

    @property
    def answered(self) -> bool:
        return self.verdict in ANSWERED

    @property
    def missing(self) -> tuple[Standing, ...]:
        return tuple(standing for standing in self.numbers if standing.found == "missing")


def same_place(one: str, other: str) -> bool:
    """Whether two addresses differ only in http or https, a www, or a slash at the end."""
    return _bare(one) == _bare(other)


def same_house(one: str, other: str) -> bool:
    """Whether two addresses have the same host, give or take a www."""
    return _bare(one)[0] == _bare(other)[0]


def front_page(address: str) -> bool:
    return urlsplit(address).path in ("", "/") and not urlsplit(address).query


def _bare(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
