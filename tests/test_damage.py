"""Damaged, missing and hostile data files: a person to turn to all the same, and the rest of the answer where it can be had."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .blank import faults
from .commands import PRIVATE, WORKING, Command, first
from .conftest import CASES, CLEAN, ROOT, Ran
from .strange import ODD
from .test_never_blank import typed


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program with data files of its own, as installed."""
    shutil.copytree(ROOT / "peerfind", tmp_path / "peerfind", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "data", tmp_path / "peerfind" / "data", ignore=shutil.ignore_patterns("places"))
    return tmp_path


def run_in(copy: Path, *arguments: str) -> Ran:
    env = {**CLEAN, "PYTHONPATH": str(copy)}
    command = [sys.executable, "-B", "-m", "peerfind", *arguments]
    return Ran(subprocess.run(command, capture_output=True, env=env, cwd=copy, timeout=120, check=False))


def absent(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def rubbish(path: Path) -> None:
    path.write_bytes(random.Random(5).randbytes(20_000))


def of_another_kind(path: Path) -> None:
    path.unlink()
    path.mkdir()


BREAKS = (absent, empty, truncated, of_another_kind, rubbish)


@pytest.mark.parametrize("name", ["words.sqlite", "groups.sqlite", "places.sqlite"])
@pytest.mark.parametrize("break_", BREAKS[::2], ids=lambda break_: break_.__name__)
def test_without_a_compiled_file_the_yaml_is_read(copy: Path, name: str, break_: Callable[[Path], None]) -> None:
    break_(copy / "peerfind" / "built" / name)
    ran = run_in(copy, "search", "anxious", "near", "leith")
    assert ran.code == 0, ran.err
    assert ran.lines[0].startswith("In danger now? Ring 999 or 112.")
    assert "1. " in ran.out
    assert ("The list of places is missing" in ran.out) == (name == "places.sqlite")


@pytest.mark.parametrize("command", WORKING, ids=lambda command: command.name)
@pytest.mark.parametrize("break_", BREAKS, ids=lambda break_: break_.__name__)
def test_without_any_data_people_are_named(copy: Path, command: Command, break_: Callable[[Path], None]) -> None:
    for path in [*(copy / "peerfind" / "built").iterdir(), *(copy / "peerfind" / "data").iterdir()]:
        if path.is_file():
            break_(path)
    ran = run_in(copy, *first(command))
    assert "Ring 999 or 112" in ran.out + ran.err
    assert "Traceback" not in ran.err
    assert PRIVATE not in ran.err
    assert ran.code in ((0,) if command.name == "now" else (0, 1, 2)), ran.err
    if ran.code:
        assert ran.out == ""
        assert 3 <= len(ran.err.splitlines()) <= 4


def test_holes_in_compiled_files(copy: Path) -> None:
    env = {**CLEAN, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-B", "-m", "tests.damage", "--count", "20"], capture_output=True, text=True, env=env, cwd=copy,
        timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "20 damaged files: 0 faults" in done.stdout


# --- a YAML file of one's own, with anything in it


def mutated(chance: random.Random) -> bytes:
    """A good file after a bad day."""
    lines = (CASES / "good" / "one-group.yaml").read_text("utf-8").splitlines(keepends=True)
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(lines))
        kind = chance.randrange(7)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif kind == 2:
            lines[at] = lines[at].partition(":")[0] + ": " + chance.choice(ODD)[:400] + "\n"
        elif kind == 3:
            lines[at] = lines[at].partition(":")[0] + ': "' + chance.choice(ODD)[:400].replace('"', "'") + '"\n'
        elif kind == 4:
            lines[at] = " " * chance.randrange(9) + lines[at].lstrip()
        elif kind == 5:
            lines[at] = lines[at].replace(
                chance.choice("[]{}:,-"), chance.choice(("", "[", "{", ":", "- ", "&a ", "*a", "!!x "))
            )
        else:
            lines[at] = (
                lines[at].rstrip("\n")
                + chance.choice(("[" * 50, "\t", "null", " 1e999", " nan", " 9999-99-99", " Mo-Xx 25:99"))
                + "\n"
            )
    raw = bytearray("".join(lines).encode("utf-8", "surrogatepass"))
    if chance.random() < 0.2:
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


@pytest.mark.parametrize("number", range(25))
def test_a_file_of_ones_own_with_mistakes(number: int, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(mutated(random.Random(number)))
    for arguments in (
        ["search", "anxious", PRIVATE, "--output", ("plain", "cards", "json")[number % 3]],
        ["show", "harbour-evening-group"],
    ):
        given, ended = typed(*arguments, "--data", str(path), private=arguments[0] == "search")
        assert faults(given, ended) == [], path.read_bytes()
