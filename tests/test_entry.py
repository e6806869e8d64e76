"""The conversation of `data add` and `data edit`, as a function: a state and an answer make the next state."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerfind.dataset import open_dataset
from peerfind.errors import Refusal
from peerfind.keeping.entry import arrivals, conversation, state
from peerfind.keeping.entry.draft import get, path_of, plain_of, written
from peerfind.keeping.entry.judge import World, problems, record_of
from peerfind.keeping.entry.retirement import retire
from peerfind.keeping.entry.state import Entry
from peerfind.places import open_gazetteer
from peerfind.stock import open_words

from .conftest import CASES

TODAY = "2026-11-22"
WORDS = open_words()


def world_of(path: str | None) -> World:
    return World(dataset=open_dataset(path, WORDS.vocabulary), words=WORDS, today=TODAY, gazetteer=open_gazetteer())


WORLD = world_of(None)
SMALL = world_of(str(CASES / "good" / "one-group.yaml"))

GROUP = {
    "name": "Lighthouse Walk and Talk", "organization": "Harbour Charity", "sources.new.url": "https://harbour.example.org/walk",
    "sources.walk.owner": "own", "sources.walk.page_date": "May 2026", "kind": "support group",
    "description": "People who feel low or anxious walk along the shore together and talk.", "needs": "anxeity, depression",
    "formats": "in person, by phone", "styles": "group", "led_by": "peers", "service_area.countries": "uk",
    "location.town": "Kirkcaldy", "phones[0].number": "0131 496 0000", "phones[0].country": "",
    "hours": "every second wednesday 7 to 9pm",
    "timezone": "", "languages": "English", "cost": "free", "safety.trained.answer": "yes",
    "safety.trained.says": "Leaders do a course of two days.",
}  # fmt: skip


def play(entry: Entry, world: World, answers: dict[str, Any], most: int = 200) -> Entry:
    """Answer by field; what is not named gets Enter. Several answers to one field are given in turn."""
    left = {field: list(said) if isinstance(said, list) else [said] for field, said in answers.items()}
    for _ in range(most):
        if entry.stage != state.ASKING:
            return entry
        field = conversation.question(entry, world).field
        said = left.get(field, [])
        entry = conversation.answer(entry, said.pop(0) if said else "", world)
    raise AssertionError(f"no end: {conversation.question(entry, world)} {entry.said}")


def at(field: str, value: Any = None, world: World = SMALL, **answers: Any) -> Entry:
    """An edited `harbour-evening-group` with one field open."""
    entry = conversation.reopen("services", world.dataset.services["harbour-evening-group"])
    return conversation.field(entry, path_of(field), world)


def test_a_group_is_added_by_its_answers() -> None:
    entry = play(conversation.begin(SMALL), SMALL, GROUP)
    assert entry.stage == state.REVIEW
    assert not problems("services", entry.draft, SMALL)
    record = record_of("services", entry.draft, SMALL)
    assert record.id == "lighthouse-walk-and-talk"
    assert record.organization == "harbour-charity"
    assert record.needs == ("anxiety", "depression")
    assert record.formats == ("in-person", "phone")
    assert record.hours == "We[2] 19:00-21:00"
    assert record.timezone == "Europe/London"
    assert record.location.region == "Scotland"
    assert record.phones[0].country == "GB"
    assert record.phones[0].source == "walk"
    assert record.safety["trained"].source == "walk"
    assert set(record.safety) == {"trained"}
    assert record.sources["walk"].page_date == "2026-05"
    assert record.sources["walk"].read_on == TODAY
    assert record.field_sources == dict.fromkeys(("led_by", "location", "hours", "cost", "status"), "walk")
    assert record.confirmed is None
    assert conversation.answer(entry, "yes", SMALL).stage == state.WRITE


@pytest.mark.parametrize(
    ("field", "said", "because"),
    [
        ("id", "Has Capitals", "is not an id"),
        ("id", "harbour-evening-group", "belongs to Harbour evening group"),
        ("needs", "flying", "is not one of the needs"),
        ("description", "A hotline for sufferers.", "We do not say 'hotline'"),
        ("description", "Ring 0131 496 0000 and ask.", "has no source"),
        ("description", "x" * 301, "300 is the most"),
        ("description", "good \u202egroup", "nobody can see"),
        ("phones[0].number", "a number", "is not a number as one dials it"),
        ("sources.new.url", "not a page", "is not a web address"),
        ("sources.new.url", "https://a.example.org/walk?utm_source=x", "tracking"),
        ("sources.walk.page_date", "2027-01", "has not come yet"),
        ("service_area.countries", "Atlantis", "There is no country"),
        ("location.country", "FR", "outside the countries"),
        ("timezone", "Mars", "is not a time zone"),
        ("hours", "tuesdays 7 to 9", "in the morning or in the evening"),
        ("minimum_age", "eighteen", "expected a whole number"),
    ],
)
def test_a_wrong_answer_is_asked_again_with_the_reason(field: str, said: str, because: str) -> None:
    answers: dict[str, Any] = {**GROUP, field: [said]}
    entry = conversation.begin(SMALL)
    for _ in range(120):
        asked = conversation.question(entry, SMALL).field
        given: Any = answers.pop(asked, "")
        fresh = conversation.answer(entry, given[0] if isinstance(given, list) else given, SMALL)
        if asked == field and isinstance(given, list):
            assert because.casefold() in " ".join(fresh.said).casefold(), fresh.said
            assert get(fresh.draft, path_of(field)) != said
            return
        entry = fresh
    raise AssertionError("never asked")


def test_a_number_of_the_wrong_country_is_asked_again() -> None:
    entry = play(conversation.begin(SMALL), SMALL, {**GROUP, "phones[0].number": ["999 999 999 99", "0131 496 0000"]})
    assert get(entry.draft, ("phones", 0, "number")) == "0131 496 0000"


def test_a_slip_is_offered_and_enter_takes_it() -> None:
    entry = conversation.answer(at("kind"), "suport-grup", SMALL)
    assert conversation.question(entry, SMALL).default == "support-group"
    assert conversation.answer(entry, "", SMALL).draft["kind"] == "support-group"


def test_what_can_be_answered_everywhere() -> None:
    entry = at("hours")
    told = conversation.answer(entry, "?", SMALL)
    assert "When it is open (opening_hours syntax)." in told.said[0]
    assert told.todo == entry.todo
    assert conversation.answer(entry, "q", SMALL).stage == state.LEFT
    after = conversation.answer(entry, "-", SMALL)
    assert "hours" not in after.draft
    assert conversation.answer(after, "<", SMALL).draft == entry.draft


def test_unclear_hours_are_asked_again_and_then_stay_words() -> None:
    entry = conversation.answer(at("hours"), "every other wednesday 7pm to 9pm", SMALL)
    assert entry.draft["hours"] == "Tu 19:00-20:30"
    assert "hours_note" in conversation.question(entry, SMALL).enter
    entry = conversation.answer(entry, "", SMALL)
    assert "hours" not in entry.draft
    assert entry.draft["hours_note"] == "Every other wednesday 7pm to 9pm."


def test_hours_count_only_once_they_were_read_back() -> None:
    entry = conversation.answer(at("hours"), "tuesdays 7 to 9pm", SMALL)
    assert entry.draft["hours"] == "Tu 19:00-20:30"
    assert "Tuesday 19:00 to 21:00" in entry.said[0]
    assert conversation.answer(entry, "thursdays 7 to 9pm", SMALL).unsure == "Th 19:00-21:00"
    assert conversation.answer(entry, "", SMALL).draft["hours"] == "Tu 19:00-21:00"


def test_a_new_value_asks_for_its_page_and_a_new_page_is_asked_about() -> None:
    entry = play(at("hours"), SMALL, {
        "hours": ["tu 7 to 9pm"], "field_sources.hours": "https://harbour.example.org/new-times",
        "sources.times.page_date": "2026-11",
    })  # fmt: skip
    assert entry.draft["field_sources"]["hours"] == "times"
    page = {"url": "https://harbour.example.org/new-times", "owner": "own", "page_date": "2026-11", "read_on": TODAY}
    assert entry.draft["sources"]["times"] == page


def test_a_contact_of_the_news_is_not_let_through() -> None:
    entry = at("phones")
    before = entry.draft
    for said in ("", "", "", "https://paper.example.com/story", "news"):
        entry = conversation.answer(entry, said, SMALL)
    assert conversation.question(entry, SMALL).field == "phones[0].source"
    assert "contact read on a page of a news" in " ".join(entry.said)
    again = conversation.answer(entry, "", SMALL)
    assert conversation.question(again, SMALL).field == "phones[0].source"
    assert "phones" not in conversation.answer(entry, "-", SMALL).draft
    assert "phones" in before


def test_a_safety_yes_needs_its_page_and_its_words() -> None:
    entry = conversation.answer(at("safety.private"), "yes", SMALL)
    for field in ("source", "says"):
        assert conversation.question(entry, SMALL).field == f"safety.private.{field}"
        refused = (
            conversation.answer(entry.replace(draft={**entry.draft, "sources": {}}), "", SMALL)
            if field == "says"
            else entry
        )
        assert refused.todo[0].path[-1] == field
        entry = conversation.answer(entry, "" if field == "source" else "Members agree to it in writing.", SMALL)
    assert entry.stage == state.REVIEW
    assert entry.draft["safety"]["private"] == {
        "answer": "yes",
        "source": "page",
        "says": "Members agree to it in writing.",
    }


def test_entries_of_a_list_are_added_and_taken_out() -> None:
    entry = play(at("links"), SMALL, {"links[1].url": "www.harbour.example.org/rules", "links[1].purpose": "rules"})
    assert [link["url"] for link in entry.draft["links"]][1] == "https://www.harbour.example.org/rules"
    again = conversation.answer(conversation.field(entry, ("links",), SMALL), "-", SMALL)
    assert [link["purpose"] for link in again.draft["links"]] == ["rules"]
    assert conversation.question(again, SMALL).field == "links[0].url"


def test_a_new_organization_comes_with_its_first_service() -> None:
    answers = {**GROUP, "organization": ["Lighthouse Trust", "new"], "organization.url": "https://lighthouse.example.org",
               "organization.country": "GB"}  # fmt: skip
    entry = play(conversation.begin(SMALL), SMALL, answers)
    parts = conversation.finished(entry, SMALL)
    assert [(part, record.id) for part, record in parts] == [
        ("organizations", "lighthouse-trust"), ("services", "lighthouse-walk-and-talk"),
    ]  # fmt: skip
    assert parts[0][1].name == "Lighthouse Trust"
    assert parts[1][1].organization == "lighthouse-trust"


@pytest.mark.parametrize(
    ("field", "said", "twin"),
    [
        ("name", "Aware Galway", "aware-galway"),
        ("name", "galway aware", "aware-galway"),
        ("phones[0].number", "08088010515", "change-mental-health-national-advice-and-support"),
        ("emails[0].address", "Advice@ChangeMH.org", "change-mental-health-national-advice-and-support"),
    ],
)
def test_likely_duplicates_are_named(field: str, said: str, twin: str) -> None:
    entry = conversation.begin(WORLD, {"organization": "change-mental-health", "formats": ["phone"]})
    entry = conversation.field(entry, path_of(field.split("[")[0]), WORLD)
    entry = conversation.answer(entry, said, WORLD)
    assert any(twin in line for line in entry.said), entry.said


def test_nothing_is_written_before_yes_nor_with_a_mistake() -> None:
    entry = play(at("minimum_age"), SMALL, {"minimum_age": "30"})
    for said in ("", "maybe", "?"):
        assert conversation.answer(entry, said, SMALL).stage == state.REVIEW
    wrong = entry.replace(draft={**entry.draft, "maximum_age": "20"})
    again = conversation.answer(wrong, "yes", SMALL)
    assert again.stage == state.ASKING
    assert "the youngest age is above" in " ".join(again.said).casefold()
    assert conversation.answer(at("hours").replace(stage=state.REVIEW), "yes", SMALL).stage == state.REVIEW


@pytest.mark.parametrize(
    "field", ["huors", "phones[7].number", "sources.nowhere.url", "safety.brave", "", "phones.number", "name.name"]
)
def test_a_field_that_is_not_there_is_refused(field: str) -> None:
    with pytest.raises(KeyError):
        at(field)


def test_an_id_is_never_changed() -> None:
    entry = at("id")
    assert entry.stage == state.REVIEW
    assert "never" in entry.said[0]


ANSWERS = st.one_of(
    st.sampled_from(["", "-", "?", "<", "yes", "no", "new", "hours", "phones", "safety", "GB", "own", "tuesdays 7 to 9pm",
                     "https://harbour.example.org/x", "2026", "0131 496 0000", "in-person, text", "18"]),
    st.text(max_size=30),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(ANSWERS, max_size=25), st.booleans())
def test_whatever_is_answered_the_conversation_goes_on(answers: list[str], new: bool) -> None:
    entry = conversation.begin(SMALL) if new else at("phones")
    for said in answers:
        if entry.stage not in (state.ASKING, state.REVIEW):
            break
        assert conversation.question(entry, SMALL).ask
        entry = conversation.answer(entry, said, SMALL)
    if entry.stage == state.WRITE:
        assert not [
            p for p in problems("services", entry.draft, conversation.around(entry, SMALL)) if p.severity == "error"
        ]


# --- beginning from elsewhere

MEETING = """[{"name": "Sunday Serenity", "day": 0, "time": "18:00", "end_time": "19:30", "location": "Alano Club",
 "formatted_address": "123 Main Street, Springfield, IL 62701, USA", "types": ["O", "LGBTQ", "S", "ONL"], "group": "Serenity Group",
 "conference_url": "https://zoom.us/j/9876543210", "timezone": "America/Chicago", "url": "https://district.example.org/serenity",
 "contact_1_name": "Jane", "contact_1_phone": "+15555555555", "contact_1_email": "jane@example.com",
 "safety": "yes", "trained": "yes"}]"""


def test_a_meeting_guide_row_is_mapped_as_far_as_it_goes() -> None:
    draft, said = arrivals.mapped(arrivals.rows(MEETING, "feed.json")[0], WORLD)
    assert draft["hours"] == "Su 18:00-19:30"
    assert draft["timezone"] == "America/Chicago"
    assert draft["location"] == {
        "town": "Springfield", "region": "Illinois", "country": "US", "postcode": "62701", "venue": "Alano Club, 123 Main Street",
    }  # fmt: skip
    assert draft["formats"] == ["in-person", "online"]
    assert draft["channels"] == ["video"]
    assert draft["communities"] == ["lgbtq"]
    assert draft["languages"] == ["es"]
    assert [link["purpose"] for link in draft["links"]] == ["home", "join"]
    assert "safety" not in draft
    assert "Jane" not in str(draft)
    assert "jane@" not in str(draft)
    assert "555" not in str(draft)
    assert any("O" in line and "Not carried over" in line for line in said)


def test_a_table_is_mapped_too_and_an_end_is_not_made_up() -> None:
    table = "Name,Day,Time,City,Country,Kind,Cost,Minimum age\nTea and talk,Tuesday,19:00,Cork,Ireland,drop-in,free,18\n,,,,,,,\n"
    rows = arrivals.rows(table, "list.csv")
    assert len(rows) == 1
    draft, _ = arrivals.mapped(rows[0], WORLD)
    assert draft["hours"] == "Tu 19:00+"
    assert draft["location"] == {"town": "Cork", "country": "IE"}
    assert (draft["kind"], draft["cost"], draft["minimum_age"]) == ("drop-in", "free", "18")


@pytest.mark.parametrize("text", ["[{", "{}", "[]", "[1, 2]", '"x"', "[" * 100_000])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        arrivals.rows(text, "feed.json")


def test_another_record_lends_no_safety_answer() -> None:
    service = WORLD.dataset.services["aware-galway"]
    draft = arrivals.copied(service, plain_of(service))
    assert draft["organization"] == "aware-ireland"
    assert not set(draft) & {"id", "name", "safety", "confirmed", "status", "replaces", "alert", "field_sources"}


# --- closing

LINE = "change-mental-health-national-advice-and-support"


def test_what_ends_is_no_longer_shown_as_current() -> None:
    service = WORLD.dataset.services[LINE]
    entry = play(retire(WORLD, service, "The line ended in May 2026.", "https://changemh.org/closed"), WORLD, {})
    record = record_of("services", entry.draft, WORLD)
    assert record.status == "closed"
    assert record.alert == "The line ended in May 2026."
    assert not [name for name in ("phones", "texts", "emails", "hours", "timezone") if getattr(record, name)]
    assert {"0808 8010 515", "advice@changemh.org"} <= {item.value for item in record.replaces}
    assert record.field_sources["status"] == "closed"
    assert record.sources["closed"].owner == "own"
    assert not [p for p in problems("services", entry.draft, WORLD) if p.severity == "error"]
    kept = {"name", "organization", "kind", "description", "needs", "safety", "links", "good_to_know"}
    assert all(getattr(record, name) == getattr(service, name) for name in kept)


def test_a_number_that_another_service_has_is_not_retired() -> None:
    service = WORLD.dataset.services[LINE]
    twin = service.replace(id="another-service", status="active")
    dataset = WORLD.dataset.replace(services={**WORLD.dataset.services, twin.id: twin})
    entry = retire(WORLD.replace(dataset=dataset), service, "It ended.", None)
    assert "phones" not in entry.draft
    assert "0808 8010 515" not in [item["value"] for item in entry.draft["replaces"]]


@pytest.mark.parametrize(
    ("because", "url"),
    [
        ("", None),
        ("It \x1b[31mended.", None),
        ("x" * 301, None),
        ("Ring 0131 496 0000 instead.", None),
        ("Ended.", "nowhere"),
    ],
)
def test_a_reason_the_check_would_not_pass_is_refused(because: str, url: str | None) -> None:
    with pytest.raises(Refusal):
        retire(WORLD, WORLD.dataset.services[LINE], because, url)


def test_what_is_closed_is_not_closed_again() -> None:
    with pytest.raises(Refusal, match="closed already"):
        retire(WORLD, WORLD.dataset.services["parentline-victoria"], "Ended.", None)


def test_paths_are_written_as_problems_write_them() -> None:
    for text in ("hours", "phones[0].number", "safety.trained.says", "sources.page.url"):
        assert written(path_of(text)) == text
    assert path_of("phones.1.number") == ("phones", 0, "number")
    assert path_of("sources.2019.url") == ("sources", "2019", "url")
