"""Text from data is plain text, whatever it contains: no terminal codes, no markup, no formula; nor does what is typed."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from peerfind.views import VIEWS

from .conftest import run
from .hostile import drawn

EVIL = (
    "\\e[31mred\\e[0m",
    "\\e]8;;https://evil.example\\e\\\\click\\e]8;;\\e\\\\",
    "[bold red]markup[/] [link=https://evil.example]x[/link]",
    "\\u202egnp.exe",
    "\\u200b\\u2066hidden\\u2069",
    "**bold** <script>alert(1)</script> [x](javascript:alert(1))",
    '=HYPERLINK(\\"https://evil.example\\")',
    "a\\r\\nb\\tc\\0d\\x07",
    "w" * 10_000,
    ":smile: {0} %s ${HOME} `id`",
)

BLOCK = """organizations:
  - {{id: evil, name: "{text}", country: GB, aliases: ["{text}"], sources: {{page: {{url: https://evil.example, owner: own, page_date: null, read_on: 2026-11-22}}}}}}
services:
  - id: evil-group
    name: "{text}"
    organization: evil
    kind: support-group
    description: "{text}"
    needs: [anxiety]
    formats: [in-person]
    service_area: {{countries: [GB], regions: ["{text}"]}}
    location: {{town: Perth, region: Scotland, country: GB, venue: "{text}"}}
    hours_note: "{text}"
    how_to_join: "{text}"
    eligibility: "{text}"
    alert: "{text}"
    links: [{{url: https://evil.example, purpose: home, source: page}}]
    good_to_know: [{{says: "{text}", source: page}}]
    safety: {{private: {{answer: partly, source: page, says: "{text}"}}}}
"""  # noqa: E501

FORBIDDEN = [chr(code) for code in (*range(9), 11, 12, *range(14, 32), 127, *range(0x80, 0xA0))] + list(
    "\u202e\u200b\u2066\u2069"
)


@pytest.fixture
def hostile(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / "evil.yaml"
    path.write_text(BLOCK.format(text=request.param), encoding="utf-8")
    return path


@pytest.mark.parametrize("hostile", EVIL, indirect=True, ids=[text[:12] for text in EVIL])
@pytest.mark.parametrize("output", ["cards", "table", "plain", "json", "markdown", "csv"])
def test_hostile_records_print_harmlessly(hostile: Path, output: str) -> None:
    ran = run("search", "anxiety", "--data", str(hostile), "--output", output, env={"NO_COLOR": "1"})
    assert ran.code == 0
    for character in FORBIDDEN:
        assert character not in ran.out, repr(character)
    assert "999" in ran.out or output == "csv"


@pytest.mark.parametrize("hostile", EVIL[:5], indirect=True, ids=[text[:12] for text in EVIL[:5]])
def test_colour_does_not_let_data_speak(hostile: Path) -> None:
    ran = run(
        "search", "anxiety", "--data", str(hostile), "--output", "cards", env={"FORCE_COLOR": "1", "TERM": "xterm"}
    )
    assert "\x1b]8;;https://evil.example\x1b\\click" not in ran.out
    assert "\u202e" not in ran.out
    if "[bold red]" in hostile.read_text("utf-8"):
        assert "[bold red]" in ran.out.replace("\n", ""), "markup is shown as it is written"


def test_markdown_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "evil.yaml"
    path.write_text(BLOCK.format(text="**b** <script> [x](y)"), encoding="utf-8")
    ran = run("search", "anxiety", "--data", str(path), "--output", "markdown")
    assert "<script>" not in ran.out.replace("\\<script", "")
    assert "\\*\\*b\\*\\*" in ran.out


@pytest.mark.parametrize(
    "typed", ["\x1b[31mred", "\u202egnp", "a\u200bb", "'; drop table", "%s%n", "{0}", "$(id)", "\x07bell"]
)
@pytest.mark.parametrize("output", ["cards", "plain", "json"])
def test_what_is_typed_is_as_harmless(typed: str, output: str) -> None:
    ran = run("search", typed, "--output", output, env={"NO_COLOR": "1"})
    assert ran.code == 0
    for character in FORBIDDEN:
        assert character not in ran.out
    failed = run("search", "--near", typed + "qqqq")
    assert failed.code in (0, 2)
    for character in FORBIDDEN:
        assert character not in failed.err + failed.out


def test_one_broken_record_hides_nothing_else(tmp_path: Path) -> None:
    good = BLOCK.format(text="Fine")
    broken = good + "  - {id: broken, name: x, kind: nonsense}\n"
    path = tmp_path / "some.yaml"
    path.write_text(broken, encoding="utf-8")
    document = json.loads(run("search", "anxiety", "--data", str(path), "--output", "json").out)
    assert [result["id"] for result in document["results"]] == ["evil-group"]
    assert "mistakes" in run("search", "anxiety", "--data", str(path)).out


# --- records that no check has seen, drawn by every output

# fmt: off
PIECES = [
    "\x1b[31mred\x1b[0m", "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "\x1b]0;title\x07", "\x1b[2J\x1b[H", "\x9b31m",
    "\x90q\x9c", "\r", "\n", "\t", "\x00", "\x08" * 9, "\u202egnp.exe", "\u2066\u2069", "\u200b", "\ufeff", "\u2028", "\ud800",
    "\U000e0041", "[bold red]x[/]", "[link=https://evil.example]x[/link]", "[/]", ":smile:", "**b**", "<script>",
    "[x](javascript:a)",
    "![x](y)", "| a | b |", "=1+1", "-1", "@x", "+1", "\"", "'", ",", ";", "{0}", "%s", "\\", "`id`", "$(id)", "w" * 300,
    "\u4f60" * 90,
    "e\u0301" * 50, "\U0001f469\u200d\U0001f467", "\u05e9\u05dc\u05d5\u05dd", "https://evil.example", "a b c",
]
# fmt: on

TEXT = st.lists(st.sampled_from(PIECES) | st.text(alphabet=st.characters(), max_size=9), min_size=1, max_size=4).map(
    " ".join
)
OWN_CODES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\")
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
PATIENT = settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@PATIENT
@given(text=TEXT, output=st.sampled_from(list(VIEWS)), whole=st.booleans())
def test_nothing_in_a_record_steers_a_terminal_or_hides(text: str, output: str, whole: bool) -> None:
    said = drawn(text, output, whole)
    assert not STEERS.search(said)
    assert "In danger now? Ring 999 or 112." in said or output in ("csv", "json") or output == "table"
    said.encode("utf-8")


@PATIENT
@given(text=TEXT, whole=st.booleans(), output=st.sampled_from(["cards", "table"]), dark=st.booleans())
def test_colours_and_links_come_from_us_alone(text: str, whole: bool, output: str, dark: bool) -> None:
    said = drawn(text, output, whole, colour=True, links=True, dark=dark)
    assert not STEERS.search(OWN_CODES.sub("", said))
    for address in re.findall(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b", said):
        assert address == "" or re.match(r"(https?://|mailto:)", address), address
    bare = OWN_CODES.sub("", drawn(text, output, whole, colour=False, links=False))
    assert OWN_CODES.sub("", said) == bare, "colour adds nothing and takes nothing away"


@PATIENT
@given(text=TEXT, whole=st.booleans(), width=st.integers(20, 100))
def test_no_line_of_a_card_is_wider_than_the_screen(text: str, whole: bool, width: int) -> None:
    for line in drawn(text, "cards", whole, width=width).split("\n"):
        assert cell_len(line) <= width, line


@pytest.mark.parametrize("output", VIEWS)
@pytest.mark.parametrize("text", ["w" * 10_000, "\u4f60" * 10_000, "a b " * 2_500])
def test_a_word_of_ten_thousand_letters(text: str, output: str) -> None:
    said = drawn(text, output, width=40)
    if output == "cards":
        assert max(cell_len(line) for line in said.split("\n")) <= 40
    assert said.replace("\n", "").replace(" ", "").count(text[:20].replace(" ", "")) > 3


@PATIENT
@given(text=TEXT)
def test_a_fact_stays_on_its_line_and_a_cell_in_its_place(text: str) -> None:
    plain = drawn("fine", "plain").count("\n")
    assert not text or drawn(text, "plain").count("\n") == plain, "a line break in the data begins no new line"
    rows = list(csv.reader(io.StringIO(drawn(text, "csv"))))
    assert [len(row) for row in rows] == [len(rows[0])] * 2
    assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for cell in rows[1] if cell)
    document = json.loads(drawn(text, "json"))
    assert len(document["results"]) == 1
    markdown = drawn(text, "markdown")
    assert not re.search(r"(?<!\\)<script|(?<!\\)\]\(|(?<!\\)\*\*b", markdown)
