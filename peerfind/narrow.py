"""Services that are for fewer people than their fields can say: for one cause of a loss, one trade, one kind of kin.

What they are for stands in the words of their description, and what the person is in the words that were typed. Where these do
not meet, a match is lowered.
"""

from __future__ import annotations

from . import subjects
from .record import TYPE_CHECKING, Record
from .stories import COUPLE, KILLERS, PARTING, TAPERING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .filters import Look

PSYCHOTIC = frozenset("psychosis psychotic mania manic bipolar voices delusions hallucinations schizophrenia".split())  # noqa: SIM905
SIBLINGS = frozenset("sibling siblings brother brothers sister sisters bro sis twin".split())  # noqa: SIM905
FIRMS = frozenset(
    """business businesses firm company shop trader traders freelance freelancer employed employees vat farm startup""".split()  # noqa: SIM905
)
EARLY = frozenset("early premature prem preemie neonatal nicu scbu incubator intensive weeks unit born".split())  # noqa: SIM905
FATHERS = frozenset(
    """dad dads daddy father fathers man men bloke blokes husband hubby partner boyfriend stepdad lad guy""".split()  # noqa: SIM905
)
ABUSED = frozenset(
    """abuse abused abusive abuser rape raped assault assaulted molested incest violence violent attacked hit beat beaten childhood
    stepdad narcissist narcissistic controlling trafficked""".split()  # noqa: SIM905
)
GRIEVING = frozenset(
    """died dead death dying lost loss losing passed gone grief grieving bereaved bereavement funeral killed buried""".split()  # noqa: SIM905
)
FAITHFUL = frozenset("christian christians divorce divorced separation separated".split())  # noqa: SIM905


SHE = frozenset("girlfriend gf wife missus exwife".split())  # noqa: SIM905
HE = frozenset("boyfriend bf husband hubby he hes him his man".split())  # noqa: SIM905


class Narrow(Record):
    """Services with this field whose descriptions hold one of the words, and the words of a text that call for them."""

    field: str
    words: tuple[str, ...]
    calls: frozenset[str]


TABLE = (
    Narrow(field="needs:relationship", words=("divorce", "divorced", "separation", "separated", "marriage"), calls=PARTING),
    Narrow(field="needs:relationship", words=("christian", "christians"), calls=FAITHFUL),
    Narrow(field="needs:relationship", words=("husband", "wife"), calls=COUPLE),
    Narrow(field="needs:caring", words=("sibling", "siblings"), calls=SIBLINGS),
    Narrow(field="needs:money", words=("firm", "firms", "businesses"), calls=FIRMS),
    Narrow(field="needs:perinatal", words=("twins", "triplets"), calls=frozenset(("twin", "twins", "triplets", "multiples"))),
    Narrow(field="needs:perinatal", words=("early", "neonatal", "premature", "intensive"), calls=EARLY),
    Narrow(field="communities:men", words=("dads", "fathers", "dad", "father"), calls=FATHERS),
    Narrow(field="needs:drugs", words=("grief",), calls=GRIEVING),
    Narrow(field="needs:ptsd", words=("abuse",), calls=ABUSED),
    Narrow(field="needs:medication", words=("off", "withdrawal", "reduce", "tapering"), calls=TAPERING),
)  # fmt: skip
"""One line for each kind of them."""

CAUSES = (*KILLERS, "dementia")
"""Troubles of which people die: a service for these and for bereavement is for those whom that bereaved."""

LOSSES = frozenset(("bereavement", "baby-loss", "suicide-bereavement"))
DIED_OF = frozenset(
    """drugs drug overdose overdosed heroin fentanyl opioids opioid addiction addict alcohol alcoholic drink drinking""".split()  # noqa: SIM905
)
"""Words of a text that tell of a death by one of them."""

