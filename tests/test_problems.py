"""Every rule about data is explained, and every explanation is true: its wrong example is caught, its right one is not."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from peerfind.books import Explanation, open_explanations, open_vocabulary
from peerfind.keeping.alarms import ALARMS
from peerfind.keeping.check import check
from peerfind.keeping.explaining import VOICES

from .conftest import CASES, ROOT, run

EXPLAINED, VOCABULARY = open_explanations(), open_vocabulary()
GOOD = (CASES / "good" / "one-group.yaml").read_text("utf-8").splitlines()
TODAY = "2026-11-22"

RULES = [*sorted((ROOT / "peerfind" / "keeping").rglob("*.py"))]
RULES += [ROOT / "peerfind" / f"{name}.py" for name in ("records", "forms", "load", "reading", "dataset")]

SAYS = {"unusual": 1, "Fault": 0, "_must": 1, "_one_of": 1, "_point": 3}
"""Functions that say a code, and which of their arguments it is."""


def codes_of(path: Path) -> set[str]:
    """Every code a file can say, read from its source."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        at = SAYS.get(name)
        if name == "wrong":
            at = 1 if "keeping" in path.parts else 2
        elif name == "fault" and path.stem == "load":
            at = 0
        given = [node.args[at]] if at is not None and len(node.args) > at else []
        given += [word.value for word in node.keywords if word.arg == "code"]
        found |= {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


def test_every_code_is_explained_and_nothing_else_is() -> None:
    said = set().union(*map(codes_of, RULES))
    assert len(said) > 90
    assert said == set(EXPLAINED)


def test_every_alarm_is_one_that_asks_to_look() -> None:
    assert {code for code, one in EXPLAINED.items() if one.voice == "look"} == set(ALARMS)
    assert {one.voice for one in EXPLAINED.values()} == set(VOICES)


def with_example(explanation: Explanation, lines: list[str]) -> list[str] | None:
    """The lines of a good file with the wrong example in place of the right one; None if it is not about these lines."""
    right = list(explanation.right)
    stripped = [line.strip() for line in lines]
    for at in range(len(lines) - len(right) + 1):
        if stripped[at : at + len(right)] == right:
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            return [*lines[:at], *(indent + line for line in explanation.wrong), *lines[at + len(right) :]]
    return None


ELSEWHERE = {"documents", "unknown-part", "layout", "no-source", "unreachable"}
"""Codes whose example is not a change of lines: files of tests/cases/bad/ and test_mending try them."""

SHOWN = {code: made for code, one in EXPLAINED.items() if code not in ELSEWHERE and (made := with_example(one, GOOD))}


def test_most_examples_can_be_tried() -> None:
    assert len(SHOWN) >= 70


@pytest.mark.parametrize("code", SHOWN)
def test_the_wrong_example_is_caught_by_its_name(code: str, tmp_path: Path) -> None:
    path = tmp_path / "example.yaml"
    path.write_text("\n".join(SHOWN[code]) + "\n", encoding="utf-8")
    found = {(p.code, p.severity) for p in check([str(path)], VOCABULARY, TODAY).problems}
    voice = {"wrong": "error", "unusual": "warning"}[EXPLAINED[code].voice]
    assert (code, voice) in found


def test_the_right_example_passes() -> None:
    assert check([str(CASES / "good" / "one-group.yaml")], VOCABULARY, TODAY).problems == ()


@pytest.mark.parametrize("code", EXPLAINED)
def test_an_explanation_reads_plainly(code: str) -> None:
    one = EXPLAINED[code]
    assert one.wrong
    assert one.right
    assert one.wrong != one.right
    assert one.why.endswith(".")
    assert max(len(sentence.split()) for sentence in one.why.split(". ")) <= 32


def test_the_command_explains() -> None:
    ran = run("data", "check", "--explain", "costly")
    assert ran.code == 0
    assert "Whoever owns such a number earns on every minute" in ran.out
    assert "0909 879 0123" in ran.out
    assert run("data", "check", "--explain", "all").out.count("Not like this:") == len(EXPLAINED)


def test_a_code_there_is_not() -> None:
    ran = run("data", "check", "--explain", "costy")
    assert ran.code == 2
    assert "There is no rule with the code 'costy'." in ran.err
    assert "Did you mean costly?" in ran.err


def test_the_check_says_where_the_reason_stands() -> None:
    ran = run("data", "check", "tests/cases/bad/costly-number.yaml")
    assert ran.out.endswith("Why is there a rule? peerfind data check --explain costly\n")
