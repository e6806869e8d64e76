"""What a shell completes, asked as shells ask: through the variables of the completion scripts that Typer installs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from peerfind import tables
from peerfind.cli import complete

from .conftest import ROOT, run

BASH = {"_PEERFIND_COMPLETE": "complete_bash", "PEERFIND_COUNTRY": "GB"}


def completed(*words: str) -> list[str]:
    """What bash is offered for the last word."""
    line = {"COMP_WORDS": "\n".join(("peerfind", *words)), "COMP_CWORD": str(len(words))}
    done = run(env={**BASH, **line})
    assert done.err == ""
    assert done.code == 0
    return [line for line in done.out.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("sea",), "search"),
        (("data", "ch"), "check"),
        (("search", "--op"), "--open-now"),
        (("search", "--need", "anx"), "anxiety"),
        (("search", "--for", "car"), "carers"),
        (("search", "--kind", "warm"), "warmline"),
        (("search", "--language", "c"), "cy"),
        (("search", "--country", "I"), "IE"),
        (("now", "--country", "irel"), "ireland"),
        (("search", "--near", "Glasg"), "Glasgow"),
        (("search", "--near", "New\\ Yor"), "New\\ York"),
        (("search", "--output", "js"), "json"),
        (("show", "sane-forums-l"), "sane-forums-lived-experience"),
        (("show", "x", "--output", "pl"), "plain"),
    ],
)
def test_bash_is_offered_what_begins_so(words: tuple[str, ...], offered: str) -> None:
    found = completed(*words)
    assert offered in found
    begun = words[-1].casefold()
    assert all(one.casefold().startswith(begun) for one in found)


@pytest.mark.parametrize("words", [("search", "--need", "zzz"), ("show", "\U0001f600"), ("search", "--near", "q")])
def test_what_nothing_begins_so_is_offered_nothing(words: tuple[str, ...]) -> None:
    assert completed(*words) == []


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_offered_values_with_words_about_them(shell: str) -> None:
    line = {
        "_PEERFIND_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": "peerfind search --near New",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "PEERFIND_COUNTRY": "US",
    }
    done = run(env=line)
    assert done.code == 0
    assert "New York" in done.out
    assert "Louisiana" in done.out


def test_completion_loads_nothing_for_drawing() -> None:
    code = "import sys; from peerfind.__main__ import main; main([]); print([m for m in ('rich', 'yaml') if m in sys.modules])"
    env = {**os.environ, "_PEERFIND_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "peerfind search --ne"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, text=True, check=False)
    assert "--near" in done.stdout
    assert "yaml" not in done.stdout


def test_without_compiled_files_nothing_is_offered_and_nothing_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(tables, "BUILT", str(tmp_path))
    for offer in (complete.offering(lambda begun: complete.words("needs", begun)), complete.OFFERED["id"]):
        assert offer("a") == []


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed here")
def test_bash_completes_a_place_with_a_space_as_one_word() -> None:
    script = run(env={"_PEERFIND_COMPLETE": "source_bash"}).out
    asked = "COMP_WORDS=(peerfind search --near 'New\\ Yor'); COMP_CWORD=3"
    ask = f"{script}\n{asked}\n".replace(" $1 )", f" {sys.executable} -m peerfind )")
    done = subprocess.run(
        ["bash", "--norc", "-c", ask + '_peerfind_completion peerfind; printf "%s\\n" "${COMPREPLY[@]}"'],
        capture_output=True, text=True, cwd=ROOT, env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}, check=False,
    )  # fmt: skip
    assert "New\\ York" in done.stdout.splitlines()
