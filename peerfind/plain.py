"""Records as plain values and back, for the compiled snapshot: what is absent is left out."""

from __future__ import annotations

from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from typing import Any, TypeVar

    R = TypeVar("R", bound=Record)


def to_plain(record: Record) -> dict[str, Any]:
    """A record as a mapping of plain values, without what is at its default."""
    found: dict[str, Any] = {}
    for name, value in record:
        field = record.FIELDS[name]
        if value in (None, (), {}) or (not field.required and value == field.default) or field.keeper:
            continue
        found[name] = _plain(value)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return to_plain(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def from_plain(cls: type[R], values: dict[str, Any]) -> R:
    """The record of class `cls` that `to_plain` made these values of."""
    read: dict[str, Any] = {}
    for name, value in values.items():
        field = cls.FIELDS[name]
        if field.shape == "one":
            value = from_plain(field.of, value)
        elif field.shape == "many":
            value = tuple(from_plain(field.of, item) for item in value)
        elif field.shape == "keyed":
            value = {key: from_plain(field.of, item) for key, item in value.items()}
        elif isinstance(value, list):
            value = tuple(value)
        read[name] = value
    return cls(**read)
