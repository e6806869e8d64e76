"""`data add`, `data edit` and `data retire` as a keeper runs them, on a copy of our own data."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from peerfind import shelf
from peerfind.cli.write import page_of
from peerfind.dataset import open_dataset
from peerfind.errors import DATA_HAS_PROBLEMS, Refusal
from peerfind.keeping.check import Report, check
from peerfind.keeping.entry import arrivals
from peerfind.stock import open_words

from .conftest import CASES, CLEAN, ROOT, Ran
from .test_bad_data import BAD, TODAY, expected

WORDS = open_words()
TOMORROW = str(date.today() + timedelta(days=1))
"""What keepers write is dated with the day it is where they are, so no fixed day can be its judge."""


def keep(*arguments: str, answers: str = "", cwd: Path = ROOT, **env: str) -> Ran:
    """`peerfind data …` with answers piped in, one a line."""
    done = subprocess.run(
        [sys.executable, "-m", "peerfind", "data", *arguments], input=answers.encode(), capture_output=True,
        env={**CLEAN, "PYTHONPATH": str(ROOT), **env}, timeout=120, cwd=cwd, check=False,
    )  # fmt: skip
    return Ran(done)


def lines(*answers: str) -> str:
    return "".join(f"{answer}\n" for answer in answers)


def passes(path: str) -> Report:
    return check([path], WORDS.vocabulary, TOMORROW)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "groups.yaml"
    shutil.copy(CASES / "good" / "one-group.yaml", path)
    return path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "groups.yaml"
    shutil.copy(shelf.book("groups.yaml"), path)
    return path


ADDED = lines(
    "Lighthouse Walk and Talk", "", "Change Mental Health", "",
    "https://changemh.org/walk-and-talk", "", "2026-05", "", "",
    "support group", "People who feel low or anxious walk along the shore and talk.", "anxeity, depression", "",
    "in person", "group", "peers", "", "Fife", "Kirkcaldy", "", "", "", "",
    "", "", "",
    "every second wednesday 7 to 9pm", "", "", "",
    "English", "free", "", "18", "", "", "", "",
    "", "", "", "", "", "",
    "yes",
)  # fmt: skip


def test_a_record_is_added_corrected_and_retired(copy: Path) -> None:
    """By the commands and by hand; the check is clean after each, and nothing else in the file has changed."""
    before = copy.read_text("utf-8")
    added = keep("add", "--data", str(copy), answers=ADDED)
    assert added.code == 0, added.out + added.err
    assert "second Wednesday of the month 19:00 to 21:00" in added.out
    assert "Written: lighthouse-walk-and-talk" in added.out
    assert "0 wrong" in added.out
    with_it = copy.read_text("utf-8")
    at = with_it.index("  - id: lighthouse-walk-and-talk\n")
    block = with_it[at : with_it.index("\n\n", at) + 2]
    assert with_it.replace(block, "") == before
    assert "    hours: We[2] 19:00-21:00\n" in block
    assert "safety" not in block

    corrected = keep(
        "edit",
        "lighthouse-walk-and-talk",
        "hours",
        "--data",
        str(copy),
        answers=lines("thursdays 7 to 9pm", "", "", "yes"),
    )
    assert corrected.code == 0, corrected.out + corrected.err
    assert copy.read_text("utf-8") == with_it.replace("hours: We[2] 19:00-21:00", "hours: Th 19:00-21:00")

    by_hand = copy.read_text("utf-8").replace("hours: Th 19:00-21:00", "hours: Th 18:30-20:30 # by hand")
    copy.write_text(by_hand, "utf-8")
    assert not check([str(copy)], WORDS.vocabulary, TOMORROW).failed

    retired = keep(
        "retire", "lighthouse-walk-and-talk", "--because", "The walks ended in November 2026.",
        "--source", "https://changemh.org/ended", "--data", str(copy), answers=lines("", "2026-11", "", "yes"),
    )  # fmt: skip
    assert retired.code == 0, retired.out + retired.err
    after = copy.read_text("utf-8")
    assert after.startswith(by_hand[:at])
    assert after.endswith(by_hand[by_hand.index("\n\n", at) :])
    assert "# by hand" in after
    record = open_dataset(str(copy), WORDS.vocabulary).services["lighthouse-walk-and-talk"]
    assert (record.status, record.alert, record.hours) == ("closed", "The walks ended in November 2026.", None)
    assert [item.value for item in record.replaces] == ["Thursday 18:30 to 20:30"]
    assert not check([str(copy)], WORDS.vocabulary, TOMORROW).failed


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_broken_file_is_opened_with_its_line_and_a_way_out(path: Path, tmp_path: Path) -> None:
    """To add to it, or to change a record elsewhere: the mistake, its line, what to do. Its own record may be mended."""
    own = tmp_path / path.name
    shutil.copy(path, own)
    _, line = expected(path)
    with pytest.raises(Refusal) as refused:
        page_of(str(own), WORDS, TODAY)
    assert f"{path.name}, line {line if path.stem != 'no-source-at-all' else 8}: " in refused.value.message
    assert len(refused.value.hint) > 20
    assert refused.value.hint.endswith("Nothing was written.")
    assert refused.value.code == DATA_HAS_PROBLEMS
    unread = open_dataset(str(own), WORDS.vocabulary).problems
    if unread or refused.value.hint.count(" all "):  # what cannot be read at all, or lies in several records
        with pytest.raises(Refusal):
            page_of(str(own), WORDS, TODAY, "harbour-evening-group" if unread else "somebody-else")
    else:
        page, _ = page_of(str(own), WORDS, TODAY, refused.value.hint.split("data edit ")[1].split(",")[0])
        assert [problem.line for problem in page.problems] == [line]
        assert all(problem.hint for problem in page.problems)
    assert own.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", ["unbalanced-bracket", "ages-crossed", "not-utf-8"])
@pytest.mark.parametrize(
    "command", [("add",), ("edit", "harbour-evening-group"), ("retire", "harbour-evening-group", "--because", "Ended.")]
)
def test_the_commands_say_so_too(name: str, command: tuple[str, ...], tmp_path: Path) -> None:
    own = tmp_path / f"{name}.yaml"
    shutil.copy(CASES / "bad" / f"{name}.yaml", own)
    ran = keep(*command, "--data", str(own), answers="q\n")
    assert ran.code in (1, 130)
    _, line = expected(own)
    assert f"{name}.yaml,line{line}:" in "".join((ran.out + ran.err).split())  # a long path is broken at the width
    assert "Nothing was written." in ran.out + ran.err
    assert "Traceback" not in ran.err
    assert own.read_bytes() == (CASES / "bad" / f"{name}.yaml").read_bytes()


def test_a_mistake_in_a_record_is_mended_through_its_question(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    shutil.copy(CASES / "bad" / "hours-in-words.yaml", own)
    ran = keep(
        "edit",
        "harbour-evening-group",
        "hours",
        "--data",
        str(own),
        answers=lines("tuesdays 7 to half past 8 pm", "", "page", "yes"),
    )
    assert ran.code == 0, ran.out + ran.err
    text = own.read_text("utf-8")
    assert "    hours: Tu 19:00-20:30 # here\n" in text
    assert "field_sources: {hours: page}" in text


@pytest.mark.parametrize(
    ("arguments", "answers", "code", "said"),
    [
        (("add",), "q\n", 130, "Nothing was written. What you answered is not kept."),
        (("add",), "A group\n", 2, "The answers ended at: id"),
        (("edit", "harbour-evening-group"), "q\n", 130, "Nothing was written."),
        (("edit", "harbour-evening-gruop"), "", 2, "Did you mean harbour-evening-group?"),
        (("edit", "harbour-evening-group", "huors"), "", 2, "Did you mean hours?"),
        (("edit", "harbour-evening-group", "hours"), "\x1b[31m\nq\n", 130, "nobody can see"),
        (("retire", "harbour-charity", "--because", "x"), "", 2, "only services are retired"),
        (("retire", "harbour-evening-group"), "", 2, "--because"),
        (("retire", "harbour-evening-group", "--because", "It ended."), "no\n", 130, "Nothing was written."),
        (("add", "--from", "nowhere.csv"), "", 2, "nowhere.csv cannot be read: there is no such file."),
        (("add", "--from", "harbour-evening-gruop"), "", 2, "Did you mean harbour-evening-group?"),
        (("add", "--from", "https://"), "", 2, "'https://' is not the address of a page"),
        (("add", "--from", "https://a.example/x?utm_source=y"), "", 2, "carries a tracking parameter"),
        (("add", "--from", "nowhere.txt"), "", 2, "nowhere.txt cannot be read: there is no such file."),
        (("add", "--from", "https://tea.example.org/meetings"), "q\n", 130, "Nothing was opened"),
        (("add", "--from", "harbour-evening-group"), "q\n", 130, "safety answers are not taken over"),
    ],
)
def test_leaving_and_refusals_write_nothing(
    small: Path, arguments: tuple[str, ...], answers: str, code: int, said: str
) -> None:
    ran = keep(*arguments, "--data", str(small), answers=answers)
    assert ran.code == code, ran.out + ran.err
    assert said in " ".join((ran.out + ran.err).split())
    assert "Traceback" not in ran.err
    assert "\x1b" not in ran.out + ran.err
    assert small.read_bytes() == (CASES / "good" / "one-group.yaml").read_bytes()
    assert [path.name for path in small.parent.iterdir()] == ["groups.yaml"]


def test_a_file_that_changes_meanwhile_is_not_overwritten(small: Path) -> None:
    page, _ = page_of(str(small), WORDS, TODAY)
    small.write_bytes(small.read_bytes() + b"# somebody else\n")
    with pytest.raises(Refusal, match="changed by somebody else"):
        page.write(page.raw, passes)
    assert small.read_bytes().endswith(b"# somebody else\n")


def test_a_row_of_a_meeting_list_is_offered(small: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("name,day,time,city,country\nMonday tea,1,10:00,Cork,IE\nTuesday tea,2,10:00,Cork,IE\n", "utf-8")
    ran = keep("add", "--from", str(rows), "--data", str(small), answers=lines("tuesday", "", "q"))
    assert "1. Monday tea, Mo 10:00" in ran.out
    assert "[Tuesday tea]" in ran.out
    assert "[tuesday-tea]" in ran.out


def test_a_list_of_pages_becomes_the_sources(small: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages.txt"
    known = next(
        iter(open_dataset(str(small), WORDS.vocabulary).services["harbour-evening-group"].sources.values())
    ).url
    pages.write_text(
        f"# read on Monday\nhttps://tea.example.org/meetings  # the times\n{known}, https://tea.example.org/rules\n",
        "utf-8",
    )
    ran = keep("add", "--from", str(pages), "--data", str(small), answers=lines("Tuesday tea", "", "q"))
    told = " ".join(ran.out.split())
    assert f"Unusual: {known} stands in harbour-evening-group already." in told
    world = page_of(str(small), WORDS, TODAY)[1]
    draft, _ = arrivals.from_pages(arrivals.addresses(pages.read_text("utf-8")), world)
    assert [source["url"] for source in draft["sources"].values()] == [
        "https://tea.example.org/meetings", known, "https://tea.example.org/rules"
    ]  # fmt: skip
    assert draft.keys() == {"sources"}, "nothing is taken from a page that nobody has read"


def test_it_fits_forty_columns(small: Path) -> None:
    ran = keep(
        "edit",
        "harbour-evening-group",
        "hours",
        "--data",
        str(small),
        answers=lines("tuesdays 7 to 9pm", "", "page", "q"),
        COLUMNS="40",
    )
    assert max(len(line.rstrip()) for line in ran.lines) <= 40
    assert "[Tu 19:00-21:00]" in ran.out


def test_a_link_to_the_file_stays_a_link_and_its_mode_stays(small: Path, tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("no links there")
    small.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(small)
    page, _ = page_of(str(link), WORDS, TODAY)
    page.write(page.raw + b"# more\n", passes)
    assert link.is_symlink()
    assert small.stat().st_mode & 0o777 == 0o640
    assert small.read_bytes().endswith(b"# more\n")
