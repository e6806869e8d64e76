"""A record on its way: plain values by path, as nodes for the rules, and as a record at the end.

A path such as `("phones", 0, "number")` leads to one value; `phones[0].number` is how it is written for people.
"""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import pairwise

from ...load import Fault, Mapping, Node, Scalar, Sequence, nodes
from ...model import Organization, Service
from ...record import TYPE_CHECKING, Field, Record
from ..layout import quoted

if TYPE_CHECKING:
    from typing import Any

    Path = tuple[str | int, ...]
    Draft = dict[str, Any]

LISTS = tuple(name for name, field in Service.FIELDS.items() if field.shape == "many")
CLASSES: dict[str, type[Record]] = {"services": Service, "organizations": Organization}


def plain_of(record: Record) -> Draft:
    """A record as plain values, all of it text, without what is absent."""
    return {name: _plain(value) for name, value in record if value not in (None, (), {})}


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return plain_of(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return str(value)


def get(draft: Any, path: Path) -> Any:
    """The value at a path; None if nothing is there."""
    for step in path:
        if isinstance(draft, list):
            draft = draft[step] if isinstance(step, int) and step < len(draft) else None
        elif isinstance(draft, dict):
            draft = draft.get(step)
        else:
            return None
    return draft


def put(draft: Draft, path: Path, value: Any) -> Draft:
    """The draft with a value at a path; what leads there is made."""
    fresh: Any = deepcopy(draft)
    here = fresh
    for step, following in pairwise(path):
        if isinstance(here, list):
            assert isinstance(step, int)
            if step == len(here):
                here.append([] if isinstance(following, int) else {})
            here = here[step]
        else:
            here = here.setdefault(step, [] if isinstance(following, int) else {})
    if isinstance(here, list) and path[-1] == len(here):
        here.append(value)
    else:
        here[path[-1]] = value
    return fresh  # type: ignore[no-any-return]


def cut(draft: Draft, path: Path) -> Draft:
    """The draft without what stands at a path, nor lists and mappings that are empty then."""
    if get(draft, path) is None:
        return draft
    fresh = deepcopy(draft)
    inner = get(fresh, path[:-1])
    del inner[path[-1]]
    return cut(fresh, path[:-1]) if not inner and len(path) > 1 else fresh


def spec(part: str, path: Path) -> Field:
    """What the model says of the field at a path. Raises KeyError if there is none."""
    fields, found, inside = CLASSES[part].FIELDS, None, True
    for step in path:
        if found is not None and found.shape in ("many", "keyed") and not inside:
            inside = True  # this step is the number or the key of an entry
        elif found is not None and found.shape == "pairs":
            found = Field("text", found.doc, form=found.of, most=found.most)
        elif inside and isinstance(step, str):
            found = fields[step]
            inside = found.shape == "one"
            fields = found.of.FIELDS if found.shape in ("one", "many", "keyed") else {}
        else:
            raise KeyError(step)
    assert found is not None
    return found


def written(path: Path) -> str:
    """`phones[0].number`: a path as problems write it."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def path_of(text: str) -> Path:
    """The path that `phones[0].number` means, or `phones.1.number`, where numbers count from one."""
    found: list[str | int] = []
    for name, bracket in re.findall(r"([^.\[\]]+)|\[(\d+)\]", text):
        if bracket:
            found.append(int(bracket))
        else:
            counted = name.isdigit() and name != "0" and found and found[-1] in LISTS
            found.append(int(name) - 1 if counted else name)
    return tuple(found)


def node_of(value: Any) -> Node:
    """The node that reading the value back from the file will give."""
    if isinstance(value, dict):
        mapping = Mapping(1, 1)
        for key, item in value.items():
            mapping.keys[key], mapping.values[key] = Scalar(key, True, 1, 1), node_of(item)
        return mapping
    if isinstance(value, list):
        sequence = Sequence(1, 1)
        sequence.items = [node_of(item) for item in value]
        return sequence
    try:
        return nodes(quoted(value))
    except Fault:
        return Scalar(value, True, 1, 1)
