"""`peerfind` and `peerfind guide`: the conversation in a terminal, or line by line from a pipe. Keeps nothing."""

from __future__ import annotations

import os
import sys

from .. import countries
from ..ask import ask, times
from ..errors import DONE, INTERRUPTED
from ..guide import sayings
from ..guide.matches import matched
from ..guide.page import Sheet, page
from ..guide.reply import Reply, informed
from ..guide.steps import begun, step
from ..guide.talk import MATCHES, Said
from ..query import Query
from ..record import TYPE_CHECKING, Record
from ..request import moment
from .frame import there as people_of
from .keys import Escaped, Keys, person, vanish
from .surroundings import is_terminal, look, paper

if TYPE_CHECKING:
    from ..answer import Answer
    from ..guide.reply import Find
    from ..guide.talk import Talk
    from ..request import Request

PAGE = "\x1b[H\x1b[2J"
"""A new page in the same place."""


class Manner(Record):
    """How the conversation is held: a `person` types in a terminal; what is printed on; whether it `clears` when left."""

    person: bool
    sheet: Sheet
    clears: bool


def guide(country: str | None, plain: bool, data: str | None, at: str | None) -> int:
    """Hold the conversation. Raises Refusal if a value is not known or the data cannot be read."""
    code = countries.demand(country) if country else None
    find = finder(code, data, at)
    manner = mannered(plain)
    talk, reply = begun(people_of(code))
    talk = informed(talk, find)
    try:
        with Keys(manner.person) as keys:
            return conversation(talk, reply, find, manner, keys)
    except Escaped:
        leave(manner)
        return DONE
    except KeyboardInterrupt:
        leave(manner)
        return INTERRUPTED


def finder(code: str | None, data: str | None, at: str | None) -> Find:
    """The search with everything given that the person does not say in the conversation. `at` is taken for the present."""
    given = {"data": data} if data else {}
    wanted, when = moment(at)

    def find(request: Request) -> Answer:
        home = {"country": code} if code and "near" not in request.options else {}
        around = look()
        if at:
            asked = Query(at=wanted, when=when, country=code or around.home()[0])
            around = around.replace(now=times(asked, around)[0][0])
        return ask(request.replace(options={**home, **given, **request.options}), around)

    return find


def mannered(plain: bool) -> Manner:
    """How to talk: as the terminal allows, and as was asked."""
    around = look().environment
    somebody = person()
    able = somebody and is_terminal(around)
    on = paper(around)
    return Manner(
        person=somebody, clears=able, sheet=Sheet(paper=on, drawn=able and not plain, wrap=on.width if somebody else 0)
    )


def conversation(talk: Talk, reply: Reply, find: Find, manner: Manner, keys: Keys) -> int:
    """Ask, listen, answer, until one side ends it. Raises Escaped when the person wants to be gone."""
    typed = say(talk, reply, manner, keys)
    while not reply.ending:
        line = typed or heard(manner, keys)
        if line is None:
            talk, reply = ended(talk, find, manner)
        else:
            talk, reply = step(talk, line, find)
        if reply.ending == "left" and manner.person:
            raise Escaped
        typed = say(talk, reply, manner, keys)
    return DONE


def heard(manner: Manner, keys: Keys, prompt: str = "> ") -> str | None:
    """The next line, or None when there are no more."""
    return keys.ask(prompt) if manner.person else keys.line()


def ended(talk: Talk, find: Find, manner: Manner) -> tuple[Talk, Reply]:
    """No more lines: who said something in a pipe gets what fits it, and everybody is told who is there."""
    if not manner.person and talk.at != MATCHES and any(said != Said() for said in talk.said.values()):
        talk, reply = matched(talk, find)
        return talk, reply.replace(ending="done")
    return talk, Reply(ending="done")


def say(talk: Talk, reply: Reply, manner: Manner, keys: Keys) -> str | None:
    """Print a reply: on a new page, but the end, and more of the same, under what is there.

    A drawn page longer than the screen stops where the screen is full. A line typed there is given back.
    """
    fresh = manner.sheet.drawn and not reply.ending and not reply.first
    sys.stdout.write(PAGE if fresh else "" if reply.opening else "\n")
    rest = page(talk, reply, manner.sheet).splitlines(keepends=True)
    rows = os.get_terminal_size(sys.stdout.fileno()).lines if manner.sheet.drawn else 0
    while rows and len(rest) >= rows:
        fits = cut(rest, rows)
        sys.stdout.writelines(rest[:fits])
        rest = rest[fits:]
        if (typed := heard(manner, keys, sayings.BELOW)) and typed.strip():
            return typed
    sys.stdout.writelines(rest)
    sys.stdout.flush()
    return None


def cut(lines: list[str], rows: int) -> int:
    """How many lines to show at once: as many as fit, and to a gap between two parts if one is in the lower half."""
    return next((at + 1 for at in range(rows - 2, rows // 2, -1) if not lines[at].strip()), max(1, rows - 1))


def leave(manner: Manner) -> None:
    """Be gone, where a person sits: nothing of the conversation stays on the screen."""
    if manner.person:
        vanish(manner.clears)
