"""Words that are like the name of a service: which of them tell, which stand beside one, which are only said in passing."""

from __future__ import annotations

from .phrases import SMALL
from .record import TYPE_CHECKING
from .spelling import is_english

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GENERIC = frozenset(
    """service services group groups helpline helplines line lines support peer network community communities
    forum forums online charity trust foundation club chat centre center project programme program society
    association national international organisation organization uk ireland scotland wales england australia
    canada america usa zealand nz the of and for people with help meeting meetings hub""".split()  # noqa: SIM905
)
"""Words that stand in many names and mean little in any."""

MATTER = frozenset(("mental", "health"))
"""What everything here is about: said by whoever names no service."""

REACHING = frozenset("helpline helplines number numbers phone telephone tel contact website hotline".split())  # noqa: SIM905
"""Words beside a name with which somebody asks how to reach it: `samaritans number`."""
MEETING = frozenset("meeting meetings group groups line chat forum support near me nearby local".split())  # noqa: SIM905
"""The same beside a name that is no English word: `aa meetings`."""

BEFORE = frozenset("a an my your his her their our to i we you they cant dont wont will would could must".split())  # noqa: SIM905
BEHIND = frozenset("a an my your his her their our me him it them us of again over up out".split())  # noqa: SIM905
"""Beside an everyday word these show that it is said and no name is meant: `start a group`, `the cause of`."""


def alone(words: list[str], start: int, end: int) -> bool:
    """Whether nothing is said beside a name, but how to reach it."""
    rest = {*words[:start], *words[end:]} - SMALL - REACHING
    return not rest or (rest <= MEETING and not any(map(is_english, words[start:end])))


def in_passing(words: Sequence[str], at: int) -> bool:
    """Whether the words beside a one-word name show that the everyday word is meant: `how do i start a group`."""
    before, behind = words[at - 1 : at], words[at + 1 : at + 2]
    return not BEFORE.isdisjoint(before) or not BEHIND.isdisjoint(behind)


def telling_words(words: Iterable[str]) -> list[str]:
    """The words that say which name is meant."""
    return [word for word in words if word not in GENERIC and word not in SMALL]


def run_of(readings: list[dict[str, int]], key: tuple[str, ...]) -> int:
    """How many of the first words, as they may be read, stand in a name one after the other."""
    longest = 0
    for start in range(len(key)):
        same = 0
        for reading, word in zip(readings, key[start:], strict=False):
            if word not in reading:
                break
            same += 1
        longest = max(longest, same)
    return longest
