"""What the shipped directory answers to many requests, kept so that a change for speed can be shown to change no answer.

Run `python -m benchmarks.pinned` after the data or the ranking were changed on purpose.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from peerfind import shelf, tables
from peerfind.stock import GROUPS

from .cases import read
from .engines.peerfind_search import Finder
from .requests import REQUESTS, Asked

PINNED = Path(__file__).parent.parent / "tests" / "cases" / "answers.json"
MADE_FROM = ("groups.yaml", "vocabulary.yaml", "crisis.yaml", "meanings.tsv", "gist.tsv")
HEARD = 110
"""How many of the cases of queries.yaml are asked besides the fixed requests."""


def requests() -> list[Asked]:
    """The fixed requests, and what people type, each from a country of its own."""
    cases = read("queries")[:HEARD]
    return [*REQUESTS, *(Asked(words=case["query"], country=_home(case)) for case in cases)]


def _home(case: dict[str, Any]) -> str | None:
    country = case.get("country", "GB")
    return None if country in (None, "null") else str(country)


def data() -> str:
    """A mark of the data the answers depend on."""
    found = hashlib.sha256()
    for name in MADE_FROM:
        found.update(Path(shelf.book(name)).read_bytes())
    return found.hexdigest()[:16]


def answers() -> list[dict[str, Any]]:
    """Every request with the ids, scores and reasons of its answer, in order."""
    finders: dict[str | None, Finder] = {}
    found = []
    for asked in requests():
        finder = finders.setdefault(asked.country, Finder(tables.built(GROUPS), asked.country))
        answer = finder.find(asked.words, {"limit": 12, **asked.options})
        found.append({
            "words": asked.words, "options": asked.options, "country": asked.country, "total": answer.total,
            "widened": [step.now for step in answer.widened],
            "matches": [[one.id, one.score, list(one.reasons), one.named] for one in answer.matches],
        })  # fmt: skip
    return found


def main() -> None:
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in answers())
    PINNED.write_text(f'{{"data": "{data()}", "answers": [\n{lines}\n]}}\n', "utf-8")


if __name__ == "__main__":
    main()
