"""Frozen records whose every field says in one sentence what it holds.

`dataclasses` would do this, and costs 12 ms at every start (more than Python itself): a price the person who is
waiting would pay. Type checkers read these classes as keyword-only frozen dataclasses.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Self, dataclass_transform
else:

    def dataclass_transform(**_):
        return lambda cls: cls


REQUIRED = object()


class Field:
    """What one field of a record may hold. `shape` is one of the functions below, by name."""

    __slots__ = ("default", "doc", "form", "keeper", "most", "name", "of", "shape")

    def __init__(
        self,
        shape: str,
        doc: str,
        default: object = REQUIRED,
        of: Any = None,
        form: str = "",
        most: int = 300,
        keeper: bool = False,
    ) -> None:
        self.name = ""
        self.shape, self.doc, self.default = shape, doc, default
        self.of, self.form, self.most, self.keeper = of, form, most, keeper

    @property
    def required(self) -> bool:
        return self.default is REQUIRED


def text(doc: str, *, default: object = REQUIRED, form: str = "", most: int = 300, keeper: bool = False) -> Any:
    """One line of plain text of at most `most` characters; `form` names a stricter kind (see `forms`)."""
    return Field("text", doc, default, form=form, most=most, keeper=keeper)


def texts(doc: str, *, form: str = "", most: int = 120) -> Any:
    """Several texts, none by default."""
    return Field("texts", doc, (), form=form, most=most)


def word(axis: str, doc: str, *, default: object = REQUIRED) -> Any:
    """One word of an axis of the vocabulary."""
    return Field("word", doc, default, of=axis)


def words(axis: str, doc: str) -> Any:
    """Several words of an axis of the vocabulary, none by default."""
    return Field("words", doc, (), of=axis)


def whole(doc: str, *, default: object = REQUIRED) -> Any:
    """A whole number, zero or more."""
    return Field("whole", doc, default)


def decimal(doc: str, *, default: object = REQUIRED) -> Any:
    """A decimal number."""
    return Field("decimal", doc, default)


def one(cls: type[Record], doc: str, *, default: object = REQUIRED) -> Any:
    """One record."""
    return Field("one", doc, default, of=cls)


def many(cls: type[Record], doc: str) -> Any:
    """Several records, none by default."""
    return Field("many", doc, (), of=cls)


def keyed(cls: type[Record], doc: str, *, form: str = "key") -> Any:
    """Several records, each under a key of its own; none by default."""
    return Field("keyed", doc, None, of=cls, form=form)


def pairs(doc: str, *, form: str = "key", value: str = "", most: int = 200) -> Any:
    """Several texts, each under a key of its own; none by default. `form` is that of the keys, `value` that of the texts."""
    return Field("pairs", doc, None, form=form, of=value, most=most)


@dataclass_transform(
    kw_only_default=True,
    frozen_default=True,
    field_specifiers=(text, texts, word, words, whole, decimal, one, many, keyed, pairs),
)
class Record:
    """A frozen value. A subclass lists its fields by the functions above, or as bare annotations with defaults."""

    FIELDS: dict[str, Field] = {}

    DEFAULTS: dict[str, Any] = {}

    def __init_subclass__(cls) -> None:
        own: dict[str, Field] = {}
        for name in cls.__annotations__:
            value = cls.__dict__.get(name, REQUIRED)
            field = value if isinstance(value, Field) else Field("value", "", value)
            field.name = name
            own[name] = field
            if name in cls.__dict__:
                delattr(cls, name)
        cls.FIELDS = {**cls.FIELDS, **own}
        cls.DEFAULTS = {
            name: {} if field.shape in ("keyed", "pairs") else field.default
            for name, field in cls.FIELDS.items()
            if not field.required
        }

    def __init__(self, **values: Any) -> None:
        full = {**self.DEFAULTS, **values}
        if full.keys() != self.FIELDS.keys():
            odd = sorted(full.keys() ^ self.FIELDS.keys())
            raise TypeError(f"{type(self).__name__}: unknown or missing fields: {', '.join(odd)}")
        self.__dict__.update(full)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(repr(value) for value in self.__dict__.values())))

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in self)
        return f"{type(self).__name__}({inside})"

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """The fields in the order the class lists them, with their values."""
        return ((name, self.__dict__[name]) for name in self.FIELDS)

    def replace(self, **changes: Any) -> Self:
        """The same record with some fields changed."""
        return type(self)(**{**self.__dict__, **changes})
