"""The table of attacks in docs/security.md, each tried on real records: `data check` or `data diff` names it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from peerfind.books import open_vocabulary
from peerfind.dataset import open_dataset
from peerfind.keeping.check import check
from peerfind.keeping.difference import Difference, State, differ
from peerfind.keeping.history import Touched
from peerfind.keeping.layout import document
from peerfind.keeping.retelling import lines, markdown
from peerfind.keeping.retelling import text as told

from .conftest import ROOT

VOCABULARY = open_vocabulary()
TODAY = "2026-11-22"
DATA = open_dataset()
SERVICES = [DATA.services[name] for name in ("samaritans-listening-service", "shout-85258", "papyrus-hopeline247")]
REAL = document([DATA.organizations[name] for name in sorted({s.organization for s in SERVICES})], SERVICES)

PHONE = "- {number: 116 123, country: GB, purpose: crisis, cost: free, source: contact}"
PHONE_FR = "- {number: 118 218, country: FR, purpose: crisis, cost: free, source: contact}"
OTHER = "0808 164 0123"
"""A number of the numbering plan that nobody we know of has."""


def swap(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return text

    return change


def number(value: str, rest: str = "source: contact}") -> Callable[[str], str]:
    return swap((PHONE, f"- {{number: {value}, country: GB, purpose: crisis, cost: free, {rest}"))


def laughs(text: str) -> str:
    """Nine lists of nine repeats each: a thousand million values, if somebody counted."""
    heads = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    heads += [f"a{n}: &a{n} [{', '.join(f'*a{n - 1}' for _ in range(9))}]" for n in range(1, 9)]
    return "\n".join(heads) + "\n" + text


def page(key: str, url: str, owner: str = "own") -> tuple[str, str]:
    """A page of one's own for the crisis line."""
    new = f"sources:\n      {key}: {{url: {url}, owner: {owner}, page_date: null, read_on: 2026-11-22}}\n      confidentiality:"
    return "sources:\n      confidentiality:", new


def unreadable(text: str) -> str:
    return swap(('    kind: crisis-line\n    description: "Volunteers', '    description: "Volunteers'))(text)


def elsewhere(text: str) -> str:
    return swap(("  - id: samaritans-listening-service", "  - id: samaritans-line"), ("116 123", OTHER))(text)


def beside(host: str) -> Callable[[str], str]:
    """A second organization at a domain of its own."""
    return swap(
        ("services:\n", f"  - id: zz-help\n    name: Help\n    url: https://{host}\n    country: GB\n\nservices:\n")
    )


def before_replaces(line: str) -> Callable[[str], str]:
    """One more field for the crisis line."""
    place = "    replaces:\n      - {value: 08457"
    return swap((place, f"    {line}\n{place}"))


ATTACKS: dict[str, tuple[Callable[[str], str], str]] = {
    "A crisis line gets another number, and its page stays": (number(OTHER), "page-not-read-again"),
    "A crisis line gets another number and a planted page": (
        lambda text: swap(page("new", "https://listening.test/call"))(number(OTHER, "source: new}")(text)),
        "new-domain",
    ),
    "The number of one service under the name of another": (number("0800 068 4141"), "shared-number number-of-another"),
    "A retired number comes back": (number("07786 209697"), "retired-number number-taken-back"),
    "A premium-rate number": (number("0909 879 0123"), "costly"),
    "A short number that costs, said to be free": (swap((PHONE, PHONE_FR)), "costly"),
    "A number taken from a list somebody made": (
        lambda text: swap(page("list", "https://lists.test/gb", "directory"))(number(OTHER, "source: list}")(text)),
        "contact-source not-their-page",
    ),
    "Text turned around or hidden by characters nobody sees": (
        swap(("Volunteers who listen", "Volunteers\u202e who\u2066 listen")),
        "unseen-character",
    ),
    "A letter of another alphabet in a name": (swap(("name: Samaritans l", "name: S\u0430maritans l")), "look-alike-letter"),
    "A letter of another alphabet in a domain": (
        swap(("{url: https://www.samaritans.org, ", "{url: https://www.s\u0430maritans.org, ")),
        "look-alike-letter",
    ),
    "A domain close to a known one, beside it": (beside("sarnaritans.org"), "look-alike-domain"),
    "A domain close to a known one, in its place": (swap(("samaritans.org", "samaritan.org")), "domain-like-a-known-one"),
    "A known domain in front of another": (
        beside("samaritans.org.uk-help.test"),
        "look-alike-domain domain-like-a-known-one",
    ),
    "A link that hides where it goes": (
        swap(("{url: https://www.samaritans.org, ", "{url: https://bit.ly/3samaritans, ")),
        "shortener",
    ),
    "A file of 100 million bytes for the check to read": (lambda text: text + "# " + "x" * 100_000_000, "file-too-large"),
    "A file of 100 million bytes beside the data": (lambda text: text, "large-file"),
    "YAML that repeats itself without end": (laughs, "alias"),
    "A record that breaks the schema": (swap(("    led_by: volunteers", "    lead_by: volunteers")), "unknown-field"),
    "A record made unreadable, so that it vanishes": (unreadable, "missing"),
    "A record taken out and added under a new id": (elsewhere, "new-id"),
    "A confirmation of a crisis line by ringing it": (
        before_replaces("confirmed: {on: 2026-11-20, how: phone, by: x}"),
        "rung-crisis-line",
    ),
    "A confirmation of a day to come": (before_replaces("confirmed: {on: 2031-11-20, how: page, by: x}"), "future"),
}  # fmt: skip

