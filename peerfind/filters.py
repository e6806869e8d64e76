"""What a service must be to be a match at all: one entry for each filter.

A filter keeps what fits or may fit the wish and drops the rest; order is for `rank`. Needs, communities, kinds and
styles read from words only order; given as options they filter.
"""

from __future__ import annotations

from .record import TYPE_CHECKING, Record
from .weights import NEAR_KM

if TYPE_CHECKING:
    from collections.abc import Callable

    from .index import Entry, Index
    from .query import Query
    from .reach import Reach

NAMED_KINDS = ("learning-resource", "network")
"""Kinds that are found by name or kind, and never offered to someone who searches for support."""


class Look(Record):
    """One entry under the eyes of the filters: `named` when the words may be its name."""

    index: Index
    query: Query
    reach: Reach
    entry: Entry
    named: bool

    def fixed(self, axis: str) -> bool:
        """Whether the wish came from an option."""
        return axis in self.query.fixed


def admits(look: Look) -> bool:
    """Whether an entry passes every filter."""
    return all(passes(look) for passes in FILTERS.values())


def offered(look: Look) -> bool:
    """What is for workers or only to read, and what is closed, only for those who ask for it."""
    service = look.entry.service
    if look.named:
        return True
    return service.status != "closed" and (service.kind not in NAMED_KINDS or service.kind in look.query.kinds)


def needs(look: Look) -> bool:
    """For one of the needs, for a narrower or broader one, or for anything."""
    entry, wanted = look.entry, look.query.specific
    if not wanted or "any" in entry.needs or (look.named and not look.fixed("needs")):
        return True
    above = look.index.vocabulary.above
    return any(need in entry.needs or need in entry.wider for need in wanted) or any(
        up in entry.needs for need in wanted for up in above("needs", need)
    )


def communities(look: Look) -> bool:
    """For them, or for a broader community they belong to."""
    if not look.fixed("communities"):
        return True
    wanted = set(look.query.communities)
    wanted |= {up for word in look.query.communities for up in look.index.vocabulary.above("communities", word)}
    return bool(wanted & look.entry.communities) or ("carers" in wanted and "caring" in look.entry.needs)


def formats(look: Look) -> bool:
    wanted = look.query.formats
    if not wanted or (look.named and not look.fixed("formats")):
        return True
    return any(form in look.entry.service.formats for form in wanted)


def styles(look: Look) -> bool:
    return not look.fixed("styles") or any(style in look.entry.service.styles for style in look.query.styles)


def kinds(look: Look) -> bool:
    return not look.fixed("kinds") or look.entry.service.kind in look.query.kinds


def languages(look: Look) -> bool:
    wanted = look.query.languages
    return not wanted or any(language in look.entry.service.languages for language in wanted)


def free(look: Look) -> bool:
    """Free, or only a gift asked. From words, what is not known to cost may stay: unknown is not paid."""
    cost = look.entry.service.cost
    return not look.query.free or cost in ("free", "donation") or (not look.fixed("free") and cost == "unknown")


def peer_led(look: Look) -> bool:
    return not (look.query.peer_led and look.fixed("peer_led")) or look.entry.service.led_by in ("peers", "both")


def safety(look: Look) -> bool:
    return look.entry.yes >= look.query.safety


def where(look: Look) -> bool:
    """Meets near the place or serves it; without a place, serves the country."""
    query, service = look.query, look.entry.service
    if query.place is None:
        countries = service.service_area.countries
        return (
            query.country is None
            or query.country in countries
            or "WW" in countries
            or (look.named and not look.fixed("country"))
        )
    if query.scope == "country":
        return look.reach.same_country(service) or look.reach.serves(service)
    if query.scope == "region":
        return look.reach.same_region(service) or look.reach.serves(service)
    within = query.within if query.within is not None else NEAR_KM
    if look.reach.local(service, within):
        return True
    return look.reach.serves(service) and (query.within is None or service.location is None)


def ages(look: Look) -> bool:
    age, service = look.query.age, look.entry.service
    return age is None or (service.minimum_age or 0) <= age <= (service.maximum_age or 200)


def open_now(look: Look) -> bool:
    """Not known to be closed: hours that are not known stay, and say so."""
    return not look.fixed("open_now") or look.index.state(look.entry.service).state != "closed"


def some_word(look: Look) -> bool:
    """Where nothing was understood, at least a word of the name or description."""
    query = look.query
    if not query.only_words or look.named:
        return True
    return any(word in look.entry.words for word in query.unused)


FILTERS: dict[str, Callable[[Look], bool]] = {
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
