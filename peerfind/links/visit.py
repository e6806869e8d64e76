"""One visit: from an address to what we found there."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin

from ..record import TYPE_CHECKING
from .numbers import others, stands
from .outcome import Outcome, Standing, front_page, same_house
from .paper import Paper, read, read_plain
from .street import Reply, Trouble

if TYPE_CHECKING:
    from .pages import Page
    from .street import Street

GONE = (404, 410)
LASTING = (301, 308)
"""Answers by which a page says that it has moved for good; others send elsewhere for now."""

UNSEEN = "the new address was not seen: "


async def visit(page: Page, street: Street, today: str) -> Outcome:
    """Open a page, follow where it leads, and look for its numbers. Never raises for what the page does."""
    method = "GET" if page.numbers else "HEAD"
    address, moved, lasting, reply = page.url, None, True, None
    been: list[str] = []
    try:
        while reply is None or reply.leads_on:
            if been.count(address) > 1 or len(been) > street.manners.most_hops:
                raise Trouble("loop", f"after {len(been)} steps it still leads on")
            reply = await _ask(street, method, address, page)
            if reply is None or (method == "HEAD" and reply.status >= 400):
                method, reply = "GET", None
                continue
            been.append(address)
            if reply.leads_on:
                lasting = lasting and reply.status in LASTING
                address = urljoin(address, reply.location or "")
                moved = address if lasting else moved
    except Trouble as trouble:
        return _stopped(page, today, trouble, moved)
    return _arrived(page, today, reply, moved, address)


async def _ask(street: Street, method: str, address: str, page: Page) -> Reply | None:
    """The answer; None if HEAD found none where GET may. Raises Trouble."""
    try:
        return await street.ask(method, address, reading=bool(page.numbers))
    except Trouble as trouble:
        if method == "HEAD" and trouble.again:
            return None
        raise


def _stopped(page: Page, today: str, trouble: Trouble, moved: str | None) -> Outcome:
    """We never saw the page; where it moved to is worth knowing all the same, unless it leads in a circle."""
    verdict, because = trouble.verdict, trouble.because
    if moved and verdict != "loop":
        verdict, because = "moved", f"{UNSEEN}{because}"
    address = moved if verdict == "moved" else None
    return Outcome(
        url=page.url, verdict=verdict, on=today, address=address, because=because, numbers=_unread(page)
    )  # fmt: skip


def _arrived(page: Page, today: str, reply: Reply, moved: str | None, last: str) -> Outcome:
    """What an answer tells. `moved` is the address it moved to for good, `last` where we ended."""
    verdict, because = _verdict(reply)
    address = moved if moved and urldefrag(moved)[0] != urldefrag(page.url)[0] else None
    if verdict == "fine" and not same_house(page.url, last) and (address is None or not same_house(address, last)):
        # A name that lapsed often leads to strangers "for now".
        verdict, address, because = "moved", last, "it leads to another host, and says that this is for now only"
    elif verdict == "fine" and address:
        verdict = "moved"
        if front_page(address) and not front_page(page.url):
            because = "it leads to the front page: the page itself may be gone"
    elif verdict in ("refused", "unreachable") and address:
        verdict, because = "moved", f"{UNSEEN}{because}"
    numbers = _standings(page, reply) if 200 <= reply.status < 300 else _unread(page)
    return Outcome(
        url=page.url, verdict=verdict, on=today, status=reply.status, because=because, numbers=numbers,
        address=address if verdict in ("moved", "gone") else None,
    )  # fmt: skip


def _verdict(reply: Reply) -> tuple[str, str]:
    if 200 <= reply.status < 300:
        return "fine", ""
    if reply.status in GONE:
        return "gone", f"it answers {reply.status}"
    if reply.status >= 500 and reply.status < 600:
        return "unreachable", f"it answers {reply.status}"
    return "refused", f"it answers {reply.status}"


def _standings(page: Page, reply: Reply) -> tuple[Standing, ...]:
    """For each number of the page whether it stands there; what is not said in text cannot be read."""
    paper = _paper(reply)
    if paper is None or paper.empty:
        return _unread(page)
    found: dict[tuple[str, str], Standing] = {}
    for sought in page.numbers:
        here = stands(sought.number, sought.country, paper)
        how = "stands" if here else "unread" if reply.cut else "missing"
        instead = others(sought.country, paper) if how == "missing" else ()
        found[sought.number, sought.country] = Standing(number=sought.number, found=how, others=instead)
    return tuple(found.values())


def _paper(reply: Reply) -> Paper | None:
    """The page as text, if it is one."""
    if reply.kind not in ("", "text/html", "application/xhtml+xml", "text/plain"):
        return None
    try:
        text = reply.body.decode(reply.charset or "utf-8", "replace")
    except LookupError:
        text = reply.body.decode("utf-8", "replace")
    return read_plain(text) if reply.kind == "text/plain" else read(text)


def _unread(page: Page) -> tuple[Standing, ...]:
    return tuple(Standing(number=number, found="unread") for number in dict.fromkeys(s.number for s in page.numbers))
