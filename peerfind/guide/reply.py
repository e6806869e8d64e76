"""What the guide answers, as a value, and what it reads out of an understood query."""

from __future__ import annotations

from ..answer import wishes
from ..filters import NAMED_KINDS
from ..moments import calendar
from ..record import TYPE_CHECKING, Record
from ..request import Request
from ..stories import swallowed
from . import sayings
from .questions import QUESTIONS
from .talk import LATER, chosen, path, request

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..answer import Answer
    from ..query import Query
    from .talk import Said, Talk

    Find = Callable[[Request], Answer]
    """The search, with data, clock and country already given: the same request always has the same answer."""


class Reply(Record):
    """What is said to a line: notes, then matches from number `first` on, or one of them whole, or a list of answers.

    `alarm`: the line sounded like danger. `moved`: it named another country, with other people to turn to.
    `ending`: `left` (at once, screen cleared) or `done`.
    """

    notes: tuple[str, ...] = ()
    alarm: bool = False
    answer: Answer | None = None
    first: int = 0
    one: Answer | None = None
    answers: tuple[tuple[str, str], ...] = ()
    opening: bool = False
    moved: bool = False
    ending: str = ""


AXES = ("needs", "communities", "formats", "channels", "styles", "kinds", "languages")
FLAGS = ("free", "peer_led", "open_now", "for_other")


def listened(line: str, find: Find) -> Answer:
    """What a line says by itself."""
    return find(Request(words=line, options={"limit": 1}))


def alarmed(talk: Talk, answer: Answer) -> Talk:
    """The conversation with what a line says of danger; nothing that was heard is forgotten."""
    if not answer.danger:
        return talk
    hurt = tuple(dict.fromkeys((*talk.hurt, *answer.query.needs)))
    return talk.replace(danger=True, hurt=hurt, taken=talk.taken or swallowed(answer.query.names))


def meaningful(answer: Answer) -> bool:
    """Whether anything was understood, or a service was named."""
    query = answer.query
    heard = any(getattr(query, name) for name in (*AXES, *FLAGS)) or query.age is not None
    return heard or located(query) or answer.named is not None


def located(query: Query) -> bool:
    """Whether the words name a place or a country."""
    return query.place is not None or query.country_source in ("place", "words")


def wished(query: Query) -> dict[str, tuple[str, ...]]:
    """The plain wishes of a query: ways to talk, alone or in a group, languages, now, something to read."""
    found = {axis: tuple(getattr(query, axis)) for axis in ("formats", "styles", "languages") if getattr(query, axis)}
    if query.open_now:
        found |= {"open_now": ("yes",), "at": (query.when.said,) if query.when else ()}
    if kinds := tuple(kind for kind in query.kinds if kind in NAMED_KINDS):
        found["kinds"] = kinds
    return found


def hearing(answer: Answer) -> str:
    """What was heard, in one sentence, or nothing."""
    said = wishes(answer.query, answer.vocabulary)
    if answer.named:
        said.insert(0, f"the name {answer.named}")
    return f"We heard: {'; '.join(said)}." if said else ""


def informed(talk: Talk, find: Find) -> Talk:
    """The conversation, knowing what its words answered by the way and which people its country has."""
    answer = find(request(talk, 1))
    query = answer.query
    heard = {
        axis: ", ".join(answer.vocabulary.label(axis, word) for word in getattr(query, axis))
        for axis in ("needs", "communities", "formats", "styles") if getattr(query, axis)
    }  # fmt: skip
    if query.place:
        heard["place"] = query.place.label
    if query.open_now:
        heard["open_now"] = f"open {calendar(query.spans)}" if query.spans else "open now"
    return talk.replace(people=answer.people, heard=heard)


def in_words(key: str, said: Said | None) -> str:
    """What was said to a question, as a person would read it."""
    if said is None:
        return sayings.NO_ANSWER
    parts = [choice.label for choice in chosen(QUESTIONS[key], said)]
    own = said.wishes.get({"where": "place", "when": "at"}.get(key, ""), ())
    parts += own or ([said.words] if said.words else [])
    return "; ".join(parts) or sayings.NO_ANSWER


def answers(talk: Talk) -> tuple[tuple[str, str], ...]:
    """Every question of the conversation with what was said to it."""
    asked = [(QUESTIONS[key].name, in_words(key, talk.said.get(key))) for key in path(talk)]
    later = talk.said.get(LATER)
    return (*asked, (sayings.LATER, later.words)) if later else tuple(asked)
