"""What makes one match stand above another: every weight in one table, with its reason."""

from __future__ import annotations

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

WEIGHTS = {
    "name": (6.0, "who names a service wants that service"),
    "need": (6.5, "what someone is going through is why they came"),
    "subject": (4.0, "who has epilepsy wants people with epilepsy; who lost a dog, people who lost one"),
    "anyone": (2.0, "who says nothing of what is going on is best served by what is there for anything"),
    "community": (4.4, "people open up among their own; a wrong crowd sends them home"),
    "near": (1.5, "a group one can walk to is a group one goes to"),
    "kind": (1.6, "who asks for a group does not want a line"),
    "written": (
        4.0,
        "who writes in Spanish is understood best by who speaks it; the right help in English goes with it",
    ),
    "style": (1.8, "alone or among others is a deep wish, but not a must"),
    "words": (0.5, "a word of the description that was typed is a hint, no more"),
    "format": (0.8, "the way of talking was filtered already; this orders those that offer several"),
    "open": (1.0, "someone who is there now is worth more than someone tomorrow"),
    "safety": (0.9, "the more of the four questions we can answer yes, the safer the step"),
    "fresh": (0.9, "an old record may send someone to a locked door"),
    "reach": (0.7, "a record with a way to get in touch can be used at once"),
    "peers": (0.4, "this is a finder of peer support"),
}
"""Weight and reason of each feature. A match's score is the weighted mean of the features that were asked for, and of
safety, fresh, reach and peers, which always count; 0 to 1."""

ALWAYS = ("safety", "fresh", "reach", "peers")

NEED_FIT = {
    "same": 1.0,
    "narrower": 0.7,
    "broader": 0.7,
    "any": 0.25,
    "vague": 0.5,
}
"""How well a record fits a need: it names it, names something narrower or broader, or is for anything; the last where the
need is so wide that what is there for anything is there for this."""

VAGUE = frozenset(("stress",))
"""Needs so wide: `i cant cope` may be anything."""

ACUTE = frozenset(("suicidal-thoughts", "self-harm"))
VIOLENCE = frozenset(("domestic-abuse", "sexual-violence"))
PRESSING, BESIDE = ACUTE | VIOLENCE, 0.75
"""Needs that go before others named beside them, and what a fit for those others is worth then: who is hurt at home by
one who drinks is sent to those who know about being hurt."""

WIDE = frozenset(("caring",))
"""Needs that are worth only this (BESIDE) where another is named: who looks after someone with dementia goes first to those
who know dementia."""

AMONG_OWN = 0.65
"""The same of a record for anything, if it is for the narrow community the person named: among their own it fits well."""

AMONG_KIN = 0.4
"""The same of a record for another trouble of that narrow community: they know its life."""

AMONG_CARERS = 0.35
"""The same of a record for whoever looks after somebody, where the person asks because of somebody else: it knows what that is
like, whatever the other one has. It goes before what is for those who are ill themselves."""

FOCUS_LOSS, FOCUS_LEAST = 0.07, 0.6
"""A record that names many needs is less specific: this much is lost for each further one, down to the least.
One that was asked for as well is none of these: what is for both troubles is no less specific."""

ALSO_ANY = 0.93
"""What a record's fit for a need it names is worth when it is for anything else as well: the specific goes first."""

COMMUNITY_FIT = {"same": 1.0, "near": 0.8, "open": 0.35, "other": 0.0}
"""For them; for a narrower or broader community; for anyone; for others."""

IMPLIED = {"perinatal": "parents", "baby-loss": "parents", "parenting": "parents", "caring": "carers"}
"""The community of whoever has such a trouble, though they do not say so."""

MANY, BROAD = ("carers", "parents", "men", "women", "young-people", "older-people"), 0.8
"""Communities that nearly everybody belongs to: worth so much where a narrower one was named beside them."""

AGES = ("young-people", "children", "students", "older-people")
"""Communities of people of some age."""

FOR_THE_ILL = 0.25
"""What a service for one trouble, open to anyone, is worth to who asks because of somebody else: it is for those who have it."""

YOUNG = ("children", "young-people")
"""Of these, those who are not grown up."""

OTHER_TROUBLE, FURTHER_TROUBLE = 0.75, 0.75
"""Factors for a service for one trouble where only the community was named: what is there for anything goes first. The
second where that community is one of the many: not every parent has just given birth."""

STRANGERS = 0.65
"""Factor, where only a narrow community was named, for a service that is neither for them nor for anything: a group for
people with dementia after `black women's group`."""

OTHER_LOSS = 0.65
"""Factor for what is for those who lost a child, where a husband or a mother died; and the other way for what is there for
children who lost somebody, where a child died."""

RESTRICTED, CLOSED, SHUT = 0.8, 0.6, 0.5
"""Factors for a record that is only for a community the person did not name: one of the many they may belong to without
saying so (women, parents), or a narrow one, where they will hardly be let in (a trade, a faith); the last where they said
nothing of what is going on, for then there is as much for anyone."""

UNTOLD_LOSS = 0.75
"""Factor for lines of bereaved parents where nobody said who died: most often it was no child."""

GRIEVOUS = ("baby-loss", "bereavement", "childhood-abuse", "domestic-abuse", "sexual-violence")
"""Troubles nobody should read of first who said only that they are parents, or women: as OTHER_LOSS."""

