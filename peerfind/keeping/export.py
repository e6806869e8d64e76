"""The directory for other engines: an SQLite file with FTS5, or what OpenSearch and Elasticsearch load in bulk.

Also the compiled file that a search reads, of a YAML file of one's own: for large directories, so that the YAML is read once and
not at every search. docs/scale.md says when one needs which.
"""

from __future__ import annotations

import json
import os

from .. import tables
from ..age import newest
from ..dataset import open_dataset
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..packing import groups
from ..places import open_gazetteer
from ..plain import to_plain
from ..record import TYPE_CHECKING
from ..safety import answers, count
from ..stock import open_groups, open_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ..directory import Directory
    from ..model import Service
    from ..tables import Database
    from ..vocabulary import Vocabulary

INDEX = "peerfind"
AXES = ("needs", "communities", "formats", "channels", "styles", "languages")

KEYWORD = {"type": "keyword"}
ENGLISH = {"type": "text", "analyzer": "english"}
NAME = {"type": "text", "fields": {"exact": KEYWORD}}
DATE = {"type": "date", "format": "yyyy-MM-dd||yyyy-MM||yyyy"}
WHOLE = {"type": "integer"}

FIELDS: dict[str, dict[str, Any]] = {
    "id": KEYWORD, "name": NAME, "called": NAME, "organization": NAME, "kind": KEYWORD, "description": ENGLISH, "about": ENGLISH,
    **dict.fromkeys(AXES, KEYWORD), "led_by": KEYWORD, "cost": KEYWORD, "status": KEYWORD, "countries": KEYWORD,
    "regions": KEYWORD, "town": NAME, "point": {"type": "geo_point"}, "minimum_age": WHOLE, "maximum_age": WHOLE,
    "hours": KEYWORD, "timezone": KEYWORD, "safety_yes": WHOLE, "newest": DATE,
    "record": {"type": "object", "enabled": False},
}  # fmt: skip
"""Every field of a document, and how OpenSearch is told to keep it. `record` is the whole record, kept and not searched."""

SQLITE = """
create table service (
    number integer primary key, id text unique, name text, organization text, kind text, description text, led_by text, cost text,
    status text, town text, latitude real, longitude real, minimum_age integer, maximum_age integer, hours text, timezone text,
    safety_yes integer, newest text, record text
);
create table word (axis text, word text, number integer, primary key (axis, word, number)) without rowid;
create virtual table found using fts5(name, called, about, place, description,
    tokenize = 'porter unicode61 remove_diacritics 2');
"""

SERVICE = "insert into service values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def export(target: str, path: str, data: str | None) -> int:
    """Write the directory (of a YAML file, or the one that came with the program) for an engine; how many services that were.

    Raises Refusal if the file cannot be written; one that is there already is left alone.
    """
    for one in (path, mapping_path(path)) if target == "opensearch" else (path,):
        if os.path.exists(one):
            raise Refusal(f"There is already a file {one!r}.", "Give another name, or remove it first.")
    if not os.path.isdir(os.path.dirname(path) or "."):
        raise Refusal(f"There is no folder {os.path.dirname(path)!r}.", "Make it first, or give a file in another one.")
    try:
        return TARGETS[target](path, data)
    except OSError as error:
        raise Refusal(
            f"{path!r} cannot be written: {error.strerror}.", "Give a file in a folder that is there."
        ) from None
    except tables.Error as error:
        needs = "It needs a Python whose SQLite has FTS5; see docs/scale.md."
        raise Refusal(f"{path!r} cannot be written: {error}.", needs) from None


def snapshot(path: str, data: str | None) -> int:
    """The compiled file that a search reads."""
    dataset = open_dataset(data)
    if dataset.problems:
        first = dataset.problems[0]
        raise Refusal(
            f"{dataset.path}, line {first.line}: {first.message}.", "See peerfind data check.", DATA_HAS_PROBLEMS
        )
    tables.write(path, lambda db: groups.write(db, dataset, open_gazetteer()))
    return len(dataset.services)


