"""One record's lines in a data file: put in, or changed, while every other byte and comment stays as it is.

Text in, text out. A field that changes is written in the canonical layout; the fields around it keep their lines.
"""

from __future__ import annotations

import re

from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..load import Mapping, Node, Scalar, Sequence, nodes, remarks
from ..record import TYPE_CHECKING, Record
from .layout import block, lines_of

if TYPE_CHECKING:
    from typing import Any

BOM = "\ufeff"


class Lines:
    """The lines of a file, each with its own ending, and what stands on them."""

    def __init__(self, raw: str) -> None:
        self.lines = re.findall(r"[^\n]*\n|[^\n]+$", raw)
        self.end = "\r\n" if self.lines and self.lines[0].endswith("\r\n") else "\n"
        root = nodes(raw.removeprefix(BOM).replace("\r\n", "\n"))
        assert isinstance(root, Mapping)
        self.root = root
        self.before = {(part, _id(item)): _plain(item) for part in root.values for item in self.items(part)}

    def items(self, part: str) -> list[Mapping]:
        """The records of one part, in the order of the file."""
        found = self.root.values.get(part)
        return [item for item in found.items if isinstance(item, Mapping)] if isinstance(found, Sequence) else []

    def bare(self, number: int) -> bool:
        """Whether a line is blank or holds nothing but a comment."""
        return not self.lines[number].strip() or self.lines[number].lstrip().startswith("#")

    def dash(self, item: Mapping) -> tuple[int, int]:
        """Line (from 0) and column of the dash that begins a record."""
        at = item.line - 1
        before = self.lines[at][: item.column - 1].removeprefix(BOM)
        if not before.strip():
            at -= 1
            while at > 0 and self.bare(at):
                at -= 1
            before = self.lines[at].rstrip()
        if before.strip() != "-":
            raise unwritable(item)
        return at, before.index("-")

    def last(self, part: str, item: Mapping) -> int:
        """The last line (from 0) that holds something of a record."""
        starts = [self.dash(other)[0] for other in self.items(part) if other.line > item.line]
        starts += [key.line - 1 for key in self.root.keys.values() if key.line > item.line]
        starts += [n for n in range(item.line, len(self.lines)) if re.match(r"(\.\.\.|---)\s", self.lines[n])][:1]
        at = min(starts, default=len(self.lines)) - 1
        while self.bare(at):
            at -= 1
        return at

    def put(self, at: int, texts: list[str]) -> None:
        """Put lines before line `at`; the line above gets an ending if it was the last and had none."""
        if at and not self.lines[at - 1].endswith("\n"):
            self.lines[at - 1] += self.end
        self.lines[at:at] = [text + self.end for text in texts]

    def text(self, part: str, record: Any) -> str:
        """The file as it is now, once it is certain that every other record says in it what it said before."""
        text, here = "".join(self.lines), (part, record.id)
        after = Lines(text).before
        if here not in after or {**self.before, here: 0} != {**after, here: 0}:
            at = next((item for item in self.items(part) if _id(item) == record.id), Node(1, 1))
            raise unwritable(at)
        return text


def added(raw: str, part: str, record: Any) -> str:
    """The file with one record more, in the place its id asks for."""
    page = Lines(raw)
    items = page.items(part)
    written = block(record).rstrip("\n").split("\n")
    if not items:
        _begin(page, part, written)
        return page.text(part, record)
    column = page.dash(items[0])[1]
    written = [" " * max(0, column - 2) + line[max(0, 2 - column) :] for line in written]
    spaced = len(items) < 2 or any(not page.lines[page.dash(item)[0] - 1].strip() for item in items[1:])
    following = next((item for item in items if _id(item) > record.id), None)
    if following:
        at = page.dash(following)[0]
        while at and page.lines[at - 1].lstrip().startswith("#"):
            at -= 1
        page.put(at, [*written, ""] if spaced else written)
    else:
        at = page.last(part, items[-1]) + 1
        while at < len(page.lines) and re.match(rf"\s{{{column + 1},}}#", page.lines[at]):
            at += 1
        page.put(at, ["", *written] if spaced else written)
    return page.text(part, record)


