"""Places inside a sentence: which words name one, and which only look as if they did.

A name counts when a word such as `in` or `near` stands before it, when it has a capital letter, or when it is nothing
but a place. Everyday words that are also towns (a bath every night, reading about grief) need the first of these.
"""

from __future__ import annotations

import re

from .certain import sureness
from .compiled.countries import CALLED
from .elsewhere import elsewhere, of_kin
from .geography import Place, key_of
from .lands import Land, country
from .likeliest import outweighs, own_name
from .misspelt import Candidate, in_part, misspelt
from .namesakes import amount
from .phrases import SMALL
from .record import TYPE_CHECKING, Record
from .sentence import BEFORE, CODE_WORDS, SURE, Sentence
from .spelling import is_english
from .storied import STORY

if TYPE_CHECKING:
    from collections.abc import Callable

    from .phrases import Hit, PhraseBook
    from .places import Gazetteer

LONGEST = 4
SHORT = frozenset("in or me ok hi oh la pa ma id al de co mo".split())  # noqa: SIM905
"""Short forms of states that are words too: behind a comma only at the end of a text: `bristol, in evenings`."""
AMOUNT = frozenset("in lost gone owed owing debt on a of from to and spent borrowed".split())  # noqa: SIM905
"""Behind digits at the beginning these make them an amount."""
HEADED = frozenset(("pa", "al", "mo", "co", "oh"))
"""Of these, those that count behind a town with which a text begins: `pittsburgh pa newly diagnosed`."""


SOLDIERS = frozenset("ptsd veteran veterans vet vets army navy marine military deployed combat".split())  # noqa: SIM905
"""With these `va` is Veterans Affairs."""
LETTERED = ("US", "CA")
"""Countries whose states are called by two letters; in Australia these count only behind a town."""
DOUBLE = frozenset("va md ms nd il ca ga ne sc nc ct nb nl ns nu pe ab on".split())  # noqa: SIM905
"""Two letters that are something else as well, if they are not typed as capitals: veterans' care, a degree, an illness."""

SLIPPED = 20_000
"""People in a town at home that a name known abroad may be a slip for."""

MOVED = 1.5
"""How much surer a place is that follows `to` or `in` where another follows `from`, or is said of somebody else."""

LOOKED_FOR = frozenset("near nr around".split())  # noqa: SIM905
"""In a story these lead up to the place where something is looked for, of several that it names."""


class Whereabouts(Record):
    """A place or a country named in a text, and the positions of the words that name it; `theirs` is where somebody else is."""

    place: Place | None = None
    country: str | None = None
    used: tuple[int, ...] = ()
    theirs: str | None = None


def spot(
    words: list[str], capital: list[bool], fresh: list[bool], hits: list[Hit], gazetteer: Gazetteer | None, home: str | None,
    book: PhraseBook,
) -> Whereabouts:  # fmt: skip
    """The place a sentence names, if it does."""
    covered = {at for hit in hits if hit.slips < 1 for at in hit.used}
    home = None if "abroad" in words else home
    land = country(words, capital, fresh, covered, gazetteer, home)
    nowhere = Whereabouts(country=land.country, used=land.used, theirs=land.theirs)
    if gazetteer is None:
        return nowhere
    text = Sentence(
        words=words, capital=capital, fresh=fresh, covered=covered, home=land.country or home, gazetteer=gazetteer,
        book=book, guessed={}, misled=_misled(words, gazetteer) | land.passed,
    )  # fmt: skip
    best, kin = _likeliest(text, land, home)
    if best is None:
        return nowhere.replace(theirs=land.theirs or kin)
    extra = land.used if land.country == best.place.country else ()
    return Whereabouts(
        place=best.place, country=best.place.country, theirs=land.theirs or kin,
        used=tuple(sorted({*best.used, *extra, *_lead(text, best)})),
    )  # fmt: skip


def _likeliest(text: Sentence, land: Land, home: str | None) -> tuple[Candidate | None, str | None]:
    """The likeliest place, where a country may be named beside it: in that country, or at home; and where somebody else is."""
    (best, kin), words = _best(text), text.words
    if land.country is None:
        return best, kin
    led = land.country != home and land.used[0] and words[land.used[0] - 1] in ("in", "to")
    if best and (set(best.used) < set(land.used) or (led and text.before(best.used[0]) == "from")):
        best = None  # `south africa`; `from scotland living in germany`
    away = home and land.country != home
    if away and (best is None or best.place.country != land.country or of_kin(words, land.used[0])):
        own, kin = _best(text.replace(home=home, guessed={}))  # `we are back from spain, skipton`
        origin = own and led and text.before(own.used[0]) == "from"
        best = own if own and not origin and not set(own.used) & set(land.used) else best
    return best, kin


