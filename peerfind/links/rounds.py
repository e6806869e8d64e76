"""The whole round: every page, many hosts at once, one request at a time for each host."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import httpx

from ..record import TYPE_CHECKING
from .outcome import Outcome
from .street import Street
from .visit import visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from .manners import Manners
    from .pages import Page

HOPELESS = 25
"""After so many pages of which none answered, something is wrong on our side."""


def go_round(
    pages: tuple[Page, ...], manners: Manners, today: str, hopeful: bool, found: Callable[[Outcome], None]
) -> None:
    """Visit pages and hand each outcome to `found`. `hopeful`: some page answered before, so go on whatever comes."""
    asyncio.run(_go_round(pages, manners, today, hopeful, found))


async def _go_round(
    pages: tuple[Page, ...], manners: Manners, today: str, hopeful: bool, found: Callable[[Outcome], None]
) -> None:
    streets: dict[str, list[Page]] = {}
    for page in pages:
        streets.setdefault((urlsplit(page.url).hostname or "").removeprefix("www."), []).append(page)
    headers = {"User-Agent": manners.agent, "Accept": "text/html,*/*;q=0.5", "Accept-Encoding": "identity"}
    async with httpx.AsyncClient(headers=headers, timeout=manners.timeout, follow_redirects=False) as client:
        street = Street(client, manners)
        tally = _Tally(hopeful, found)
        try:
            async with asyncio.TaskGroup() as group:
                for waiting in streets.values():
                    group.create_task(_call_at(waiting, street, today, tally))
        except* _Hopeless:
            pass


async def _call_at(waiting: list[Page], street: Street, today: str, tally: _Tally) -> None:
    for page in waiting:
        try:
            outcome = await visit(page, street, today)
        except Exception as error:  # one page that nobody foresaw does not end the round for all the others
            because = f"its answer could not be read ({type(error).__name__})"
            outcome = Outcome(url=page.url, verdict="unreachable", on=today, because=because)
        tally.add(outcome)


class _Hopeless(Exception):
    """None of many pages answered."""


class _Tally:
    def __init__(self, hopeful: bool, found: Callable[[Outcome], None]) -> None:
        self.hopeful, self.found, self.count = hopeful, found, 0

    def add(self, outcome: Outcome) -> None:
        self.found(outcome)
        self.count += 1
        self.hopeful = self.hopeful or outcome.answered
        if self.count >= HOPELESS and not self.hopeful:
            raise _Hopeless
