"""What was found so far, in a file the keeper names, so that a run can stop and go on: one line of JSON for each page."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from ..errors import Refusal
from ..plain import from_plain, to_plain
from ..record import TYPE_CHECKING
from .outcome import AGAIN, VERDICTS, Outcome, Standing

if TYPE_CHECKING:
    from typing import IO, Any

    from .pages import Page

HEAD = {"peerfind_links": 1}
GOOD_FOR = timedelta(days=6)
"""How long what was found counts, so that a run of next week opens every page again."""


def known(path: str | None, pages: tuple[Page, ...], today: str) -> dict[str, Outcome]:
    """What a state file says of these pages and still counts. Raises Refusal for a file that is not one of ours."""
    if path is None or not Path(path).exists():
        return {}
    found = {outcome.url: outcome for outcome in _outcomes(path)}
    return {page.url: found[page.url] for page in pages if page.url in found and _counts(found[page.url], page, today)}


def _counts(outcome: Outcome, page: Page, today: str) -> bool:
    """Not too old, not of a passing trouble, and about the numbers we print today."""
    old = date.fromisoformat(today) - date.fromisoformat(outcome.on) > GOOD_FOR
    looked_for = {standing.number for standing in outcome.numbers}
    return not old and outcome.verdict not in AGAIN and looked_for == {sought.number for sought in page.numbers}


def _outcomes(path: str) -> list[Outcome]:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"The state file {path!r} cannot be read.", "Name another with --state.") from error
    found = []
    for number, line in enumerate(lines, 1):
        try:
            values = json.loads(line)
            if number == 1:
                if values != HEAD:
                    raise ValueError
                continue
            found.append(_outcome(values))
        except (ValueError, TypeError, KeyError, AttributeError):
            if number == len(lines) > 1:  # the line that was being written when the run stopped
                break
            raise Refusal(
                f"Line {number} of {path!r} is not from peerfind data links.", "Name another file with --state."
            ) from None
    return found


def _outcome(values: dict[str, Any]) -> Outcome:
    """An outcome as it was written. Raises for anything else."""
    outcome = from_plain(Outcome, {**values, "numbers": ()})
    date.fromisoformat(outcome.on)
    if outcome.verdict not in VERDICTS:
        raise ValueError(outcome.verdict)
    numbers = tuple(from_plain(Standing, item) for item in values.get("numbers", ()))
    return outcome.replace(numbers=numbers)


class Notebook:
    """The state file, open for adding. Without a path it forgets."""

    def __init__(self, path: str | None) -> None:
        self.path, self.file = path, None
        if path is not None:
            self.file = self._open(Path(path))

    def _open(self, path: Path) -> IO[str]:
        try:
            new = not path.exists() or not path.stat().st_size
            if not new and not path.read_bytes().endswith(b"\n"):
                kept = path.read_bytes().rpartition(b"\n")
                path.write_bytes(kept[0] + kept[1])
            file = path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise Refusal(f"The state file {self.path!r} cannot be written.", "Name another with --state.") from error
        if new:
            file.write(json.dumps(HEAD) + "\n")
            file.flush()
        return file

    def add(self, outcome: Outcome) -> None:
        if self.file is not None:
            self.file.write(json.dumps(to_plain(outcome), ensure_ascii=False) + "\n")
            self.file.flush()

    def close(self) -> None:
        if self.file is not None:
            self.file.close()
