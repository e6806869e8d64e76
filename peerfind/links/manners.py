"""How to be a good guest: who we say we are, how long we wait, how much we take, what robots.txt asks."""

from __future__ import annotations

import ipaddress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from peerfind import __version__

from ..record import Record

NAME = "peerfind-links"
"""The name by which robots.txt can address us."""

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which it is worth to come back once more."""

INSIDE = (".local", ".localhost", ".internal", ".lan", ".home.arpa")
"""Endings of names inside a network of one's own."""


class Manners(Record):
    """Times in seconds. `contact` is where a site's keeper can reach ours; `at_once` counts requests over all hosts."""

    contact: str = ""
    pause: float = 2.0
    timeout: float = 20.0
    tries: int = 3
    at_once: int = 8
    longest_pause: float = 30.0
    longest_wait: float = 120.0
    most_bytes: int = 2_000_000
    most_hops: int = 10

    @property
    def agent(self) -> str:
        """What we call ourselves, with an address to complain to if there is one."""
        about = f"+{self.contact}; " if self.contact else ""
        return f"{NAME}/{__version__} ({about}checks the links of a directory of peer support)"

    def wait(self, attempt: int, asked: float | None) -> float:
        """How long to wait before the next try: as the site asks, else twice as long each time."""
        return asked if asked is not None else self.pause * 2 ** (attempt + 1)


def retry_after(header: str | None, now: datetime) -> float | None:
    """Seconds a site asks us to wait, given as a number or as a date."""
    if not header:
        return None
    if header.strip().isascii() and header.strip().isdigit():
        return float(header.strip()[:9])
    try:
        at = parsedate_to_datetime(header)
    except (TypeError, ValueError):
        return None
    return max(0.0, ((at if at.tzinfo else at.replace(tzinfo=UTC)) - now).total_seconds())


def outside(address: str) -> bool:
    """Whether an address lies on the open web: a page may not send us into the network we stand in."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return False
    if parts.scheme not in ("http", "https"):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(INSIDE)
