"""The questions of the guide, as a table: what is asked, what may be chosen, and what each choice wishes for.

Where the directory holds no answer (how stories feel, how much to share), a choice becomes a gentle wish that only
orders, and an advice in words. Nothing is invented.
"""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Callable

    from .talk import Talk


class Choice(Record):
    """A numbered choice. `called` is what people type for it; `wishes` are words of an axis that a match must have.

    `words` are put beside what the person said, so they only order; `advice` stands with the matches.
    """

    key: str
    label: str
    called: tuple[str, ...] = ()
    wishes: dict[str, tuple[str, ...]] = {}
    words: str = ""
    advice: str = ""
    danger: bool = False


class Question(Record):
    """One step. `other` asks the same of somebody else; `axis` is what of a query answers it without being asked.

    `many` allows several numbers; `applies` says whether it is asked at all, `kind` how a free text is taken.
    """

    key: str
    name: str
    asks: str
    other: str = ""
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    many: bool = False
    axis: str = ""
    kind: str = "words"
    skipped: str = ""
    applies: Callable[[Talk], bool] | None = None


FORUM, ALONE = "forum", "one on one"
"""Gentle wishes, in words that the search understands."""


def for_other(talk: Talk) -> bool:
    return talk.picked("who") == "other"


def for_their_child(talk: Talk) -> bool:
    return for_other(talk) and talk.picked("whom") == "child" and talk.picked("seek") == "them"


def for_me(talk: Talk) -> bool:
    return not (for_other(talk) and talk.picked("seek") == "them")


def asked(question: Question, talk: Talk) -> bool:
    """Whether a question is asked in this conversation at all."""
    return question.applies is None or question.applies(talk)


