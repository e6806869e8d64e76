"""One JSON document, as the contract promises it to other programs (schema/search.schema.json)."""

from __future__ import annotations

import json

from ..crisis import People, numbers
from ..record import TYPE_CHECKING, Record
from ..safety import answers
from .say import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..answer import Answer
    from ..model import Service, Source
    from ..query import Query
    from ..search import Match
    from . import Paper

SCHEMA_VERSION = 1


def render(answer: Answer, paper: Paper) -> str:
    return dump(document(answer))


def dump(value: object) -> str:
    """JSON on several lines; characters that could steer a terminal are written as escapes."""
    return escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def document(answer: Answer) -> dict[str, Any]:
    if answer.whole:
        return one(answer)
    return {
        "schema_version": SCHEMA_VERSION,
        "query": query(answer.query),
        "crisis": crisis(answer.people.replace(lines=answer.turn_to), answer.danger, answer.also),
        "total": answer.found.total,
        "widened": [{"from": step.before, "to": step.now, "because": step.because} for step in answer.found.widened],
        "results": [result(answer, match) for match in answer.found.matches],
    }


def one(answer: Answer) -> dict[str, Any]:
    """One service: a result with every source and the people of the country."""
    from .facts import named_sources

    match = answer.found.matches[0]
    return {
        "schema_version": SCHEMA_VERSION,
        "crisis": crisis(answer.people, answer.danger),
        **result(answer, match),
        "sources": {key: source(page) for key, page in named_sources(answer, answer.service(match))},
    }


def query(asked: Query) -> dict[str, Any]:
    place = asked.place
    return {
        "text": asked.text,
        "needs": list(asked.needs),
        "communities": list(asked.communities),
        "formats": list(asked.formats),
        "channels": list(asked.channels),
        "styles": list(asked.styles),
        "kinds": list(asked.kinds),
        "place": {
            "name": place.name, "country": place.country, "region": place.region or None, "latitude": place.latitude,
            "longitude": place.longitude, "source": asked.place_source, "others": list(place.others),
        } if place else None,
        "within_km": asked.within,
        "country": asked.country,
        "country_source": asked.country_source,
        "languages": list(asked.languages),
        "free": asked.free,
        "peer_led": asked.peer_led,
        "open_now": asked.open_now,
        "times": [{"from": start, "to": end} for start, end in asked.spans],
        "for_other": asked.for_other,
        "age": asked.age,
        "safety": asked.safety,
        "refused": [{"axis": axis, "word": word} for axis, word in asked.refused],
        "unused_words": list(asked.unused),
    }  # fmt: skip


def crisis(there: People, detected: bool, also: Iterable[People] = ()) -> dict[str, Any]:
    """The people to turn to; `also` are those of other countries in which somebody may be."""
    elsewhere = [{"country": other.country, **_turn_to(other)} for other in also]
    return {
        "detected": detected, "country": there.country, "country_source": there.source, **_turn_to(there),
        "elsewhere": elsewhere,
    }  # fmt: skip


def _turn_to(there: People) -> dict[str, Any]:
    return {
        "emergency": numbers(there),
        "lines": [
            {
                "id": line.id,
                "name": line.name,
                "phones": [number for number, _ in line.phones],
                "texts": [number for number, _ in line.texts],
                "links": list(line.links),
                "hours": line.hours,
                "area": line.area or None,
                "seen": line.seen,
            }
            for line in there.lines
        ],
    }


PLAIN = (
    "kind", "description", "led_by", "hours", "hours_note", "timezone", "moderated_hours", "cost", "cost_details",
    "minimum_age", "maximum_age", "eligibility", "how_to_join", "status", "alert",
)  # fmt: skip
LISTS = ("aliases", "needs", "communities", "formats", "channels", "styles", "languages")
SOURCED = ("phones", "texts", "emails", "links", "good_to_know")
"""Fields of a service that are given as they are: single values, lists, and lists of records with their source."""


def result(answer: Answer, match: Match) -> dict[str, Any]:
    """One match. Values that are not known are null, never left out."""
    service = answer.service(match)
    owner = answer.directory.organization(service.organization)
    evidence, state = answer.evidence(match), answer.states.get(service.id)
    return {
        "id": service.id,
        "name": service.name,
        "organization": owner.name if owner else service.organization,
        **{name: getattr(service, name) for name in PLAIN},
        **{name: list(getattr(service, name)) for name in LISTS},
        **{name: [_sourced(answer, service, item) for item in getattr(service, name)] for name in SOURCED},
        "service_area": {name: list(value) for name, value in service.service_area},
        "location": dict(service.location) if service.location else None,
        "distance_km": None if match.distance is None else round(match.distance, 1),
        "open": state.state if state else "unknown",
        "opens_next": state.changes.isoformat() if state and state.state == "closed" and state.changes else None,
        "safety": _safety(answer, match),
        "replaces": [item.value for item in service.replaces],
        "confirmed": dict(service.confirmed) if service.confirmed else None,
        "newest_evidence": evidence.on,
        "stale": evidence.stale,
        "reasons": list(match.reasons),
        "score": round(match.score, 3),
    }


def _sourced(answer: Answer, service: Service, item: Record) -> dict[str, Any]:
    """A contact, a link or a remark, with the page it was read on."""
    fields = {name: value for name, value in item if name not in ("note", "source")}
    return {**fields, "source": source(answer.directory.source(service, dict(item)["source"]))}


def _safety(answer: Answer, match: Match) -> dict[str, Any]:
    """The four questions."""
    yes, asked = answer.safe(match)
    told = [
        {"question": a.question, "answer": a.answer, "says": a.says, "source": source(a.source)}
        for a in answers(answer.directory, answer.service(match))
    ]
    return {"yes": yes, "of": asked, "answers": told}


def source(found: Source | None) -> dict[str, Any] | None:
    """Where a value was read; the address of a staging host is not given."""
    from .say import address

    if found is None:
        return None
    kept = {"url": address(found), "document": found.document, "title": found.title}
    return {**kept, "owner": found.owner, "page_date": found.page_date, "read_on": found.read_on}
