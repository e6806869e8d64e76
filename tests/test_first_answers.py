"""Who stands first: for whom a service is, of what kind, where it is, and by what name or number people know it."""

from __future__ import annotations

import json

import pytest

from peerfind.stories import PARTING, harmless, rung

from .conftest import run
from .test_stories import first
from .test_understanding import LISTENER


@pytest.mark.parametrize(
    ("text", "country", "there", "never"),
    [
        # who lives with a drinker, children who care, a grandparent alone, a new father
        ("my wife drinks", "GB", "al-anon-electronic-meetings", "nacoa-helpline"),
        ("my mum drinks", "GB", "nacoa-helpline", "alcoholics-anonymous-gb-meetings"),
        ("young carer support", "IE", "family-carers-ireland-young-carers", "alzheimer-society-ireland-carers-network"),
        ("young carer", "AU", "little-dreamers-young-carers", "sane-forums-family-friends-carers"),
        ("my grandad sits alone all day", "GB", "age-uk-silver-line", "carers-connect"),
        ("new dad", "GB", "pandas-text-support", "voice-collective"),
        ("postpartum psychosis", "GB", "app-pptalk-forum", "hearing-voices-network-forum"),
        # what is narrower than its fields say goes behind, and first where the words call for it
        ("my son is autistic", "GB", "national-autistic-society-community", "sibs-adult-sibling-groups"),
        ("my brother is autistic", "GB", "sibs-adult-sibling-groups", None),
        ("skint", "GB", "stepchange-debt-advice", None),
        ("self employed and in debt", "GB", "business-debtline", None),
        ("my friend lost her mum", "GB", "sue-ryder-online-bereavement-community", "addiction-family-support-helpline"),
        ("fibromyalgia group", "GB", "gb-swansea-bay-fibromyalgia-group", "gb-long-covid-support-community"),
        ("long covid", "GB", "gb-long-covid-support-community", None),
        ("endometriosis", "GB", "gb-endometriosis-uk-groups", None),
        ("twins and no sleep", "GB", "gb-twins-trust-twinline", None),
        ("postnatal depression", "GB", "pandas-text-support", "gb-twins-trust-twinline"),
        ("firefighter with nightmares", "US", "us-fire-ems-helpline", "us-copline-line"),
        ("prison officer with nightmares", "GB", "myptsd-forum", "fire-fighters-charity-crisis-line"),
        # an abused people's group for no other trauma, one for the bereaved of drugs for no living son
        ("flashbacks from the crash", "GB", "myptsd-forum", None),
        ("my son is on fentanyl in toronto", "CA", "ca-holding-hope-groups", "ca-healing-hearts-groups"),
        ("my mate lost his brother to suicide", "GB", "facing-the-future-groups", "addiction-family-support-helpline"),
        ("my boyfriend drinks and gambles and hits me", "GB", "national-domestic-abuse-helpline", "nacoa-helpline"),
        (
            "mum of an autistic boy of nine, my brother thinks its a phase",
            "GB",
            "national-autistic-society-community",
            "sibs-adult-sibling-groups",
        ),
        # a wife is a woman, and none of the women who drink
        ("my husband drinks, i want to talk to other wives online", "US", "al-anon-electronic-meetings", "us-women-for-sobriety"),
        ("i drink too much, women only", "US", "us-women-for-sobriety", "al-anon-electronic-meetings"),
        # a church that hurt, a medicine that is taken, what somebody died of: no wishes
        ("raised mormon, gay, lonely", "US", "us-trevorspace", "us-healing-through-the-savior"),
        ("the priest abused me and i cant forgive the church", "AU", "blue-knot-helpline", "divorcecare-groups"),
        ("im on meds for bipolar", "US", "us-dbsa-chapters", "tapercommunity-forum"),
        ("withdrawal from sertraline", "GB", "tapercommunity-forum", None),
        ("lost my son to drugs", "US", "us-tcf-chapters", "us-partnership-peer-coaching"),
        ("lost my job to drink after mum died", "GB", "alcoholics-anonymous-gb-meetings", None),
        ("my dad died of drink and now i drink", "GB", "alcoholics-anonymous-gb-meetings", None),
        ("my wife left me, is there a church group", "GB", "divorcecare-groups", None),
        # who says so is trans, and no man for that; pills that lie there are no wish for a group about medicines
        ("assigned male at birth, want people to talk to", "GB", "switchboard-lgbt-helpline", "andys-man-club-groups"),
        ("the pills are all counted out on the bed", "GB", "shout-85258", "tapercommunity-forum"),
        # no fellowship of twelve steps, whichever it is
        ("sober, not 12 step", "US", "us-lifering-meetings", "oiaa-online-meetings"),
        # family, of whom nobody says `is`; neighbours who are old
        ("my moms an addict", "US", "us-smart-recovery-family-friends", "us-addiction-recovery-guide-board"),
        ("my elderly neighbour has nobody", "GB", "age-uk-silver-line", "carers-connect"),
        ("my partners ocd is wrecking us", "GB", "ocd-action-forum", "carers-connect"),
        # any addiction is most often that to drink or drugs
        ("12 step", "GB", "alcoholics-anonymous-gb-meetings", "porn-addicts-anonymous-meetings"),
        # numbers as they are dialled from abroad, and among other words
        ("+44 808 808 1677", "GB", "cruse-national-helpline", "shout-85258"),
        ("+1 800 662 4357", "US", "us-samhsa-national-helpline", "us-988-suicide-crisis-lifeline"),
        ("call samaritans on 116 123", "GB", "samaritans-listening-service", "shout-85258"),
        ("is 116 123 free", "GB", "samaritans-listening-service", "pl-116123-line"),
        # only a narrow community was named: not what is there for others' troubles
        ("farmers", "GB", "farming-community-network-helpline", "sue-ryder-online-bereavement-community"),
        ("deaf support group", "GB", "signhealth-services", "rare-dementia-support-groups"),
        ("muslim women group", "GB", "mwnuk-helpline", "rare-dementia-support-groups"),
        ("black women's group", "GB", "swim-hackney", "beat-online-support-groups"),
        # what is for the young goes behind, where nobody said that they are
        ("bereavement helpline", "GB", "cruse-national-helpline", "winstons-wish-helpline"),
        ("lost my job at the plant, st johns", "CA", "7cups-community", None),
        # a service for most of the country is no local one
        ("alcohol", "GB", "alcoholics-anonymous-gb-meetings", None),
        ("alzheimers", "GB", "alzheimers-society-dementia-support-line", None),
        # a kind alone is that kind
        ("crisis cafe", "GB", "hope-point-dundee", "smart-recovery-uk-meetings"),
        ("drop in", "GB", "change-mental-health-stafford-centre", "bipolar-uk-peer-support-groups"),
        # a line for a trade is no answer to whoever cannot cope
        ("i cant cope", "US", "us-nami-helpline", "us-physician-support-line"),
        # not by phone is not by text
        ("gambling, not the phone", "GB", "gamcare-forum-and-chatrooms", "shout-85258"),
        # violence
        ("husband hit me", "GB", "national-domestic-abuse-helpline", None),
        # what all of it is about names no service, and one of another country is not all that is shown
        ("mental health", "US", "us-nami-helpline", "us-mha-text-for-addiction-support"),
        ("choir for mental health", "GB", "togetherall-community", "us-mha-text-for-addiction-support"),
        ("mental health mates", "GB", "shout-85258", None),
        ("mental health forum", "GB", "mental-health-forum-community", None),
        # survivors of a suicide were left behind by it; a cat that was put to sleep has died
        ("suicide survivors group", "US", "us-heartbeat-groups", "us-988-suicide-crisis-lifeline"),
        ("suicide attempt survivors", "US", "us-988-suicide-crisis-lifeline", "us-heartbeat-groups"),
        ("my cat was put to sleep", "GB", "cats-protection-paws-to-listen", None),
        # a county holds its own
        ("safe haven kent", "GB", "kent-safe-haven-ashford", "harbour-crisis-cafe-lewisham"),
    ],
)  # fmt: skip
def test_who_comes_first(text: str, country: str, there: str, never: str | None) -> None:
    found = first(text, country, 3)
    assert there in found
    assert never not in found


