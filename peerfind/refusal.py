"""What somebody says they do not want: `not on the phone`, `no men`, `nothing religious`.

A refusal is a word of refusing, small words, and a word for what is refused. Words that only tell of a lack are none:
`there are no helplines here`, `no phone signal`, `no one phones me`.
"""

from __future__ import annotations

from .record import TYPE_CHECKING
from .spelling import is_english
from .weights import ACUTE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from .phrases import Hit
    from .query import Query

LINES = (("kinds", "helpline"), ("kinds", "warmline"))
PHONE, ONLINE, VIDEO = ("formats", "phone"), ("formats", "online"), ("channels", "video")

REFUSED = {
    **dict.fromkeys("phone phones telephone telephones calls calling ringing ring call phoning".split(), (PHONE,)),  # noqa: SIM905
    **dict.fromkeys("helpline helplines phoneline phonelines hotline hotlines".split(), LINES),  # noqa: SIM905
    "lines": (("kinds", "crisis-line"), *LINES),
    **dict.fromkeys("text texts texting".split(), (("formats", "text"),)),  # noqa: SIM905
    **dict.fromkeys("online internet computer computers".split(), (ONLINE,)),  # noqa: SIM905
    **dict.fromkeys("zoom video videos camera cameras webcam skype teams".split(), (VIDEO,)),  # noqa: SIM905
    **dict.fromkeys(("group", "groups"), (("styles", "group"), ("kinds", "support-group"))),
    **dict.fromkeys(("email", "emails"), (("channels", "email"),)),
    **dict.fromkeys(("app", "apps"), (("channels", "app"),)),
    **dict.fromkeys("forum forums".split(), (("channels", "forum"),)),  # noqa: SIM905
    **dict.fromkeys("men man males male blokes guys".split(), (("communities", "men"),)),  # noqa: SIM905
    **dict.fromkeys("women woman females female".split(), (("communities", "women"),)),  # noqa: SIM905
    **dict.fromkeys(
        "religion religions religious god church churches faith christian christianity bible".split(),  # noqa: SIM905
        (("communities", "faith-communities"),),
    ),
}
"""For each word of what can be refused: the words of the vocabulary it stands for."""

NO = frozenset("no not without hate hates avoid cant cannot dont nothing non wont instead than anything".split())  # noqa: SIM905
BETWEEN = frozenset(
    """on the a an by over to do use talk speak make face stand want like have be in any anyone go with for of using
    talking speaking making doing really via having another more bear manage handle cope need involving based too
    about being overly please pls or and from rather other bloody stupid group groups zoom phone calls online crisis say keen
    call ring contact comfortable good at great interested happy sitting sit""".split()  # noqa: SIM905
)
"""Small words that may stand between the word of refusing and what is refused; some of what is refused is among them, for
`no phone or zoom`."""

MOST = 5
"""So many words lie between at most."""

ONLY_WITH = {"instead": "of", "than": "other", "anything": "but"}
"""Words of refusing that are some only beside another: `instead of`, `other than`, `anything but`."""

LACK = frozenset(
    """there theres is are was were isnt arent got has have had found know no one nobody someone him her them""".split()  # noqa: SIM905
)
"""Words before the word of refusing with which it tells of a lack."""

NOT_AFTER = {
    "phone": frozenset("credit signal number numbers reception bill contract me him her us died dead charger".split()),  # noqa: SIM905
    "phones": frozenset(("me", "him", "her", "us")),
    "text": frozenset("me him her us back book books".split()),  # noqa: SIM905
    "texts": frozenset(("me", "him", "her", "us", "from", "back")),
    "calls": frozenset(("me", "him", "her", "us", "from", "back", "returned")),
    "call": frozenset("it this him her them me myself in off back sick".split()),  # noqa: SIM905
    "lines": frozenset(("of", "on", "in", "to")),
    "ring": frozenset(("me", "him", "her", "us", "back", "finger")),
    "internet": frozenset(("connection", "at", "here")),
    "man": frozenset(("is", "has", "would", "will", "left", "can")),
    "men": frozenset(("are", "would", "will", "can", "anymore", "any")),
    "male": frozenset(("friends", "friend", "role")),
    "female": frozenset(("friends", "friend", "role")),
    **dict.fromkeys(
        ("group", "groups"),
        frozenset("near nearby here around in on at that available i locally where so yet chat therapy but".split()),  # noqa: SIM905
    ),
    "god": frozenset(("sake", "damn", "knows", "will")),
}
"""Words after, with which it is no refusal: `no phone signal`, `no one phones me`."""

ONLY_PLAIN = frozenset(
    """group groups men man males male blokes guys women woman females female text texts call ring""".split()  # noqa: SIM905
)
"""Words that are refused only right after `no`, `not`, `without` or `non`, or after a wish that is denied."""

LONGEST = 4
"""Words of a name that is refused."""

TWELVE = "12 steps"
"""What fellowships such as Alcoholics Anonymous are refused by, whichever they are."""
FELLOWSHIPS = ("anonymous", "anon", "12step")
"""Words of the names of such fellowships."""
STEPS = frozenset((number, step) for number in ("12", "twelve") for step in ("step", "steps", "stepping"))

