"""Never blank: whatever comes in, people to turn to come out, with a code of the contract and without a traceback.

A slice of the fuzz run (the whole of it: make fuzz), properties held against text hypothesis makes up, and real
processes for what only a real process shows: closed streams, bytes that are no text, a home that is gone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerfind.text import pieces, tokens
from peerfind.views.say import clean, escaped

from .blank import STEERS, Ended, faults, run
from .commands import COMMANDS, PRIVATE, WORKING, Command, first
from .conftest import CLEAN, ROOT
from .strange import EVERYDAY, Input, an_input

SLICE = 20
PER_SLICE = 25
"""Inputs of the fuzz run that every run of the tests makes, the same each time; CI makes all 100,000 (make fuzz)."""

PATIENT = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@pytest.mark.parametrize("part", range(SLICE))
def test_strange_inputs_end_in_people(part: int) -> None:
    for number in range(part * PER_SLICE, (part + 1) * PER_SLICE):
        given_ = an_input(number)
        assert faults(given_, run(given_)) == [], f"python -m tests.fuzz --from {number} --count 1 --show"


def typed(*arguments: str, environment: dict[str, str] | None = None, **options: object) -> tuple[Input, Ended]:
    """Run these arguments inside this process."""
    fields = {"stream": "utf-8", "terminal": False, "typed": "", "private": False, **options}
    given_ = Input(number=-1, arguments=list(arguments), environment=environment or EVERYDAY, **fields)  # type: ignore[arg-type]
    return given_, run(given_)


ANY = st.text(max_size=80) | st.text(alphabet=st.characters(), max_size=20) | st.binary(max_size=40).map(os.fsdecode)


@PATIENT
@given(words=st.lists(ANY, max_size=4), output=st.sampled_from(["plain", "cards", "json", "table", "markdown", "csv"]))
def test_any_words_at_all(words: list[str], output: str) -> None:
    given_, ended = typed("search", f"--output={output}", "--", *words, PRIVATE, private=True)
    assert faults(given_, ended) == []
    assert ended.code == 0


@PATIENT
@given(command=st.sampled_from(COMMANDS), rest=st.lists(ANY, max_size=3))
def test_any_arguments_at_all(command: Command, rest: list[str]) -> None:
    assert faults(*typed(command.name, *rest)) == []


@PATIENT
@given(flag=st.sampled_from(["--near", "--country", "--need", "--at", "--within", "--limit", "--output"]), value=ANY)
def test_any_value_of_an_option(flag: str, value: str) -> None:
    """The value at fault is quoted; the words beside it are not."""
    given_, ended = typed("search", PRIVATE, f"{flag}={value}", private=True)
    assert faults(given_, ended) == []


NAMES = st.sampled_from(
    [
        "TZ",
        "LANG",
        "LC_ALL",
        "TERM",
        "COLUMNS",
        "LINES",
        "COLORFGBG",
        "PEERFIND_COUNTRY",
        "FORCE_COLOR",
        "NO_COLOR",
        "HOME",
    ]
)
VALUE = st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)


@PATIENT
@given(environment=st.dictionaries(NAMES, VALUE), terminal=st.booleans(), command=st.sampled_from(WORKING))
def test_any_environment_at_all(environment: dict[str, str], terminal: bool, command: Command) -> None:
    given_, ended = typed(*first(command), environment=environment, terminal=terminal)
    assert faults(given_, ended) == []
    assert ended.code == 0


@given(text=st.text(alphabet=st.characters(), max_size=300))
def test_clean_text_can_be_printed_anywhere(text: str) -> None:
    assert len(clean(text)) == len(text), "nothing is lost, only made harmless"
    assert clean(clean(text)) == clean(text)
    (clean(text) + escaped(text)).encode("utf-8")


@PATIENT
@given(words=st.lists(st.text(alphabet="abc é.,_", max_size=6)), size=st.integers(11, 30), most=st.integers(1, 4))
def test_a_long_text_is_cut_between_words_and_no_phrase_is_lost(words: list[str], size: int, most: int) -> None:
    text = " ".join(words)
    parts = pieces(text, size, most)
    whole = tokens(text)[: size * most]
    assert tokens(parts[0]) == whole[:size]
    for at in range(len(whole) - 4):
        assert any(" ".join(whole[at : at + 5]) in " ".join(tokens(part)) for part in parts)


# --- long


STORY = (
    "my brother came back from the army and he does not sleep and drinks and shouts at night and we are worn out "
    * 2_000
)


@pytest.mark.parametrize(
    "text",
    [
        STORY, "x " * 200_000, "a" * 1_000_000, "\u200b" * 500_000, "a.b_" * 200_000, "?" * 500_000, "anxiety " * 100_000,
        "\udcff\udcfe, sydney " * 50_000, "in edinbrugh " * 30_000, "bipolr uk " * 30_000,
    ],
)  # fmt: skip
def test_megabytes_are_answered(text: str) -> None:
    """What takes longer than SLOW is ended from outside, and that is a fault."""
    given_, ended = typed("search", text)
    assert faults(given_, ended) == []
    assert ended.code == 0
    assert len(ended.out) < 40_000, "the people of the first line must not scroll away"


def test_danger_is_heard_at_the_end_of_a_long_story() -> None:
    _, ended = typed("search", STORY[:20_000] + " and tonight i want to kill myself")
    assert "It sounds as if a life may be in danger." in ended.out
    assert "we read the first 400 words" in ended.out
    _, calm = typed("search", STORY[:20_000])
    assert "It sounds as if a life may be in danger." not in calm.out


def test_a_long_value_is_quoted_in_brief() -> None:
    _, ended = typed("search", "--near", "q" * 100_000)
    assert ended.code == 2
    assert "There is no place 'qqqq" in ended.err
    assert "in the list of places." in ended.err
    assert len(ended.err) < 1_000


# --- letters


def test_a_poor_encoding_keeps_the_signs_apart() -> None:
    _, ended = typed("search", "anxiety", "--output", "table", stream="ascii")
    assert "Safety: + yes, ~ partly, x no, ? not found (not a no), - does not apply." in ended.out
    assert ended.out.isascii()


def test_bytes_that_are_no_text_do_not_reach_the_terminal() -> None:
    raw = b"caf\xe9 \x9b31m \xff"
    done = subprocess.run(
        [sys.executable.encode(), b"-m", b"peerfind", b"search", raw, b"--output", b"json"],
        capture_output=True, env={**CLEAN, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert not set(done.stdout) & {0x9B, 0xFF}


def test_json_is_read_by_strict_readers() -> None:
    _, ended = typed("search", "\udcff\ud800 anxiety \U000e0041", "--output", "json")
    assert "\\ud" not in ended.out.replace("\\udb40", "").replace("\\udc41", "")


# --- clocks and time zones


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "Europe", "", "A" * 3000, "UTC"])
def test_a_time_zone_that_does_not_exist(zone: str) -> None:
    _, ended = typed("search", "anxiety", "--at", "2026-12-24 19:00", environment={"TZ": zone, "LANG": "C"})
    assert ended.code == 0
    assert "Your country is not known" in ended.out


@pytest.mark.parametrize("year", ["0001", "1999", "2101", "9999"])
def test_years_that_nobody_can_answer_for(year: str) -> None:
    _, ended = typed("search", "--at", f"{year}-01-01 10:00")
    assert ended.code == 2
    assert "with a year from 2000 to 2100" in ended.err


@pytest.mark.parametrize(
    "name", ["\0", "/dev/zero\0", "\ud800", "\udcff/x.yaml", "/", "/dev/null", "/dev/zero", "x" * 5_000]
)
@pytest.mark.parametrize(
    "command",
    [["search", "anxious"], ["show", "samaritans-listening-service"], ["guide"], ["checklist", "x"], ["open", "x"]],
)
def test_no_name_of_a_data_file_makes_it_fall(command: list[str], name: str) -> None:
    given_, ended = typed(*command, "--data", name)
    assert faults(given_, ended) == []
    assert ended.code in (1, 2)


def test_what_python_calls_printable_is_harmless() -> None:
    """`clean` and its kind look no further at a printable text; so nothing printable may be unsafe."""
    for code in range(0x110000):
        if chr(code).isprintable():
            assert not STEERS.match(chr(code)), hex(code)


# --- real processes


def process(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A command line as a shell runs it; `peerfind` is this program."""
    shell = f'peerfind() {{ "{sys.executable}" -m peerfind "$@"; }}\n{line}'
    env = {**CLEAN, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        ["/bin/bash", "-c", shell], capture_output=True, env=env, cwd=ROOT, timeout=60, check=False, input=b""
    )


