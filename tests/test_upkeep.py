"""Looking after the data: what is due, and what was confirmed."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from peerfind import shelf
from peerfind.books import open_emergency, open_limits, open_vocabulary
from peerfind.dataset import open_dataset
from peerfind.keeping.evidence import is_crisis
from peerfind.keeping.mending import mend
from peerfind.keeping.queue import EMERGENCY, limit_of, overdue, queue
from peerfind.keeping.worklist import NEVER_RING, WORKLISTS, Worklist
from peerfind.model import Confirmation
from peerfind.views.fold import folded

from .conftest import CASES, run

DATA, LIMITS, VOCABULARY = open_dataset(), open_limits(), open_vocabulary()
FIRST = [name for there in open_emergency().values() for name in there.lines]
TODAY = "2026-11-22"
GOOD = CASES / "good" / "one-group.yaml"
CRISIS = "samaritans-listening-service"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The directory, to write in."""
    return Path(shutil.copy(shelf.book("groups.yaml"), tmp_path / "groups.yaml"))


# --- what is due


def test_every_kind_has_one_limit_and_crisis_lines_the_shortest() -> None:
    kinds = [kind for limit in LIMITS.values() for kind in limit.kinds]
    assert sorted(kinds) == sorted(VOCABULARY.axes["kinds"])
    days = [limit.days for limit in LIMITS.values()]
    assert days == [90, 180, 180, 180, 365]
    assert all(limit.look_for and limit.why for limit in LIMITS.values())


@pytest.mark.parametrize(
    ("since", "days", "late"),
    [
        ("2026-11-22", 90, -90), ("2026-08-24", 90, 0), ("2026-08-23", 90, 1), ("2026-08", 90, 23), ("2026", 180, 145),
        (None, 90, None),
    ],
)  # fmt: skip
def test_days_are_counted_from_the_first_day_a_date_can_mean(since: str | None, days: int, late: int | None) -> None:
    assert overdue(since, days, TODAY) == late


def test_the_riskiest_stand_first() -> None:
    due = queue(DATA, LIMITS, FIRST, TODAY)
    order = [list(LIMITS).index(one.limit) for one in due]
    assert order == sorted(order)
    crisis = [one.id in FIRST for one in due if one.limit == "crisis-lines"]
    assert crisis == sorted(crisis, reverse=True), "those that every answer names come first"
    assert {one.id for one in due if one.crisis} >= {name for name in FIRST if DATA.services[name].status != "closed"}


def test_emergency_numbers_wait_in_line_too() -> None:
    emergency = open_emergency()
    assert not [one for one in queue(DATA, LIMITS, FIRST, TODAY, emergency) if one.kind == EMERGENCY], (
        "read not long ago"
    )
    later = [one for one in queue(DATA, LIMITS, FIRST, "2027-12-01", emergency) if one.kind == EMERGENCY]
    assert {one.id for one in later} == {code for code, there in emergency.items() if there.numbers}
    said = WORKLISTS["text"](
        Worklist(due=tuple(one for one in later if one.id == "GB"), total=1, size=1, limits=LIMITS, today="2027-12-01")
    )
    assert "United Kingdom (GB)" in said
    assert "last read on 22 November 2026" in said
    assert "Compare: number 999 (any)" in said
    assert "data/emergency.yaml" in said
    assert "data confirm GB" not in said
    assert "Never ring" in said


def test_a_line_for_people_in_danger_has_the_short_limit_whatever_it_is_called() -> None:
    phone = DATA.services[CRISIS].phones[0]
    group = next(service for service in DATA.services.values() if service.kind == "support-group")
    assert limit_of(group, LIMITS, is_crisis(group)) == "groups"
    with_line = group.replace(phones=(phone,))
    assert limit_of(with_line, LIMITS, is_crisis(with_line)) == "crisis-lines"


