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
    # the phrase holds the word with another ending
    (
        "i was 12 when i found dad hnging, im 50 and i still check every door before i open it",
        "needs",
        "suicide-bereavement",
    ),
    # two slips in a word of seven letters
    ("30 wks prgnent and i wake up with dread", "needs", "perinatal"),
    # as near to a word that is no sign of it
    ("my son is atistic", "needs", "neurodivergence"),
    # a word of no phrase that was misspelt before
    ("pornnhub till 4am every nite", "needs", "sex-and-porn"),
    ("sex adict, 12 step group by phone", "needs", "sex-and-porn"),
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
    # first names
    ("my husband howard is moving in", "needs", "hoarding"),
    ("robert and matthew came to stay", "needs", "driving"),
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
    ("GB", "hijab pulled off me in the coridor again", None),
    ("US", "just got the bill, 4k in therepy", None),
    ("GB", "lonely in sheffeild", "Sheffield"),
)

MEANT = (
    # one slip that can be only one word
    ("stabbign", "stabbing"),
    ("wheelchiar", "wheelchair"),
    # as in a phrase that holds it misspelt, which is not what was meant
    ("annorexia", "anorexia"),
    ("deprression", "depression"),
    # two slips
    ("prgnent", "pregnant"),
    ("pegnent", "pregnant"),
    # a word of no phrase
    ("rceipt", "receipt"),
    # names of people, a short word that is none, letters nobody can read
    ("howard", "howard"),
    ("daniel", "daniel"),
    ("gareth", "gareth"),
    ("xkqzvw", "xkqzvw"),
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


@pytest.mark.parametrize(("word", "meant"), MEANT)
def test_a_word_is_taken_for(word: str, meant: str) -> None:
    assert LISTENER.book.read([word]).meant == [meant]


def test_a_sure_slip_bends_less_than_a_doubtful_one() -> None:
    sure, doubtful = LISTENER.book.readings("stabbign"), LISTENER.book.readings("bofriend")
    assert 0 < sure["stabbing"] < min(doubtful.values()) == doubtful["boyfriend"] == doubtful["befriend"]
    assert sure["stabbing"] < sure["stabbed"] < doubtful["boyfriend"], "with its other endings, a little farther away"


def test_what_is_added_at_the_end_is_not_sure() -> None:
    assert LISTENER.book.readings("stomak")["stoma"] == 1, "it may be stomach"


def test_a_guess_moves_with_its_word() -> None:
    text = LISTENER.book.read(["every", "rceipt", "kept"])
    assert text.guessed == ((1, "receipt"),)
    assert text.without([0]).meant == ["receipt", "kept"]
    assert text.without([1]).meant == ["every", "kept"]
