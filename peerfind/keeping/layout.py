"""Records to YAML text in the one layout of data/groups.yaml: what is absent left out, one value on one line.

A short list or mapping stands on one line, a long one is opened up, so that a pull request shows the value that
changed and little else. Text that another reader would take for a number, a date or a yes is quoted.
"""

from __future__ import annotations

import re

from ..model import Source
from ..record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..dataset import Dataset
    from ..model import Organization, Service

WIDTH = 118

_LOOKS_ELSE = re.compile(
    r"(?i)(null|~|yes|no|on|off|true|false|y|n)|[-+]?[\d_][\d_,]*(\.[\d_]*)?(e[-+]?\d+)?|0x[0-9a-f]+"
    r"|\d+(:\d+)+(\.\d*)?|\d{4}-\d\d?(-\d\d?)?|[-+.]\w*|"
)
_NEEDS_QUOTES = re.compile(r"^[-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|^\s|\s$")
_NEEDS_QUOTES_INSIDE = re.compile(r"[\[\]{},?]")
_DATES = {"date", "day"}


def quoted(text: str, dated: bool = False, inside: bool = False) -> str:
    """A text as a YAML scalar: plain where no reader can mistake it. `inside`: between brackets or braces."""
    mistaken = _LOOKS_ELSE.fullmatch(text) and not (dated and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text))
    if not mistaken and not _NEEDS_QUOTES.search(text) and not (inside and _NEEDS_QUOTES_INSIDE.search(text)):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def block(record: Record) -> str:
    """One record as an entry of its list."""
    lines = list(_lines(record, "    "))
    return "  - " + "\n".join(lines).removeprefix("    ") + "\n"


def document(organizations: Iterable[Organization], services: Iterable[Service], head: str = "") -> str:
    """The whole file, both lists in the order of their ids."""
    parts = [head]
    for name, records in (("organizations", organizations), ("services", services)):
        blocks = [block(record) for record in sorted(records, key=lambda record: record.id)]
        parts.append(f"{name}:\n" + "\n".join(blocks) if blocks else f"{name}: []\n")
    return "\n".join(part for part in parts if part)


def lines_of(record: Record, name: str, indent: str) -> list[str]:
    """One field as the lines it stands on; none if it is absent."""
    text = "\n".join(_field(record, name, getattr(record, name), indent))
    return text.split("\n") if text else []


def head_of(text: str) -> str:
    """The comments before the first part."""
    kept = []
    for line in text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"):
        if line.strip() and not line.startswith("#"):
            break
        kept.append(line)
    head = "\n".join(kept).strip("\n")
    return f"{head}\n" if head else ""


def unlike(dataset: Dataset, text: str) -> int | None:
    """The first line of a file that its one layout would write otherwise; None if it is as it should be."""
    meant = document(dataset.organizations.values(), dataset.services.values(), head_of(text))
    if text == meant:
        return None
    is_, be = text.split("\n"), meant.split("\n")
    same = next(
        (at for at, pair in enumerate(zip(is_, be, strict=False)) if pair[0] != pair[1]), min(len(is_), len(be))
    )
    return min(same + 1, max(1, text.count("\n")))


def _lines(record: Record, indent: str) -> Iterable[str]:
    for name, value in record:
        yield from _field(record, name, value, indent)


def _field(record: Record, name: str, value: Any, indent: str) -> Iterable[str]:
    field = record.FIELDS[name]
    if name == "page_date" and isinstance(record, Source) and value is None and record.url:
        yield f"{indent}page_date: null"
    if value in (None, (), {}) or (not field.required and value == field.default):
        return
    if field.shape in ("text", "word", "whole", "decimal"):
        text = str(value) if field.shape in ("whole", "decimal") else quoted(value, field.form in _DATES)
        yield f"{indent}{name}: {text}"
    elif len(line := f"{indent}{name}: {_flow(value)}") <= WIDTH and field.shape in (
        "texts",
        "words",
        "pairs",
        "one",
    ):
        yield line
    else:
        yield f"{indent}{name}:"
        yield from _opened(value, indent + "  ")


def _opened(value: object, indent: str) -> Iterable[str]:
    """A value over several lines."""
    if isinstance(value, Record):
        yield from _lines(value, indent)
    elif isinstance(value, dict):
        for key, item in value.items():
            if len(line := f"{indent}{quoted(key)}: {_flow(item)}") <= WIDTH:
                yield line
            else:
                yield f"{indent}{quoted(key)}:"
                yield from _opened(item, indent + "  ")
    elif isinstance(value, tuple):
        for item in value:
            if isinstance(item, str):
                yield f"{indent}- {quoted(item)}"
            elif len(line := f"{indent}- {_flow(item)}") <= WIDTH:
                yield line
            else:
                yield f"{indent}- " + "\n".join(_lines(item, indent + "  ")).removeprefix(indent + "  ")


def _flow(value: object) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return quoted(value, inside=True)
    if isinstance(value, tuple):
        return f"[{', '.join(_flow(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {_flow(item)}" for key, item in value.items()) + "}"
    assert isinstance(value, Record)
    inside = []
    for name, item in value:
        field = value.FIELDS[name]
        if name == "page_date" and item is None and isinstance(value, Source) and value.url:
            inside.append("page_date: null")
        elif item not in (None, (), {}) and (field.required or item != field.default):
            dated = field.form in _DATES
            number = field.shape in ("whole", "decimal")
            text = str(item) if number else quoted(item, dated, inside=True) if isinstance(item, str) else _flow(item)
            inside.append(f"{name}: {text}")
    return "{" + ", ".join(inside) + "}"
