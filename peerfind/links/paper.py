"""What a page of HTML says: the words people see, the numbers its links dial, and what its scripts would show."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
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


_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|</?([a-z][^\s/>]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>?|<[!?][^>]*>?", re.DOTALL | re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"([a-z-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s'\">]+)", re.IGNORECASE)
_DIALS = re.compile(r"(?:tel|sms|callto):([^?]*)", re.IGNORECASE)


def read(html: str) -> Paper:
    """A page of HTML, however broken. In one pass: `html.parser` takes hours for a page that is made to hurt it."""
    seen: list[str] = []
    dialled: list[str] = []
    scripts: list[str] = []
    at = 0
    while tag := _TAG.search(html, at):
        seen.append(_flat(html[at : tag.start()]))
        at, name = tag.end(), (tag[1] or "").lower()
        if name and name not in INLINE:
            seen.append("\n")
        if name in SILENT and html[tag.start() + 1] != "/":
            end = re.compile(rf"</{name}", re.IGNORECASE).search(html, at)
            scripts.append(html[at : end.start() if end else len(html)])
            at = end.start() if end else len(html)
        for key, quoted in _ATTRIBUTE.findall(tag[2] or ""):
            value = unescape(quoted.strip("\"'"))
            if key.lower() == "href" and (dials := _DIALS.match(value)):
                dialled.append(unquote(dials[1]))
            elif key.lower() in SPOKEN:
                seen.append(f"\n{_flat(value)}\n")
    seen.append(_flat(html[at:]))
    return Paper(seen=even("".join(seen)), dialled=tuple(map(even, dialled)), scripts=even(" ".join(scripts)))


def _flat(text: str) -> str:
    """Text between two tags: entities resolved, every run of white space one space."""
    return re.sub(r"\s+", " ", unescape(text))


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
