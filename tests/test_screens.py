"""Screens as they were looked at and found good (tests/golden/), and real terminals of several widths."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from .on_a_terminal import on_a_terminal
from .screens import GOLDEN, NAMES, draw

CODES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\")


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_is_as_it_was(name: str) -> None:
    golden = (GOLDEN / f"{name}.txt").read_text("utf-8")
    assert draw(name) == golden, "if it is meant: make golden, and look at what git diff shows"


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(NAMES)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_colour_only_repeats_what_words_say(columns: int) -> None:
    def words(ink: str) -> str:
        text = (GOLDEN / f"anxious.{columns}.{ink}.txt").read_text("utf-8").replace("␛", "\x1b")
        return CODES.sub("", text)

    assert words("dark") == words("light") == words("none")


def seen(arguments: list[str], columns: int, **environment: str) -> str:
    """What a terminal of this width is sent, up to the end of the program."""
    ended = on_a_terminal(*arguments, columns=columns, env={"TERM": "xterm-256color", **environment})
    assert ended.code == 0
    return ended.out.replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [20, 40, 80, 120, 200])
@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "my son hears voices, we live in fife"],
        ["search", "i want to die"],
        ["search", "--online", "--limit", "20", "--country", "AU"],
        ["search", "betting", "--output", "table"],
        ["show", "samaritans-listening-service"],
    ],
    ids=" ".join,
)
def test_no_line_is_wider_than_the_terminal(arguments: list[str], columns: int) -> None:
    text = CODES.sub("", seen(arguments, columns))
    assert "\x1b" not in text
    assert max(cell_len(line) for line in text.split("\n")) <= columns
    assert "In danger now?" in text.replace("\n", " ")
    assert re.search(r"999|000", text)


@pytest.mark.parametrize("columns", [40, 80])
def test_a_terminal_gets_cards_in_its_colours(columns: int) -> None:
    arguments = ["search", "anxiety", "--limit", "1"]
    dark, light = seen(arguments, columns, COLORFGBG="15;0"), seen(arguments, columns, COLORFGBG="0;15")
    bare, dumb = seen(arguments, columns, NO_COLOR="1"), seen(arguments, columns, TERM="dumb")
    assert "\x1b[1;36m" in dark
    assert "\x1b[1;36m" not in light
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", CODES.sub(lambda m: "" if "]8" in m[0] else m[0], bare)), (
        "no colour at all"
    )
    assert "\x1b" not in dumb
    assert CODES.sub("", dark) == CODES.sub("", light) == CODES.sub("", bare)
    assert "Why: " in dumb
