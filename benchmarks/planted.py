"""How often danger is heard inside a long story: by every clause, beside the sum over the whole text alone.

    .venv/bin/python -m benchmarks.planted [--write]

Every query of tests/cases/queries.yaml of 20 words or more that raises no alarm gets each short danger of
tests/cases/crisis.yaml, before it and behind it. Nothing here is kept apart: what is heard alone is asked for in company.
"""

from __future__ import annotations

import sys
from typing import Any
from unittest.mock import patch

from peerfind import danger

from .cases import Listener, read
from .results import table, told

LONG, BRIEF = 20, 8
"""Words in the shortest story, and in the longest danger."""

WAYS: dict[str, Any] = {
    "by every clause": {"IN_PHRASE": danger.IN_PHRASE, "IN_CLAUSE": danger.IN_CLAUSE},
    "by the whole text alone": {"IN_PHRASE": 1_000.0, "IN_CLAUSE": 1_000.0, "HEARD_IN_LONG": danger.HEARD_AT},
}
"""The sums from which on danger is heard, now and before clauses were heard by themselves."""


def measured() -> str:
    """A table of what is heard."""
    listener = Listener()

    def alarms(texts: list[str]) -> int:
        return sum(listener.in_danger(text) for text in texts)

    stories = [case["query"] for case in read("queries") if len(case["query"].split()) >= LONG]
    dangers = [
        case["query"]
        for case in read("crisis")
        if case["crisis"] == "true" and len(case["query"].split()) <= BRIEF and listener.in_danger(case["query"])
    ][::4]
    rows = []
    for name, values in WAYS.items():
        with patch.multiple("peerfind.danger", **values):
            calm = [story for story in stories if not listener.in_danger(story)]
            before = alarms([f"{said}. {story}" for story in calm for said in dangers])
            behind = alarms([f"{story}. {said}" for story in calm for said in dangers])
            run_on = alarms([f"{story} {said}" for story in calm for said in dangers])
        asked = len(calm) * len(dangers)
        shares = [f"{100 * heard / asked:.1f}" for heard in (before, behind, run_on)]
        rows.append([name, f"{len(stories) - len(calm)} of {len(stories)}", str(asked), *shares])
    head = [
        "danger is heard",
        "stories that raise an alarm alone",
        "texts",
        "in front %",
        "behind %",
        "without a stop %",
    ]
    return table(head, rows)


if __name__ == "__main__":
    sys.exit(told("planted", "danger inside long stories", measured))
