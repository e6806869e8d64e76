"""One illness among many, one sort of loss among many: who names it finds it first, and nobody else is sent there."""

from __future__ import annotations

import pytest

from peerfind.subjects import SUBJECTS, called

from .conftest import run
from .test_stories import first

ILL, GRIEF = ("long-term-illness",), ("bereavement",)


@pytest.mark.parametrize(
    ("text", "needs", "wanted", "not_wanted"),
    [
        ("fibro and nobody believes the pain", ILL, ["fibromyalgia", "chronic pain"], ["cancer"]),
        ("menopause rage", (), ["menopause"], ["endometriosis"]),
        ("had a stroke in may", (), ["stroke"], ["brain injury"]),
        ("my dog died", GRIEF, ["the loss of a pet"], []),
        # a dog beside a mother who died is no lost pet, and a cat beside no grief is none either
        ("my mum died and her dog is all i have", GRIEF, [], ["the loss of a pet"]),
        ("my cat keeps me going", ("depression",), [], ["the loss of a pet"]),
        ("my husband died", GRIEF, ["the loss of a husband, wife or partner"], ["a death on the road"]),
        ("my wifes mother died", GRIEF, [], ["the loss of a husband, wife or partner"]),
        ("killed in a car crash", GRIEF, ["a death on the road"], []),
        ("i hear voices", ("psychosis",), [], ["hearing loss"]),
        ("going deaf and lonely", ("loneliness",), ["hearing loss"], []),
        ("stuck at home on my own", ("parenting",), [], ["bringing up a child alone"]),
        ("single mum with two kids", ("parenting",), ["bringing up a child alone"], []),
        ("ms is getting worse", ILL, ["multiple sclerosis"], []),
        ("ms smith was rude", (), [], ["multiple sclerosis"]),
        ("", ILL, [], [subject.label for subject in SUBJECTS]),
    ],
)
def test_what_words_call_for(text: str, needs: tuple[str, ...], wanted: list[str], not_wanted: list[str]) -> None:
    found = [subject.label for subject in called(text.split(), needs)]
    assert set(wanted) <= set(found)
    assert not set(not_wanted) & set(found)


@pytest.mark.parametrize(
    ("text", "country", "before", "behind"),
    [
        ("my dog died last week", "GB", "blue-cross-pet-loss-support", "cruse-national-helpline"),
        ("my dog died last week", "US", "us-aplb-chat-rooms", "healgrief-virtual-support"),
        ("my mother died", "GB", "sue-ryder-online-bereavement-community", "blue-cross-pet-loss-support"),
        ("grief", "IN", "healgrief-virtual-support", "in-swayam-pet-loss-group"),
        ("widow at 35", "GB", "way-widowed-and-young-members", "sue-ryder-online-bereavement-community"),
        ("my father died", "GB", "cruse-national-helpline", "way-widowed-and-young-members"),
        ("menopause rage", "GB", "menopause-cafe-meetings", "the-well-project-community"),
        ("fibromyalgia", "GB", "gb-swansea-bay-fibromyalgia-group", "patientslikeme-forum"),
        ("multiple sclerosis", "US", "us-msaa-helpline", "us-parkinsons-foundation-helpline"),
        ("long covid", "GB", "gb-long-covid-support-community", "gb-ms-society-forum"),
        ("hearing voices", "US", "schizophrenia-com-forum", "us-hlaa-chapters"),
        ("tourettes", "GB", "gb-tourettes-action-helpline", "adhd-aware-groups"),
        ("parents of teenagers", "GB", "youngminds-parents-helpline", "gb-fosterline-england"),
        # for somebody else only where those who look after them may come
        ("my husband has parkinsons", "GB", "gb-parkinsons-uk-local-groups", "patientslikeme-forum"),
        # who says nothing of their age is not sent to what begins at 75
        ("so lonely", "GB", "mind-side-by-side", "gb-reengage-call-companions"),
    ],
)
def test_what_stands_before(text: str, country: str, before: str, behind: str) -> None:
    found = first(text, country, 12)
    assert before in found[:4]
    assert behind not in found or found.index(before) < found.index(behind)


def test_the_answer_says_what_was_heard() -> None:
    said = run("search", "my dog died", "--country", "GB").out
    assert "about the loss of a pet" in said
    assert "is about the loss of a pet" in said
    assert "about" not in run("search", "my mother died", "--country", "GB").out.split("Understood:")[1].splitlines()[0]


def test_an_everyday_word_in_a_sentence_names_no_service() -> None:
    for text in ("how do i start a support group", "the cause of my anxiety", "i want to shout at my kids"):
        assert "the name" not in run("search", text, "--country", "GB").out.split("Understood:")[-1].splitlines()[0], (
            text
        )
    for text in ("shout", "mind in leeds", "calm helpline", "beat eating disorder"):
        assert "the name" in run("search", text, "--country", "GB").out, text


def test_every_subject_has_a_service() -> None:
    """A subject nobody has a service for only lowers others."""
    from peerfind.dataset import open_dataset
    from peerfind.text import tokens

    services = list(open_dataset().services.values())
    for subject in SUBJECTS:
        told = [
            one
            for one in services
            if subject.need in (None, *one.needs) and set(subject.told) & set(tokens(one.name + " " + one.description))
        ]
        assert told, subject.label
