"""When little was found: what to let go of first, one step at a time, each said in words."""

from __future__ import annotations

from .compiled.countries import NAMES
from .countries import distance
from .record import TYPE_CHECKING, Record
from .text import brief
from .weights import NEAR_KM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .query import Query

ANYTHING = "whatever is going on"
"""What is looked for where nothing was understood."""

FARTHER = (2, 4)
"""The search around a place grows by these factors before it leaves the place behind."""


class Step(Record):
    """A wider query, with what it was before and is now in words. A `last` step is taken only when nothing was found."""

    query: Query
    before: str
    now: str
    last: bool = False


def ladder(query: Query) -> Iterator[Step]:
    """Wider and wider, each step on top of the ones before: distance, region, country; ways to talk; for whom; cost."""
    before = _where(query)
    for wider in _places(query):
        yield Step(query=wider, before=before, now=_where(wider))
        query, before = wider, _where(wider)
    if query.only_words:
        query = query.replace(fixed=(*query.fixed, "words"))
        yield Step(
            query=query,
            before=f"the words {' '.join(brief(word, 30) for word in query.unused[:6])}",
            now=ANYTHING,
        )
    for axis, was, now in LET_GO:
        value = getattr(query, axis)
        if value and (axis in query.fixed or axis in ("formats", "languages", "open_now")):
            fixed = tuple(name for name in query.fixed if name != axis)
            empty: object = False if isinstance(value, bool) else 0 if isinstance(value, int) else ()
            kept = (
                query.replace(fixed=fixed)
                if axis in ("communities", "styles", "kinds")
                else query.replace(fixed=fixed, **{axis: empty})
            )
            yield Step(query=kept, before=was, now=now, last=axis == "kinds")
            query = kept


def _places(query: Query) -> Iterator[Query]:
    if query.place is None:
        return
    near = query.within if query.within is not None else NEAR_KM
    if query.place.kind != "region":
        for factor in FARTHER:
            yield query.replace(within=near * factor)
        yield query.replace(within=None, scope="region")
    yield query.replace(within=None, scope="country")


def _where(query: Query) -> str:
    place = query.place
    if place is None:
        return "here"
    if query.scope == "country":
        return NAMES.get(place.country, place.country)
    if query.scope == "region" or place.kind == "region":
        return place.region or NAMES.get(place.country, place.country)
    near = query.within if query.within is not None else NEAR_KM
    return f"within {distance(near, place.country)} of {place.name}"


LET_GO = (
    ("formats", "the way to talk you asked for", "any way to talk"),
    ("channels", "the way online you asked for", "any way online"),
    ("open_now", "open when you asked", "any time"),
    ("styles", "alone or in a group as you asked", "either way"),
    ("kinds", "the kind you asked for", "any kind"),
    ("communities", "only for the people you named", "for anyone"),
    ("peer_led", "led by people who have been there", "led by anyone"),
    ("free", "known to be free", "cost not known"),
    ("safety", "as many safety questions answered yes", "fewer of them answered"),
    ("languages", "the language you asked for", "any language"),
)
"""What is let go of, in this order, and how it is said: before, after."""
