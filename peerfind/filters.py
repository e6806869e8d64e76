"""What a service must be to be a match at all: one entry for each filter, each a set of the services it lets through.

A filter keeps what fits or may fit the wish and drops the rest; order is for `rank`. Needs, communities, kinds and
styles read from words only order; given as options they filter.
"""

from __future__ import annotations

from .record import TYPE_CHECKING, Record
from .weights import AGES, IMPLIED, MANY, NEAR_KM

if TYPE_CHECKING:
    from collections.abc import Callable

    from .index import Index
    from .query import Query
    from .reach import Reach
    from .vocabulary import Vocabulary

NAMED_KINDS = ("learning-resource", "network")
"""Kinds that are found by name or kind, and never offered to someone who does not ask for them."""


RARE = 0.01
"""A word that stands in a larger share of the descriptions says nothing by itself: `home`, `doctor`."""

KIN = ("caring", "any", "loneliness", "stress", "relationship")
"""Needs of a service that is there for whoever looks after somebody, whatever that one has."""


STEPS = ("anonymous", "twelve steps", "12 steps", "12 step", "aa")
SAME = dict.fromkeys(("aa", "na", "alcoholics anonymous", "faith-communities"), STEPS)
"""What records say of services that are of the kind of one refused by name, or build on a higher power where faith is refused."""


class Look(Record):
    """A query and what it is asked of. `reach` is None where no place was named; `named` are services the words may name,
    `unwanted` those that are refused by name, `whole` those whose name is all that was typed."""

    index: Index
    vocabulary: Vocabulary
    query: Query
    reach: Reach | None
    named: int
    unwanted: int = 0
    whole: int = 0

    def fixed(self, axis: str) -> bool:
        """Whether the wish came from an option."""
        return axis in self.query.fixed

    def own(self) -> int:
        """Services for a narrow community the person belongs to; for those who look after somebody only if they do."""
        rows = self.index.any("communities", (word for word in self.query.communities if word not in MANY))
        caring = self.query.for_other or "caring" in self.query.needs
        return rows if caring else rows & ~self.index.having("needs:caring")

    def belonging(self) -> set[str]:
        """The communities the person named, those above and below them, and those their trouble tells of."""
        above, below = self.vocabulary.above, self.vocabulary.below
        named = {*self.query.communities, *(IMPLIED[need] for need in self.query.needs if need in IMPLIED)}
        return {*named, *(x for w in named for x in (*above("communities", w), *below("communities", w)))}

    def closed(self) -> int:
        """Services for a narrow community, of which the person named none: young Travellers, young people who are trans."""
        return self.index.beyond("communities", {*MANY, *AGES, *self.belonging()}) & ~self.circle() & ~self.named

    def alike(self) -> int:
        """Services that tell in their description of one that is refused by name: the twelve steps are those of AA."""
        rows = 0
        for axis, name in self.query.refused:
            for said in SAME.get(name, (name,) if axis == "name" else ()):
                told = self.index.all
                for word in said.split():
                    told &= self.index.having(f"word:{word}")
                rows |= told
        return rows

    def circle(self) -> int:
        """Services for a narrow community the person named, or for one above or below it."""
        return self.index.any("communities", (w for w in self.belonging() if w not in MANY and w not in AGES))

    def kin(self) -> int:
        """Services for whoever looks after somebody, where the person asks because of somebody else."""
        if not (self.query.for_other and "carers" in self.query.communities):
            return 0
        looking_after = self.index.having("communities:carers") & self.index.having("needs:caring")
        return looking_after & ~self.index.beyond("needs", KIN)

    def titled(self, axis: str) -> int:
        """The services whose name is all that was typed, unless the wish came from an option: their name tells the rest."""
        return 0 if self.fixed(axis) else self.whole

    def unless(self, axis: str) -> int:
        """The services the words may name, unless the wish came from an option: a name goes before what words seem to say."""
        return 0 if self.fixed(axis) else self.named


def admitted(look: Look) -> int:
    """The services that pass every filter."""
    found = look.index.all
    for passes in FILTERS.values():
        found &= passes(look)
    return found


