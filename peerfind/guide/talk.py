"""The state of a conversation, and the request it stands for. All of it lives in memory only and ends with the program."""

from __future__ import annotations

from ..crisis import People
from ..record import TYPE_CHECKING, Record
from ..request import Request
from .questions import ALONE, FORUM, QUESTIONS, asked

if TYPE_CHECKING:
    from typing import Any

    from .questions import Choice, Question

LATER = "later"
"""The key of what was said beside the matches."""

MATCHES, CHANGE = "matches", "change"
"""Where a conversation stands when it is at no question: at the matches, or choosing an answer to change."""

SETTLED = ("needs", "communities")
"""Axes that are not asked for again once words have said them. Of the others it is asked whether they were heard rightly."""

SHOWN = 3
"""How many matches are shown at a time."""


class Said(Record):
    """What was said to one question: choices by key, words, and wishes as words of an axis."""

    picked: tuple[str, ...] = ()
    words: str = ""
    wishes: dict[str, tuple[str, ...]] = {}


class Talk(Record):
    """A conversation: where it stands, what was said to each question (last said last), who is there in danger.

    `heard` are axes that words answered by themselves, with what was heard; `shown` counts matches seen; `back` says
    that an answer is being changed and the matches come next; `danger` stays once heard, as do the needs that were heard
    with it (`hurt`) and whether something was `taken`. `loose`: alone or in a group only
    orders, because with it nothing was found in the way to talk.
    """

    people: People
    at: str = "who"
    said: dict[str, Said] = {}
    heard: dict[str, str] = {}
    shown: int = 0
    total: int = 0
    back: bool = False
    danger: bool = False
    hurt: tuple[str, ...] = ()
    taken: bool = False
    loose: bool = False

    def picked(self, key: str) -> str:
        """The choice made at a question with one choice, or nothing."""
        said = self.said.get(key)
        return said.picked[0] if said and said.picked else ""

    def saying(self, key: str, said: Said) -> Talk:
        """The conversation with an answer, which counts as the last one given."""
        others = {name: value for name, value in self.said.items() if name != key}
        return self.replace(said={**others, key: said})

    @property
    def about_other(self) -> bool:
        """Whether questions are about somebody else, and not about the person who types."""
        return self.picked("who") == "other" and self.picked("seek") == "them"


def path(talk: Talk) -> list[str]:
    """The questions of this conversation, in order. What is going on and among whom is not asked when words said it."""
    return [
        key for key, question in QUESTIONS.items()
        if asked(question, talk) and (key in talk.said or not (question.axis in SETTLED and question.axis in talk.heard))
    ]  # fmt: skip


def following(talk: Talk) -> str:
    """The first question that was not put yet, else the matches."""
    return next((key for key in path(talk) if key not in talk.said), MATCHES)


def before(talk: Talk) -> str | None:
    """The question before this one, or the last of all from the matches."""
    keys = path(talk)
    if talk.at not in keys:
        return next((key for key in reversed(keys) if key in talk.said), None)
    at = keys.index(talk.at)
    return keys[at - 1] if at else None


def chosen(question: Question, said: Said) -> list[Choice]:
    """The choices that were made at a question."""
    return [choice for choice in question.choices if choice.key in said.picked]


def request(talk: Talk, limit: int = SHOWN) -> Request:
    """The search the conversation stands for. What was said last wins, axis by axis."""
    wishes: dict[str, tuple[str, ...]] = {}
    words: list[str] = [whose(talk)]
    for key, said in talk.said.items():
        question = QUESTIONS.get(key)
        words += [choice.words for choice in chosen(question, said)] if question else []
        words.append(said.words)
        wishes.update(said.wishes)
    gentle = [part for part in words if part and not contrary(part, wishes)]
    if talk.loose:
        gentle += [STYLED[style] for style in wishes.pop("styles", ()) if style in STYLED]
    return Request(words=". ".join(gentle), options={**options(wishes), "limit": limit})


STYLED = {"one-to-one": ALONE, "group": "in a group"}
"""Wishes to be alone or in a group, in words that only order."""


def whose(talk: Talk) -> str:
    """Whom it is about, in words that the search understands."""
    if talk.picked("who") != "other" or talk.picked("seek") == "them":
        return ""
    return {"child": "for my child", "partner": "for my partner", "friend": "for a friend"}.get(
        talk.picked("whom"), "for someone in my family" if talk.picked("whom") else "for somebody else"
    )


def contrary(words: str, wishes: dict[str, tuple[str, ...]]) -> bool:
    """Whether a gentle wish would narrow the search: a forum where nobody asked for online, one to one against a group."""
    if words == FORUM:
        return "online" not in wishes.get("formats", ())
    return words == ALONE and bool(wishes.get("styles"))


def options(wishes: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """Wishes as options of a search."""
    given: dict[str, Any] = {}
    for axis, words in wishes.items():
        if axis in ("formats", "styles"):
            given.update({word.replace("-", "_"): True for word in words})
        elif axis in ("open_now", "free"):
            given[axis] = bool(words)
        elif words:
            given[OPTION[axis]] = words[0] if axis in ("place", "at") else list(words)
    return given


OPTION = {"needs": "need", "communities": "for_", "languages": "language", "place": "near", "kinds": "kind",
          "at": "at"}  # fmt: skip
"""The option of a search for each axis."""


def advice(talk: Talk) -> list[str]:
    """What to say with the matches about wishes the directory knows nothing of."""
    return [
        choice.advice for key, said in talk.said.items() if key in QUESTIONS and asked(QUESTIONS[key], talk)
        for choice in chosen(QUESTIONS[key], said) if choice.advice
    ]  # fmt: skip
