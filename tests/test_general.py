"""Words that ask for support and do not say for what: nobody is told that they were not understood."""

from __future__ import annotations

import pytest

from benchmarks.cases import Listener

from .conftest import run

LISTENER = Listener()


@pytest.mark.parametrize(
    "text",
    [
        "mental health", "mental health support", "struggling with my mental health", "emotional support", "counselling",
        "my head is a mess", "im not ok", "going through a rough time", "going through a lot", "therapist",
    ],
)  # fmt: skip
def test_whoever_names_no_one_thing_is_answered(text: str) -> None:
    heard = LISTENER.hear(text, "GB")
    assert (heard.needs, heard.unused) == ((), ())
    out = run("search", *text.split(), "--country", "GB", "--output", "plain").out
    assert "did not understand" not in out
    assert "this is who is there, whatever is going on" in out
    assert "1. " in out


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("struggling with drink", "alcohol"),
        ("mental health support after a stillbirth", "baby-loss"),
        ("counselling for bipolar", "bipolar"),
        ("rough time since my dad died", "bereavement"),
        ("panic attacks", "anxiety"),
    ],
)
def test_whoever_names_one_is_understood(text: str, need: str) -> None:
    heard = LISTENER.hear(text, "GB")
    assert need in heard.needs
    assert heard.unused == ()


def test_what_is_really_not_understood_is_said() -> None:
    out = run("search", "zzzz", "qqqq", "--country", "GB", "--output", "plain").out
    assert "We did not understand: zzzz, qqqq." in out


def test_who_looks_after_someone_is_sent_to_those_who_know_the_trouble() -> None:
    words = ["my", "mum", "has", "dementia", "and", "im", "worn", "out,", "perth"]
    out = run("search", *words, "--country", "AU", "--output", "plain").out
    assert "National Dementia Helpline (Australia)" in out.split("3. ")[0]
