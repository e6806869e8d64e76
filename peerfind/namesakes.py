"""Names of places that are other things in a sentence: persons, pets, dishes, clubs, breeds."""

from __future__ import annotations

PERSONS = frozenset(
    """aunt auntie uncle brother sister son daughter mum mam mom dad gran nan nana grandad grandson granddaughter
    husband wife partner boyfriend girlfriend ex lad lass kid fiance fiancee stepson stepdaughter twin bestie
    friend mate cousin niece nephew baby called named name im daughters sons dr doctor mr mrs ms miss saint
    wee little flatmate housemate roommate neighbour neighbor boss manager colleague teacher nurse therapist carer
    cat dog horse pony puppy kitten hamster rabbit budgie parrot goldfish""".split()  # noqa: SIM905
)
"""Before a name these make it that of a person or a pet."""
WATCHED = frozenset("watched watch watching drink drank eat ate film movie book game band song play".split())  # noqa: SIM905
"""Before a name these make it a thing."""
THINGS = frozenset(
    """syndrome virus disease fever cake cakes tart tarts pudding puddings pasty pasties sauce cheese tea teas
    rum beer bars bar crystal blood bank union insurance express navigator cream baked shot test scale score
    cognitive eye belly coddle smoked film movie musical bomber diet salts sprouts boots hat comma lottery
    marathon derby rovers united albion wanderers iced the terrier terriers spaniel spaniels collie sauvignon merlot
    riesling pinot dinner reruns gin whisky whiskey ale lager wool flu""".split()  # noqa: SIM905
)
"""After a name these make it a thing."""
KNOWN_FROM = frozenset(
    [
        "work",
        "church",
        "school",
        "uni",
        "college",
        "next",
        "downstairs",
        "upstairs",
        "accounts",
        "hr",
        "reception",
        "choir",
        "footy",
    ]
)
"""Behind `from` these say that the name before it is somebody's: `dale from work`."""


def namesake(words: list[str], fresh: list[bool], start: int, end: int) -> bool:
    """Whether the words around a name make it somebody's or something's: `my aunt regina`, `bakewell tart`."""
    before = words[start - 1] if start else ""
    after = words[end] if end < len(words) else ""
    then = words[end + 1] if end + 1 < len(words) else ""
    if (before in PERSONS or before in WATCHED) and not fresh[start]:
        return True
    if after == "from" and then in KNOWN_FROM:
        return True
    return after in THINGS and not (end < len(words) and fresh[end])


def told_of(words: list[str], end: int) -> bool:
    """Whether what follows tells of a person: `clare, my twin`, `jordan is my son`."""
    after = words[end] if end < len(words) else ""
    then = words[end + 1] if end + 1 < len(words) else ""
    return after == "my" or (after in ("is", "was") and then in ("my", "what", "our"))
