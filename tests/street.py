"""A small web of our own on loopback: a proxy that answers for every host, so that the real program meets real sockets and TLS.

`HTTP_PROXY` and `HTTPS_PROXY` lead the program here; host names need not exist. https hosts speak TLS with a certificate
made for the test: by an authority the program is told to trust, by a stranger, for another name, or out of date.
"""

from __future__ import annotations

import asyncio
import datetime
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import trustme


class Asked:
    """One request as it came in."""

    def __init__(self, method: str, scheme: str, host: str, path: str, headers: dict[str, str]) -> None:
        self.method, self.scheme, self.host, self.path, self.headers = method, scheme, host, path, headers
        self.at = time.monotonic()

    @property
    def address(self) -> str:
        return f"{self.scheme}://{self.host}{self.path}"


class Answer:
    """What is sent back; `slow` seconds late, or `drop` without a word."""

    def __init__(
        self, status: int = 200, body: str | bytes = "", kind: str = "text/html; charset=utf-8", slow: float = 0,
        drop: bool = False, **headers: str,
    ) -> None:  # fmt: skip
        self.status, self.kind, self.slow, self.drop = status, kind, slow, drop
        self.body = body if isinstance(body, bytes) else body.encode()
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Web:
    """The proxy, in a thread of its own. `answer` says what each request gets; `asked` remembers them all."""

    def __init__(self, answer: Callable[[Asked, list[Asked]], Answer], folder: Path) -> None:
        self.answer, self.asked = answer, list[Asked]()
        self.together, self.most_together = 0, 0
        self.authority, stranger = trustme.CA(), trustme.CA()
        past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
        self.trusted = folder / "authority.pem"
        self.authority.cert_pem.write_to_path(self.trusted)
        self.contexts = {
            "stranger.example": _context(stranger.issue_cert("stranger.example")),
            "other-name.example": _context(self.authority.issue_cert("somebody.example")),
            "expired.example": _context(self.authority.issue_cert("expired.example", not_after=past)),
        }
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Web:
        self.thread.start()
        assert self.ready.wait(10)
        return self

    def __exit__(self, *_: Any) -> None:
        self.loop.call_soon_threadsafe(self.stop.set)
        self.thread.join(10)

    @property
    def environment(self) -> dict[str, str]:
        there = f"http://127.0.0.1:{self.port}"
        return {"HTTP_PROXY": there, "HTTPS_PROXY": there, "NO_PROXY": "", "SSL_CERT_FILE": str(self.trusted)}

    def times(self, address: str, method: str | None = None) -> int:
        return sum(one.address == address and method in (None, one.method) for one in self.asked)

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self.loop, self.stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._guest, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        await self.stop.wait()
        server.close()

    async def _guest(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._talk(reader, writer, None)
        except (OSError, EOFError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, inside: str | None) -> None:
        while line := await reader.readline():
            method, target, _ = line.decode().split()
            headers = await _headers(reader)
            if method == "CONNECT":
                host = target.partition(":")[0]
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                await writer.drain()
                await writer.start_tls(self._context(host))
                return await self._talk(reader, writer, host)
            if inside is None:
                parts = urlsplit(target)
                asked = Asked(method, "http", parts.netloc, target.partition(parts.netloc)[2] or "/", headers)
            else:
                asked = Asked(method, "https", inside, target, headers)
            before = list(self.asked)
            self.asked.append(asked)
            if not await self._reply(writer, asked, self.answer(asked, before)):
                return None
        return None

    def _context(self, host: str) -> ssl.SSLContext:
        if host not in self.contexts:
            self.contexts[host] = _context(self.authority.issue_cert(host))
        return self.contexts[host]

    async def _reply(self, writer: asyncio.StreamWriter, asked: Asked, answer: Answer) -> bool:
        self.together += 1
        self.most_together = max(self.most_together, self.together)
        try:
            await asyncio.sleep(answer.slow)
        finally:
            self.together -= 1
        if answer.drop:
            return False
        head = {"Content-Type": answer.kind, "Content-Length": str(len(answer.body)), **answer.headers}
        lines = [f"HTTP/1.1 {answer.status} Said", *(f"{name}: {value}" for name, value in head.items())]
        writer.write("\r\n".join([*lines, "", ""]).encode())
        if asked.method != "HEAD":
            writer.write(answer.body)
        await writer.drain()
        return True


async def _headers(reader: asyncio.StreamReader) -> dict[str, str]:
    headers = {}
    while (line := (await reader.readline()).decode().strip()) != "":
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    return headers


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
