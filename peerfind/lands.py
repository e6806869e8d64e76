"""Countries inside a sentence: by name, also with a slip in it."""

from __future__ import annotations

from .compiled.countries import CALLED
from .elsewhere import FLIGHT
from .namesakes import PERSONS, SAYS, WHOSE, several, someone
from .record import TYPE_CHECKING
from .spelling import is_english
from .text import slips

if TYPE_CHECKING:
    from .places import Gazetteer


def country(
    words: list[str], capital: list[bool], fresh: list[bool], covered: set[int], gazetteer: Gazetteer | None, home: str | None
) -> tuple[tuple[str, tuple[int, ...]] | None, frozenset[int]]:  # fmt: skip
    """A country named in the text, with its words, and the words of countries that do not count; `not canada` names none.

    Where the person is known to be at `home`, another country counts only if they say that they are there, or name it as
    nothing but a wish: else it is where they come from, or where somebody is whom they miss.
    """
    for at in range(len(words) - 1):
        if words[at + 1] == "one" and words[at] in PEOPLES and not _denied(words, at):
            return (PEOPLES[words[at]], (at, at + 1)), frozenset()
    passed: set[int] = set()
    for size in (4, 3, 2, 1):
        for start in range(len(words) - size + 1):
            span = tuple(range(start, start + size))
            key = " ".join(words[start : start + size])
            if key not in CALLED:
                key = _meant(words, start, size) or key
            spoken_for = covered >= set(span) if size > 2 else covered & set(span)  # `isle of man mums`
            if key not in CALLED or spoken_for or someone(words, start) or _denied(words, start):
                continue
            code = gazetteer.land(key, home) if gazetteer else CALLED[key]
            if code and passed.isdisjoint(span):
                if home in (None, code) or _there(words, fresh, start, start + size):
                    return (code, span), frozenset(passed)
                passed.update(span)
    for at, word in enumerate(words):
        if word == "us" and at and words[at - 1] in ("the", "in") and capital[at]:
            return ("US", (at,)), frozenset(passed)
    return None, frozenset(passed)


def _there(words: list[str], fresh: list[bool], start: int, end: int) -> bool:
    """Whether somebody is in a country that is not theirs: `im in spain`, `moved to canada`, `helpline germany`."""
    first = next((at for at in range(start, -1, -1) if fresh[at]), 0)
    since = max(first, start - AROUND)
    lead, before = words[since:start], words[start - 1] if start else ""
    if before in ("in", "to"):
        if before == "in" and "there" in words[end:]:
            return True  # `who can my brother go to there`
        gone = max((at for at in range(since, start) if _theirs(words, at, first)), default=-1)
        mine = max((at for at in range(since, start) if words[at] in OWN), default=-1)
        if gone > mine or not GONE.isdisjoint(words[end : end + 2]) or not PAST.isdisjoint(lead):
            return False
        return before == "in" or TAKEN.isdisjoint(lead)
    if not PAST.isdisjoint(words[:start]) or "here" in words[end : end + AHEAD]:
        return False  # `served in bosnia, rwanda before that`, `nauru then here`
    return before not in MENTION and (end == len(words) or fresh[end] or words[end] not in SAYS)


def _theirs(words: list[str], at: int, first: int) -> bool:
    """Whether a word tells of somebody who may be far away: `my son`, `family`, not `groups for families`."""
    kin = words[at] in THEIRS or several(words[at])
    return kin and (at == first or words[at] in LEFT or not WHOSE.isdisjoint(words[max(first, at - 2) : at]))


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


AROUND = 7
"""So many words before a country are read for who is there."""
OWN = frozenset("i im ive we were me us living live".split())  # noqa: SIM905
THEIRS = PERSONS - {"im", "name", "named", "called", "wee", "little"} | frozenset(
    """family families relatives folks parents friends friend everyone everybody people mates kids children home back ex laws
    husbands wifes war deployed posted stationed""".split()  # noqa: SIM905
)
"""Before `in` and a country these tell that somebody else is there, unless the one who asks is named behind them."""
TAKEN = FLIGHT | frozenset("taking take taken sending send sent deport deported deporting going go went".split())  # noqa: SIM905
"""Before `to` and a country these tell of a journey, or of what others do: `they are taking me to pakistan`."""
AHEAD = 3
MENTION = frozenset(
    """from of for like love miss missing hate left about against over off my with visit visiting back""".split()  # noqa: SIM905
)
"""Before a country these only speak of it."""
LEFT = frozenset("home back war deployed posted stationed".split())  # noqa: SIM905
"""Of these, what needs no word for whose it is."""
GONE = frozenset(("died", "passed"))
PAST = frozenset("holiday hols holidays born raised grew served fought tour attacked trip visiting".split())  # noqa: SIM905

COUNTRIES = ("australia", "new zealand", "south africa", "canada", "ireland", "india", "america", "scotland", "england", "wales",
             "northern ireland", "germany", "france", "spain", "portugal", "netherlands")  # fmt: skip

PEOPLES = {
    "canadian": "CA", "american": "US", "scottish": "GB", "english": "GB", "welsh": "GB", "british": "GB", "uk": "GB",
    "irish": "IE", "australian": "AU", "aussie": "AU", "kiwi": "NZ", "african": "ZA", "indian": "IN", "us": "US",
}  # fmt: skip
"""Whose a place is, where one of several is meant: `halifax, the canadian one`."""
