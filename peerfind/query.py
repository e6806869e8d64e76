"""What a person asks for, once understood: the one value that search, crisis and views work from."""

from __future__ import annotations

from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from .geography import Place
    from .moments import Moment
    from .phrases import Hit

COUNTRY_SOURCES = ("option", "place", "words", "environment", "timezone", "locale", "none")
"""How the country is known, surest first. Nothing is ever assumed to be anywhere without one of these."""


class Query(Record):
    """Wishes, from words and options together. Axes named in `fixed` came from options: they filter, not only order.

    `written` is the language other than English that the words are in; `meant` are the words without their slips.

    `names` are the words that may name a service; `unused` those that nothing was understood from; `refused` is what is
    not wanted, by axis and word; `safety` is how many of the four safety questions must be answered yes; `within` is in km
    and `scope` is near, region or country: how far around the place; `at` an ISO local time of the country that an option
    said, `when` a time that words wished for; `spans` are those times on the calendar: beginning and, for a part of a day,
    its end.
    """

    text: str = ""
    needs: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    written: str | None = None
    place: Place | None = None
    place_source: str | None = None
    country: str | None = None
    country_source: str = "none"
    within: float | None = None
    scope: str = "near"
    free: bool = False
    peer_led: bool = False
    open_now: bool = False
    at: str | None = None
    when: Moment | None = None
    spans: tuple[tuple[str, str | None], ...] = ()
    for_other: bool = False
    age: int | None = None
    safety: int = 0
    limit: int = 10
    fixed: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """The words as they were typed, and as they were meant."""
        return (*self.names, "", *self.meant) if self.meant != self.names else self.names

    @property
    def specific(self) -> tuple[str, ...]:
        """The needs beyond `any`."""
        return tuple(need for need in self.needs if need != "any")

    @property
    def open_minded(self) -> bool:
        """Whether nothing was said of what is going on or for whom."""
        return not (self.specific or self.communities)

    @property
    def only_words(self) -> bool:
        """Whether there are words, and nothing was understood from them: they can only be searched for."""
        return bool(self.unused) and not (self.needs or self.communities or self.kinds or "words" in self.fixed)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was asked for."""
        asked = (self.needs, self.communities, self.formats, self.channels, self.styles, self.kinds, self.languages)
        return (
            not any(asked) and not self.place and not self.names and not (self.free or self.peer_led or self.open_now)
        )


class Named(Record):
    """Services that words may name, by how well they fit, and by what they were found: the keys of `features.NAMED_BY`.

    `everyday` are those found by nothing but English words that say something else, `unwanted` those that the words refuse by name,
    `whole` those whose name is all that was typed.
    """

    fits: dict[float, int] = {}
    by: dict[str, int] = {}
    everyday: int = 0
    unwanted: int = 0
    whole: int = 0

    @property
    def any(self) -> int:
        """All of them."""
        found = 0
        for rows in self.fits.values():
            found |= rows
        return found


class Understanding(Record):
    """A query, the positions of the words it was made from, and whether they sound like danger to a life.

    `theirs` is another country in which somebody is who is spoken of.
    """

    query: Query
    explained: frozenset[int] = frozenset()
    hits: tuple[Hit, ...] = ()
    danger: bool = False
    theirs: str | None = None
