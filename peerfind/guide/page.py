"""A reply as text: people to turn to first, then what is said, then what can be typed. Plain lines, or drawn for a width."""

from __future__ import annotations

import textwrap

from ..answer import BESIDE, kindly, widened_lines, wishes
from ..compiled.countries import NAMES
from ..countries import HOW
from ..crisis import People, emergency, someone, told, turn_to
from ..record import TYPE_CHECKING, Record
from ..views.facts import closing, facts, title
from ..views.say import clean
from . import sayings
from .questions import QUESTIONS
from .reply import in_words
from .talk import CHANGE, MATCHES, SHOWN, advice, path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..answer import Answer
    from ..search import Match
    from ..views import Paper
    from .questions import Question
    from .reply import Reply
    from .talk import Talk


class Line(Record):
    """A line of a page: what it says, its weight; a label before it where it is a fact, a sign where it is a safety answer."""

    text: str = ""
    style: str = ""
    label: str = ""
    sign: str = ""


class Sheet(Record):
    """What a page is written on. `drawn`: a terminal that may be cleared; `wrap`: columns to break at, 0 for none."""

    paper: Paper
    drawn: bool = False
    wrap: int = 0


def page(talk: Talk, reply: Reply, sheet: Sheet) -> str:
    """Everything that is said to one line."""
    if reply.ending == "left" and sheet.wrap:
        return ""
    lines = [*top(talk, reply, sheet), *middle(talk, reply)]
    if reply.ending:
        return written(lines if reply.answer else [*lines, Line(text=BESIDE)], sheet)
    return written([*lines, *foot(talk, reply)], sheet)


def top(talk: Talk, reply: Reply, sheet: Sheet) -> Iterator[Line]:
    """The people of the country, on every page; all of them, and large, when words sounded like danger."""
    full = reply.opening or reply.moved or reply.ending or (reply.answer and not reply.first)
    yield Line(text=people(talk.people, bool(full)), style="bold")
    if reply.alarm or (talk.danger and reply.answer and not reply.first):
        yield Line()
        yield Line(text=kindly(talk.taken), style="bold")
        mark = ">>> " if sheet.drawn else ""
        yield Line(text=mark + emergency(talk.people), style="bold way")
        chosen = (need for said in talk.said.values() for need in said.wishes.get("needs", ()))
        for line in turn_to(talk.people, (*talk.hurt, *chosen)):
            yield Line(text=mark + told(line), style="bold way")
        if not reply.answer:
            yield Line(text="When you want to go on, the question below waits for you.")
    yield Line()


def people(there: People, how: bool) -> str:
    """Who is there in danger, and, where it is wanted, how the country is known and how to change it here."""
    if there.country is None:
        return f"{emergency(there)} {sayings.NOWHERE}"
    known = sayings.ELSEWHERE.format(country=NAMES[there.country], how=HOW[there.source])
    return " ".join((emergency(there), someone(there), *((known,) if how else ())))


def middle(talk: Talk, reply: Reply) -> Iterator[Line]:
    """What is said: remarks, the matches, a list of answers."""
    if reply.opening:
        yield Line(text=sayings.HONEST)
        yield Line(text=sayings.WELCOME)
        yield Line(text=sayings.KEYS)
        yield Line()
    yield from (Line(text=note) for note in reply.notes)
    if reply.notes and not reply.ending:
        yield Line()
    for number, (name, said) in enumerate(reply.answers, 1):
        yield Line(text=f"{number}. {name}: {said}")
    if reply.answer:
        yield from found(talk, reply, reply.answer)
    if reply.one:
        yield from record(reply.one, reply.one.found.matches[0])
        yield Line()


def found(talk: Talk, reply: Reply, answer: Answer) -> Iterator[Line]:
    """Three matches, each with the reason for it."""
    if not reply.first:
        said = wishes(answer.query, answer.vocabulary)
        yield Line(
            text=f"We looked for: {'; '.join(said) or 'whatever is there'}. Not right? Type change.", style="dim"
        )
        yield from (Line(text=note, style="dim") for note in (*answer.notes, *widened_lines(answer)))
        yield Line(text=counted(answer), style="dim")
    for number, match in enumerate(answer.found.matches[reply.first :], reply.first + 1):
        if number > reply.first + 1 or not reply.first:
            yield Line()
        yield from brief(answer, match, number)
    if not reply.first and (said_too := advice(talk)):
        yield Line()
        yield from (Line(text=text) for text in said_too)
    yield Line()
    yield Line(text=f"{sayings.FIRST_STEP} {BESIDE}", style="italic")


