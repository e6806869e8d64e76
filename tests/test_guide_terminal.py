"""The guide as a person meets it: in a terminal of some size, through a pipe, and leaving at once."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerfind.cli.guide import PAGE
from peerfind.cli.keys import CLEAR
from peerfind.cli.traces import SHELLS, ordered
from peerfind.guide.sayings import BELOW, HONEST

from .conftest import CLEAN, ROOT, run
from .test_silence import GUARD

pytest.importorskip("pty")

from .terminal import Terminal, readable

AT = ("--at", "2026-11-24 14:00")
SIZES = [(40, 24), (80, 24), (120, 50)]


def through(
    typed: str | bytes, *arguments: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The guide with answers piped in."""
    given_ = typed.encode() if isinstance(typed, str) else typed
    return subprocess.run(
        [sys.executable, "-B", "-m", "peerfind", "guide", *AT, *arguments], input=given_, capture_output=True,
        env={**CLEAN, **(env or {})}, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_from_the_first_question_to_three_matches(columns: int, rows: int) -> None:
    terminal = Terminal("guide", *AT, columns=columns, rows=rows)
    first = readable(terminal.read())
    assert HONEST.split(".")[0] in first.replace("\n", " ")
    said = terminal.lines("1", "cant stop worrying", "", "", "", "", "", "leith", "")
    text = readable(said)
    for words in ("We looked for: anxiety", "1. ", "2. ", "3. ", "Why"):
        assert words in text
    for page in readable(terminal.said).split("[a new page]")[1:]:
        assert page.strip().startswith("In danger now? Ring 999 or 112.")
    longest = max((line for line in text.splitlines() if "http" not in line), key=len)
    assert len(longest) <= columns, longest
    terminal.lines("done")
    assert terminal.code == 0
    assert CLEAR not in terminal.said


@pytest.mark.parametrize(("columns", "rows"), SIZES[:2])
@pytest.mark.parametrize(("keys", "code"), [("q\n", 0), ("\x1b\x1b", 0), ("\x03", 130), ("half a wor\x1b\x1b", 0)])
@pytest.mark.parametrize("lines", [(), ("1", "my husband hits me"), ("go",)], ids=len)
def test_quick_exit_leaves_nothing(columns: int, rows: int, keys: str, code: int, lines: tuple[str, ...]) -> None:
    terminal = Terminal("guide", *AT, columns=columns, rows=rows)
    terminal.read()
    terminal.lines(*lines)
    last = terminal.type(keys)
    assert terminal.code == code
    assert last.endswith(CLEAR), "nothing is said after the screen is cleared"


def test_quick_exit_from_the_middle_of_a_long_page() -> None:
    terminal = Terminal("guide", *AT, columns=40, rows=24)
    terminal.read()
    assert terminal.type("go\n").endswith(BELOW)
    assert terminal.type("\x1b\x1b").endswith(CLEAR)
    assert terminal.code == 0


def test_a_line_typed_in_the_middle_of_a_long_page_counts() -> None:
    terminal = Terminal("guide", *AT, columns=40, rows=24)
    terminal.read()
    terminal.type("go\n")
    assert "What you tell stays private" in readable(terminal.lines("1")).replace("\n    ", " ")
    terminal.close()


def test_arrows_and_one_esc_do_no_harm() -> None:
    terminal = Terminal("guide", *AT)
    terminal.read()
    assert "What is going on?" in terminal.lines("\x1b[D\x1b[C1")
    assert "We heard: anxiety." in terminal.lines("anx\x1biety")
    terminal.close()


def test_the_words_alone_start_the_guide_in_a_terminal_and_print_help_elsewhere() -> None:
    terminal = Terminal()
    assert "Who is it for?" in terminal.read()
    assert terminal.type("q\n").endswith(CLEAR)
    assert "Usage: peerfind" in run().out


def test_plain_is_never_redrawn() -> None:
    terminal = Terminal("guide", "--plain", *AT, columns=40)
    terminal.read()
    terminal.lines("1", "2", "", "", "", "", "", "", "", "1", "more", "change", "")
    assert "\x1b" not in terminal.said
    assert all(len(line) <= 40 or "http" in line for line in terminal.said.splitlines())
    terminal.lines("done")
    assert terminal.code == 0
    assert "\x1b" not in terminal.said


def test_a_dumb_terminal_gets_no_codes() -> None:
    terminal = Terminal("guide", *AT, env={"TERM": "dumb"})
    terminal.read()
    terminal.lines("1")
    terminal.type("q\n")
    assert "\x1b" not in terminal.said
    assert terminal.code == 0


def test_the_end_of_input_in_a_terminal_is_an_end_like_any_other() -> None:
    terminal = Terminal("guide", *AT)
    terminal.read()
    terminal.lines("1")
    last = terminal.type("\x04")
    assert terminal.code == 0
    assert "In danger now? Ring 999" in last


def test_what_is_typed_is_in_no_process_list_and_no_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    terminal = Terminal("guide", *AT, env={"HOME": str(home), "XDG_STATE_HOME": str(home), "HISTFILE": str(home / "h")})
    terminal.read()
    terminal.lines("1", "myverysecretword and panic")
    process = Path(f"/proc/{terminal.child}")
    if process.exists():
        for name in ("cmdline", "environ"):
            assert b"secretword" not in (process / name).read_bytes()
        links = [os.readlink(link) for link in (process / "fd").iterdir()]
        assert not [link for link in links if "socket" in link]
        assert not [link for link in links if link.startswith(str(home))]
    terminal.type("q\n")
    assert list(home.iterdir()) == []
    assert "secretword" not in terminal.said.rpartition(CLEAR)[2]


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("keys", [("q", "Enter"), ("C-c",), ("Escape", "Escape")], ids=" ".join)
def test_nothing_is_left_on_a_real_screen(columns: int, keys: tuple[str, ...], tmp_path: Path) -> None:
    server = ["tmux", "-S", str(tmp_path / "s"), "-f", "/dev/null"]

    def tmux(*arguments: str) -> str:
        env = {**CLEAN, "PATH": os.environ["PATH"], "TERM": "xterm-256color"}
        return subprocess.run(
            [*server, *arguments], capture_output=True, text=True, env=env, check=True, timeout=20
        ).stdout

    def until(words: str) -> str:
        for _ in range(100):
            if words in (shown := tmux("capture-pane", "-p", "-S", "-")):
                return shown
            time.sleep(0.1)
        raise AssertionError(f"{words!r} was never seen")

    shell = f"env -i PATH='{os.environ['PATH']}' TERM=xterm-256color LANG=C.UTF-8 TZ=Europe/London PS1='innocent$ ' sh"
    tmux("new-session", "-d", "-x", str(columns), "-y", "24", "-c", str(ROOT), shell)
    try:
        until("innocent$")
        tmux("send-keys", f"{sys.executable} -m peerfind", "Enter")
        until("Who is it for?")
        tmux("send-keys", "my wife scares me", "Enter")
        until("We heard")
        tmux("send-keys", "go", "Enter")
        until("Enter goes on")
        for key in keys:
            tmux("send-keys", key)
        for _ in range(50):
            left = tmux("capture-pane", "-p", "-S", "-").strip()
            if left == "innocent$":
                break
            time.sleep(0.1)
        assert left == "innocent$"
    finally:
        subprocess.run([*server, "kill-server"], capture_output=True, check=False)


def test_line_by_line_from_a_pipe() -> None:
    done = through("my mum died\n\n\n\n\n\n\nleith\n\n2\ndone\n")
    assert done.returncode == 0
    text = done.stdout.decode()
    assert "\x1b" not in text
    assert "> " not in text
    assert "We heard: bereavement" in text
    assert "What you tell stays private" in text
    assert done.stderr == b""


@pytest.mark.parametrize("typed", ["", "\n", "q\n", "1\n", "1\nlonely", "1\nlonely\nq\n", "\x1b\x1b\n", "done\n"])
def test_a_pipe_that_ends_anywhere_ends_with_people(typed: str) -> None:
    done = through(typed)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.startswith("In danger now? Ring 999")
    assert text.endswith("It does not take its place.\n")
    assert CLEAR not in text
    assert PAGE not in text
    assert ("We looked for: " in text) == typed.startswith("1") or "q" in typed


@pytest.mark.parametrize(
    "typed",
    [
        b"\xff\xfe\n\x00\n",
        b"a" * 3_000_000 + b"\n",
        "\u202egnp \u200b\n\x1b]0;x\x07\n".encode(),
        b"\r\n\r\n",
        b"{0} %s\n$(id)\n",
    ],
    ids=["bytes", "long", "direction", "carriage", "formats"],
)
def test_odd_bytes_do_no_harm(typed: bytes) -> None:
    done = through(b"1\n" + typed + b"\n\n\n\n\n\nqq" + typed + b"\n")
    assert done.returncode == 0
    text = done.stdout.decode()
    assert text.startswith("In danger now?")
    assert not set(text) & {"\x1b", "\x00", "\x07", "\u202e", "\u200b"}


@settings(max_examples=8, deadline=None)
@given(
    st.lists(
        st.one_of(st.text(max_size=30), st.sampled_from(["1", "b", "go", "more", "cork", "q", "done"])), max_size=8
    )
)
def test_any_lines_end_with_people_and_a_known_code(lines: list[str]) -> None:
    done = through("\n".join(lines).encode("utf-8", "surrogatepass"))
    assert done.returncode == 0
    assert b"In danger now? Ring 999" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--country", "Irland"), 2, "Did you mean Ireland (IE)?"),
        (("--at", "some day"), 2, "'some day' is not a time."),
        (("--data", "nowhere.yaml"), 2, "nowhere.yaml cannot be read"),
        (("--nonsense",), 2, "--nonsense"),
    ],
)
def test_what_is_not_known_is_said_before_the_first_question(arguments: tuple[str, ...], code: int, says: str) -> None:
    ran = run("guide", *arguments)
    assert ran.code == code
    assert says in ran.err
    assert ran.err.startswith("In danger now? Ring ")
    assert ran.out == ""


