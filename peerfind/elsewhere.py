"""Places that are named because somebody came from there, was there once, lives or goes there: not where help is looked for."""

from __future__ import annotations

from .namesakes import MINE, PERSONS, several

MEMORY = frozenset(
    """served fought died killed born assaulted attacked holiday hols raised deployed tour studied grew flashbacks
    nightmares dream dreams dreamt dreaming holidays posted posting mugged married wedding stationed""".split()  # noqa: SIM905
)
"""Before a place abroad these tell of what was there once, not of where somebody is."""
PAST = frozenset(("on holiday", "on holidays", "last year", "last month", "last summer", "last winter"))
"""Behind a place abroad these tell of what is over."""
FLIGHT = frozenset("flying fly flew flights flight trip trips holiday tickets".split())  # noqa: SIM905
"""Before `to` and a place abroad these tell where somebody goes for a while."""
LEFT = frozenset("gone moved moving emigrated went".split())  # noqa: SIM905
"""Between a person and `to` these tell that they went away."""
STAYS = LEFT | frozenset("is are s r lives live living back now all still both".split())  # noqa: SIM905
"""Between a person and `in` or `to` these tell where that person is."""
OWNERS = MINE | {"mi", "me"}
"""Before a word for a person these make it somebody close."""
NEITHER = frozenset("im am and for".split())  # noqa: SIM905
"""Before it these make it the one who asks: `im his daughter in boise`, `me and my wife in hull`, `for my son in cork`."""
GREW = (["grew", "up", "in"], ["brought", "up", "in"])
"""Before a place these tell where somebody was a child."""
STILL = frozenset("still never always here".split())  # noqa: SIM905
"""Behind it these tell that somebody is there to this day."""


def once(words: list[str], start: int) -> bool:
    """Whether a place is named because of what happened there: `served in basra`, `flashbacks of kabul`."""
    return (
        start > 1
        and words[start - 1] in ("in", "of", "from")
        and not MEMORY.isdisjoint(words[max(0, start - 4) : start - 1])
    )


def over(words: list[str], end: int) -> bool:
    """Whether what follows says that somebody was there once: `in barcelona on holiday`, `left glasgow years ago`."""
    near = words[end : end + 3]
    year = near[:1] == ["in"] and len(near) > 1 and len(near[1]) == 4 and near[1].isdecimal()
    return year or "ago" in near or " ".join(near[:2]) in PAST


def of_kin(words: list[str], start: int) -> bool:
    """Whether the country or place named there is where others live: `my sisters in canada`, `daughters gone to london`."""
    if start < 2 or words[start - 1] not in ("in", "to"):
        return False
    at = start - 2
    while at > 0 and words[at] in STAYS:
        at -= 1
    went = words[at + 1 : start - 1]
    if words[start - 1] == "to" and not went:
        return False
    if at > 1 and words[at - 1 : at + 1] == ["in", "law"]:
        at -= 2
    kin = (words[at] in PERSONS or several(words[at]) or words[at] in ("kids", "children")) and words[at] != "baby"
    before = words[max(0, at - 3) : at]
    if not kin or not NEITHER.isdisjoint(before):
        return False
    return not OWNERS.isdisjoint(before[-2:]) or (at == 0 and not LEFT.isdisjoint(went))


JAIL = frozenset("prison jail gaol hmp".split())  # noqa: SIM905


def locked_up(words: list[str], start: int, end: int) -> bool:
    """Whether it is where somebody else is in prison: `my brother is in durham prison`, `dads in hmp wakefield`."""
    named = not JAIL.isdisjoint((*words[max(0, start - 1) : start], *words[end : end + 1]))
    return named and any(word in PERSONS or several(word) for word in words[max(0, start - 8) : start])


def elsewhere(words: list[str], start: int, end: int, far: bool) -> bool:
    """Whether somebody is not there: says so, came from there, was there once or goes there for a while."""
    before, further = (words[at] if at >= 0 else "" for at in (start - 1, start - 2))
    if before == "left" and over(words, end):
        return True
    if "not" in (before, further) and before in ("not", "in", "from", "near"):
        return True
    child = words[max(0, start - 3) : start] in GREW or (before == "in" and further in ("reared", "raised"))
    if child and "and" not in words[max(0, start - 4) : start] and STILL.isdisjoint(words[end : end + 4]):
        return True
    if locked_up(words, start, end):
        return True
    if not far:
        return False
    away = before in ("from", "left") or (before == "to" and further in FLIGHT)
    return away or once(words, start) or of_kin(words, start) or (before == "in" and over(words, end))
