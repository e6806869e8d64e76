"""What lowers a match as a whole, whatever speaks for it. The factors and why they are so stand in `weights`."""

from __future__ import annotations

from .record import TYPE_CHECKING
from .stories import lost
from .weights import (
    ABROAD,
    ACUTE,
    AGES,
    CHILDHOOD,
    CLOSED,
    CONFLICT,
    CONFLICTS,
    CRISIS_KIND,
    FURTHER_TROUBLE,
    GROWN_UP,
    KEEPERS,
    LOCAL,
    MANY,
    MOST_OF,
    MOSTLY,
    OTHER_LOSS,
    OTHER_TROUBLE,
    PARTLY_REFUSED,
    PRESSING,
    REFUSED,
    RELATIVES,
    RESTRICTED,
    SHUT,
    SOMEWHERE,
    UNATTENDED,
    UNSAID,
    VIOLENCE,
    WORLDWIDE,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .features import Context
    from .filters import Look
    from .index import Index

YOUNG = ("children", "young-people")


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
    narrow = look.closed()
    yield others & ~narrow, RESTRICTED
    yield narrow, CLOSED if wanted or query.specific else SHUT
    if not query.for_other and "carers" not in wanted:
        yield index.having("communities:carers") & ~others & ~named, RELATIVES
    for mine, theirs in (*CONFLICTS, *((two, one) for one, two in CONFLICTS)):
        if mine in wanted:
            yield index.having(f"communities:{theirs}") & ~index.having(f"communities:{mine}") & ~named, CONFLICT
    young = "children" in wanted and not query.for_other
    if young or (query.age is not None and query.age < CHILDHOOD):
        yield ~index.any("communities", YOUNG) & index.all & ~named, GROWN_UP


def _trouble(look: Look) -> Iterator[tuple[int, float]]:
    """Services for another trouble, or for the same one as others have it."""
    index, query, named = look.index, look.query, look.named
    wanted = set(query.communities)
    if wanted and not query.specific:
        other = ~index.having("needs:any") & ~index.having("needs:caring") & index.all & ~named
        yield other, OTHER_TROUBLE if wanted - {*MANY, *AGES} else FURTHER_TROUBLE
    if not PRESSING.isdisjoint(query.needs) and not (query.kinds or query.channels or "online" in query.formats):
        yield index.having("kinds:online-community") & ~named, UNATTENDED
    if "men" not in wanted and not VIOLENCE.isdisjoint(query.needs):
        yield index.having("communities:men") & ~index.having("communities:women") & ~named, UNSAID
    if "bereavement" in query.needs and (gone := lost(query.names)):
        young = index.any("communities", YOUNG)
        parted = young if gone == "child" else index.having("communities:parents") & ~young
        yield parted & index.any("needs", ("bereavement", "baby-loss")) & ~named, OTHER_LOSS


def _kind(look: Look) -> Iterator[tuple[int, float]]:
    """Crisis lines outside a crisis."""
    if ACUTE.isdisjoint(look.query.needs) and not look.fixed("kinds"):
        yield look.index.having("kinds:crisis-line") & ~look.named, CRISIS_KIND


def _where(look: Look) -> Iterator[tuple[int, float]]:
    """Services of a region or country that may be another than the person's."""
    index, query, named = look.index, look.query, look.named
    if query.place is None:
        most = index.any("region", () if VIOLENCE.isdisjoint(query.needs) else MOST_OF.get(query.country or "", ()))
        yield index.having("region:") & ~most & ~named, LOCAL
        yield most & ~named, MOSTLY
    if query.country is None:
        yield ~index.having("country:WW") & ~named, SOMEWHERE
    else:
        yield ~index.any("country", (query.country, "WW")), ABROAD
        yield index.having("country:WW") & ~index.having(f"country:{query.country}") & ~named, WORLDWIDE
    yield index.having("status:paused"), KEEPERS


def _unwanted(look: Look) -> Iterator[tuple[int, float]]:
    """What the person does not want."""
    for axis, word in look.query.refused:
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