def test_what_was_confirmed_in_time_is_not_due() -> None:
    service = DATA.services[CRISIS].replace(confirmed=Confirmation(on="2026-11-01", how="page", by="k"))
    fresh = DATA.replace(services={CRISIS: service})
    assert queue(fresh, LIMITS, FIRST, TODAY) == []
    assert [one.late for one in queue(fresh, LIMITS, FIRST, "2027-02-01")] == [2]


@pytest.mark.parametrize("output", WORKLISTS)
def test_nobody_is_ever_asked_to_ring_a_crisis_line(output: str) -> None:
    due = tuple(one for one in queue(DATA, LIMITS, FIRST, TODAY) if one.crisis)
    assert len(due) > 20
    assert all(one.office is None for one in due)
    said = WORKLISTS[output](Worklist(due=due, total=len(due), size=531, limits=LIMITS, today=TODAY))
    ours = [line for line in said.lower().splitlines() if "http" not in line]
    assert not [line for line in ours if re.search(r"--how phone|\b(call|phone) (it|them)\b", line)]
    rung = [line for line in ours if re.search(r"\bring\b", line)]
    known = NEVER_RING.lower(), LIMITS["crisis-lines"].why.lower()
    assert all(any(sentence in line for sentence in known) for line in rung)
    assert NEVER_RING in said or output == "json"


def test_a_helpline_is_not_rung_on_the_number_people_need() -> None:
    for one in queue(DATA, LIMITS, FIRST, TODAY):
        service = DATA.services[one.id]
        answered = {phone.number for phone in service.phones if phone.purpose in ("support", "crisis")}
        assert one.office not in answered - {p.number for p in service.phones if p.purpose not in ("support", "crisis")}


def test_the_queue_in_a_terminal() -> None:
    ran = run("data", "stale", "--limit", "2")
    assert ran.code == 0
    assert ran.lines[0].endswith("The 2 most urgent are told here; for more add --limit.")
    assert ran.lines[2].startswith("Crisis lines (every 90 days).")
    assert ran.out.count("Open: http") == 2
    assert ran.out.count("--how page --by YOUR-HANDLE") == 2


def test_the_queue_as_an_issue_fits_into_one() -> None:
    ran = run("data", "stale", "--limit", "600", "--output", "issue")
    assert 50_000 < len(ran.out) < 65_536
    assert ran.out.count("- [ ] **") > 100
    assert re.search(r"and \d+ more: see `peerfind data stale`", ran.out)


def test_the_queue_for_programs_is_whole() -> None:
    document = json.loads(run("data", "stale", "--output", "json").out)
    assert document["schema_version"] == 1
    assert document["total"] == len(document["due"])
    assert {"id", "late", "days", "page", "values", "crisis"} <= set(document["due"][0])


@pytest.mark.parametrize("arguments", [["--output", "html"], ["--limit", "0"]])
def test_a_queue_that_cannot_be_told(arguments: list[str]) -> None:
    ran = run("data", "stale", *arguments)
    assert ran.code == 2
    assert arguments[1] in ran.err


# --- what was confirmed


