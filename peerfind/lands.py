"""Countries inside a sentence: by name, also with a slip in it."""

from __future__ import annotations

from .compiled.countries import CALLED
from .namesakes import someone
from .record import TYPE_CHECKING
from .spelling import is_english
from .text import slips

if TYPE_CHECKING:
    from .places import Gazetteer


def country(
    words: list[str], capital: list[bool], covered: set[int], gazetteer: Gazetteer | None, home: str | None
) -> tuple[str, tuple[int, ...]] | None:  # fmt: skip
    """A country named in the text; `not canada` names none."""
    for at in range(len(words) - 1):
        if words[at + 1] == "one" and words[at] in PEOPLES and not _denied(words, at):
            return PEOPLES[words[at]], (at, at + 1)
    for size in (4, 3, 2, 1):
        for start in range(len(words) - size + 1):
            span = tuple(range(start, start + size))
            key = " ".join(words[start : start + size])
            if key not in CALLED:
                key = _meant(words, start, size) or key
            spoken_for = covered >= set(span) if size > 2 else covered & set(span)  # `isle of man mums`
            if key not in CALLED or spoken_for or someone(words, start) or _denied(words, start):
                continue
            if code := gazetteer.land(key, home) if gazetteer else CALLED[key]:
                return code, span
    for at, word in enumerate(words):
        if word == "us" and at and words[at - 1] in ("the", "in") and capital[at]:
            return "US", (at,)
    return None


def _denied(words: list[str], start: int) -> bool:
    """Whether that country is not meant: `hamilton scotland not canada`, `the one in ohio not in ireland`."""
    before = words[max(0, start - 3) : start]
    return before[-1:] == ["not"] or before[-2:] in (["not", "in"], ["not", "the"]) or before == ["not", "one", "in"]


def _meant(words: list[str], start: int, size: int) -> str | None:
    """A country's name with a slip in it: a long one anywhere, a shorter or worse one after a word such as `in`."""
    key = " ".join(words[start : start + size])
    led = start > 0 and words[start - 1] in ("in", "from", "to")
    if len(key) < (5 if led else 7) or all(map(is_english, key.split())):
        return None
    most = 1 if len(key) < 9 or not led else 2
    alike = [name for name in COUNTRIES if abs(len(name) - len(key)) <= most and (led or name[0] == key[0])]
    near = [
        (away, name) for name in alike if _shared(key, name) >= len(name) - most and (away := slips(key, name)) <= most
    ]
    return min(near)[1] if near else None


def _shared(one: str, other: str) -> int:
    """How many letters two names share, wherever they stand: so many slips lose no more. What counts slips takes long to load."""
    return sum(min(one.count(letter), other.count(letter)) for letter in {*one})


COUNTRIES = ("australia", "new zealand", "south africa", "canada", "ireland", "india", "america", "scotland", "england", "wales",
             "northern ireland", "germany", "france", "spain", "portugal", "netherlands")  # fmt: skip

PEOPLES = {
    "canadian": "CA", "american": "US", "scottish": "GB", "english": "GB", "welsh": "GB", "british": "GB", "uk": "GB",
    "irish": "IE", "australian": "AU", "aussie": "AU", "kiwi": "NZ", "african": "ZA", "indian": "IN", "us": "US",
}  # fmt: skip
"""Whose a place is, where one of several is meant: `halifax, the canadian one`."""
