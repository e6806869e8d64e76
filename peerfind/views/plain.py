"""Lines to be read aloud from top to bottom: label before value, one fact a line, nothing drawn, nothing by colour."""

from __future__ import annotations

from ..answer import BESIDE, Answer, preface
from ..crisis import emergency, first_line, over_there, told
from ..record import TYPE_CHECKING
from .facts import closing, facts, title
from .say import level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import Paper


def render(answer: Answer, paper: Paper) -> str:
    """The answer as lines. They are not broken: a screen reader and a pipe do that better."""
    return "".join(f"{level(line)}\n" for line in lines(answer))


def lines(answer: Answer) -> Iterator[str]:
    yield first_line(answer.people)
    if answer.danger:
        yield from danger(answer)
    if said := preface(answer):
        yield from ("", *said)
    for number, match in enumerate(answer.found.matches, 1):
        name, owner = title(answer, match)
        yield ""
        yield name if answer.whole else f"{number}. {name}"
        if owner:
            yield f"Run by: {owner}"
        for fact in facts(answer, match):
            yield f"{fact.label}: {fact.value}"
        yield from (f"{fact.label}: {fact.value}" for fact in closing(answer, match))
    yield ""
    yield BESIDE


def danger(answer: Answer) -> Iterator[str]:
    """People to turn to, each on a line of their own, when the words sound like danger."""
    yield ""
    yield answer.kind
    yield emergency(answer.people)
    for line in answer.turn_to:
        yield told(line)
    yield from map(over_there, answer.also)
