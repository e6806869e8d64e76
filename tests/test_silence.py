"""Nothing typed leaves the machine: no command a person in need runs opens a socket or writes a file.

Three witnesses: Python's own audit events (everywhere), the kernel by strace (where it may be used), and a network
namespace with nothing in it (where one may be made). The commands stand in tests/commands.py.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .commands import BARE, COMMANDS, KEEPERS, PRIVATE, WORKING, Command, first, lines, typed
from .conftest import CLEAN, ROOT, run

GUARD = """
import os, sys
def guard(event, arguments):
    if event.startswith("socket."):
        sys.stderr.write(f"GUARD socket {event}\\n")
    if event == "open":
        path, mode, flags = arguments
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if (writes or (isinstance(flags, int) and flags & 3)) and not str(path).startswith("/dev/"):
            sys.stderr.write(f"GUARD write {path}\\n")
    if event.split(".")[0] in ("subprocess", "shutil", "tempfile") or event in ACTS:
        sys.stderr.write(f"GUARD act {event}\\n")
ACTS = {f"os.{name}" for name in (
    "remove rename mkdir rmdir link symlink truncate chmod chown system exec fork forkpty posix_spawn putenv unsetenv"
).split()}
sys.addaudithook(guard)
before = dict(os.environ)
from peerfind.__main__ import main
code = main(sys.argv[1:])
if dict(os.environ) != before:
    sys.stderr.write("GUARD environment\\n")
sys.exit(code)
"""

EVERY = [*lines(), *BARE]


def ran(command: list[str], arguments: list[str], **options: str) -> subprocess.CompletedProcess[str]:
    """Run a command line in the clean environment; what is typed at the command is fed to it."""
    name = arguments[0] if arguments else ""
    return subprocess.run(
        [*command, *arguments], capture_output=True, text=True, input=typed(name), env={**CLEAN, **options},
        cwd=ROOT, timeout=120, check=False,
    )  # fmt: skip


def test_every_command_is_proved() -> None:
    import typer

    from peerfind.cli.app import app

    offered = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    assert offered - KEEPERS == {command.name for command in COMMANDS}, "add a line to tests/commands.py"


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_no_socket_and_no_file(arguments: list[str]) -> None:
    done = ran([sys.executable, "-B", "-c", GUARD], arguments)
    assert "GUARD" not in done.stderr, done.stderr
    assert done.returncode in (0, 2)


# --- the kernel says so too

TRACED = "socket,connect,bind,sendto,sendmsg,open,openat,creat,unlink,unlinkat,mkdir,mkdirat,rename,renameat,renameat2," \
         "link,linkat,symlink,symlinkat,mknod,mknodat,truncate,ftruncate,execve"  # fmt: skip


def strace() -> str | None:
    """Why strace cannot be used here; None if it can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "strace may not trace here"


NO_STRACE = strace()


@pytest.mark.skipif(NO_STRACE is not None, reason=str(NO_STRACE))
@pytest.mark.parametrize("arguments", lines("works"), ids=" ".join)
def test_the_kernel_sees_no_socket_and_no_write(arguments: list[str], tmp_path: Path) -> None:
    trace, home = tmp_path / "trace", tmp_path / "home"
    home.mkdir()
    home.chmod(0o555)
    command = [
        "strace",
        "-f",
        "-s",
        "4096",
        "-e",
        f"trace={TRACED}",
        "-o",
        str(trace),
        sys.executable,
        "-B",
        "-m",
        "peerfind",
    ]
    done = ran(command, arguments, HOME=str(home))
    assert done.returncode == 0, done.stderr
    calls = [call for call in trace.read_text("utf-8", "replace").splitlines() if "(" in call]
    assert calls, "strace saw nothing"
    assert faults(calls) == []
    assert list(home.iterdir()) == []


def faults(calls: list[str]) -> list[str]:
    """The system calls that open the network or change a file."""
    found = []
    for call in calls:
        name = re.sub(r"^\d+ +", "", call).partition("(")[0]
        if name in ("open", "openat"):
            if re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", call) and "/dev/" not in call:
                found.append(call)
        elif name == "execve":
            if f'"{sys.executable}"' not in call and "ENOENT" not in call:
                found.append(call)
        elif name != "socket" or "AF_UNIX" not in call:
            found.append(call)
    return found


