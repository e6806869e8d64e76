"""Services found by name, also misspelt: which of them the words may be the name of.

Names are full of everyday words (Mind, Beat, Shout): such a name counts only when nothing else in the words is left
unexplained. Nobody's name is found by a word that merely stands for a need.
"""

from __future__ import annotations

import math

from . import bits
from .phrases import SMALL
from .record import TYPE_CHECKING, Record
from .spelling import is_english
from .tables import Database, one
from .text import slips, tolerance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

GENERIC = frozenset(
    """service services group groups helpline helplines line lines support peer network community communities
    forum forums online charity trust foundation club chat centre center project programme program society
    association national international organisation organization uk ireland scotland wales england australia
    canada america usa zealand nz the of and for people with help meeting meetings hub""".split()  # noqa: SIM905
)
"""Words that stand in many names and mean little in any."""

THRESHOLD = 0.5


class Named(Record):
    """How well words fit a name: 1 for all of both, and the positions of the words that do."""

    fit: float
    used: tuple[int, ...]


class NameBook:
    """Every name a service goes by: its own, its aliases, those of the organization that runs it."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.unknown = math.log(1 + int(one(db, "select value from meta where name = 'names'") or 1))
        self._weights: dict[str, float] = {}

    def find(self, words: list[str], explained: Collection[int]) -> dict[int, Named]:
        """Services the words may name, by row. `explained` are positions that were understood as something else."""
        readings = [self.readings(word, at in explained) for at, word in enumerate(words)]
        found: dict[int, Named] = {}
        for key, rows in self._candidates(readings):
            named = self.fit(key, words, readings, explained)
            if named is None:
                continue
            for row in bits.rows(bits.unpack(rows)):
                if row not in found or named.fit > found[row].fit:
                    found[row] = named
        return found

    def strong(self, words: list[str]) -> frozenset[int]:
        """Positions of words that are surely a name.

        That is a whole name of two words or more, three and more words of a longer one, or a name, also misspelt, and
        nothing else.
        """
        readings = [self.readings(word, explained=False) for word in words]
        sure: set[int] = set()
        for key, _ in self._candidates(readings):
            for start in range(len(words)):
                run = _run(readings[start:], key)
                found = words[start : start + run]
                telling = [word for word in found if word not in GENERIC and word not in SMALL]
                plain = found == list(key)
                only = run == len(key) and all(word in SMALL for word in (*words[:start], *words[start + run :]))
                if telling and (only or (plain and run > 1) or (run > 2 and len(telling) > 1)):
                    sure.update(range(start, start + run))
        return frozenset(sure)

    def _candidates(self, readings: list[dict[str, int]]) -> Iterable[tuple[tuple[str, ...], bytes]]:
        """Names that hold a telling word of the text; of generic words alone, only names made of nothing else."""
        numbers: set[int] = set()
        for word in sorted({word for reading in readings for word in reading} - SMALL - GENERIC):
            if names := one(self.db, "select names from called where word = ?", word):
                numbers.update(map(int, names.split()))
        for number in sorted(numbers):
            key, rows = self.db.execute("select words, rows from name where id = ?", (number,)).fetchone()
            yield tuple(key.split()), rows

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
        if explained or not most or is_english(word):
            return {}
        sizes = (len(word) - most, len(word) + most)
        rows = self.db.execute("select word from called where size between ? and ?", sizes)
        near = [(away, other) for (other,) in rows if (away := slips(word, other)) <= most]
        closest = min(near, default=(0, ""))[0]
        return {other: away for away, other in near if away == closest}

    def fit(
        self, key: tuple[str, ...], words: list[str], readings: list[dict[str, int]], explained: Collection[int]
    ) -> Named | None:  # fmt: skip
        """How well the words fit one name; None if they hardly do."""
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
        whole = len(matched) == len(key)
        plain = all(is_english(word) or len(word) < 3 for word in key)
        new = [at for at in telling if at not in explained]
        in_order = list(matched.values()) == sorted(matched.values()) and used[-1] - used[0] < len(key) + 2
        if not new and not (whole and len(key) > 1 and in_order and bent == 0):
            return None
        of_key = sum(self.weight(key[place]) for place in matched) / sum(self.weight(word) for word in key)
        rest = [at for at, word in enumerate(words) if at not in used and at not in explained and word not in SMALL]
        weight_used = sum(self.weight(key[place]) for place in matched)
        of_words = weight_used / (weight_used + sum(self.weight(words[at]) for at in rest))
        if plain and not (whole and in_order and (not rest or len(key) > 2)):
            return None
        fit = of_key * math.sqrt(of_words) * (0.93**bent)
        return Named(fit=fit, used=tuple(used)) if fit >= THRESHOLD else None


def _run(readings: list[dict[str, int]], key: tuple[str, ...]) -> int:
    """How many of the first words, as they may be read, stand in a name one after the other."""
    longest = 0
    for start in range(len(key)):
        same = 0
        for reading, word in zip(readings, key[start:], strict=False):
            if word not in reading:
                break
            same += 1
        longest = max(longest, same)
    return longest
