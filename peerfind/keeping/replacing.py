"""One record of a file written anew, every other byte left alone."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from ..errors import Refusal
from ..model import Service
from ..record import TYPE_CHECKING
from . import layout

if TYPE_CHECKING:
    from ..dataset import Dataset
    from ..model import Organization

_ENDS = re.compile(r"  - |\S")
"""What begins a line after the last one of a record: another record, a comment at the edge, or another part."""


def text_of(path: str) -> str:
    """A file as it stands, line ends and all."""
    return Path(path).read_bytes().decode("utf-8")


def span(text: str, line: int) -> tuple[int, int]:
    """Where the record that begins on a line begins and ends, without the empty lines behind it."""
    lines = text.splitlines(keepends=True)
    last = first = line - 1
    for at in range(first + 1, len(lines)):
        if _ENDS.match(lines[at]):
            break
        if lines[at].strip():
            last = at
    start = sum(map(len, lines[:first]))
    return start, start + sum(map(len, lines[first : last + 1]))


def replaced(text: str, dataset: Dataset, old: Organization | Service, new: Organization | Service) -> str:
    """The text of a file with one record in place of its older self. Raises Refusal if it is not in the one layout."""
    part = "services" if isinstance(old, Service) else "organizations"
    start, end = span(text, dataset.homes[f"{part}/{old.id}"].line)
    there = text[start:end]
    ending = "\r\n" if "\r\n" in there else "\n"
    if there.replace("\r\n", "\n") != layout.block(old):
        raise Refusal(
            f"{old.id} in {dataset.path} is not in the layout of the file, so nothing was written.",
            "peerfind data check --fix brings it there; then try again.",
        )
    return text[:start] + layout.block(new).replace("\n", ending) + text[end:]


def write(path: str, text: str) -> None:
    """Write a file whole or not at all. Raises Refusal if that cannot be done; the file is then as it was."""
    target = Path(path).resolve()
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        os.chmod(beside, target.stat().st_mode)
        os.replace(beside, target)
    except OSError as error:
        if beside and os.path.exists(beside):
            os.unlink(beside)
        raise Refusal(f"{path} cannot be written: {error.strerror}.", "Nothing was changed in it.") from None
