"""One step of the conversation: a state and a typed line to a new state and a reply. No clock, no screen, no file."""

from __future__ import annotations

from ..compiled.countries import NAMES
from ..errors import Refusal
from ..record import TYPE_CHECKING
from ..request import Request, timely
from . import sayings
from .hear import MORE, bare, by_name, command, hear, numbers, tidy
from .matches import at_matches, forgotten, matched
from .places import spotted
from .questions import QUESTIONS
from .reply import Reply, alarmed, answers, hearing, informed, listened, meaningful, wished
from .talk import CHANGE, LATER, MATCHES, Said, Talk, before, following, path

if TYPE_CHECKING:
    from ..crisis import People
    from ..query import Query
    from .hear import Heard
    from .questions import Question
    from .reply import Find

TIED = ("whom", "seek", "age")
"""Questions that come up when it turns out to be for somebody else."""


def begun(people: People) -> tuple[Talk, Reply]:
    """The beginning of a conversation."""
    return Talk(people=people), Reply(opening=True)


def step(talk: Talk, line: str, find: Find) -> tuple[Talk, Reply]:
    """What a line does to the conversation, and what is said to it."""
    now, reply = taken(talk, tidy(line), find)
    return now, reply.replace(moved=now.people.country != talk.people.country)


def taken(talk: Talk, line: str, find: Find) -> tuple[Talk, Reply]:
    """A line as a command, as something beside the matches, or as an answer."""
    wanted = command(line)
    if wanted is not None:
        return COMMANDS[wanted](talk, find)
    if topic := changing(talk, line):
        return talk.replace(at=topic, back=talk.shown > 0), Reply()
    if talk.at == MATCHES:
        return at_matches(talk, line, find)
    if talk.at == CHANGE:
        return at_change(talk, line, find)
    return at_question(talk, QUESTIONS[talk.at], line, find)


def changing(talk: Talk, line: str) -> str | None:
    """The question that `change where` names."""
    first, _, rest = line.casefold().partition(" ")
    if first != "change" or not rest:
        return None
    return next((key for key in path(talk) if rest in (key, QUESTIONS[key].name.casefold())), None)


