"""The four questions for one service: its own answers, over those of the organization that runs it."""

from __future__ import annotations

from .model import QUESTIONS, SafetyAnswer, Source
from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from .dataset import Dataset
    from .model import Service


class Answered(Record):
    """One of the four questions: the answer, what was found and where. Nothing found is `not-found`, never `no`."""

    question: str
    answer: str
    says: str | None = None
    source: Source | None = None


def answers(dataset: Dataset, service: Service) -> tuple[Answered, ...]:
    """The answers to the four questions, in order. A service's own answer stands over its organization's."""
    owner = dataset.organizations.get(service.organization)
    known: dict[str, SafetyAnswer] = {**(owner.safety if owner else {}), **service.safety}
    return tuple(_answered(dataset, service, question, known.get(question)) for question in QUESTIONS)


def _answered(dataset: Dataset, service: Service, question: str, answer: SafetyAnswer | None) -> Answered:
    if answer is None:
        return Answered(question=question, answer="not-found")
    source = dataset.source(service, answer.source)
    return Answered(question=question, answer=answer.answer, says=answer.says, source=source)


def count(answered: tuple[Answered, ...]) -> tuple[int, int]:
    """How many of the questions are answered yes, of how many that apply."""
    asked = [one for one in answered if one.answer != "not-applicable"]
    return sum(one.answer == "yes" for one in asked), len(asked)
