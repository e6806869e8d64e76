"""The four questions for one service: its own answers, over those of the organization that runs it."""

from __future__ import annotations

from .model import QUESTIONS, SafetyAnswer, Source
from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from .directory import Directory
    from .model import Service


class Answered(Record):
    """One of the four questions: the answer, what was found and where. Nothing found is `not-found`, never `no`."""

    question: str
    answer: str
    says: str | None = None
    source: Source | None = None


def answers(directory: Directory, service: Service) -> tuple[Answered, ...]:
    """The answers to the four questions, in order. A service's own answer stands over its organization's."""
    owner = directory.organization(service.organization)
    known: dict[str, SafetyAnswer] = {**(owner.safety if owner else {}), **service.safety}
    return tuple(_answered(directory, service, question, known.get(question)) for question in QUESTIONS)


def _answered(directory: Directory, service: Service, question: str, answer: SafetyAnswer | None) -> Answered:
    if answer is None:
        return Answered(question=question, answer="not-found")
    source = directory.source(service, answer.source)
    return Answered(question=question, answer=answer.answer, says=answer.says, source=source)


def count(answered: tuple[Answered, ...]) -> tuple[int, int]:
    """How many of the questions are answered yes, of how many that apply."""
    asked = [one for one in answered if one.answer != "not-applicable"]
    return sum(one.answer == "yes" for one in asked), len(asked)
