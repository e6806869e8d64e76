"""A sentence in which places are looked for: what stands before, behind and around each word of it."""

from __future__ import annotations

from .geography import Place, key_of
from .namesakes import PERSONS, namesake, told_of
from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from .phrases import PhraseBook
    from .places import Gazetteer

BEFORE = frozenset("in near around from at outside by to round nr towards into for of close".split())  # noqa: SIM905
SURE = frozenset("in near around outside nr round from to fae frae yn ym yng".split())  # noqa: SIM905
WEAK, MOVING = (
    frozenset(("from", "to")),
    frozenset(
        """moved move moving went commute travel drive back came come coming bus train live lived living born im am are were
    originally""".split()  # noqa: SIM905
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

    def led(self, start: int) -> bool:
        """Whether a word such as `in` or `near` leads up to this place."""
        before = self.words[start - 1] if start else ""
        return (before in SURE and start - 1 not in self.covered) or self.thing(start)  # `drop in centre` leads nowhere

    def moved(self, start: int) -> bool:
        """Whether it is led up to by more than a bare `from` or `to`."""
        before = self.words[start - 1] if start else ""
        return before not in WEAK or not MOVING.isdisjoint(self.words[max(0, start - 4) : start - 1])

    def thing(self, start: int) -> bool:
        """Whether it is led up to as a thing is: `in the bath`."""
        return start > 1 and self.words[start - 1] == "the" and self.words[start - 2] in SURE

    def far(self, place: Place) -> bool:
        """Whether it lies in another country than the one the person is in."""
        return self.home is not None and place.country != self.home

    def alone(self, start: int, end: int) -> bool:
        """Whether the words stand apart: at the end of the text, or between commas."""
        return end == len(self.words) or (self.fresh[start] and self.fresh[end])

    def placed(self, start: int, end: int) -> bool:
        """Whether it stands where a place stands in a bare list of wishes: `helpline sydney tonight`."""
        before = start > 0 and (start - 1 in self.covered or self.words[start - 1] in PERSONS)
        return before and (end == len(self.words) or self.fresh[end] or self.words[end] in AFTER)

    def no_place(self, start: int, end: int) -> bool:
        """Whether the words around make it something else: `my aunt regina`, `bakewell tart`, `clare, my twin`."""
        if namesake(self.words, self.fresh, start, end):
            return True
        apart = end < len(self.words) and self.fresh[end]
        if apart and self.words[end] in ("my", "our") and not PERSONS.isdisjoint(self.words[end + 1 : end + 2]):
            return end + 2 < len(self.words) and self.fresh[end + 2]
        if start > 1 and tuple(self.words[start - 2 : start]) in (("me", "and"), ("bank", "of"), ("name", "was")):
            return True
        if self.led(start) or (apart and not self.gazetteer.everyday(key_of(" ".join(self.words[start:end])))):
            return False
        return told_of(self.words, start, end)
