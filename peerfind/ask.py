"""From a request to an answer: the one way through, with the world passed in."""

from __future__ import annotations

from . import countries, crisis
from .answer import Answer
from .compiled.countries import CLOCKS
from .errors import Refusal
from .hours import state_now
from .index import Index
from .query import Query
from .record import TYPE_CHECKING, Record
from .request import Request, combined, wishes
from .search import Found, Match, search
from .stock import Stock
from .text import pieces, tokens
from .understand import understand

if TYPE_CHECKING:
    from datetime import datetime, tzinfo


class Surroundings(Record):
    """What the world looks like from here: environment, time zone (IANA name or None) and the present, an aware time."""

    environment: dict[str, str]
    zone: str | None
    now: datetime

    def home(self) -> tuple[str | None, str]:
        """The country of this computer, and how it is known."""
        return countries.here(self.environment, self.zone)

    def data(self, option: str | None) -> str | None:
        """The YAML file the person keeps, if any."""
        return option or self.environment.get("PEERFIND_DATA") or None


def ask(request: Request, around: Surroundings, stock: Stock | None = None) -> Answer:
    """The answer to a request. Raises Refusal if it cannot be understood or the data cannot be read."""
    stock = stock or Stock(around.data(request.options.get("data")))
    fields = wishes(request, stock.words)
    home = around.home()
    begun, rest = shortened(request.words)
    heard = understand(
        begun, stock.book, stock.danger, stock.words.vocabulary, stock.gazetteer,
        countries.demand(fields["country"]) if fields.get("country") else home[0], stock.names, stock.meanings,
    )  # fmt: skip
    query = combined(heard.query, fields, stock.gazetteer, home)
    now = moment(query.at, query.country, around)
    index = Index(stock.directory.db, now.strftime("%Y-%m-%d"), now, stock.names)
    found = search(index, stock.words.vocabulary, query, heard.explained)
    answer = answered(query, found, stock, now)
    in_danger = heard.danger or any(stock.danger.heard(tokens(part)) for part in rest)
    return answer.replace(danger=in_danger, notes=(*answer.notes, LONG) if rest else answer.notes)


READ, HEARD = 400, 5_000
"""So many words are read for what is asked; so many are heard for danger. Reading more would keep a person waiting."""

LONG = f"That was long: we read the first {READ} words for what you look for. Say it shorter if it does not fit."


def shortened(words: str) -> tuple[str, list[str]]:
    """The words that are read for what is asked, and the rest in parts in which danger is listened for."""
    begun, *rest = pieces(words, READ, HEARD // READ) or [""]
    return begun, rest


def show_one(
    name: str, data: str | None, country: str | None, around: Surroundings, stock: Stock | None = None
) -> Answer:  # fmt: skip
    """Everything about one service, by its id. Raises Refusal if there is none, with what was probably meant."""
    stock = stock or Stock(around.data(data))
    service = stock.directory.service(name)
    if service is None:
        from .text import nearest

        close = nearest(name, stock.directory.ids())
        search_it = "Find it with peerfind search and its name: the id stands at the end of a card."
        raise Refusal(f"There is no service with the id {name!r}.", f"Did you mean {close}?" if close else search_it)
    code, source = (countries.demand(country), "option") if country else around.home()
    match = Match(id=name, organization=service.organization, score=1.0, reasons=("you asked for it",))
    found = Found(matches=(match,), total=1)
    query = Query(text="", country=code, country_source=source)
    return answered(query, found, stock, around.now).replace(whole=True)


def answered(query: Query, found: Found, stock: Stock, now: datetime) -> Answer:
    """An answer with everything its views need to print it."""
    directory = stock.directory
    services = {match.id: service for match in found.matches if (service := directory.service(match.id))}
    return Answer(
        query=query, people=crisis.people(query.country, query.country_source), danger=False, found=found,
        states={name: state_now(service, now) for name, service in services.items()}, directory=directory,
        services=services, vocabulary=stock.words.vocabulary, questions=stock.words.questions,
        today=now.strftime("%Y-%m-%d"), notes=stock.notes,
    )  # fmt: skip


def moment(at: str | None, country: str | None, around: Surroundings) -> datetime:
    """The time to answer for: `at` by the clock of the country, else now."""
    if at is None:
        return around.now
    from datetime import datetime
    from zoneinfo import ZoneInfo

    own = around.zone and countries.here({}, around.zone)[0] == country
    try:
        clock: tzinfo | None = ZoneInfo(around.zone if own and around.zone else CLOCKS[country or ""])
    except (OSError, ValueError, KeyError):  # no country, or a computer that knows no time zones
        clock = around.now.tzinfo
    return datetime.fromisoformat(at).replace(tzinfo=clock)