@pytest.mark.parametrize(
    ("text", "country", "there"),
    [
        ("116 123", "GB", "samaritans-listening-service"),
        ("116123", "GB", "samaritans-listening-service"),
        ("116 123", "IE", "samaritans-ireland-listening"),
        ("call 116 123", "GB", "samaritans-listening-service"),
        ("13 11 14", "AU", "lifeline-australia"),
        ("0800 1111", "GB", "childline"),
        ("0808 8020133", "GB", "national-gambling-helpline"),
        ("988", "US", "us-988-suicide-crisis-lifeline"),
        ("mensline", "AU", "mensline-australia"),
    ],
)
def test_by_number_and_short_name(text: str, country: str, there: str) -> None:
    assert first(text, country)[0] == there


def test_a_short_number_in_a_story_is_no_name() -> None:
    assert "nhs-111-mental-health-england" not in first("rang 111 last night and was told to wait, anxious", "GB", 3)


@pytest.mark.parametrize(
    ("text", "country", "never"),
    [
        ("need someone to talk to", "US", "1737-need-to-talk"),
        ("feel alone", "GB", "alone-ie-telephone-befriending"),
        ("AA near me", "US", "alcoholics-anonymous-victoria"),
        ("support after a suicide in the family", "GB", "support-after-suicide-melbourne"),
    ],
)
def test_everyday_words_name_nothing_abroad(text: str, country: str, never: str) -> None:
    assert never not in first(text, country)