KNOWN = frozenset(("lifeline", "headspace"))
"""English words that are refused as a name wherever they stand."""

DENIED = frozenset(
    """want with any or and other more to for talk talking speak speaking see a another having face like do in big""".split()  # noqa: SIM905
)


def refusals(words: Sequence[str], fresh: Sequence[bool]) -> Iterator[tuple[tuple[str, str], tuple[int, ...]]]:
    """What is refused, as axis and word, and where the words that say so stand. `fresh` tells which words follow a comma."""
    for at, word in enumerate(words):
        if word not in REFUSED or (at + 1 < len(words) and words[at + 1] in NOT_AFTER.get(word, ())):
            continue
        start = _refusing(words, fresh, at)
        if start is not None:
            for what in REFUSED[word]:
                yield what, tuple(range(start, at + 1))


def shunned(
    words: Sequence[str], fresh: Sequence[bool], called: Callable[[Sequence[str]], int], theirs: Collection[int] = ()
) -> Iterator[tuple[tuple[str, str], tuple[int, ...]]]:
    """Services that are refused by name, as `name` and the words of it, and where they stand: `no aa`, `not the samaritans`.

    `called` tells whether words are a name from end to end; `theirs` is where words for a community stand. English words are
    refused behind `the`, or where no other meaning is near (`KNOWN`): `no hope`, `no shelter` and `not lgbt` refuse nobody.
    """
    after = 0
    for at, word in enumerate(words):
        if (
            at < after
            or word in BETWEEN
            or word in NO
            or word in REFUSED
            or (start := _refusing(words, fresh, at)) is None
        ):
            continue
        if tuple(words[at : at + 2]) in STEPS:
            after = at + 2
            yield ("name", TWELVE), tuple(range(start, after))
            continue
        if words[start] == "without" or "have" in words[start:at] or words[start - 1 : start] == ["why"]:
            continue  # `without samaritans i would`, `dont have their number`
        for end in range(min(at + LONGEST, len(words)), at, -1):
            run = words[at:end]
            plain = words[at - 1] == "the" or word in KNOWN or not all(map(is_english, run))
            if plain and called(run) and not set(range(at, end)) <= set(theirs):
                after = end
                yield ("name", " ".join(run)), tuple(range(start, end))
                break


def denied(words: Sequence[str], fresh: Sequence[bool], hits: Iterable[Hit]) -> set[tuple[str, str]]:
    """What somebody says is not so: `im not gay`, `not a veteran`, `not gambling, its drugs`. A need is only denied beside
    another one."""
    found: set[tuple[str, str]] = set()
    said: set[tuple[str, str]] = set()
    for hit in hits:
        start = hit.used[0]
        back = start - 1 - (start > 1 and words[start - 1] in ("a", "an", "really", "the"))
        no = back >= 0 and words[back] == "not" and not any(fresh[back + 1 : start + 1])
        (found if no else said).add(hit.label)
    others = {label for label in said if label[0] == "needs"}
    return {label for label in found - said if label[0] == "communities" or (label[0] == "needs" and others)}


def unmeant(hits: Iterable[Hit], shunned: Iterable[tuple[int, ...]]) -> set[tuple[str, str]]:
    """What only the name of a refused service says: `not 988` asks for no crisis line, and tells of no thoughts of suicide."""
    gone = [set(run) for run in shunned]
    inside: set[tuple[str, str]] = set()
    outside: set[tuple[str, str]] = set()
    for hit in hits:
        (inside if any(run.issuperset(hit.used) for run in gone) else outside).add(hit.label)
    return {label for label in inside - outside if label[0] in ("kinds", "formats") or label[1] in ACUTE}


def warned(every: Iterable[Hit], counted: Iterable[Hit]) -> set[tuple[str, str]]:
    """Needs that near words speak against and no phrase for: `my phone died` is no bereavement, whatever it sounds like."""
    told = {hit.label for hit in counted if not hit.meaning.hint}
    return {
        hit.label
        for hit in every
        if hit.meaning.never
        and hit.meaning.axis in ("needs", "communities")
        and len(hit.used) > 1
        and hit.label not in told
    }


def without(query: Query, refused: Collection[tuple[str, str]], denied: Collection[tuple[str, str]]) -> Query:
    """The query without what is refused or denied in it, and with the refusals."""
    gone = {*refused, *denied}
    axes = {axis for axis, _ in gone} - {"name"}
    kept = {axis: tuple(w for w in getattr(query, axis) if (axis, w) not in gone) for axis in axes}
    return query.replace(refused=tuple(refused), **kept)


def _refusing(words: Sequence[str], fresh: Sequence[bool], at: int) -> int | None:
    """Where the word of refusing stands that what stands `at` belongs to, if one does."""
    for back in range(at - 1, max(-1, at - 2 - MOST), -1):
        word = words[back]
        if fresh[back + 1]:
            return None
        if word == "but" and back and words[back - 1] == "anything":
            continue
        if word in NO:
            beside = ONLY_WITH.get(word)
            if beside is not None and beside not in (words[back - 1] if back else "", words[back + 1]):
                return None
            if back and word in ("no", "not") and words[back - 1] in LACK:
                return None
            return back
        if word not in BETWEEN or (words[at] in ONLY_PLAIN and word not in DENIED):
            return None
    return None
