"""What lowers a match as a whole, whatever speaks for it. The factors and why they are so stand in `weights`."""

from __future__ import annotations

import functools

from . import bits
from .countries import MOST_OF
from .geography import plain
from .narrow import for_others, other_subjects
from .reach import REMOTE
from .record import TYPE_CHECKING
from .stories import lost, spouse
from .weights import (
    ABROAD,
    ACUTE,
    AGES,
    BOTH,
    CHILDHOOD,
    CLOSED,
    COMMON,
    CONFLICT,
    CONFLICTS,
    CRISIS_KIND,
    FURTHER_TROUBLE,
    GRIEVOUS,
    GROWN_UP,
    KEEPERS,
    LOCAL,
    LOCAL_NAMED,
    LOCAL_OWN,
    MANY,
    MOSTLY,
    NARROW,
    NOT_ALWAYS,
    OF_THE_OTHER,
    OLD,
    OLD_ONLY,
    OTHER_KIND,
    OTHER_LOSS,
    OTHER_SUBJECT,
    OTHER_TROUBLE,
    OUTSIDE,
    PARTICULAR,
    PARTLY_REFUSED,
    PRESSING,
    REFUSED,
    RELATIVES,
    RESTRICTED,
    RINGS,
    SHUT,
    SOMEWHERE,
    STRANGERS,
    UNATTENDED,
    UNSAID,
    UNTOLD_LOSS,
    VIOLENCE,
    WORLDWIDE,
    YOUNG,
    YOUNG_ONLY,
    YOUNG_TOO,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .features import Context
    from .filters import Look
    from .index import Index

YOUTHFUL = frozenset(("bullying", "self-harm", "childhood-abuse", "body-image", "eating-disorder"))
"""Troubles of which lines for children know much."""
SCHOOL = frozenset("school schools teacher teachers gcse gcses homework classmates".split())  # noqa: SIM905
LINES = ("crisis-line", "warmline")
"""Kinds that are helplines too, to who asks for one."""
PLACES = ("safe-space", "drop-in", "clubhouse", "respite-house")
"""Kinds of places to walk in to: there are few, and who asks for one is shown which there are."""


def factors(at: Context) -> Iterator[tuple[int, float]]:
    """What lowers a match as a whole, whatever speaks for it: services, and the factor."""
    for lowering in (_circle, _trouble, _kind, _where, _unwanted):
        yield from lowering(at.look)


def _circle(look: Look) -> Iterator[tuple[int, float]]:
    """Services for people of whom nothing says that the person is one."""
    index, query, named = look.index, look.query, look.named
    wanted = set(query.communities)
    others = index.having("communities:") & ~index.any("communities", look.belonging()) & ~named
    if query.age is not None:
        others &= ~_of_age(index)
    women = 0
    if not VIOLENCE.isdisjoint(query.needs) and "men" not in wanted:
        women = index.having("communities:women") & ~index.beyond("communities", ("women", "carers", "parents"))
    others &= ~women
    minor = 0
    if SCHOOL.isdisjoint(query.names):
        minor = others & ~index.beyond("communities", (*YOUNG, "students", "parents")) & index.any("communities", YOUNG)
    trouble = index.any("needs", query.specific)
    if YOUTHFUL.isdisjoint(query.needs):
        trouble &= ~(index.having("communities:children") & ~index.having("communities:parents"))
    yield minor & ~trouble, YOUNG_ONLY
    yield minor & trouble, YOUNG_TOO
    others &= ~minor
    yield look.circle() & index.beyond("communities", {*MANY, *AGES, *look.belonging()}) & ~named, BOTH
    if query.age is None and "older-people" not in wanted:
        old = [key for key in index.keys("ages:") if int(key.removeprefix("ages:").partition("-")[0]) >= OLD]
        yield functools.reduce(int.__or__, map(index.having, old), 0) & ~named, OLD_ONLY
    narrow = look.closed()
    yield others & ~narrow, RESTRICTED
    yield narrow, CLOSED if wanted or query.specific else SHUT
    if not query.for_other and "carers" not in wanted:
        yield index.having("communities:carers") & ~others & ~women & ~named, RELATIVES
    for mine, theirs in (*CONFLICTS, *((two, one) for one, two in CONFLICTS)):
        if mine in wanted:
            yield index.having(f"communities:{theirs}") & ~index.having(f"communities:{mine}") & ~named, CONFLICT
    if query.for_other and spouse(query.names):
        yield index.having("communities:children") & ~index.having("communities:parents") & ~named, YOUNG_TOO
    hooked = {"addiction", *look.vocabulary.below("needs", "addiction")}
    if query.for_other and "carers" in wanted and not hooked.isdisjoint(query.needs):
        own = index.having("communities:") & ~index.any("communities", ("carers", "parents", *YOUNG))
        yield own & index.any("needs", hooked) & ~index.having("needs:any") & ~named, OF_THE_OTHER
    young = "children" in wanted and not query.for_other
    if young or (query.age is not None and query.age < CHILDHOOD):
        yield ~index.any("communities", YOUNG) & index.all & ~named, GROWN_UP


def _trouble(look: Look) -> Iterator[tuple[int, float]]:
    """Services for another trouble, or for the same one as others have it."""
    index, query, named = look.index, look.query, look.named
    wanted = set(query.communities)
    if wanted and not query.specific:
        one = ~index.having("needs:any") & index.all & ~named
        other = one & ~index.having("needs:caring")
        narrow = bool(wanted - {*MANY, *AGES})
        yield other, OTHER_TROUBLE if narrow else FURTHER_TROUBLE
        if narrow:
            yield (one if "carers" not in wanted else other) & ~look.circle(), STRANGERS
        yield other & index.any("needs", GRIEVOUS), OTHER_LOSS
    if not PRESSING.isdisjoint(query.needs) and not (query.kinds or query.channels or "online" in query.formats):
        yield index.having("kinds:online-community") & ~named, UNATTENDED
    if "men" not in wanted and not VIOLENCE.isdisjoint(query.needs):
        yield index.having("communities:men") & ~index.having("communities:women") & ~named, UNSAID
    if "bereavement" in query.needs and (gone := lost(query.names)):
        young = index.any("communities", YOUNG)
        parted = young if gone == "child" else index.having("communities:parents") & ~young
        yield parted & index.any("needs", ("bereavement", "baby-loss")) & ~named, OTHER_LOSS
    elif "bereavement" in query.needs and not wanted:
        yield index.having("communities:parents") & index.having("needs:bereavement") & ~named, UNTOLD_LOSS
    if "addiction" in query.needs:
        rare = index.any("needs", look.vocabulary.below("needs", "addiction")) & ~index.any("needs", COMMON)
        yield rare & ~index.any("needs", query.specific) & ~named, PARTICULAR
    yield from ((rows, NARROW) for rows in for_others(look))
    yield other_subjects(look), OTHER_SUBJECT


def _kind(look: Look) -> Iterator[tuple[int, float]]:
    """Crisis lines outside a crisis; other kinds than the one that was asked for, where nothing else was; what is closed at
    night, where somebody asked for every hour."""
    if look.query.when is not None and look.query.when.always:
        yield look.index.in_state("closed") & ~look.named, NOT_ALWAYS
    if look.query.kinds and look.query.open_minded:
        asked = {*look.query.kinds, *(LINES if "helpline" in look.query.kinds else ())}
        yield look.index.all & ~look.index.any("kinds", asked) & ~look.named, OTHER_KIND
    if ACUTE.isdisjoint(look.query.needs) and "helpline" not in look.query.kinds and not look.fixed("kinds"):
        yield look.index.having("kinds:crisis-line") & ~look.named & ~look.circle(), CRISIS_KIND


def _where(look: Look) -> Iterator[tuple[int, float]]:
    """Services of a region or country that may be another than the person's."""
    index, query, named = look.index, look.query, look.named
    if query.place is None:
        own = look.own() & ~index.any("communities", AGES)
        most = _wide(look)
        local = index.having("region:") & ~most & ~named
        if query.kinds:
            own |= index.any("kinds", (kind for kind in query.kinds if kind in PLACES))
        yield local & ~own, LOCAL
        yield local & own, LOCAL_OWN
        yield most & ~named, MOSTLY
        if named & ~index.having("region:"):
            yield index.having("region:") & named, LOCAL_NAMED
    elif look.reach and query.place.kind == "county":
        near = look.reach.near(RINGS[-1])
        yield bits.of(row for away, rows in near if away > 0 for row in rows) & ~look.reach.regional & ~named, OUTSIDE
    if query.country is None:
        yield ~index.having("country:WW") & ~named, SOMEWHERE
    else:
        yield ~index.any("country", (query.country, "WW")), ABROAD
        yield index.having("country:WW") & ~index.having(f"country:{query.country}") & ~named, WORLDWIDE
    yield index.having("status:paused"), KEEPERS


def _unwanted(look: Look) -> Iterator[tuple[int, float]]:
    """What the person does not want."""
    yield (look.unwanted | look.alike()) & ~look.named, REFUSED
    for axis, word in look.query.refused:
        if axis == "name":
            continue
        only = _only(look.index, axis, word) & ~look.named
        yield only, REFUSED
        yield look.index.having(f"{axis}:{word}") & ~only & ~look.named, PARTLY_REFUSED


def _only(index: Index, axis: str, word: str) -> int:
    """Services that are this, and in the ways of talking nothing else."""
    rows = index.having(f"{axis}:{word}")
    if axis == "channels":
        rows &= ~index.any("formats", ("in-person", "phone", "text"))
    if axis in ("formats", "channels"):
        rows &= ~index.beyond(axis, (word,))
    return rows


def _of_age(index: Index) -> int:
    """Services that are only for people of some age: whether that fits is decided by the age."""
    return index.having("communities:") & ~index.beyond("communities", AGES)


def _wide(look: Look) -> int:
    """Services for most people of the country, though a part of it has its own: they are rung or met all over that part."""
    index, query = look.index, look.query
    most = index.having(f"region:{query.country}/{plain(MOST_OF[query.country])}") if query.country in MOST_OF else 0
    if VIOLENCE.isdisjoint(query.needs):
        most &= look.own() | index.any("formats", REMOTE) | index.having("kinds:programme")
    return most
