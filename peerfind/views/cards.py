"""Cards for a terminal: the name large, the ways in first, the four safety questions with sign and words."""

from __future__ import annotations

from ..answer import BESIDE, Answer, preface
from ..crisis import emergency, first_line, over_there, told
from ..record import TYPE_CHECKING
from .facts import Fact, closing, facts, title
from .say import level
from .screen import Screen

if TYPE_CHECKING:
    from ..search import Match
    from . import Paper

COLUMN = 14


def render(answer: Answer, paper: Paper) -> str:
    screen = Screen(paper)
    screen.write(first_line(answer.people), "bold")
    if answer.danger:
        danger(screen, answer)
    screen.blank()
    for line in preface(answer):
        screen.write(line, "dim")
    for number, match in enumerate(answer.found.matches, 1):
        card(screen, answer, match, number)
    screen.blank()
    screen.write(BESIDE, "italic")
    return screen.text()


def card(screen: Screen, answer: Answer, match: Match, number: int) -> None:
    name, owner = (level(said) for said in title(answer, match))
    screen.blank()
    screen.rule()
    screen.write(name if answer.whole else f"{number}. {name}", "bold title")
    if owner:
        screen.write(f"Run by {owner}", "dim")
    for fact in facts(answer, match):
        line(screen, fact)
    for fact in closing(answer, match):
        line(screen, fact)


def line(screen: Screen, fact: Fact) -> None:
    if fact.weight == "answer":
        screen.hang(f"  {fact.symbol} ", f"{level(fact.label)}: {level(fact.value)}", fact.symbol)
        return
    style = {"way": "way", "strong": "bold", "safety": "bold", "sure": ""}.get(fact.weight, "")
    screen.pair(fact.label, level(fact.value), COLUMN, style, fact.link)


def danger(screen: Screen, answer: Answer) -> None:
    """Before everything, and larger than everything: who is there right now."""
    screen.blank()
    screen.write(answer.kind, "bold")
    screen.blank()
    screen.write(f">>> {emergency(answer.people)}", "bold way")
    for there in answer.turn_to:
        screen.write(f">>> {told(there)}", "bold way")
    for others in answer.also:
        screen.write(f">>> {over_there(others)}", "bold way")
