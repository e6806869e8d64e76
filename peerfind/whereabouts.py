"""Places inside a sentence: which words name one, and which only look as if they did.

A name counts when a word such as `in` or `near` stands before it, when it has a capital letter, or when it is nothing
but a place. Everyday words that are also towns (a bath every night, reading about grief) need the first of these.
"""

from __future__ import annotations

from .compiled.countries import CALLED
from .phrases import SMALL, is_english
from .record import TYPE_CHECKING, Record
from .text import tolerance

if TYPE_CHECKING:
    from .phrases import Hit, PhraseBook
    from .places import Gazetteer, Place

BEFORE = frozenset("in near around from at outside by to round nr towards into for of close".split())  # noqa: SIM905
SURE = frozenset("in near around outside nr round from".split())  # noqa: SIM905
LONGEST = 4


class Whereabouts(Record):
    """A place or a country named in a text, and the positions of the words that name it."""

    place: Place | None = None
    country: str | None = None
    used: tuple[int, ...] = ()


class _Candidate(Record):
    place: Place | None
    country: str | None
    used: tuple[int, ...]
    sure: float


def spot(
    words: list[str], capital: list[bool], fresh: list[bool], hits: list[Hit], gazetteer: Gazetteer | None, home: str | None,
    book: PhraseBook,
) -> Whereabouts:  # fmt: skip
    """The place a sentence names, if it does."""
    covered = {at for hit in hits if hit.slips < 1 for at in hit.used}
    land = _country(words, capital, covered)
    if gazetteer is None:
        return Whereabouts(country=land[0], used=land[1]) if land else Whereabouts()
    found: list[_Candidate] = []
    for start in range(len(words)):
        for size in range(min(LONGEST, len(words) - start), 0, -1):
            span = tuple(range(start, start + size))
            if candidate := _candidate(words, capital, fresh, span, covered, gazetteer, land[0] if land else home, book):
                found.append(candidate)
    best = max(found, key=lambda c: (c.sure, len(c.used), -c.used[0]), default=None)
    if best is None or best.place is None:
        return Whereabouts(country=land[0], used=land[1]) if land else Whereabouts()
    place, used = _qualified(words, best, gazetteer, home)
    extra = land[1] if land and land[0] == place.country else ()
    return Whereabouts(place=place, country=place.country, used=tuple(sorted({*used, *extra})))


def _candidate(
    words: list[str], capital: list[bool], fresh: list[bool], span: tuple[int, ...], covered: set[int], gazetteer: Gazetteer,
    home: str | None, book: PhraseBook,
) -> _Candidate | None:  # fmt: skip
    start, end = span[0], span[-1] + 1
    key = " ".join(words[start:end])
    before = words[start - 1] if start else ""
    led = before in SURE or (before == "the" and start > 1 and words[start - 2] in SURE)
    inside = covered & set(span)
    if len(span) <= 2 and (place := gazetteer.code(key, home)) and _is_code(key, place, home, words, start):
        return _Candidate(place=place, country=place.country, used=span, sure=4.0)
    if words[start] in SMALL or words[end - 1] in SMALL:
        return None
    exact = gazetteer.named(key, home)
    if exact:
        place = gazetteer.best(exact, home)
        assert place is not None
        own = any(weight >= 1 for candidate, weight in exact if candidate.country == place.country and candidate.name == place.name)
        sure = _sure(key, place, own, led, capital[start], len(words), bool(inside), gazetteer, home)
        return _Candidate(place=place, country=place.country, used=span, sure=sure) if sure > 0 else None
    if inside or len(span) > 3 or any(is_english(words[at]) for at in span) and not (led and len(span) > 1):
        return None
    if all(len(words[at]) >= 4 or len(span) > 1 for at in span) and tolerance(key.replace(" ", "")):
        if len(span) == 1 and book.readings(words[start]) and not led:
            return None
        found = gazetteer.misspelt(key, home)
        place = gazetteer.best(found, home)
        if place and (led or place.population >= 5_000 or place.country == home):
            return _Candidate(place=place, country=place.country, used=span, sure=(2.0 if led else 1.0) + len(span) / 10)
    return None


def _sure(
    key: str, place: Place, own: bool, led: bool, capital: bool, length: int, inside: bool, gazetteer: Gazetteer, home: str | None
) -> float:  # fmt: skip
    """How surely these words name this place; 0 or less for not."""
    words = key.split()
    everyday = all(is_english(word) or len(word) < 3 for word in words) or gazetteer.everyday(key)
    known = place.population >= 1_000 or place.kind in ("county", "region", "district") and place.country == home
    if inside and not led:
        return 0.0
    if not own and (everyday or len(key) < 5) and not led:
        return 0.0
    if everyday and len(words) == 1:
        if led and known and not inside:
            return 2.4 if place.country == home or place.population > 100_000 else 0.0
        return 1.2 if capital and known and length > 1 and place.country == home else 0.0
    if place.country != home and home and place.population < 15_000 and not led:
        return 0.0
    return (3.0 if led else 2.0) + len(words) / 10 + (0.2 if place.country == home else 0.0)


def _is_code(key: str, place: Place, home: str | None, words: list[str], start: int) -> bool:
    """Whether digits are a postcode: letters among them, or five in the US, or a word such as `postcode` before."""
    bare = key.replace(" ", "")
    if not bare.isdigit():
        return len(bare) >= 2 and any(c.isdigit() for c in bare) and (len(key.split()) == 1 or len(bare) >= 5)
    before = words[start - 1] if start else ""
    if before in ("postcode", "zip", "zipcode", "pin", "pincode", "code", "in", "near", "around"):
        return place.country == home
    return place.country == home and (len(bare) >= 5 or (len(bare) == 4 and bare[:2] not in ("19", "20") and len(words) <= 6))


def _qualified(words: list[str], best: _Candidate, gazetteer: Gazetteer, home: str | None) -> tuple[Place, tuple[int, ...]]:
    """`wellington somerset`: the words behind a name may tell which of many it is."""
    assert best.place is not None
    start, end = best.used[0], best.used[-1] + 1
    if best.place.kind in ("code", "region"):
        return best.place, best.used
    for size in (3, 2, 1):
        rest = words[end : end + size]
        if len(rest) < size or (size == 1 and rest[0] in SMALL and len(rest[0]) != 2):
            continue
        place = gazetteer.qualified(words[start:end], rest, home)
        if place and (len(" ".join(rest)) > 2 or end + size == len(words)):
            return place, tuple(range(start, end + size))
    return best.place, best.used


def _country(words: list[str], capital: list[bool], covered: set[int]) -> tuple[str, tuple[int, ...]] | None:
    """A country named in the text."""
    for size in (4, 3, 2, 1):
        for start in range(len(words) - size + 1):
            span = tuple(range(start, start + size))
            code = CALLED.get(" ".join(words[start : start + size]))
            if code and not covered & set(span):
                return code, span
    for at, word in enumerate(words):
        if word == "us" and at and words[at - 1] in ("the", "in") and capital[at]:
            return "US", (at,)
    return None
