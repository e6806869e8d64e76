"""Who is meant: the person who asks, and how old they are, or somebody close to them."""

from __future__ import annotations

import re
from itertools import pairwise

from .phrases import FIRST
from .record import TYPE_CHECKING
from .weights import AGES

if TYPE_CHECKING:
    from .phrases import Hit
    from .query import Query

OWN = frozenset(
    """bereavement suicide-bereavement baby-loss domestic-abuse relationship childhood-abuse sexual-violence
    perinatal loneliness caring parenting""".split()  # noqa: SIM905
)
"""Needs in which a son, a partner or a mother is spoken of and the person asks for themselves."""

THIRD = frozenset("he she they hes shes theyre him her his them their himself herself hed shed shell theyd".split())  # noqa: SIM905
POSSESSIVE = frozenset(
    [
        "my",
        "our",
        "me",
        "mi",
        "ma",
        "his",
        "her",
        "the",
        "a",
        "wee",
        "younger",
        "older",
        "big",
        "little",
        "best",
        "eldest",
        "youngest",
        "dear",
        "poor",
    ]
)
SORTS = (*AGES, "men", "women")
"""Communities that words about somebody else easily suggest of the person who asks."""


def completed(query: Query, words: list[str], hits: list[Hit], others: dict[int, set[str]]) -> Query:
    """What follows from who is meant: who asks because of somebody else is family, a friend or a carer."""
    spoken = query.for_other or "carers" in query.communities or _about_other(words, hits, others)
    if not spoken:
        return query
    communities = [word for word in query.communities if word not in SORTS or _own(word, words, hits)]
    if "carers" not in communities:
        communities.append("carers")
    if any("{child}" in names for names in others.values()) and "parents" not in communities:
        communities.append("parents")
    return query.replace(for_other=True, communities=tuple(communities))


def others_in(people: dict[int, list[tuple[str, int]]], words: list[str]) -> dict[int, set[str]]:
    """Where somebody close is spoken of (`my son`, `our mate`), with the classes they belong to."""
    return {at: {name for name, _ in spans} for at, spans in people.items() if at == 0 or words[at - 1] in POSSESSIVE}


def _about_other(words: list[str], hits: list[Hit], others: dict[int, set[str]]) -> bool:
    """Whether a need is said of somebody else: the nearest person before its words is another."""
    if not others:
        return False
    needs = [hit for hit in hits if hit.meaning.axis == "needs" and hit.meaning.word not in OWN]
    for hit in needs:
        for at in range(hit.used[-1], -1, -1):
            if at in others or (words[at] in THIRD and at not in hit.used[1:]):
                return True
            if words[at] in FIRST:
                break
    own = {at for hit in hits if hit.meaning.axis == "needs" for at in hit.used}
    free = [at for at in others if at not in own]
    speaks = bool(THIRD & set(words))
    return speaks and bool(free) and (not own or len(others) > 1)


def _own(word: str, words: list[str], hits: list[Hit]) -> bool:
    """Whether a community was said of the person who asks: `im 15`, `as a man`."""
    for hit in hits:
        if hit.meaning.axis == "communities" and hit.meaning.word == word:
            around = set(words[max(0, hit.used[0] - 1) : hit.used[-1] + 1])
            if around & {"i", "im", "as", "ive", "for", "we", "were"}:
                return True
    return False


def hurt(words: list[str], hits: list[Hit]) -> bool:
    """Whether the person is hurt at home themselves: who says `beats me` asks because of themselves."""
    return any(
        hit.meaning.word == "domestic-abuse" and {"me", "us"} & set(words[hit.used[0] : hit.used[-1] + 2])
        for hit in hits
    )


_AGE = (
    r"\b(?:im|i am|aged?|age of|just turned|nearly|almost|still only|only) (\d{1,2})\b"
    r"(?! (?:weeks?|wks?|months?|mths?|mos?|days?|hours?|hrs?|min(?:ute)?s?|miles?|km|st|stone|kg|lbs|pounds|times|quid|grand|k)\b)"
    r"(?! (?:years?|yrs?) (?!olds?\b|of age\b))"
    r"|\b(\d{1,2}) ?(?:yo|y o|years? old|yrs? old|year old)\b"
)
_THEIR_AGE = r"\b(?:my|our|her|his|their|the|a|wee|little) (?:\d{1,2}) ?(?:yo|y o|year old|yr old)\b"


def age_of(words: list[str], fresh: list[bool]) -> int | None:
    """How old the person is, if they say so; `my 9 year old` is somebody else."""
    text = " ".join(words)
    if not any(letter.isdigit() for letter in text):
        return None
    if match := re.search(_AGE, re.sub(_THEIR_AGE, " ", text)):
        return int(match[1] or match[2])
    if ("24", "7") in pairwise(words):
        return None
    ends = [*fresh[1:], True]
    alone = (word for at, word in enumerate(words) if fresh[at] and ends[at] and len(words) > 1)  # `young carer, 13`
    return next((int(word) for word in alone if re.fullmatch(r"[1-9][0-9]", word)), None)
