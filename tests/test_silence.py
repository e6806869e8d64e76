"""Nothing typed leaves the machine: a search opens no socket and writes no file; what it imports is written down."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import CLEAN, ROOT

GUARD = """
import sys
def guard(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__":
        sys.stderr.write(f"SOCKET {event}\\n")
    if event == "socket.__new__":
        sys.stderr.write("SOCKET new\\n")
    if event == "open":
        path, mode, flags = arguments
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if (writes or (isinstance(flags, int) and flags & 3)) and not str(path).startswith("/dev/"):
            sys.stderr.write(f"WRITE {path}\\n")
    if event in ("os.remove", "os.rename", "os.mkdir", "subprocess.Popen", "os.system", "os.exec", "os.fork"):
        sys.stderr.write(f"ACT {event}\\n")
sys.addaudithook(guard)
from peerfind.__main__ import main
sys.exit(main(sys.argv[1:]))
"""

COMMANDS = [
    ["search", "panic attacks near paisley", "--online"],
    ["search", "zzzz"],
    ["search", "--need", "wrong"],
    ["search", "--near", "qqqqqq"],
    ["search", "anxiety", "--output", "cards"],
    ["search", "anxiety", "--output", "json", "--at", "2026-12-24 19:00"],
    ["show", "samaritans-listening-service"],
    ["show", "samaritans-listening-service", "--qr"],
    ["show", "samaritans-listening-service", "--copy"],
    ["open", "sane-forums-lived-experience"],
    ["checklist"],
    ["checklist", "samaritans-listening-service"],
    ["learn"],
    ["learn", "first", "time"],
    ["learn", "frist tme"],
    ["now"],
    ["needs"],
    ["--help"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_socket_and_no_file(command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-c", GUARD, *command],
        capture_output=True,
        text=True,
        env=CLEAN,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    for word in ("SOCKET", "WRITE", "ACT"):
        assert word not in done.stderr, done.stderr


@pytest.mark.parametrize("answers", ["my private words\nyes\nno\npartly\n", "q\n", ""])
def test_answers_are_kept_nowhere(answers: str) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-c", GUARD, "checklist"],
        input=answers, capture_output=True, text=True, env=CLEAN, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stderr == ""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_kernel_says_so_too(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    command = [sys.executable, "-B", "-m", "peerfind", "search", "my private words", "near", "leith"]
    subprocess.run(
        ["strace", "-f", "-e", "trace=network,openat,creat,unlink,mkdir,rename", "-o", str(trace), *command],
        capture_output=True, env=CLEAN, cwd=ROOT, timeout=120, check=True,
    )  # fmt: skip
    calls = trace.read_text("utf-8", "replace").splitlines()
    assert not [call for call in calls if "AF_INET" in call]
    written = [
        call for call in calls if ("O_WRONLY" in call or "O_RDWR" in call or "O_CREAT" in call) and "/dev/" not in call
    ]
    assert written == []


def test_a_home_that_cannot_be_written_or_does_not_exist(tmp_path: Path) -> None:
    env = {**CLEAN, "HOME": str(tmp_path / "none"), "XDG_CONFIG_HOME": "/proc/1", "XDG_CACHE_HOME": "/proc/1"}
    done = subprocess.run(
        [sys.executable, "-B", "-m", "peerfind", "search", "anxiety"],
        capture_output=True,
        env=env,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert not (tmp_path / "none").exists()


HEAVY = {
    "pydantic", "httpx", "requests", "ssl", "http.client", "urllib.request", "asyncio", "email", "multiprocessing",
    "phonenumbers", "holidays", "jsonschema", "hypothesis", "pytest", "unittest", "sqlalchemy", "numpy", "tkinter",
    "segno", "webbrowser", "zxingcpp", "textstat",
}  # fmt: skip

ALLOWED = {
    "search": {
        "yaml",
        "rapidfuzz",
        "typer",
        "opening_hours",
        "cython_runtime",
        "shellingham",
        "annotated_doc",
        "typing_extensions",
    },
    "now": {"typer", "shellingham", "annotated_doc", "typing_extensions", "rich"},
}
"""Libraries beyond the standard one that a piped command may load."""


ALLOWED["show"] = ALLOWED["search"]
PIPED = [["search", "panic attacks near paisley"], ["show", "samaritans-listening-service"], ["now"]]


@pytest.mark.parametrize("command", PIPED, ids=" ".join)
def test_what_a_piped_command_may_import(command: list[str]) -> None:
    code = (
        "import sys\nbefore = set(sys.modules)\nfrom peerfind.__main__ import main\n"
        f"main({command!r})\nsys.stderr.write(' '.join(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=CLEAN, cwd=ROOT, timeout=60, check=True
    )
    loaded = set(done.stderr.split())
    assert not loaded & HEAVY, loaded & HEAVY
    tops = {name.split(".")[0] for name in loaded}
    libraries = {name for name in tops if name not in sys.stdlib_module_names and not name.startswith("_")}
    assert libraries - {"peerfind"} <= ALLOWED[command[0]], libraries


def test_typer_does_not_bring_pydantic() -> None:
    code = "import typer, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=dict(os.environ), check=False).returncode == 0
