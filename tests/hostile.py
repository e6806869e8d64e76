"""Records that hold anything at all, as they would come in if every check of the data had failed; and how they are drawn."""

from __future__ import annotations

from typing import Any

from peerfind import crisis
from peerfind.answer import Answer
from peerfind.books import open_questions, open_vocabulary
from peerfind.dataset import Dataset
from peerfind.hours import UNKNOWN
from peerfind.model import (
    Email,
    Link,
    Location,
    Note,
    Organization,
    Phone,
    Replacement,
    SafetyAnswer,
    Service,
    ServiceArea,
    Source,
    Texting,
)  # fmt: skip
from peerfind.query import Query
from peerfind.search import Found, Match
from peerfind.views import Paper, view

TODAY = "2026-11-22"
VOCABULARY, QUESTIONS = open_vocabulary(), open_questions()


def record(text: str) -> tuple[Service, Organization]:
    """A service and its organization that say `text` wherever a record holds words."""
    page = Source(url=f"https://{text}", document=text, title=text, publisher=text, owner=text, read_on=TODAY)
    said: dict[str, Any] = {"name": text, "aliases": (text,), "sources": {"page": page, text: page}}
    contact: dict[str, Any] = {"country": "GB", "description": text, "hours": text, "cost": text, "source": "page"}
    answered = SafetyAnswer(answer="partly", source="page", says=text)
    service = Service(
        id="evil", organization="owner", kind=text, description=text, needs=(text, "anxiety"), communities=(text,),
        formats=("online", text), channels=(text,), styles=(text,), led_by=text, hours=text, hours_note=text,
        timezone=text, moderated_hours=text, languages=(text,), cost=text, cost_details=text, eligibility=text,
        how_to_join=text, alert=text, service_area=ServiceArea(countries=("GB", text), regions=(text,)),
        location=Location(town=text, region=text, country="GB", postcode=text, venue=text),
        phones=(Phone(number=text, purpose=text, **contact),), texts=(Texting(number=text, keyword=text, via=text, **contact),),
        emails=(Email(address=text, purpose=text, description=text, source="page"),),
        links=(
            Link(url=text, purpose=text, hours=text, source="page"),
            Link(url=f"https://x.example/{text}", purpose="home", source="page"),
        ),
        good_to_know=(Note(says=text, source=text),), safety={"private": answered, "trained": answered},
        field_sources={"hours": "page", "location": "page"}, replaces=(Replacement(value=text, source="page"),), **said,
    )  # fmt: skip
    return service, Organization(id="owner", country="GB", url=text, **said)


def answer(text: str, whole: bool = False) -> Answer:
    """An answer of one such record, to a query of the same text."""
    service, owner = record(text)
    match = Match(id="evil", organization="owner", score=1.0, reasons=(text, "online"))
    return Answer(
        query=Query(text=text, country="GB", country_source="option", unused=(text,), names=(text,)),
        people=crisis.people("GB", "option"), danger=False, found=Found(matches=(match,), total=1),
        states={"evil": UNKNOWN}, directory=Dataset(path="own.yaml", organizations={"owner": owner}, services={"evil": service}),
        services={"evil": service}, vocabulary=VOCABULARY, questions=QUESTIONS, today=TODAY, notes=(text,), whole=whole,
    )  # fmt: skip


def drawn(text: str, output: str, whole: bool = False, **paper: Any) -> str:
    """What an output prints of it."""
    return view(output)(answer(text, whole), Paper(**paper))
