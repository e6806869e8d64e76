"""JSON Schemas (2020-12): of the data, printed from the model; of the outputs, as the contract promises them."""

from __future__ import annotations

from pathlib import Path

from ..books import open_vocabulary
from ..compiled.countries import NAMES
from ..model import QUESTIONS, Organization, Service
from ..record import TYPE_CHECKING, Field, Record
from ..views.as_json import dump

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..vocabulary import Vocabulary

DRAFT = "https://json-schema.org/draft/2020-12/schema"

PATTERNS = {
    "id": r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "key": r"^[a-z0-9]+([-_][a-z0-9]+)*$",
    "field": r"^[a-z0-9]+([-_][a-z0-9]+)*$",
    "date": r"^(19|20)\d\d(-\d\d(-\d\d)?)?$",
    "day": r"^(19|20)\d\d-\d\d-\d\d$",
    "url": r"^https?://",
    "email": r"^[^@\s]+@[^@\s]+$",
}


def groups() -> dict[str, Any]:
    """data/groups.yaml, for editors: completion, hover text, errors as one types."""
    vocabulary = open_vocabulary()
    return {
        "$schema": DRAFT,
        "title": "A directory of peer support",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "organizations": {"type": "array", "items": _record(Organization, vocabulary)},
            "services": {"type": "array", "items": _record(Service, vocabulary)},
        },
    }


def _record(cls: type[Record], vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "type": "object",
        "description": (cls.__doc__ or "").split("\n")[0],
        "additionalProperties": False,
        "required": [name for name, field in cls.FIELDS.items() if field.required],
        "properties": {name: _field(field, vocabulary) for name, field in cls.FIELDS.items()},
    }


def _field(field: Field, vocabulary: Vocabulary) -> dict[str, Any]:
    shape = SHAPES[field.shape](field, vocabulary)
    absent = not field.required and field.default is None and field.shape not in ("keyed", "pairs")
    found = {"anyOf": [shape, {"type": "null"}]} if absent else shape
    return {"description": field.doc, **found}


def _text(field: Field, vocabulary: Vocabulary) -> dict[str, Any]:
    # An editor reads 2019 as a number and 2019-06-19 as a date: both are right here, our reader takes all as text.
    kinds = ["string", "integer", "number"] if field.form in ("date", "day", "phone") else ["string"]
    found: dict[str, Any] = {"type": kinds if len(kinds) > 1 else "string", "maxLength": field.most}
    if field.form in PATTERNS:
        found["pattern"] = PATTERNS[field.form]
    if field.form in ("country", "area"):
        found["enum"] = [*NAMES, *(["WW"] if field.form == "area" else [])]
    return found


def _word(field: Field, vocabulary: Vocabulary) -> dict[str, Any]:
    known = vocabulary.axes[field.of]
    # Editors show these beside each word they offer.
    return {"enum": list(known), "enumDescriptions": [word.description or word.label for word in known.values()]}


def _listed(inner: Callable[[Field, Vocabulary], dict[str, Any]]) -> Callable[[Field, Vocabulary], dict[str, Any]]:
    return lambda field, vocabulary: {"type": "array", "items": inner(field, vocabulary), "uniqueItems": True}


SHAPES: dict[str, Callable[[Field, Vocabulary], dict[str, Any]]] = {
    "text": _text,
    "texts": _listed(_text),
    "word": _word,
    "words": _listed(_word),
    "whole": lambda field, vocabulary: {"type": "integer", "minimum": 0},
    "decimal": lambda field, vocabulary: {"type": "number"},
    "one": lambda field, vocabulary: _record(field.of, vocabulary),
    "many": lambda field, vocabulary: {"type": "array", "items": _record(field.of, vocabulary)},
    "keyed": lambda field, vocabulary: {
        "type": "object",
        **({"propertyNames": {"enum": list(QUESTIONS)}} if field.form == "question" else {}),
        "additionalProperties": _record(field.of, vocabulary),
    },
    "pairs": lambda field, vocabulary: {"type": "object", "additionalProperties": {"type": "string"}},
}


# --- outputs


def _object(required: dict[str, Any], title: str = "") -> dict[str, Any]:
    """An object of which every property is there; more may be added without a new version."""
    return {**({"title": title} if title else {}), "type": "object", "required": list(required), "properties": required}


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _maybe(kind: str) -> dict[str, Any]:
    return {"type": [kind, "null"]}


TEXT: dict[str, Any] = {"type": "string"}
TEXTS = _array(TEXT)
FLAG: dict[str, Any] = {"type": "boolean"}
NUMBER: dict[str, Any] = {"type": "number"}
VERSION: dict[str, Any] = {"const": 1}
OPEN: dict[str, Any] = {"enum": ["open", "closed", "unknown"]}
COUNTRY_SOURCE: dict[str, Any] = {"enum": ["option", "place", "words", "environment", "timezone", "locale", "none"]}
SOURCE = {
    "anyOf": [
        {"type": "null"},
        _object({"url": _maybe("string"), "owner": TEXT, "page_date": _maybe("string"), "read_on": TEXT}),
    ]
}


def _crisis() -> dict[str, Any]:
    line = _object(
        {"id": TEXT, "name": TEXT, "phones": TEXTS, "texts": TEXTS, "links": TEXTS, "hours": _maybe("string")}
    )
    there = {"emergency": TEXTS, "lines": _array(line)}
    return _object(
        {
            "detected": FLAG,
            "country": _maybe("string"),
            "country_source": COUNTRY_SOURCE,
            **there,
            "elsewhere": _array(_object({"country": TEXT, **there})),
        }
    )