def test_what_is_abroad_is_found_by_its_own_name() -> None:
    out = run("search", "beyond", "blue", "--output", "plain", env={"PEERFIND_COUNTRY": "US"}).out
    assert "1. Beyond Blue" in out


@pytest.mark.parametrize(
    ("words", "is_rung"), [("999", True), ("call 911 please", True), ("999 calls keep me awake", False)]
)
def test_an_emergency_number_alone(words: str, is_rung: bool) -> None:
    assert rung(words.split(), ("999", "112")) is is_rung
    out = run("search", *words.split(), "--country", "GB", "--output", "plain").out
    assert ("It sounds as if a life may be in danger." in out) is is_rung


def test_the_number_of_another_country_is_an_emergency_too() -> None:
    assert "It sounds as if a life" in run("search", "911", "--country", "GB", "--output", "plain").out
    assert "It sounds as if a life" not in run("search", "116", "123", "--country", "GB", "--output", "plain").out


@pytest.mark.parametrize(
    ("text", "country", "region"),
    [
        ("depression MI", "US", "Michigan"), ("depression support NJ", "US", "New Jersey"), ("grief group in tx", "US", "Texas"),
        ("anxiety BC", "CA", "British Columbia"), ("bipolar group in PA", "US", "Pennsylvania"),
        ("depression NJ", None, "New Jersey"),
        ("support for ms", "US", None), ("ptsd help at the VA", "US", None), ("my pa", "US", None), ("depression MI", "GB", None),
        ("i feel ok", "US", None), ("talk to me", "US", None), ("depression or", "US", None),
    ],
)  # fmt: skip
def test_states_by_two_letters(text: str, country: str | None, region: str | None) -> None:
    place = LISTENER.hear(text, country).place
    assert (place.name if place else None) == region


