"""What somebody says they do not want is heard as that, and what only tells of a lack is not."""

from __future__ import annotations

import json

import pytest

from peerfind.refusal import refusals
from peerfind.understand import words_of

from .conftest import run
from .test_understanding import LISTENER

REFUSED = [
    ("not phone", {"phone"}),
    ("i cant talk on the phone", {"phone"}),
    ("anxiety, i cant do phone calls", {"phone"}),
    ("i dont want to ring anyone", {"phone"}),
    ("lonely, no helplines please", {"helpline", "warmline"}),
    ("something other than a helpline", {"helpline", "warmline"}),
    ("no men please", {"men"}),
    ("raped, dont want to talk to a man", {"men"}),
    ("nothing religious", {"faith-communities"}),
    ("no zoom or phone", {"video", "phone"}),
    ("dont want a group, just one person", {"group", "support-group"}),
    ("no app, a real bloke", {"app"}),
]


@pytest.mark.parametrize(("text", "what"), REFUSED)
def test_a_refusal(text: str, what: set[str]) -> None:
    words, _, fresh = words_of(text)
    assert {word for (_, word), _ in refusals(words, fresh)} == what


@pytest.mark.parametrize(
    "text",
    [
        "there are no helplines here", "no phone signal", "no one phones me", "cant find an online group", "lost without my church",
        "no man is an island", "there are no men in my life", "i dont text him back", "chat? no, online AA",
        "theres no group near me",
        "my phone died", "phone only", "on the phone all day", "not sleeping, online group", "wifi is gone, no, text is fine",
    ],
)  # fmt: skip
def test_no_refusal(text: str) -> None:
    words, _, fresh = words_of(text)
    assert not list(refusals(words, fresh))


@pytest.mark.parametrize(
    ("text", "axis", "word"),
    [
        ("lonely, no helplines please", "kinds", "helpline"),
        ("lonely, no helplines please", "formats", "phone"),
        ("anxious, not on the phone", "formats", "phone"),
        ("abuse, no men", "communities", "men"),
        ("grief group not religious", "communities", "faith-communities"),
        ("im not gay, just lonely", "communities", "lgbtq"),
        ("im not a veteran but i have ptsd", "communities", "armed-forces"),
        ("anorexia, im 34 not a teen", "communities", "young-people"),
        ("its not gambling, its drugs", "needs", "gambling"),
        ("my phone died", "needs", "bereavement"),
    ],
)
def test_what_is_refused_or_denied_is_not_heard_as_a_wish(text: str, axis: str, word: str) -> None:
    assert word not in getattr(LISTENER.hear(text, "GB"), axis)


def test_what_is_refused_is_said_and_goes_last() -> None:
    told = json.loads(
        run("search", "lonely, no helplines please", "--country", "GB", "--limit", "4", "--output", "json").out
    )
    assert {"axis": "kinds", "word": "helpline"} in told["query"]["refused"]
    assert "helpline" not in {result["kind"] for result in told["results"][:3]}
    assert "helpline" in {
        result["kind"]
        for result in json.loads(run("search", "lonely", "--country", "GB", "--limit", "40", "--output", "json").out)[
            "results"
        ]
    }
    plain = run("search", "anxious, not by phone", "--country", "GB", "--output", "plain").out
    assert "not by phone" in plain
    assert "Also looked for" not in plain
