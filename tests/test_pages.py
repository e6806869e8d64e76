"""The pages for those who help: links lead somewhere, commands exist, examples pass the check, decisions are whole."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from peerfind.keeping.check import RULES
from tools.pictures_for_keepers import PICTURES, SLIP, record

from .conftest import ROOT, run

PAGES = [
    "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/policy.md", ".github/PULL_REQUEST_TEMPLATE.md",
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "adr").glob("*.md")),
]  # fmt: skip
DECISIONS = [name for name in PAGES if re.search(r"adr/\d", name)]


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def anchors(path: Path) -> set[str]:
    """The places of a page that a link can lead to, as GitHub names them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text_of(name)):
        file, _, place = target.partition("#")
        path = (ROOT / name).parent / file if file else ROOT / name
        assert path.exists(), target
        assert not place or place in anchors(path), target


@pytest.mark.parametrize("name", PAGES)
def test_files_that_are_named_are_there(name: str) -> None:
    for path in re.findall(r"`((?:data|docs|tests|peerfind|tools|schema|\.github)/[\w./-]+)`", text_of(name)):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("name", PAGES)
def test_commands_exist_with_their_options(name: str) -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", text_of(name), re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    lines += re.findall(r"`((?:peerfind|make) [^`]+)`", text_of(name))
    targets = re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE)
    for line in lines:
        program, *words = shlex.split(line)
        if program == "make":
            assert words[0] in targets, line
        elif program.endswith("peerfind"):
            given = words[: 2 if words[0] == "data" else 1]
            helped = run(*given, "--help")
            assert helped.code == 0, line
            assert all(word in helped.out for word in words if word.startswith("--")), line
        else:
            assert program == ".venv/bin/python", line
            assert words[:3] == ["-m", "pip", "install"], line


@pytest.mark.parametrize("name", PAGES)
def test_they_speak_as_we_speak(name: str) -> None:
    text = text_of(name).lower()
    assert "hotline" not in text
    assert "commit suicide" not in text
    for paragraph in re.sub(r"^(```.*?^```|\|.*?$)", "", text_of(name), flags=re.MULTILINE | re.DOTALL).split("\n\n"):
        longest = max(len(sentence.split()) for sentence in re.split(r"[.!?:;]\s", paragraph))
        assert longest <= 45, paragraph


def test_the_record_to_copy_passes_the_check(tmp_path: Path) -> None:
    path = tmp_path / "groups.yaml"
    path.write_text(record(), encoding="utf-8")
    ran = run("data", "check", str(path))
    assert ran.code == 0, ran.out
    assert "unusual" not in ran.out, ran.out
    shown = run("show", "perth-listening-group", "--data", str(path))
    assert "19:00" in shown.out


def test_the_change_to_copy_fits_the_record_and_passes_the_check(tmp_path: Path) -> None:
    """Every old line of the change of a meeting time becomes the new one; the record is as sound as before."""
    (change,) = re.findall(r"^ *```diff\n(.*?)^ *```", text_of("CONTRIBUTING.md"), re.MULTILINE | re.DOTALL)
    lines = [line[3:] for line in change.splitlines()]
    new = [line[1:].strip() for line in lines if line.startswith("+")]
    old = [line[1:].strip() for line in lines if line.startswith("-")]
    assert len(old) == len(new) == 2
    text = record().replace(old[0], new[0])
    assert new[0] in text
    text = re.sub(r"page: \{url: \S+meetings, .*\}", new[1], text)
    path = tmp_path / "groups.yaml"
    path.write_text(text, encoding="utf-8")
    assert run("data", "check", str(path)).code == 0
    assert "18:30" in run("show", "perth-listening-group", "--data", str(path)).out


@pytest.mark.parametrize(
    ("path", "says"),
    [("docs/keep-edit.svg", "Th&#160;18:30-20:00"), ("docs/keep-check.svg", "Wednesday&#160;7pm"),
     ("docs/keep-diff.svg", "(Wednesday&#160;19:00&#160;to&#160;20:30)")],
)  # fmt: skip
def test_the_pictures_are_what_the_program_prints(path: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert SLIP[0] in record()
    shown = text_of(path)
    for terminal in ("", "dumb", "xterm-256color"):
        monkeypatch.setenv("TERM", terminal)
        assert shown == PICTURES[path](), f"run .venv/bin/python -m tools.pictures_for_keepers (TERM={terminal})"
    assert not re.search(r"url\((?!#)|@import|href=", shown)
    assert says in re.sub(r"</text><text[^>]*>", "", shown)
    assert f"]({path})" in text_of("CONTRIBUTING.md")


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_says_why_what_and_what_follows(name: str) -> None:
    text = text_of(name)
    assert text.startswith(f"# {int(Path(name).name[:4])}. ")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Why", "What", "What follows"]
    assert re.search(r"^Decided on \d+ \w+ 20\d\d\.$", text, re.MULTILINE)
    assert f"]({Path(name).name})" in text_of("docs/adr/README.md")


def test_decisions_are_counted_without_a_gap() -> None:
    assert [int(Path(name).name[:4]) for name in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_the_policy_promises_what_rules_hold() -> None:
    """What the policy says is named by the check, is named by the check."""
    names = {rule.__name__ for rule in RULES}
    assert {"contacts", "numbers", "owners", "private", "active", "answers"} <= names


def test_the_changelog_tells_of_the_version_there_is() -> None:
    from peerfind import __version__

    text = text_of("CHANGELOG.md")
    assert "## Not released yet" in text or f"## {__version__}" in text
