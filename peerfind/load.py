"""YAML files to nodes that know their line and column. With `records`, the only room that knows yaml.

Everything is text: `NO` is Norway, `19:00` an evening, `0800` keeps its zero. What YAML has beyond lists, mappings
and text (tags, anchors, aliases, merge keys, several documents) is refused, and so are duplicate keys, deep nesting,
control and bidirectional characters and broken UTF-8, each with its place.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Report = Callable[["Fault"], None]

DEEPEST = 12
LARGEST = 16 * 1024 * 1024
"""Ten times the largest file there is: reading more would cost whoever checks a pull request minutes and gigabytes."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Control characters (newline and tab apart), bidirectional controls, and characters nobody sees."""


class Fault(Exception):
    """Why a file cannot be read, and where. Lines and columns count from 1."""

    def __init__(self, code: str, message: str, hint: str, line: int, column: int) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.line, self.column = code, message, hint, line, column


class Node:
    """A place in the file."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column


class Scalar(Node):
    """Text as written; `plain` when it stands without quotes."""

    __slots__ = ("plain", "text")

    def __init__(self, text: str, plain: bool, line: int, column: int) -> None:
        self.text, self.plain, self.line, self.column = text, plain, line, column


class Sequence(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line, self.column = line, column


class Mapping(Node):
    """Keys and values; `keys` holds where each key stands."""

    __slots__ = ("keys", "values")

    def __init__(self, line: int, column: int) -> None:
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}
        self.line, self.column = line, column


def refuse(fault: Fault) -> None:
    """Stop at the first fault."""
    raise fault


def read_text(path: Path, report: Report = refuse) -> str:
    """The text of a file. Raises Fault if it is too large or not UTF-8; characters nobody can see are reported."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise Fault("file-too-large", f"the file has more than {LARGEST:,} bytes", "split it", 1, 1)
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise Fault("not-utf-8", message, "save the file as UTF-8", line, column) from None
    for found in _UNSAFE.finditer(text):
        report(_unseen(found.group(), *_place(text, found.start())))
    return _UNSAFE.sub("\ufffd", text)


def nodes(text: str, report: Report = refuse) -> Node:
    """The one document in `text`.

    Raises Fault where reading cannot go on; what can be passed over (a key that stands twice, a tag, an anchor, an
    alias, a merge key) goes to `report`, which by default raises it too.
    """
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        return _Reader(parser.get_event, report).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = " ".join(part for part in (error.context, error.problem) if part)
        hint = "look for a missing quote, a tab, a colon in plain text, or indentation that does not line up"
        raise Fault("yaml", f"not readable as YAML: {what}", hint, line, column) from None
    except yaml.reader.ReaderError as error:
        place = _place(text, error.position) if isinstance(error.position, int) else (1, 1)
        raise Fault("character", "a character that may not stand in YAML", "take it out", *place) from None
    finally:
        parser.dispose()


def comments(text: str) -> list[int]:
    """The lines on which a comment stands, from 1. For those who write a file anew and must not lose one."""
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    found, end = [], 0
    try:
        while token := parser.get_token():
            between = text[end : token.start_mark.index]
            if "#" in between:
                found += [text.count("\n", 0, end + at.start()) + 1 for at in re.finditer(r"#.*", between)]
            end = max(end, token.end_mark.index)
    except yaml.YAMLError:
        pass
    finally:
        parser.dispose()
    return found


class _Reader:
    """Walks the events of one document with a stack of open lists and mappings."""

    def __init__(self, next_event: Any, report: Report) -> None:
        self.next_event, self.report = next_event, report
        self.stack: list[tuple[Sequence | Mapping, list[Scalar]]] = []
        self.root: Node | None = None

    def document(self) -> Node:
        self.next_event()
        event = self.next_event()
        if isinstance(event, yaml.StreamEndEvent):
            raise Fault("empty", "the file is empty", "it should hold organizations and services", 1, 1)
        while not isinstance(event := self.next_event(), yaml.DocumentEndEvent):
            self.take(event)
        event = self.next_event()
        if not isinstance(event, yaml.StreamEndEvent):
            self.fault("documents", "a second document", "take out the line ---", event)
        assert self.root is not None
        return self.root

    def take(self, event: Any) -> None:
        kind, mark = type(event), event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.stack.pop()
            return
        if kind is yaml.AliasEvent:
            self.fault("alias", f"an alias (*{event.anchor})", "write the values out", event)
            self.put(Scalar("null", True, line, column))
            return
        if event.anchor:
            self.fault("anchor", f"an anchor (&{event.anchor})", "write the values out", event)
        if event.tag:
            self.fault("tag", f"a tag ({event.tag})", "take it out: every value is text", event)
        if kind is yaml.ScalarEvent:
            self.put(self.scalar(event, line, column))
            return
        if len(self.stack) >= DEEPEST:
            raise Fault("too-deep", f"nested more than {DEEPEST} deep", "look at the indentation", line, column)
        node = Mapping(line, column) if kind is yaml.MappingStartEvent else Sequence(line, column)
        self.put(node)
        self.stack.append((node, []))

    def put(self, node: Node) -> None:
        """Put a node into the list or mapping it belongs to; in a mapping, keys and values alternate."""
        if not self.stack:
            self.root = node
            return
        into, pending = self.stack[-1]
        if isinstance(into, Sequence):
            into.items.append(node)
        elif pending:
            key = pending.pop()
            if key.text not in into.values:
                into.keys[key.text], into.values[key.text] = key, node
        else:
            pending.append(self.key(into, node))

    def key(self, into: Mapping, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            message, hint = "a key that is not text", "a key is one word before a colon"
            self.report(Fault("key", message, hint, node.line, node.column))
            return Scalar("\ufffd", True, node.line, node.column)
        if node.text == "<<" and node.plain:
            message = "a merge key (<<)"
            self.report(Fault("merge-key", message, "write the values out", node.line, node.column))
        elif node.text in into.keys:
            hint = f"it is also on line {into.keys[node.text].line}: keep one"
            self.report(Fault("duplicate-key", f"the key {node.text} stands twice", hint, node.line, node.column))
        return node

    def scalar(self, event: Any, line: int, column: int) -> Scalar:
        text: str = event.value
        if _UNSAFE.search(text):
            self.report(_unseen(_UNSAFE.findall(text)[0], line, column))
            text = _UNSAFE.sub("\ufffd", text)
        return Scalar(text, not event.style, line, column)

    def fault(self, code: str, message: str, hint: str, event: Any) -> None:
        self.report(Fault(code, message, hint, event.start_mark.line + 1, event.start_mark.column + 1))


def unseen(text: str) -> Fault | None:
    """The fault of a text that holds a character nobody can see; None if it holds none."""
    found = _UNSAFE.search(text)
    return _unseen(found.group(), *_place(text, found.start())) if found else None


def remarks(text: str) -> list[str]:
    """The comments of a piece of YAML, in order. They stand between its tokens, so no quoted # is taken for one."""
    found, at = [], 0
    try:
        for token in yaml.scan(text):
            found += re.findall("#[^\n]*", text[at : token.start_mark.index])
            at = max(at, token.end_mark.index)
    except yaml.YAMLError:
        return []
    return [comment.rstrip() for comment in [*found, *re.findall("#[^\n]*", text[at:])]]


def _unseen(character: str, line: int, column: int) -> Fault:
    message = f"a character nobody can see (U+{ord(character):04X})"
    return Fault("unseen-character", message, "delete it and type the text again", line, column)


def _place(text: str, position: int) -> tuple[int, int]:
    """Line and column, from 1, of a position in the text."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