def _left(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    return talk, Reply(ending="left")


def _done(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    return talk, Reply(ending="done", notes=(sayings.DONE,))


def _help(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    more = sayings.HELP_MATCHES if talk.at == MATCHES else ()
    return talk, Reply(notes=(*more, *sayings.HELP))


def _back(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    if talk.at == CHANGE:
        return onward(talk.replace(back=talk.shown > 0), find)
    earlier = before(talk)
    return (talk.replace(at=earlier), Reply()) if earlier else (talk, Reply(notes=(sayings.NOT_BACK,)))


def _go(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    return matched(talk, find)


def _change(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    return talk.replace(at=CHANGE), Reply(answers=answers(talk))


def _again(talk: Talk, find: Find) -> tuple[Talk, Reply]:
    fresh, _ = begun(talk.people)
    return informed(fresh, find), Reply()


COMMANDS = {"leave": _left, "done": _done, "help": _help, "back": _back, "go": _go, "change": _change, "again": _again}


def at_change(talk: Talk, line: str, find: Find) -> tuple[Talk, Reply]:
    """The number of an answer to change; anything else is taken as what should be different."""
    keys = path(talk)
    wanted = numbers(line)
    if wanted and 0 < wanted[0] <= len(keys):
        return talk.replace(at=keys[wanted[0] - 1], back=talk.shown > 0), Reply()
    if wanted and wanted[0] == len(keys) + 1 and LATER in talk.said:
        return matched(informed(forgotten(talk, LATER), find), find)
    if wanted:
        note = sayings.WRONG_ANSWER.format(number=wanted[0], last=len(answers(talk)))
        return talk, Reply(notes=(note,), answers=answers(talk))
    if line and (heard := listened(line, find)).danger:
        return alarmed(talk, heard), Reply(answers=answers(talk), alarm=True)
    if line and talk.shown:
        return at_matches(talk.replace(at=MATCHES), line, find)
    return onward(talk.replace(back=talk.shown > 0), find)


def at_question(talk: Talk, question: Question, line: str, find: Find) -> tuple[Talk, Reply]:
    """An answer to a question: choices, words, or nothing."""
    if line and bare(line) in MORE:
        return talk, Reply(notes=(sayings.NOT_YET,))
    heard = hear(question, line)
    if (heard.nothing or heard.picked) and line.strip("0123456789 ,") and listened(line, find).danger:
        heard = heard.replace(nothing=False, picked=())
    if heard.wrong:
        return talk, Reply(notes=(misnumbered(question, heard),))
    if heard.nothing:
        return skipped(talk, question, line, find)
    if heard.picked:
        return picked(talk, question, heard, find)
    return TAKES[question.kind](talk, question, line, find)


def misnumbered(question: Question, heard: Heard) -> str:
    """What is wrong with the numbers that were typed."""
    if 0 < heard.wrong[0] <= len(question.choices):
        return sayings.ONE_ONLY
    return sayings.WRONG.format(number=heard.wrong[0], last=len(question.choices))


def skipped(talk: Talk, question: Question, line: str, find: Find) -> tuple[Talk, Reply]:
    """Enter keeps what was said before; words for nothing take it back."""
    known = talk.said.get(question.key)
    if known and known != Said() and not line:
        return onward(talk, find)
    note = (question.skipped,) if question.skipped and not known else ()
    without = informed(talk.saying(question.key, Said()), find)
    wishes = anything(without, question.axis) if line and question.axis in without.heard else {}
    return onward(talk.saying(question.key, Said(wishes=wishes)), find, note)


def anything(talk: Talk, axis: str) -> dict[str, tuple[str, ...]]:
    """The wish that takes back what words seemed to say."""
    if axis == "formats":
        return {axis: tuple(choice.key for choice in QUESTIONS["how"].choices)}
    if axis == "styles":
        return {axis: tuple(choice.key for choice in QUESTIONS["company"].choices)}
    country = talk.people.country
    return {axis: (NAMES[country],)} if axis == "place" and country else {}


def picked(talk: Talk, question: Question, heard: Heard, find: Find) -> tuple[Talk, Reply]:
    """One choice or more, by number or name."""
    choices = [choice for choice in question.choices if choice.key in heard.picked]
    wishes: dict[str, tuple[str, ...]] = {}
    for choice in choices:
        for axis, words in choice.wishes.items():
            wishes[axis] = (*wishes.get(axis, ()), *words)
    alarm = any(choice.danger for choice in choices)
    said = talk.saying(question.key, Said(picked=heard.picked, wishes=wishes))
    return onward(said.replace(danger=talk.danger or alarm), find, seen(wishes.get("needs", ())), alarm)


def words(talk: Talk, question: Question, line: str, find: Find) -> tuple[Talk, Reply]:
    """Words: what they say counts wherever it is said. What nobody understands is asked again, but for what is going on."""
    heard = listened(line, find)
    alarm = heard.danger
    talk = alarmed(talk, heard)
    free = question.key == "what"
    if not meaningful(heard) and not free:
        return talk, Reply(notes=(sayings.NO_TIME if question.key == "when" else sayings.NOT_HEARD,), alarm=alarm)
    said = Said(words=line, wishes={} if question.axis in ("needs", "communities", "") else wished(heard.query))
    now = talk.saying(question.key, said)
    if question.key == "who":
        now = whose(now, line, heard.query)
    note = hearing(heard) or (sayings.NOT_HEARD_WHAT if free else "")
    notes = (note,) if note else ()
    return onward(now, find, notes + seen(heard.query.needs), alarm)


def seen(needs: tuple[str, ...]) -> tuple[str, ...]:
    """A word about the screen to somebody who may be watched at home."""
    return (sayings.SEEN,) if "domestic-abuse" in needs else ()


def whose(talk: Talk, line: str, query: Query) -> Talk:
    """Who it is for, where it was said in words: nobody is asked twice."""
    named = by_name(QUESTIONS["whom"], line)
    child = "parents" in query.communities and (query.for_other or (query.age or 99) < 18)
    if not (named or child or query.for_other):
        return talk.saying("who", Said(picked=("me",), words=line))
    whom = named or ("child" if child else "")
    return talk.saying("who", Said(picked=("other",), words=line)).saying("whom", Said(picked=(whom,) if whom else ()))


def place(talk: Talk, question: Question, line: str, find: Find) -> tuple[Talk, Reply]:
    """A place, or words that hold one."""
    heard = listened(line, find)
    alarm = heard.danger
    talk = alarmed(talk, heard)
    try:
        said, note = spotted(line, find)
    except Refusal as refusal:
        return talk, Reply(notes=(refusal.message, refusal.hint, "Or press Enter to go on."), alarm=alarm)
    return onward(talk.saying(question.key, said), find, (note,), alarm)


def age(talk: Talk, question: Question, line: str, find: Find) -> tuple[Talk, Reply]:
    """The age of a child, and whom a service for them is for."""
    years = numbers(line) or tuple(int(part) for part in line.split() if part.isascii() and part.isdigit())
    if not years or years[0] > 120:
        heard = listened(line, find)
        return alarmed(talk, heard), Reply(notes=(sayings.NO_AGE,), alarm=heard.danger)
    whom = "for children. " if years[0] < 12 else "for teenagers. " if years[0] < 26 else ""
    return onward(talk.saying(question.key, Said(words=f"{whom}{years[0]} years old")), find)


def moment(talk: Talk, question: Question, line: str, find: Find) -> tuple[Talk, Reply]:
    """A day or a time, or words that say more."""
    if timely(line) is None:
        return words(talk, question, line, find)
    now = talk.saying(question.key, Said(wishes={"open_now": ("yes",), "at": (line,)}))
    return onward(now, find, (hearing(find(Request(options={"at": line, "open_now": True, "limit": 1}))),))


TAKES = {"words": words, "place": place, "age": age, "moment": moment}
"""How a free text is taken, by the kind of the question."""


def onward(talk: Talk, find: Find, notes: tuple[str, ...] = (), alarm: bool = False) -> tuple[Talk, Reply]:
    """The next question, or the matches when there is none or only one answer was to be changed."""
    talk = informed(talk, find)
    missing = (key for key in path(talk) if key in TIED and key not in talk.said)
    after = next(missing, MATCHES) if talk.back else following(talk)
    if after == MATCHES:
        return matched(talk, find, notes, alarm)
    return talk.replace(at=after), Reply(notes=notes, alarm=alarm)