def _best(text: Sentence) -> tuple[Candidate | None, str | None]:
    """The likeliest of all runs of words that name a place, and the country of one abroad where somebody else is."""
    found = [
        candidate
        for start in range(len(text.words))
        for size in range(min(LONGEST, len(text.words) - start), 0, -1)
        if (candidate := _candidate(text, start, start + size))
    ]
    away = [candidate for candidate in found if _elsewhere(text, candidate)]
    gone = {at for candidate in away for at in candidate.used}
    kin = next((c.place.country for c in away if text.far(c.place) and of_kin(text.words, c.used[0])), None)
    found = [candidate for candidate in found if not gone.issuperset(candidate.used)]
    if any(text.before(c.used[0]) == "from" for c in found):
        found = _surer(found, MOVED, lambda start: text.before(start) in ("to", "in"))
    if len(text.words) >= STORY:
        found = _surer(found, MOVED, lambda start: text.before(start) in LOOKED_FOR)
    theirs = {start for start in {c.used[0] for c in found} if of_kin(text.words, start)}
    if theirs and any(c.used[0] not in theirs and text.before(c.used[0]) in BEFORE for c in found):
        found = _surer(found, -MOVED, theirs.__contains__)
    best = max(
        found, key=lambda c: (c.sure - text.far(c.place) + text.lived(c.used[0]), len(c.used), -c.used[0]), default=None
    )
    return best, kin


def _surer(found: list[Candidate], much: float, which: Callable[[int], bool]) -> list[Candidate]:
    """The candidates, those that begin at `which` words that much surer."""
    return [one.replace(sure=one.sure + much) if which(one.used[0]) else one for one in found]


def _elsewhere(text: Sentence, found: Candidate) -> bool:
    """Whether somebody is not there: `grew up in glasgow scotland`."""
    start, end = found.used[0], found.used[-1] + 1
    return not text.fresh[start] and elsewhere(text.words, start, end, text.far(found.place))


def _misled(words: list[str], gazetteer: Gazetteer) -> set[int]:
    """Where no place can begin, because the words only look like one: `coals to newcastle`."""
    return {
        place
        for at in range(len(words))
        for size in (2, 3, 4)
        if gazetteer.misleading(" ".join(words[at : at + size]))
        for place in range(at, at + min(size, 3))
    }


def _lead(text: Sentence, best: Candidate) -> tuple[int, ...]:
    """The word that leads up to a place belongs to it."""
    start = best.used[0]
    return (start - 1,) if text.before(start) in BEFORE else ()


def _candidate(text: Sentence, start: int, end: int) -> Candidate | None:
    """What the words from `start` to `end` name, if they name a place."""
    words, gazetteer, key = text.words[start:end], text.gazetteer, " ".join(text.words[start:end])
    if start in text.misled:
        return None
    if len(words) <= 2 and (place := _code(text, start, end)):
        return Candidate(place=place, used=tuple(range(start, end)), sure=4.0)
    if words[0] in SMALL or words[0] in SURE or words[-1] in SMALL or (len(words) == 1 and len(key) < 2):
        return None
    if len(words) == 1 and (state := _state(text, start)):
        return Candidate(place=state, used=(start,), sure=2.0)
    if CALLED.get(key) and gazetteer.land(key, text.home):
        return None
    if text.no_place(start, end):
        return None
    qualified = _qualified(text, start, end)
    if qualified:
        return qualified
    exact = gazetteer.named(key_of(key))
    place = gazetteer.best(exact, text.home)
    if place and gazetteer.doubtful(place, key, text.home) and (slip := misspelt(text, start, end)):
        home = slip.place.country == text.home and slip.place.population > SLIPPED
        if home and outweighs(slip.place, place, exact):
            return slip
    if place:
        sure = sureness(text, start, end, place, own_name(place, exact))
        return Candidate(place=place, used=tuple(range(start, end)), sure=sure) if sure > 0 else None
    return in_part(text, start, end) or misspelt(text, start, end)


