"""`learn`: every topic can be read, by everyone, anywhere; what it says of research names where that was read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from textstat import textstat

from peerfind.books import open_questions
from peerfind.checklist import HELPS, VERDICTS
from peerfind.errors import Refusal
from peerfind.leaflets import Leaflet, find, open_rack

from .conftest import ROOT, run
from .on_a_terminal import on_a_terminal

RACK = open_rack()
TOPICS = list(RACK.topics)

ASKED_FOR = (
    "what", "kinds", "evidence", "myths", "first-time", "choosing", "yourself", "start-a-group", "workplace", "supporting",
)  # fmt: skip

GRADE = 7.0
"""The highest Flesch-Kincaid grade a text may have: school grade 7 is an age of about twelve (grade + 5)."""

HARDEST = 10.0
"""The highest grade of a single paragraph: one long sentence is allowed, a wall of words is not."""


def lines_of(leaflet: Leaflet) -> list[str]:
    parts = [(part.heading, *part.says, *part.points) for part in leaflet.parts]
    return [leaflet.title, leaflet.says, *(line for part in parts for line in part)]


def grade(lines: list[str]) -> float:
    """The Flesch-Kincaid grade of lines, each of which ends as a sentence does."""
    ended = [line if line.rstrip('"')[-1] in ".?!" else f"{line}." for line in lines]
    return float(textstat.flesch_kincaid_grade(" ".join(ended)))


def test_every_topic_is_there_and_leads_on() -> None:
    assert tuple(TOPICS) == ASKED_FOR
    for topic, leaflet in RACK.topics.items():
        assert leaflet.parts
        assert leaflet.next
        assert topic not in leaflet.next


@pytest.mark.parametrize("topic", TOPICS)
def test_a_twelve_year_old_can_read_it(topic: str) -> None:
    lines = lines_of(RACK.topics[topic])
    assert grade(lines) <= GRADE
    for line in lines:
        assert len(line.split()) < 12 or grade([line]) <= HARDEST, line


def test_the_checklist_can_be_read_as_well() -> None:
    for asked in open_questions().values():
        assert grade([asked.asks, asked.why, *asked.good, *asked.ask, *asked.warning, *asked.steps.values()]) <= GRADE
    for headline, because, steps in VERDICTS.values():
        assert grade([headline, because.format(against=""), *steps]) <= GRADE
    assert grade(list(HELPS)) <= GRADE


def test_the_measure_can_fail() -> None:
    assert (
        grade(["Participation in intentional peer support facilitates psychosocial rehabilitation outcomes."]) > GRADE
    )


RESEARCH = re.compile(r"\b(stud(y|ies)|survey|research|proof|evidence|percent|per cent|in 100|\d{2,})\b")


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_said_of_research_names_a_reference(topic: str) -> None:
    """Numbers and studies stand only in parts that say where they were read."""
    for part in RACK.topics[topic].parts:
        if RESEARCH.search(" ".join((part.heading, *part.says, *part.points))):
            assert part.references, part.heading


def test_every_reference_is_used_and_says_how_far_it_was_read() -> None:
    used = {key for leaflet in RACK.topics.values() for key in leaflet.references()}
    assert used == set(RACK.references)
    for reference in RACK.references.values():
        assert reference.read.endswith(".")
        assert reference.url or reference.published or "bears no date" in reference.read


@pytest.mark.parametrize(
    "words", ["commit suicide", "committed suicide", "failed attempt", "successful", "hotline", "victim"]
)
def test_words_that_hurt_are_not_used(words: str) -> None:
    assert words not in (ROOT / "data" / "learn.yaml").read_text("utf-8").casefold()


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("what", "what"), ("What peer support is", "what"), ("first time", "first-time"), ("First-Time", "first-time"),
        ("types", "kinds"), ("does it work?", "evidence"), ("self care", "yourself"), ("my job", None), ("job", "workplace"),
        ("starting a group", "start-a-group"), ("FRIEND", "supporting"), ("safety", "choosing"), ("", None), ("\0", None),
    ],
)  # fmt: skip
def test_topics_go_by_many_names(typed: str, topic: str | None) -> None:
    if topic:
        assert find(RACK, typed) == topic
    else:
        with pytest.raises(Refusal):
            find(RACK, typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mths", "myths"),
        ("evidnce", "evidence"),
        ("fist time", "first-time"),
        ("worplace", "workplace"),
        ("suporting", "supporting"),
    ],
)
def test_a_misspelt_topic_is_asked_back_and_not_guessed(typed: str, meant: str) -> None:
    ran = run("learn", typed)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("In danger now? Ring ")
    assert f"There is no topic '{typed}'." in ran.err
    assert f"Did you mean {meant}?" in ran.err


def test_what_is_nothing_like_a_topic_names_them_all() -> None:
    ran = run("learn", "qqqqqqqq")
    assert ran.code == 2
    assert all(topic in ran.err for topic in TOPICS)


@pytest.mark.parametrize("topic", ["", *TOPICS])
@pytest.mark.parametrize("columns", ["40", "80"])
def test_it_begins_with_people_and_fits(topic: str, columns: str) -> None:
    ran = run("learn", *([topic] if topic else []), env={"COLUMNS": columns})
    assert ran.code == 0
    assert ran.lines[0].startswith("In danger now? Ring 999 or 112.")
    assert "change it with --country" in ran.lines[0]
    assert "\x1b" not in ran.out
    assert all(len(line) <= int(columns) for line in ran.lines[1:] if not line.startswith("http")), (
        "wrapped between words"
    )
    assert not any(line.endswith(" ") for line in ran.lines)
    assert not topic or "In danger now? Ring 999 or 112." in " ".join(ran.lines[-8:]), (
        "the first line has scrolled away"
    )


def test_the_list_names_every_topic() -> None:
    ran = run("learn")
    for topic, leaflet in RACK.topics.items():
        assert any(line.startswith(f"{topic}: {leaflet.title}") for line in ran.lines)


@pytest.mark.parametrize("topic", TOPICS)
def test_plain_lines_are_never_broken_and_nothing_is_lost(topic: str) -> None:
    plain = run("learn", topic, "--plain", env={"COLUMNS": "40"})
    assert plain.code == 0
    for line in lines_of(RACK.topics[topic]):
        assert any(line in printed for printed in plain.lines), line
    for key in RACK.topics[topic].references():
        reference = RACK.references[key]
        assert f"{reference.short}: {reference.title}" in plain.out
        assert reference.url is None or f"Address: {reference.url}" in plain.lines
    wrapped = run("learn", topic).out
    assert re.sub(r"\s", "", wrapped) == re.sub(r"\s", "", plain.out.replace("Address: ", ""))


@pytest.mark.parametrize("arguments", [[], ["evidence"]])
def test_for_programs_and_for_paper(arguments: list[str]) -> None:
    document = json.loads(run("learn", *arguments, "--output", "json").out)
    jsonschema.validate(document, json.loads((ROOT / "schema" / "learn.schema.json").read_text("utf-8")))
    assert document["crisis"]["emergency"]
    markdown = run("learn", *arguments, "--output", "markdown").out
    assert markdown.startswith("**In danger now? Ring 999")
    assert "\n# " in markdown
    assert "\n## " in markdown


def test_country_and_output_are_refused_kindly() -> None:
    assert "There is no country 'XYZ'." in run("learn", "what", "--country", "XYZ").err
    assert "Did you mean json?" in run("learn", "what", "--output", "jsn").err
    assert "Ring 000" in run("learn", "what", "--country", "AU").lines[0]


def test_in_a_terminal_no_pager_is_started_and_weight_only_repeats_what_words_say() -> None:
    seen = on_a_terminal("learn", "start-a-group", columns=40, env={"PAGER": "false", "LESS": ""})
    assert seen.code == 0
    assert "\x1b[1" in seen.out
    bare = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*(\x1b\\|\x07)", "", seen.out)
    assert "\x1b" not in bare
    assert all(len(line) <= 40 for line in bare.splitlines() if not line.startswith("http"))
    dumb = on_a_terminal("learn", "start-a-group", env={"TERM": "dumb"})
    assert "\x1b" not in dumb.out


def test_into_a_pager_it_is_as_wide_as_the_terminal() -> None:
    seen = on_a_terminal("learn", "myths", columns=40, pipe="cat")
    assert "\x1b" not in seen.out
    first, *rest = seen.out.splitlines()
    assert first.startswith("In danger now? Ring 999 or 112.")
    assert max(len(line) for line in rest if not line.startswith("http")) in range(30, 41)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("topics: {one: {title: One}}\nreferences: {}\n", "line 1"),
        (
            "topics: {one: {title: One, says: S., parts: [{heading: H, references: [gone]}]}}\nreferences: {}\n",
            "'gone'",
        ),
        ("topics: {one: {title: One, says: S., next: [gone]}}\nreferences: {}\n", "'gone'"),
        ("nonsense\n", "line 1"),
    ],
)
def test_a_mistake_in_the_leaflets_is_refused_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "learn.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        open_rack(str(path))
    assert says in refused.value.message
