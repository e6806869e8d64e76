"""One slip in one word: what is still heard, and what is not taken for a slip."""

from __future__ import annotations

import pytest

from benchmarks.cases import Listener

LISTENER = Listener()

HEARD = (
    # a short word that stands for itself, some of its letters lost, swapped or doubled
    ("hearing voices gropu", "styles", "group"),
    ("matric stress whatsapp gruop", "styles", "group"),
    ("suicde loss groiup", "styles", "group"),
    # a way of talking, a language
    ("dpdr foruum", "channels", "forum"),
    ("any polihs AA", "languages", "pl"),
    # three letters of four
    ("my wfe has cancer and im meant to be the strong one", "communities", "carers"),
)
NOT_HEARD = (
    ("choccy biscuits", "languages", "cs"),
    ("i was adopted from korea and never fit anywhere", "languages", "ko"),
    ("mates from korea cries", "communities", "asian-communities"),
    ("owt for lads who are low", "needs", "loneliness"),
    ("ayuda por favor", "needs", "sex-and-porn"),
    ("amy needs help", "communities", "armed-forces"),
    ("here we go agian", "communities", "asian-communities"),
    ("windo cleaner", "needs", "alcohol"),
    ("her2 positive breast cancer", "communities", "carers"),
)
PLACES = (
    ("GB", "Punjabi speaking carers group olverhampton", "Wolverhampton"),
    ("US", "looking for a black queer community in ttlanta", "Atlanta"),
    ("GB", "self help group for phobias ottingham", "Nottingham"),
    ("AU", "blind and isolated, nothing round ount gambier", "Mount Gambier"),
    ("IN", "karela juice for sugar patient", None),
    ("IN", "anxiety group anjali", None),
    ("US", "fernando is drinking", None),
    ("US", "parenting help over the phone", None),
    ("US", "grief west allis wi", "West Allis"),
    ("US", "copperas cove texas veterans", "Copperas Cove"),
    ("GB", "market weighton carers", "Market Weighton"),
    ("GB", "great wakering bereavement", "Great Wakering"),
    ("US", "charlotte struggling with drink", None),
)


@pytest.mark.parametrize(("text", "axis", "word"), HEARD)
def test_it_is_still_heard(text: str, axis: str, word: str) -> None:
    assert word in getattr(LISTENER.hear(text, "GB"), axis)


@pytest.mark.parametrize(("text", "axis", "word"), NOT_HEARD)
def test_it_is_no_slip(text: str, axis: str, word: str) -> None:
    assert word not in getattr(LISTENER.hear(text, "GB"), axis)


@pytest.mark.parametrize(("home", "text", "name"), PLACES)
def test_a_town_whose_first_letter_is_wrong(home: str, text: str, name: str | None) -> None:
    place = LISTENER.hear(text, home).place
    assert (place.name if place else None) == name