@pytest.mark.parametrize("command", WORKING, ids=lambda command: command.name)
@pytest.mark.parametrize(
    ("ending", "code", "says"),
    [(">&-", 70, "Standard output is closed."), ("> /dev/full", 70, "No space left on device")],
)
def test_an_answer_that_goes_nowhere_names_people_all_the_same(
    command: Command, ending: str, code: int, says: str
) -> None:
    done = process(f"peerfind {' '.join(first(command))} {ending}")
    assert done.returncode == code
    assert b"Ring 999 or 112" in done.stderr
    assert says in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize("command", WORKING, ids=lambda command: command.name)
def test_a_reader_that_has_gone_is_no_failure(command: Command) -> None:
    done = process(
        f"set -o pipefail; peerfind {' '.join(first(command))} | true; peerfind {command.name} --help | head -1"
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""


def test_standard_error_may_be_closed() -> None:
    assert process("peerfind search --need wrong 2>&-").returncode == 2
    assert b"Ring 999" in process("peerfind now 2>&-").stdout
    assert process("peerfind now >&- 2>&-").returncode == 70


@pytest.mark.parametrize(
    "arguments", [["now"], ["search", "anxiety"], ["search", "--data", "x.yaml"], ["needs"]], ids=" ".join
)
def test_a_folder_that_is_gone(arguments: list[str], tmp_path: Path) -> None:
    done = process(
        f'mkdir "{tmp_path}/gone"; cd "{tmp_path}/gone"; rmdir "{tmp_path}/gone"; peerfind {" ".join(arguments)}'
    )
    assert b"Ring 999 or 112" in done.stdout + done.stderr
    assert done.returncode == (2 if "--data" in arguments else 0), done.stderr


def test_a_file_without_an_end_is_not_read_to_the_end() -> None:
    done = process("ulimit -v 2000000; peerfind search anxiety --data /dev/zero")
    assert done.returncode in (1, 2)
    assert b"Ring 999 or 112" in done.stderr
    assert b"MemoryError" not in done.stderr


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1", "ja_JP.SJIS", "xx_YY.nothing", ""])
@pytest.mark.parametrize("utf8", ["0", "1"])
def test_odd_locales(locale: str, utf8: str) -> None:
    env = {"LC_ALL": locale, "LANG": locale, "PYTHONUTF8": utf8, "PYTHONCOERCECLOCALE": "0"}
    done = process("peerfind search $'\\xff\\xfe' fianc\u00e9 --output cards", **env)
    assert done.returncode == 0, done.stderr
    assert b"Ring 999 or 112" in done.stdout


@pytest.mark.parametrize(
    "encoding", ["ascii", "latin-1", "cp1252", "utf-16", "shift_jis", "utf-8:strict", "ascii:strict"]
)
def test_odd_encodings(encoding: str) -> None:
    done = process("peerfind search anxiety --output cards", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert "Ring 999 or 112" in done.stdout.decode(encoding.partition(":")[0])


def test_interrupted_is_quiet() -> None:
    code = "import os, signal\nfrom peerfind.cli.frame import framed\nimport sys\n"
    code += "sys.exit(framed(lambda: os.kill(os.getpid(), signal.SIGINT) or 0))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=CLEAN, cwd=ROOT, check=False)
    assert done.returncode == 130
    assert done.stderr == b""
