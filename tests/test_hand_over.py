"""`show --qr`, `show --copy`, `open`: what a camera reads is what is printed; nothing leaves the terminal unasked."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
import zxingcpp

from peerfind.dataset import open_dataset
from peerfind.forms import fault
from peerfind.views import Paper
from peerfind.views.clipboard import osc52
from peerfind.views.code import BLOCKS, Code
from peerfind.ways import KINDS, dialled, ways, web

from .conftest import run
from .on_a_terminal import on_a_terminal
from .test_inert import BLOCK, EVIL, FORBIDDEN

SAMARITANS = "samaritans-listening-service"
FORUM = "sane-forums-lived-experience"
SQUARES = {character: squares for squares, character in BLOCKS.items()}
DATASET = open_dataset()


def read(drawing: list[str], dark: bool) -> str | None:
    """What a camera reads in lines of half blocks; `dark` says whether painted squares are the dark ones."""
    rows = [[SQUARES[character][half] == dark for character in line] for line in drawing for half in (0, 1)]
    pixels = [[0 if square else 255 for square in row for _ in range(4)] for row in rows for _ in range(4)]
    picture = memoryview(bytes(value for row in pixels for value in row)).cast("B", (len(pixels), len(pixels[0])))
    found = zxingcpp.read_barcodes(picture)
    return found[0].text if found else None


def drawing_in(text: str) -> list[str]:
    """The lines of a code in an output, made equally long."""
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    lines = [line for line in bare.splitlines() if line and set(line) <= set(SQUARES)]
    width = max(len(line) for line in lines)
    return [line.ljust(width) for line in lines]


@pytest.mark.parametrize(
    ("number", "keys"),
    [
        ("116 123", "116123"), ("0808 8010 515", "08088010515"), ("(416) 408-4357", "4164084357"), ("9-8-8", "988"),
        ("1.800.273.8255", "18002738255"), ("*4141", "*4141"), ("+44 20 7946 0000", "+442079460000"),
        ("1-800-LIFE", "18005433"), ("#31# 112", "%2331%23112"),
    ],
)  # fmt: skip
def test_a_number_is_dialled_as_it_is_printed(number: str, keys: str) -> None:
    assert dialled(number) == keys


def test_no_prefix_is_made_up_anywhere_in_the_directory() -> None:
    for service in DATASET.services.values():
        numbers = {text.number for text in service.texts} | {phone.number for phone in service.phones}
        for way in ways(service):
            assert way.kind in KINDS
            if way.kind in ("phone", "text"):
                assert way.shown in numbers
                keys = way.uri.partition(":")[2].partition("?")[0]
                assert re.sub(r"\D", "", keys) == re.sub(r"\D", "", way.shown), service.id
                assert keys.startswith("+") == way.shown.startswith("+")
            if way.kind == "page":
                assert way.uri == way.shown
                assert fault("url", way.shown) is None


def test_the_first_number_comes_first_and_a_textphone_is_not_rung() -> None:
    for service in DATASET.services.values():
        spoken = [phone.number for phone in service.phones if phone.purpose != "textphone"]
        if spoken:
            assert next(ways(service)).shown == spoken[0]


def test_a_camera_reads_every_code() -> None:
    for service in list(DATASET.services.values())[::25]:
        for way in ways(service):
            for paper in (Paper(dark=True), Paper(dark=False)):
                lines = Code(way.uri).drawn(paper).splitlines()
                assert read(lines, dark=not paper.dark) == way.uri


@pytest.mark.parametrize(
    ("arguments", "holds", "says"),
    [
        ([SAMARITANS], "tel:116123", "This code rings: 116 123"),
        ([SAMARITANS, "--way", "page"], "https://www.samaritans.org", "This code opens: https://www.samaritans.org"),
        ([SAMARITANS, "--way", "email"], "mailto:jo@samaritans.org", "This code writes to: jo@samaritans.org"),
        ([FORUM], "https://saneforums.org", "This code opens: https://saneforums.org"),
        (["shout-85258", "--way", "text"], "sms:85258?body=SHOUT", "This code texts: SHOUT to 85258"),
    ],
)
@pytest.mark.parametrize("ground", ["15;0", "0;15"])
def test_what_is_printed_holds_what_is_said(arguments: list[str], holds: str, says: str, ground: str) -> None:
    ran = run("show", *arguments, "--qr", env={"COLORFGBG": ground})
    assert ran.code == 0, ran.err
    assert ran.lines[0].startswith("In danger now? Ring 999 or 112.")
    assert says in ran.lines
    assert "\x1b" not in ran.out
    assert ran.out.index(says) < ran.out.index("█"), "the words come before the drawing"
    assert read(drawing_in(ran.out), dark=ground == "0;15") == holds
    assert f"peerfind show {arguments[0]}" in ran.lines[-1]


def test_in_a_terminal_the_code_is_black_on_white() -> None:
    seen = on_a_terminal("show", SAMARITANS, "--qr", columns=40)
    assert seen.code == 0
    assert "\x1b[38;5;16;48;5;231m" in seen.out
    assert read(drawing_in(seen.out), dark=True) == "tel:116123"
    bare = re.sub(r"\x1b\[[0-9;]*m", "", seen.out)
    assert all(len(line) <= 40 for line in bare.splitlines())


def test_a_number_of_another_country_says_so() -> None:
    assert "Dialled in: United Kingdom" in run("show", SAMARITANS, "--qr", "--country", "AU").lines
    assert "Dialled in" not in run("show", SAMARITANS, "--qr").out


BARE = """organizations:
  - {id: bare, name: Bare, country: GB, sources: {page: {document: a.txt, owner: own, read_on: 2026-11-22}}}
