"""What speaks for a match: for each feature the classes it puts services in, what each is worth, and the reason in words.

A feature is a list of choices, first fit first: the services (a set of rows), a value from 0 to 1, a reason or none. What
no choice holds is worth the last value. The weights and why they are so stand in `weights`.
"""

from __future__ import annotations

from . import bits
from .geography import plain
from .query import Named
from .record import TYPE_CHECKING, Record
from .subjects import called
from .weights import (
    ALSO_ANY,
    AMONG_CARERS,
    AMONG_KIN,
    AMONG_OWN,
    BESIDE,
    BROAD,
    COMMUNITY_FIT,
    FOR_THE_ILL,
    MANY,
    NEAR_KM,
    NEED_FIT,
    RINGS,
    VAGUE,
    aside,
    focus,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .filters import Look

AWAY = "\0away"
"""Stands among the reasons for how far away it is, which is worked out for those that are shown."""

MOST_WORDS = 6
"""How many words that were not understood are looked for in descriptions."""


class Choice(Record):
    """Services that are alike in one thing."""

    rows: int
    value: float
    reason: str | None = None


class Context(Record):
    """A look, and the services whose names the words may be."""

    look: Look
    named: Named = Named()


def helps(need: str) -> str:
    """The reason of who helps with a need, by its label."""
    return f"helps with {need}"


def is_for(community: str) -> str:
    """The reason of who is there for a community, by its label."""
    return f"is for {community}"


NAMED_BY = {
    "old number": "its old number is in your words; do not ring that one", "old name": "its old name is in your words",
    "number": "its number is in your words", "name": "its name is in your words",
}  # fmt: skip
"""By what a service may be found, and what is said of it: of several the first."""


def name(at: Context) -> Iterator[list[Choice]]:
    """A name that is retired finds who followed, and the reason says so; what is retired is not repeated."""
    choices, told = [], 0
    for by, reason in NAMED_BY.items():
        some = at.named.by.get(by, 0) & ~told
        told |= some
        choices += [
            Choice(rows=rows & some, value=fit, reason=reason) for fit, rows in at.named.fits.items() if rows & some
        ]
    yield sorted(choices, key=lambda choice: choice.value)


def need(at: Context) -> Iterator[list[Choice]]:
    """One list for each need: named by the record, something narrower, something broader, anything."""
    index, vocabulary = at.look.index, at.look.vocabulary
    general = index.having("needs:any")
    kinds = ((~general, 1.0), (general, ALSO_ANY))
    focused = [(index.having(f"focus:{many}") & among, many, worth) for many in range(10) for among, worth in kinds]
    theirs, kin = at.look.own(), at.look.kin()
    own = Choice(rows=general & theirs, value=AMONG_OWN)
    behind = aside(at.look.query.specific)
    for word in at.look.query.specific:
        share = BESIDE if word in behind else 1.0
        both = index.any("needs", (other for other in at.look.query.specific if other != word))
        above = tuple(vocabulary.above("needs", word))
        broader = vocabulary.label("needs", above[0] if above else word)
        fits = (
            (index.having(f"needs:{word}"), "same", vocabulary.label("needs", word)),
            (index.any("needs", vocabulary.below("needs", word)), "narrower", vocabulary.label("needs", word)),
            (index.any("needs", above), "broader", broader),
        )
        choices = [
            Choice(
                rows=rows & some & among, value=NEED_FIT[how] * focus(many - more) * worth * share, reason=helps(label)
            )
            for rows, how, label in fits
            for some, many, worth in focused
            for among, more in ((both, 1), (~both, 0))
            if rows & some & among
        ]
        carers = Choice(rows=kin, value=AMONG_CARERS, reason=helps(vocabulary.label("needs", "caring")))
        yield [
            *choices,
            own,
            Choice(rows=theirs, value=AMONG_KIN),
            carers,
            Choice(rows=general, value=NEED_FIT["vague" if word in VAGUE else "any"]),
        ]


def subject(at: Context) -> Iterator[list[Choice]]:
    """What is about the very illness, or the very loss; for whoever looks after somebody, where carers may come."""
    index, query = at.look.index, at.look.query
    kin = index.having("needs:caring") | index.any("communities", ("carers", "parents"))
    for one in called(query.said, query.needs):
        about = index.any("word", one.told) & (index.having(one.field) if one.field else index.all)
        about &= kin if "carers" in query.communities else index.all
        yield [Choice(rows=about, value=1.0, reason=f"is about {one.label}")]


def anyone(at: Context) -> Iterator[list[Choice]]:
    yield [Choice(rows=at.look.index.having("needs:any"), value=1.0)]


def community(at: Context) -> Iterator[list[Choice]]:
    """One list for each community: for them, for a narrower or broader one, for others, for anyone."""
    index, vocabulary, asked = at.look.index, at.look.vocabulary, at.look.query.communities
    narrow = any(word not in MANY for word in asked)
    closed = at.look.closed()
    for word in asked:
        worth = BROAD if narrow and word in MANY else 1.0
        near = sorted({*vocabulary.above("communities", word), *vocabulary.below("communities", word)})
        choices = [
            Choice(rows=index.having(f"communities:{other}") & ~closed, reason=is_for(vocabulary.label("communities", other)),
                   value=COMMUNITY_FIT["same" if other == word else "near"] * worth)
            for other in (word, *near)
        ]  # fmt: skip
        if word == "carers":
            helps = "helps people who look after someone"
            choices.append(Choice(rows=index.having("needs:caring"), value=COMMUNITY_FIT["near"] * worth, reason=helps))
            if at.look.query.for_other:
                ill = ~index.having("needs:any") & ~index.having("communities:") & index.all
                choices.append(Choice(rows=ill, value=FOR_THE_ILL))
        if word == "parents":
            about = index.having("needs:parenting") & ~index.having("communities:")
            choices.append(
                Choice(
                    rows=about,
                    value=COMMUNITY_FIT["near"] * worth,
                    reason=is_for(vocabulary.label("communities", word)),
                )
            )
        others = Choice(rows=index.having("communities:"), value=COMMUNITY_FIT["other"])
        yield [*choices, others, Choice(rows=index.all, value=COMMUNITY_FIT["open"] * worth)]


def near(at: Context) -> Iterator[list[Choice]]:
    """Rings around the place; then the region, what serves the place from afar, the rest."""
    look, reach = at.look, at.look.reach
    if reach is None:
        return
    scale = max(NEAR_KM, look.query.within or 0.0) / NEAR_KM
    rings: dict[float, list[int]] = {}
    for away, meeting in reach.near(RINGS[-1] * scale):
        ring = max((ring for ring in RINGS if ring * scale <= away), default=0)
        rings.setdefault(ring, []).extend(meeting)
    choices = [
        Choice(rows=bits.of(rows), value=max(0.0, 1 - ring / RINGS[-1]), reason=AWAY)
        for ring, rows in sorted(rings.items())
    ]
    if reach.place.kind == "county":
        there = look.index.having(f"region:{reach.place.country}/{plain(reach.place.name)}")
        choices.insert(0, Choice(rows=there & reach.of_country, value=1.0, reason=f"serves {reach.place.name}"))
    if reach.place.kind != "region":
        choices.append(Choice(rows=look.index.having("spot:"), value=0.0, reason=AWAY))
    if reach.place.region:
        choices.append(Choice(rows=reach.same_region, value=0.9, reason=f"in {reach.place.region}"))
    serves = reach.serves & look.index.having("region:")
    yield [
        *choices,
        Choice(rows=serves, value=0.55, reason=f"serves {reach.place.name}"),
        Choice(rows=look.index.all, value=0.35),
    ]


def kind(at: Context) -> Iterator[list[Choice]]:
    label = at.look.vocabulary.label
    yield [_has(at, "kinds", word, f"is {article(label('kinds', word))}") for word in at.look.query.kinds]


def article(words: str) -> str:
    """`a helpline`, `an online community`, `something to read or watch`."""
    return words if words.startswith("something") else f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"


def written(at: Context) -> Iterator[list[Choice]]:
    """The language somebody writes in is spoken there."""
    code = at.look.query.written or ""
    spoken = at.look.index.having(f"languages:{code}")
    yield [Choice(rows=spoken, value=1.0, reason=f"speaks {at.look.vocabulary.label('languages', code)}")]


def style(at: Context) -> Iterator[list[Choice]]:
    yield [_has(at, "styles", word) for word in at.look.query.styles]


def format_(at: Context) -> Iterator[list[Choice]]:
    for word in at.look.query.formats:
        yield [_has(at, "formats", word)]
    if channels := at.look.query.channels:
        yield [*(_has(at, "channels", word) for word in channels), Choice(rows=at.look.index.all, value=0.3)]


def _has(at: Context, axis: str, word: str, reason: str | None = None) -> Choice:
    return Choice(
        rows=at.look.index.having(f"{axis}:{word}"), value=1.0, reason=reason or at.look.vocabulary.label(axis, word)
    )


def words(at: Context) -> Iterator[list[Choice]]:
    for word in at.look.query.unused[:MOST_WORDS]:
        yield [Choice(rows=at.look.index.having(f"word:{word}"), value=1.0)]


def open_(at: Context) -> Iterator[list[Choice]]:
    """Open now is best; hours that are not known are better than closed."""
    index = at.look.index
    yield [
        Choice(rows=index.in_state("open"), value=1.0, reason="is open then" if at.look.query.spans else "is open now"),
        Choice(rows=index.in_state("unknown"), value=0.4),
    ]


def peers(at: Context) -> Iterator[list[Choice]]:
    """Worth nothing here, for who leads always counts; but who asks for it reads it among the reasons."""
    led = at.look.index.any("led", ("peers", "both"))
    yield [Choice(rows=led, value=0.0, reason="run by or with people who have been there")]


FEATURES: dict[str, Callable[[Context], Iterator[list[Choice]]]] = {
    "name": name, "need": need, "subject": subject, "anyone": anyone, "community": community, "near": near, "kind": kind,
    "written": written, "style": style, "format": format_, "words": words, "open": open_, "led": peers,
}  # fmt: skip
"""Every feature of which the value depends on what was asked. Several lists of one feature: see `rank.worth`."""


def asked(at: Context) -> list[str]:
    """The features that count for a query."""
    query = at.look.query
    wanted = {
        "name": bool(at.named.fits), "need": bool(query.specific), "subject": bool(called(query.said, query.needs)),
        "anyone": query.open_minded and not at.named.fits, "community": bool(query.communities),
        "near": query.place is not None, "kind": bool(query.kinds), "written": query.written is not None,
        "style": bool(query.styles), "format": bool(query.formats), "words": bool(query.unused), "open": query.open_now,
        "led": query.peer_led,
    }  # fmt: skip
    return [name for name, counts in wanted.items() if counts]
