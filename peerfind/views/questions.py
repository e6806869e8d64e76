"""The four questions as sheets: to print and take along, with what we know of a listed service, and the verdict."""

from __future__ import annotations

from ..checklist import ANSWERS, HELPS, WORDS, Verdict
from ..model import QUESTIONS
from ..record import TYPE_CHECKING
from ..safety import answers
from ..ways import ways
from . import sheet
from .as_json import SCHEMA_VERSION, crisis
from .as_json import source as source_document
from .facts import title
from .say import address, date, sure
from .say import source as source_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from ..answer import Answer
    from ..crisis import People
    from ..model import Question
    from ..safety import Answered
    from .sheet import Block

CHOICES = " / ".join(WORDS[answer] for answer in ANSWERS)
TALKING = ("crisis-line", "helpline", "warmline", "text-line")
"""Kinds whose own number is for people who need to talk, not for questions about them."""

ASKING = ("office", "information")
"""What a number or address is for, if questions may be put there."""


def opening(there: People) -> Iterator[Block]:
    """Above the questions."""
    yield sheet.people(there)
    yield sheet.title("Four questions to ask of any group, line or forum")
    yield sheet.text("They help you to tell if a place is run well. No place has to be perfect.")
    yield from (sheet.point(line) for line in HELPS)


def keys() -> Iterator[Block]:
    """What a person at a terminal may press."""
    yield sheet.text("Type an answer and press Enter. Enter alone skips, ? helps, b goes back, q leaves.")
    yield sheet.text(
        "Nothing you type here is kept. q, Esc twice or Ctrl-C clears the screen. It cannot hide that this program is here."
    )


def question(number: int, asked: Question) -> Iterator[Block]:
    """One question, with what good looks like, what to ask and what should make one careful."""
    yield sheet.heading(f"Question {number} of {len(QUESTIONS)}: {asked.asks}")
    yield sheet.text(asked.why)
    for label, lines in (("Good signs", asked.good), ("You can ask", asked.ask), ("Warning signs", asked.warning)):
        yield sheet.text(f"{label}:")
        yield from (sheet.point(line) for line in lines)


def to_fill_in() -> Block:
    """The line on which an answer is marked."""
    return sheet.fact("Your answer", CHOICES)


def reckoning() -> Iterator[Block]:
    """Below a sheet that was printed: how to read one's own answers."""
    yield sheet.heading("What your answers tell")
    yield sheet.point("All four yes: a good sign. It is no promise.")
    yield sheet.point("Some partly or don't know: ask them before you go.")
    yield sheet.point(
        "One no: be careful, and wait for a good answer. Only the second question may be no in a group of equals."
    )
    yield sheet.point("More than one no: better look for another place.")
    yield sheet.text("You may leave any place at any time, without a reason.")


def result(verdict: Verdict, there: People) -> Iterator[Block]:
    """What the answers come to, and what to do next."""
    yield sheet.title(verdict.headline)
    yield sheet.text(verdict.because)
    if verdict.steps:
        yield sheet.heading("What to do next")
        yield from (sheet.point(step) for step in verdict.steps)
    if verdict.ask:
        yield sheet.heading("Questions to ask them")
        yield from (sheet.point(line) for line in verdict.ask)
    yield sheet.again(there)


def listed(answer: Answer) -> Iterator[Block]:
    """What is known about a listed service, with every source, and what is still to be asked."""
    match = answer.found.matches[0]
    service = answer.service(match)
    name, owner = title(answer, match)
    yes, asked = answer.safe(match)
    yield sheet.people(answer.people)
    yield sheet.title(f"Checklist: {name}")
    if owner:
        yield sheet.fact("Run by", owner)
    yield sheet.fact(
        "In short", f"{yes} of {asked} questions answered yes." if asked else "The questions do not fit here."
    )
    yield sheet.fact("How sure", sure(service, answer.evidence(match), answer.vocabulary))
    yield from (sheet.text(note) for note in answer.notes)
    known = answers(answer.directory, service)
    for number, answered in enumerate(known, 1):
        yield from _known(answer, number, answered)
    still = [line for answered in known if open_still(answered) for line in answer.questions[answered.question].ask]
    if still:
        yield sheet.heading("Questions still open, to print or copy")
        yield from (sheet.point(line) for line in still)
        yield from _whom(answer)
    yield sheet.heading("More")
    yield sheet.text(f"All we know about it: peerfind show {service.id}")


def _known(answer: Answer, number: int, answered: Answered) -> Iterator[Block]:
    question = answer.questions[answered.question]
    word = answer.vocabulary.label("answers", answered.answer)
    yield sheet.heading(f"{number}. {question.asks}")
    yield sheet.fact("Answer", word)
    if answered.says:
        yield sheet.fact("What we read", answered.says)
    if meaning := question.means.get(answered.answer):
        yield sheet.fact(f"What {word} means", meaning)
    if answered.source:
        where = address(answered.source)
        page = f"{source_words(answered.source, answer.vocabulary)}; read on {date(answered.source.read_on)}."
        yield sheet.fact("Source", page)
        if where:
            yield sheet.link(where)


def _whom(answer: Answer) -> Iterator[Block]:
    """Whom to put the questions to: never a number or address that people in need are waiting for."""
    service = answer.service(answer.found.matches[0])
    found = list(ways(service))
    asking = [way for way in found if way.purpose in ASKING or (way.kind == "email" and service.kind not in TALKING)]
    asking += [way for way in found if way.kind == "phone" and service.kind not in TALKING and way not in asking]
    for way in [*asking, *[way for way in found if way.kind == "page"][:1]]:
        yield sheet.fact("You can ask here", way.shown) if way.kind != "page" else sheet.link(way.shown)


def open_still(answered: Answered) -> bool:
    """Whether a question is still to be asked."""
    return answered.answer not in ("yes", "not-applicable")


def document(questions: Mapping[str, Question], there: People) -> dict[str, Any]:
    """The four questions for other programs."""
    return {"schema_version": SCHEMA_VERSION, "crisis": crisis(there, False),
            "questions": [_fields(name, questions[name]) for name in QUESTIONS]}  # fmt: skip


def listed_document(answer: Answer) -> dict[str, Any]:
    """What is known about a listed service for other programs."""
    match = answer.found.matches[0]
    service, (yes, asked) = answer.service(match), answer.safe(match)
    name, owner = title(answer, match)
    found = [
        {**_fields(one.question, answer.questions[one.question]), "answer": one.answer, "says": one.says,
         "means": answer.questions[one.question].means.get(one.answer), "source": source_document(one.source),
         "still_open": open_still(one)}
        for one in answers(answer.directory, service)
    ]  # fmt: skip
    return {
        "schema_version": SCHEMA_VERSION, "crisis": crisis(answer.people, False), "id": service.id, "name": name,
        "organization": owner or name, "yes": yes, "of": asked, "questions": found,
    }  # fmt: skip


def _fields(name: str, asked: Question) -> dict[str, Any]:
    lists = {part: list(getattr(asked, part)) for part in ("good", "ask", "warning")}
    return {"question": name, "label": asked.label, "asks": asked.asks, "why": asked.why, **lists}