services:
  - {id: bare-group, name: Bare group, organization: bare, kind: support-group, description: A group., needs: [any],
     formats: [in-person], service_area: {countries: [GB]}}
"""


@pytest.mark.parametrize(
    ("arguments", "env", "says"),
    [
        (["--qr"], {"COLUMNS": "28"}, "Here it is in words: 116 123"),
        (["--qr"], {"PYTHONIOENCODING": "latin-1"}, "Here it is in words: 116 123"),
        (["--qr", "--way", "text"], {}, "We know no text number of Samaritans listening service."),
        (["--qr", "--way", "phon"], {}, "Did you mean phone?"),
        (["--qr", "--output", "json"], {}, "--qr and --copy do not go with --output json."),
        (["--way", "phone"], {}, "--way says what --qr and --copy take"),
        (["--copy"], {}, "Here it is: 116 123"),
        (["--copy", "--qr"], {"TERM": "dumb"}, "Here it is: 116 123"),
    ],
    ids=lambda value: " ".join(value),
)
def test_what_cannot_be_done_is_refused_kindly(arguments: list[str], env: dict[str, str], says: str) -> None:
    ran = run("show", SAMARITANS, *arguments, env=env)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("In danger now? Ring 999 or 112.")
    assert says in ran.err
    assert "\x1b" not in ran.err


def test_where_there_is_nothing_to_draw(tmp_path: Path) -> None:
    path = tmp_path / "bare.yaml"
    path.write_text(BARE, encoding="utf-8")
    ran = run("show", "bare-group", "--qr", "--data", str(path))
    assert ran.code == 2
    assert "We know no number and no address of Bare group." in ran.err
    assert "peerfind show bare-group" in ran.err
    assert "We know no page" in run("open", "bare-group", "--data", str(path)).err


def test_copying_asks_the_terminal_and_says_so() -> None:
    seen = on_a_terminal("show", SAMARITANS, "--copy")
    assert seen.code == 0
    sent = re.findall(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", seen.out)
    assert [base64.b64decode(text).decode() for text in sent] == ["116 123"]
    bare = seen.out.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert "To copy: 116 123" in bare
    assert "We asked the terminal to copy it." in bare
    text = on_a_terminal("show", "shout-85258", "--copy", "--way", "text", env={"NO_COLOR": "1"}).out
    assert osc52("85258") in text
    assert "SHOUT" in text, "the word to send is said"


def test_a_terminal_that_can_do_no_more_than_lines_is_sent_nothing() -> None:
    seen = on_a_terminal("show", SAMARITANS, "--copy", env={"TERM": "dumb"})
    assert seen.code == 2
    assert "\x1b" not in seen.out
    assert "Here it is: 116 123" in seen.out


@pytest.fixture
def browser(tmp_path: Path) -> tuple[dict[str, str], Path]:
    """A browser that writes down what it is asked to open."""
    opened = tmp_path / "opened"
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{opened}"\n', encoding="utf-8")
    program.chmod(0o755)
    return {"BROWSER": f"{program} %s"}, opened


@pytest.mark.parametrize(
    ("typed", "opens"), [("y\n", True), ("YES\n", True), ("\n", False), ("n\n", False), ("q\n", False), ("\x04", False)]
)
def test_a_page_is_opened_only_after_a_yes(browser: tuple[dict[str, str], Path], typed: str, opens: bool) -> None:
    env, opened = browser
    seen = on_a_terminal("open", FORUM, typing=[("Open it? y/N ", typed)], env=env)
    assert seen.code == 0
    before = seen.out.partition("Open it?")[0]
    assert "leaves traces" in before
    assert "https://saneforums.org" in before
    assert opened.exists() == opens
    if opens:
        assert opened.read_text("utf-8") == "https://saneforums.org\n"
    else:
        assert "Not opened." in seen.out


def test_where_nobody_can_be_asked_the_address_is_printed(browser: tuple[dict[str, str], Path]) -> None:
    env, opened = browser
    ran = run("open", FORUM, env=env)
    assert ran.code == 2
    assert ran.err.startswith("In danger now?")
    assert ran.err.endswith("The address: https://saneforums.org\n")
    assert not opened.exists()


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "ftp://a.example",
        "httpx://a.example",
        "https://a.example/\ufffd",
        "",
    ],
)
def test_only_addresses_of_the_web(address: str) -> None:
    assert not web(address)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "https://a.example/\\e]52;c;x", "--help"]
)
def test_a_record_cannot_make_anything_else_be_opened(
    tmp_path: Path, browser: tuple[dict[str, str], Path], address: str
) -> None:
    path = tmp_path / "evil.yaml"
    links = "    links: [{{url: https://evil.example, purpose: home, source: page}}]".replace("{{", "{").replace(
        "}}", "}"
    )
    block = BLOCK.format(text="Fine")
    assert links in block
    path.write_text(block.replace(links, links.replace("https://evil.example", f'"{address}"')), encoding="utf-8")
    env, opened = browser
    seen = on_a_terminal("open", "evil-group", "--data", str(path), env=env)
    assert seen.code in (2, 130), "there is nothing to ask about"
    assert not opened.exists()


@pytest.mark.parametrize("text", EVIL, ids=[text[:12] for text in EVIL])
def test_hostile_records_print_harmlessly(tmp_path: Path, text: str) -> None:
    path = tmp_path / "evil.yaml"
    path.write_text(BLOCK.format(text=text), encoding="utf-8")
    ran = run("show", "evil-group", "--qr", "--data", str(path))
    assert ran.code == 0
    for character in FORBIDDEN:
        assert character not in ran.out, repr(character)
    assert read(drawing_in(ran.out), dark=False) == "https://evil.example"
    refused = run("open", "evil-group", "--data", str(path))
    assert not any(character in refused.err for character in FORBIDDEN)
