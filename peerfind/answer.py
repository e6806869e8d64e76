"""The whole answer to a request, as a value: what was understood, who is there in danger, what was found."""

from __future__ import annotations

from .age import Evidence, newest
from .countries import distance
from .crisis import Line, People, turn_to
from .filters import NAMED_KINDS
from .hours import State
from .query import Query
from .record import TYPE_CHECKING, Record
from .safety import answers, count
from .search import Found, Match
from .stories import swallowed
from .subjects import called
from .text import brief
from .widen import ANYTHING

if TYPE_CHECKING:
    from .directory import Directory
    from .model import Question, Service
    from .vocabulary import Vocabulary


class Answer(Record):
    """Everything a view prints.

    `states` says by id who is open, `services` holds the records of the matches; `today` is an ISO day; `notes` are
    remarks on how it came about; `whole` asks for one service with all that is known of it; `also` are, in danger, the people
    of other countries in which somebody may be.
    """

    query: Query
    people: People
    danger: bool
    found: Found
    states: dict[str, State]
    directory: Directory
    services: dict[str, Service]
    vocabulary: Vocabulary
    questions: dict[str, Question]
    today: str
    notes: tuple[str, ...] = ()
    whole: bool = False
    also: tuple[People, ...] = ()

    def service(self, match: Match) -> Service:
        """The record of a match."""
        return self.services[match.id]

    def evidence(self, match: Match) -> Evidence:
        """How old what is known of a match is."""
        return Evidence.of(*newest(self.directory, self.service(match)), self.today)

    def safe(self, match: Match) -> tuple[int, int]:
        """How many of the four questions are answered yes for a match, of how many that apply."""
        return count(answers(self.directory, self.service(match)))

    @property
    def turn_to(self) -> tuple[Line, ...]:
        """The lines to turn to: in danger those for violence first, where the words tell of it."""
        place = self.query.place
        region = place.region if place and place.country == self.people.country else None
        return turn_to(self.people, self.query.needs, region) if self.danger else self.people.lines

    @property
    def kind(self) -> str:
        """What stands above the people to turn to, when the words sound like danger."""
        return kindly(swallowed(self.query.names))

    @property
    def named(self) -> str | None:
        """The name that was found in the words, if one was."""
        first = next(iter(self.found.matches), None)
        return self.service(first).name if first and first.named else None


BESIDE = "Peer support stands beside care from a doctor or therapist. It does not take its place."
"""The last line of every answer."""

KIND = "It sounds as if a life may be in danger. You do not have to face this alone. Turn to one of these people now."
"""The one sentence that stands above the crisis lines when the words sound like danger."""

TAKEN = "If something was swallowed or taken, ring the emergency number now, even if all seems well."
"""What is said besides, where the words tell of that."""

WORDLESS = "Your words are not in the list, so this is who is there, whatever is going on."
"""Said instead of how the search was widened, where nothing was understood."""


def kindly(taken: bool) -> str:
    """What stands above the people to turn to, when the words sound like danger."""
    return f"{KIND} {TAKEN}" if taken else KIND


def understood(answer: Answer) -> str:
    """What was understood, in one line, and how to change it."""
    query, unused = answer.query, ", ".join(brief(word, 30) for word in answer.query.unused[:6])
    said = wishes(query, answer.vocabulary)
    if query.spans and len(said) == 1 and not query.open_now:
        said = []  # a time alone says nothing of what is going on
    said += [f"about {one.label}" for one in called(query.said, query.needs)]
    if answer.named:
        said.insert(0, f"the name {answer.named}")
    if answer.danger and not said:
        return "These people are there now. Say more in your own words, if you want to."
    if not said and not unused:
        return "No one thing was named: this is who is there, whatever is going on. Say more in your own words."
    if not said:
        return f"We did not understand: {unused}. Say it in other words, or see peerfind needs."
    line = f"Understood: {'; '.join(said)}."
    if unused and not answer.named and not answer.danger:
        line += f" Also looked for: {unused}."
    return line + " Not right? Change the words, or see peerfind search --help."


def wishes(query: Query, vocabulary: Vocabulary) -> list[str]:
    """The wishes of a query, each in words."""
    said: list[str] = []
    for axis in ("needs", "communities", "kinds", "formats", "channels", "styles", "languages"):
        words = [vocabulary.label(axis, word) for word in getattr(query, axis)]
        if words:
            said.append((PREFIX.get(axis, "") + ", ".join(words)).strip())
    if query.refused:
        said.append(", ".join(dict.fromkeys(refusal(axis, word, vocabulary) for axis, word in query.refused)))
    if query.for_other and "carers" in query.communities:
        said.append("you are asking for somebody close to you")
    if query.place:
        near = f"near {query.place.label}"
        if query.within is not None:
            near = f"within {distance(query.within, query.place.country)} of {query.place.label}"
        if query.place.others:
            near += f" (not {' or '.join(query.place.others)}?)"
        said.append(near)
    said += [
        words for wish, words in FLAGS.items() if getattr(query, wish) and not (wish == "open_now" and query.spans)
    ]
    if query.spans:
        from .moments import calendar

        always = query.when is not None and query.when.always
        said.append("open day and night" if always else ("open " if query.open_now else "") + calendar(query.spans))
    if query.safety:
        said.append(f"at least {query.safety} of the four safety questions answered yes")
    if query.age is not None:
        said.append(f"aged {query.age}")
    return said


def refusal(axis: str, word: str, vocabulary: Vocabulary) -> str:
    """`not by phone`, `no helpline`, `not for men`, `not samaritans`."""
    label = word if axis == "name" else vocabulary.label(axis, word)
    return f"{'not for' if axis == 'communities' else 'not' if axis in ('formats', 'name') else 'no'} {label}"


PREFIX = {"communities": "for ", "languages": "in "}
FLAGS = {"free": "free", "peer_led": "led by people who have been there", "open_now": "open now"}


def count_line(answer: Answer) -> str:
    """How many were found and how many are shown."""
    shown, total = len(answer.found.matches), answer.found.total
    if total == 0:
        return "Nothing was found for this. The people in the first line are there for anything."
    if shown == total:
        return f"{total} found." if total > 1 else "1 found."
    best = "the one that fits best is shown" if shown == 1 else f"the {shown} that fit best are shown"
    return f"{total} found, {best}. For more add --limit {min(total, shown * 4)}."


def widened_lines(answer: Answer) -> list[str]:
    """How the search was widened, one sentence a step."""
    return [
        WORDLESS if step.now == ANYTHING else f"Looked further: {step.because} for {step.before}, so now {step.now}."
        for step in answer.found.widened
    ]


def hidden_lines(answer: Answer) -> list[str]:
    """How to come by what is for workers or only to read: it is never mixed in with people to turn to."""
    if "kinds" in answer.query.fixed:
        return []
    kinds = [kind for kind in answer.query.kinds if kind in NAMED_KINDS]
    return [f"For {answer.vocabulary.label('kinds', kind)}, add --kind {kind}." for kind in kinds]


def preface(answer: Answer) -> list[str]:
    """What is said before the matches: what was understood, remarks, how many, how the search was widened."""
    if answer.whole:
        return list(answer.notes)
    return [understood(answer), *answer.notes, count_line(answer), *widened_lines(answer), *hidden_lines(answer)]
