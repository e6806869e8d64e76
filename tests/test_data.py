"""Our own data: it passes its check, holds every system the project was founded on, and promises nothing it cannot show."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from peerfind import load, shelf
from peerfind.books import open_countries, open_emergency, open_questions, open_vocabulary
from peerfind.compiled.people import PEOPLE
from peerfind.crisis import emergency, people
from peerfind.dataset import open_dataset
from peerfind.keeping import constants
from peerfind.keeping.check import check
from peerfind.keeping.evidence import TRUSTED
from peerfind.keeping.layout import document
from peerfind.model import QUESTIONS

from .conftest import ROOT, run

DATASET = open_dataset()
VOCABULARY = open_vocabulary()
EMERGENCY = open_emergency()


def test_the_check_finds_nothing_wrong() -> None:
    report = check([shelf.book("groups.yaml")], VOCABULARY, "2026-11-24")
    assert [p for p in report.problems if p.severity == "error"] == []
    assert report.checked > 850


def test_the_file_is_in_its_one_layout() -> None:
    path = Path(shelf.book("groups.yaml"))
    head = path.read_text("utf-8").split("organizations:")[0].rstrip("\n") + "\n"
    written = document(DATASET.organizations.values(), DATASET.services.values(), head)
    assert path.read_text("utf-8") == written


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("national advice and support service", "National Advice and Support Service"),
        ("change mental health", "National Advice and Support Service"),
        ("peer connects", "Peer Connects"),
        ("sane forums lived experience", "SANE Forums Lived Experience Community"),
        ("sane forums family friends carers", "SANE Forums Family, Friends & Carers Community"),
        ("sane peer group chat", "SANE Peer Group Chat"),
        ("sane guided service", "SANE guided service"),
        ("what is peer work", "What is peer work? (video by Peer Work Hub)"),
    ],
)
def test_the_systems_of_the_two_sources_are_found_by_name(words: str, name: str) -> None:
    results = json.loads(run("search", *words.split(), "--output", "json").out)["results"]
    assert results[0]["name"] == name if "change" not in words else name in [result["name"] for result in results[:5]]


def test_the_first_system_is_as_its_page_says() -> None:
    service = DATASET.services["change-mental-health-national-advice-and-support"]
    assert [phone.number for phone in service.phones] == ["0808 8010 515"]
    assert [email.address for email in service.emails] == ["advice@changemh.org"]
    assert service.hours == "Mo-Fr 10:00-12:30,13:30-16:00"
    source = DATASET.source(service, service.phones[0].source)
    assert source is not None
    assert source.document == "000_8e7c0e6c261002ac.txt"
    assert source.page_date is None


@pytest.mark.parametrize(
    "words", ["peer support", "someone to talk to", "depression", "learn about peer work", "support group"]
)
def test_what_is_for_workers_or_to_read_is_never_offered(words: str) -> None:
    results = json.loads(run("search", *words.split(), "--limit", "1000", "--output", "json").out)["results"]
    offered = {result["kind"] for result in results if "its name is in your words" not in result["reasons"]}
    assert not offered & {"network", "learning-resource"}


def test_it_is_found_by_kind() -> None:
    results = json.loads(run("search", "--kind", "network", "--output", "json").out)["results"]
    assert {result["kind"] for result in results} == {"network"}


def test_no_contact_without_a_page_of_those_who_know() -> None:
    for service in DATASET.services.values():
        for contact in service.contacts():
            source = DATASET.source(service, contact.source)
            assert source is not None
            assert source.owner in TRUSTED, (service.id, contact)


def test_nothing_is_called_confirmed_that_nobody_confirmed() -> None:
    for service in DATASET.services.values():
        assert service.confirmed is None or service.confirmed.by


def test_no_yes_without_evidence() -> None:
    records: list[Any] = [*DATASET.organizations.values(), *DATASET.services.values()]
    for record in records:
        for answer in record.safety.values():
            assert answer.answer in ("not-found", "not-applicable") or (answer.source and answer.says), record.id


def test_descriptions_are_short_and_speak_plainly() -> None:
    for service in DATASET.services.values():
        assert len(service.description) <= 300
        longest = max(len(sentence.split()) for sentence in re.split(r"[.!?] ", service.description))
        assert longest <= 40, (service.id, service.description)


def test_no_copied_sentence_of_the_two_sources() -> None:
    """No run of eight words of the two sources stands in anything we print."""
    seeds = ROOT.parent / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the two sources are not part of the checkout")
    theirs: set[tuple[str, ...]] = set()
    for path in seeds.iterdir():
        theirs |= runs(path.read_text("utf-8"))
    ours = [DATASET.services[key].description for key in DATASET.services]
    ours += [
        text
        for question in open_questions().values()
        for text in (question.asks, question.why, *question.good, *question.ask)
    ]
    ours.append((ROOT / "README.md").read_text("utf-8"))
    for text in ours:
        assert not runs(text) & theirs, text


def runs(text: str, size: int = 8) -> set[tuple[str, ...]]:
    from peerfind.text import tokens

    words = tokens(text)
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}


def test_the_small_books_are_whole() -> None:
    assert tuple(open_questions()) == QUESTIONS
    for question in open_questions().values():
        assert set(question.means) == set(VOCABULARY.axes["answers"])
    assert len(open_countries()) == 249
    assert set(open_emergency()) == set(open_countries())


def test_every_broader_word_is_there() -> None:
    for axis, words in VOCABULARY.axes.items():
        for name, word in words.items():
            above = word.broader
            assert above is None or above in words or above in VOCABULARY.axes["formats"], (axis, name)


def test_emergency_numbers_have_sources_and_lines_serve_their_country() -> None:
    for code, there in open_emergency().items():
        for number in there.numbers:
            assert number.source in there.sources, code
            assert number.reaches in ("any", "ambulance", "police", "fire", "unknown")
        assert there.says is None or there.says_source in there.sources, code
        told = {*(number.source for number in there.numbers), there.nobody, there.says_source}
        assert set(there.sources) <= told, f"{code}: a source that nothing rests on"
        for name in there.lines:
            service = DATASET.services[name]
            assert code in service.service_area.countries, (code, name)
            assert service.phones or service.texts or service.links, (code, name)
            assert service.status not in ("closed", "paused"), (code, name)


def test_no_country_has_one_number_twice_for_the_same() -> None:
    for code, there in open_emergency().items():
        rows = [(number.number.replace(" ", ""), number.reaches) for number in there.numbers]
        assert len(rows) == len(set(rows)), code
        everybody = {number for number, reaches in rows if reaches == "any"}
        assert not [number for number, reaches in rows if number in everybody and reaches != "any"], code
        notes: dict[str, set[str | None]] = {}
        for number in there.numbers:
            notes.setdefault(number.number, set()).add(number.note)
        assert all(len(said) == 1 for said in notes.values()), f"{code}: one number, two notes"


@pytest.mark.parametrize(
    ("code", "says", "not_says"),
    [
        # one number that brings everybody, and nothing more to read
        ("GB", "Ring 999 or 112.", ["(", "Or ring"]),
        ("DE", "Ring 112.", ["Or ring"]),
        # one number for all, and those of one service, where pages of two governments name different ones
        ("HN", "Ring 911. Or ring 195 (ambulance), 198 (fire).", ["199"]),
        ("NI", "Ring 911. Or ring 128 (ambulance), 118 (police), 115 (fire).", ["120"]),
        # a number that does not work from every phone says from which
        ("ZA", "Ring 112 from a mobile. Or ring 10177 (ambulance and fire), 10111 (police).", []),
        ("TJ", "Ring 103 from a mobile (ambulance), 03 from a landline (ambulance)", ["Or ring"]),
        # numbers that governments name stand before those of data sets, of which nobody says whom they reach
        ("MA", "Ring 150 (ambulance and fire), 190 (police), 177 for the gendarmerie. Also listed, we do not know for whom: 15",
         ["gendarmerie (police)"]),
        ("VU", "Ring 115 (ambulance), 111 (police), 22222 (police), 113 (fire). Also listed", ["112 (ambulance)"]),
        # what else to do stands after the numbers
        ("PN", "Ring 984 0132 for the doctor, 984 0141 (police). There is no mobile network there", ["112"]),
        ("SO", "555 (fire). The Somali Red Crescent also takes every emergency on 446", []),
        ("NF", "Emergency numbers known in Norfolk Island: 999, 911, 955, 977. We do not know which to ring first.", ["Ring 999"]),
    ],
)  # fmt: skip
def test_how_the_emergency_numbers_are_said(code: str, says: str, not_says: list[str]) -> None:
    said = emergency(people(code, "option"))
    assert said.startswith("In danger now? ")
    assert says in said
    assert not [words for words in not_says if words in said]


@pytest.mark.parametrize("code", sorted(EMERGENCY))
def test_every_country_says_a_number_or_whom_to_tell(code: str) -> None:
    there, said = EMERGENCY[code], emergency(people(code, "option"))
    first = [number.number for number in there.numbers if number.reaches == "any"] or [
        number.number for number in there.numbers if number.reaches != "unknown"
    ]
    assert all(number in said for number in first)
    assert there.numbers or there.nobody, f"{code} has no number"


@pytest.mark.parametrize("code", ["GB", "IE", "US", "CA", "AU", "NZ", "ZA", "IN"])
def test_the_countries_we_serve_have_a_number_and_a_line(code: str) -> None:
    numbers, lines, _ = PEOPLE[code]
    assert numbers
    assert lines
    assert lines[0][2] or lines[0][3], "the first line of a country we serve has a number"


@pytest.mark.parametrize("name", list(constants.MODULES))
def test_compiled_constants_are_current(name: str) -> None:
    path = ROOT / "peerfind" / "compiled" / f"{name}.py"
    assert path.read_text("utf-8") == constants.MODULES[name](), "run make compiled"


def test_leads_are_read_and_never_shown() -> None:
    root = load.nodes(load.read_text(Path(shelf.book("leads.yaml"))))
    assert isinstance(root, load.Mapping)
    leads = root.values["leads"]
    assert isinstance(leads, load.Sequence)
    assert len(leads.items) > 150
    for lead in leads.items:
        assert isinstance(lead, load.Mapping)
        assert {"name", "area", "why"} <= set(lead.values)


def test_stats_count_what_is_there() -> None:
    counted = json.loads(run("data", "stats", "--output", "json").out)
    assert counted["services"] == len(DATASET.services)
    assert counted["counts"]["confirmed"] == {"not yet": len(DATASET.services)}
    assert sum(counted["counts"]["safety_trained"].values()) == len(DATASET.services)
