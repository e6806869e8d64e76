"""Text from data is plain text, whatever it contains: no terminal codes, no markup, no formula; nor does what is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import run

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
