"""What somebody wants besides people to turn to: a doctor, to begin a group, to volunteer, to know what a meeting is like.

The search answers all of it as ever; one line more says where that is to be had.
"""

from __future__ import annotations

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

THERAPISTS = frozenset(
    """counsellor counsellors counselor counselors counselling counseling therapist therapists therapy psychologist
    psychologists psychiatrist psychiatrists psychotherapist psychotherapy cbt emdr""".split()  # noqa: SIM905
)
DOCTORS = frozenset(("doctor", "gp", "doctors", "nurse"))
WISHING = frozenset("see need find want get seeing finding book booking".split())  # noqa: SIM905
HAD = frozenset("my our his her their ex former old your after in had last not no than".split())  # noqa: SIM905


def wants_professional(words: Sequence[str]) -> bool:
    """Whether somebody looks for a doctor or therapist: `need a counsellor`, not `my therapist left`."""
    for at, word in enumerate(words):
        before = words[max(0, at - 3) : at]
        if word in THERAPISTS and HAD.isdisjoint(before[-2:]) and (len(words) <= 5 or WISHING.intersection(before)):
            return True
        if word in DOCTORS and WISHING.intersection(before) and HAD.isdisjoint(before[-1:]):
            return True
    return False


OWN = frozenset("a an my our own the up your new".split())  # noqa: SIM905
BEGIN = frozenset("start starting begin found set setting run lead facilitate host organise organize".split())  # noqa: SIM905
GROUPS = frozenset("group groups meeting meetings circle cafe meetup club".split())  # noqa: SIM905
ASKING = frozenset("how want like wanting thinking tips help can could advice".split())  # noqa: SIM905
JOBS = frozenset("work office workplace employer colleagues company".split())  # noqa: SIM905
SCHEMES = frozenset("scheme network programme program champions supporters".split())  # noqa: SIM905


def wants_to_begin(words: Sequence[str]) -> bool:
    """Whether somebody wants a group of their own: `how do i start a group`, not `a group that starts on monday`."""
    for at, word in enumerate(words):
        if word not in BEGIN:
            continue
        after = words[at + 1 : at + 6]
        if (
            after[:1]
            and after[0] in OWN
            and GROUPS.intersection(after)
            and (at == 0 or ASKING.intersection(words[:at]))
        ):
            return True
    return False


def wants_a_scheme(words: Sequence[str]) -> bool:
    """Whether somebody wants people at work to listen to each other: `set up a peer support scheme at work`."""
    made = any(word in BEGIN and SCHEMES.intersection(words[at + 1 : at + 6]) for at, word in enumerate(words))
    return made and not JOBS.isdisjoint(words)


WILLING = frozenset("want like become becoming be how could wanting where sign".split())  # noqa: SIM905
VOLUNTEERS = frozenset("volunteer volunteering volunteers".split())  # noqa: SIM905
LISTENERS = frozenset("supporter supporters listener listeners facilitator facilitators worker workers mentor".split())  # noqa: SIM905
TRAINING = frozenset("become becoming be being train training".split())  # noqa: SIM905
OTHERWISE = frozenset("talk speak someone somebody is am as was i'm im my".split())  # noqa: SIM905


def wants_to_give(words: Sequence[str]) -> bool:
    """Whether somebody wants to be there for others: `volunteer for a helpline`, not `i volunteer and am worn out`."""
    for at, word in enumerate(words):
        before = words[max(0, at - 4) : at]
        if word in VOLUNTEERS and (at == 0 or WILLING.intersection(before)) and OTHERWISE.isdisjoint(before[-1:]):
            return True
        if word in LISTENERS and "peer" in before and TRAINING.intersection(words[:at]):
            return True
    return False


def asks_of_meetings(words: Sequence[str]) -> bool:
    """Whether somebody wonders what a meeting is like: `what happens at a group`, `nervous about my first meeting`."""
    for at, word in enumerate(words):
        after, before = list(words[at + 1 : at + 6]), words[max(0, at - 3) : at]
        if word in ("happens", "expect") and "what" in before[-2:] and GROUPS.intersection(after):
            return True
        if word == "expect" and "to" in before[-1:] and GROUPS.intersection(words):
            return True
        next_ = "".join(after[:1])
        if word in ("first", "1st") and (next_ in GROUPS or (next_ == "time" and GROUPS.intersection(after))):
            return True
        if word == "like" and {"what", "whats"} & set(before) and GROUPS.intersection(after):
            return True
    return False


def asks_how_to_help(words: Sequence[str]) -> bool:
    """Whether somebody wants to know how to be there for another: `how do i help my brother`."""
    for at, word in enumerate(words):
        after = words[at + 1 : at + 2]
        if word in ("help", "support", "helping", "supporting") and "how" in words[max(0, at - 4) : at] and after:
            return after[0] in ("my", "a", "him", "her", "them", "someone", "somebody", "our", "friend", "friends")
    return False


NO_DOCTORS = (
    "We list people who have been there and lines that listen, not doctors or therapists. A doctor near you can tell you how "
    "to find one."
)
BEGINNING = "To begin a group of your own, read: peerfind learn start-a-group."
AT_WORK = "To set up a scheme at work, read: peerfind learn workplace."
GIVING = (
    "To be there for others, ask a service that is run by volunteers or peers; its card says how to reach it. Many train "
    "those who begin."
)
MEETINGS = "What a first meeting is like, and what you may ask before: peerfind learn first-time."
BESIDE = "How to be there for someone: peerfind learn supporting."

TABLE = (
    (wants_professional, NO_DOCTORS),
    (wants_a_scheme, AT_WORK),
    (wants_to_begin, BEGINNING),
    (wants_to_give, GIVING),
    (asks_of_meetings, MEETINGS),
    (asks_how_to_help, BESIDE),
)


def asides(words: Sequence[str]) -> tuple[str, ...]:
    """The line that says where it is to be had, if any: the first that fits, for one is enough to read."""
    return next(((said,) for heard, said in TABLE if heard(words)), ())