def _code(text: Sentence, start: int, end: int) -> Place | None:
    """A postcode: letters among its digits, or digits that can hardly be anything else."""
    bare = "".join(text.words[start:end])
    place = text.gazetteer.code(bare, text.home)
    split = end - start == 2 and not text.words[start + 1][0].isdecimal()  # `sa62 on` is no SA6 2ON
    if place is None or end - start > 2 or (split and place.country == "GB") or amount(text.words, start, end):
        return None
    led = text.led(start) or not CODE_WORDS.isdisjoint(text.words[max(0, start - 3) : start])
    home = place.country == text.home or text.home is None
    if not bare.isdigit():
        if not any(c.isdigit() for c in bare) or (end - start == 2 and len(bare) < 5):
            return None
        sure = not re.fullmatch(_BODY, bare) or end - start == len(text.words)
        return place if led or (home and sure) else None
    if place.country != text.home:
        return None
    year = bare[:2] in ("19", "20") and len(bare) == 4
    if led:
        return None if year and text.before(start) == "in" else place
    short = len(bare) == 4 and not year and (_heads(text, end) if start == 0 else len(text.words) <= 6)
    return place if len(bare) >= 5 or short else None


def _heads(text: Sentence, end: int) -> bool:
    """Whether digits at the beginning are no amount: `2480 still panic`, not `3000 in debt`."""
    return len(text.words) <= 6 or text.fresh[end] or text.words[end] not in AMOUNT


def _qualified(text: Sentence, start: int, end: int) -> Candidate | None:
    """`wellington somerset`, `mobile alabama`: a place, and behind it the area that tells which."""
    key = " ".join(text.words[start:end])
    if len(key) < 3 or (text.covered & set(range(start, end)) and not text.led(start)):
        return None
    if not text.gazetteer.named(key_of(key)) and not text.led(start):
        odd = end - start == 1 and len(key) > 5 and not is_english(key) and not text.book.readings(key)
        if not odd or not (start == 0 or text.fresh[start] or end + 1 >= len(text.words)):
            return None
    for size in (3, 2, 1):
        rest = text.words[end : end + size]
        if len(rest) < size or not text.gazetteer.area(" ".join(rest), text.home):
            continue
        if len(" ".join(rest)) <= 3 and end + size < len(text.words) and not _tells(text, start, end, size):
            continue
        place = text.gazetteer.qualified(key_of(key).split(), key_of(" ".join(rest)).split(), text.home)
        if place and place.kind in ("town", "district"):
            return Candidate(
                place=place, used=tuple(range(start, end + size)), sure=(3.4 if text.led(start) else 2.6) + size / 10
            )
    return None


def _state(text: Sentence, start: int) -> Place | None:
    """A state by its two letters, where nothing else is said by them: `depression group NJ`, `anxiety bc`."""
    key, before = text.words[start], text.before(start)
    if len(key) != len("nj") or len(text.words) < 2 or before in ("the", "my", "a", "an") or key == "la":
        return None
    led = before in ("in", "near", "from") and start > 0
    if key == "va" and not SOLDIERS.isdisjoint(text.words):
        return None
    if (start in text.covered and not led) or not (text.ends(start + 1) or led):
        return None
    typed = text.capital[start] and not all(text.capital)
    if (key in SHORT or key in DOUBLE) and not (typed and (led or key not in SHORT or key in HEADED)):
        return None
    found = [(name, land) for name, land in text.gazetteer.short(key, text.home) if text.home in (land, None)]
    if len(found) != 1 or found[0][1] not in LETTERED or (text.home is None and not typed):
        return None
    return text.gazetteer.county(key_of(found[0][0]), found[0][1])


def _tells(text: Sentence, start: int, end: int, size: int) -> bool:
    """Whether letters behind a town, inside a text, shorten a state and are no word: `orange nsw men`, not `hope in`."""
    first, abroad = text.words[end], text.home not in ("US", "CA", "AU")
    if first in SHORT:
        return start == 0 and text.home == "US" and first in HEADED and end not in text.covered
    return text.fresh[end] or text.ends(end + size) or not (first in SMALL or is_english(first) or abroad)


_BODY = r"b(?:[1-79]|12)|c[1-7]|d[23]|l[1-5]|s[1-5]|t(?:\d|1[0-2])|g[67]pd|h\d|m\de?"
"""What looks like a postcode and is a vitamin or a bone of the back: `b12`, `l5`."""