def test_a_confirmation_is_one_line_and_no_other_byte_changes(copy: Path) -> None:
    before = copy.read_bytes().splitlines(keepends=True)
    ran = run(
        "data", "confirm", CRISIS, "--how", "page", "--by", "jo-keeper", "--on", "2026-11-20", "--data", str(copy)
    )
    assert ran.code == 0, ran.err
    after = copy.read_bytes().splitlines(keepends=True)
    new = b"    confirmed: {on: 2026-11-20, how: page, by: jo-keeper}\n"
    at = after.index(new)
    assert after[:at] + after[at + 1 :] == before
    assert open_dataset(str(copy)).services[CRISIS].confirmed == Confirmation(
        on="2026-11-20", how="page", by="jo-keeper"
    )
    assert "was confirmed on 2026-11-20 (page) by jo-keeper" in ran.lines[0]
    assert "With that you say that this is right: number 116 123;" in ran.out
    again = run("data", "confirm", CRISIS, "--how", "email", "--by", "al", "--on", "2026-11-21", "--data", str(copy))
    assert "Before: 2026-11-20 (page) by jo-keeper." in again.out
    assert len(copy.read_bytes().splitlines()) == len(after)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([CRISIS, "--how", "phone", "--by", "jo"], "is a crisis line, and a crisis line is never rung to test it."),
        (["nhs-24-mental-health-hub", "--how", "phone", "--by", "jo"], "never rung to test it"),
        ([CRISIS, "--how", "pages", "--by", "jo"], "There is no way to confirm called 'pages'."),
        ([CRISIS, "--how", "page", "--by", "Jo Bloggs"], "'Jo Bloggs' is not a handle."),
        ([CRISIS, "--how", "page", "--by", "jo@example.org"], "'jo@example.org' is not a handle."),
        ([CRISIS, "--how", "page", "--by", "jo", "--on", "2031-01-01"], "2031-01-01 has not come yet."),
        ([CRISIS, "--how", "page", "--by", "jo", "--on", "yesterday"], "'yesterday' is not a day."),
        ([CRISIS, "--how", "page", "--by", "jo", "--on", "2026-11"], "'2026-11' is not a day."),
        (["samaritans-listening-servce", "--how", "page", "--by", "jo"], "There is no service with the id"),
    ],
)
def test_what_may_not_be_confirmed_is_refused_and_nothing_is_written(
    arguments: list[str], message: str, copy: Path
) -> None:
    before = copy.read_bytes()
    ran = run("data", "confirm", *arguments, "--data", str(copy))
    assert ran.code == 2
    assert message in ran.err
    assert copy.read_bytes() == before


def test_a_group_may_be_confirmed_by_phone(copy: Path) -> None:
    name = next(s.id for s in DATA.services.values() if s.kind == "support-group" and s.status != "closed")
    assert run("data", "confirm", name, "--how", "phone", "--by", "jo", "--data", str(copy)).code == 0


def test_an_earlier_day_does_not_stand_over_a_later_one(copy: Path) -> None:
    run("data", "confirm", CRISIS, "--how", "page", "--by", "jo", "--on", "2026-11-20", "--data", str(copy))
    ran = run("data", "confirm", CRISIS, "--how", "page", "--by", "jo", "--on", "2026-11-19", "--data", str(copy))
    assert ran.code == 2
    assert "was confirmed later than that already, on 2026-11-20." in ran.err


def test_a_file_that_cannot_be_written_stays_as_it_is(copy: Path) -> None:
    ran = run("data", "confirm", CRISIS, "--how", "page", "--by", "jo", "--data", str(copy.parent))
    assert ran.code in (1, 2)
    assert "Traceback" not in ran.err


def test_windows_line_ends_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "groups.yaml"
    path.write_bytes(mend(str(GOOD), VOCABULARY, TODAY).after.replace("\n", "\r\n").encode())
    assert run("data", "confirm", "harbour-evening-group", "--how", "page", "--by", "jo", "--data", str(path)).code == 0
    assert b"jo}\r\n" in path.read_bytes()
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_a_record_out_of_layout_keeps_its_lines(tmp_path: Path) -> None:
    path = Path(shutil.copy(CASES / "bad" / "doubled-space.yaml", tmp_path / "g.yaml"))
    before = path.read_text("utf-8").splitlines()
    ran = run("data", "confirm", "harbour-evening-group", "--how", "page", "--by", "jo", "--data", str(path))
    assert ran.code == 0
    after = path.read_text("utf-8").splitlines()
    assert [line for line in after if "by: jo" not in line] == before
    assert len(after) == len(before) + 1


def test_lines_fold_between_words_and_keep_numbers_whole() -> None:
    text = "  Number to ring: 08457 90 90 90 (crisis; GB)\nhttps://example.org/a-very-long-address-of-a-page\n\nshort\n"
    assert folded(text, 24) == (
        "  Number to ring:\n    08457 90 90 90\n    (crisis; GB)\nhttps://example.org/a-very-long-address-of-a-page\n\nshort\n"
    )
    assert folded(text, 200) == text
