"""Misspelt towns in a sentence: `in sheffeild`, `new yrok`, `isle of wigt`."""

from __future__ import annotations

from .certain import ARTICLES, LARGE
from .geography import Place, key_of
from .namesakes import GIVEN, SAYS
from .record import TYPE_CHECKING, Record
from .spelling import is_english, near_english
from .text import slips
from .typed import SOUND

if TYPE_CHECKING:
    from .sentence import Sentence

SHORTEST = 4
"""Letters of a misspelt word in the name of a town."""

TOWN = 10_000
"""People in a town of which one word is misspelt, where nothing leads up to it."""


class Candidate(Record):
    """A place that words may name: which words, and how surely."""

    place: Place
    used: tuple[int, ...]
    sure: float


def misspelt(text: Sentence, start: int, end: int) -> Candidate | None:
    """The town that words with a slip in them may name."""
    words, led = text.words[start:end], text.led(start)
    shortest = 3 if len(words) > 1 else 4
    if len(words) > 3 or text.covered & set(range(start, end)) or any(len(word) < shortest for word in words):
        return None
    if len(words) == 1 and words[0] in GIVEN:
        return None
    odd = [word for word in words if not is_english(word)]
    if len(odd) < len(words) and not (odd and len(words) > 1 and (led or _slipped(text, odd))):
        return None
    place = text.guess(key_of(" ".join(words)))
    if place is None:
        return None
    far = text.far(place)
    thing = not led and not text.fresh[start] and text.before(start) in ARTICLES
    if (
        place.population < _least(text, start, end, place, len(odd) < len(words))
        or thing
        or (not led and len(words[0]) < 5)
    ):
        return None
    if led and len(words) == 1 and (far or not text.moved(start)) and near_english(words[0]):
        return None  # `in the hous`
    if led and len(words) == 1 and _nearer(text, words[0], place):
        return None  # `in the coridor` is not Croydon
    apart = text.fresh[start] and start > 0 and end == len(text.words) and len(words[0]) > 6
    if far and (text.before(start) == "from" or not (led or apart) or place.population < LARGE):
        return None
    if not led and len(words) == 1 and not text.alone(start, end) and not _sole(text, start, place):
        return None
    sure = (3.0 if led else 1.0) if len(words) > 1 else (2.0 if led else 1.0)
    return Candidate(place=place, used=tuple(range(start, end)), sure=sure + len(words) / 10)


def _least(text: Sentence, start: int, end: int, place: Place, english: bool) -> int:
    """People that must live in a place misspelt; `english`: a part of its name is an English word."""
    if text.led(start):
        return 50_000 if text.far(place) else 1_000
    if place.country != text.home:
        least = 200_000
    elif english:
        least = 20_000
    else:
        least = 3_000 if text.alone(start, end) else 10_000
    return max(least, 100_000) if end - start == 1 and _other(text, start, place) else least


def _sole(text: Sentence, start: int, place: Place) -> bool:
    """Whether a word inside a text that nothing leads up to can hardly be anything else."""
    end, word, after = start + 1, text.words[start], text.words[start + 1]
    told = after in ("is", "was", "made", "makes") or after in SAYS  # `hayleigh is`
    first = not told and start == 0 and len(word) > 6
    city = not told and place.country == text.home and place.population >= 100_000 and len(word) > 5
    if not (first or city or text.placed(start, end) or text.capital[start] or len(text.words) < 4):
        return False
    swapped = city and sorted(key_of(word)) == sorted(key_of(place.name))  # `bristlo`
    return swapped or not near_english(word)


def _slipped(text: Sentence, odd: list[str]) -> bool:
    """Whether the one odd word of several may be part of a misspelt name: `thhunder bay`, not `time edinburgh`."""
    return len(odd) == 1 and len(odd[0]) > 4 and not text.gazetteer.named(key_of(odd[0]))


def _other(text: Sentence, start: int, place: Place) -> bool:
    """Whether a word that may be this place misspelt is as near to one that tells something else."""
    read = text.book.readings(text.words[start])
    return bool(read) and min(read.values()) <= slips(text.words[start], key_of(place.name))


def _nearer(text: Sentence, word: str, place: Place) -> bool:
    """Whether a word is nearer to one that tells something than to the name of this place."""
    away = [slips(word, other) for other, bent in text.book.readings(word).items() if bent < SOUND]
    return bool(away) and min(away) < slips(word, key_of(place.name))


def in_part(text: Sentence, start: int, end: int) -> Candidate | None:
    """The town whose name of several words has a slip in one of them: `new yrok`, `isle of wigt`."""
    words = text.words[start:end]
    odd = [word for word in words if not is_english(word) and not text.gazetteer.part(word)]
    if len(words) == 1 or len(odd) != 1 or len(odd[0]) < SHORTEST or text.covered & set(range(start, end)):
        return None
    if any(place.population >= TOWN and not text.far(place) for place, _ in text.gazetteer.named(odd[0])):
        return None  # `attacks near paisley`
    rest = [word for word in words if word != odd[0]]
    if not all(map(text.gazetteer.part, rest)) or not (text.led(start) or text.fresh[start] or text.closes(end)):
        return None
    if end < len(text.words) and text.gazetteer.area(text.words[end], text.home):
        return None  # `la hoya, california`: that is looked for there
    place = text.guess(key_of(" ".join(words)))
    if place is None or text.far(place) or not set(rest) <= set(key_of(place.name).split()):
        return None
    if place.population < TOWN and not text.led(start):
        return None
    return Candidate(place=place, used=tuple(range(start, end)), sure=3 + len(words) / 10)
