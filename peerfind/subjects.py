"""One illness among many, one sort of loss among many: fields are too wide for these, so words of descriptions tell them apart.

A service that tells of one subject goes before others where the words call for it, and behind where they call for none or for
another (`narrow`): who looks for people with epilepsy is not helped by a group for cancer, and a mother who died is no dog.
"""

from __future__ import annotations

from itertools import pairwise

from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ILL, GRIEF = "long-term-illness", "bereavement"


class Subject(Record):
    """A subject of services with this need: what it is called, how descriptions tell of it, and words of a text that call for it.

    `plain` words call for it whatever else is understood; the others only beside the need, for they are said of other things
    too. Neither does where a word of `unless` stands: whose mother died asks nothing for the dog.
    """

    label: str
    need: str
    told: tuple[str, ...]
    plain: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()

    def called(self, said: frozenset[str], needs: Iterable[str]) -> bool:
        """Whether somebody asks for it who said these words and pairs of words."""
        if not self.unless.isdisjoint(said):
            return False
        return not self.plain.isdisjoint(said) or (self.need in needs and not self.calls.isdisjoint(said))


def _of(label: str, need: str, told: str, plain: str = "", calls: str = "", unless: str = "") -> Subject:
    def listed(words: str) -> frozenset[str]:
        return frozenset(part.strip() for part in words.split(",") if part.strip())

    return Subject(
        label=label, need=need, told=tuple(told.split()), plain=listed(plain), calls=listed(calls),
        unless=listed(unless),
    )  # fmt: skip


KIN = """mum, mam, mom, mother, dad, father, son, daughter, brother, sister, nan, nana, gran, granny, grandma, grandad, grandpa,
    grandfather, grandmother, friend, mate, auntie, aunt, uncle, cousin, child, baby"""
PARTNERS = "husband, hubby, wife, missus, mrs, spouse, fiance, fiancee, partner, boyfriend, girlfriend"

SUBJECTS = (
    _of("cancer", ILL, "cancer", "chemo, chemotherapy, leukaemia, leukemia, lymphoma, myeloma, oncology, mastectomy",
        "cancer, tumour, tumor"),
    _of("long Covid", ILL, "covid", "long covid, longcovid", "covid, cfs"),
    _of("chronic fatigue (ME/CFS)", ILL, "cfs", "cfs, mecfs, me cfs, myalgic",
        "fatigue, chronic fatigue, with me, have me, got me"),
    _of("fibromyalgia", ILL, "fibromyalgia", "fibromyalgia, fibro"),
    _of("chronic pain", ILL, "pain", "chronic pain", "pain, pains, sciatica, migraine, migraines, back"),
    _of("endometriosis", ILL, "endometriosis", "endometriosis, endo, adenomyosis", "womb, period, periods, pelvic"),
    _of("menopause", ILL, "menopause perimenopause",
        "menopause, menopausal, perimenopause, perimenopausal, hot flushes, hot flashes, hot flush", "hrt"),
    _of("Parkinson's", ILL, "parkinsons parkinson", "parkinsons, parkinson"),
    _of("epilepsy", ILL, "epilepsy", "epilepsy, epileptic", "seizure, seizures"),
    _of("multiple sclerosis", ILL, "sclerosis", "sclerosis", "ms"),
    _of("stroke", ILL, "stroke", "stroke survivor, had stroke, a stroke, aphasia", "stroke, strokes"),
    _of("brain injury", ILL, "brain", "brain injury, head injury, tbi", "concussion, haemorrhage, aneurysm, abi, brain"),
    _of("diabetes", ILL, "diabetes", "diabetes, diabetic, diabetics, t1d", "insulin, hypo, hypos, type"),
    _of("Crohn's and colitis", ILL, "crohns colitis", "crohns, crohn, colitis, ibd", "ibs, stoma, bowel"),
    _of("HIV", ILL, "hiv", "hiv", "aids, poz, positive"),
    _of("sight loss", ILL, "sight", "sight loss, going blind, macular, glaucoma", "blind, sight, eyesight, vision, visually"),
    _of("hearing loss", ILL, "hearing", "hearing loss, going deaf, deafened, tinnitus", "deaf"),
    _of("functional neurological disorder", ILL, "fnd", "fnd, functional neurological"),
    _of("Tourette's and tics", "neurodivergence", "tourette tourettes", "tourettes, tourette, tourets", "tic, tics"),
    _of("the loss of a pet", GRIEF, "pet pets", "pet loss, pet bereavement, pet died",
        """pet, pets, dog, dogs, doggy, puppy, pup, cat, cats, kitten, kitty, rabbit, hamster, horse, pony, parrot, guinea,
        labrador, budgie, ferret, tortoise""", f"{KIN}, {PARTNERS}"),
    _of("the loss of a husband, wife or partner", GRIEF, "widows widowers widowed", "widow, widowed, widower, widows, widowers",
        PARTNERS, KIN),
    _of("a death on the road", GRIEF, "crash road", "",
        "crash, crashed, road, driver, car, motorbike, motorcycle, lorry, collision, drunk, bike, traffic"),
    _of("bringing up a child who was adopted, fostered or born to a relative", "parenting",
        "adopt adopted adoptive adoption foster fostering kin kinship grandparents",
        """adopted, adoptive, adoption, foster, fostering, kinship, sgo, guardianship, grandchild, grandchildren, grandkids,
        raising grandson, raising granddaughter"""),
    _of("bringing up a child alone", "parenting", "single",
        "single mum, single mother, single mom, single dad, single father, single parent, single parents, lone parent", "alone"),
    _of("not being able to have a child", "baby-loss", "fertility infertility",
        "infertility, infertile, ivf, fertility, ttc, iui, childless, conceive", "trying, eggs"),
    _of("speaking up at work", "work", "whistleblowers whistleblower",
        "whistleblower, whistleblowers, whistleblowing, whistleblew, whistle"),
    _of("losing yourself in others (codependency)", "relationship", "codependency codependent codependents",
        "codependent, codependency, codependence, co dependent, co dependency, coda, people pleaser, people pleasing"),
    _of("murder", GRIEF, "murdered murder homicide", "", "murder, murdered, homicide, manslaughter, killed, stabbed, shot"),
)  # fmt: skip


def said(words: Sequence[str]) -> frozenset[str]:
    """The words of a text, and each two that stand side by side."""
    return frozenset((*words, *(" ".join(two) for two in pairwise(words))))


def called(words: Sequence[str], needs: Iterable[str]) -> list[Subject]:
    """The subjects that the words call for."""
    typed, needs = said(words), tuple(needs)
    return [one for one in SUBJECTS if one.called(typed, needs)]
