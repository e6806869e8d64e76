"""`peerfind data check --fix`: what needs no thought. Order, spacing, quoting; a file in its one layout."""

from __future__ import annotations

from difflib import unified_diff

from .. import load
from ..dataset import Dataset, open_dataset
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..record import TYPE_CHECKING, Record
from . import layout
from .replacing import text_of

if TYPE_CHECKING:
    from typing import Any

    from ..records import Problem
    from ..vocabulary import Vocabulary

MECHANICAL = {"order", "spacing", "twice", "layout"}
"""Problems that have one way out, and lose nothing on it."""


class Mended(Record):
    """A file before and after, and the ids of the records that were moved or written anew."""

    path: str
    before: str
    after: str
    moved: tuple[str, ...]
    rewritten: tuple[str, ...]


def mend(path: str, vocabulary: Vocabulary) -> Mended:
    """A file of groups in its one layout. Raises Refusal if anything is wrong that only a person can put right."""
    dataset = open_dataset(path, vocabulary)
    _only_mechanical(dataset)
    before = text_of(path)
    head = head_of(before)
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


def _only_mechanical(dataset: Dataset) -> None:
    others: list[Problem] = [problem for problem in dataset.problems if problem.code not in MECHANICAL]
    if others:
        first, many = others[0], len(others)
        raise Refusal(
            f"{dataset.path}, line {first.line}: {first.message}. Only a person can put that right, so nothing was written.",
            f"{first.hint}.{f' There are {many - 1} more: see peerfind data check.' if many > 1 else ''}",
            DATA_HAS_PROBLEMS,
        )


def head_of(text: str) -> str:
    """The comments before the first part."""
    kept = []
    for line in text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"):
        if line.strip() and not line.startswith("#"):
            break
        kept.append(line)
    head = "\n".join(kept).strip("\n")
    return f"{head}\n" if head else ""


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


def unlike(dataset: Dataset, path: str) -> int | None:
    """The first line of a file that its one layout would write otherwise; None if it is as it should be."""
    text = text_of(path)
    meant = layout.document(dataset.organizations.values(), dataset.services.values(), head_of(text))
    if text == meant:
        return None
    is_, be = text.split("\n"), meant.split("\n")
    same = next(
        (at for at, pair in enumerate(zip(is_, be, strict=False)) if pair[0] != pair[1]), min(len(is_), len(be))
    )
    return min(same + 1, max(1, text.count("\n")))


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