def test_the_country_option_brings_its_people() -> None:
    assert through("1\n", "--country", "AU").stdout.startswith(b"In danger now? Ring 000")


@pytest.mark.parametrize(
    "typed", ["1\npanic attacks\n\n\n\n\n\nleith\n\n1\nmore\nonline\ndone\n", "i want to die\nq\n"]
)
@pytest.mark.parametrize("command", ["guide", "leave-no-trace"])
def test_no_socket_and_no_file(command: str, typed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-c", GUARD, command], input=typed, capture_output=True, text=True, env=CLEAN, cwd=ROOT,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    for word in ("SOCKET", "WRITE", "ACT"):
        assert word not in done.stderr, done.stderr


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_kernel_says_so_too(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    subprocess.run(
        ["strace", "-f", "-e", "trace=network,openat,creat,unlink,mkdir,rename", "-o", str(trace), sys.executable, "-B", "-m",
         "peerfind", "guide"],
        input=b"1\nmy private words\ngo\n1\ndone\n", capture_output=True, env=CLEAN, cwd=ROOT, timeout=120, check=True,
    )  # fmt: skip
    calls = trace.read_text("utf-8", "replace").splitlines()
    assert not [call for call in calls if "AF_INET" in call]
    written = [call for call in calls if any(flag in call for flag in ("O_WRONLY", "O_RDWR", "O_CREAT"))]
    assert [call for call in written if "/dev/" not in call] == []


def test_no_history_is_kept_by_readline() -> None:
    code = (
        "import sys\nfrom peerfind.__main__ import main\nmain(['guide'])\n"
        "sys.exit(any(name in sys.modules for name in ('readline', 'rlcompleter', 'prompt_toolkit')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=b"1\nq\n", capture_output=True, env=CLEAN, cwd=ROOT, check=False
    )
    assert done.returncode == 0


def test_every_walk_through_is_written_down() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "walkthroughs.py"))
    folder = tool["FOLDER"]
    assert len(tool["WALKS"]) == 10
    assert (folder / "README.md").read_text("utf-8") == tool["index"]()
    for walk in tool["WALKS"]:
        text = (folder / f"{walk.name}.md").read_text("utf-8")
        assert HONEST.split(".")[0] in text.replace("\n", " ")
        assert "\x1b" not in text
        for line in walk.lines:
            assert line.startswith("\x1b") or f"> {line}".rstrip() in text, line


