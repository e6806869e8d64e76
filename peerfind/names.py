"""Services found by name, also misspelt: which of them the words may be the name of.

Names are full of everyday words (Mind, Beat, Shout): such a name counts only when nothing else in the words is left
unexplained. Nobody's name is found by a word that merely stands for a need.
"""

from __future__ import annotations

import functools
import math
from itertools import chain

from . import bits
from .namelike import GENERIC, MATTER, alone, in_passing, run_of, telling_words
from .numbers import FIGURES, typed_as
from .phrases import IDLE, SMALL
from .query import Named
from .record import TYPE_CHECKING
from .spelling import is_english
from .tables import Database, one
from .text import alike, tolerance

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

THRESHOLD = 0.5
ENDING = 0.2
"""How far a word of a phrase is bent by another ending."""

LONGEST = 12
"""Words of a name that are compared when a part of one is looked for."""


class NameBook:
    """Every name a service goes by: its own, its aliases, those of the organization that runs it.

    Names are numbered by their weight, which is that of their words, so that those that a few typed words can make up are
    found without looking at the rest. `proper` tells names of places, never taken for misspelt names.
    """

    def __init__(self, db: Database, proper: Callable[[str], bool] | None = None) -> None:
        self.db, self.proper = db, proper
        self.unknown = math.log(1 + int(one(db, "select value from meta where name = 'names'") or 1))
        self._weights: dict[str, float] = {}
        self._filed: dict[str, int] = {}
        self._near: dict[str, dict[str, int]] = {}
        self._serving: dict[str | None, int] = {None: -1}

    def look_up(self, words: list[str], explained: Collection[int]) -> Named:
        """Services the words may name, and by what. `explained` are positions understood as something else."""
        telling = set(telling_words(word for at, word in enumerate(words) if at not in explained))
        if telling and telling <= MATTER:
            whole = self.called(words)
            return Named(fits={1.0: whole}, by={"name": whole}) if whole else Named()
        found = self._named(words, explained)
        if found.fits or not all(word.isdigit() for word in words):
            return found
        numbers = (self._named([way], frozenset()) for way in typed_as("".join(words)) if [way] != words)
        return next((found for found in numbers if found.fits), Named())

    def _named(self, words: list[str], explained: Collection[int]) -> Named:
        readings = [self.readings(word, at in explained) for at, word in enumerate(words)]
        new = self._any(
            word for at, one in enumerate(readings) if at not in explained for word in one if telling_words([word])
        )
        by_fit: dict[float, dict[str, int]] = {}
        odd, plain = 0, {word for at, word in enumerate(words) if at not in explained} - IDLE - SMALL - GENERIC - MATTER
        # What says nothing but what was understood otherwise is a name only if it is one from end to end.
        for key, rows, before in chain(self._heavy(readings, THRESHOLD, new), self._heavy(readings, 1.0)):
            fit = self.fit(key, words, readings, explained)
            if fit is not None:
                what = "number" if all(word.isdigit() for word in key) else "name"
                gone = bits.unpack(before) if before else 0
                there = by_fit.setdefault(fit, {})
                odd |= 0 if plain.isdisjoint(key) else bits.unpack(rows)
                for by, some in ((what, bits.unpack(rows) & ~gone), (f"old {what}", gone)):
                    there[by] = there.get(by, 0) | some
        found: dict[float, int] = {}
        ways: dict[str, int] = {}
        taken = 0
        for fit, there in sorted(by_fit.items(), reverse=True):
            new = 0
            for by, some in there.items():
                ways[by] = ways.get(by, 0) | some & ~taken
                new |= some & ~taken
            found[round(fit, 3)] = found.get(round(fit, 3), 0) | new
            taken |= new
        return Named(fits={fit: rows for fit, rows in found.items() if rows}, by=ways, everyday=taken & ~odd)

    def called(self, words: Sequence[str]) -> int:
        """The services of which words are a name from end to end."""
        names = functools.reduce(int.__and__, (self._any([word]) for word in words), -1) if words else 0
        found = (self._name(number) for number in bits.rows(names))
        return functools.reduce(int.__or__, (bits.unpack(rows) for key, rows, _ in found if key == tuple(words)), 0)

    def holding(self, words: Iterable[str]) -> int:
        """Services with one of these words in a name."""
        return functools.reduce(int.__or__, (bits.unpack(self._name(at)[1]) for at in bits.rows(self._any(words))), 0)

    def serving(self, country: str | None) -> int:
        """Services a country can turn to; all where it is not known."""
        if country not in self._serving:
            keys = (f"country:{code}" for code in (country, "WW"))
            found = [one(self.db, "select rows from posting where key = ?", key) for key in keys]
            self._serving[country] = functools.reduce(int.__or__, (bits.unpack(rows) for rows in found if rows), 0)
        return self._serving[country]

    def strong(
        self, words: list[str], said: Mapping[int, float] | None = None, home: str | None = None
    ) -> frozenset[int]:
        """Positions of words that are surely a name.

        That is a whole name of two words or more, three and more words of a longer one, or a name, also misspelt, and
        nothing else. A name of several words, all of them `said` otherwise, is none: `carers group adelaide`. What is said
        with a slip, by how many, counts for this if it is no word of a name as it stands: `veterens breakfast club`.
        """
        readings = [self.readings(word, explained=False) for word in words]
        told = {at for at, bent in (said or {}).items() if bent < ENDING or words[at] not in readings[at]}
        sure: set[int] = set()
        where: dict[str, list[int]] = {}
        for at, reading in enumerate(readings):
            for word in reading:
                where.setdefault(word, []).append(at)
        for key, rows, _ in self._heavy(readings, 1.0):
            for start in sorted({at for word in key for at in where.get(word, ())}):
                run = run_of(readings[start : start + len(key)], key)
                plain = words[start : start + run] == list(key)
                number = key[0].isdigit() and len(key[0]) >= FIGURES
                only = run == len(key) and (number or alone(words, start, start + run))
                if (only or (plain and run > 1)) and telling_words(words[start : start + run]):
                    found = range(start, start + run)
                    lone = run == 1 and not (start in told and not bits.unpack(rows) & self.serving(home))
                    sure.update(found if lone or self._news(words, found, told) else ())
        telling = self._any(word for reading in readings for word in reading if telling_words([word]))
        for start in range(len(words) - 2):
            found = self._part(words, readings, start, telling)
            sure.update(found if self._news(words, found, told) else ())
        return frozenset(sure)

    def _news(self, words: list[str], found: range, told: Collection[int]) -> bool:
        """Whether some word of a name tells something that is not said otherwise, and is no place."""
        return any(
            at not in told
            and words[at] not in IDLE
            and telling_words([words[at]])
            and not (self.proper and self.proper(words[at]))
            for at in found
        )

    def _part(self, words: list[str], readings: list[dict[str, int]], start: int, names: int) -> range:
        """The longest part of one of the names that the words from `start` on are: of three or more, two of them telling."""
        found = []
        for reading in readings[start : start + LONGEST]:
            names &= self._any(reading)
            if not names:
                break
            found.append(names)
        for many in range(len(found), 2, -1):
            if len(telling_words(words[start : start + many])) < 2:
                break
            for number in bits.rows(found[many - 1]):
                if run_of(readings[start : start + many], self._name(number)[0]) == many:
                    return range(start, start + many)
        return range(0)

    def _heavy(
        self, readings: list[dict[str, int]], share: float, among: int = -1
    ) -> Iterator[tuple[tuple[str, ...], bytes, bytes]]:
        """Names that hold a telling word of the text, and of which the words of the text can make up such a share.

        The heavier a name, the more of the telling words it must hold; words too light to do without the others are passed.
        """
        telling: list[tuple[float, int]] = []
        light = 0.0
        for reading in readings:
            told = [word for word in reading if telling_words([word])]
            weight = max(map(self.weight, reading), default=0.0)
            if told:
                telling.append((weight, self._any(told)))
            else:
                light += weight
        telling.sort(key=lambda one: one[0])
        tiers = self.db.execute("select first, weight from tier order by first").fetchall() if telling else []
        ends = [first for first, _ in tiers[1:]]
        for (first, heavy), end in zip(tiers, [*ends, None], strict=True) if tiers else ():
            least, passed, wanted = heavy * share * (1 - 1e-9), light, 0
            for weight, names in telling:
                passed += weight
                if passed >= least:
                    wanted |= names
            wanted &= among
            here = wanted >> first if end is None else wanted >> first & (1 << end - first) - 1
            if not wanted:
                return
            for number in bits.rows(here):
                yield self._name(first + number)

    def _name(self, number: int) -> tuple[tuple[str, ...], bytes, bytes]:
        """The words of a name, the services that go by it, and those that no longer do, packed."""
        words, rows, before = self.db.execute("select words, rows, before from name where id = ?", (number,)).fetchone()
        return tuple(words.split()), rows, before

    def _any(self, words: Iterable[str]) -> int:
        """The numbers of the names that hold any of these words."""
        found = 0
        for word in words:
            if word not in self._filed:
                names = one(self.db, "select names from called where word = ?", word)
                self._filed[word] = bits.unpack(names) if names else 0
            found |= self._filed[word]
        return found

    def weight(self, word: str) -> float:
        """How much a word tells: the rarer among names, the more."""
        if word not in self._weights:
            self._weights[word] = one(self.db, "select weight from called where word = ?", word) or self.unknown
        return self._weights[word]

    def readings(self, word: str, explained: bool) -> dict[str, int]:
        """Words of names that may be meant by a typed one, with the slips between them."""
        if one(self.db, "select 1 from called where word = ?", word):
            return {word: 0}
        most = tolerance(word)
        if explained or not most or is_english(word) or (self.proper and self.proper(word)):
            return {}
        if word not in self._near:
            sizes = (len(word) - most, len(word) + most)
            rows = self.db.execute("select words from spelt where size between ? and ?", sizes)
            near = [found for (others,) in rows for found in alike(word, others.split(), most)]
            closest = min((away for away, _ in near), default=0)
            self._near[word] = {other: away for away, other in near if away == closest}
        return self._near[word]

    def fit(
        self, key: tuple[str, ...], words: list[str], readings: list[dict[str, int]], explained: Collection[int]
    ) -> float | None:  # fmt: skip
        """How well the words fit one name, 1 for all of both; None if they hardly do."""
        matched: dict[int, int] = {}
        bent = 0
        for place, word in enumerate(key):
            for at, reading in enumerate(readings):
                if word in reading and at not in matched.values():
                    matched[place] = at
                    bent += reading[word]
                    break
        used = sorted(matched.values())
        telling = [at for place, at in matched.items() if key[place] not in GENERIC and key[place] not in SMALL]
        if not telling:
            return None
        matched_weight, whole = sum(self.weight(key[place]) for place in matched), len(matched) == len(key)
        of_key = matched_weight / sum(self.weight(word) for word in key)
        if of_key < THRESHOLD:
            return None
        new = [at for at in telling if at not in explained]
        in_order = list(matched.values()) == used and used[-1] - used[0] < len(key) + 2
        own = len(key) > 1 or not is_english(key[0])  # `mensline`
        if not new and not (whole and own and in_order and bent == 0):
            return None
        rest = [at for at, word in enumerate(words) if at not in used and at not in explained and word not in SMALL]
        of_words = matched_weight / (matched_weight + sum(self.weight(words[at]) for at in rest))
        fit = of_key * math.sqrt(of_words) * (0.93**bent)
        if fit < THRESHOLD:
            return None
        if len(key) == 1 and key[0].isdigit() and len(key[0]) < FIGURES and rest:
            return None  # `rang 111 and was told to wait`
        everyday = all(is_english(word) or len(word) < 3 for word in key)
        if everyday and len(key) == 1 and in_passing(words, used[0]):
            return None
        return None if everyday and not (whole and in_order and (not rest or len(key) > 2)) else fit