def hurt(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """A wish for needs."""
    return {"needs": words}


WHO = (
    Choice(key="me", label="for me", called=("me", "myself", "mine", "my self", "i", "for myself", "just me")),
    Choice(
        key="other", label="for someone I care about",
        called=("someone else", "somebody else", "someone", "other", "a friend", "them", "for someone else", "family"),
    ),
)  # fmt: skip

WHOM = (
    Choice(key="child", label="my child", called=("child", "my son", "my daughter", "son", "daughter", "kid", "my kid")),
    Choice(key="partner", label="my partner",
           called=("partner", "my husband", "my wife", "husband", "wife", "boyfriend", "girlfriend")),
    Choice(key="parent", label="my mother or father", called=("my mum", "my dad", "mum", "dad", "mother", "father", "parent")),
    Choice(key="relative", label="someone else in my family",
           called=("my brother", "my sister", "brother", "sister", "gran", "family", "relative")),
    Choice(key="friend", label="a friend, or someone I know", called=("friend", "a friend", "my friend", "colleague", "neighbour")),
)  # fmt: skip

SEEK = (
    Choice(key="me", label="support for me, because I care about them", called=("me", "for me", "myself")),
    Choice(key="them", label="something they could use themselves", called=("them", "for them", "him", "her")),
    Choice(key="both", label="both", called=("all", "either")),
)  # fmt: skip

WHAT = (
    Choice(key="anxiety", label="worry, fear or panic", wishes=hurt(("anxiety",))),
    Choice(key="depression", label="feeling low or without hope", wishes=hurt(("depression",))),
    Choice(key="loneliness", label="feeling alone", wishes=hurt(("loneliness",))),
    Choice(key="bereavement", label="someone died", wishes=hurt(("bereavement",))),
    Choice(key="ptsd", label="something bad that happened, and stays", wishes=hurt(("ptsd",))),
    Choice(key="addiction", label="drink, drugs, betting: something that will not stop", wishes=hurt(("addiction",))),
    Choice(key="psychosis", label="hearing or seeing what others do not", wishes=hurt(("psychosis",))),
    Choice(key="eating", label="eating, or how the body looks", wishes=hurt(("eating-disorder",))),
    Choice(key="abuse", label="being hurt or frightened by someone", wishes=hurt(("domestic-abuse",))),
    Choice(key="life", label="thoughts of not wanting to live, or of self-harm", danger=True,
           wishes=hurt(("suicidal-thoughts", "self-harm"))),
)  # fmt: skip

PEOPLE = (
    Choice(key="young", label="young people", words="for young people", called=("young", "teenagers", "youth")),
    Choice(key="older", label="older people", words="for older people", called=("older", "old", "pensioners")),
    Choice(key="men", label="men", words="for men", called=("man", "male", "guys")),
    Choice(key="women", label="women", words="for women", called=("woman", "female", "ladies")),
    Choice(key="lgbtq", label="LGBTQ+ people", words="for lgbtq people", called=("lgbt", "lgbtq", "lgbtq+", "gay", "queer")),
    Choice(key="forces", label="people who served in the forces", words="for veterans", called=("veterans", "forces", "army")),
    Choice(key="deaf", label="deaf people", words="for deaf people", called=("deaf",)),
)  # fmt: skip

HOW = (
    Choice(key="in-person", label="face to face", wishes={"formats": ("in-person",)},
           called=("in person", "meet", "meeting", "f2f", "face to face", "facetoface")),
    Choice(key="phone", label="on the phone", wishes={"formats": ("phone",)}, called=("phone", "call", "ring", "talk")),
    Choice(key="text", label="by text message", wishes={"formats": ("text",)}, called=("text", "sms", "texting", "messages")),
    Choice(key="online", label="online: forum, chat, video or e-mail", wishes={"formats": ("online",)},
           called=("online", "internet", "web")),
)  # fmt: skip

COMPANY = (
    Choice(key="one-to-one", label="with one other person", wishes={"styles": ("one-to-one",)},
           called=("one to one", "121", "1 to 1", "1:1", "alone", "one person", "one", "single", "on my own")),
    Choice(key="group", label="in a group", wishes={"styles": ("group",)},
           called=("group", "groups", "with others", "together")),
)  # fmt: skip

SHARE = (
    Choice(key="little", label="not much: I would rather read or listen first", words=FORUM,
           called=("little", "not much", "nothing", "read", "listen"),
           advice="You would rather not say much yet. In most groups and forums you may just listen or read at first. "
           "We do not know it of each one, so ask: may I only listen?"),
    Choice(key="unnamed", label="some, if nobody knows my name", called=("some", "anonymous", "no name", "anonymously"),
           advice="You would rather not give your name. We do not know of each one whether that is possible, so ask first: "
           "may I use another name? Is what I tell kept private?"),
    Choice(key="open", label="I can talk openly", called=("openly", "open", "a lot", "everything", "anything")),
)  # fmt: skip

STORIES = (
    Choice(key="good", label="they would help me", words="led by people who have been there",
           called=("yes", "they would help"),
           advice="Stories of others may help you, so what is led by people who have been there stands a little higher."),
    Choice(key="upset", label="they could upset me now", words=ALONE,
           called=("upset", "no", "bad", "upsetting", "not now"),
           advice="Stories could upset you now, so one to one stands a little higher. We do not know where stories are told, so "
           "ask first. In any group you may go out or leave when it is too much."),
)  # fmt: skip

WHEN = (
    Choice(key="now", label="right now", wishes={"open_now": ("yes",), "at": ()},
           called=("now", "tonight", "asap", "urgent", "straight away", "at once", "this minute")),
    Choice(key="later", label="any time", wishes={"open_now": (), "at": ()}, called=("anytime", "soon", "this week")),
)  # fmt: skip

QUESTIONS = {
    question.key: question
    for question in (
        Question(key="who", name="Who it is for", asks="Who is it for?", choices=WHO,
                 hint="Type a number, or say it in your own words."),
        Question(key="whom", name="Who they are", asks="Who is it that you care about?", choices=WHOM, applies=for_other),
        Question(key="seek", name="Whose support", asks="What do you look for?", choices=SEEK, applies=for_other),
        Question(key="age", name="Their age", asks="How old is your child?", kind="age", applies=for_their_child,
                 hint="Some places are only for some ages. Type a number."),
        Question(key="what", name="What is going on", asks="What is going on?", other="What is going on for them?",
                 choices=WHAT, many=True, axis="needs", hint="Say it in your own words. Or type one number or more.",
                 skipped="That is all right. You need no name for it. We look for what is there for anything."),
        Question(key="people", name="Among whom", asks="Would you like to be among people like you?",
                 other="Should it be for people like them?", axis="communities", choices=PEOPLE, many=True,
                 hint="Numbers, or your own words, such as your faith, your work or where you are from. Enter if it does not "
                 "matter."),
        Question(key="how", name="How to talk", asks="How would you like to talk?", other="How would they like to talk?",
                 choices=HOW, many=True, axis="formats", hint="One number or more. Enter if any way will do."),
        Question(key="company", name="Alone or in a group", asks="With one person, or in a group?", choices=COMPANY, axis="styles",
                 hint="Enter if either will do."),
        Question(key="share", name="How much to share", asks="How much do you feel able to say about yourself?", choices=SHARE,
                 applies=for_me),
        Question(key="stories", name="Stories of others", choices=STORIES, applies=for_me,
                 asks="Hearing the stories of others: would that help you now, or upset you?",
                 hint="Enter if you do not know."),
        Question(key="where", name="Where", asks="Where are you?", other="Where are they?", axis="place", kind="place",
                 hint="A town, a district or a postcode; or a country. Enter if you would rather not say."),
        Question(key="when", name="When", asks="When do you want someone?", other="When do they want someone?", choices=WHEN,
                 axis="open_now", kind="moment", hint="A number, or a day or time: friday evening, tomorrow at 7, weekends."),
    )
}  # fmt: skip
"""The questions by key, in the order they are asked."""
