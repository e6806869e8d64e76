"""From a query to matches: filter, rank, widen, and say why. The same request always gives the same list."""

from __future__ import annotations

from .filters import Look, admits
from .index import Entry, Index
from .names import Named
from .query import Query
from .rank import Ranker
from .reach import Reach
from .record import Record
from .weights import ENOUGH, REPEAT
from .widen import ladder


class Match(Record):
    """A service that fits. `score` is 0 to 1; `distance` in km, None where nothing is near or far; `reasons` in words."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]
    distance: float | None = None


class Widened(Record):
    """A step by which the search was widened, and why."""

    before: str
    now: str
    because: str


class Found(Record):
    """The matches shown, how many there are in all, how the search had to be widened, and which names were meant."""

    matches: tuple[Match, ...]
    total: int
    names: tuple[str, ...] = ()
    widened: tuple[Widened, ...] = ()


def search(index: Index, query: Query, explained: frozenset[int] = frozenset()) -> Found:
    """The best matches for a query. `explained` are positions of `query.names` understood as something else."""
    named = index.names.find(list(query.names), explained) if query.names else {}
    reach = Reach(index, query.place)
    widened: list[Widened] = []
    found, used = _admitted(index, query, reach, named), query
    for step in ladder(query):
        if len(found) >= ENOUGH or (found and named and query.only_words):
            break
        if step.last and found:
            continue
        more = _admitted(index, step.query, reach, named)
        if len(more) > len(found):
            because = f"{len(found)} found" if found else "none found"
            widened.append(Widened(before=step.before, now=step.now, because=because))
            found, used = more, step.query
    ranker = Ranker(index, query.replace(within=used.within), reach, named)
    matches = []
    for entry in found:
        score, reasons, away = ranker.judge(entry)
        matches.append(Match(entry=entry, score=score, reasons=reasons, distance=away))
    matches.sort(key=lambda match: (-match.score, match.entry.service.id))
    shown = tuple(_varied(matches)[: query.limit])
    names = tuple(match.entry.service.name for match in shown[:1] if match.entry.service.id in named)
    return Found(matches=shown, total=len(matches), names=names, widened=tuple(widened))


def _admitted(index: Index, query: Query, reach: Reach, named: dict[str, Named]) -> list[Entry]:
    """The entries that pass every filter."""
    looks = (
        Look(index=index, query=query, reach=reach, entry=entry, named=entry.service.id in named)
        for entry in index.entries
    )
    return [look.entry for look in looks if admits(look)]


def _varied(matches: list[Match]) -> list[Match]:
    """Best first, but each further match of one organization stands a little lower."""
    seen: dict[str, int] = {}
    lowered = []
    for match in matches:
        owner = match.entry.service.organization
        times = seen.get(owner, 0)
        seen[owner] = times + 1
        lowered.append((match.score - REPEAT * max(0, times - 1), match))
    lowered.sort(key=lambda pair: (-pair[0], pair[1].entry.service.id))
    return [match for _, match in lowered]
