"""Services found by name, also misspelt: which of them the words may be the name of.

Names are full of everyday words (Mind, Beat, Shout): such a name counts only when nothing else in the words is left
unexplained. Nobody's name is found by a word that merely stands for a need.
"""

from __future__ import annotations

import math

from .phrases import SMALL, is_english
from .record import TYPE_CHECKING, Record
from .text import slips, tokens, tolerance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

GENERIC = frozenset(
    """service services group groups helpline helplines line lines support peer network community communities forum forums
    online charity trust foundation club chat centre center project programme program society association national
    international organisation organization uk ireland scotland wales england australia canada america usa zealand nz
    the of and for people with help meeting meetings hub""".split()  # noqa: SIM905
)
"""Words that stand in many names and mean little in any."""

THRESHOLD = 0.5


class Named(Record):
    """How well words fit a name: 1 for all of both, and the positions of the words that do."""

    fit: float
    used: tuple[int, ...]


class NameBook:
    """Every name a service goes by: its own, its aliases, those of the organization that runs it."""

    def __init__(self, names: Iterable[tuple[str, Iterable[str]]]) -> None:
        """`names`: for each service id the names it goes by, its own before those of its organization."""
        self.keys: dict[tuple[str, ...], set[str]] = {}
        for service, called in names:
            for name in called:
                if key := tuple(tokens(name)):
                    self.keys.setdefault(key, set()).add(service)
        counts: dict[str, int] = {}
        self.by_word: dict[str, list[tuple[str, ...]]] = {}
        for key in self.keys:
            for word in set(key):
                counts[word] = counts.get(word, 0) + 1
                self.by_word.setdefault(word, []).append(key)
        total = len(self.keys) or 1
        self.weight = {
            word: (0.3 if word in GENERIC or word in SMALL else 1.0) * math.log(1 + total / count)
            for word, count in counts.items()
        }
        self.unknown = math.log(1 + total)
        self.by_size: dict[int, list[str]] = {}
        for word in counts:
            self.by_size.setdefault(len(word), []).append(word)

    def find(self, words: list[str], explained: Collection[int]) -> dict[str, Named]:
        """Services the words may name. `explained` are positions that were understood as something else."""
        readings = [self.readings(word, at in explained) for at, word in enumerate(words)]
        candidates = {key for reading in readings for word in reading for key in self.by_word[word]}
        found: dict[str, Named] = {}
        for key in sorted(candidates):
            named = self.fit(key, words, readings, explained)
            if named is None:
                continue
            for service in self.keys[key]:
                if service not in found or named.fit > found[service].fit:
                    found[service] = named
        return found

    def readings(self, word: str, explained: bool) -> dict[str, int]:
        """Words of names that may be meant by a typed one, with the slips between them."""
        if word in self.by_word:
            return {word: 0}
        most = tolerance(word)
        if explained or not most or is_english(word):
            return {}
        near = []
        for size in range(len(word) - most, len(word) + most + 1):
            near += [(away, other) for other in self.by_size.get(size, ()) if (away := slips(word, other)) <= most]
        closest = min(near, default=(0, ""))[0]
        return {other: away for away, other in near if away == closest}

    def fit(
        self, key: tuple[str, ...], words: list[str], readings: list[dict[str, int]], explained: Collection[int]
    ) -> Named | None:  # fmt: skip
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
        of_key = sum(self.weight[key[place]] for place in matched) / sum(self.weight[word] for word in key)
        rest = [at for at, word in enumerate(words) if at not in used and at not in explained and word not in SMALL]
        weight_used = sum(self.weight[key[place]] for place in matched)
        of_words = weight_used / (weight_used + sum(self.weight.get(words[at], self.unknown) for at in rest))
        if plain and not (whole and in_order and (not rest or len(key) > 2)):
            return None
        fit = of_key * math.sqrt(of_words) * (0.93**bent)
        return Named(fit=fit, used=tuple(used)) if fit >= THRESHOLD else None
