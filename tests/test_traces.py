"""What `leave-no-trace` tells, done: in the real shells, step by step as printed, the words are gone from the history.

A shell that is not on this machine is passed over (CI on Linux has bash; PowerShell was never tried).
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from .conftest import run
from .on_a_terminal import run_on_one

SECRET, OTHER = "quietwords", "echo other-work"
LINE = f"echo peerfind search {SECRET}"
"""Stands for the real line; `echo`, so that nothing has to be installed."""


def steps(shell: str) -> list[str]:
    """The commands that are printed for a shell: what follows the colon of each step."""
    told = run("leave-no-trace", env={"SHELL": f"/bin/{shell}"}).out
    own = told.partition(f"\n{shell}:\n")[2].partition("\n\n")[0]
    return [line.rpartition(": ")[2] for line in own.splitlines() if re.match(r"\d+\. ", line)]


def on(shell: str, options: list[str], home: Path, typing: list[tuple[str, str]], **env: str) -> str:
    """Type lines into a shell whose prompt is `READY>`."""
    if not (path := shutil.which(shell)):
        pytest.skip(f"{shell} is not on this machine")
    surroundings = {"HOME": str(home), "PS1": "READY> ", "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    return run_on_one([path, *options], typing, 80, {**surroundings, **env}).out


def test_bash(tmp_path: Path) -> None:
    file = tmp_path / ".bash_history"
    find, take, write, unset = steps("bash")[:4]
    assert (find, take, write, unset) == (
        "history | grep peerfind",
        "history -d NUMBER",
        "history -w",
        "unset HISTFILE",
    )
    on("bash", ["--norc", "-i"], tmp_path, [
        ("READY> ", f"{LINE}\n"), ("READY> ", f"{OTHER}\n"), ("READY> ", "history -w\n"), ("READY> ", f"{find}\n"),
        (f"1  {LINE}", ""), ("READY> ", take.replace("NUMBER", "4") + "\n"), ("READY> ", take.replace("NUMBER", "1") + "\n"),
        ("READY> ", f"{write}\n"), ("READY> ", f"{unset}\n"), ("READY> ", "exit\n"),
    ], HISTFILE=str(file))  # fmt: skip
    assert SECRET not in file.read_text()
    assert OTHER in file.read_text(), "what has nothing to do with it stays"


def test_zsh(tmp_path: Path) -> None:
    file = tmp_path / ".zsh_history"
    find, unset = steps("zsh")[:2]
    assert (find, unset) == ("echo $HISTFILE", "unset HISTFILE")
    (tmp_path / ".zshrc").write_text(
        f"HISTFILE={file}\nHISTSIZE=100\nSAVEHIST=100\nsetopt INC_APPEND_HISTORY\nPS1='READY> '\n"
    )
    on("zsh", ["-i"], tmp_path, [
        ("READY> ", f"{LINE}\n"), ("READY> ", f"{OTHER}\n"), ("READY> ", f"{find}\n"), (f"\n{file}", ""),
        ("READY> ", f"{unset}\n"), ("READY> ", f"sed -i -e /peerfind/d -e /HISTFILE/d {file}\n"), ("READY> ", "exit\n"),
    ])  # fmt: skip
    assert SECRET not in file.read_text(), "the window did not write its lines back when it closed"
    assert "other-work" in file.read_text()


def test_fish(tmp_path: Path) -> None:
    (take,) = steps("fish")[:1]
    assert take == "history delete --contains peerfind"
    (tmp_path / "fish").mkdir()
    (tmp_path / "fish" / "config.fish").write_text("function fish_prompt; echo 'READY> '; end\nset -g fish_greeting\n")
    out = on("fish", ["-i"], tmp_path, [
        ("READY> ", f"{LINE}\r"), ("READY> ", f"{OTHER}\r"), ("READY> ", f"{take}\r"), (f"] {LINE}", ""), ("all", "all\r"),
        ("READY> ", "exit\r"),
    ])  # fmt: skip
    kept = (tmp_path / "fish" / "fish_history").read_text()
    assert SECRET not in kept, out
    assert "other-work" in kept
