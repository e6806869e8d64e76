"""From a request to an answer: the one way through, with the world passed in."""

from __future__ import annotations

from . import countries, crisis
from .answer import Answer
from .books import open_questions, open_vocabulary
from .compiled.countries import CLOCKS
from .dataset import Dataset, open_dataset
from .errors import DATA_HAS_PROBLEMS, Refusal
from .index import Index
from .phrases import PhraseBook
from .places import open_gazetteer
from .query import Query
from .record import TYPE_CHECKING, Record
from .request import Request, combined, wishes
from .search import Found, Match, search
from .understand import understand

if TYPE_CHECKING:
    from datetime import datetime


class Surroundings(Record):
    """What the world looks like from here: environment, time zone (IANA name or None) and the present, an aware time."""

    environment: dict[str, str]
    zone: str | None
    now: datetime

    def home(self) -> tuple[str | None, str]:
        """The country of this computer, and how it is known."""
        return countries.here(self.environment, self.zone)


def ask(request: Request, around: Surroundings) -> Answer:
    """The answer to a request. Raises Refusal if it cannot be understood or the data cannot be read."""
    vocabulary = open_vocabulary()
    fields = wishes(request, vocabulary)
    dataset = opened(fields.get("data") or around.environment.get("PEERFIND_DATA"))
    gazetteer = open_gazetteer()
    home = around.home()
    heard_home = countries.demand(fields["country"]) if fields.get("country") else home[0]
    book = PhraseBook(vocabulary, proper=gazetteer.town) if gazetteer else PhraseBook(vocabulary)
    heard = understand(request.words, book, vocabulary, gazetteer, heard_home)
    query = combined(heard.query, fields, gazetteer, home)
    now = moment(query.at, query.country, around)
    index = Index(dataset, vocabulary, now.strftime("%Y-%m-%d"), gazetteer, now)
    found = search(index, query, heard.explained)
    states = {match.entry.service.id: index.state(match.entry.service) for match in found.matches}
    return Answer(
        query=query, people=crisis.people(query.country, query.country_source), danger=heard.danger, found=found,
        states=states, dataset=dataset, vocabulary=vocabulary, questions=open_questions(), notes=tuple(notes(dataset, gazetteer)),
    )  # fmt: skip


def show_one(name: str, data: str | None, country: str | None, around: Surroundings) -> Answer:
    """Everything about one service, by its id. Raises Refusal if there is none, with what was probably meant."""
    vocabulary = open_vocabulary()
    dataset = opened(data or around.environment.get("PEERFIND_DATA"))
    service = dataset.services.get(name)
    if service is None:
        from .text import nearest

        close = nearest(name, dataset.services)
        hint = (
            f"Did you mean {close}?"
            if close
            else "Find it with peerfind search and its name: the id stands at the end of a card."
        )
        raise Refusal(f"There is no service with the id {name!r}.", hint)
    code, source = (countries.demand(country), "option") if country else around.home()
    index = Index(dataset, vocabulary, around.now.strftime("%Y-%m-%d"), None, around.now)
    entry = next(entry for entry in index.entries if entry.service is service)
    match = Match(entry=entry, score=1.0, reasons=("you asked for it",))
    return Answer(
        query=Query(text="", country=code, country_source=source), people=crisis.people(code, source), danger=False,
        found=Found(matches=(match,), total=1), states={service.id: index.state(service)}, dataset=dataset,
        vocabulary=vocabulary, questions=open_questions(), notes=tuple(notes(dataset, True)), whole=True,
    )  # fmt: skip


def opened(path: str | None) -> Dataset:
    """The directory. Raises Refusal if nothing in it can be read."""
    dataset = open_dataset(path)
    if not dataset.services:
        why = f"line {dataset.problems[0].line}: {dataset.problems[0].message}" if dataset.problems else "it is empty"
        raise Refusal(
            f"{dataset.path} holds no services: {why}.", "Look at it with peerfind data check.", DATA_HAS_PROBLEMS
        )
    return dataset


def notes(dataset: Dataset, gazetteer: object) -> list[str]:
    said = []
    if dataset.problems:
        many = f"{len(dataset.problems)} mistakes" if len(dataset.problems) > 1 else "a mistake"
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