def offered(look: Look) -> int:
    """What is for workers or only to read, and what is closed, only for those who ask for it."""
    index = look.index
    hidden = index.any("kinds", (kind for kind in NAMED_KINDS if kind not in look.query.kinds))
    return ~(hidden | index.having("status:closed")) | look.named


def needs(look: Look) -> int:
    """For one of the needs, for a narrower or broader one, or for anything; in words, whatever is among their own too."""
    wanted, vocabulary = look.query.specific, look.vocabulary
    if not wanted:
        return look.index.all
    fit = {"any", *wanted}
    for need in wanted:
        fit |= {*vocabulary.above("needs", need), *vocabulary.below("needs", need)}
    own = 0 if look.fixed("needs") else look.own() | look.kin()
    return look.index.any("needs", fit) | own | look.unless("needs")


def communities(look: Look) -> int:
    """For them, or for a broader community they belong to."""
    if not look.fixed("communities"):
        return look.index.all
    wanted = set(look.query.communities)
    wanted |= {up for word in look.query.communities for up in look.vocabulary.above("communities", word)}
    carers = look.index.having("needs:caring") if "carers" in wanted else 0
    return look.index.any("communities", wanted) | carers


def formats(look: Look) -> int:
    wanted = look.query.formats
    return look.index.any("formats", wanted) | look.unless("formats") if wanted else look.index.all


def styles(look: Look) -> int:
    return look.index.any("styles", look.query.styles) if look.fixed("styles") else look.index.all


def kinds(look: Look) -> int:
    return look.index.any("kinds", look.query.kinds) if look.fixed("kinds") else look.index.all


def languages(look: Look) -> int:
    wanted = look.query.languages
    return look.index.any("languages", wanted) | look.titled("languages") if wanted else look.index.all


def free(look: Look) -> int:
    """Free, or only a gift asked. From words, what is not known to cost may stay: unknown is not paid."""
    if not look.query.free:
        return look.index.all
    return look.index.any("cost", ("free", "donation") if look.fixed("free") else ("free", "donation", "unknown"))


def peer_led(look: Look) -> int:
    asked = look.query.peer_led and look.fixed("peer_led")
    return look.index.any("led", ("peers", "both")) if asked else look.index.all


def safety(look: Look) -> int:
    least = look.query.safety
    return look.index.any("safety", map(str, range(least, 5))) if least else look.index.all


def where(look: Look) -> int:
    """Meets near the place or serves it; without a place, serves the country."""
    return _where(look) | (look.whole if look.query.place_source == "words" else 0)


def _where(look: Look) -> int:
    query, index, reach = look.query, look.index, look.reach
    if reach is None:
        if query.country is None:
            return index.all
        return index.any("country", (query.country, "WW")) | look.unless("country")
    if query.scope == "country":
        return reach.same_country | reach.serves
    if query.scope == "region":
        return reach.same_region | reach.serves
    if query.within is None:
        return reach.local(NEAR_KM) | reach.serves
    return reach.local(query.within) | (reach.serves & ~index.having("meets:"))


def ages(look: Look) -> int:
    age, index = look.query.age, look.index
    if age is None:
        return index.all
    shut = 0
    for key in index.keys("ages:"):
        least, most = key.removeprefix("ages:").split("-")
        if not int(least) <= age <= int(most):
            shut |= index.having(key)
    return ~shut


def open_now(look: Look) -> int:
    """Not known to be closed: hours that are not known stay, and say so."""
    return ~look.index.in_state("closed") if look.fixed("open_now") else look.index.all


def some_word(look: Look) -> int:
    """Where nothing was understood, at least a word of the name or description."""
    query, index = look.query, look.index
    if not query.only_words:
        return index.all
    most = index.all.bit_count() * RARE
    known = [word for word in query.unused if index.having(f"word:{word}")]
    rare = [word for word in known if index.having(f"word:{word}").bit_count() <= most]
    return index.all if known and not rare else index.any("word", rare) | look.named


FILTERS: dict[str, Callable[[Look], int]] = {
    "offered": offered,
    "needs": needs,
    "communities": communities,
    "formats": formats,
    "styles": styles,
    "kinds": kinds,
    "languages": languages,
    "free": free,
    "peer_led": peer_led,
    "safety": safety,
    "where": where,
    "ages": ages,
    "some_word": some_word,
    "open_now": open_now,
}