def _begin(page: Lines, part: str, written: list[str]) -> None:
    """The first record of a part."""
    if part not in page.root.keys:
        at = next((n for n, line in enumerate(page.lines) if n and line.startswith("...")), len(page.lines))
        page.put(at, ["", f"{part}:", *written])
        return
    number = page.root.keys[part].line - 1
    match = re.fullmatch(rf"(\ufeff?[\"']?{part}[\"']?:)\s*(\[\s*\]|null|~)?([ \t]*#.*)?\s*", page.lines[number])
    if not match:
        raise unwritable(page.root.values[part])
    page.lines[number] = f"{match[1]}{match[3] or ''}{page.end}"
    page.put(number + 1, written)


def changed(raw: str, part: str, old: Any, new: Any) -> str:
    """The file with the fields of one record as they are in `new`; the lines of its other fields stay as they are."""
    page = Lines(raw)
    item = next(item for item in page.items(part) if _id(item) == old.id)
    names = [name for name, value in new if value != getattr(old, name)]
    home = _fields(page, part, item)
    first = next(iter(item.keys))
    if not home or (first in names and not lines_of(new, first, "")):
        _rewritten(page, part, item, new)
        return page.text(part, new)
    # From the end of the block to its beginning, so that the lines above keep their numbers.
    order = list(new.FIELDS)
    for name in sorted(names, key=lambda name: _place(home, order, name), reverse=True):
        _write(page, home, order, name, new, item)
    return page.text(part, new)


def _place(home: dict[str, tuple[int, int]], order: list[str], name: str) -> tuple[int, int]:
    """Where a field stands, or after which line it will."""
    if name in home:
        return home[name][0], 0
    before = [place[1] for other, place in home.items() if order.index(other) < order.index(name)]
    return max(before, default=min(place[0] for place in home.values())), 1 + order.index(name)


def _write(
    page: Lines, home: dict[str, tuple[int, int]], order: list[str], name: str, new: Record, item: Mapping
) -> None:
    indent = " " * (item.column - 1)
    written = lines_of(new, name, indent)
    if name not in home:
        page.put(_place(home, order, name)[0] + 1, written)
        return
    start, stop = home[name]
    before = page.lines[start][: item.keys[name].column - 1]
    kept = remarks("".join(page.lines[start : stop + 1]).replace("\r\n", "\n"))
    if len(kept) == len(written) == 1 and start == stop:
        written = [f"{written[0]} {kept.pop()}"]
    notes = [indent + comment for comment in kept]
    if before.strip():  # the first line carries the dash, and keeps it
        written[0] = before + written[0].lstrip()
        written, notes = [*written, *notes], []
    del page.lines[start : stop + 1]
    page.put(start, [*notes, *written])


def _fields(page: Lines, part: str, item: Mapping) -> dict[str, tuple[int, int]]:
    """First and last line (from 0) of each field; empty if two share a line, as in a record between braces."""
    found: dict[str, tuple[int, int]] = {}
    starts = [key.line - 1 for key in item.keys.values()]
    column = item.column - 1
    for name, key in item.keys.items():
        alone = page.lines[key.line - 1][: key.column - 1].removeprefix(BOM).strip() in ("", "-")
        if not alone or key.column - 1 != column:
            return {}
        start = key.line - 1
        stop = min((line for line in starts if line > start), default=page.last(part, item) + 1) - 1
        while stop > start and page.bare(stop):
            stop -= 1
        found[name] = (start, stop)
    return found


def _rewritten(page: Lines, part: str, item: Mapping, new: Record) -> None:
    """The whole block anew, with its comments above it: for a block whose fields do not stand on lines of their own."""
    start, column = page.dash(item)
    stop = page.last(part, item)
    kept = remarks("".join(page.lines[start : stop + 1]).replace("\r\n", "\n"))
    written = [" " * max(0, column - 2) + line[max(0, 2 - column) :] for line in block(new).rstrip("\n").split("\n")]
    del page.lines[start : stop + 1]
    page.put(start, [*(" " * column + comment for comment in kept), *written])


def values(raw: str) -> dict[tuple[str, str], object]:
    """Every record of a file as plain values, by part and id."""
    return Lines(raw).before


def _plain(node: Node) -> object:
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return (node.text, node.plain and node.text == "null") if isinstance(node, Scalar) else None


def _id(item: Mapping) -> str:
    found = item.values.get("id")
    return found.text if isinstance(found, Scalar) else ""


def unwritable(node: Node) -> Refusal:
    """A way of writing YAML that is right, and that cannot be changed here without touching what stands around it."""
    return Refusal(
        f"Line {node.line} is written in a way that this command cannot change without touching its neighbours.",
        "Change it in an editor: each record begins on a line of its own with a dash and its id.",
        DATA_HAS_PROBLEMS,
    )
