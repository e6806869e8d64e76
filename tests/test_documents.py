"""The documents tell the truth: their commands work, their made parts are up to date, their links lead somewhere."""

from __future__ import annotations

import re
import shlex

import pytest

from peerfind.keeping import pages

from .conftest import ROOT, run

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_first_two_blocks_are_the_two_commands() -> None:
    assert [block.strip() for block in BLOCKS[:2]] == ["make try", "make test"]
    assert {"try", "test", "lint", "check", "bench"} <= set(TARGETS)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert f"\n{BLOCKS[1].strip()}\n" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("line", [line for block in BLOCKS[2:] for line in block.splitlines() if "peerfind" in line])
def test_every_other_command_of_the_readme_works(line: str) -> None:
    program, *arguments = shlex.split(line)
    assert program == ".venv/bin/peerfind"
    done = run(*arguments)
    assert done.code == 0, done.err
    assert done.out
    assert "We did not understand" not in done.out


@pytest.mark.parametrize("name", pages.PAGES)
def test_made_parts_are_up_to_date(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert pages.PART.search(text)
    assert pages.filled(text) == text, "run make compiled"


@pytest.mark.parametrize("name", ["README.md", *sorted(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))])
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert ((ROOT / name).parent / target).exists(), target


def test_make_targets_in_the_readme_exist() -> None:
    assert set(re.findall(r"`make ([a-z]+)`", README)) <= set(TARGETS)


def test_the_picture_loads_nothing_from_a_network() -> None:
    text = (ROOT / "docs" / "answer.svg").read_text("utf-8")
    assert not re.search(r"url\((?!#)|@import|href=", text)
    assert "In danger now?" in text.replace("&#160;", " ")
