"""The conversation as a state machine: a state and a line to a state and a page, with nothing but values."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerfind import crisis
from peerfind.answer import Answer
from peerfind.ask import Surroundings, ask
from peerfind.books import open_vocabulary
from peerfind.guide import sayings
from peerfind.guide.hear import COMMANDS, NOTHING, command, hear, tidy
from peerfind.guide.page import Sheet, page
from peerfind.guide.questions import QUESTIONS
from peerfind.guide.steps import begun, step
from peerfind.guide.talk import CHANGE, MATCHES, Talk, request
from peerfind.request import Request, wishes
from peerfind.stock import open_words
from peerfind.views import Paper

if TYPE_CHECKING:
    from peerfind.guide.reply import Find, Reply

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=ZoneInfo("Europe/London"))
AROUND = Surroundings(environment={}, zone="Europe/London", now=NOW)
BRITAIN = crisis.people("GB", "timezone")


def finder(around: Surroundings) -> Find:
    """The real search at a time that stays; what was asked once is remembered."""

    known: dict[str, Answer] = {}

    def find(asked: Request) -> Answer:
        key = repr(asked)
        if key not in known:
            known[key] = ask(asked, around)
        return known[key]

    return find


FIND = finder(AROUND)


def talked(*lines: str, find: Find = FIND, people: crisis.People = BRITAIN) -> tuple[Talk, Reply]:
    """Where a conversation stands after these lines."""
    talk, reply = begun(people)
    for line in lines:
        talk, reply = step(talk, line, find)
    return talk, reply


def seen(talk: Talk, reply: Reply, columns: int = 0, drawn: bool = False) -> str:
    return page(talk, reply, Sheet(paper=Paper(width=columns or 80), drawn=drawn, wrap=columns))


ME = ("1", "2", "", "", "", "", "", "", "")
"""A short way to the matches."""


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        ((), "who"),
        (("1",), "what"),
        (("me",), "what"),
        (("for mysef",), "what"),
        (("",), "what"),
        (("2",), "whom"),
        (("someone else",), "whom"),
        (("2", "1"), "seek"),
        (("2", "my daughter"), "seek"),
        (("2", "1", "2"), "age"),
        (("2", "1", "1"), "what"),
        (("2", "2", "2"), "what"),
        (("2", "1", "2", "abc"), "age"),
        (("2", "1", "2", "she is 14"), "what"),
        (("my son",), "seek"),
        (("my dad has dementia",), "seek"),
        (("i drink too much",), "people"),
        (("i am deaf and feel alone",), "how"),
        (("1", "2"), "people"),
        (("1", "1 3"), "people"),
        (("1", "1 and 3"), "people"),
        (("1", "11"), "what"),
        (("1", "0"), "what"),
        (("1", "asdf qwer"), "people"),
        (("1", "2", "asdf"), "people"),
        (("1", "2", "", "", "1 2"), "company"),
        (("1", "2", "", "", "more"), "company"),
        (("1", "2", "", "", "", "", "", "qqqqqqqq"), "where"),
        (("1", "2", "", "", "", "", "", "leith"), "when"),
        (("1", "2", "", "", "", "", "", "tuesday evening"), "where"),
        (("1", "2", "", "", "", "", "", "", "tuesday evening"), "matches"),
        (("1", "2", "", "", "", "", "", "", "next blue moon"), "when"),
        (ME, MATCHES),
        (("go",), MATCHES),
        (("1", "2", "go"), MATCHES),
        (("b",), "who"),
        (("1", "b"), "who"),
        (("1", "2", "b", "b"), "who"),
        (("1", "2", "", "b", "", ""), "company"),
        ((*ME, "b"), "when"),
        (("?",), "who"),
        (("1", "?"), "what"),
        (("1", "2", "again"), "who"),
        (("1", "change"), CHANGE),
        (("1", "change", ""), "what"),
        (("1", "2", "change", "1"), "who"),
        ((*ME, "change", "2"), "what"),
        ((*ME, "change", "2", "3"), MATCHES),
        ((*ME, "change where"), "where"),
        ((*ME, "change", "99"), CHANGE),
        ((*ME, "change", "1", "2"), "whom"),
        ((*ME, "change", "1", "2", "1", "2", "12"), MATCHES),
        (("change where", "cork"), "who"),
    ],
    ids=lambda value: "|".join(value) if isinstance(value, tuple) else None,
)
def test_where_a_conversation_goes(lines: tuple[str, ...], at: str) -> None:
    talk, reply = talked(*lines)
    assert talk.at == at
    assert not reply.ending


def asked(*lines: str) -> dict[str, Any]:
    """The search a conversation stands for, as words and options in one."""
    wanted = request(talked(*lines)[0])
    return {"words": wanted.words, **wanted.options}


@pytest.mark.parametrize(
    ("lines", "expect", "never"),
    [
        (("1", "1 3"), {"need": ["anxiety", "loneliness"], "words": ""}, ()),
        (("1", "my dog died"), {"words": "my dog died"}, ("need",)),
        (("1", "2", "6"), {"words": "for veterans"}, ("for_",)),
        (("1", "2", "", "2 3"), {"phone": True, "text": True}, ("online", "in_person")),
        (("1", "2", "", "online"), {"online": True}, ("phone",)),
        (("1", "2", "", "face to face"), {"in_person": True}, ()),
        (("1", "2", "", "", "1"), {"one_to_one": True}, ("group",)),
        (("1", "2", "", "", "gruop"), {"group": True}, ("one_to_one",)),
        (("1", "2", "", "", "", "1"), {"words": ""}, ("online",)),
        (("1", "2", "", "4", "", "1"), {"words": "forum", "online": True}, ()),
        (("1", "2", "", "", "", "", "1"), {"words": "led by people who have been there"}, ("peer_led",)),
        (("1", "2", "", "", "", "", "2"), {"words": "one on one"}, ("one_to_one",)),
        (("1", "2", "", "", "2", "", "2"), {"words": "", "group": True}, ("one_to_one",)),
        (("1", "2", "", "", "", "", "", "leith"), {"near": "leith"}, ()),
        (("1", "2", "", "", "", "", "", "i live in spain near malaga"), {"near": "Málaga", "words": ""}, ()),
        (("1", "2", "", "", "", "", "", "ireland"), {"near": "ireland"}, ()),
        (("1", "2", "", "", "", "", "", "", "1"), {"open_now": True}, ()),
        (("1", "2", "", "", "", "", "", "", "tonight"), {"open_now": True}, ()),
        (("1", "2", "", "", "", "", "", "", "2"), {"open_now": False}, ()),
        (("2", "1", "1"), {"words": "for my child"}, ()),
        (("2", "1", "2", "14"), {"words": "for teenagers. 14 years old"}, ()),
        (("2", "1", "2", "9"), {"words": "for children. 9 years old"}, ()),
        (("2", "5", "2"), {"words": ""}, ()),
        ((*ME, "online"), {"online": True}, ()),
        ((*ME, "phone"), {"phone": True}, ("online",)),
        (("1", "2", "", "2", "", "", "", "", "", "rather online"), {"online": True}, ("phone",)),
        ((*ME, "near leith"), {"words": "near leith"}, ("near",)),
        ((*ME, "something to read"), {"kind": ["learning-resource"]}, ()),
        ((*ME, "not in a group"), {"one_to_one": True}, ("group",)),
        (("1", "2", "", "2", "b", "4"), {"online": True}, ("phone",)),
        (("1", "2", "", "2", "b", "no"), {}, ("phone",)),
        (("1", "2", "", "2", "b", ""), {"phone": True}, ()),
        (("1", "so lonely, can i text someone", "", "no"),
         {"phone": True, "online": True, "in_person": True, "text": True}, ()),
        ((*ME, "online", "change", "10"), {}, ("online",)),
    ],
    ids=lambda value: "|".join(value) if isinstance(value, tuple) else None,
)  # fmt: skip
def test_what_a_conversation_stands_for(lines: tuple[str, ...], expect: dict[str, Any], never: tuple[str, ...]) -> None:
    wanted = asked(*lines)
    assert {name: wanted.get(name) for name in expect} == expect
    assert not [name for name in never if wanted.get(name)]


@pytest.mark.parametrize(
    ("lines", "says", "never"),
    [
        ((), ["In danger now? Ring 999", "Samaritans", "from this computer's time zone", "not kept and not sent"], []),
        (("?",), ["q: leave at once", "Enter: skip", "Who is it for?"], []),
        (("1", "7 years of worry"), ["We heard: anxiety."], ["understand"]),
        (("1", "12"), ["There is no 12 here. Choose from 1 to 10"], []),
        (("1", "2", "", "", "1 2"), ["One number only"], []),
        (("b",), ["This is the first question."], []),
        (("1", "asdf qwer"), ["We know no word of that"], []),
        (("1", "2", "zzzz"), ["We did not understand that here"], ["zzzz"]),
        (("1", "not sure"), ["You need no name for it"], []),
        (("1", "9"), ["q clears it at once"], []),
        (("1", "my husband controls everything i do"), ["q clears it at once"], []),
        (("1", "2", "", "", "", "", "", "qqqqqqqq"), ["There is no place 'qqqqqqqq'", "Enter to go on"], []),
        (("1", "2", "", "", "", "", "", "leith"), ["Near Leith, Scotland. Not right?"], []),
        (("1", "2", "", "", "", "", "", "", "sunday"), ["We heard: open on Sunday"], ["Closed now", "Open now"]),
        (("1", "2", "", "", "", "", "", "", "next blue moon"), ["We did not understand that time."], []),
        (ME, ["We looked for: depression", "1. ", "2. ", "3. ", "Why: ", "How sure: ", "does not take its"], ["4. "]),
        ((*ME, "more"), ["4. ", "5. ", "6. ", "Why: "], ["1. ", "7. "]),
        ((*ME, ""), ["4. ", "6. "], ["1. "]),
        ((*ME, "2"), ["Run by people you can trust", "What you tell stays private", "More: peerfind show "], []),
        ((*ME, "9"), ["There is no match 9", "from 1 to 3"], []),
        ((*ME, "zzzz"), ["We did not understand that. Try a word"], []),
        ((*ME, "?"), ["A number: more about that one", "q: leave at once"], []),
        ((*ME, "done"), ["stays until you clear it", "999", "Samaritans"], []),
        (("1", "2", "", "", "", "2", "", "", ""), ["may I use another name"], []),
        (("1", "2", "", "", "", "", "2", "", ""), ["Stories could upset you now"], []),
        (("1", "2", "2", "b"), ["You said: older people"], []),
        (("1", "lonely, an online forum would do", "",), ["We heard: online. Enter keeps it"], []),
        (("1", "2", "change"), ["2. What is going on: feeling low", "4. How to talk: no answer"], []),
        (("1", "2", "", "", "", "", "", "cork"), ["999 or 112", "Near Cork"], []),
        (("again",), ["Who is it for?"], []),
    ],
    ids=lambda value: "|".join(value) if isinstance(value, tuple) else None,
)  # fmt: skip
def test_what_is_said(lines: tuple[str, ...], says: list[str], never: list[str]) -> None:
    text = seen(*talked(*lines))
    for words in says:
        assert words in text
    for words in never:
        assert not [line for line in text.splitlines() if line.startswith(words) or (len(words) > 3 and words in line)]


@pytest.mark.parametrize("line", ["i want to die", "cant go on, going to end it tonight", "i took all my pills"])
@pytest.mark.parametrize(
    "before",
    [(), ("1",), ("1", "2"), ("1", "2", "", "", "", "", ""), ME, ("change",), ("2", "1", "2"), (*ME, "change")],
    ids="|".join,
)
def test_danger_is_heard_at_every_step(before: tuple[str, ...], line: str) -> None:
    talk, reply = talked(*before, line)
    assert reply.alarm
    assert talk.danger
    text = seen(talk, reply)
    lines = text.splitlines()
    assert lines[0].startswith("In danger now? Ring 999 or 112.")
    assert any(line.startswith("It sounds as if a life may be in danger.") for line in lines[:4])
    assert "Samaritans: ring 116 123, day and night" in lines
    assert "HOPELINE" in text


@pytest.mark.parametrize("at", list(QUESTIONS))
@pytest.mark.parametrize("line", ["kill myself", "end it all", "end it now", "want to die"])
def test_no_choice_is_guessed_from_words_of_danger(at: str, line: str) -> None:
    assert step(begun(BRITAIN)[0].replace(at=at), line, FIND)[1].alarm


def test_more_never_repeats_a_match() -> None:
    talk, reply = talked("1", "anxiety", "go")
    names = []
    for _ in range(5):
        assert reply.answer is not None
        names += [match.id for match in reply.answer.found.matches[reply.first :]]
        talk, reply = step(talk, "more", FIND)
    assert len(names) == len(set(names)) == 15


def test_the_choice_of_not_wanting_to_live_is_heard_as_danger() -> None:
    talk, reply = talked("1", "10")
    assert reply.alarm
    assert "Shout 85258: text SHOUT to 85258" in seen(talk, reply)


@pytest.mark.parametrize(
    ("lines", "first", "taken"),
    [
        (("1", "my husband hits me, i took all my pills"), "National Domestic Abuse Helpline: ring 0808 2000 247", True),
        (("1", "my husband hits me", "i took all my pills"), "National Domestic Abuse Helpline", True),
        (("1", "9", "i want to die"), "National Domestic Abuse Helpline: ring 0808 2000 247", False),
        (("1", "i want to die"), "Samaritans: ring 116 123", False),
    ],
)  # fmt: skip
def test_in_danger_those_for_violence_and_a_word_about_pills(lines: tuple[str, ...], first: str, taken: bool) -> None:
    said = seen(*talked(*lines)).split("It sounds as if a life may be in danger.")[1].splitlines()
    assert ("If something was swallowed or taken" in said[0]) is taken
    assert said[1].endswith("In danger now? Ring 999 or 112.")
    assert said[2].startswith(first)


def test_ordinary_words_raise_no_alarm() -> None:
    assert not talked("1", "my mum died of cancer and i miss her")[1].alarm


@pytest.mark.parametrize(
    "lines", [("1",), ("1", "zzz"), ("?",), ME, (*ME, "1"), (*ME, "more"), (*ME, "change"), (*ME, "done")]
)
def test_every_page_begins_with_people(lines: tuple[str, ...]) -> None:
    for columns, drawn in ((0, False), (40, True), (40, False), (80, True)):
        text = seen(*talked(*lines), columns, drawn)
        assert text.startswith("In danger now? Ring 999 or")
        assert "Samaritans" in text.split("\n\n")[0].replace("\n", " ")


@pytest.mark.parametrize("lines", [(), ("1",), ("2",), ME, (*ME, "1"), (*ME, "change"), ("1", "i want to die")])
@pytest.mark.parametrize("columns", [40, 80])
def test_no_line_is_wider_than_the_screen(lines: tuple[str, ...], columns: int) -> None:
    for drawn in (True, False):
        for line in seen(*talked(*lines), columns, drawn).splitlines():
            assert len(line) <= columns or "http" in line, line


def test_the_first_page_fits_a_small_screen() -> None:
    assert seen(*talked(), 40, True).count("\n") < 24
    assert seen(*talked(), 80, True).count("\n") < 24


def test_without_a_country_nobody_is_guessed_and_it_is_asked_for() -> None:
    find = finder(Surroundings(environment={}, zone=None, now=NOW))
    nowhere = crisis.people(None, "none")
    text = seen(*talked(find=find, people=nowhere))
    assert "911 in the US and Canada" in text
    assert "To say it, type: change where" in text
    talk, reply = talked("change where", "tralee", find=find, people=nowhere)
    assert talk.at == "who"
    assert talk.people.country == "IE"
    assert "999 or 112" not in seen(talk, reply).split(".")[0] or "Ring" in seen(talk, reply)


def test_another_country_brings_its_own_people() -> None:
    talk, reply = talked("1", "2", "", "", "", "", "", "perth, australia")
    assert seen(talk, reply).startswith("In danger now? Ring 000")
    talk, reply = step(talk, "change where", FIND)
    talk, reply = step(talk, "perth, scotland", FIND)
    assert seen(talk, reply).startswith("In danger now? Ring 999")


def test_a_country_heard_in_words_is_said_at_once() -> None:
    talk, reply = talked("1", "lonely since we came to auckland")
    first = seen(talk, reply).splitlines()[0]
    assert "For New Zealand (from the place you named). Elsewhere? Type: change where." in first
    assert "Elsewhere?" not in seen(*step(talk, "", FIND))


def test_the_way_to_talk_goes_before_alone_or_in_a_group() -> None:
    talk, reply = talked("1", "self harm", "6", "2", "2", "", "", "stirling", "")
    assert talk.loose
    assert reply.answer is not None
    assert all("phone" in service.formats for service in reply.answer.services.values())
    assert sayings.LOOSE in seen(talk, reply)


def test_a_service_is_found_by_its_name() -> None:
    talk, reply = talked(*ME, "samaritans")
    assert "Samaritans listening service" in seen(talk, reply)


def test_every_wish_of_a_choice_is_understood_by_the_search() -> None:
    words, vocabulary = open_words(), open_vocabulary()
    for question in QUESTIONS.values():
        for choice in question.choices:
            for axis, values in choice.wishes.items():
                if axis not in ("open_now", "at"):
                    assert set(values) <= set(vocabulary.axes[axis]), choice.key
            if choice.words:
                query = FIND(Request(words=choice.words, options={"limit": 1})).query
                understood = (query.communities, query.channels, query.styles, query.peer_led)
                assert any(understood), choice.words
                assert not query.unused, choice.words
    assert wishes(request(talked("1", "1 2 3 4 5 6 7 8 9 10")[0]), words)["needs"]


def test_no_name_stands_for_two_commands_or_two_choices() -> None:
    calls = [call for names in COMMANDS.values() for call in names]
    assert len(calls) == len(set(calls))
    for question in QUESTIONS.values():
        names = [name for choice in question.choices for name in {choice.label, choice.key, *choice.called}]
        assert len(names) == len(set(names)), question.key
        assert not {name for name in names if command(name)}
        if question.key not in ("seek", "share", "stories"):
            assert not {name for name in names if name in NOTHING}


@pytest.mark.parametrize(
    ("line", "tidied"),
    [("\x1b[Dab\x1b[3~c", "abc"), ("a\x00b", "a b"), ("  a\t b ", "a b"), ("\x1b", ""), ("x" * 9999, "x" * 2000)],
)
def test_keys_that_are_no_letters_are_let_go(line: str, tidied: str) -> None:
    assert tidy(line) == tidied


def test_numbers_alone_are_choices_and_numbers_in_words_are_words() -> None:
    what = QUESTIONS["what"]
    assert hear(what, "2,4").picked == ("depression", "bereavement")
    assert hear(what, "2 bottles a night").words == "2 bottles a night"
    assert hear(QUESTIONS["where"], "90210").words == "90210"


LINES = st.one_of(
    st.sampled_from(
        ["", "1", "2", "3", "1 2", "9", "b", "go", "?", "change", "again", "more", "me", "my son", "i cant sleep", "online",
         "near leith", "cork", "i want to die", "14", "no", "not sure", "change where", "0", "samaritans", "done", "q"]
    ),
    st.text(max_size=40),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=12), st.sampled_from([(0, False), (40, True), (80, False)]))
def test_any_lines_end_with_people_to_turn_to(lines: list[str], paper: tuple[int, bool]) -> None:
    talk, reply = begun(BRITAIN)
    for line in lines:
        talk, reply = step(talk, line, FIND)
        text = seen(talk, reply, *paper)
        if reply.ending == "left" and paper[0]:
            assert text == ""
            return
        assert text.startswith("In danger now? ")
        assert not [character for character in text if ord(character) < 32 and character not in "\n\x1b"]
        if reply.ending:
            return
    assert talk.at in (*QUESTIONS, MATCHES, CHANGE)
