"""What a story tells beside its phrases: who died, who speaks as a child, who took something, who looks for a doctor."""

from __future__ import annotations

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

DEATH = frozenset(
    """died dead death dying dies lost losing loss passed killed murdered funeral grieving mourning buried""".split()  # noqa: SIM905
)
OFFSPRING = frozenset(
    """son sons daughter daughters baby babies child children boy girl toddler infant stillborn twin twins kid kids lad""".split()  # noqa: SIM905
)
GROWN = frozenset(
    """wife husband hubby partner boyfriend girlfriend fiance fiancee spouse mum mam mom dad ma da father mother mummy daddy
    parents brother sister nan nana gran granny grandad grandfather grandmother grandpa grandma uncle aunt auntie friend mate
    cousin""".split()  # noqa: SIM905
)
WIDOWED = frozenset(("widow", "widowed", "widower", "widowers", "widows"))
NEAR = 3
"""So many words lie between a death and who died, at most."""


def lost(words: Sequence[str]) -> str | None:
    """Who died, as far as it is said: `child` or `grown`; the one nearest to the word for it."""
    best: tuple[int, str] | None = None
    for at, word in enumerate(words):
        if word not in DEATH:
            continue
        for other in range(max(0, at - NEAR), min(len(words), at + NEAR + 1)):
            who = "child" if words[other] in OFFSPRING else "grown" if words[other] in GROWN else None
            if who and (best is None or abs(other - at) < best[0]):
                best = (abs(other - at), who)
    if best:
        return best[1]
    return None if WIDOWED.isdisjoint(words) else "grown"


PARENTS = frozenset(
    """dad dads mum mums mam mams mom moms da ma father mother parents stepdad stepmum stepmom stepfather stepmother daddy
    mummy""".split()  # noqa: SIM905
)
AT_ME = frozenset(
    """hits hit beats beat hurts hurt touches slaps kicks punches scares chokes locks threatens hates""".split()  # noqa: SIM905
)
AT_HOME = frozenset(
    """fight fights fighting argue argues arguing shout shouts shouting scream screaming divorcing""".split()  # noqa: SIM905
)
PAST = frozenset(("when", "used"))
AGAINST = frozenset(("my", "with", "against"))


def child(words: Sequence[str]) -> bool:
    """Whether somebody speaks as a child does of those they live with: `my dad hits me`, `my parents fight all the time`.

    What is told of the past is a grown-up's story.
    """
    if not PAST.isdisjoint(words):
        return False
    for at, word in enumerate(words):
        if word not in PARENTS or at == 0 or words[at - 1] not in ("my", "me", "our", "and"):
            continue
        for next_ in range(at + 1, min(len(words), at + 4)):
            verb, behind = words[next_], words[next_ + 1 : next_ + 3]
            if (verb in AT_ME and "me" in behind) or (verb in AT_HOME and AGAINST.isdisjoint(behind[:1])):
                return True
    return False


OF_ME = frozenset(("my", "our", "me", "mi"))
COUPLE = frozenset(
    """wife husband hubby partner boyfriend girlfriend fiance fiancee spouse bf gf missus""".split()  # noqa: SIM905
)
GRANDPARENTS = frozenset(
    """grandad grandads grandpa granda grandfather gran grandma grandmother granny nan nanna nana gramps grampa
    grandparents""".split()  # noqa: SIM905
)
ELDERLY = GRANDPARENTS | {"elderly", "pensioner", "pensioners"}
ALONE = frozenset(("loneliness", "bereavement"))


def spouse(words: Sequence[str]) -> bool:
    """Whether somebody speaks of the one they live with, and of no child: `my wife drinks`."""
    theirs = any(word in COUPLE and words[at - 1] in OF_ME for at, word in enumerate(words) if at)
    return theirs and OFFSPRING.isdisjoint(words) and PARENTS.isdisjoint(words)


def old_and_alone(words: Sequence[str], needs: Collection[str]) -> bool:
    """Whether somebody asks for a grandparent or neighbour who is alone: it is they who want company, not their family."""
    return ALONE.issuperset(needs) and "loneliness" in needs and not ELDERLY.isdisjoint(words)


def young_carer(words: Sequence[str]) -> bool:
    """Whether somebody is one of the children who look after others: `young carer`, not `my daughter is a young carer`."""
    for at in range(len(words) - 1):
        if words[at] == "young" and words[at + 1] in ("carer", "carers", "caregiver", "caregivers"):
            return "is" not in words[max(0, at - 2) : at]
    return False


TOOK = frozenset("took taken taking swallowed swallowing necked downed overdosed ate eaten".split())  # noqa: SIM905
PILLS = frozenset(
    """pills pill tablets tablet tabs meds medication paracetamol tylenol panadol ibuprofen painkillers insulin bleach overdose
    antidepressants sleepers poison""".split()  # noqa: SIM905
)
HARMLESS = frozenset(
    """addiction anxiety body-image dementia gambling hoarding neurodivergence ocd phobia sex-and-porn sleep work""".split()  # noqa: SIM905
)
"""Troubles that explain words of fear and despair: who has one of these and no other is seldom in danger now."""
BODY = frozenset(
    """breathe breathing chest blood bleeding seizure fit unconscious throat insulin freezing vomiting hung noose letters
    smother insurance""".split()  # noqa: SIM905
)
"""Words with which they may be all the same."""