def test_the_witness_would_see_it() -> None:
    """A proof that cannot fail proves nothing."""
    assert faults(['12 socket(AF_INET, SOCK_STREAM, 0) = 3', '12 openat(AT_FDCWD, "/root/x", O_RDWR|O_CREAT) = 3',
                   '12 mkdir("/root/y") = 0', '12 execve("/bin/sh", ["sh"]) = 0']) != []  # fmt: skip
    assert len(faults(["12 connect(3, {sa_family=AF_INET6}, 28) = 0", 'openat(AT_FDCWD, "/x", O_RDONLY) = 3'])) == 1
    code = GUARD.replace("code = main(sys.argv[1:])", "import socket\nsocket.socket()\nopen('/dev/../tmp/x')\ncode = 0")
    assert "GUARD socket" in ran([sys.executable, "-B", "-c", code], []).stderr


# --- without a network, without a home


def namespace() -> str | None:
    """Why no empty network namespace can be made here; None if one can."""
    if shutil.which("unshare") is None:
        return "unshare is not installed"
    tried = subprocess.run(["unshare", "-r", "-n", "true"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "no network namespace may be made here"


NO_NAMESPACE = namespace()


@pytest.mark.skipif(NO_NAMESPACE is not None, reason=str(NO_NAMESPACE))
@pytest.mark.parametrize("command", WORKING, ids=lambda command: command.name)
def test_the_answer_is_the_same_without_a_network(command: Command) -> None:
    python = [sys.executable, "-B", "-m", "peerfind"]
    alone = ran(["unshare", "-r", "-n", *python], first(command))
    assert alone.returncode == 0
    assert alone.stdout == ran(python, first(command)).stdout


@pytest.mark.parametrize("command", WORKING, ids=lambda command: command.name)
@pytest.mark.parametrize("home", ["none", "unwritable", "unset"])
def test_a_home_that_cannot_be_used(command: Command, home: str, tmp_path: Path) -> None:
    env = {"none": {"HOME": str(tmp_path / "none")}, "unwritable": {"HOME": "/proc"}, "unset": {}}[home]
    if env:
        env |= {f"XDG_{name}_HOME": env["HOME"] for name in ("CONFIG", "CACHE", "DATA", "STATE")}
    done = ran([sys.executable, "-B", "-m", "peerfind"], first(command), **env)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


# --- no words in errors


@pytest.mark.parametrize("arguments", [line for line in lines("refused") if line[0] == "search"], ids=" ".join)
def test_an_error_quotes_the_option_and_not_the_words(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert PRIVATE not in done.err + done.out


@pytest.mark.parametrize("name", ["groups.sqlite", "words.sqlite", "places.sqlite"])
def test_what_nobody_foresaw_shows_no_words(name: str, tmp_path: Path) -> None:
    """A compiled file with a hole in it breaks a search where nobody looks for it; the words stay with the person."""
    package = tmp_path / "peerfind"
    shutil.copytree(ROOT / "peerfind", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "data", package / "data")
    damaged = package / "built" / name
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    env = {"PYTHONPATH": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-B", "-m", "peerfind", "search", PRIVATE, "anxious", "near", "leith"],
        capture_output=True, text=True, env={**CLEAN, **env}, cwd=tmp_path, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 70), done.stderr
    assert "Ring 999 or 112" in done.stdout
    assert PRIVATE not in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["peerfind"]


HEAVY = {
    "pydantic", "httpx", "requests", "ssl", "http.client", "urllib.request", "asyncio", "email", "multiprocessing",
    "phonenumbers", "holidays", "jsonschema", "hypothesis", "pytest", "unittest", "sqlalchemy", "numpy", "tkinter",
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


@pytest.mark.parametrize("command", [["search", "panic attacks near paisley"], ["now"]], ids=" ".join)
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