@pytest.mark.parametrize(
    ("text", "home", "country"),
    [
        # where somebody comes from, whom they miss, where others are
        ("i want to die, my family is in india", "GB", None), ("wife depress, we from romania, no good english", "GB", None),
        ("from poland, lonely", "GB", None), ("just moved here from brazil, no friends", "US", None),
        ("my husband deployed to germany, lonely", "US", None), ("my ex lives in canada", "US", None),
        ("homesick for jamaica", "CA", None), ("my son emigrated to australia, lonely", "IE", None),
        ("jordan left me", "GB", None), ("holiday in spain, was attacked", "GB", None), ("i like turkey", "GB", None),
        ("moved from south africa, lonely", "NZ", None),
        # where they are, or a bare wish
        ("im in spain and depressed", "GB", "ES"), ("moved to canada, lonely", "GB", "CA"), ("helpline germany", "GB", "DE"),
        ("depression spain", "GB", "ES"), ("any groups in australia", "GB", "AU"),
        ("my brother is in thailand and drinking, who can he go to there", "GB", "TH"),
        ("from poland, lonely", None, "PL"),
        # beside kin, at home, for a while, on a journey; and who was somewhere else before
        ("i'm back in india and want to die", "GB", "IN"), ("home alone in france", "GB", "FR"),
        ("im deployed to germany", "GB", "DE"),
        ("i live with my husband in france and he hits me", "GB", "FR"), ("me and my kids moved to canada", "GB", "CA"),
        ("i am a nurse in ireland and suicidal", "GB", "IE"), ("family violence helpline in canada", "GB", "CA"),
        ("im on holiday in spain and feel suicidal", "GB", "ES"), ("i am calling from spain", "GB", "ES"),
        ("i grew up in england but live in india now", "GB", "IN"), ("born in poland living in germany", "GB", "DE"),
        ("my dog died in france where i live", "GB", "FR"), ("im from scotland living in germany", "GB", "DE"),
        ("we left the uk and live in spain, want to die", "GB", "ES"), ("uk citizen in thailand want to die", "GB", "TH"),
        ("im from poland living in ireland", None, "IE"),
        ("they are taking me to pakistan to marry my cousin", "GB", None), ("my family are all in india", "GB", None),
        ("jordan raped me", "US", None), ("georgia is going to kill herself", "GB", None),
    ],
)  # fmt: skip
def test_another_country(text: str, home: str | None, country: str | None) -> None:
    assert LISTENER.hear(text, home).country == country


def test_in_danger_the_people_are_those_of_home() -> None:
    out = run("search", "i want to die, my family is in india", "--output", "plain", env={"PEERFIND_COUNTRY": "GB"}).out
    assert "999" in out.splitlines()[0]
    assert "Samaritans" in out.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "home", "country", "also"),
    [
        # somebody else is there, and home is where people are turned to; or the other way round
        ("my daughter is in australia and she is suicidal", "GB", "GB", ["AU"]),
        ("my brother in chicago wants to kill himself", "GB", "GB", ["US"]),
        ("im in spain and want to die", "GB", "ES", ["GB"]),
        ("my girlfriend lives in toronto and she took all her pills", "IE", "IE", ["CA"]),
        ("my mate in leeds is going to kill himself", "GB", "GB", []),
        ("i want to die", "GB", "GB", []),
        # no danger, or nobody is there
        ("my daughter is in australia and im lonely", "GB", "GB", []),
        ("i served in iraq and want to die", "GB", "GB", []),
    ],
)
def test_in_danger_there_are_people_where_somebody_may_be(text: str, home: str, country: str, also: list[str]) -> None:
    asked = ("search", text, "--limit", "1")
    crisis = json.loads(run(*asked, "--output", "json", env={"PEERFIND_COUNTRY": home}).out)["crisis"]
    assert crisis["country"] == country
    assert [there["country"] for there in crisis["elsewhere"]] == also
    assert all(there["emergency"] and there["lines"] for there in crisis["elsewhere"])
    said = [
        line for line in run(*asked, env={"PEERFIND_COUNTRY": home}).lines if ", if somebody is there: Ring " in line
    ]
    assert len(said) == len(also)


@pytest.mark.parametrize("text", ["1" * 3000, "44" * 900, "91 " * 300])
def test_no_number_is_as_long_as_that(text: str) -> None:
    assert run("search", text, "--country", "GB").code == 0


