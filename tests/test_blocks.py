"""Changing one record in a file: not a byte of another record, and no comment anywhere, may change or be lost."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerfind import shelf
from peerfind.books import open_vocabulary
from peerfind.dataset import open_dataset
from peerfind.errors import Refusal
from peerfind.keeping.blocks import added, changed, values
from peerfind.keeping.layout import block, document
from peerfind.load import nodes, remarks
from peerfind.model import Organization, Service
from peerfind.records import Records

DATASET = open_dataset()
SERVICES = list(DATASET.services.values())
IDS = sorted(DATASET.services)
AXES = open_vocabulary().axes
FIELDS = ("description", "aliases", "needs", "phones", "links", "hours", "hours_note", "location", "safety", "note",
          "alert", "replaces", "field_sources", "sources", "minimum_age", "status", "name")  # fmt: skip


def records(names: list[str]) -> list[Service]:
    return [DATASET.services[name] for name in names]


def with_comments(text: str, seed: random.Random) -> str:
    """A block with comments on some lines and between some of them, each with a number of its own."""
    lines: list[str] = []
    for line in text.rstrip("\n").split("\n"):
        if lines and seed.random() < 0.15:
            lines.append(f"{' ' * seed.choice((0, 4, 6))}# between {seed.random()}")
        plain = not re.search(r'"[^"]*$', line)
        lines.append(f"{line} # beside {seed.random()}" if plain and seed.random() < 0.2 else line)
    return "\n".join(lines) + "\n"


def read(raw: str, part: str, name: str) -> Any:
    """The record as it reads in a file."""
    root: Any = nodes(raw.removeprefix("\ufeff").replace("\r\n", "\n"))
    item = next(item for item in root.values[part].items if item.values["id"].text == name)
    return Records("", AXES).read(Service if part == "services" else Organization, item)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    chosen=st.lists(st.sampled_from(IDS), min_size=2, max_size=5, unique=True).map(records),
    other=st.sampled_from(IDS).map(DATASET.services.__getitem__),
    names=st.lists(st.sampled_from(FIELDS), min_size=1, max_size=5, unique=True),
    number=st.integers(0, 4),
    start=st.integers(0, 10_000),
    end=st.sampled_from(("\n", "\r\n")),
    shift=st.sampled_from((-2, 0, 2)),
    bare=st.booleans(),
)
def test_editing_one_record_changes_no_byte_of_another(
    chosen: list[Service], other: Service, names: list[str], number: int, start: int, end: str, shift: int, bare: bool
) -> None:
    seed, pieces = random.Random(start), []
    for service in chosen:
        lines = block(service).rstrip("\n").split("\n")
        text = "\n".join(" " * max(0, shift) + line[max(0, -shift) :] for line in lines)
        pieces.append(with_comments(text, seed).replace("\n", end))
    gaps = [seed.choice(("", "\n", "\n# of nobody\n\n", "# above the next\n")).replace("\n", end) for _ in chosen]
    head = f"# head{end}{end}organizations: []{end}services:{end}"
    at = number % len(chosen)
    before = head + "".join(piece + gap for piece, gap in zip(pieces[:at], gaps[:at], strict=True))
    after = gaps[at] + "".join(piece + gap for piece, gap in zip(pieces[at + 1 :], gaps[at + 1 :], strict=True))
    raw = before + pieces[at] + after
    raw = raw.rstrip("\r\n") if bare else raw
    new = chosen[at].replace(**{name: getattr(other, name) for name in names})
    fresh = changed(raw, "services", chosen[at], new)
    assert fresh.startswith(before)
    rest = after.rstrip("\r\n") if bare else after
    assert fresh.endswith(rest)
    assert read(fresh, "services", new.id) == new
    assert sorted(remarks(fresh.replace("\r\n", "\n"))) == sorted(remarks(raw.replace("\r\n", "\n")))
    if end == "\r\n":
        assert "\n" not in fresh.replace("\r\n", "")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    chosen=st.lists(st.sampled_from(IDS), min_size=1, max_size=6, unique=True).map(records),
    number=st.integers(0, 5),
    start=st.integers(0, 10_000),
)
def test_a_new_record_stands_where_its_id_belongs(chosen: list[Service], number: int, start: int) -> None:
    seed = random.Random(start)
    new = chosen.pop(number % len(chosen))
    pieces = [with_comments(block(service), seed) for service in sorted(chosen, key=lambda s: s.id)]
    raw = "organizations: []\n" + ("services:\n" + "\n".join(pieces) if pieces else "services: []\n")
    fresh = added(raw, "services", new)
    assert list(values(fresh)) == [("services", name) for name in sorted([new.id, *(s.id for s in chosen)])]
    assert block(new) in fresh
    assert all(piece in fresh for piece in pieces)


def test_the_whole_file_is_again_in_its_one_layout() -> None:
    """Adding, changing back and forth in the real file gives, byte for byte, what writing it anew gives."""
    path = Path(shelf.book("groups.yaml"))
    raw = path.read_text("utf-8")
    head = raw.split("organizations:")[0].rstrip("\n") + "\n"
    old = DATASET.services["aware-galway"]
    new = old.replace(hours="Tu 19:00-21:00", aliases=("Aware in Galway",), status="active")
    fresh = changed(raw, "services", old, new)
    assert fresh == document(DATASET.organizations.values(), [s if s.id != old.id else new for s in SERVICES], head)
    assert changed(fresh, "services", new, old) == raw
    more = old.replace(id="aware-galway-east")
    assert added(raw, "services", more) == document(DATASET.organizations.values(), [*SERVICES, more], head)


REST = "    organization: x\n    kind: helpline\n    description: D\n    service_area: {countries: [GB]}\n"
INLINE = "organization: x, kind: helpline, description: D, service_area: {countries: [GB]}"
FOLDED = REST.replace("description: D", "description: >-\n      D").replace(
    "{countries: [GB]}", "\n      countries:\n        - GB"
)
SHAPES = {
    "between braces": f"services:\n  - {{id: b, name: B, {INLINE}}} # kept\n",
    "dash on a line of its own": f"services:\n  -\n    # kept\n    id: b\n    name: B\n{REST}",
    "name before id": f"services:\n  - name: B # kept\n    id: b\n{REST}",
    "no indentation": "services:\n- id: b\n  name: B # kept\n" + REST.replace("    ", "  "),
    "folded text": f"services:\n  - id: b\n    name: B\n    # kept\n{FOLDED}",
    "end mark": f"---\nservices:\n  - id: b\n    name: B # kept\n{REST}...\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_other_ways_to_write_yaml_are_changed_too(shape: str) -> None:
    raw = "# head\n" + SHAPES[shape]
    old = read(raw, "services", "b")
    new = old.replace(name="Better", hours="24/7", note="A # that is no comment")
    fresh = changed(raw, "services", old, new)
    assert read(fresh, "services", "b") == new
    assert "# kept" in fresh
    assert fresh.startswith("# head\n")


def test_a_list_on_one_line_is_refused_with_its_line() -> None:
    raw = "organizations: []\nservices: [{id: b, name: B}]\n"
    with pytest.raises(Refusal, match="Line 2 "):
        added(raw, "services", SERVICES[0])


def test_the_first_record_of_a_part() -> None:
    fresh = added("# mine\nservices: []  # none yet\n", "services", SERVICES[0])
    assert fresh.startswith("# mine\nservices:  # none yet\n  - id: ")
    assert ("organizations", "x") in values(added(fresh, "organizations", organization()))


def organization() -> Organization:
    return DATASET.organizations["aware-ireland"].replace(id="x")
