"""The four questions asked by a person of a group we do not list: answers as they are typed, and the plain verdict."""

from __future__ import annotations

from .model import QUESTIONS
from .record import TYPE_CHECKING, Record
from .text import nearest, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .model import Question

ANSWERS = {
    "yes": ("yes", "y", "yeah", "yep", "yup", "ye", "1", "sure", "definitely"),
    "partly": ("partly", "p", "part", "partially", "some", "somewhat", "sort of", "kind of", "a bit", "half", "2"),
    "no": ("no", "n", "nope", "nah", "not at all", "never", "3"),
    "unknown": ("dont know", "do not know", "dk", "d", "dunno", "idk", "i dont know", "i do not know", "not sure",
                "unsure", "unknown", "no idea", "cant tell", "maybe", "4"),
}  # fmt: skip
"""The four answers, with what people type for each; the first is the one we print."""

WORDS = {answer: calls[0].replace("dont", "don't") for answer, calls in ANSWERS.items()}
_CALLS = {call: answer for answer, calls in ANSWERS.items() for call in calls}

HELPS = (
    "yes: most of the good signs are there.",
    "partly: some of them are.",
    "no: hardly any are, or you saw a warning sign.",
    "don't know: you cannot tell yet. That is a fair answer.",
)
"""What each answer means when a person gives it."""

MUST = ("trustworthy", "guidelines", "private")
"""Questions where no speaks against a group. Without trained leaders many groups of equals work well."""


class Verdict(Record):
    """What the answers come to. `steps` say what to do next, `ask` holds the questions that are still open, in words."""

    level: str
    headline: str
    because: str
    steps: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


def heard(typed: str) -> str | None:
    """The answer that was typed, or None if it cannot be told."""
    return _CALLS.get(" ".join(tokens(typed)))


def meant(typed: str) -> str | None:
    """The answer that was probably meant, in the word we print for it. For did-you-mean: it is never taken as given."""
    word = " ".join(tokens(typed))
    close = nearest(word, [call for call in _CALLS if len(call) > 1]) if len(word) > 1 else None
    return WORDS[_CALLS[close]] if close else None


def verdict(answers: Mapping[str, str | None], questions: Mapping[str, Question]) -> Verdict:
    """The verdict on answers by question; a question that was skipped has none, or is not there."""
    given = {name: answers.get(name) for name in QUESTIONS}
    level = _level(given)
    headline, because, last = VERDICTS[level]
    against = " ".join(questions[name].asks for name in MUST if given[name] == "no")
    unclear = [name for name, answer in given.items() if answer not in ("yes", "no") and level != "away"]
    lacking = [name for name, answer in given.items() if answer != "yes" and level != "nothing"]
    steps = [f"{questions[name].label}: {questions[name].steps[given[name] or 'unknown']}" for name in lacking]
    ask = tuple(line for name in unclear for line in questions[name].ask)
    return Verdict(
        level=level, headline=headline, because=because.format(against=against), steps=(*steps, *last), ask=ask
    )


def _level(given: Mapping[str, str | None]) -> str:
    """Which of the verdicts fits: what speaks against a group counts before what speaks for it."""
    values = list(given.values())
    against = sum(given[name] == "no" for name in MUST)
    if not any(values):
        return "nothing"
    if against >= 2:
        return "away"
    if against:
        return "careful"
    if values.count("yes") == len(values):
        return "good"
    if given["trained"] == "no" and all(given[name] == "yes" for name in MUST):
        return "equals"
    return "so-far" if values.count("yes") >= 2 and "no" not in values else "ask"


_GO = "Tell someone where you go. You may leave at any time, without a reason."
_READ = "Read what the first time can be like: peerfind learn first-time."
_OTHERS = "Look for another: peerfind search, and what is going on in your own words."

VERDICTS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "good": (
        "It looks well run.",
        "You answered all four questions with yes. That is a good sign. It is no promise, so trust what you feel there.",
        (_GO, _READ),
    ),
    "so-far": (
        "Good so far. Ask about the rest.",
        "Nothing you said speaks against it. Some answers are still open.",
        (_GO, _READ),
    ),
    "equals": (
        "It can be fine, as a group of equals.",
        "The leaders have no training, and all else is in place. Many groups work this way on purpose.",
        (_GO, "If someone is in danger there, do not leave it to the group: ring the number in the first line."),
    ),
    "ask": (
        "Ask before you go.",
        "You do not know enough yet. That is no bad sign: many good groups say little about it on their page.",
        ("Ring or write to them first. How they answer tells you a lot.", _GO),
    ),
    "careful": (
        "Be careful with this one.",
        "You answered no to this: {against}",
        ("Wait until you have a good answer to that. You lose nothing by waiting.", _OTHERS),
    ),
    "away": (
        "Better look for another one.",
        "You answered no to these: {against}",
        ("If you are there already, you may stop going. You owe nobody a reason.", _OTHERS,
         "If someone there hurt you or took your money, tell a person you trust. It is not your fault."),
    ),
    "nothing": (
        "No verdict yet.",
        "You skipped all four questions. That is fine.",
        ("Take the questions with you: peerfind checklist --output plain prints them.",),
    ),
}  # fmt: skip
"""What is said for each verdict: in a line, why, and what to do next."""