def test_an_option_says_where_somebody_is() -> None:
    asked = ("search", "i want to die", "--country", "ES", "--output", "json")
    assert json.loads(run(*asked, env={"PEERFIND_COUNTRY": "GB"}).out)["crisis"]["elsewhere"] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("depression not london", None),
        ("depression group not near hull", None),
        ("lonely, not in leeds", None),
        ("anxiety group not far from york", "York"),
    ],
)
def test_a_place_that_is_not_meant(text: str, place: str | None) -> None:
    heard = LISTENER.hear(text, "GB").place
    assert (heard.name if heard else None) == place


@pytest.mark.parametrize(
    ("needs", "words", "calm"),
    [
        (("sleep",), "cant sleep tonight", True), ((), "tonight", False), (("sleep", "suicidal-thoughts"), "cant sleep", False),
        (("anxiety",), "took all my pills", False), (("domestic-abuse",), "he hits me", False),
    ],
)  # fmt: skip
def test_a_trouble_that_explains_the_words(needs: tuple[str, ...], words: str, calm: bool) -> None:
    assert harmless(needs, words.split()) is calm


@pytest.mark.parametrize(
    ("text", "couple"),
    [("my m8s ghosted me", False), ("husband left me", True), ("getting divorced", True), ("mum n dad fight", False)],
)  # fmt: skip
def test_a_couple(text: str, couple: bool) -> None:
    assert (not PARTING.isdisjoint(text.split())) is couple


@pytest.mark.parametrize(
    ("text", "there", "never"),
    [
        ("husband hits me, fredericton", "9-8-8", "VictimLinkBC"),
        ("husband hits me, halifax", "Provincial toll-free line on violence at home", "VictimLinkBC"),
        ("husband hits me, calgary", "Family Violence Info Line", "VictimLinkBC"),
        ("husband hits me", "9-8-8", None),
    ],
)  # fmt: skip
def test_after_violence_the_lines_of_the_region(text: str, there: str, never: str | None) -> None:
    said = (
        run("search", text, "--country", "CA", "--output", "plain")
        .out.split("Turn to one of these people now.")[1]
        .split("\n\n")[0]
    )
    assert said.strip().splitlines()[1].startswith(there)
    assert not never or never not in said


@pytest.mark.parametrize(
    "text", ["no shelter tonight", "no hope", "not lgbt", "dont have samaritans number", "no respect from my kids"]
)
def test_no_name_is_refused(text: str) -> None:
    assert not [word for axis, word in LISTENER.hear(text, "GB").refused if axis == "name"]


@pytest.mark.parametrize(
    "text",
    ["not the samaritans", "not lifeline please", "no aa", "dont want to call samaritans", "anything but samaritans"],
)
def test_a_name_is_refused(text: str) -> None:
    assert [word for axis, word in LISTENER.hear(text, "AU").refused if axis == "name"]


@pytest.mark.parametrize("text", ["9-1-1", "call 9 9 9", "999 help my husband"])
def test_an_emergency_number_however_it_is_typed(text: str) -> None:
    assert "It sounds as if a life" in run("search", text, "--country", "GB", "--output", "plain").out


@pytest.mark.parametrize(
    ("text", "wished"),
    [("24/7 line", True), ("open 24/7", True), ("weekend group", True), ("hr wants a meeting on thursday", False),
     ("a meeting on thursday", True), ("i worry 24/7", False), ("24 hours sober", False),
     ("crying day and night, need support", False), ("he hits me only sunday", False), ("i drink friday only", False)],
)  # fmt: skip
def test_a_time_that_is_a_wish(text: str, wished: bool) -> None:
    assert (LISTENER.hear(text, "GB").when is not None) is wished


@pytest.mark.parametrize(
    ("text", "there"),
    [("getting bullied at school and self harming", "childline"), ("raped in kent", "rape-crisis-247-support-line")],
)
def test_who_is_not_put_back(text: str, there: str) -> None:
    assert there in first(text, "GB")


def test_ages_are_no_number_of_a_line() -> None:
    assert "lifeline-australia" not in first("my kids are 13 11 14", "AU", 3)
