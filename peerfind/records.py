"""Nodes to records, or to problems that name the line. With `load`, the only room that knows yaml.

Nothing stops at the first mistake: what cannot be read is reported and left out, the rest is read.
"""

from __future__ import annotations

from . import forms
from .load import Mapping, Node, Scalar, Sequence
from .record import TYPE_CHECKING, Field, Record
from .text import nearest

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as Mapped
    from typing import Any

ABSENT = "null"
"""The one spelling of a value that is not there, written without quotes. Leaving the field out says the same."""

REPORTED = ("\ufffd", "<<")
"""Keys that `load` has reported already."""

OTHER_ABSENT = {"~", "Null", "NULL", "None", "none", "nil", "N/A", "n/a", "?", "TBC", "tbc", "TBA", "tba"}


class Problem(Record):
    """Something wrong, or unusual, in the data: where it stands, what it is and the way out.

    `severity` is `error` (wrong: `data check` fails) or `warning` (unusual: is it meant?).
    """

    path: str
    line: int
    column: int
    record: str | None
    field: str | None
    value: str | None
    severity: str
    code: str
    message: str
    hint: str


class Place(Record):
    """Where a reader stands: file, record, field and node."""

    path: str
    record: str | None
    field: str
    node: Node


class Records:
    """Reads nodes of one file. `problems` gathers what was wrong; `places` knows where each read record stands."""

    def __init__(self, path: str, axes: Mapped[str, Mapped[str, object]]) -> None:
        self.path, self.axes = path, axes
        self.problems: list[Problem] = []
        self.record: str | None = None

    # --- saying what is wrong

    def wrong(self, node: Node, field: str, code: str, message: str, hint: str, severity: str = "error") -> None:
        value = node.text if isinstance(node, Scalar) else None
        self.problems.append(
            Problem(
                path=self.path, line=node.line, column=node.column, record=self.record, field=field or None,
                value=value, severity=severity, code=code, message=message, hint=hint,
            )
        )  # fmt: skip

    # --- records

    def read(self, cls: type[Record], node: Node, field: str = "") -> Any:
        """The record of class `cls` at `node`, or None after reporting why there is none."""
        if not isinstance(node, Mapping):
            self.wrong(node, field, "not-a-mapping", f"expected the fields of {article(cls)}", fields_hint(cls))
            return None
        values: dict[str, Any] = {}
        whole = True
        for key, value in node.values.items():
            path = f"{field}.{key}" if field else key
            spec = cls.FIELDS.get(key)
            if key in REPORTED:
                continue
            if spec is None:
                self.unknown(node.keys[key], path, key, cls)
            elif not absent(value):
                read = self.value(spec, value, path)
                if read is not None:
                    values[key] = read
                elif spec.required:
                    whole = False
            elif spec.required:
                self.wrong(value, path, "missing", f"{key} is needed", spec.doc)
                whole = False
        for name, spec in cls.FIELDS.items():
            if spec.required and name not in node.values:
                path = f"{field}.{name}" if field else name
                self.wrong(node, path, "missing", f"{name} is needed", spec.doc)
                whole = False
        return cls(**values) if whole else None

    def unknown(self, key: Scalar, path: str, name: str, cls: type[Record]) -> None:
        close = nearest(name, cls.FIELDS)
        hint = f"did you mean {close}?" if close else fields_hint(cls)
        self.wrong(key, path, "unknown-field", f"{article(cls)} has no field {name}", hint)

    # --- values, by shape

    def value(self, spec: Field, node: Node, path: str) -> Any:
        return SHAPES[spec.shape](self, spec, node, path)

    def text(self, spec: Field, node: Node, path: str) -> str | None:
        if not isinstance(node, Scalar):
            self.wrong(node, path, "not-text", "expected one line of text", spec.doc)
            return None
        text = node.text
        if (not text and node.plain) or (node.plain and text in OTHER_ABSENT) or (text == ABSENT and not node.plain):
            hint = f"write {ABSENT} without quotes, or leave the field out"
            self.wrong(node, path, "absent", f"{text!r} is not how an absent value is written", hint)
            return None
        if text != " ".join(text.split()):
            message = "spaces at an end, doubled, of an odd kind, or a line break"
            self.wrong(node, path, "spacing", message, "write it as one line, with single spaces")
        if len(text) > spec.most:
            self.wrong(node, path, "too-long", f"{len(text)} characters; {spec.most} is the most", "say it shorter")
        if spec.form and (fault := forms.fault(spec.form, text)):
            self.wrong(node, path, fault.code, fault.message, fault.hint)
            return None
        return text

    def texts(self, spec: Field, node: Node, path: str) -> tuple[str, ...] | None:
        return self.several(spec, node, path, self.text)

    def word(self, spec: Field, node: Node, path: str) -> str | None:
        if not isinstance(node, Scalar):
            self.wrong(node, path, "not-text", f"expected one of the {spec.of}", self.axis_hint(spec.of))
            return None
        if node.text not in self.axes[spec.of]:
            close = nearest(node.text, self.axes[spec.of])
            hint = f"did you mean {close}?" if close else self.axis_hint(spec.of)
            self.wrong(node, path, "unknown-word", f"{node.text!r} is not one of the {spec.of.replace('_', ' ')}", hint)
            return None
        return node.text

    def words(self, spec: Field, node: Node, path: str) -> tuple[str, ...] | None:
        return self.several(spec, node, path, self.word)

    def several(
        self, spec: Field, node: Node, path: str, one: Callable[[Field, Node, str], str | None]
    ) -> tuple[str, ...] | None:
        if not isinstance(node, Sequence):
            self.wrong(node, path, "not-a-list", "expected a list", "write it as [one, two]")
            return None
        read: list[str] = []
        for number, item in enumerate(node.items):
            value = one(spec, item, f"{path}[{number}]")
            if value in read:
                self.wrong(item, f"{path}[{number}]", "twice", f"{value!r} stands twice", "keep one")
            elif value is not None:
                read.append(value)
        return tuple(read)

    def whole(self, spec: Field, node: Node, path: str) -> int | None:
        if isinstance(node, Scalar) and node.text.isascii() and node.text.isdigit() and len(node.text) <= 6:
            return int(node.text)
        self.wrong(node, path, "not-a-number", "expected a whole number", spec.doc)
        return None

    def decimal(self, spec: Field, node: Node, path: str) -> float | None:
        if isinstance(node, Scalar) and forms.DECIMAL.fullmatch(node.text):
            return float(node.text)
        self.wrong(node, path, "not-a-number", "expected a decimal number such as 55.86", spec.doc)
        return None

    def one(self, spec: Field, node: Node, path: str) -> Any:
        return self.read(spec.of, node, path)

    def many(self, spec: Field, node: Node, path: str) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence):
            self.wrong(node, path, "not-a-list", "expected a list", "start each entry with a dash")
            return None
        read = (self.read(spec.of, item, f"{path}[{number}]") for number, item in enumerate(node.items))
        return tuple(item for item in read if item is not None)

    def keyed(self, spec: Field, node: Node, path: str) -> dict[str, Any] | None:
        if not isinstance(node, Mapping):
            self.wrong(node, path, "not-a-mapping", "expected names, each with its fields", fields_hint(spec.of))
            return None
        read: dict[str, Any] = {}
        for key, value in node.values.items():
            if self.key_fits(spec, node.keys[key], f"{path}.{key}"):
                record = self.read(spec.of, value, f"{path}.{key}")
                if record is not None:
                    read[key] = record
        return read

    def pairs(self, spec: Field, node: Node, path: str) -> dict[str, str] | None:
        if not isinstance(node, Mapping):
            self.wrong(node, path, "not-a-mapping", "expected names, each with the key of a source", spec.doc)
            return None
        read: dict[str, str] = {}
        inner = Field("text", spec.doc, form=spec.of, most=spec.most)
        for key, value in node.values.items():
            if self.key_fits(spec, node.keys[key], f"{path}.{key}"):
                text = self.text(inner, value, f"{path}.{key}")
                if text is not None:
                    read[key] = text
        return read

    def key_fits(self, spec: Field, key: Scalar, path: str) -> bool:
        fault = forms.fault(spec.form, key.text)
        if fault:
            self.wrong(key, path, fault.code, fault.message, fault.hint)
        return fault is None

    def axis_hint(self, axis: str) -> str:
        known = list(self.axes[axis])
        return "one of: " + ", ".join(known[:12]) + (f" … {len(known)} in all" if len(known) > 12 else "")


def absent(node: Node) -> bool:
    """Whether the value is written as not there."""
    return isinstance(node, Scalar) and node.plain and node.text == ABSENT


def article(cls: type[Record]) -> str:
    """`a phone`, `an email`: the class in a sentence."""
    name = cls.__name__.lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def fields_hint(cls: type[Record]) -> str:
    return "fields: " + ", ".join(cls.FIELDS)


SHAPES: dict[str, Callable[[Records, Field, Node, str], Any]] = {
    "text": Records.text,
    "texts": Records.texts,
    "word": Records.word,
    "words": Records.words,
    "whole": Records.whole,
    "decimal": Records.decimal,
    "one": Records.one,
    "many": Records.many,
    "keyed": Records.keyed,
    "pairs": Records.pairs,
}
