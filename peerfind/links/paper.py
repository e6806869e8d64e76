"""What a page of HTML says: the words people see, the numbers its links dial, and what its scripts would show."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from urllib.parse import unquote

from ..record import Record

SILENT = frozenset({"script", "style", "template", "svg"})
INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
"""Tags in the midst of a line: a number may run through them."""

SPOKEN = ("aria-label", "alt", "title")
"""Attributes that are read to people."""

LEAST = 200
"""A page with fewer letters than this, and with scripts, shows its text by script only."""


_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—−·•"), "-")


class Paper(Record):
    """A page as text, written evenly. `dialled` holds what its tel: and sms: links dial."""

    seen: str
    dialled: tuple[str, ...] = ()
    scripts: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is too little to read without running its scripts."""
        return len(self.seen.strip()) < LEAST and not self.dialled and len(self.scripts) > LEAST


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self.dialled: list[str] = []
        self.scripts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
        elif tag not in INLINE:
            self.seen.append("\n")
        for name, value in attrs:
            if name == "href" and value and (dialled := re.match(r"(?:tel|sms|callto):([^?]*)", value, re.IGNORECASE)):
                self.dialled.append(unquote(dialled[1]))
            elif name in SPOKEN and value:
                self.seen.append(f"\n{value}\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in SILENT:
            self.silent -= 1

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag not in INLINE:
            self.seen.append("\n")

    def handle_data(self, data: str) -> None:
        (self.scripts if self.silent else self.seen).append(re.sub(r"\s+", " ", data))


def read(html: str) -> Paper:
    """A page of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Paper(
        seen=even("".join(reader.seen)), dialled=tuple(map(even, reader.dialled)), scripts=even(" ".join(reader.scripts))
    )  # fmt: skip


def read_plain(text: str) -> Paper:
    """A page of plain text."""
    return Paper(seen=even(text))


def even(text: str) -> str:
    """Text with every kind of digit, hyphen and space written one way; line ends stay, unseen characters go."""
    flat = unicodedata.normalize("NFKC", text).translate(_HYPHENS)
    if flat.isascii():
        return flat
    return "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else c for c in flat if unicodedata.category(c) != "Cf"
    )  # fmt: skip
