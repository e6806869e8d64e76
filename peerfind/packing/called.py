"""The names services go by, to the tables of a `names.NameBook`.

Names are numbered by their weight, lightest first, and filed under each of their words: so those of which a few typed words make
up enough are found without looking at the rest.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter

from .. import bits
from ..namelike import GENERIC
from ..phrases import SMALL
from ..record import TYPE_CHECKING
from ..spelling import is_english
from ..text import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..tables import Database
    from .card import Card

SCHEMA = """
create table name (id integer primary key, words text, rows blob, before blob);
create table called (word text primary key, weight real, names blob);
create table spelt (size integer primary key, words text);
create table tier (first integer primary key, weight real);
"""


COUNTRIES = ("australia", "canada", "england", "international", "ireland", "nz", "scotland", "uk", "usa", "wales")
"""Words at the end of names that people leave out."""


class Names:
    """The names of a directory while its services arrive, one after the other."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, ...], array[int]] = {}
        self.before: dict[tuple[str, ...], array[int]] = {}

    def add(self, number: int, card: Card) -> None:
        """File every name and number of one service, and which of them are retired."""
        for name in (*card.called, *card.dialled):
            if key := tuple(tokens(name)):
                self.found.setdefault(key, array("I")).append(number)
            if (short := _shortened(key)) and short != key:
                self.found.setdefault(short, array("I")).append(number)
        for name in card.before:
            if key := tuple(tokens(name)):
                self.before.setdefault(key, array("I")).append(number)

    def write(self, db: Database, row_of: array[int]) -> None:
        """Write what was filed. `row_of` says in which row each number came to stand."""
        weights = _weights(self.found)
        heavy = {key: sum(weights[word] for word in key) for key in self.found}
        order = sorted(self.found, key=lambda key: (heavy[key], key))
        filed: dict[str, array[int]] = {}
        for at, key in enumerate(order):
            for word in set(key):
                filed.setdefault(word, array("I")).append(at)
        many = db.executemany
        rows = (
            (at, " ".join(key), *(bits.pack(row_of[n] for n in of.get(key, ())) for of in (self.found, self.before)))
            for at, key in enumerate(order)
        )
        many("insert into name values (?, ?, ?, ?)", rows)
        many(
            "insert into called values (?, ?, ?)",
            ((word, weights[word], bits.pack(numbers)) for word, numbers in sorted(filed.items())),
        )
        sizes: dict[int, list[str]] = {}
        for word in sorted(filed):
            sizes.setdefault(len(word), []).append(word)
        many("insert into spelt values (?, ?)", ((size, " ".join(words)) for size, words in sorted(sizes.items())))
        many("insert into tier values (?, ?)", _tiers([heavy[key] for key in order]))
        db.execute("insert into meta values ('names', ?)", (str(len(order) or 1),))


def _shortened(key: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the country at its end, as people say it: `mensline` for MensLine Australia. Nothing of everyday words."""
    short = key
    while short and short[-1] in COUNTRIES:
        short = short[:-1]
    return (
        short
        if short and short[-1] not in SMALL and any(not is_english(word) and not word.isdigit() for word in short)
        else ()
    )


def _weights(found: dict[tuple[str, ...], array[int]]) -> dict[str, float]:
    """How much each word tells: the rarer among names, the more; words such as `support` little."""
    counts = Counter(word for key in found for word in set(key))
    total = len(found) or 1
    return {
        word: (0.3 if word in GENERIC or word in SMALL else 1.0) * math.log(1 + total / times)
        for word, times in counts.items()
    }


def _tiers(heavy: list[float]) -> Iterator[tuple[int, float]]:
    """Where along the names their weight has grown by a half: the first name, and its weight."""
    before = -1.0
    for at, weight in enumerate(heavy):
        if weight >= before + 0.5:
            before = weight
            yield at, weight
