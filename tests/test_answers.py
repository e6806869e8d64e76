"""A change for speed changes no answer: what many requests find, in what order and why."""

from __future__ import annotations

import json

import pytest

from benchmarks import pinned

from .conftest import run


def test_many_requests_are_answered_as_before() -> None:
    kept = json.loads(pinned.PINNED.read_text("utf-8"))
    if kept["data"] != pinned.data():
        pytest.skip("the data has changed since; python -m benchmarks.pinned keeps the answers anew")
    now = json.loads(json.dumps(pinned.answers()))
    assert len(now) >= 150
    for was, found in zip(kept["answers"], now, strict=True):
        assert found == was


def test_reading_is_offered_to_who_asks_for_it_and_only_then() -> None:
    asked = json.loads(run("search", "something to read about self harm", "--country", "GB", "--output", "json").out)
    kinds = [result["kind"] for result in asked["results"]]
    assert "learning-resource" in kinds[:3]
    reasons = [reason for result in asked["results"] for reason in result["reasons"]]
    assert "is something to read or watch" in reasons
    plain = json.loads(run("search", "self harm", "--country", "GB", "--output", "json").out)
    assert "learning-resource" not in [result["kind"] for result in plain["results"]]


def test_their_own_people_are_found_whatever_else_is_heard() -> None:
    found = json.loads(run("search", "paramedic, cant stop crying", "--country", "GB", "--output", "json").out)[
        "results"
    ]
    assert any("emergency-services" in result["communities"] for result in found[:3])
