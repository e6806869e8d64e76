"""From a request to an answer: the one way through, with the world passed in."""

from __future__ import annotations

from . import countries, crisis
from .answer import Answer
from .compiled.countries import CLOCKS
from .danger import DangerBook
from .errors import DATA_HAS_PROBLEMS, Refusal
from .hours import state_now
from .index import Index
from .names import NameBook
from .phrases import PhraseBook
from .query import Query
from .record import TYPE_CHECKING, Record
from .request import Request, combined, wishes
from .search import Found, Match, search
from .stock import open_gazetteer, open_groups, open_words
from .understand import understand

if TYPE_CHECKING:
    from datetime import datetime

    from .directory import Stored
    from .places import Gazetteer
    from .wordbook import Wordbook


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


def ask(request: Request, around: Surroundings) -> Answer:
    """The answer to a request. Raises Refusal if it cannot be understood or the data cannot be read."""
    words = open_words()
    fields = wishes(request, words)
    gazetteer = open_gazetteer()
    directory = opened(around.data(fields.get("data")), gazetteer)
    home = around.home()
    heard_home = countries.demand(fields["country"]) if fields.get("country") else home[0]
    book = PhraseBook(words.lexicon("words"), proper=gazetteer.town if gazetteer else None)
    danger = DangerBook(words.lexicon("danger"))
    names = NameBook(directory.db)
    heard = understand(request.words, book, danger, words.vocabulary, gazetteer, heard_home, names)
    query = combined(heard.query, fields, gazetteer, home)
    now = moment(query.at, query.country, around)
    index = Index(directory.db, now.strftime("%Y-%m-%d"), now, names)
    found = search(index, words.vocabulary, query, heard.explained)
    said = notes(directory, gazetteer)
    return answered(query, found, words, directory, now, said).replace(danger=heard.danger)


def show_one(name: str, data: str | None, country: str | None, around: Surroundings) -> Answer:
    """Everything about one service, by its id. Raises Refusal if there is none, with what was probably meant."""
    gazetteer = open_gazetteer()
    directory = opened(around.data(data), gazetteer)
    service = directory.service(name)
    if service is None:
        from .text import nearest

        close = nearest(name, directory.ids())
        search_it = "Find it with peerfind search and its name: the id stands at the end of a card."
        raise Refusal(f"There is no service with the id {name!r}.", f"Did you mean {close}?" if close else search_it)
    code, source = (countries.demand(country), "option") if country else around.home()
    match = Match(id=name, organization=service.organization, score=1.0, reasons=("you asked for it",))
    found = Found(matches=(match,), total=1)
    query = Query(text="", country=code, country_source=source)
    return answered(query, found, open_words(), directory, around.now, notes(directory, True)).replace(whole=True)


def answered(
    query: Query, found: Found, words: Wordbook, directory: Stored, now: datetime, said: list[str]
) -> Answer:  # fmt: skip
    """An answer with everything its views need to print it."""
    services = {match.id: service for match in found.matches if (service := directory.service(match.id))}
    return Answer(
        query=query, people=crisis.people(query.country, query.country_source), danger=False, found=found,
        states={name: state_now(service, now) for name, service in services.items()}, directory=directory,
        services=services, vocabulary=words.vocabulary, questions=words.questions, today=now.strftime("%Y-%m-%d"),
        notes=tuple(said),
    )  # fmt: skip


def opened(path: str | None, gazetteer: Gazetteer | None = None) -> Stored:
    """The directory. Raises Refusal if nothing in it can be read."""
    directory = open_groups(path, gazetteer)
    if not directory.size:
        problems = directory.problems
        why = f"line {problems[0].line}: {problems[0].message}" if problems else "it is empty"
        raise Refusal(
            f"{directory.path} holds no services: {why}.", "Look at it with peerfind data check.", DATA_HAS_PROBLEMS
        )
    return directory


def notes(directory: Stored, gazetteer: object) -> list[str]:
    """Remarks on what is missing or wrong on this machine."""
    said = []
    if directory.problems:
        many = f"{len(directory.problems)} mistakes" if len(directory.problems) > 1 else "a mistake"
        said.append(f"The data has {many}; what could be read is shown. See peerfind data check.")
    if not gazetteer:
        said.append(
            "The list of places is missing, so towns are not understood. Install the program again, or run make."
        )
    return said


def moment(at: str | None, country: str | None, around: Surroundings) -> datetime:
    """The time to answer for: `at` by the clock of the country, else now."""
    if at is None:
        return around.now
    from datetime import datetime
    from zoneinfo import ZoneInfo

    own = around.zone and countries.here({}, around.zone)[0] == country
    zone = around.zone if own else CLOCKS.get(country or "")
    return datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(zone) if zone else around.now.tzinfo)
