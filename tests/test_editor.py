"""In the editor: the schema fits the data as an editor reads it, tells every field, and refuses what is wrong."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml

from peerfind import shelf
from peerfind.dataset import open_dataset

from .conftest import CASES, ROOT

SCHEMA = json.loads((ROOT / "schema" / "groups.schema.json").read_text("utf-8"))
DATA = ROOT / "data" / "groups.yaml"


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: only null, true, false and numbers are more than text."""

    yaml_implicit_resolvers: dict[str, Any] = {}


for tag, pattern, first in (
    ("tag:yaml.org,2002:null", r"^(?:null|Null|NULL|~|)$", ["n", "N", "~", ""]),
    ("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("tag:yaml.org,2002:float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", list("-+0123456789.")),
):
    Core.add_implicit_resolver(tag, re.compile(pattern), first)


@pytest.fixture(scope="module")
def directory() -> dict[str, list[dict[str, Any]]]:
    return dict(yaml.load(DATA.read_text("utf-8"), Loader=Core))


def faults(document: object) -> list[str]:
    return [
        f"{error.json_path}: {error.message[:200]}"
        for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(document)
    ]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_directory_fits_its_schema(directory: dict[str, Any]) -> None:
    assert faults(directory) == []
    assert len(directory["services"]) == len(open_dataset().services)


@pytest.mark.parametrize("path", sorted((CASES / "good").glob("*.yaml")), ids=lambda path: path.name)
def test_what_the_check_lets_through_fits_too(path: Any) -> None:
    document = yaml.load(path.read_text("utf-8"), Loader=Core)
    if isinstance(document, dict) and "services" in document:
        assert faults(document) == []


WRONG = [
    ("kind", "suport-group"),
    ("needs", ["anxeity"]),
    ("id", "Not An Id"),
    ("description", "x" * 301),
    ("descripton", "a field that is not there"),
    ("phones", [{"number": "116 123", "country": "UK", "purpose": "support", "source": "page"}]),
    ("phones", [{"number": "116 123", "country": "GB", "purpose": "support"}]),
    ("minimum_age", "eighteen"),
    ("links", [{"url": "www.example.org", "purpose": "home", "source": "page"}]),
    ("safety", {"friendly": {"answer": "yes"}}),
    ("confirmed", {"on": "yesterday", "how": "page", "by": "me"}),
]


@pytest.mark.parametrize(("field", "value"), WRONG, ids=[f"{field} {str(value)[:30]}" for field, value in WRONG])
def test_the_editor_underlines_what_is_wrong(directory: dict[str, Any], field: str, value: object) -> None:
    record = copy.deepcopy(directory["services"][0])
    assert faults({"services": [record]}) == []
    assert faults({"services": [{**record, field: value}]})


def described(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of the schema, however deep, with its place."""
    if isinstance(schema, dict):
        for name, field in schema.get("properties", {}).items():
            if path or name not in ("organizations", "services"):
                yield f"{path}.{name}", field
        for name, inner in schema.items():
            yield from described(
                inner, f"{path}.{name}" if name not in ("properties", "items", "anyOf") else path or "."
            )
    elif isinstance(schema, list):
        for inner in schema:
            yield from described(inner, path)


def test_hovering_over_any_field_tells_what_it_holds() -> None:
    fields = list(described(SCHEMA))
    assert len(fields) > 100
    for path, field in fields:
        assert field.get("description", "").endswith("."), path


def test_every_word_an_editor_offers_is_explained() -> None:
    explained = [
        field
        for _, field in described(SCHEMA)
        for field in (field, field.get("items", {}))
        if "enumDescriptions" in field
    ]
    assert len(explained) > 15
    for field in explained:
        assert len(field["enumDescriptions"]) == len(field["enum"])
        assert all(field["enumDescriptions"])


def test_the_editor_finds_the_schema() -> None:
    """By the first line of the file, in any editor; by the settings of the workspace in the one they are for."""
    first = DATA.read_text("utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    assert (DATA.parent / found[1]).resolve() == (ROOT / "schema" / "groups.schema.json").resolve()
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    for schema, files in settings["yaml.schemas"].items():
        assert (ROOT / schema).exists()
        assert all((ROOT / file).exists() for file in files)
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text("utf-8"))["recommendations"]
    assert "redhat.vscode-yaml" in recommended
    assert shelf.book("groups.yaml") == str(DATA)
