"""The short way reads a command line just as Typer does, or hands it over; and little is imported on it."""

from __future__ import annotations

import sys
from typing import Any

import pytest
import typer
from hypothesis import example, given, settings
from hypothesis import strategies as st

from peerfind.cli import contact, find, here, short
from peerfind.cli.app import app
from peerfind.options import COMMANDS

from .conftest import run

FLAGS = sorted({option.flag for table in COMMANDS.values() for option in table.options})
VALUES = [
    "anxiety",
    "Fife",
    "5",
    "0",
    "2.5",
    "-1",
    "1e3",
    "nan",
    "",
    " ",
    "-",
    "--",
    "-x",
    "--online",
    "--free=no",
    "--near=York",
    "é",
    "--help",
]
PARTS = st.one_of(
    st.sampled_from(FLAGS), st.sampled_from(VALUES), st.text(max_size=6), st.sampled_from([f"{f}=1" for f in FLAGS])
)
LINES = st.builds(lambda name, parts: [name, *parts], st.sampled_from([*COMMANDS]), st.lists(PARTS, max_size=7))


class Seen(Exception):
    """Carries what a command was called with."""


def by_typer(given: list[str]) -> tuple[Any, ...] | None:
    """What Typer calls which command with; None if it refuses or only prints."""

    def searched(words: list[str], options: dict[str, Any]) -> int:
        raise Seen("search", words, options)

    def shown(name: str, options: dict[str, Any]) -> int:
        raise Seen("show", [name], options)

    def named(country: str | None, output: str | None) -> int:
        raise Seen("now", [], {"country": country, "output": output})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(find, "search", searched)
        patch.setattr(find, "show", shown)
        patch.setattr(here, "now", named)
        patch.setattr(contact, "hand_over", shown)
        try:
            typer.main.get_command(app).main(args=list(given), prog_name="peerfind", standalone_mode=False)
        except Seen as seen:
            return seen.args
        except Exception:
            return None
    return None


@settings(max_examples=400, deadline=None)
@given(LINES)
@example(["search", "--limit", "3", "lost", "--", "--online"])
@example(["search", "--need", "anxiety", "--need=ocd", "--within", "2.5"])
@example(["show", "x", "y"])
@example(["show"])
@example(["now", "--country"])
@example(["search", "--near", "--online"])
def test_both_ways_read_alike(line: list[str]) -> None:
    read = short.read(line)
    if read is None:
        return
    name, words, options = read
    seen = by_typer(line)
    assert seen is not None, "the short way took what Typer refuses"
    assert (name, words) == (seen[0], seen[1])
    given_options = {key: value for key, value in options.items() if value not in (None, False)}
    assert given_options == {key: value for key, value in seen[2].items() if value not in (None, False, [])}


@pytest.mark.parametrize(
    "line",
    [
        ["search", "lost", "my", "mum"], ["search", "--online", "--limit", "2"], ["search", "--near=York", "--within", "10"],
        ["search", "--need", "anxiety", "--for", "carers", "--free"], ["show", "shout-85258", "--output", "json"], ["now"],
        ["now", "--country", "IE"], ["search", "--", "--not an option"], ["search"],
    ],
)  # fmt: skip
def test_what_people_type_goes_the_short_way(line: list[str]) -> None:
    assert short.read(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        [], ["--help"], ["search", "--help"], ["search", "-h"], ["search", "--limit", "many"], ["search", "--limit", "2.5"],
        ["search", "--nearby", "York"], ["search", "--online=yes"], ["show"], ["show", "a", "b"], ["needs"], ["sear", "x"],
        ["now", "IE"], ["search", "--near"],
    ],
)  # fmt: skip
def test_what_it_does_not_know_goes_to_typer(line: list[str]) -> None:
    assert short.read(line) is None


HOURS = {"opening_hours", "typing", "logging"}
"""What the library for opening hours brings, once hours other than day and night are to be read."""

HEAVY = {
    "typer", "click", "rich", "yaml", "rapidfuzz", "opening_hours", "phonenumbers", "dataclasses", "typing", "importlib.metadata",
    "inspect", "ast", "subprocess", "socket", "ssl", "logging", "asyncio", "http", "urllib.request", "email",
    "pathlib", "sysconfig",
}  # fmt: skip
"""What costs too much to load for someone who waits, or has no business there."""


def loaded(*arguments: str, **env: str) -> set[str]:
    """The modules a command imports."""
    code = (
        "import sys; from peerfind.__main__ import main; code = main(sys.argv[1:]); "
        "print(*sys.modules, sep=chr(10), file=sys.stderr)"
    )
    import subprocess

    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {[p for p in sys.path if p]!r}; {code}", *arguments],
        capture_output=True, env={"TZ": "Europe/London", "LANG": "C.UTF-8", "COLUMNS": "80", **env}, check=True, text=True,
    )  # fmt: skip
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize(
    ("line", "may"),
    [
        (["now"], set()),
        (["now", "--output", "json"], set()),
        (["search", "--online"], {"sysconfig"}),
        (["search", "--online", "--output", "json"], {"sysconfig"}),
        (["search", "anxious all the time, edinburgh"], {"sysconfig", *HOURS}),
        (["show", "shout-85258"], set()),
        (["search", "anxeity near edinbrugh"], {"rapidfuzz", "sysconfig", *HOURS}),
        (
            ["search", "--online", "--output", "cards"],
            {"rich", "typing", "dataclasses", "inspect", "ast", "pathlib", "sysconfig"},
        ),
    ],
)
def test_nothing_heavy_is_imported(line: list[str], may: set[str]) -> None:
    found = {name for name in HEAVY if name in loaded(*line)}
    assert found <= may, sorted(found - may)


@pytest.mark.parametrize("line", [["now"], ["now", "--country", "FR", "--output", "json"]])
def test_now_reads_no_data(line: list[str]) -> None:
    found = loaded(*line)
    assert not {"peerfind.stock", "peerfind.tables", "sqlite3", "re", "datetime"} & found - (
        {"re"} if "json" in line else set()
    )


def test_search_says_the_same_on_both_ways() -> None:
    short_way = run("search", "lost my mum", "--limit", "2", "--country", "GB")
    typer_way = run("search", "lost my mum", "--limit", " 2", "--country", "GB")
    assert short_way.code == typer_way.code == 0
    assert short_way.out == typer_way.out


@pytest.mark.parametrize(
    "line",
    [
        ["my husband hits me"],
        ["lost", "my", "mum"],
        ["panic"],
        ["--online"],
        ["--country", "GB", "lonely"],
        ["guilt"],
        ["help"],
    ],
)
def test_words_right_behind_the_name_are_searched_for(line: list[str]) -> None:
    assert short.meant(line) == ["search", *line]
    assert run(*line, "--country", "GB").code == 0


@pytest.mark.parametrize(
    "line", [[], ["--help"], ["-h"], ["serach"], ["sear"], ["now"], ["data", "chek"], ["needs"], [""], ["--onlin"]]
)
def test_what_is_or_nearly_is_a_command_is_left_alone(line: list[str]) -> None:
    assert short.meant(line) == line


def test_every_command_is_known() -> None:
    assert {*COMMANDS, *short.BESIDES} == {*typer.main.get_command(app).commands}  # type: ignore[attr-defined]
