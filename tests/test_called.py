"""Who types the name of a service wants that service, whatever else the words of the name may say."""

from __future__ import annotations

import pytest

from benchmarks.engines.peerfind_search import Finder
from peerfind import tables
from peerfind.crisis import emergency, people
from peerfind.dataset import open_dataset
from peerfind.stock import GROUPS

from .test_stories import first
from .test_understanding import LISTENER

DATASET = open_dataset()
MISSED = 0.01
"""Some names are everyday words (The Helpline, CHAT): no larger share of names may be missed."""


@pytest.mark.parametrize(
    ("text", "country", "there"),
    [
        # a town in the name that another place of its name outshines
        ("Peer Recovery Zone, Manchester", "US", "us-ia-peer-recovery-zone-manchester"),
        ("Jackson Drop-In Center", "US", "us-mi-drop-in-jackson"),
        ("safe space redcliffe", "AU", "safe-space-redcliffe"),
        ("Tea & Talk, Richmond", "GB", "tea-and-talk-richmond-group"),
        # a word that is a place abroad, or a misspelt one
        ("CANSA support groups", "ZA", "za-cansa-support-groups"),
        ("the p.e.e.r. center", "US", "us-oh-peer-center"),
        ("CalHOPE Warm Line", "US", "us-ca-calhope-warm-line"),
        # a language and a county that its own record does not name so
        ("Derbyshire mental health helpline in British Sign Language", "GB", "derbyshire-helpline-bsl"),
        # the name without what kind of meetings there are, also beside a town
        ("overeaters anonymous", "US", "oa-virtual-meetings"),
        ("overeaters anonymous leeds", "GB", "gb-overeaters-anonymous-meetings"),
    ],
)
def test_a_name_finds_its_service(text: str, country: str, there: str) -> None:
    assert first(text, country)[0] == there


def test_nearly_every_name_finds_its_service() -> None:
    finders: dict[str, Finder] = {}
    told = missed = 0
    for service in list(DATASET.services.values())[::4]:
        country = next(code if code != "WW" else "GB" for code in service.service_area.countries)
        if service.status == "closed":
            continue
        finder = finders.setdefault(country, Finder(tables.built(GROUPS), country))
        told += 1
        missed += service.id not in [match.id for match in finder.find(service.name, {"limit": 3}).matches]
    assert told > 200
    assert missed / told <= MISSED


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("CANSA", "ZA", None),
        ("bodywhys pilar", "IE", None),
        ("anxiety group richmond", "GB", "Richmond"),
        ("carers group adelaide", "AU", "Adelaide"),
        ("stafford", "GB", "Stafford"),
        ("hope", "US", "Hope"),
    ],
)
def test_a_place_in_a_name(text: str, country: str, place: str | None) -> None:
    found = LISTENER.hear(text, country).place
    assert (found.name if found else None) == place


@pytest.mark.parametrize(
    ("text", "country", "before", "behind"),
    [
        # of two ways in which a mind differs, the one that was named
        ("autism", "GB", "national-autistic-society-community", "adhd-aware-groups"),
        ("autistic adults group", "GB", "national-autistic-society-community", "adhd-uk-online-groups"),
        ("adhd", "GB", "adhd-aware-groups", "national-autistic-society-community"),
        ("neurodivergent", "GB", "adhd-aware-groups", None),
        # who is hit by a girlfriend is mostly a man
        ("my girlfriend hits me", "GB", "mens-advice-line", "national-domestic-abuse-helpline"),
        ("my boyfriend hits me", "GB", "national-domestic-abuse-helpline", "mens-advice-line"),
        ("im a woman and my girlfriend hits me", "GB", "national-domestic-abuse-helpline", None),
    ],
)
def test_which_stands_before(text: str, country: str, before: str, behind: str | None) -> None:
    found = first(text, country, 10)
    assert before in found[:3]
    assert behind is None or behind not in found or found.index(before) < found.index(behind)


def test_where_nobody_lives_somebody_near_is_named() -> None:
    there = emergency(people("AQ", "option"))
    assert "doctor or the leader of your station or ship" in there
    assert "112" not in there, "no network of a telephone company reaches there"
    pitcairn = emergency(people("PN", "option"))
    assert "984 0132 for the doctor" in pitcairn, "people live on Pitcairn"
    assert "112" not in pitcairn, "no mobile network is there"
