"""Countries inside a sentence: by name, also with a slip in it."""

from __future__ import annotations

from .compiled.countries import CALLED
from .elsewhere import FLIGHT, STAYS
from .namesakes import KIN, MINE, SAYS, several, someone
from .record import TYPE_CHECKING, Record
from .spelling import is_english
from .text import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .places import Gazetteer


class Land(Record):
    """A country named in a text, with the positions of its words, and those of countries that do not count.

    `theirs` is a country in which somebody else is: `my daughter in australia`.
    """

    country: str | None = None
    used: tuple[int, ...] = ()
    passed: frozenset[int] = frozenset()
    theirs: str | None = None


def country(
    words: list[str], capital: list[bool], fresh: list[bool], covered: set[int], gazetteer: Gazetteer | None, home: str | None
) -> Land:  # fmt: skip
    """The country that is named in the text, if one is; `not canada` names none.

    Where the person is known to be at `home`, another country counts only if they say that they are there, or name it as
    nothing but a wish: else it is where they come from, or where somebody is whom they miss.
    """
    for at in range(len(words) - 1):
        if words[at + 1] == "one" and words[at] in PEOPLES and not _denied(words, at):
            return Land(country=PEOPLES[words[at]], used=(at, at + 1))
    passed: set[int] = set()
    origin: Land | None = None
    theirs: str | None = None
    for code, start, end in _named(words, covered, gazetteer, home):
        span = tuple(range(start, end))
        if not passed.isdisjoint(span):
            continue
        spoken = _spoken_of(words, start, end)
        if (not spoken) if home in (None, code) else _there(words, fresh, start, end):
            return Land(country=code, used=span, passed=frozenset(passed), theirs=theirs)
        passed.update(span)
        origin = origin or Land(country=code, used=span)
        theirs = theirs or (code if words[start - 1] in ("in", "to") and _kin_in(words, fresh, start) else None)
    for at, word in enumerate(words):
        if word == "us" and at and words[at - 1] in ("the", "in") and capital[at]:
            return Land(country="US", used=(at,), passed=frozenset(passed), theirs=theirs)
    return origin if origin and home is None else Land(passed=frozenset(passed), theirs=theirs)


def _named(
    words: list[str], covered: set[int], gazetteer: Gazetteer | None, home: str | None
) -> Iterator[tuple[str, int, int]]:
    """Countries that are named, the longest names first: the country, and where its words begin and end."""
    for size in (4, 3, 2, 1):
        for start in range(len(words) - size + 1):
            span = set(range(start, start + size))
            key = " ".join(words[start : start + size])
            if key not in CALLED:
                key = _meant(words, start, size) or key
            spoken_for = covered >= span if size > 2 else covered & span  # `isle of man mums`
            if key not in CALLED or spoken_for or someone(words, start) or _denied(words, start):
                continue
            if code := gazetteer.land(key, home) if gazetteer else CALLED[key]:
                yield code, start, start + size


def _there(words: list[str], fresh: list[bool], start: int, end: int) -> bool:
    """Whether somebody is in a country that is not theirs: `im in spain`, `moved to canada`, `helpline germany`."""
    first = _clause(fresh, start)
    lead, before = words[max(first, start - AROUND) : start], words[start - 1] if start else ""
    if words[end : end + 2] in (["where", "i"], ["where", "im"], ["where", "we"]) or (
        before == "from" and not CALLS.isdisjoint(lead)
    ):
        return True  # `died in france where i live`, `calling from spain`
    if before in ("in", "to"):
        if before == "in" and "there" in words[end:]:
            return True  # `who can my brother go to there`
        if _kin_in(words, fresh, start) or not GONE.isdisjoint(words[end : end + 2]):
            return False
        return not _past(lead) and (before == "in" or TAKEN.isdisjoint(lead))
    if not PAST.isdisjoint(words[:start]) or "here" in words[end : end + AHEAD]:
        return False  # `served in bosnia, rwanda before that`, `nauru then here`
    named = " ".join(words[start:end]) in FIRST_NAMES
    return not named and before not in MENTION and (end == len(words) or fresh[end] or words[end] not in TELLS)


def _clause(fresh: list[bool], start: int) -> int:
    """Where the clause begins in which something stands."""
    return next((at for at in range(start, -1, -1) if fresh[at]), 0)


def _kin_in(words: list[str], fresh: list[bool], start: int) -> bool:
    """Whether somebody else is in the country that is named there."""
    first = _clause(fresh, start)
    return _theirs(words, max(first, start - AROUND), start, first)


