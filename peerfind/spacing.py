"""Spaces that are missing or one too many, as thumbs make them: `helpkent`, `iwanttotalk`, `after30 years`, `de pression`.

Only a word that nobody knows is taken apart, that stands in no name of a town or a service, and only where usual words come of it
more easily than by a slip; two words become one where one of them is no word and both together are. What is usual was counted
in the sayings (data/usual.tsv).
"""

from __future__ import annotations

import re
from itertools import groupby

from .geography import key_of
from .lexicon import easy
from .namelike import REACHING
from .numbers import FIGURES
from .phrases import SMALL
from .record import TYPE_CHECKING
from .spelling import is_english, near_english
from .stories import CALLING

if TYPE_CHECKING:
    from .names import NameBook
    from .phrases import PhraseBook
    from .places import Gazetteer

    Words = tuple[list[str], list[bool], list[bool]]
    """Words, which of them began with a capital, and which follow a comma or the beginning."""

SHORTEST, LONGEST = 5, 40
"""Letters of words that are taken apart."""

MOST = 8
"""Words that one may be taken apart into."""

PART = 14
"""The longest of them, in letters."""

SPACE, STRAY, SLIP, EASY_SLIP = 10, 40, 30, 20
"""How rare a missing space, one too many, a misspelt letter and one lost, swapped or doubled are: in tenths of a power of ten,
as everything below."""

PLACE, IN_BOOK, ENGLISH, STRANGE = 57, 60, 65, 80
"""How rare a word is that was not counted: a town, a word of the phrases, any other English word, one nobody knows."""

TOWN = 47
"""How rare a town is for one who may have meant it."""

COMMON = 34
"""Two words that are not rarer are not one: `to day` was meant so. Beside a number a word must not be rarer."""

OFTEN, LEAST, MINE = 30, 7, ("my", "im", "i", "a")
"""How rare short parts may be; of shorter words than this only these are parts: `ither` is no `it her`."""

SENTENCE = 9
"""Letters a word must have to be taken for three and more."""

TRIED = 20
"""So many odd words of a text are looked at: each may take some milliseconds."""

TYPICAL = 40
"""How rare an English word is that a misspelt one may be, whichever it is."""

BEHIND = ("uk", "nz", "aa")
"""Short words that are often written behind another: `pmdduk`."""

LETTER, TINY = 8, 2
"""What speaks against a part of one letter, and the most letters of a short part."""

EASY, EASY_BY_LETTER = 25, 7.5
"""A word is taken apart if what comes of it is no rarer than this, and so much more for each of its letters."""

EVERYDAY, LETTERS = 29, 2.2
"""Into three and more also if they are no rarer than this, one with another, and have more letters than that: `iwanttodie`."""

SURELY, SAFER = 10, 20
"""How much likelier one word must be than two; and if both of them are words."""

WHOLE = 4
"""A word that was met when the gist was learned is one, unless all its parts have so many letters: `supportgroup`."""

ZIP = 5
"""Digits of a postcode behind a word: `spanish60629`."""

ONE_LETTER = ("a", "i")


