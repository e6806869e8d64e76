"""A data file to its parts: opened, parsed, every fault gathered as a problem with its line."""

from __future__ import annotations

import os
from pathlib import Path

from .errors import DATA_HAS_PROBLEMS, Refusal
from .load import Fault, Mapping, Node, Scalar, nodes, read_text
from .records import Records


def parts_of(path: str, records: Records, known: tuple[str, ...] = ()) -> dict[str, Node]:
    """The parts of a file by name; empty, with a problem, if it is not a mapping."""
    node = mapping_of(path, records)
    if node is None:
        return {}
    for name, key in node.keys.items():
        if known and name not in known:
            records.wrong(key, name, "unknown-part", f"a file has no part {name}", "parts: " + ", ".join(known))
    return node.values


def mapping_of(path: str, records: Records) -> Mapping | None:
    def report(fault: Fault) -> None:
        place = Scalar(fault.message, True, fault.line, fault.column)
        records.wrong(place, "", fault.code, fault.message, fault.hint)

    try:
        node = nodes(read_text(Path(path), report), report)
    except Fault as fault:
        report(fault)
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not the name of a file"
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else reason
        raise Refusal(f"{shown(path)} cannot be read: {reason}.", "Check the name after --data.") from None
    if not isinstance(node, Mapping):
        records.wrong(
            node, "", "not-a-mapping", "the file should hold named parts", "such as organizations: and services:"
        )
        return None
    return node


def refuse(records: Records, path: str) -> None:
    """Raise Refusal with the first problem, for a book that must be whole."""
    if records.problems:
        first = records.problems[0]
        where = f"{shown(path)}, line {first.line}"
        raise Refusal(f"{where}: {first.message}.", f"{first.hint}.", code=DATA_HAS_PROBLEMS)


def shown(path: str) -> str:
    """A path as we print it: from here if that is shorter."""
    try:
        short = os.path.relpath(path)
    except OSError:  # the folder we stand in is gone
        return path
    return path if short.startswith("..") and os.path.isabs(path) and len(short) > len(path) else short
