"""The directory prepared for searching: one card for each service, made once."""

from __future__ import annotations

from .age import Evidence, evidence
from .hours import UNKNOWN, State, state
from .model import Service
from .names import NameBook
from .record import TYPE_CHECKING, Record
from .safety import Answered, answers, count
from .text import tokens

if TYPE_CHECKING:
    from datetime import datetime

    from .dataset import Dataset
    from .geography import Place
    from .places import Gazetteer
    from .vocabulary import Vocabulary


class Entry(Record):
    """A service with what the search asks of it. `yes` and `asked` count the safety questions."""

    service: Service
    needs: frozenset[str]
    wider: frozenset[str]
    communities: frozenset[str]
    answers: tuple[Answered, ...]
    yes: int
    asked: int
    evidence: Evidence
    words: frozenset[str]


class Index:
    """Every card, the book of names, and what the cards stand for. Read-only once made; safe to share."""

    def __init__(
        self, dataset: Dataset, vocabulary: Vocabulary, today: str, gazetteer: Gazetteer | None = None,
        now: datetime | None = None,
    ) -> None:  # fmt: skip
        self.dataset, self.vocabulary, self.today = dataset, vocabulary, today
        self.gazetteer, self.now = gazetteer, now
        self.entries = [self._entry(service) for service in sorted(dataset.services.values(), key=lambda s: s.id)]
        self.names = NameBook((entry.service.id, self._called(entry.service)) for entry in self.entries)
        self._points: dict[str, tuple[float, float] | None] = {}
        self._states: dict[str, State] = {}

    def _entry(self, service: Service) -> Entry:
        answered = answers(self.dataset, service)
        yes, asked = count(answered)
        above = {up for need in service.needs for up in self.vocabulary.above("needs", need)}
        text = " ".join((service.description, service.eligibility or "", *service.aliases))
        return Entry(
            service=service, needs=frozenset(service.needs), wider=frozenset(above), answers=answered, yes=yes, asked=asked,
            communities=frozenset(service.communities), evidence=evidence(self.dataset, service, self.today),
            words=frozenset(tokens(text)),
        )  # fmt: skip

    def _called(self, service: Service) -> list[str]:
        owner = self.dataset.organizations.get(service.organization)
        names = [service.name, *service.aliases]
        return [*names, owner.name, *owner.aliases] if owner else names

    def state(self, service: Service) -> State:
        """Whether a service is open at the time the index was made for."""
        if self.now is None:
            return UNKNOWN
        if service.id not in self._states:
            self._states[service.id] = state(service, self.now)
        return self._states[service.id]

    def point(self, service: Service) -> tuple[float, float] | None:
        """Where a service meets, in degrees: as the record says, else the middle of its town."""
        if service.location is None:
            return None
        if service.id not in self._points:
            self._points[service.id] = self._point(service)
        return self._points[service.id]

    def _point(self, service: Service) -> tuple[float, float] | None:
        location = service.location
        assert location is not None
        if location.latitude is not None and location.longitude is not None:
            return location.latitude, location.longitude
        place: Place | None = None
        if self.gazetteer:
            if location.postcode:
                place = self.gazetteer.code(location.postcode, location.country)
            place = place or self.gazetteer.find(f"{location.town}, {location.region or ''}", location.country)
        return place.point if place and place.country == location.country else None
