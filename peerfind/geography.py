"""Places as values: where they lie, how far apart, how their names and codes are filed. Knows no gazetteer."""

from __future__ import annotations

import math

from .countries import MILE
from .record import TYPE_CHECKING, Record
from .text import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

UNITED_KINGDOM = r"([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})?"
CODES = {
    "GB": UNITED_KINGDOM,
    "IM": UNITED_KINGDOM,
    "JE": UNITED_KINGDOM,
    "GG": UNITED_KINGDOM,
    "IE": r"([ac-fhknprtv-y]\d[\dw])([a-z\d]{4})?",
    "CA": r"([abceghj-nprstvxy]\d[a-z])(\d[a-z]\d)?",
    "US": r"(\d{5})(\d{4})?",
    "AU": r"(\d{4})()",
    "NZ": r"(\d{4})()",
    "ZA": r"(\d{4})()",
    "IN": r"([1-9]\d{5})()",
}
"""What a postcode looks like, by country, in small letters without spaces: the part that is looked up, and the rest."""


class Place(Record):
    """A place on the map. `reach` is in km: how far it stretches (0 for a town)."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int = 0
    kind: str = "town"
    reach: float = 0.0
    others: tuple[str, ...] = ()

    @property
    def point(self) -> tuple[float, float]:
        return self.latitude, self.longitude

    @property
    def label(self) -> str:
        """`Hamilton, Ontario`: the name with what tells it from others."""
        return f"{self.name}, {self.region}" if self.region and self.region != self.name else self.name


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance between two points (degrees) as the crow flies."""
    a, b, c, d = (math.radians(value) for value in (*one, *other))
    across = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12_742 * math.asin(math.sqrt(across))


def key_of(text: str) -> str:
    """A name as the gazetteer files it: `Saint` and `St` are one."""
    return " ".join("st" if word == "saint" else word for word in tokens(text))


BEFORE = frozenset(
    """near nr close next just outside inside around about round from im i am in at by the of to live living
    based somewhere some where postcode zip zipcode code pin pincode eircode town city village area mins
    minutes min miles mile km kms hour hours""".split()  # noqa: SIM905
)
AFTER = frozenset("area way based town city region district side direction postcode and surrounds please or uk".split())  # noqa: SIM905
SIDES = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "mid",
        "central",
        "inner",
        "outer",
        "greater",
        "upper",
        "lower",
        "rural",
        "downtown",
        "northern",
        "southern",
    ]
)
"""Words around a name that are not part of it: `just outside Pitlochry`, `Naas area`, `north of Spokane`."""

LOOSE = frozenset("up down out over just off back".split())  # noqa: SIM905
"""The same, where another such word follows: `up in Thurso`, but `Down` itself."""


def bare(words: list[str]) -> list[str]:
    """A name without the words around it; the words as they are if nothing else is left."""
    start, end = 0, len(words)
    while start < end - 1 and (
        words[start] in BEFORE
        or (words[start] in SIDES and words[start + 1] == "of")
        or (words[start] in LOOSE and words[start + 1] in (BEFORE | LOOSE))
        or words[start].isdigit()
    ):
        start += 1
    while end > start + 1 and words[end - 1] in AFTER:
        end -= 1
    return words[start:end]


def slack(key: str) -> int:
    """How many slips a place name may hold: names are longer and rarer than words, so a little more than those."""
    letters = len(key.replace(" ", ""))
    return 0 if letters < 4 or not key.replace(" ", "").isalpha() else 1 if letters < 7 else 2


WHOLE, LONG = 7, 9
"""Letters a name must have for its first one to be lost, and to be another."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def beginnings(key: str) -> list[str]:
    """What a name may be whose first letter was lost, swapped with the next or is another: `olverhampton`."""
    if len(key) < WHOLE:
        return []
    found = [key[1] + key[0] + key[2:], *(letter + key for letter in LETTERS)]
    if len(key) >= LONG or key[0] == key[1]:
        found += [letter + key[1:] for letter in LETTERS if letter != key[0]]
    return found


def plain(name: str) -> str:
    """A region's name without the words that some write and some do not."""
    return " ".join(word for word in tokens(name) if word not in ("county", "co", "city", "of", "the", "district"))


CELL = 0.5
"""The map is parted in cells of so many degrees, so that what is near is found without looking at the rest."""


def cell(north: float, east: float) -> int:
    """The number of the cell a point lies in; cells of one row follow one another eastwards."""
    return math.floor(north / CELL) * 1000 + math.floor(east / CELL)


UNITS = {
    **dict.fromkeys(("miles", "mile", "mi"), MILE),
    **dict.fromkeys(("km", "kms", "kilometres", "kilometers", "kilometre", "kilometer", "k"), 1.0),
}
"""Kilometres in the units of distance that people type."""

MOST_AWAY = 500
"""Greater distances are no wish."""


def radius(words: Sequence[str]) -> tuple[float, tuple[int, ...]] | None:
    """How far around a place somebody looks, in km, and the words that say it: `within 10 miles of york`, `5 km from`."""
    for at, word in enumerate(words[:-1]):
        unit = UNITS.get(words[at + 1])
        if unit is None or not (word.isascii() and word.isdecimal() and 0 < int(word) <= MOST_AWAY):
            continue
        led = at > 0 and words[at - 1] in ("within", "under", "max", "about", "to")
        closed = at + 2 < len(words) and words[at + 2] in ("of", "from", "around", "round", "near")
        if led or closed:
            return int(word) * unit, tuple(range(at - led, at + 2 + closed))
    return None
