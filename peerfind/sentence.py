"""A sentence in which places are looked for: what stands before, behind and around each word of it."""

from __future__ import annotations

from .geography import Place, key_of
from .namesakes import PERSONS, namesake, several, someone, told_of
from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from .phrases import PhraseBook
    from .places import Gazetteer

BEFORE = frozenset("in near around from at outside by to round nr towards into for of close".split())  # noqa: SIM905
SURE = frozenset("in near around outside nr round from to fae frae yn ym yng".split())  # noqa: SIM905
PARTS = frozenset("rural north south east west central downtown greater inner outer upper lower".split())  # noqa: SIM905
"""Between `in` and a place these tell which part of it."""
CLOSE = frozenset(("near", "nr", "around", "outside"))
"""Of these, what leads up to a place even at the end of a phrase: `a group near bath`."""
WEAK, MOVING = (
    frozenset(("from", "to")),
    frozenset(
        """moved move moving went commute travel drive flying back came come coming bus train live lived living born im am are were
    originally retired emigrated relocated settled""".split()  # noqa: SIM905
    ),
)
"""`from bath` is a place to whoever is, comes or moved from there; `from hope to despair` is none."""
AFTER = frozenset(
    """tonight today tomorrow now asap please pls women men mums dads online or area only my i monday tuesday wednesday
    thursday friday saturday sunday weekends evenings""".split()  # noqa: SIM905
)
"""Words that often follow where somebody is in a bare list of wishes."""
MOST_GUESSES = 60
"""Names of a text that are looked for as misspelt towns: nobody says where they are in more, and each takes 2 ms."""
HERE = frozenset(
    """or city town way area based now here mum mam mom dad lad lass man woman girl girls lads men women
    mums dads""".split()  # noqa: SIM905
)
"""Words that follow where somebody is, at the end of a sentence."""
TITLES = frozenset("mr mrs ms miss dr saint called named name im".split())  # noqa: SIM905
"""What stands before a name only."""
JOBS = frozenset("doctor nurse teacher carer officer".split())  # noqa: SIM905
"""Before a town these may be what somebody is."""
LIVED = (["i", "live", "in"], ["we", "live", "in"], ["im", "living", "in"], ["i", "live", "near"])
"""Words that say where somebody lives."""
TAKEN = frozenset("drink drank drinking had eat ate eating buy bought order ordered".split())  # noqa: SIM905
"""Before `a` and a name these make it a thing: `i drink a manhattan`."""
NOBODY = 50_000
"""People in a town after which nobody is called, unless its name is known to be a first name as well."""
CODE_WORDS = frozenset("postcode zip zipcode pin pincode code eircode".split())  # noqa: SIM905
"""Words close before digits that make them a postcode."""