def _result() -> dict[str, Any]:
    contact = _object({"number": TEXT, "country": TEXT, "source": SOURCE})
    answer = _object(
        {"question": {"enum": list(QUESTIONS)}, "answer": TEXT, "says": _maybe("string"), "source": SOURCE}
    )
    safety = _object({"yes": {"type": "integer"}, "of": {"type": "integer"}, "answers": _array(answer)})
    return _object(
        {
            "id": TEXT, "name": TEXT, "organization": TEXT, "kind": TEXT, "needs": TEXTS, "communities": TEXTS,
            "formats": TEXTS, "channels": TEXTS, "styles": TEXTS, "led_by": TEXT, "distance_km": _maybe("number"),
            "open": OPEN, "opens_next": _maybe("string"), "phones": _array(contact), "texts": _array(contact),
            "emails": _array(_object({"address": TEXT, "source": SOURCE})),
            "links": _array(_object({"url": TEXT, "purpose": TEXT, "source": SOURCE})), "hours": _maybe("string"),
            "timezone": _maybe("string"), "safety": safety, "confirmed": _maybe("object"), "stale": FLAG, "reasons": TEXTS,
            "score": NUMBER,
        }
    )  # fmt: skip


def search() -> dict[str, Any]:
    """`search --output json`."""
    place = _object(
        {
            "name": TEXT,
            "country": TEXT,
            "latitude": NUMBER,
            "longitude": NUMBER,
            "source": {"enum": ["words", "option"]},
        }
    )
    query = _object(
        {
            "text": TEXT, "needs": TEXTS, "communities": TEXTS, "formats": TEXTS, "styles": TEXTS, "kinds": TEXTS,
            "place": {"anyOf": [{"type": "null"}, place]}, "country": _maybe("string"), "country_source": COUNTRY_SOURCE,
            "languages": TEXTS, "free": FLAG, "open_now": FLAG, "unused_words": TEXTS,
            "refused": _array(_object({"axis": TEXT, "word": TEXT})),
        }
    )  # fmt: skip
    widened = _object({"from": TEXT, "to": TEXT, "because": TEXT})
    top = {
        "schema_version": VERSION, "query": query, "crisis": _crisis(), "total": {"type": "integer"},
        "widened": _array(widened), "results": _array(_result()),
    }  # fmt: skip
    return {"$schema": DRAFT, **_object(top, "What peerfind search answers")}


def show() -> dict[str, Any]:
    """`show --output json`."""
    result = _result()
    top = {"schema_version": VERSION, "crisis": _crisis(), **result["properties"]}
    return {
        "$schema": DRAFT,
        **_object({**top, "sources": {"type": "object", "additionalProperties": SOURCE}}, "What peerfind show answers"),
    }


def now() -> dict[str, Any]:
    """`now --output json`."""
    return {"$schema": DRAFT, "title": "What peerfind now answers", **_crisis()}


def check() -> dict[str, Any]:
    """`data check --output json`."""
    problem = _object(
        {
            "path": TEXT, "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1},
            "record": _maybe("string"), "field": _maybe("string"), "severity": {"enum": ["error", "warning"]}, "code": TEXT,
            "message": TEXT, "hint": TEXT,
        }
    )  # fmt: skip
    top = {"schema_version": VERSION, "checked": {"type": "integer"}, "problems": _array(problem)}
    return {"$schema": DRAFT, **_object(top, "What peerfind data check found")}


def _question(more: dict[str, Any]) -> dict[str, Any]:
    asked = {"question": {"enum": list(QUESTIONS)}, "label": TEXT, "asks": TEXT, "why": TEXT}
    return _object({**asked, "good": TEXTS, "ask": TEXTS, "warning": TEXTS, **more})


def checklist() -> dict[str, Any]:
    """`checklist --output json`; with an id also what is known of that service."""
    known = {"answer": TEXT, "says": _maybe("string"), "means": _maybe("string"), "source": SOURCE, "still_open": FLAG}
    whole = {"type": "integer"}
    service = {"id": TEXT, "name": TEXT, "organization": TEXT, "yes": whole, "of": whole}
    top = {"schema_version": VERSION, "crisis": _crisis()}
    listed = _object({**top, **service, "questions": _array(_question(known))})
    bare = {**_object({**top, "questions": _array(_question({}))}), "not": {"required": ["id"]}}
    return {"$schema": DRAFT, "title": "What peerfind checklist answers", "oneOf": [bare, listed]}


def learn() -> dict[str, Any]:
    """`learn --output json`: the list of topics, or one topic."""
    top = {"schema_version": VERSION, "crisis": _crisis()}
    heading = {"topic": TEXT, "title": TEXT, "says": TEXT}
    part = _object({"heading": TEXT, "says": TEXTS, "points": TEXTS, "references": TEXTS})
    reference = _object(
        {"short": TEXT, "title": TEXT, "by": _maybe("string"), "published": _maybe("string"), "url": _maybe("string"),
         "read": TEXT}
    )  # fmt: skip
    references = {"type": "object", "additionalProperties": reference}
    one = _object({**top, **heading, "parts": _array(part), "references": references, "next": TEXTS})
    all_of_them = _object({**top, "topics": _array(_object(heading))})
    return {"$schema": DRAFT, "title": "What peerfind learn answers", "oneOf": [all_of_them, one]}


SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "groups": groups,
    "search": search,
    "show": show,
    "now": now,
    "check": check,
    "checklist": checklist,
    "learn": learn,
}


def write(folder: Path) -> list[str]:
    """Write every schema into `folder`; the names of those that changed."""
    folder.mkdir(exist_ok=True)
    changed = []
    for name, make in SCHEMAS.items():
        path = folder / f"{name}.schema.json"
        text = dump(make())
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path.name)
    return changed