def counted(answer: Answer) -> str:
    """How many there are."""
    shown, total = len(answer.found.matches), answer.found.total
    if not total:
        return sayings.NO_MORE
    if total <= SHOWN:
        return f"{total} found."
    return f"{total} found. These {shown} fit best."


COLUMN = 12
"""Columns for the labels of facts on a wide screen."""

BRIEF = ("Notice", "Why", "What", "When", "Watched", "Where", "Safety", "How sure")
"""The facts of a match that stand in the conversation; its number shows them all."""

WAYS = 2
"""How many ways in are shown at first."""


def brief(answer: Answer, match: Match, number: int) -> Iterator[Line]:
    """One match in short: name, reason, what it is, ways in, when, how safe and how sure."""
    name, owner = title(answer, match)
    yield Line(text=f"{number}. {name}", style="bold title")
    if owner:
        yield Line(label="Run by", text=owner)
    ways = 0
    for fact in facts(answer, match):
        if fact.weight == "way":
            ways += 1
            if ways <= WAYS:
                yield Line(label=fact.label, text=fact.value, style="way")
        elif fact.label in BRIEF and fact.weight != "answer":
            yield Line(label=fact.label, text=fact.value)
    yield Line(label="More", text=f"type {number}")


def record(answer: Answer, match: Match) -> Iterator[Line]:
    """One match with everything but its sources: what was found about the four safety questions too."""
    name, owner = title(answer, match)
    yield Line(text=name, style="bold title")
    if owner:
        yield Line(label="Run by", text=owner)
    for fact in (*facts(answer, match), *closing(answer, match)):
        yield Line(
            label=fact.label, text=fact.value, style=fact.weight if fact.weight == "way" else "", sign=fact.symbol
        )


def foot(talk: Talk, reply: Reply) -> Iterator[Line]:
    """What comes next: the open question with its choices, or what can be done at the matches."""
    if talk.at == MATCHES:
        yield Line(text=emergency(talk.people), style="bold")
        more = sayings.NEXT if talk.shown < talk.total else sayings.NEXT_LAST
        yield Line(text=sayings.NEXT_ONE if reply.one else more)
        yield Line(text=sayings.KEYS_MATCHES, style="dim")
    elif talk.at == CHANGE:
        yield Line()
        yield Line(text=sayings.CHANGE, style="bold")
    else:
        yield from asking(talk, QUESTIONS[talk.at])
        if not reply.opening:
            left = sum(key not in talk.said for key in path(talk) if key != talk.at)
            more = sayings.LEFT.format(left=left) if left > 1 else sayings.LAST[left]
            yield Line(text=f"{more} {sayings.KEYS}", style="dim")


def asking(talk: Talk, question: Question) -> Iterator[Line]:
    """A question with its choices, and what was said to it before."""
    asked = question.other if question.other and talk.about_other else question.asks
    yield Line(text=asked, style="bold")
    if question.hint:
        yield Line(text=question.hint)
    for number, choice in enumerate(question.choices, 1):
        yield Line(text=f"{number}. {choice.label}")
    said = talk.said.get(question.key)
    if said and (words := in_words(question.key, said)) != sayings.NO_ANSWER:
        yield Line(text=sayings.KEEP.format(said=words))
    elif said is None and question.axis in talk.heard:
        yield Line(text=sayings.HEARD.format(said=talk.heard[question.axis]))


def written(lines: list[Line], sheet: Sheet) -> str:
    """Lines as text: drawn in weight and colour, or plain."""
    if not sheet.drawn:
        text = "".join(f"{clean(f'{line.label}: {line.text}' if line.label else line.text)}\n" for line in lines)
        return wrapped(text, sheet.wrap)
    from ..views.screen import Screen

    screen = Screen(sheet.paper)
    for line in lines:
        if line.sign:
            screen.hang(f"  {line.sign} ", f"{line.label}: {line.text}", line.sign)
        elif line.label:
            screen.pair(line.label, line.text, COLUMN, line.style)
        elif line.text:
            screen.write(line.text, line.style)
        else:
            screen.blank()
    return screen.text()


def wrapped(text: str, columns: int) -> str:
    """Lines broken between words at a width; 0 leaves them whole."""
    if not columns:
        return text
    broken = (
        textwrap.wrap(line, columns, break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.splitlines()
    )
    return "".join(f"{part}\n" for parts in broken for part in parts)