def _spoken_of(words: list[str], start: int, end: int) -> bool:
    """Whether a country is only where somebody comes from: `from poland`, `left the uk`, `uk citizen`."""
    back = start - 1 - (start > 1 and words[start - 1] == "the")
    origin = back >= 0 and words[back] in MENTION and CALLS.isdisjoint(words[:start])
    return origin or not CITIZEN.isdisjoint(words[end : end + 1])


def _theirs(words: list[str], since: int, start: int, first: int) -> bool:
    """Whether somebody else is there, and not the one who asks: `my son is in`, `family stuck in`; not `with my husband in`."""
    mine = max((at for at in range(since, start) if words[at] in OWN), default=-1)
    for at in range(since, start):
        if not (words[at] in THEIRS or several(words[at])) or at < mine:
            continue
        owner = next((back for back in (at - 1, at - 2) if back >= first and words[back] in MINE), None)
        if owner is not None and (owner == first or words[owner - 1] not in COMPANY):
            return True
        if at == first and words[at] in ALONE and STAYING.issuperset(words[at + 1 : start - 1]):
            return True
    return False


def _past(lead: list[str]) -> bool:
    """Whether the words before tell of what is over: `i was attacked in`; not `grew up there but live in`, `im on holiday in`."""
    last = max((at for at, word in enumerate(lead) if word in PAST), default=-1)
    now = NOW.intersection(lead[last + 1 :]) or not {"im", "am"}.isdisjoint(lead[max(0, last - 3) : last])
    return last >= 0 and not (now and WAS.isdisjoint(lead[last + 1 :]))


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


AROUND, AHEAD = 7, 3
"""So many words before and behind a country are read for who is there."""
OWN = frozenset("i im ive we were us am living live working staying".split())  # noqa: SIM905
"""Words of the one who asks."""
THEIRS = KIN | frozenset(
    """family families relatives folks parents everyone everybody people mates laws all""".split()  # noqa: SIM905
)
"""With `my` before them these tell that somebody else is there."""
ALONE = frozenset(
    """son daughter brother sister husband wife mum mam mom dad partner boyfriend girlfriend ex family sons daughters all gran nan
    grandson granddaughter""".split()  # noqa: SIM905
)
"""Of these, those that do so without it, at the beginning: `son in mexico`, but not `children in ireland`."""
COMPANY = frozenset("with and as visiting near by".split())  # noqa: SIM905
"""Before `my husband` these put the one who asks beside him."""
STAYING = STAYS | frozenset("stuck detained over out trapped deployed posted stationed".split())  # noqa: SIM905
GONE = frozenset(("died", "passed"))
PAST = frozenset("holiday hols holidays born raised grew served fought tour attacked trip raped mugged".split())  # noqa: SIM905
NOW = frozenset("im am live living still now stay staying stuck".split())  # noqa: SIM905
WAS = frozenset("was were got had been when after since last".split())  # noqa: SIM905
CALLS = frozenset("calling ringing phoning writing messaging texting typing asking".split())  # noqa: SIM905
"""Before `from` these tell that somebody is there now."""
TAKEN = FLIGHT | frozenset("taking take taken sending send sent deport deported deporting going go went".split())  # noqa: SIM905
"""Before `to` and a country these tell of a journey, or of what others do: `they are taking me to pakistan`."""
MENTION = frozenset(
    """from of for like love miss missing hate left leave leaving about against over off my with visit back""".split()  # noqa: SIM905
)
"""Before a country these only speak of it."""
CITIZEN = frozenset("citizen citizens national nationals passport expat expats born".split())  # noqa: SIM905
FIRST_NAMES = frozenset("jordan chad israel georgia india kenya mali cuba paris".split())  # noqa: SIM905
"""Countries that people are called by: bare beside a known home, they are somebody."""
TELLS = SAYS - {"has", "hates", "got", "cant", "needs", "wants"}

COUNTRIES = ("australia", "new zealand", "south africa", "canada", "ireland", "india", "america", "scotland", "england", "wales",
             "northern ireland", "germany", "france", "spain", "portugal", "netherlands")  # fmt: skip

PEOPLES = {
    "canadian": "CA", "american": "US", "scottish": "GB", "english": "GB", "welsh": "GB", "british": "GB", "uk": "GB",
    "irish": "IE", "australian": "AU", "aussie": "AU", "kiwi": "NZ", "african": "ZA", "indian": "IN", "us": "US",
}  # fmt: skip
"""Whose a place is, where one of several is meant: `halifax, the canadian one`."""