CREWS = {
    "police": frozenset(("police", "policeman", "policewoman", "cop", "cops", "copper", "officer", "sheriff", "garda")),
    "fire": frozenset(("fire", "firefighter", "firefighters", "fireman", "firemen")),
    "ambulance": frozenset(("ambulance", "paramedic", "paramedics", "emt", "ems")),
    "prison": frozenset(("prison", "jail", "gaol", "corrections")),
}  # fmt: skip
"""Emergency services, and the words of those who work for each."""
MINDS = {
    "adhd": frozenset("adhd add audhd hyperactive hyperactivity inattentive ritalin elvanse vyvanse concerta adderall".split()),  # noqa: SIM905
    "autism": frozenset(
        """autism autistic autistics aspergers asperger asd aspie aspies autie spectrum audhd masking pda""".split()  # noqa: SIM905
    ),
}  # fmt: skip
"""Ways in which a mind differs for which there are services, and the words that tell of each."""
OF_MINDS = {"adhd": ("adhd",), "autism": ("autism", "autistic")}
"""Words of descriptions that tell of each."""

TOLD = {"police": ("police",), "fire": ("fire", "firefighters"), "ambulance": ("ambulance",), "prison": ("prison",)}
"""Words of descriptions that tell of each."""


def for_others(look: Look) -> Iterator[int]:
    """Services for others than the person, as far as the words tell."""
    if look.query.open_minded:
        return
    index, typed = look.index, frozenset(look.query.names)
    if "faith-communities" in look.query.communities:
        typed |= {"christian"}
    if "parents" in look.query.communities:
        typed -= SIBLINGS  # a parent's brother is somebody in the story
    for one in TABLE:
        if one.calls.isdisjoint(typed):
            yield index.having(one.field) & index.any("word", one.words) & ~look.named
    if "perinatal" in look.query.needs and PSYCHOTIC.isdisjoint((*look.query.needs, *typed)):
        yield index.having("needs:perinatal") & index.having("needs:psychosis") & ~look.named
    if not LOSSES.isdisjoint(look.query.needs) and DIED_OF.isdisjoint(typed):
        asked = set(CAUSES) & set(look.query.needs)
        one_cause = index.any("needs", CAUSES) & ~index.any("needs", ("any", "suicide-bereavement", *asked))
        yield index.having("needs:bereavement") & one_cause & ~look.named
    if "emergency-services" in look.query.communities:
        yield _other_trades(look, typed)
    hurt_by_her = not SHE.isdisjoint(typed) and HE.isdisjoint(typed) and "women" not in look.query.communities
    if "domestic-abuse" in look.query.needs and hurt_by_her:  # mostly a man; a woman still finds them
        yield index.having("needs:domestic-abuse") & index.having("communities:women") & ~look.named
    if "neurodivergence" in look.query.needs:
        yield _other_minds(look, typed)


def other_subjects(look: Look) -> int:
    """Services for one illness or one sort of loss that the words do not call for, if they are for none that is called for."""
    index, mine = look.index, subjects.called(look.query.said, look.query.needs)
    theirs = index.any("word", (word for one in mine if one.behind != "no" for word in one.told))
    rows = 0
    for one in subjects.SUBJECTS:
        if one not in mine and one.behind != "no":
            rows |= index.any("word", one.told) & (index.having(one.field) if one.field else index.all)
    return rows & ~theirs & ~look.named


def _other_trades(look: Look, typed: frozenset[str]) -> int:
    """Lines for one emergency service, where the person works for another: police for a prison officer."""
    said = [trade for trade, words in CREWS.items() if not words.isdisjoint(typed)]
    mine = "prison" if "prison" in said else next(iter(said), None)  # a prison officer is none of the police
    if mine is None:
        return 0
    others = [word for trade, words in TOLD.items() if trade != mine for word in words]
    theirs = look.index.any("word", others) & ~look.index.any("word", TOLD[mine])
    return theirs & look.index.having("communities:emergency-services") & ~look.named


def _other_minds(look: Look, typed: frozenset[str]) -> int:
    """Services for ADHD alone where the words tell of autism alone, and the other way round."""
    said = [mind for mind, words in MINDS.items() if not words.isdisjoint(typed)]
    if len(said) != 1:
        return 0
    other = next(mind for mind in MINDS if mind not in said)
    theirs = look.index.any("word", OF_MINDS[other]) & ~look.index.any("word", OF_MINDS[said[0]])
    return theirs & look.index.having("needs:neurodivergence") & ~look.named
