"""`data check --fix`: what needs no thought is put right, and nothing is lost on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from peerfind import load, shelf
from peerfind.books import open_vocabulary
from peerfind.dataset import open_dataset
from peerfind.errors import Refusal
from peerfind.keeping.layout import document
from peerfind.keeping.mending import mend, told

from .conftest import CASES, run

DATA, VOCABULARY = open_dataset(), open_vocabulary()
TODAY = "2026-11-24"
GOOD = CASES / "good" / "one-group.yaml"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The directory, to write in."""
    return Path(shutil.copy(shelf.book("groups.yaml"), tmp_path / "groups.yaml"))


def test_the_directory_needs_no_mending() -> None:
    assert told(mend(shelf.book("groups.yaml"), VOCABULARY, TODAY)).endswith(
        "is in its layout already: nothing was changed.\n"
    )


UNTIDY = {
    "quotes": ("    kind: support-group", "    kind: 'support-group'"),
    "spaces": ("name: Harbour evening group", "name: Harbour   evening group"),
    "odd space": ("name: Harbour evening group", "name: Harbour\u00a0evening group"),
    "folded": (
        "description: People who feel anxious meet",
        "description: >-\n      People who feel anxious\n      meet",
    ),
    "flow": ("    needs: [anxiety]", "    needs:\n      - anxiety"),
    "twice": ("needs: [anxiety]", "needs: [anxiety, anxiety]"),
    "order of fields": ("    languages: [en]\n    cost: free\n", "    cost: free\n    languages: [en]\n"),
    "empty lines": ("    cost: free\n", "\n\n    cost: free\n"),
    "absent": ("    cost: free\n", "    cost: free\n    cost_details: null\n"),
}


@pytest.mark.parametrize("what", UNTIDY)
def test_fix_brings_it_into_the_one_layout_and_changes_no_value(what: str, tmp_path: Path) -> None:
    neat = mend(str(GOOD), VOCABULARY, TODAY).after
    path = tmp_path / "groups.yaml"
    old, new = UNTIDY[what]
    assert old in GOOD.read_text("utf-8")
    path.write_text(GOOD.read_text("utf-8").replace(old, new), encoding="utf-8")
    ran = run("data", "check", "--fix", str(path))
    assert ran.code == 0, ran.err
    assert path.read_text("utf-8") == neat
    assert "Spacing, quoting or order of fields: harbour-evening-group" in ran.out
    assert "+" in ran.out
    assert "nothing was changed" in run("data", "check", "--fix", str(path)).out


def test_fix_puts_records_in_order_and_keeps_the_head(tmp_path: Path) -> None:
    first, second = DATA.services["aware-castlebar"], DATA.services["aware-galway"]
    owner = DATA.organizations["aware-ireland"]
    neat = document([owner], [first, second], "# Ours.\n")
    a, b = neat.index("  - id: aware-castlebar"), neat.index("  - id: aware-galway")
    path = tmp_path / "groups.yaml"
    path.write_text(neat[:a] + neat[b:] + "\n" + neat[a:b].rstrip("\n") + "\n", encoding="utf-8")
    assert "[order]" in run("data", "check", str(path)).out
    assert "Moved to its place: aware-castlebar" in run("data", "check", "--fix", str(path)).out
    assert path.read_text("utf-8") == neat


def test_fix_does_not_lose_a_comment(tmp_path: Path) -> None:
    path = tmp_path / "groups.yaml"
    text = GOOD.read_text("utf-8").replace("    cost: free\n", "    cost: 'free' # rang on Monday\n")
    path.write_text(text, encoding="utf-8")
    ran = run("data", "check", "--fix", str(path))
    assert ran.code == 2
    assert f"line {text[: text.index('# rang')].count(chr(10)) + 1}: a comment inside the data would be lost" in ran.err
    assert path.read_text("utf-8") == text


MENDED = ("doubled-space", "odd-space", "name-twice-in-list", "ids-out-of-order")
BAD = sorted(path for path in (CASES / "bad").glob("*.yaml") if path.stem not in MENDED)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_fix_touches_nothing_that_only_a_person_can_put_right(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "bad.yaml"
    copy.write_bytes(path.read_bytes().replace(b" # here", b""))
    with pytest.raises(Refusal, match="so nothing was written") as refused:
        mend(str(copy), VOCABULARY, TODAY)
    assert refused.value.hint


def test_the_check_of_the_directory_names_what_is_out_of_layout(monkeypatch: pytest.MonkeyPatch, copy: Path) -> None:
    from peerfind.keeping.check import check

    copy.write_text(copy.read_text("utf-8").replace("    cost: free\n", '    cost: "free"\n', 1), encoding="utf-8")
    for book in Path(shelf.DATA).glob("*.*"):
        if book.name != copy.name:
            shutil.copy(book, copy.parent)
    monkeypatch.setattr(shelf, "DATA", str(copy.parent))
    found = [problem for problem in check([str(copy)], VOCABULARY, TODAY).problems if problem.severity == "error"]
    assert [problem.code for problem in found] == ["layout"]
    assert copy.read_text("utf-8").splitlines()[found[0].line - 1] == '    cost: "free"'


def test_comments_are_found_wherever_they_stand() -> None:
    assert load.comments('# a\na: "x # y" # b\nb: [1, # c\n  2]\nc: plain#no\nd: |\n  # text\n# end\n') == [1, 2, 3, 8]
    assert load.comments("a: 1\n") == []
