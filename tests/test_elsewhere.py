"""Places somebody is not in: they came from there, were there once, go there, or have kin there; and names that are no place."""

from __future__ import annotations

import pytest

from benchmarks.cases import Listener

LISTENER = Listener()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("left glasgow twenty years ago, still get nightmares of my dad", "GB"),
        ("i was mugged in barcelona on holiday, still jumpy", "GB"),
        ("had a breakdown in bali last year, home now", "AU"),
        ("daughter emigrated to vancouver, house is silent", "GB"),
        ("my cousins in lagos keep asking me for money", "GB"),
        ("grew up in glasgow in a childrens home, only now talking about it", "GB"),
        ("terrified of the flight to toronto", "GB"),
        ("hubby screams at the telly when the brisbane lions lose", "AU"),
        ("lost it all on the melbourne cup again", "AU"),
        ("my brother bet the house on cheltenham", "IE"),
        ("had to put down our newfoundland", "CA"),
        ("i owe 48201 in medical bills", "US"),
        ("panic attacks driving m25", "GB"),
        ("paisley is only 6 and terrified of school", "GB"),
        ("brothers 8 and 9 in the hous", "AU"),
        ("hands shaking when i put the cannula in", "IN"),
        ("live in a nice area but so lonely", "US"),
        ("3000 in debt from the pokies and cant tell my wife", "AU"),
        ("jackson al anon meeting", "US"),
        ("bath, dressing, cooking, i do it all for mum", "GB"),
        ("independence, confidence, work", "US"),
        ("michelle is making me feel ill", "US"),
        ("grew up in glasgow scotland, drinking too much", "US"),
        ("left glasgw twenty years ago and still dream of it", "GB"),
        ("my sister is in edmonton alberta and drinks", "GB"),
    ],
)
def test_a_name_that_is_not_where_help_is_wanted(text: str, country: str) -> None:
    assert LISTENER.hear(text, country).place is None


@pytest.mark.parametrize(
    ("text", "country", "name"),
    [
        ("moved to glasgow two years ago and know nobody", "GB", "Glasgow"),
        ("my brother in ballarat uses ice", "AU", "Ballarat"),
        ("my son is in leeds and drinks", "GB", "Leeds"),
        ("for my son in sydney, im worried", "AU", "Sydney"),
        ("living on skye, cant stop gambling", "GB", "Isle of Skye"),
        ("retired to torrevieja and my wife has died", "GB", "Torrevieja"),
        ("grew up in leeds, live in hull now, lonely", "GB", "Kingston upon Hull"),
        ("her mum laughs at her, waterford", "IE", "Waterford"),
        ("spanish speaking grief group, the bronx", "US", "The Bronx"),
        ("newcastle under lyme social anxiety", "GB", "Newcastle under Lyme"),
        ("pittsburgh pa newly diagnosed with ms", "US", "Pittsburgh"),
        ("crisis cafe brisol open late", "GB", "Bristol"),
        ("wolvrhampton punjabi speaking depression group", "GB", "Wolverhampton"),
        ("bath, social anxiety, 20s", "GB", "Bath"),
        ("mums in toronto", "GB", "Toronto"),
        ("moved from york england to hull", "GB", "Kingston upon Hull"),
        ("im in seattle washington", "US", "Seattle"),
        ("i am a single mum in toronto", "GB", "Toronto"),
        ("me and my partner live in dublin", "GB", "Dublin"),
        ("gambling help on skye", "GB", "Isle of Skye"),
        ("born and brought up in leeds, lonely", "GB", "Leeds"),
        ("grew up in leeds and still live here, lonely", "GB", "Leeds"),
        ("my husband left, leeds, 2 years ago", "GB", "Leeds"),
        ("leeds cup of tea and a chat", "GB", "Leeds"),
        ("cork depression after redundancy", "IE", "Cork"),
    ],
)
def test_a_name_that_is(text: str, country: str, name: str) -> None:
    place = LISTENER.hear(text, country).place
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    ("word", "meant", "rival"),
    [
        ("dpressed", "depressed", "dressed"),
        ("paic", "panic", "pain"),
        ("jwish", "jewish", "wish"),
        ("widew", "widow", "wide"),
        ("wmens", "womens", "mens"),
        ("batterred", "battered", "batter"),
        ("miscarryed", "miscarried", "miscarrying"),
    ],
)
def test_a_misspelt_word_is_what_people_mean(word: str, meant: str, rival: str) -> None:
    reading = LISTENER.book.read([word])
    assert reading.meant == [meant]
    assert rival in reading.readings[0]
