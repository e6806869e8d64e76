"""Every way to get a record wrong that we know of: each file names the mistake in its first line and marks the place.

To add one, drop a file into cases/bad/: its first line is `# expect: CODE`, and `# here` stands on the line at fault.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from peerfind.books import open_vocabulary
from peerfind.keeping.check import check
from peerfind.keeping.reports import REPORTS

from .conftest import CASES, run

BAD = sorted((CASES / "bad").glob("*.yaml"))
UNUSUAL = sorted((CASES / "unusual").glob("*.yaml"))
GOOD = sorted((CASES / "good").glob("*.yaml"))
TODAY = "2026-11-22"
VOCABULARY = open_vocabulary()


def expected(path: Path) -> tuple[str, int]:
    lines = path.read_bytes().split(b"\n")
    code = lines[0].decode().removeprefix("# expect: ").strip()
    return code, next(number for number, line in enumerate(lines, 1) if line.rstrip().endswith(b"# here"))


def test_there_are_many_ways_to_get_it_wrong() -> None:
    assert len(BAD) >= 40


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_the_mistake_is_named_on_its_line(path: Path) -> None:
    code, line = expected(path)
    report = check([str(path)], VOCABULARY, TODAY)
    found = {(problem.code, problem.line) for problem in report.problems if problem.severity == "error"}
    assert (code, line) in found
    assert report.failed
    # and nothing is said of the other lines, so that a volunteer is not sent to what is right
    strays = {number for _, number in found} - {line}
    assert not strays or path.stem == "no-source-at-all", found


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_every_problem_says_the_way_out(path: Path) -> None:
    for problem in check([str(path)], VOCABULARY, TODAY).problems:
        assert problem.hint
        assert problem.message
        assert problem.column >= 1


@pytest.mark.parametrize("path", UNUSUAL, ids=lambda path: path.stem)
def test_what_is_unusual_is_asked_about_and_does_not_fail(path: Path) -> None:
    report = check([str(path)], VOCABULARY, TODAY)
    assert [(p.code, p.line, p.severity) for p in report.problems] == [(*expected(path), "warning")]
    assert not report.failed


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_passes_without_a_word(path: Path) -> None:
    report = check([str(path)], VOCABULARY, TODAY)
    assert report.problems == ()
    assert report.checked == 2


def test_the_command_fails_and_says_where() -> None:
    ran = run("data", "check", "tests/cases/bad/need-misspelt.yaml")
    assert ran.code == 1
    assert "need-misspelt.yaml:" in ran.out
    assert "did you mean anxiety?" in ran.out


def test_the_command_annotates_pull_requests() -> None:
    ran = run("data", "check", "tests/cases/bad/control-escape.yaml", "--output", "github")
    assert ran.code == 1
    assert ran.out.startswith("::error file=tests/cases/bad/control-escape.yaml,line=")
    assert "\x1b" not in ran.out


def test_the_command_speaks_json() -> None:
    ran = run("data", "check", "tests/cases/bad/kind-misspelt.yaml", "--output", "json")
    document = json.loads(ran.out)
    assert document["checked"] == 1
    assert [problem["code"] for problem in document["problems"]] == ["unknown-word"]
    assert document["problems"][0]["value"] == "suport-group"


def test_a_missing_file_is_refused_in_one_sentence() -> None:
    ran = run("data", "check", "nowhere.yaml")
    assert ran.code == 2
    assert "nowhere.yaml cannot be read: there is no such file." in ran.err


def test_a_github_message_cannot_be_broken_out_of() -> None:
    report = check([str(CASES / "bad" / "need-misspelt.yaml")], VOCABULARY, TODAY)
    evil = report.problems[0].replace(message="a\n::error ::b", hint="100%")
    text = REPORTS["github"](report.replace(problems=(evil,)))
    assert text.count("\n::error") == 0
    assert "%0A" in text
    assert "100%25" in text