class Spaces:
    """Mends spaces between words."""

    def __init__(
        self, book: PhraseBook, gazetteer: Gazetteer | None, names: NameBook | None, home: str | None = None
    ) -> None:
        self.lexicon, self.proper = book.lexicon, book.proper
        self.gazetteer, self.names, self.home = gazetteer, names, home

    def mended(self, words: list[str], capital: list[bool], fresh: list[bool]) -> Words:
        """The words with spaces where they belong; what was well before comes out as it was."""
        odd = [word.isascii() and word.isalpha() and not self._known(word) for word in words]
        twins = self._ones(words, odd, fresh)
        dialled = self._dialled(words)
        if not any(odd) and not twins and not dialled and all(word.isalpha() or word.isdecimal() for word in words):
            return words, capital, fresh
        found: Words = [], [], []
        at, tried = 0, 0
        while at < len(words):
            tried += odd[at]
            if at in twins or at in dialled:
                size = dialled.get(at, 2)
                parts = ["".join(words[at : at + size])]
            else:
                parts, size = self.apart(words[at]) if odd[at] and tried <= TRIED else self.numbered(words[at]), 1
            found[0].extend(parts)
            for marks, mark in ((found[1], capital[at]), (found[2], fresh[at])):
                marks += [mark, *[False] * (len(parts) - 1)]
            at += size
        return found

    def _known(self, word: str) -> bool:
        return is_english(word) or self.lexicon.knows(word) or self.lexicon.spelling(word) is not None

    def _ones(self, words: list[str], odd: list[bool], fresh: list[bool]) -> set[int]:
        """Where two words are one with a stray space in it: the places of the first of each."""
        plain = [len(word) > 1 and word.isascii() and word.isalpha() for word in words]
        pairs = [at for at in range(len(words) - 1) if plain[at] and plain[at + 1] and not fresh[at + 1]]
        counted = self.lexicon.usual({*words, *(words[at] + words[at + 1] for at in pairs)})
        found: set[int] = set()
        for at in pairs:
            first, second, both = words[at], words[at + 1], words[at] + words[at + 1]
            if at - 1 in found or max(counted.get(first, STRANGE), counted.get(second, STRANGE)) <= COMMON:
                continue
            if self._part(first) and self._part(second) and not self._known(both):
                continue  # `te awa kairangi`
            one, other, together = (self._rare(word, counted) for word in (first, second, both))
            least = SURELY if odd[at] or odd[at + 1] else SAFER
            likelier = together < STRANGE and together + STRAY < one + other - least
            if likelier and not self._named(f"{first} {second}"):
                found.add(at)
        return found

    def _dialled(self, words: list[str]) -> dict[int, int]:
        """Where the figures of a number begin that some service has, and in how many parts they were typed: `116 123`."""
        found: dict[int, int] = {}
        bare = all(word.isdecimal() or word in SMALL or word in REACHING or word in CALLING for word in words)
        for figures, run in groupby(range(len(words)), key=lambda at: words[at].isdecimal()):
            places = list(run)
            number = "".join(words[at] for at in places)
            large = any(len(words[at]) > 2 for at in places)
            least = FIGURES if bare or large else FIGURES + 1  # `my kids are 13 11 14`
            if figures and len(places) > 1 and len(number) >= least and self._is_called(number):
                found[places[0]] = len(places)
        return found

    def _is_called(self, word: str) -> bool:
        return bool(self.names and 0 in self.names.readings(word, explained=False).values())

    def _part(self, word: str) -> bool:
        return bool(self.gazetteer and self.gazetteer.part(word))

    def _named(self, text: str) -> bool:
        return bool(self.gazetteer and self.gazetteer.named(key_of(text)))

    def apart(self, word: str) -> list[str]:
        """The words that one odd word was probably meant for; itself if that is likelier."""
        spoken = word.endswith("in") and self._known(f"{word}g")  # `stayin`
        if spoken or not SHORTEST <= len(word) <= LONGEST:
            return [word]
        rare, parts = self._cheapest(word)
        if not self._easily(word, rare, len(parts)) or self._is_name(word):
            return [word]
        met = min(map(len, parts)) < WHOLE and self.lexicon.learned(word)
        return [word] if met or self._slip(word) <= rare else parts

    @staticmethod
    def _easily(word: str, rare: int, many: int) -> bool:
        """Whether so many words that are so rare together may be meant by one."""
        if not 2 <= many <= (MOST if len(word) >= SENTENCE else 2):
            return False
        sentence = many > 2 and len(word) > many * LETTERS and rare < many * (EVERYDAY + SPACE)
        return sentence or rare < EASY + EASY_BY_LETTER * len(word)

    def numbered(self, word: str) -> list[str]:
        """`after30` and `30years` with the space between word and number; a postcode as it is."""
        match = re.fullmatch(r"([a-z]{4,})(\d{1,5})|(\d{1,5})([a-z]{3,})", word)
        if not match:
            return [word]
        parts = [part for part in match.groups() if part]
        letters = parts[0] if parts[0].isalpha() else parts[1]
        known = self.lexicon.knows(word) or self.lexicon.learned(word) or word in self.lexicon.usual([word])
        zipped = len(word) - len(letters) == ZIP and self.lexicon.knows(letters)
        usual = zipped or self.lexicon.usual([letters]).get(letters, STRANGE) <= COMMON
        return parts if usual and not known else [word]

    def _is_name(self, word: str) -> bool:
        """Whether a word stands in the name of a place or of a service."""
        if self._named(word) or self._part(word):
            return True
        return self._is_called(word)

    def _cheapest(self, word: str) -> tuple[int, list[str]]:
        """The least rare words that stand one after the other in a word, and how rare they are together."""
        spans = [
            (start, end) for start in range(len(word)) for end in range(start + 1, min(start + PART, len(word)) + 1)
        ]
        rare = self.lexicon.usual({word[start:end] for start, end in spans})
        best: dict[int, tuple[int, list[str]]] = {0: (-SPACE, [])}
        for start, end in sorted(spans, key=lambda span: (span[1], span[0])):
            part = word[start:end]
            if start not in best or (len(part) == 1 and part not in ONE_LETTER):
                continue
            if part not in rare and (len(part) < 4 or not self._town(part)):
                continue
            short = len(part) <= TINY and part not in BEHIND
            if short and (rare[part] > OFTEN or (len(word) < LEAST and part not in MINE)):
                continue
            before, parts = best[start]
            sum_of_all = before + SPACE + rare.get(part, PLACE) + LETTER * (len(part) == 1)
            if end not in best or sum_of_all < best[end][0]:
                best[end] = sum_of_all, [*parts, part]
        return best.get(len(word), (STRANGE, []))

    def _slip(self, word: str) -> int:
        """How rare the likeliest word is that this may be with a slip."""
        likeliest = [10 * STRANGE]
        if near := [other for _, other in self.lexicon.near(word, 1)]:
            counted = self.lexicon.usual(near)
            for other in near:
                easily = other[0] == word[0] and easy(word, other)
                likeliest.append(self._rare(other, counted) + (EASY_SLIP if easily else SLIP))
        elif near_english(word):
            likeliest.append(TYPICAL + SLIP)
        elif len(word) > 7 and self.lexicon.near(word, 2):
            likeliest.append(IN_BOOK + 2 * SLIP)
        if self.names:
            likeliest += [IN_BOOK + slips * SLIP for slips in self.names.readings(word, explained=False).values()]
        if self.gazetteer and self.gazetteer.misspelt(key_of(word), self.home):
            likeliest.append(TOWN + SLIP)
        return min(likeliest)

    def _rare(self, word: str, counted: dict[str, int]) -> int:
        """How rare a word is: what was counted, or what it is beside that."""
        if word in counted:
            return counted[word]
        if self.lexicon.knows(word):
            return IN_BOOK
        if len(word) > 3 and self._town(word):
            return PLACE
        return ENGLISH if is_english(word) else STRANGE

    def _town(self, word: str) -> bool:
        return bool(self.proper and self.proper(word))
