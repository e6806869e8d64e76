"""Plain output is read from top to bottom, by a screen reader or aloud: these are its rules, for every command that prints it.

People first; nothing drawn; a label before each value, one fact a line; nothing said by colour or a sign alone; numbers
grouped as they are dialled; the last line is the note on professional care.
"""

from __future__ import annotations

import re

import pytest

from peerfind.answer import BESIDE
from peerfind.dataset import open_dataset

from .commands import WORKING, lines
from .conftest import Ran, run

SEARCHES = [
    ["my son hears voices, we live in fife"],
    ["anxeity", "--near", "glasgow", "--in-person"],
    ["--online", "--country", "AU"],
    ["--for", "carers", "--country", "IE", "--limit", "12"],
    ["someone to talk to tonight", "--country", "US"],
    ["zzzz"],
    ["i want to die"],
    ["bereaved by suicide", "--limit", "30"],
]
PLAIN = [line for line in lines("works") if not {"--output", "--qr"} & set(line)]

LABELS = set(
    """Why What Ring Text Write Open When Watched Where Serves For Kind How Cost Safety More Notice Source Id Ask Office
    Textphone Understood""".split()  # noqa: SIM905
) | {
    "Run by", "First step", "Good to know", "How sure", "No longer", "Read on", "Looked further", "Someone to talk to",
    "Run by people you can trust", "Leaders trained and supported", "Rules that keep people safe", "What you tell stays private",
}  # fmt: skip
"""Every label of a fact. A new one is added here once somebody has read it aloud."""

DRAWN = re.compile("[\u2500-\u259f\u2580-\u259f\u25a0-\u25ff\u2190-\u21ff\u2713\u2717\u2022\u00b7]")
LONGEST = 1_200


def facts(ran: Ran) -> list[tuple[str, str]]:
    """The labelled lines of the matches."""
    first = next((at for at, line in enumerate(ran.lines) if line.startswith("1. ")), len(ran.lines))
    return [tuple(line.split(": ", 1)) for line in ran.lines[first:] if ": " in line and not re.match(r"\d+\. ", line)]  # type: ignore[misc]


@pytest.fixture(scope="module", params=SEARCHES, ids=" ".join)
def answer(request: pytest.FixtureRequest) -> Ran:
    ran = run("search", *request.param)
    assert ran.code == 0
    return ran


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_every_command_reads_aloud(arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.lines[0].startswith("In danger now? "), "people first"
    assert not DRAWN.search(ran.out), "nothing is drawn"
    assert "\x1b" not in ran.out, "nothing is coloured"
    assert "\t" not in ran.out
    assert not re.search(r"\S   +\S", ran.out), "no columns: a reader hears them as one sentence"
    assert all(line == line.rstrip() for line in ran.lines)
    assert "\n\n\n" not in ran.out
    assert max(len(line) for line in ran.lines) < LONGEST
    assert not re.search(r"https?://\S+[.,;]$", ran.out, re.MULTILINE), "an address can be taken whole"


def test_people_first_and_professional_care_last(answer: Ran) -> None:
    assert re.match(r"In danger now\? Ring \d", answer.lines[0])
    assert answer.lines[1] == ""
    assert answer.lines[-1] == BESIDE
    assert answer.out.count(BESIDE) == 1


def test_a_label_before_each_value_and_one_fact_a_line(answer: Ran) -> None:
    said = facts(answer)
    assert said
    for label, value in said:
        assert label in LABELS, label
        assert value.strip()
    starts = [at for at, line in enumerate(answer.lines) if re.match(r"\d+\. \S", line)]
    for start, end in zip(starts, [*starts[1:], len(answer.lines) - 1], strict=True):
        block = [line for line in answer.lines[start + 1 : end] if line]
        assert all(": " in line for line in block), "every line of a match says what it speaks of"
        order = [label for line in block if (label := line.split(": ")[0]) in ("Why", "What", "How sure", "More")]
        assert order == ["Why", "What", "How sure", "More"]
        assert answer.lines[start - 1] == "", "a match begins after a pause"
    assert [int(answer.lines[at].split(".")[0]) for at in starts] == list(range(1, len(starts) + 1))


def test_a_safety_answer_is_a_word(answer: Ran) -> None:
    """Not a sign, not a colour: yes, partly, no, not found."""
    questions = {
        "Run by people you can trust",
        "Leaders trained and supported",
        "Rules that keep people safe",
        "What you tell stays private",
    }
    said = [value for label, value in facts(answer) if label in questions]
    assert said
    for value in said:
        assert re.match(r"(yes|partly|no|not found|does not apply)\b", value), value


NUMBERS = {phone.number for service in open_dataset().services.values() for phone in service.phones} | {
    text.number for service in open_dataset().services.values() for text in service.texts
}


def test_a_number_is_grouped_as_in_the_record(answer: Ran) -> None:
    said = [value for label, value in facts(answer) if label in ("Ring", "Office", "Ask", "Textphone")]
    for value in said:
        assert any(value.startswith(number) for number in NUMBERS), value
    for value in (value for label, value in facts(answer) if label == "Text"):
        assert any(number in value for number in NUMBERS), value


def test_numbers_of_a_crisis_are_as_in_the_record() -> None:
    said = [line.removeprefix("Ring: ") for line in run("now").lines if line.startswith("Ring: ")]
    assert said
    for value in said:
        assert any(value.startswith(number) for number in NUMBERS), value


def test_every_command_has_a_plain_form() -> None:
    assert {line[0] for line in PLAIN} == {command.name for command in WORKING}