TABLE = re.findall(
    r"^\| ([A-Z][^|]+?) \| ([a-z ]+) \| (.+?) \|$", (ROOT / "docs" / "security.md").read_text("utf-8"), re.M
)


def compared(folder: Path, new: str, touched: list[Touched] | None = None, old: str = REAL) -> Difference:
    states = []
    for name, text in (("old", old), ("new", new)):
        path = folder / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        states.append(
            State(called=name, path=str(path), dataset=open_dataset(str(path), VOCABULARY), vocabulary=VOCABULARY)
        )
    return differ(states[0], states[1], TODAY, touched or [])


def names_of(found: Difference) -> set[str]:
    """Every name in square brackets that the difference tells."""
    return set(re.findall(r"\[([a-z-]+)\]$", told(lines(found, VOCABULARY, TODAY)), re.MULTILINE))


def test_the_page_lists_what_is_tried_here() -> None:
    assert {what: sorted(re.findall(r"`([a-z-]+)`", named)) for what, _, named in TABLE} == {
        what: sorted(named.split()) for what, (_, named) in ATTACKS.items()
    }


def test_the_real_records_raise_no_alarm(tmp_path: Path) -> None:
    found = compared(tmp_path, REAL)
    assert found.changes == ()
    assert found.problems == ()
    assert found.reasons == ()
    assert "Nothing: 6 records say the same." in told(lines(found, VOCABULARY, TODAY))


@pytest.mark.parametrize(("what", "where", "named"), TABLE, ids=[row[0] for row in TABLE])
def test_the_attack_is_caught_by_name(what: str, where: str, named: str, tmp_path: Path) -> None:
    new = ATTACKS[what][0](REAL)
    names = set(re.findall(r"`([a-z-]+)`", named))
    touched = [Touched(path="data/more.yaml", size=100_000_000)] if names == {"large-file"} else []
    heard: set[str] = set()
    if "diff" in where:
        found = compared(tmp_path, new, touched)
        assert found.reasons, "it asks for a second pair of eyes"
        heard |= names_of(found)
    if "check" in where:
        path = tmp_path / "new.yaml"
        path.write_text(new, encoding="utf-8")
        heard |= {problem.code for problem in check([str(path)], VOCABULARY, TODAY).problems}
    assert names <= heard


CONTACT = "https://www.samaritans.org/how-we-can-help/contact-samaritan/\n        owner"

TOP = {
    "taken out": lambda text: text[: text.index("  - id: samaritans-listening")] + text[text.index("  - id: shout-85258") :],
    "closed": before_replaces("status: closed"),
    "called less": swap(('kind: crisis-line\n    description: "Vol', 'kind: helpline\n    description: "Vol')),
    "other hours": swap(("    hours: 24/7\n", "    hours: Mo-Fr 09:00-17:00\n")),
    "another address": swap(("jo@samaritans.org", "listening@samaritans.org")),
    "another page behind a number": swap((CONTACT, CONTACT.replace("contact-samaritan", "other"))),
}  # fmt: skip


@pytest.mark.parametrize("what", TOP)
def test_what_touches_a_crisis_line_stands_on_top(what: str, tmp_path: Path) -> None:
    found = compared(tmp_path, TOP[what](REAL))
    assert found.changes[0].level == "crisis"
    assert found.reasons[0].startswith("it changes how people in danger reach someone: ")
    said = told(lines(found, VOCABULARY, TODAY))
    headings = [
        line for line in said.splitlines() if line in ("How people in danger reach someone", "Names and descriptions")
    ]
    assert headings[0] == "How people in danger reach someone"


def test_another_order_of_numbers_is_seen(tmp_path: Path) -> None:
    two = "- {number: 0800 068 4141, country: GB, purpose: crisis, source: faq}"
    more = "- {number: 0800 068 4242, country: GB, purpose: office, source: faq}"
    old = REAL.replace(two, f"{two}\n      {more}")
    found = compared(tmp_path, REAL.replace(two, f"{more}\n      {two}"), old=old)
    assert [change.what for change in found.changes] == ["which number to ring comes first"]
    assert found.changes[0].level == "crisis"


def test_words_alone_need_one_pair_of_eyes(tmp_path: Path) -> None:
    found = compared(tmp_path, swap(("Volunteers who listen to anyone", "Trained people who listen to anyone"))(REAL))
    assert [change.level for change in found.changes] == ["words"]
    assert found.reasons == ()
    assert "One pair of eyes is enough." in told(lines(found, VOCABULARY, TODAY))


def test_other_files_are_named(tmp_path: Path) -> None:
    touched = [Touched(path=path, size=9) for path in ("data/crisis.yaml", "peerfind/crisis.py", "docs/x.md")]
    found = compared(tmp_path, REAL, touched)
    said = told(lines(found, VOCABULARY, TODAY))
    assert "data/crisis.yaml: the words that mean danger to a life" in said
    assert "the program, or what guards the data: peerfind/crisis.py" in said
    assert "docs/x.md" not in said
    assert found.reasons == ("it changes more than records: data/crisis.yaml, peerfind/crisis.py",)


def test_markdown_cannot_be_broken_out_of(tmp_path: Path) -> None:
    evil = "Samaritans <img src=x> [click](https://evil.example) `x` | # @all"
    found = compared(tmp_path, swap(("name: Samaritans listening service", f'name: "{evil}"'))(REAL))
    said = markdown(lines(found, VOCABULARY, TODAY))
    assert "\\<img src=x\\>" in said
    assert "<img" not in said.replace("\\<img", "")
    assert "[click](" not in said.replace("\\[click\\](", "")
