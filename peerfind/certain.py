"""How surely words in a sentence name a place, rather than say something that only sounds like it."""

from __future__ import annotations

from .geography import Place, key_of
from .namesakes import GIVEN, MINE
from .sentence import Sentence
from .spelling import is_english, near_english

TOWN = 80_000
"""People in a town that is meant by its bare name in a list of wishes, though it be a first name or a word as well."""
WORDS = frozenset(("bath", "mobile", "bury", "nice", "reading", "rugby", "deal", "sale", "battle"))
"""Towns that are words people use of their troubles and wishes."""
MAJOR = 300_000
"""People in a city at home that is meant by its bare name at the end of a text, though it be a word as well: phoenix."""
FIRST = 200_000
"""People in a town at home that is meant by the first word of a text, though it be a word as well: `anchorage winter blues`."""
ARTICLES = MINE | frozenset("the a an your this that".split())  # noqa: SIM905
"""Directly before a word that nothing leads up to as a place these make it a thing: `i put the cannula in`."""
HEADING = 10_000
"""People in a town at home that is meant by a word before a wish, first of all: `cork crisis line`."""
GATHERED = frozenset("group groups meeting meetings support helpline club service services counselling therapy".split())  # noqa: SIM905
"""Before the last word of a text these make it a town though it be a word as well: `men's group reading`."""
AFAR = 5_000
"""People in a town in another country that is meant by its bare name, long and like no word, at the end: `lonely iqaluit`."""
NEIGHBOURS = frozenset((("GB", "IE"), ("IE", "GB"), ("US", "CA"), ("CA", "US"), ("AU", "NZ"), ("NZ", "AU")))
NEXT_DOOR = 20_000
"""People in a town of a short name, in a neighbouring country, that is meant by `in` and its name: `lonely in navan`."""
TOLD = 7
"""Words of a text that is more than a list: a first name in it is somebody's."""
BARE = 20_000
"""People in a town at home that is meant by the first word of a short text that says nothing else but a wish."""
LARGE = 500_000
"""People in a city that is known the world over: one in another country is hardly misspelt by chance."""


def sureness(text: Sentence, start: int, end: int, place: Place, own: bool) -> float:
    """How surely these words name this place; 0 for not. `own`: it is the place's own name, not one in another tongue."""
    words, led, home = text.words[start:end], text.led(start), place.country == text.home
    key = " ".join(words)
    inside = bool(text.covered & set(range(start, end)))
    if home and len(words) > 2 and not text.covered >= set(range(start, end)):
        inside = False  # `newcastle under lyme`
    if key in GIVEN and not led and end < len(text.words) and len(text.words) >= TOLD:
        return 0.0
    everyday = text.gazetteer.everyday(key_of(key)) or all(is_english(word) or len(word) < 3 for word in words)
    apart = inside and home and len(words) > 1 and text.fresh[start] and text.alone(start, end)  # `…, free state`
    if ((inside and not apart) or (not own and (everyday or len(key) < 5))) and not led:
        return 0.0
    if len(key) < 3 and not home and place.population < 2_000_000:
        return 0.0
    plain = len(key) == 3 and own and not is_english(key)  # nyc, nsw
    if len(key) < 4 and not (led or plain or text.alone(start, end) or text.capital[start] or text.placed(start, end)):
        return 0.0
    if everyday and len(words) == 1:
        return _everyday(text, start, place, own)
    return _unlike(text, start, end, place)


def _everyday(text: Sentence, start: int, place: Place, own: bool) -> float:
    """The same for one word that is an everyday one or a first name as well: `bath`, `reading`, `chelsea`."""
    end, home, people = start + 1, place.country == text.home, place.population
    area = place.kind in ("county", "region")
    hidden = text.gazetteer.everyday(key_of(text.words[start]))
    led = text.led(start) and text.moved(start) and not (hidden and start in text.covered)
    if led and (area or (people >= 1_000 and not text.thing(start))):
        return 2.4 if home or (own and (area or people > 100_000)) else 0.0
    anywhere = text.home is None and people >= TOWN and not is_english(text.words[start])
    if (home or anywhere) and _where(text, start, place, hidden):
        return 1.1
    if (hidden and is_english(text.words[start])) or not home or len(text.words) == 1:
        known = home and (people >= 1_000 or area or place.kind == "district")
        return 1.2 if known and (text.capital[start] or len(text.words) == 1) else 0.0
    large = people >= (30_000 if hidden else 10_000) or (area and not hidden)
    return 1.1 if large and (text.alone(start, end) or text.capital[start]) else 0.0


