"""What people might type, as data/sayings/ holds it: plain lines, and queries that are marked with what is meant."""

from __future__ import annotations

import hashlib
from functools import cache

from .. import load
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any


def lines(path: Path) -> list[str]:
    """The sayings of a file of plain lines, without remarks."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@cache
def marked(path: Path) -> list[dict[str, Any]]:
    """The queries of a YAML file with what is meant. Read once: what is learned and what is counted ask for the same ones."""
    cases: list[dict[str, Any]] = _plain(load.nodes(load.read_text(path)))
    return cases


def _plain(node: load.Node) -> Any:
    """A node as plain lists, mappings and text."""
    if isinstance(node, load.Mapping):
        return {key: _plain(value) for key, value in node.values.items()}
    if isinstance(node, load.Sequence):
        return [_plain(one) for one in node.items]
    return node.text if isinstance(node, load.Scalar) else ""


def short_name(paths: Iterable[Path]) -> str:
    """A short name for what these files hold."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def begins(path: Path, head: str) -> bool:
    """Whether a file is there and begins with this line: it was made from what there is."""
    return path.exists() and path.read_text(encoding="utf-8").startswith(head)
