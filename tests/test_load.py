"""Reading strictly: everything is text, everything knows its line, and what is not plain data is refused."""

from __future__ import annotations

import string
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerfind import load
from peerfind.books import open_vocabulary
from peerfind.keeping.layout import document, quoted
from peerfind.model import Organization, Service, ServiceArea, Source
from peerfind.records import Records


def plain(node: Any) -> Any:
    """A node as Python values, every scalar as text."""
    if isinstance(node, load.Scalar):
        return node.text
    if isinstance(node, load.Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "no",
        "on",
        "yes",
        "19:00",
        "12:30",
        "0800",
        "0800 111",
        "116123",
        "1e3",
        "0x1F",
        "2026-11-22",
        "1_000",
        "null",
        ".5",
        "011",
    ],
)
def test_every_scalar_is_the_text_that_was_written(written: str) -> None:
    assert plain(load.nodes(f"value: {written}\n")) == {"value": written}


def test_lines_and_columns_count_from_one() -> None:
    root = load.nodes("a: 1\nb:\n  - x\n  - {c: deep}\n")
    assert isinstance(root, load.Mapping)
    items = root.values["b"]
    assert isinstance(items, load.Sequence)
    assert (items.items[0].line, items.items[0].column) == (3, 5)
    inner = items.items[1]
    assert isinstance(inner, load.Mapping)
    assert (inner.values["c"].line, inner.values["c"].column) == (4, 9)
    assert (root.keys["b"].line, root.keys["b"].column) == (2, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\na: 2\n", "duplicate-key"),
        ("a: &x 1\n", "anchor"),
        ("a: &x 1\nb: *x\n", "anchor"),
        ("a: !!int 1\n", "tag"),
        ("!!map {a: 1}\n", "tag"),
        ("<<: {a: 1}\n", "merge-key"),
        ("? [a]\n: 1\n", "key"),
        ("a: 1\n---\nb: 1\n", "documents"),
        ("", "empty"),
        ("- " * 20 + "x\n", "too-deep"),
        ('a: "\\u202e"\n', "unseen-character"),
        ('a: "\\0"\n', "unseen-character"),
        ("a: [1\n", "yaml"),
        ("a:\n\t- b\n", "yaml"),
    ],
)
def test_what_is_not_plain_data_is_refused(text: str, code: str) -> None:
    with pytest.raises(load.Fault) as refused:
        load.nodes(text)
    assert refused.value.code == code
    assert refused.value.line >= 1
    assert refused.value.hint


def test_a_billion_laughs_cost_nothing(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join(f'*a{n - 1}' for _ in range(9))}]" for n in range(1, 9)]
    faults: list[load.Fault] = []
    load.nodes("\n".join(lines), faults.append)
    assert {fault.code for fault in faults} == {"anchor", "alias"}


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    big = tmp_path / "big.yaml"
    with big.open("wb") as file:
        file.truncate(load.LARGEST + 1)
    with pytest.raises(load.Fault) as refused:
        load.read_text(big)
    assert refused.value.code == "file-too-large"


def test_every_fault_of_a_file_is_gathered() -> None:
    faults: list[load.Fault] = []
    load.nodes("a: 1\na: 2\nb: !!str x\nc: &k y\n", faults.append)
    assert [(fault.code, fault.line) for fault in faults] == [("duplicate-key", 2), ("tag", 3), ("anchor", 4)]


readable = st.text(
    alphabet=st.characters(
        min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f\xad" + "".join(map(chr, range(0x80, 0xA0)))
    ),
    max_size=60,
).map(lambda text: " ".join(text.split()))


@given(readable.filter(bool))
def test_whatever_the_layout_writes_is_read_back(text: str) -> None:
    root = load.nodes(
        f"block: {quoted(text)}\nflow: {{a: {quoted(text, inside=True)}, b: [{quoted(text, inside=True)}]}}\n"
    )
    assert plain(root) == {"block": text, "flow": {"a": text, "b": [text]}}


T = TypeVar("T")

words = st.text(alphabet=string.ascii_lowercase + string.digits, min_size=1, max_size=8)
ids = (
    st.lists(words, min_size=1, max_size=3)
    .map("-".join)
    .filter(lambda id_: id_ not in {"null", "none", "nil", "tbc", "tba"})
)
VOCABULARY = open_vocabulary()


def made(cls: type[T], **values: Any) -> T:
    """A record of which only some fields are given."""
    return cls(**values)


@st.composite
def services(draw: st.DrawFn) -> Service:
    def some(axis: str) -> Any:
        return draw(st.lists(st.sampled_from(sorted(VOCABULARY.axes[axis])), unique=True, max_size=4).map(tuple))

    text = readable.filter(lambda value: value and value not in ("null", "~") and len(value) < 60)
    date = draw(st.sampled_from([None, "2019", "2019-06"]))
    values: dict[str, Any] = {"countries": ("GB", "NO")}
    return made(
        Service, id=draw(ids), name=draw(text), organization=draw(ids),
        kind=draw(st.sampled_from(sorted(VOCABULARY.axes["kinds"]))),
        description=draw(text), needs=some("needs"), communities=some("communities"), formats=some("formats"),
        service_area=made(ServiceArea, **values), minimum_age=draw(st.none() | st.integers(0, 120)),
        sources={"page": Source(url="https://example.org", owner="own", page_date=date, read_on="2026-11-22")},
    )  # fmt: skip


@given(services())
def test_a_record_that_is_written_is_read_back(service: Service) -> None:
    from peerfind.records import OTHER_ABSENT

    if {service.id, service.name, service.description, service.organization} & OTHER_ABSENT:
        return
    text = document([made(Organization, id="o", name="O", country="GB")], [service])
    records = Records("memory", VOCABULARY.axes)
    root = load.nodes(text)
    assert isinstance(root, load.Mapping)
    listed = root.values["services"]
    assert isinstance(listed, load.Sequence)
    assert records.read(Service, listed.items[0]) == service
    assert records.problems == []