OVERDOSE = frozenset(("overdosed", "overdose"))


def of_pills(words: Sequence[str]) -> bool:
    """Whether the words speak of pills or the like, taken or not."""
    return not (PILLS | OVERDOSE).isdisjoint(words)


def swallowed(words: Sequence[str]) -> bool:
    """Whether somebody took pills or the like: `took some pills`, `swallowed a load of her tablets`."""
    if not OVERDOSE.isdisjoint(words):
        return True
    return any(word in TOOK and not PILLS.isdisjoint(words[at + 1 : at + 7]) for at, word in enumerate(words))


def harmless(needs: Collection[str], words: Sequence[str]) -> bool:
    """Whether a trouble was understood that explains the words, and no other."""
    return bool(needs) and HARMLESS.issuperset(needs) and BODY.isdisjoint(words) and not swallowed(words)


DISTANT = frozenset(
    """ago years survivors survivor survived attempt attempts course courses training module workshop awareness prevention teens
    volunteer volunteering volenteering help others dissertation essay leaflet leaflets poster research goodbye widow
    widower widowed widows bereaved bereavement berevement loss lost died funeral used wen when was note support thesis
    skills exam exams club lol dye hair""".split()  # noqa: SIM905
)
"""Words with which thoughts of suicide are long over, are those of the dead, or are what a course is about."""


def at_risk(needs: Collection[str], words: Sequence[str]) -> bool:
    """Whether thoughts of suicide were understood, in whatever words, and nothing says that they are over or another's loss."""
    dated = any(len(word) == 4 and word.isdecimal() for word in words)  # `my attempt in 1998`
    return "suicidal-thoughts" in needs and DISTANT.isdisjoint(words) and not dated


PARTING = frozenset(
    """divorce divorced divorcing divorcee separated separating separation marriage married split breakup broke breaking husband
    wife partner spouse ex left leaving leave affair cheated cheating cheat solicitor""".split()  # noqa: SIM905
)


KILLERS = ("drugs", "alcohol", "addiction", "gambling", "long-term-illness")
OF_THAT = frozenset(("to", "of", "from", "overdose", "overdosed", "od"))
TOO = frozenset("now too also myself clean sober relapse relapsed relapsing use using recovery addict".split())  # noqa: SIM905
"""With these somebody may have the same trouble: `my dad died from drink and now i drink`."""


def died_of(words: Sequence[str], needs: Collection[str]) -> tuple[str, ...]:
    """Troubles that are what somebody died of, and nobody's who lives: `lost my son to drugs`; not `lost my job to drink`."""
    if "bereavement" not in needs or not TOO.isdisjoint(words):
        return ()
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 6]
        who = not word.startswith("los") or not (OFFSPRING | GROWN).isdisjoint(behind)
        if word in DEATH and who and not OF_THAT.isdisjoint(behind):
            return tuple(need for need in needs if need in KILLERS)
    return ()


CHURCH = frozenset(
    """church churches priest pastor vicar minister bishop nun mormon jehovahs witnesses witness cult""".split()  # noqa: SIM905
)
WOUNDED = frozenset(
    """abused abuse molested raped shunned excommunicated disfellowshipped forgive cult sinner escaped""".split()  # noqa: SIM905
)
PARTED = frozenset("left leave leaving raised grew ex hurt kicked touched".split())  # noqa: SIM905
"""The same if they stand close before it: `left the church`, but not `my wife left, is there a church group`."""


def hurt_by_faith(words: Sequence[str]) -> bool:
    """Whether a church is what somebody was hurt by or left, and no wish: `abused by a priest`, `raised mormon`."""
    near = any(word in CHURCH and not PARTED.isdisjoint(words[max(0, at - 4) : at]) for at, word in enumerate(words))
    return near or (not CHURCH.isdisjoint(words) and not WOUNDED.isdisjoint(words))


TAPERING = frozenset(
    """off withdrawal withdrawals taper tapering tapered wean weaning weaned effects effect dose doses addicted dependent dependence
    hooked benzo benzos quit quitting out""".split()  # noqa: SIM905
)
"""Words with which somebody asks about a medicine itself, and does not only tell that one is taken."""


def only_taken(words: Sequence[str], needs: Collection[str]) -> bool:
    """Whether a medicine is only told of beside the trouble it is for: `bipolar, on meds`."""
    return "medication" in needs and len(needs) > 1 and TAPERING.isdisjoint(words)


KNOWN_ALL_OVER = frozenset(("112", "911", "999", "000"))
"""Emergency numbers that people type wherever they are."""

CALLING = frozenset(
    """ring call dial phone emergency number help please pls plz need now ambulance police services someone i we should shall do
    to the an a for can you quick quickly asap my
    husband wife mum mom dad son daughter baby he she""".split()  # noqa: SIM905
)
"""Words beside an emergency number with which somebody asks for it."""


def rung(words: Sequence[str], emergency: Iterable[str]) -> bool:
    """Whether somebody typed nothing but an emergency number: `999`, `call 911 please`. They may be in danger now."""
    figures = "".join(word for word in words if len(word) == 1 and word.isdecimal())  # `9-1-1`
    telling = {word for word in words if not (len(word) == 1 and word.isdecimal())} - CALLING | ({figures} - {""})
    return len(telling) == 1 and telling <= KNOWN_ALL_OVER.union(emergency)
