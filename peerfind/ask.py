"""From a request to an answer: the one way through, with the world passed in."""

from __future__ import annotations

from . import countries, crisis
from .answer import Answer
from .asides import asides
from .compiled.countries import CLOCKS
from .errors import Refusal
from .hours import Clock, state_at
from .index import Index
from .query import Named, Query, Understanding
from .record import TYPE_CHECKING, Record
from .request import Request, combined, wishes
from .search import Found, Match, search
from .stock import Stock
from .stories import of_pills, rung
from .text import nearest, pieces, tokens
from .tongues import Told, told

if TYPE_CHECKING:
    from collections.abc import Sequence
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
    heard, read = hear(request.words, stock, countries.demand(fields["country"]) if fields.get("country") else home[0])
    query = combined(heard.query, fields, stock.gazetteer, home)
    if heard.danger:
        query = query.replace(fixed=(*query.fixed, "words"))  # no odd word of it narrows who is there
        if of_pills(query.names) and set(query.needs) <= {"drugs", "medication"}:
            query = query.replace(needs=(), unused=())  # whoever took or counts pills wants no group for addiction
    spans = times(query, around)
    clocks = [Clock(start, end) for start, end in spans]
    query = query.replace(spans=written(spans)) if query.at or query.when else query
    index = Index(stock.directory.db, clocks[0].now.strftime("%Y-%m-%d"), clocks)
    found = search(index, stock.words.vocabulary, query, naming(query, heard.explained, stock))
    answer = answered(query, found, stock, clocks)
    notes = (*answer.notes, *read, *asides(query.names))
    danger = heard.danger or rung(query.names, crisis.numbers(answer.people))
    return answer.replace(danger=danger, notes=notes, also=also(query, heard.theirs, home[0]) if danger else ())


def also(query: Query, theirs: str | None, home: str | None) -> tuple[crisis.People, ...]:
    """In danger, the people of other countries too: of that where somebody is who is spoken of, and of home, where only
    the words tell of another country."""
    named = query.country_source in ("place", "words")
    others = dict.fromkeys((theirs, home if named else None))
    return tuple(crisis.people(code, "words") for code in others if code and code != query.country)


def hear(words: str, stock: Stock, home: str | None) -> tuple[Understanding, tuple[str, ...]]:
    """What words ask for, and what is to be said of how they were read; no words ask for nothing."""
    if not words:
        return Understanding(query=Query()), ()
    from .understand import understand

    begun, rest = shortened(words)
    other = told(begun, stock.gazetteer)
    heard = understand(
        other.english if other else begun, stock.book, stock.danger, stock.words.vocabulary, stock.gazetteer, home, stock.names,
        stock.words.meanings,
    )  # fmt: skip
    in_danger = heard.danger or any(stock.danger.heard(tokens(part)) for part in rest)
    notes = (*([other.note] if other else ()), *([LONG] if rest else ()))
    return heard.replace(danger=in_danger, query=_in_its_language(heard.query, words, other)), notes


def _in_its_language(query: Query, typed: str, other: Told | None) -> Query:
    """The query of a text in another language, with the text as it was typed."""
    return query.replace(text=typed, written=other.code) if other else query


def naming(query: Query, explained: frozenset[int], stock: Stock) -> Named:
    """The services the words may name, and those they refuse by name."""
    named = stock.names.look_up(list(query.names), explained) if query.names else Named()
    unwanted = 0
    for name in (name for axis, name in query.refused if axis == "name"):
        from .refusal import FELLOWSHIPS, TWELVE

        if name == TWELVE:
            unwanted |= stock.names.holding(FELLOWSHIPS)
        else:
            unwanted |= stock.names.look_up(name.split(), frozenset()).any
    return named.replace(unwanted=unwanted, whole=stock.names.called(query.names))


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
        close = nearest(name, stock.directory.ids())
        search_it = "Find it with peerfind search and its name: the id stands at the end of a card."
        raise Refusal(f"There is no service with the id {name!r}.", f"Did you mean {close}?" if close else search_it)
    code, source = (countries.demand(country), "option") if country else around.home()
    match = Match(id=name, organization=service.organization, score=1.0, reasons=("you asked for it",))
    found = Found(matches=(match,), total=1)
    query = Query(text="", country=code, country_source=source)
    return answered(query, found, stock, [Clock(around.now)]).replace(whole=True)


def answered(query: Query, found: Found, stock: Stock, clocks: Sequence[Clock]) -> Answer:
    """An answer with everything its views need to print it."""
    directory = stock.directory
    services = {match.id: service for match in found.matches if (service := directory.service(match.id))}
    return Answer(
        query=query, people=crisis.people(query.country, query.country_source), danger=False, found=found,
        directory=directory,
        states={name: state_at(one, clocks, directory.week(one.hours)) for name, one in services.items()},
        services=services, vocabulary=stock.words.vocabulary, questions=stock.words.questions,
        today=clocks[0].now.strftime("%Y-%m-%d"), notes=stock.notes,
    )  # fmt: skip


def times(query: Query, around: Surroundings) -> list[tuple[datetime, datetime | None]]:
    """The times to answer for, by the clock of the country: what an option says, else what the words wished for, else now."""
    if query.at is not None:
        from datetime import datetime

        return [(datetime.fromisoformat(query.at).replace(tzinfo=clock(query.country, around)), None)]
    if query.when is None:
        return [(around.now, None)]
    from .moments import following

    return following(query.when, around.now.astimezone(clock(query.country, around)))


def written(spans: list[tuple[datetime, datetime | None]]) -> tuple[tuple[str, str | None], ...]:
    """Times as ISO local ones."""

    def iso(moment: datetime) -> str:
        return moment.replace(tzinfo=None).isoformat(timespec="minutes")

    return tuple((iso(start), None if end is None else iso(end)) for start, end in spans)


def clock(country: str | None, around: Surroundings) -> tzinfo | None:
    """The time zone of a country: that of this computer where it lies there, else the one most people live by."""
    from zoneinfo import ZoneInfo

    own = around.zone and countries.here({}, around.zone)[0] == country
    try:
        return ZoneInfo(around.zone if own and around.zone else CLOCKS[country or ""])
    except (OSError, ValueError, KeyError):  # no country, or a computer that knows no time zones
        return around.now.tzinfo
