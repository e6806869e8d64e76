"""From a query to matches: filter, rank, widen, and say why. The same request always gives the same list."""

from __future__ import annotations

from heapq import heappop, heappush

from .countries import distance
from .features import AWAY, Context, helps, is_for
from .filters import Look, admitted
from .query import Named
from .rank import Ranked, ranked
from .reach import Reach
from .record import TYPE_CHECKING, Record
from .weights import ENOUGH, MANY, REPEAT
from .widen import ladder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .index import Index
    from .query import Query
    from .vocabulary import Vocabulary


class Match(Record):
    """A service that fits. `score` is 0 to 1; `distance` in km, None where nothing is near or far; `reasons` in words.

    `named`: the words may be its name. `home`: it serves the person's country, and not only the whole world.
    """

    id: str
    organization: str
    score: float
    reasons: tuple[str, ...]
    distance: float | None = None
    named: bool = False
    home: bool = False


class Widened(Record):
    """A step by which the search was widened, and why."""

    before: str
    now: str
    because: str


class Found(Record):
    """The matches shown, how many there are in all, and how the search had to be widened."""

    matches: tuple[Match, ...]
    total: int
    widened: tuple[Widened, ...] = ()


def search(index: Index, vocabulary: Vocabulary, query: Query, named: Named | None = None) -> Found:
    """The best matches for a query. `named` are the services that its words may name."""
    named = _near(named or Named(), index, query)
    reach = Reach(index, query.place) if query.place else None
    look = Look(
        index=index, vocabulary=vocabulary, query=query, reach=reach, named=named.any, unwanted=named.unwanted,
        whole=named.whole & named.any,
    )  # fmt: skip
    found, used, widened = _widened(look)
    context = Context(look=look.replace(query=query.replace(within=used.within)), named=named)
    wanted = _wanted(context)
    best = _varied(_matched(ranked(found, context), context), max(query.limit, LOOKED_AT))
    shown = covering(best, wanted)
    shown = at_home(shown) if query.country else shown
    return Found(matches=tuple(shown[: query.limit]), total=found.bit_count(), widened=tuple(widened))


def _near(named: Named, index: Index, query: Query) -> Named:
    """Without those of other countries found by everyday words or a number and no whole name: `need someone to talk to`."""
    odd = named.everyday | named.by.get("number", 0)
    abroad = odd & ~named.whole & ~index.any("country", (query.country, "WW")) if query.country else 0
    return named.replace(fits={fit: rows & ~abroad for fit, rows in named.fits.items() if rows & ~abroad})


def _widened(look: Look) -> tuple[int, Query, list[Widened]]:
    """The services let through; where they are too few, after letting go of one wish after another."""
    found, used = admitted(look), look.query
    widened: list[Widened] = []
    near = look.index.any("country", (used.country, "WW")) if used.country else look.index.all
    sure = (
        look.named & near | look.whole
    )  # a line of Australia that bears an everyday word is not all that is shown elsewhere
    for step in ladder(look.query):
        if found.bit_count() >= ENOUGH or (found and sure and look.query.only_words):
            break
        if step.last and found:
            continue
        more = admitted(look.replace(query=step.query))
        if more.bit_count() > found.bit_count():
            because = f"{found.bit_count()} found" if found else "none found"
            widened.append(Widened(before=step.before, now=step.now, because=because))
            found, used = more, step.query
    return found, used, widened


def _matched(best: Iterable[Ranked], at: Context) -> Iterator[Match]:
    """The matches of rows, with how far away they are."""
    reach, home = at.look.reach, at.look.index.having(f"country:{at.look.query.country}")
    for one in best:
        name, organization = at.look.index.who(one.row)
        away = at.look.index.away(reach.place, one.row) if reach else None
        reasons = one.reasons
        if AWAY in reasons and reach:
            place = reach.place
            said = f"{distance(away, place.country)} from {place.name}" if away and away >= 1 else f"in {place.name}"
            reasons = tuple(said if reason == AWAY else reason for reason in reasons)
        yield Match(
            id=name,
            organization=organization,
            score=one.score,
            reasons=reasons,
            distance=away,
            named=bool(at.look.named >> one.row & 1),
            home=bool(home >> one.row & 1),
        )


def _wanted(at: Context) -> list[str]:
    """What the reasons say of a service that is for one of the troubles or the narrow communities that were named."""
    query, label = at.look.query, at.look.vocabulary.label
    wanted = [helps(label("needs", word)) for word in query.specific]
    wanted += [is_for(label("communities", word)) for word in query.communities if word not in MANY]
    return wanted if len(wanted) > 1 else []


def covering(best: list[Match], wanted: list[str]) -> list[Match]:
    """The same, so that among the first there is one for each thing that was named, if one stands close behind."""
    for want in wanted:
        if any(want in match.reasons for match in best[:FIRST]):
            continue
        behind = (match for match in best[FIRST:LOOKED_AT] if want in match.reasons)
        one = next((match for match in behind if match.score >= CLOSE * best[FIRST - 1].score), None)
        # The lowest of the first steps back whose own reason another of them gives as well.
        spare = next((best[at] for at in range(FIRST - 1, 0, -1) if _spared(best, at, wanted)), None) if one else None
        if one and spare:
            best = [match for match in best if match not in (one, spare)]
            best[FIRST - 1 : FIRST - 1] = one, spare
    return best


def at_home(best: list[Match]) -> list[Match]:
    """The same, so that one of the first is there for the person's own country, if one stands behind that is not far worse."""
    if len(best) <= FIRST or any(match.home or match.named for match in best[:FIRST]):
        return best
    least = FAR_WORSE * best[FIRST - 1].score
    one = next((match for match in best[FIRST:LOOKED_AT] if match.home and match.score >= least), None)
    return [*best[: FIRST - 1], one, *(m for m in best[FIRST - 1 :] if m is not one)] if one else best


def _spared(best: list[Match], at: int, wanted: list[str]) -> bool:
    """Whether the others of the first give everything that was wanted of this one."""
    others = {reason for place, match in enumerate(best[:FIRST]) if place != at for reason in match.reasons}
    return not best[at].named and others.issuperset(want for want in wanted if want in best[at].reasons)


FIRST, LOOKED_AT, CLOSE, FAR_WORSE = 3, 10, 0.6, 0.4
"""The first few that most people read; how far down one is looked for that is missing among them; how good it must be, and one
of the own country."""


def _varied(best: Iterator[Match], limit: int) -> list[Match]:
    """The best few, but from the third on each match of one organization stands a little lower."""
    seen: dict[str, int] = {}
    waiting: list[tuple[float, int, Match]] = []
    chosen: list[Match] = []
    for number, match in enumerate(best):
        while waiting and len(chosen) < limit and waiting[0][0] <= -match.score:
            chosen.append(heappop(waiting)[2])
        if len(chosen) >= limit:
            return chosen
        times = seen[match.organization] = seen.get(match.organization, -1) + 1
        heappush(waiting, (REPEAT * max(0, times - 1) - match.score, number, match))
    return [*chosen, *(match for _, _, match in sorted(waiting, key=lambda w: w[:2]))][:limit]
