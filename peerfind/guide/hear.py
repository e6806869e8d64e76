"""A typed line to what it means here: a command, numbers, a choice by its name, nothing, or words."""

from __future__ import annotations

import re

from ..record import TYPE_CHECKING, Record
from ..text import nearest, tokens

if TYPE_CHECKING:
    from .questions import Question

LONGEST = 2000
"""Letters of a line that are read; nobody has to say more at once."""

COMMANDS = {
    "leave": ("q", "quit", "exit", ":q", ":q!", "leave"),
    "help": ("?", "h", "help", "??", "/help"),
    "back": ("b", "back", "go back", "undo"),
    "go": ("go", "list", "show", "results", "just show me", "show me", "skip all", "that is all"),
    "change": ("c", "change", "change answer", "change an answer", "edit"),
    "again": ("again", "restart", "start over", "start again", "reset"),
    "done": ("done", "bye", "goodbye", "thanks", "thank you", "finish", "finished"),
}
"""What may be typed at every step, and what it is called."""

MORE = ("", "m", "more", "more please", "next", "others", "show more")
"""What asks for more matches."""

NOTHING = frozenset(
    (
        "", "-", "n/a", "na", "no idea", "not sure", "im not sure", "unsure", "dont know", "i dont know", "i do not know",
        "dunno", "i dunno", "idk", "dk", "any", "anything", "anyone", "anywhere", "whatever", "either", "dont mind",
        "i dont mind", "dont care", "doesnt matter", "does not matter", "it doesnt matter", "no", "none", "nothing", "nope",
        "skip", "pass", "next", "no preference", "all", "both", "all of them", "rather not say", "id rather not say", "maybe",
        "hard to say", "all the same", "nowhere", "prefer not to say",
    )
)  # fmt: skip
"""What says that a question does not matter, or that nobody knows."""

_NUMBERS = re.compile(r"\d{1,3}(?:\s*(?:,|;|\+|&|and|\s)\s*\d{1,3})*\.?", re.IGNORECASE)
_KEYS = re.compile("\x1b(?:\\[[0-9;]*[@-~]|O[A-Z])?")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class Heard(Record):
    """What a line means at a question. `wrong` are numbers that stand for no choice."""

    picked: tuple[str, ...] = ()
    wrong: tuple[int, ...] = ()
    nothing: bool = False
    words: str = ""


def tidy(line: str) -> str:
    """A line without keys that are no letters, such as arrows, and no longer than anybody reads."""
    return " ".join(_CONTROL.sub(" ", _KEYS.sub("", line)).split())[:LONGEST]


def bare(line: str) -> str:
    """A line without case, apostrophes, and dots at its end."""
    return line.casefold().replace("'", "").replace("\u2019", "").strip(" .!,")


def command(line: str) -> str | None:
    """The command a line is, if it is one."""
    said = line.casefold().strip()
    words = said if said in COMMANDS["help"] else bare(line)
    return next((name for name, calls in COMMANDS.items() if words in calls), None)


def numbers(line: str) -> tuple[int, ...]:
    """The numbers of a line that holds nothing else: `1`, `2, 4`, `1 and 3`."""
    if not _NUMBERS.fullmatch(line):
        return ()
    return tuple(dict.fromkeys(int(number) for number in re.findall(r"\d+", line)))


def hear(question: Question, line: str) -> Heard:
    """What a line means at a question."""
    if question.choices and (wanted := numbers(line)):
        wrong = tuple(number for number in wanted if not 0 < number <= len(question.choices))
        if len(wanted) > 1 and not question.many:
            wrong = wrong or wanted[1:]
        return Heard(
            picked=tuple(question.choices[number - 1].key for number in wanted if number not in wrong), wrong=wrong
        )
    if named := by_name(question, line):
        return Heard(picked=(named,))
    if bare(line) in NOTHING:
        return Heard(nothing=True)
    return Heard(words=line)


def by_name(question: Question, line: str) -> str | None:
    """The choice that goes by this name, slips of the finger forgiven."""
    if question.key == "what":
        return None
    calls = {
        bare(call): choice.key for choice in question.choices for call in (choice.label, choice.key, *choice.called)
    }
    said = bare(line)
    if said in calls:
        return calls[said]
    if not 3 < len(said) < 20 or said in NOTHING or len(tokens(said)) > 3:
        return None
    close = nearest(said, [call for call in calls if len(call) > 3])
    return calls[close] if close and abs(len(close) - len(said)) < 3 else None