def sqlite(path: str, data: str | None) -> int:
    """An SQLite file with a table of services, one of their words by axis, and a full-text table."""
    documents = list(_documents(data))
    tables.write(path, lambda db: _fill(db, documents))
    return len(documents)


def _fill(db: Database, documents: list[dict[str, Any]]) -> None:
    db.executescript(SQLITE)
    for number, one in enumerate(documents):
        point, get = one.get("point") or {}, one.get
        values = (
            number, one["id"], one["name"], one["organization"][0], one["kind"], one["description"], get("led_by"), get("cost"),
            get("status"), get("town"), point.get("lat"), point.get("lon"), get("minimum_age"), get("maximum_age"), get("hours"),
            get("timezone"), one["safety_yes"], get("newest"), _json(one["record"]),
        )  # fmt: skip
        db.execute(SERVICE, values)
        words = [(axis, word, number) for axis in (*AXES, "countries") for word in dict.fromkeys(get(axis, ()))]
        db.executemany("insert into word values (?, ?, ?)", words)
        place = " ".join([get("town", ""), *get("regions", ())])
        text = (number, one["name"], " ".join((*get("called", ()), *one["organization"])), one["about"], place)
        row = "insert into found (rowid, name, called, about, place, description) values (?, ?, ?, ?, ?, ?)"
        db.execute(row, (*text, one["description"]))


def opensearch(path: str, data: str | None) -> int:
    """A bulk file of the documents, and beside it the mapping the index is made with."""
    written = 0
    mapping = {"mappings": {"dynamic": "strict", "properties": FIELDS}}
    with open(mapping_path(path), "w", encoding="utf-8") as file:
        file.write(json.dumps(mapping, indent=2) + "\n")
    with open(path, "w", encoding="utf-8") as file:
        for one in _documents(data):
            file.write(_json({"index": {"_index": INDEX, "_id": one["id"]}}) + "\n" + _json(one) + "\n")
            written += 1
    return written


def mapping_path(path: str) -> str:
    """`groups.ndjson` has its mapping in `groups.mapping.json`."""
    return os.path.splitext(path)[0] + ".mapping.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- documents


def _documents(data: str | None) -> Iterator[dict[str, Any]]:
    """Every service as a document."""
    directory, vocabulary = open_groups(data, open_gazetteer()), open_words().vocabulary
    for name in directory.ids():
        service = directory.service(name)
        assert service
        yield document(service, directory, vocabulary)


def document(service: Service, directory: Directory, vocabulary: Vocabulary) -> dict[str, Any]:
    """A service as the fields of `FIELDS`; what is not known is left out."""
    owner, place = directory.organization(service.organization), service.location
    axes = {**{axis: list(getattr(service, axis)) for axis in AXES}, "kinds": [service.kind]}
    labels = [vocabulary.label(axis, word) for axis, words in axes.items() for word in words if axis != "languages"]
    point = place.point if place else None
    values: dict[str, Any] = {
        "id": service.id, "name": service.name, "called": list(service.aliases), "kind": service.kind,
        "organization": [owner.name, *owner.aliases] if owner else [service.organization], "description": service.description,
        "about": ", ".join(labels), **{axis: axes[axis] for axis in AXES}, "led_by": service.led_by, "cost": service.cost,
        "status": service.status, "countries": list(service.service_area.countries),
        "regions": list(service.service_area.regions), "town": place.town if place else None,
        "point": {"lat": point[0], "lon": point[1]} if point else None, "minimum_age": service.minimum_age,
        "maximum_age": service.maximum_age, "hours": service.hours, "timezone": service.timezone,
        "safety_yes": count(answers(directory, service))[0], "newest": newest(directory, service)[0],
        "record": to_plain(service),
    }  # fmt: skip
    return {name: value for name, value in values.items() if value not in (None, [])}


TARGETS: dict[str, Callable[[str, str | None], int]] = {
    "opensearch": opensearch,
    "sqlite": sqlite,
    "snapshot": snapshot,
}
"""What a directory can be written as."""
