"""`peerfind data check --fix`: what needs no thought. Order, spacing, quoting; a file in its one layout."""

from __future__ import annotations

from difflib import unified_diff

from .. import load
from ..dataset import open_dataset
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..record import TYPE_CHECKING, Record
from . import layout
from .check import check
from .whole import text_of

if TYPE_CHECKING:
    from typing import Any

    from ..dataset import Dataset
    from ..vocabulary import Vocabulary
    from .check import Report

MECHANICAL = {"order", "spacing", "twice", "layout"}
"""Problems that have one way out, and lose nothing on it."""


class Mended(Record):
    """A file before and after, and the ids of the records that were moved or written anew."""

    path: str
    before: str
    after: str
    moved: tuple[str, ...]
    rewritten: tuple[str, ...]


def mend(path: str, vocabulary: Vocabulary, today: str) -> Mended:
    """A file of groups in its one layout. Raises Refusal if anything is wrong that only a person can put right."""
    dataset = open_dataset(path, vocabulary)
    _only_mechanical(dataset.path, check([path], vocabulary, today))
    before = text_of(path)
    head = layout.head_of(before)
    lost = [line for line in load.comments(before) if line > head.count("\n")]
    if lost:
        message = f"{dataset.path}, line {lost[0]}: a comment inside the data would be lost, so nothing was written."
        raise Refusal(message, "Put what it says into the note of the record, take it out, and try again.")
    tidy = {
        part: {name: tidied(record) for name, record in getattr(dataset, part).items()}
        for part in ("organizations", "services")
    }
    after = layout.document(tidy["organizations"].values(), tidy["services"].values(), head)
    plain = before.replace("\r\n", "\n")
    rewritten = [
        name for part, records in tidy.items() for name, record in records.items() if layout.block(record) not in plain
    ]
    return Mended(
        path=dataset.path, before=before, after=after, moved=tuple(moved(dataset)), rewritten=tuple(rewritten)
    )


def _only_mechanical(path: str, report: Report) -> None:
    others = [p for p in report.problems if p.severity == "error" and p.code not in MECHANICAL]
    if others:
        first, many = others[0], len(others)
        raise Refusal(
            f"{path}, line {first.line}: {first.message}. Only a person can put that right, so nothing was written.",
            f"{first.hint}.{f' There are {many - 1} more: see peerfind data check.' if many > 1 else ''}",
            DATA_HAS_PROBLEMS,
        )


def moved(dataset: Dataset) -> list[str]:
    """Ids that stand after one that comes later."""
    found, last = [], {"organizations": "", "services": ""}
    for part, name in dataset.order:
        if name < last[part]:
            found.append(name)
        last[part] = max(name, last[part])
    return found


def tidied(value: Any) -> Any:
    """A record with every text on one line, single spaces between its words."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Record):
        return value.replace(**{name: tidied(item) for name, item in value})
    if isinstance(value, dict):
        return {key: tidied(item) for key, item in value.items()}
    return tuple(tidied(item) for item in value) if isinstance(value, tuple) else value


SHOWN = 60
"""Lines of difference that are printed; the rest is counted."""


def told(mended: Mended) -> str:
    """What was done, in words and lines."""
    if mended.before == mended.after:
        return f"{mended.path} is in its layout already: nothing was changed.\n"
    lines = [f"{mended.path} was written anew, in its one layout. No value was changed but for spaces."]
    for names, did in ((mended.moved, "Moved to its place"), (mended.rewritten, "Spacing, quoting or order of fields")):
        lines += [f"{did}: {name}" for name in names]
    if not (mended.moved or mended.rewritten):
        lines.append("Only empty lines, line ends or the marks between records changed.")
    old, new = mended.before.splitlines(), mended.after.splitlines()
    difference = [line for line in unified_diff(old, new, lineterm="", n=0) if not line.startswith(("---", "+++"))]
    lines += ["", *difference[:SHOWN]]
    if len(difference) > SHOWN:
        lines.append(f"… and {len(difference) - SHOWN} lines more: see git diff.")
    return "\n".join(lines) + "\n"
