"""peerfind inside another program: open the directory once, search it as often as you like, from any thread.

    from peerfind import open_directory

    directory = open_directory(country="GB")
    answer = directory.search("my sister wont stop betting, we live in carlisle", limit=3)
    print(answer.people.emergency, [result.service.name for result in answer.results])

No file is written, no connection opened, nothing kept of what was asked. Show the people of `answer.people` beside
every answer: someone in danger must never see a screen without a person to turn to.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from . import ask, countries
from .age import Evidence
from .answer import understood
from .crisis import People
from .errors import Refusal
from .hours import State
from .model import Organization, Service, Source
from .options import COMMANDS
from .query import Query
from .record import TYPE_CHECKING, Record
from .request import Request
from .stock import Stock
from .text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .answer import Answer as Whole


class Result(Record):
    """One match. `distance` is in km from the place asked for; `score` is from 0 to 1; `safe` is how many of the four
    safety questions are answered yes, of how many that apply."""

    service: Service
    organization: Organization | None
    score: float
    reasons: tuple[str, ...]
    distance: float | None
    state: State
    evidence: Evidence
    safe: tuple[int, int]


class Answer(Record):
    """What a search found. `people` are those to turn to in danger, `danger` says that the words sound like it.

    `query` is what was understood, `said` the same in one line; `total` counts all matches, `results` holds the best;
    `widened` says in words what was let go of because little was found.
    """

    people: People
    danger: bool
    query: Query
    said: str
    total: int
    results: tuple[Result, ...]
    widened: tuple[str, ...]


class Directory:
    """An opened directory. Safe to use from several threads at once: each opens the compiled files for itself."""

    def __init__(self, path: str | None = None, country: str | None = None, timezone: str | None = None) -> None:
        self._path, self._zone = path, timezone
        self._environment = {countries.VARIABLE: countries.demand(country)} if country else {}
        self._local = threading.local()
        self._stock()

    def _stock(self) -> Stock:
        stock: Stock | None = getattr(self._local, "stock", None)
        if stock is None:
            stock = self._local.stock = Stock(self._path)
        return stock

    def search(self, words: str = "", *, now: datetime | None = None, **options: Any) -> Answer:
        """What `peerfind search` answers. `now` is an aware time (the present if left out).

        `options` are those of the command line by name, underscores for hyphens, `for_` for `--for`: `need=["anxiety"]`,
        `online=True`, `near="York"`, `limit=10`. Raises Refusal for an option, word, place or country that is not known.
        """
        request = Request(words=words, options=_known(options))
        whole = ask.ask(request, self._around(now), self._stock())
        steps = tuple(f"from {step.before} to {step.now}, because {step.because}" for step in whole.found.widened)
        return Answer(
            people=whole.people, danger=whole.danger, query=whole.query, said=understood(whole),
            total=whole.found.total, results=tuple(_results(whole)), widened=steps,
        )  # fmt: skip

    def show(self, name: str) -> Result:
        """One service by its id. Raises Refusal if there is none."""
        return next(_results(ask.show_one(name, None, None, self._around(None), self._stock())))

    def ids(self) -> list[str]:
        """The ids of all services, in order."""
        return self._stock().directory.ids()

    def source(self, service: Service, key: str | None) -> Source | None:
        """The page that a key of a record names."""
        return self._stock().directory.source(service, key)

    def __len__(self) -> int:
        return self._stock().directory.size

    def _around(self, now: datetime | None) -> ask.Surroundings:
        return ask.Surroundings(environment=self._environment, zone=self._zone, now=now or datetime.now(UTC))


def _known(options: dict[str, Any]) -> dict[str, Any]:
    """The options, each checked for its name; a single word is taken for a list of one."""
    table = {option.name: option for option in COMMANDS["search"].options if option.field not in ("data", "output")}
    for name in options:
        if name not in table:
            close = nearest(name, table)
            raise Refusal(
                f"There is no option {name!r}.", f"Did you mean {close}?" if close else f"Known: {', '.join(table)}."
            )
    return {name: [value] if table[name].many and isinstance(value, str) else value for name, value in options.items()}


def _results(whole: Whole) -> Iterator[Result]:
    for match in whole.found.matches:
        service = whole.service(match)
        yield Result(
            service=service, organization=whole.directory.organization(service.organization), score=match.score,
            reasons=match.reasons, distance=match.distance, state=whole.states[match.id],
            evidence=whole.evidence(match), safe=whole.safe(match),
        )  # fmt: skip


def open_directory(path: str | None = None, *, country: str | None = None, timezone: str | None = None) -> Directory:
    """Open the directory that came with the program, or that of a YAML file.

    `country` (ISO 3166-1) and `timezone` (IANA) are those of the person who asks; nothing is assumed if they are left
    out. Raises Refusal if a file cannot be read or a country is not known.
    """
    return Directory(path, country, timezone)
