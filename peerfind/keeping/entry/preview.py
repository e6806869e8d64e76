"""A record as people will see it, before it stands in the file."""

from __future__ import annotations

from ... import crisis
from ...answer import Answer
from ...hours import state_now
from ...query import Query
from ...record import TYPE_CHECKING
from ...search import Found, Match

if TYPE_CHECKING:
    from datetime import datetime

    from ...model import Service
    from .judge import World


def preview(service: Service, world: World, now: datetime) -> Answer:
    """The answer of `show` for a service that may not be there yet, seen from the country it serves."""
    dataset = world.dataset.replace(services={**world.dataset.services, service.id: service})
    country = next((area for area in service.service_area.countries if area != "WW"), None)
    match = Match(id=service.id, organization=service.organization, score=1.0, reasons=("you wrote it",))
    return Answer(
        query=Query(text="", country=country, country_source="place"), people=crisis.people(country, "place"),
        danger=False, found=Found(matches=(match,), total=1), states={service.id: state_now(service, now)},
        directory=dataset, services={service.id: service}, vocabulary=world.vocabulary, questions=world.words.questions,
        today=world.today, whole=True,
    )  # fmt: skip