NARROW, PARTICULAR = 0.6, 0.8
"""Factors for what is for fewer people than its fields can say, if the words do not call for it (`narrow`); and for what is for
one rare addiction, where only addiction was said."""

COMMON = ("addiction", "alcohol", "drugs")
"""Addictions that are meant where nothing more is said: most people who say it drink or take drugs."""

OTHER_SUBJECT = 0.5
"""Factor for what is about one illness or one sort of loss that the words do not call for (`subjects`): whose father was buried
is not sent to those who lost a pet, not even where there is little else."""

OTHER_KIND = 0.6
"""Factor for other kinds of service, where only a kind was asked for: a crisis cafe is no programme of meetings."""

NOT_ALWAYS = 0.7
"""Factor for what is surely closed at night, where somebody asked for day and night."""

UNSAID = 0.8
"""Factor for what is for men alone after violence, where nobody said that a man was hurt: most often it was a woman."""

YOUNG_ONLY, YOUNG_TOO = 0.6, 0.72
"""Factors for what is for children and young people alone, for somebody who says nothing of their age: most are grown up. The
second where it names their trouble."""

OLD, OLD_ONLY = 60, 0.6
"""From how many years on a least age shuts most people out, and the factor for what has one, for somebody who says nothing of
their age."""

BOTH = 0.85
"""Factor for what is for the community the person named and for another narrow one they did not name: it may be for those
who belong to both, such as First Nations people who make music."""

RELATIVES = 0.85
"""Factor for a record that is also or only for family and carers, for whoever asks for themselves."""

OF_THE_OTHER = 0.6
"""Factor for a circle of those who are addicted themselves, such as women who drink, for whoever asks about somebody close: the
wife of a drinker is a woman, and none of them."""

CONFLICT = 0.35
"""Factor for a record that is for a community the person cannot belong to, such as men for a woman."""

CONFLICTS = (("men", "women"), ("children", "older-people"), ("young-people", "older-people"))

GROWN_UP, CHILDHOOD = 0.7, 16
"""Factor, for a child of fewer years than these, for what is not for children or young people: meetings of adults."""

UNATTENDED = 0.8
"""Factor for boards and forums where a need is pressing: who is trained and answers goes first."""

CRISIS_KIND = 0.82
"""Factor for crisis lines outside a crisis: they stand on every screen anyway."""

REFUSED, PARTLY_REFUSED = 0.4, 0.85
"""Factors for what the person said they do not want, and can only be had in a way they do not want; and for what can be had in
other ways too."""

KEEPERS = 0.85
"""Factor for a record that is paused."""

LOCAL, LOCAL_OWN = 0.62, 0.75
"""Factors for a service of one town or region while nobody knows where the person is; and for one that is for the narrow
community the person named: there are few of those."""

LOCAL_NAMED = 0.85
"""Factor for one of a town or region, where nobody knows the place and what is there for all has the same name: AA in New York."""

MOSTLY = 0.95
"""Factor for what is there for the region in which most people of a country live (`countries.MOST_OF`), after violence, or for the
narrow community somebody named. The line that answers day and night goes before a forum, though Wales and Scotland have
their own; and there are few lines for farmers."""

SOMEWHERE = 0.75
"""Factor for a service of one country while the person's country is not known."""

WORLDWIDE = 0.9
"""Factor for a service of the whole world while the person's country is known: hours, law and places are elsewhere."""

OUTSIDE = 0.85
"""Factor for what meets beyond the county that was named: its own goes first."""

ABROAD = 0.6
"""Factor for a service found by name that does not serve the person's country: one of that name at home goes first."""

REPEAT = 0.06
"""Taken off for each further match of the same organization, so that none fills the page."""

FRESH = ((6, 1.0), (12, 0.9), (24, 0.75), (48, 0.5), (96, 0.3))
"""Months since the newest sign of life, and what it is worth; older is worth 0.1, no date 0.3."""

NEAR_KM = 25.0
"""How far people go to a group, if they do not say."""

RINGS = (0, 1, 2, 3, 5, 8, 12, 18, 25, 40, 60, 100)
"""Distances in km that count as different, for a search of 25 km (of a wider one, as many times more)."""

ENOUGH = 3
"""Fewer matches than this, and the search widens by a step."""


def aside(needs: Collection[str]) -> frozenset[str]:
    """Those of the needs named together that others of them go before."""
    pressing = PRESSING.intersection(needs)
    return frozenset(needs) - pressing if pressing else WIDE if len(needs) > 1 else frozenset()


def focus(many: int) -> float:
    """What a record that names so many needs is worth beside one that names one alone."""
    return max(FOCUS_LEAST, 1 - FOCUS_LOSS * max(0, many - 1))


def fresh(months: int | None) -> float:
    """What it is worth to have heard of a service so many months ago (None: nobody knows when)."""
    if months is None:
        return 0.3
    return next((worth for most, worth in FRESH if months <= most), 0.1)


def fixed(yes: int, fresh: float, ways: float, peers: bool | int) -> float:
    """The part of a score that does not depend on what was asked: safety known, freshness, ways in touch, peers."""
    parts = {"safety": yes / 4, "fresh": fresh, "reach": ways, "peers": float(peers)}
    return sum(WEIGHTS[name][0] * parts[name] for name in ALWAYS)
