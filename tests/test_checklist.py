"""`checklist`: answers as people type them, verdicts that follow from them, evidence with its source."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from peerfind.books import open_questions
from peerfind.checklist import VERDICTS, heard, meant, verdict
from peerfind.cli.keys import CLEAR
from peerfind.model import QUESTIONS

from .conftest import CLEAN, ROOT, run
from .on_a_terminal import on_a_terminal
from .test_inert import BLOCK, EVIL, FORBIDDEN

ASKED = open_questions()
SCHEMA = json.loads((ROOT / "schema" / "checklist.schema.json").read_text("utf-8"))


def piped(text: str | bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    given = text.encode() if isinstance(text, str) else text
    return subprocess.run(
        [sys.executable, "-B", "-m", "peerfind", "checklist", *arguments],
        input=given, capture_output=True, env=CLEAN, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("yes", "yes"), ("Y", "yes"), ("YEAH!", "yes"), (" 1 ", "yes"), ("partly", "partly"), ("sort of", "partly"),
        ("no", "no"), ("N", "no"), ("Nope.", "no"), ("don't know", "unknown"), ("dont know", "unknown"),
        ("I don’t know", "unknown"), ("not sure", "unknown"), ("4", "unknown"),
        ("", None), ("yno", None), ("5", None), ("yes no", None), ("\x1b[A", None),
    ],
)  # fmt: skip
def test_answers_as_people_type_them(typed: str, answer: str | None) -> None:
    assert heard(typed) == answer


@pytest.mark.parametrize(
    ("typed", "word"), [("yess", "yes"), ("prtly", "partly"), ("dnot know", "don't know"), ("qqqqq", None)]
)
def test_a_slip_is_asked_back(typed: str, word: str | None) -> None:
    assert heard(typed) is None
    assert meant(typed) == word


LEVELS = [
    # trustworthy, trained, guidelines, private
    (("yes", "yes", "yes", "yes"), "good"),
    (("yes", "yes", "yes", "partly"), "so-far"),
    (("yes", None, None, "yes"), "so-far"),
    (("yes", "no", "yes", "yes"), "equals"),
    (("yes", "no", "unknown", "yes"), "ask"),
    (("unknown",) * 4, "ask"),
    (("partly",) * 4, "ask"),
    (("no", "yes", "yes", "yes"), "careful"),
    (("yes", "no", "no", "yes"), "careful"),
    (("yes", "yes", "yes", "no"), "careful"),
    (("no", "yes", "no", "yes"), "away"),
    (("no",) * 4, "away"),
    ((None,) * 4, "nothing"),
]


@pytest.mark.parametrize(("given", "level"), LEVELS)
def test_verdicts(given: tuple[str | None, ...], level: str) -> None:
    found = verdict(dict(zip(QUESTIONS, given, strict=True)), ASKED)
    assert found.level == level
    assert found.steps, "there is always a next step"


def test_every_verdict_is_reached_and_every_answer_gets_one() -> None:
    choices = ("yes", "partly", "no", "unknown", None)
    reached = set()
    for given in itertools.product(choices, repeat=4):
        found = verdict(dict(zip(QUESTIONS, given, strict=True)), ASKED)
        reached.add(found.level)
        assert "{" not in found.because
        if found.level == "good":
            assert set(given) == {"yes"}
        if "no" in given:
            assert found.level in ("careful", "away", "equals", "ask"), "a no is never good"
            assert found.level != "ask" or given[1] == "no"
        for name, answer in zip(QUESTIONS, given, strict=True):
            open_still = answer in ("partly", "unknown", None) and found.level != "away"
            assert all((line in found.ask) == open_still for line in ASKED[name].ask)
    assert reached == set(VERDICTS)


def test_without_input_the_questions_are_printed_to_be_filled_in() -> None:
    done = piped("")
    out = done.stdout.decode()
    assert done.returncode == 0
    assert out.startswith("In danger now? Ring 999 or 112.")
    for name in QUESTIONS:
        asked = ASKED[name]
        assert asked.asks in out
        for line in (asked.why, *asked.good, *asked.ask, *asked.warning):
            assert line in out
    assert out.count("Your answer: yes / partly / no / don't know\n") == 4
    assert "What your answers tell" in out
    assert "> " not in out, "nobody is asked"


@pytest.mark.parametrize("output", ["plain", "markdown", "json"])
def test_an_output_that_was_asked_for_asks_nothing(output: str) -> None:
    done = piped("yes\nyes\nyes\nyes\n", "--output", output)
    assert done.returncode == 0
    assert "It looks well run" not in done.stdout.decode()
    if output == "json":
        document = json.loads(done.stdout)
        jsonschema.validate(document, SCHEMA)
        assert [one["question"] for one in document["questions"]] == list(QUESTIONS)
        assert document["crisis"]["emergency"]


@pytest.mark.parametrize(
    ("typed", "says", "says_not"),
    [
        ("yes\nyes\nyes\nyes\n", "It looks well run.", "Questions to ask them"),
        ("y\r\nn\r\ny\r\ny", "It can be fine, as a group of equals.", "careful"),
        ("yes\n\n\n\n", "Ask before you go.", "It looks well run"),
        ("yes\n", "Ask before you go.", "You said: partly"),
        ("no\nno\nno\nno\n", "Better look for another one.", "Questions to ask them"),
        ("mabye\nyes\nyes\nyes\n", "We did not understand 'mabye'. We take it for don't know.", "It looks well run"),
        ("yes\nq\n", "You left the questions.", "Ask before you go."),
        (b"\xff\xfe\x00\nyes\nyes\nyes\n", "Good so far.", "Traceback"),
        ("\x1b[31mred\nyes\nyes\nyes\n", "We did not understand", "\x1b"),
        ("y" * 3_000_000 + "\nyes\nyes\nyes\n", "Good so far.", "y" * 100),
    ],
    ids=["yes", "equals", "skipped", "cut short", "no", "slip", "left", "bytes", "escape", "long"],
)
def test_answers_from_a_pipe(typed: str | bytes, says: str, says_not: str) -> None:
    done = piped(typed)
    out = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert out.startswith("In danger now? Ring 999 or 112.")
    assert says in out
    assert says_not not in out
    assert "left" in says or "In danger now? Ring 999 or 112." in out.splitlines()[-1], (
        "they have scrolled away by then"
    )
    assert done.stderr == b""


PROMPT = "don't know > "


def test_a_conversation_in_a_terminal() -> None:
    typing = [(PROMPT, "yes\n"), (PROMPT, "prtly\n"), ("mean partly?", ""), (PROMPT, "?\n"), (PROMPT, "partly\n"),
              ("Question 3 of 4", ""), (PROMPT, "b\n"), ("Question 2 of 4", ""), (PROMPT, "yes\n"), (PROMPT, "yes\n"),
              ("Question 4 of 4", ""), (PROMPT, "1\n")]  # fmt: skip
    seen = on_a_terminal("checklist", typing=typing, columns=40, env={"NO_COLOR": "1"})
    assert seen.code == 0
    assert "It looks well run." in seen.out
    assert "In danger now? Ring 999 or 112." in seen.out[:120]
    assert "Nothing you type here is kept." in seen.out
    assert seen.out.count("saw a\n  warning sign.") == 2, "? says again what the answers mean"
    bare = seen.out.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert all(len(line) <= 40 for line in bare.splitlines())


@pytest.mark.parametrize(("leaving", "code"), [("q\n", 0), ("QUIT\n", 0), ("\x04", 0), ("\x1b\x1b", 0), ("\x03", 130)])
def test_leaving_clears_the_screen_and_what_stood_above_it(leaving: str, code: int) -> None:
    seen = on_a_terminal("checklist", typing=[(PROMPT, "yes\n"), ("Question 2 of 4", ""), (PROMPT, leaving)])
    assert seen.code == code
    assert "Question 3 of 4" not in seen.out
    assert seen.out.endswith(CLEAR), "nothing is said after it"


def test_leaving_a_terminal_that_cannot_be_cleared_scrolls_it_away() -> None:
    seen = on_a_terminal("checklist", typing=[(PROMPT, "q\n")], env={"TERM": "dumb"})
    assert seen.code == 0
    assert seen.out.endswith("\n" * 24)
    assert "\x1b" not in seen.out


@pytest.mark.parametrize(
    "service", ["sane-forums-lived-experience", "bipolar-scotland-groups", "samaritans-listening-service"]
)
def test_a_listed_service_shows_its_evidence_and_what_is_still_open(service: str) -> None:
    shown = json.loads(run("show", service, "--output", "json").out)
    document = json.loads(run("checklist", service, "--output", "json").out)
    jsonschema.validate(document, SCHEMA)
    plain = run("checklist", service).out
    assert plain.startswith("In danger now? Ring 999 or 112.")
    assert "How sure: " in plain
    for known, answered in zip(document["questions"], shown["safety"]["answers"], strict=True):
        assert (known["answer"], known["says"]) == (answered["answer"], answered["says"])
        assert known["source"] == answered["source"]
        assert answered["says"] is None or f"What we read: {answered['says']}" in plain
        assert (
            not answered["source"] or not answered["source"]["url"] or f"Address: {answered['source']['url']}" in plain
        )
        assert known["still_open"] == (answered["answer"] in ("partly", "no", "not-found"))
        assert all((f"- {line}" in plain) == known["still_open"] for line in known["ask"])


def test_nobody_is_sent_to_a_crisis_line_with_questions_about_it() -> None:
    plain = run("checklist", "samaritans-listening-service").out
    asked = plain.partition("Questions still open")[2]
    assert asked
    assert "116 123" not in asked
    assert "jo@samaritans.org" not in asked


def test_an_unknown_id_is_asked_back() -> None:
    ran = run("checklist", "sane-forums-lived-experienc")
    assert ran.code == 2
    assert ran.err.startswith("In danger now?")
    assert "Did you mean sane-forums-lived-experience?" in ran.err
    assert "Did you mean plain?" in run("checklist", "--output", "plan").err


@pytest.mark.parametrize("text", EVIL, ids=[text[:12] for text in EVIL])
@pytest.mark.parametrize("output", ["plain", "markdown", "json"])
def test_hostile_records_print_harmlessly(tmp_path: Path, text: str, output: str) -> None:
    path = tmp_path / "evil.yaml"
    path.write_text(BLOCK.format(text=text), encoding="utf-8")
    ran = run("checklist", "evil-group", "--data", str(path), "--output", output)
    assert ran.code == 0
    assert "999" in ran.out
    for character in FORBIDDEN:
        assert character not in ran.out, repr(character)
    assert output != "markdown" or "<script>" not in ran.out.replace("\\<script", "")


@pytest.mark.parametrize("text", EVIL[:5], ids=[text[:12] for text in EVIL[:5]])
def test_hostile_records_are_harmless_in_a_terminal(tmp_path: Path, text: str) -> None:
    path = tmp_path / "evil.yaml"
    path.write_text(BLOCK.format(text=text), encoding="utf-8")
    out = on_a_terminal("checklist", "evil-group", "--data", str(path)).out
    assert "\x1b[31m" not in out
    assert "\u202e" not in out
    assert "\x1b]8;;https://evil.example\x1b\\click" not in out
