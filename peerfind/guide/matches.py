"""The conversation once there are matches: more of them, all about one, and what should be different."""

from __future__ import annotations

from ..record import TYPE_CHECKING
from ..search import Found
from ..widen import LET_GO
from . import sayings
from .hear import MORE, bare, by_name, numbers
from .questions import QUESTIONS
from .reply import Reply, alarmed, hearing, informed, listened, meaningful, wished
from .talk import LATER, MATCHES, SHOWN, STYLED, Said, Talk, request

if TYPE_CHECKING:
    from .reply import Find


WAY_TO_TALK = next(before for axis, before, _ in LET_GO if axis == "formats")
"""How a search says that it let go of the way to talk."""


def matched(talk: Talk, find: Find, notes: tuple[str, ...] = (), alarm: bool = False) -> tuple[Talk, Reply]:
    """The best three for what was said so far. The way to talk goes before alone or in a group, where not both can be had."""
    talk = talk.replace(loose=False)
    answer = find(request(talk, SHOWN))
    if any(step.before == WAY_TO_TALK for step in answer.found.widened):
        other = find(request(talk.replace(loose=True), SHOWN))
        if all(step.before != WAY_TO_TALK for step in other.found.widened):
            talk, answer, notes = talk.replace(loose=True), other, (*notes, sayings.LOOSE)
    now = talk.replace(
        at=MATCHES, back=False, people=answer.people, shown=len(answer.found.matches), total=answer.found.total
    )
    return alarmed(now, answer), Reply(notes=notes, alarm=alarm or (answer.danger and not talk.danger), answer=answer)


def at_matches(talk: Talk, line: str, find: Find) -> tuple[Talk, Reply]:
    """What a line means beside the matches."""
    if bare(line) in MORE:
        return more(talk, find)
    if wanted := numbers(line):
        return about(talk, wanted[0], find)
    return different(talk, line, find)


def more(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    """The next three."""
    if talk.shown >= talk.total:
        return talk, Reply(notes=(sayings.NO_MORE,))
    answer = find(request(talk, talk.shown + SHOWN))
    return talk.replace(shown=len(answer.found.matches)), Reply(answer=answer, first=talk.shown)


def about(talk: Talk, number: int, find: Find) -> tuple[Talk, Reply]:
    """All that is known of one match."""
    if not 0 < number <= talk.shown:
        last = sayings.NO_MATCH.format(number=number, last=talk.shown) if talk.shown else sayings.NO_MORE
        return talk, Reply(notes=(last,))
    answer = find(request(talk, talk.shown))
    found = Found(matches=(answer.found.matches[number - 1],), total=1)
    return talk, Reply(one=answer.replace(found=found))


def different(talk: Talk, line: str, find: Find) -> tuple[Talk, Reply]:
    """What should be different, in words: what they say wins over what was said before."""
    line = spoken(line)
    heard = listened(line, find)
    alarm = heard.danger
    if not meaningful(heard):
        return alarmed(talk, heard), Reply(notes=(sayings.NOT_HEARD_MATCHES,), alarm=alarm)
    old = talk.said.get(LATER, Said())
    wishes = {**old.wishes, **wished(heard.query)}
    if heard.query.place:
        wishes["place"] = ()
        talk = forgotten(talk, "where")
    changed = talk.saying(LATER, Said(words=". ".join(part for part in (old.words, line) if part), wishes=wishes))
    changed = informed(alarmed(changed, heard), find)
    return matched(changed, find, tuple(note for note in (hearing(heard),) if note), alarm)


SPOKEN = {
    "phone": "by phone", "text": "by text", "in-person": "in person", "online": "online", "now": "open now",
    **STYLED,
}  # fmt: skip
"""Choices as wishes in words."""


def spoken(line: str) -> str:
    """A bare `phone` or `group` as the wish it stands for; other words as they are."""
    keys = (by_name(QUESTIONS[name], line) for name in ("how", "company", "when"))
    return next((SPOKEN[key] for key in keys if key in SPOKEN), line)


def forgotten(talk: Talk, key: str) -> Talk:
    """The conversation without what was said to a question."""
    if key == LATER:
        return talk.replace(said={name: said for name, said in talk.said.items() if name != key})
    return talk.replace(said={name: (Said() if name == key else said) for name, said in talk.said.items()})
