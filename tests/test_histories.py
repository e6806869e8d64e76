"""`data diff` and `data check --since` on histories in git: three real ones, rebuilt from our records, and our own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from peerfind.keeping.changes import LEVELS
from peerfind.keeping.history import Repository
from peerfind.keeping.retelling import HEADINGS

from .conftest import CASES, ROOT, run

HISTORIES = sorted(path for path in (CASES / "histories").iterdir())
"""Each holds the records before and after something that really happened, and what is to be told of it."""

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *words: str) -> str:
    who = {"GIT_AUTHOR_NAME": "keeper", "GIT_AUTHOR_EMAIL": "keeper@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    who |= {
        "GIT_COMMITTER_NAME": "keeper",
        "GIT_COMMITTER_EMAIL": "keeper@example.org",
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), **who}
    done = subprocess.run(["git", *words], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path, message: str, **files: Path | str) -> None:
    for name, content in files.items():
        path = folder / "data" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content if isinstance(content, str) else content.read_text("utf-8"), encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def repository(folder: Path, history: Path) -> Path:
    """main with the old records; topic with the new ones; and main gone on meanwhile."""
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "The records as they were", groups=history / "old.yaml")
    git(folder, "checkout", "-q", "-b", "topic")
    commit(folder, "What happened", groups=history / "new.yaml")
    git(folder, "checkout", "-q", "main")
    gone_on = (history / "old.yaml").read_text("utf-8").replace("languages: [en", "languages: [en, de", 1)
    commit(folder, "Somebody else, meanwhile", groups=gone_on)
    return folder


@pytest.mark.parametrize("history", HISTORIES, ids=lambda path: path.name)
def test_a_real_history_is_told_as_it_should_be(history: Path, tmp_path: Path) -> None:
    ran = run("data", "diff", "main", "topic", cwd=repository(tmp_path, history))
    assert ran.code == 0, ran.err
    assert re.fullmatch(r"What changes from main \([0-9a-f]{9}\) to topic \([0-9a-f]{9}\)", ran.lines[0])
    assert ran.out.partition("\n")[2] == (history / "told.txt").read_text("utf-8")
    assert git(tmp_path, "status", "--porcelain") == "", "nothing is written"


def test_two_files_say_the_same_as_two_revisions() -> None:
    history = HISTORIES[0]
    ran = run("data", "diff", str(history / "old.yaml"), str(history / "new.yaml"))
    assert ran.out.partition("\n")[2] == (history / "told.txt").read_text("utf-8")


def test_a_revision_against_a_file_that_is_being_edited(tmp_path: Path) -> None:
    history = CASES / "histories" / "castlebar-2022"
    folder = repository(tmp_path, history)
    ran = run("data", "diff", "topic", str(history / "old.yaml"), cwd=folder)
    assert ran.code == 0
    assert "Closed, paused or taken out" in ran.out


def test_markdown_has_headings_and_bullets() -> None:
    history = CASES / "histories" / "samaritans-2015"
    said = run("data", "diff", str(history / "old.yaml"), str(history / "new.yaml"), "--output", "markdown").out
    assert said.startswith("## What changes from ")
    assert "### How people in danger reach someone" in said
    assert "  - now: 116 123 (crisis; GB; free)" in said


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere", "main"], "'nowhere' is neither a file nor a revision of this repository."),
        (["--", "--output=/tmp/x", "main"], "'--output=/tmp/x' is neither a file nor a revision"),
        (["main", "topic", "--output", "html"], "There is no output 'html'."),
        (["main:data", "topic"], "'main:data' is neither a file nor a revision"),
        (["empty", "topic"], "There is no data/groups.yaml at 'empty'."),
    ],
)
def test_what_cannot_be_compared_is_refused(arguments: list[str], message: str, tmp_path: Path) -> None:
    folder = repository(tmp_path, HISTORIES[0])
    git(folder, "checkout", "-q", "--orphan", "empty")
    git(folder, "rm", "-q", "-r", "-f", "data")
    git(folder, "commit", "-q", "--allow-empty", "-m", "nothing")
    ran = run("data", "diff", *arguments, cwd=folder)
    assert ran.code == 2
    assert message in ran.err
    assert ran.out == ""


def test_outside_a_repository_it_says_so(tmp_path: Path) -> None:
    ran = run("data", "diff", "main", "topic", cwd=tmp_path, env={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert ran.code == 2
    assert "This folder is not inside a git repository." in ran.err


def test_without_git_it_says_so(tmp_path: Path) -> None:
    ran = run("data", "diff", "main", "topic", cwd=tmp_path, env={"PATH": str(tmp_path)})
    assert ran.code == 2
    assert "git is not installed" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_in_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    folder = repository(tmp_path, HISTORIES[0])
    git(folder, "checkout", "-q", "topic")
    (folder / "data" / "groups.yaml").unlink()
    (folder / "data" / "groups.yaml").symlink_to("/etc/passwd")
    git(folder, "commit", "-q", "-a", "-m", "a link")
    ran = run("data", "diff", "main", "topic", cwd=folder)
    assert ran.code == 2
    assert "data/groups.yaml is no plain file" in ran.err


def test_a_large_file_in_a_pull_request_is_named(tmp_path: Path) -> None:
    folder = repository(tmp_path, HISTORIES[0])
    git(folder, "checkout", "-q", "topic")
    with (folder / "data" / "more.yaml").open("wb") as file:
        file.truncate(100_000_000)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "more")
    ran = run("data", "diff", "main", "topic", cwd=folder)
    assert "data/more.yaml has 100,000,000 bytes [large-file]" in ran.out


def test_the_data_itself_made_huge_is_not_read(tmp_path: Path) -> None:
    folder = repository(tmp_path, HISTORIES[0])
    git(folder, "checkout", "-q", "topic")
    with (folder / "data" / "groups.yaml").open("ab") as file:
        file.truncate(100_000_000)
    git(folder, "commit", "-q", "-a", "-m", "huge")
    ran = run("data", "diff", "main", "topic", cwd=folder)
    assert ran.code == 2
    assert "data/groups.yaml has 100,000,000 bytes" in ran.err


EMERGENCY = """GB:
  numbers:
    - {number: "%s", reaches: any, source: gov}
  lines: [samaritans-listening-service]
  sources:
    gov: {url: https://www.gov.uk/999, owner: government, page_date: 2024, read_on: 2026-11-22}
"""


def test_another_emergency_number_stands_on_top(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "old", groups=HISTORIES[0] / "old.yaml", emergency=EMERGENCY % "999")
    commit(tmp_path, "new", groups=HISTORIES[0] / "new.yaml", emergency=EMERGENCY % "998")
    said = run("data", "diff", "HEAD~1", "HEAD", cwd=tmp_path).out
    first = said.split("How people in danger reach someone\n\n")[1].splitlines()
    assert first[0] == "United Kingdom (data/emergency.yaml)"
    assert [line.strip() for line in first[1:4]] == ["Emergency numbers", "was: 999 (any)", "now: 998 (any)"]
    assert "it changes more than records: data/emergency.yaml" in said


def test_lines_after_violence_count_as_much_as_the_emergency_number(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    hurt = "  domestic_abuse: [%s]\n  sexual_violence: [%s]\n"
    for name, lines in (("old", ("one-line", "two-line")), ("new", ("one-line", "three-line"))):
        commit(tmp_path, name, groups=HISTORIES[0] / f"{name}.yaml", emergency=EMERGENCY % "999" + hurt % lines)
    said = run("data", "diff", "HEAD~1", "HEAD", cwd=tmp_path).out
    worst = said.split("How people in danger reach someone\n\n")[1].split("\n\n#")[0].splitlines()
    at = worst.index("United Kingdom (data/emergency.yaml)")
    shown = [line.strip() for line in worst[at + 1 : at + 4]]
    assert shown == ["Lines after sexual violence", "was: two-line", "now: three-line"]
    assert "Lines after domestic abuse" not in said


def test_a_broken_book_is_named_as_it_is_called_in_the_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "old", groups=HISTORIES[0] / "old.yaml", emergency=EMERGENCY % "999")
    commit(tmp_path, "new", groups=HISTORIES[0] / "new.yaml", emergency=EMERGENCY % "999" + "ZZZ: {}\n")
    ran = run("data", "diff", "HEAD~1", "HEAD", cwd=tmp_path)
    assert ran.code == 1
    assert re.search(r"data/emergency\.yaml at HEAD \([0-9a-f]{9}\), line 7: 'ZZZ' is not a country code", ran.err)


def test_new_words_are_known_to_the_records_that_come_with_them(tmp_path: Path) -> None:
    vocabulary = (ROOT / "data" / "vocabulary.yaml").read_text("utf-8")
    word = "  knitting:\n    label: knitting\n    description: Wool.\n"
    new = (HISTORIES[0] / "new.yaml").read_text("utf-8").replace("needs: [", "needs: [knitting, ", 1)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "old", groups=HISTORIES[0] / "old.yaml", vocabulary=vocabulary)
    commit(tmp_path, "new", groups=new, vocabulary=vocabulary.replace("\nneeds:\n", f"\nneeds:\n{word}", 1))
    ran = run("data", "diff", "HEAD~1", "HEAD", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert "unknown-word" not in ran.out
    assert "now: knitting, " in ran.out


def test_since_a_revision_only_what_changed_is_checked(tmp_path: Path) -> None:
    good = (CASES / "good" / "one-group.yaml").read_text("utf-8")
    second = good[good.index("  - id: harbour-evening") :].replace("harbour-evening-group", "harbour-morning-group")
    old = (good + second).replace(
        "https://harbour.example.org/evening, purpose", "http://harbour.example.org/evening, purpose"
    )
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "two groups with a fault each", groups=old)
    path = tmp_path / "data" / "groups.yaml"
    path.write_text(
        old[: old.index("  - id: harbour-morning")] + second.replace("[anxiety]", "[anxeity]"), encoding="utf-8"
    )
    whole = run("data", "check", "data/groups.yaml", cwd=tmp_path)
    assert whole.out.count("[http]") == 1
    since = run("data", "check", "data/groups.yaml", "--since", "HEAD", cwd=tmp_path)
    assert since.code == 1
    assert "[http]" not in since.out
    assert "did you mean anxiety?" in since.out
    git(tmp_path, "commit", "-q", "-a", "-m", "a slip")
    assert run("data", "check", "data/groups.yaml", "--since", "HEAD", cwd=tmp_path).code == 0
    path.write_text(path.read_text("utf-8").replace("anxeity", "anxieti"), encoding="utf-8")
    again = run("data", "check", "data/groups.yaml", "--since", "HEAD", cwd=tmp_path)
    assert "'anxieti' is not one of the needs" in again.out, "another slip in the same place is told"
    assert run("data", "check", "data/groups.yaml", "--since", "nowhere", cwd=tmp_path).code == 2


OURS = ("62c0e4f", "5e97b0c", "cd4b708")
"""Commits of this repository that changed data/groups.yaml."""


def ours() -> bool:
    try:
        return all(Repository(ROOT).commit(name) for name in OURS)
    except Exception:
        return False


@pytest.mark.skipif(not ours(), reason="the history of this repository is not here")
def test_our_own_history_reads_from_the_worst_down() -> None:
    ran = run("data", "diff", OURS[0], OURS[1])
    headings = [line for line in ran.lines if line in HEADINGS.values()]
    assert headings == list(HEADINGS.values())
    assert len(headings) == len(LEVELS)
    assert (
        "namijax.com can be taken for namijax.org, known for us-nami-jacksonville [domain-like-a-known-one]" in ran.out
    )
    small = run("data", "diff", OURS[1], OURS[2])
    assert "India (data/emergency.yaml)\n  Crisis lines shown first\n    new: icall-in-helpline\n" in small.out
