"""One row for each match, for a spreadsheet. Cells that a spreadsheet would run as a formula are made text."""

from __future__ import annotations

import csv
import io

from ..record import TYPE_CHECKING
from ..safety import answers as answered_of
from .facts import title
from .say import level, sure

if TYPE_CHECKING:
    from ..answer import Answer
    from ..search import Match
    from . import Paper

COLUMNS = (
    "id", "name", "organization", "kind", "description", "needs", "communities", "formats", "town", "distance_km", "hours",
    "timezone", "open", "cost", "phones", "texts", "emails", "links", "trustworthy", "trained", "guidelines", "private",
    "how_sure", "reasons",
)  # fmt: skip


def render(answer: Answer, paper: Paper) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for match in answer.found.matches:
        writer.writerow([cell(value) for value in row(answer, match)])
    return out.getvalue()


def row(answer: Answer, match: Match) -> list[str]:
    service = answer.service(match)
    name, owner = title(answer, match)
    state = answer.states.get(service.id)
    answers = {answered.question: answered.answer for answered in answered_of(answer.directory, service)}
    texts = [f"{text.keyword} to {text.number}" if text.keyword else text.number for text in service.texts]
    return [
        service.id, name, owner or name, service.kind, service.description, " ".join(service.needs),
        " ".join(service.communities), " ".join(service.formats), service.location.town if service.location else "",
        "" if match.distance is None else f"{match.distance:.1f}", service.hours or service.hours_note or "",
        service.timezone or "", state.state if state else "unknown", service.cost,
        "; ".join(phone.number for phone in service.phones), "; ".join(texts),
        "; ".join(email.address for email in service.emails), "; ".join(link.url for link in service.links),
        *(answers[question] for question in ("trustworthy", "trained", "guidelines", "private")),
        sure(service, answer.evidence(match), answer.vocabulary), "; ".join(match.reasons),
    ]  # fmt: skip


def cell(value: str) -> str:
    """A cell that stays text: `=`, `+`, `-` and `@` at the beginning would make it a formula."""
    safe = level(value)
    return f"'{safe}" if safe[:1] in ("=", "+", "-", "@", "\t") else safe