def _where(text: Sentence, start: int, place: Place, hidden: bool) -> bool:
    """Whether an everyday word stands where somebody says which town at home they are in."""
    end, key, people = start + 1, text.words[start], place.population
    final = end == len(text.words)
    last = final and place.kind == "town"
    verb = key.endswith("ing")
    if last and people >= MAJOR and not verb:
        return True
    if last or not verb:
        told = text.fresh[start] and start > 0 and people >= 5_000  # `my nerves are bad, bury`
        if start == 0 and not final and place.kind == "town" and _opens(text, place, hidden):
            return True
        if told and (text.alone(start, end) or text.listed(end) or (end in text.covered and not hidden)):
            return True
        heads = text.heads(start, end) and key not in WORDS
        if heads and not hidden and people >= HEADING:
            return True
        named = heads and hidden and people >= MAJOR and not is_english(key)  # `clubhouse brooklyn schizophrenia`
        if named or (text.placed(start, end) and people >= TOWN and key not in WORDS):
            return True
    area = text.words[end : end + 1] == ["area"] and text.ends(end + 1) and text.before(start) not in ARTICLES
    if area and not hidden and key not in WORDS and people >= 1_000:  # `grief walks diss area`
        return True
    short = key in ("bath", "bury") and len(text.words) <= 8 and start - 1 in text.covered
    if last and start and people >= TOWN and (short or text.before(start) in GATHERED):
        return True
    return final and text.placed(start, end) and people >= 10_000 and not is_english(key)


def _opens(text: Sentence, place: Place, hidden: bool) -> bool:
    """Whether the first word of a text is a town for its size, or for the wish behind it: `bath, social anxiety`."""
    if text.words[0] in ("mobile", "nice"):
        return False
    bare = 2 <= len(text.words) <= 5 and text.covered >= set(range(1, len(text.words)))
    gathered = text.words[0] not in WORDS or not GATHERED.isdisjoint(text.words)
    known = not hidden or is_english(text.words[0])  # `jackson` is somebody's name
    if bare and gathered and known and place.population >= BARE:  # `hove ptsd`, `bath anxiety group`
        return True
    wish = 1 in text.covered or (2 in text.covered and not text.fresh[2])
    return (place.population >= FIRST and not hidden) or (place.population >= TOWN and text.fresh[1] and wish)


def _least(key: str, alone: bool) -> int:
    """So many people live in a town in another country that is meant by its bare name."""
    if not alone:
        return 2 * LARGE
    return AFAR if len(key) >= 6 and not near_english(key) else 50_000


def _unlike(text: Sentence, start: int, end: int, place: Place) -> float:
    """The same for words that are hardly anything else."""
    led, far, alone, before = text.led(start), text.far(place), text.alone(start, end), text.before(start)
    people, key = place.population, " ".join(text.words[start:end])
    small = 50_000 if place.country == "IN" and place.kind == "town" else 3_000
    hamlet = people < small and place.kind in ("town", "district")
    bare = hamlet and end - start == 1 and not (led or before == "at" or text.capital[start] or alone)
    if bare and (place.country == "IN" or text.book.readings(key)):  # `talkin`: a village, and a word as spoken
        return 0.0
    slipped = (
        hamlet
        and place.kind == "town"
        and end - start == 1
        and not (led and text.moved(start))
        and not text.capital[start]
    )
    if slipped and start and not text.fresh[start] and near_english(key):  # `i carnt slepe`
        return 0.0
    if before in ("since", "after") and not text.fresh[start]:
        return 0.0
    led = led and (not far or text.moved(start))
    if far and (text.thing(start) or not led) and people < _least(key, alone):
        return 0.0
    short = NEXT_DOOR if (text.home, place.country) in NEIGHBOURS else 100_000
    unknown = people < (short if len(key) < 6 else 2_000) and place.kind == "town"
    if far and led and unknown and not text.capital[start]:
        return 0.0  # `my face in evry pic`
    return (3.0 if led else 2.0) + (end - start) / 10 + 0.2 * (place.country == text.home)
