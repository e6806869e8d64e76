"""The hosts we call at: one request at a time for each, with pauses; their robots.txt read once and kept to."""

from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from ..record import TYPE_CHECKING, Record
from .manners import BUSY, NAME, outside, retry_after

if TYPE_CHECKING:
    from .manners import Manners

ROBOTS_HOPS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Trouble(Exception):
    """Why a page gave no answer. `again`: whether it may be of the moment."""

    def __init__(self, verdict: str, because: str, again: bool = False) -> None:
        super().__init__(because)
        self.verdict, self.because, self.again = verdict, because, again


class Reply(Record):
    """An answer. `body` is empty unless it was to be read; `cut`: the page goes on beyond what we take."""

    status: int
    kind: str
    location: str | None
    asked: float | None
    charset: str | None = None
    body: bytes = b""
    cut: bool = False

    @property
    def leads_on(self) -> bool:
        return self.status in REDIRECTS and self.location is not None


class Host:
    """One host: the lock that lets one request through at a time, when the next may go, and how long we then wait."""

    def __init__(self, pause: float) -> None:
        self.lock, self.reading = asyncio.Lock(), asyncio.Lock()
        self.pause, self.not_before = pause, 0.0
        self.away: Trouble | None = None
        self.rules: dict[str, Protego | Trouble] = {}


class Street:
    """Everything outside, behind one door."""

    def __init__(self, client: httpx.AsyncClient, manners: Manners) -> None:
        self.client, self.manners = client, manners
        self.hosts: dict[str, Host] = {}
        self.seats = asyncio.Semaphore(manners.at_once)

    async def ask(self, method: str, address: str, reading: bool) -> Reply:
        """Ask for a page, with patience. Raises Trouble if there is no answer or we are not wanted."""
        if not outside(address):
            raise Trouble("refused", "it leads to an address that is not on the open web")
        host = self.hosts.setdefault(urlsplit(address).netloc.lower(), Host(self.manners.pause))
        await self._welcome(host, address)
        return await self._patiently(host, method, address, reading)

    async def _patiently(self, host: Host, method: str, address: str, reading: bool) -> Reply:
        """Ask, and come back a few times where that may help. HEAD is asked once: GET comes after it."""
        tries = 1 if method == "HEAD" else self.manners.tries
        for attempt in range(tries):
            last = attempt == tries - 1
            try:
                reply = await self._once(host, method, address, reading)
            except Trouble as trouble:
                if last or not trouble.again:
                    raise
                wait = self.manners.wait(attempt, None)
            else:
                if reply.status not in BUSY:
                    return reply
                wait = self.manners.wait(attempt, reply.asked)
                if wait > self.manners.longest_wait:
                    host.away = Trouble(
                        "refused", f"it answers {reply.status} and asks us to come back in {wait:.0f} s"
                    )
                    raise host.away
            host.not_before = max(host.not_before, asyncio.get_running_loop().time() + wait)
            if last:
                return reply
        raise AssertionError("the last try returns or raises")

    async def _once(self, host: Host, method: str, address: str, reading: bool) -> Reply:
        """One request, when it is our turn."""
        loop = asyncio.get_running_loop()
        async with host.lock:
            if host.away:
                raise host.away
            await asyncio.sleep(max(0.0, host.not_before - loop.time()))
            async with self.seats:
                try:
                    async with asyncio.timeout(self.manners.timeout * 3):
                        return await self._send(method, address, reading)
                except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
                    raise _trouble(error, self.manners.timeout) from None
                finally:
                    host.not_before = max(host.not_before, loop.time() + host.pause)

    async def _send(self, method: str, address: str, reading: bool) -> Reply:
        async with self.client.stream(method, address) as response:
            body, cut = b"", False
            if reading and response.status_code == httpx.codes.OK:
                async for part in response.aiter_bytes():
                    body += part
                    if cut := len(body) > self.manners.most_bytes:
                        break
            headers = response.headers
            return Reply(
                status=response.status_code, kind=headers.get("content-type", "").split(";")[0].strip().lower(),
                location=headers.get("location"), asked=retry_after(headers.get("retry-after"), datetime.now(UTC)),
                charset=response.charset_encoding, body=body, cut=cut,
            )  # fmt: skip

    async def _welcome(self, host: Host, address: str) -> None:
        """Read robots.txt of this host, once. Raises Trouble if it asks us not to look, or cannot be read."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        async with host.reading:
            if origin not in host.rules:
                host.rules[origin] = await self._robots(host, origin)
        rules = host.rules[origin]
        if isinstance(rules, Trouble):
            raise rules
        if not rules.can_fetch(address, NAME):
            raise Trouble("robots", "its robots.txt asks us not to open this page")

    async def _robots(self, host: Host, origin: str) -> Protego | Trouble:
        """What robots.txt says. None at all allows everything; one that fails allows nothing (RFC 9309)."""
        address = f"{origin}/robots.txt"
        try:
            for _ in range(ROBOTS_HOPS):
                reply = await self._patiently(host, "GET", address, True)
                if not reply.leads_on:
                    break
                address = urljoin(address, reply.location or "")
                if not outside(address):
                    return Protego.parse("")
        except Trouble as trouble:
            return trouble
        if reply.status >= 500 or reply.status == 429:
            return Trouble("unreachable", f"its robots.txt answers {reply.status}")
        rules = Protego.parse(reply.body.decode("utf-8", "replace"))
        if delay := rules.crawl_delay(NAME):
            host.pause = max(host.pause, min(float(delay), self.manners.longest_pause))
            host.not_before = max(host.not_before, asyncio.get_running_loop().time() + host.pause)
        return rules


def _trouble(error: Exception, timeout: float) -> Trouble:
    """An error of the network in words, without a word the other side wrote."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLCertVerificationError):
            return Trouble("certificate", seen.verify_message)
        if isinstance(seen, ssl.SSLError):
            return Trouble("certificate", "the encrypted connection fails")
        seen = seen.__cause__ or seen.__context__
    if isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return Trouble("unreachable", f"no answer within {timeout:g} s", again=True)
    if isinstance(error, httpx.ConnectError):
        return Trouble("unreachable", "no connection", again=True)
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError)):
        return Trouble("refused", "it leads to an address that cannot be read")
    return Trouble("unreachable", "the connection broke", again=True)