def test_leave_no_trace_tells_and_does_nothing(tmp_path: Path) -> None:
    history = tmp_path / ".bash_history"
    history.write_text("peerfind search lonely\n")
    ran = run("leave-no-trace", env={"HOME": str(tmp_path), "HISTFILE": str(history), "SHELL": "/usr/bin/zsh"})
    assert ran.code == 0
    assert history.read_text() == "peerfind search lonely\n"
    assert list(tmp_path.iterdir()) == [history]
    assert ran.lines[0].startswith("In danger now? Ring 999")
    assert [line[:-1] for line in ran.lines if line[:-1] in SHELLS] == ["zsh", "bash", "fish", "PowerShell"]
    for words in (
        "history -d NUMBER",
        "~/.zsh_history",
        "history delete --contains",
        "HistorySavePath",
        "changes nothing",
    ):
        assert words in ran.out


@pytest.mark.parametrize(
    ("shell", "first"), [("/bin/bash", "bash"), ("/usr/bin/fish", "fish"), ("", "bash"), ("/bin/sh", "bash")]
)
def test_the_shell_in_use_comes_first(shell: str, first: str) -> None:
    assert ordered(shell)[0] == first
    assert len(ordered(shell)) == len(SHELLS)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_what_it_says_about_bash_is_true(tmp_path: Path) -> None:
    history = tmp_path / "history"
    history.write_text("ls\npeerfind search lonely\ndate\n")
    steps = [
        step.rpartition(": ")[2].replace("NUMBER", number) for step, number in zip(SHELLS["bash"], "0200", strict=False)
    ]
    commands = "\n".join(["set -o history", *steps, "echo later words", ""])
    done = subprocess.run(
        ["bash", "--norc", "--noprofile"], input=commands, text=True, capture_output=True, check=True,
        env={"PATH": os.environ["PATH"], "HISTFILE": str(history), "HISTSIZE": "100", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert "2  peerfind search lonely" in done.stdout
    assert "search lonely" not in history.read_text()
    assert "ls" in history.read_text()
    assert "later words" not in history.read_text()