class Sentence(Record):
    """The sentence, and what is known of each of its words."""

    words: list[str]
    capital: list[bool]
    fresh: list[bool]
    covered: set[int]
    home: str | None
    gazetteer: Gazetteer
    book: PhraseBook
    guessed: dict[str, Place | None]
    misled: set[int]

    def guess(self, key: str) -> Place | None:
        """The place a misspelt name may stand for. Looked up once, and for no more than so many names of one text."""
        if key not in self.guessed:
            if len(self.guessed) >= MOST_GUESSES:
                return None
            self.guessed[key] = self.gazetteer.best(self.gazetteer.misspelt(key, self.home), self.home)
        return self.guessed[key]

    def before(self, start: int) -> str:
        """The word before; nothing at the beginning."""
        return self.words[start - 1] if start else ""

    def ends(self, end: int) -> bool:
        """Whether the text or a part of it between commas is at its end there."""
        return end == len(self.words) or self.fresh[end]

    def closes(self, end: int) -> bool:
        """Whether it is, or goes on with a word that often follows where somebody is."""
        return self.ends(end) or self.words[end] in AFTER

    def led(self, start: int) -> bool:
        """Whether a word such as `in` or `near` leads up to this place."""
        before = self.before(start)
        further = self.words[start - 2] if start > 1 else ""
        lost = start - 1 in self.covered and before not in CLOSE and further != before  # `drop in centre` leads nowhere
        return (before in SURE and not lost) or self.thing(start) or (before in PARTS and further in SURE)

    def moved(self, start: int) -> bool:
        """Whether it is led up to by more than a bare `from` or `to`."""
        before = self.before(start)
        if before not in WEAK:
            return True
        wide = before == "to" and "from" in self.words[max(0, start - 5) : start - 1]  # `moved from leeds to reading`
        moves = MOVING.intersection(self.words[max(0, start - (7 if wide else 4)) : start - 1])
        return bool(moves) and self.words[start - 2 : start] != ["retired", "from"]

    def lived(self, start: int) -> float:
        """More if it is where the person says they live: `a friend found a group in leeds but i live in hull`."""
        return 1.0 * (self.words[max(0, start - 3) : start] in LIVED)

    def thing(self, start: int) -> bool:
        """Whether it is led up to as a thing is: `in the bath`."""
        return start > 1 and self.words[start - 1] == "the" and self.words[start - 2] in SURE

    def far(self, place: Place) -> bool:
        """Whether it lies in another country than the one the person is in."""
        if self.home == "IE" and place.region == "Northern Ireland":
            return False
        return self.home is not None and place.country != self.home

    def alone(self, start: int, end: int) -> bool:
        """Whether the words stand apart: at the end of the text, or between commas."""
        return end == len(self.words) or (self.fresh[start] and self.fresh[end])

    def placed(self, start: int, end: int) -> bool:
        """Whether it stands where a place stands in a bare list of wishes: `helpline sydney tonight`."""
        before = start > 0 and (start - 1 in self.covered or self.words[start - 1] in PERSONS)
        return before and self.closes(end)

    def heads(self, start: int, end: int) -> bool:
        """Whether it stands before a wish, first of all or behind another: `cork crisis line`, `adhd wellington group`."""
        return (start == 0 or start - 1 in self.covered) and end in self.covered

    def listed(self, end: int) -> bool:
        """Whether what follows says that this is where somebody is: `rochdale now`, `limerick city`, `hull mum`."""
        return end < len(self.words) and (
            self.words[end] in HERE
            and (end + 1 == len(self.words) or self.fresh[end + 1] or self.words[end] in ("or", "city", "town"))
        )

    def town(self, start: int, end: int) -> bool:
        """Whether it is a town at home that nobody is called after, where a town may stand: `for my grandson croydon`."""
        key = key_of(" ".join(self.words[start:end]))
        job = self.before(start) in JOBS and end in self.covered  # `a&e doctor belfast moral injury`
        if self.gazetteer.everyday(key) or self.before(start) in TITLES or not (job or self.closes(end)):
            return False
        place = self.gazetteer.best(self.gazetteer.named(key), self.home)
        return place is not None and not self.far(place) and place.population >= NOBODY and someone(self.words, start)

    def no_place(self, start: int, end: int) -> bool:
        """Whether the words around make it something else: `my aunt regina`, `bakewell tart`, `clare, my twin`."""
        if namesake(self.words, self.fresh, start, end) and not self.town(start, end):
            return True
        apart = end < len(self.words) and self.fresh[end]
        if apart and self.words[end] in ("my", "our") and not PERSONS.isdisjoint(self.words[end + 1 : end + 2]):
            return end + 2 < len(self.words) and self.fresh[end + 2]
        if start > 1 and self.words[start - 1] in ("a", "an", "another") and self.words[start - 2] in TAKEN:
            return True
        if start > 1 and tuple(self.words[start - 2 : start]) in (("me", "and"), ("bank", "of"), ("name", "was")):
            return True
        theirs = end + 1 < len(self.words) and several(self.words[end + 1])  # `letterkenny my husbands drinking`
        mine = (start > 0 or theirs) and self.words[end : end + 1] == ["my"]
        if self.led(start) or (
            (apart or mine) and not self.gazetteer.everyday(key_of(" ".join(self.words[start:end])))
        ):
            return False
        return told_of(self.words, start, end)
