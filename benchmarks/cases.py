"""Reading the cases of tests/cases/ and judging an understanding by them. Used by the benchmark and by the tests."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from peerfind.geography import Place, kilometres
from peerfind.places import Gazetteer
from peerfind.query import Query, Understanding
from peerfind.stock import Stock
from peerfind.understand import understand

CASES = Path(__file__).parent.parent / "tests" / "cases"
AXES = ("needs", "communities", "formats", "channels", "styles", "kinds", "languages")
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Everything as text; in C where PyYAML was built with it, ten times as fast."""
FLAGS = ("free", "open_now", "for_other", "peer_led")


def read(name: str, held: bool = False) -> list[dict[str, Any]]:
    """The cases of a file; `held` for the fifth that is kept apart and never looked at while tuning."""
    return listed(CASES / ("held" if held else "") / f"{name}.yaml")


def listed(path: Path) -> list[dict[str, Any]]:
    """The cases of any file of them, everything in it as text."""
    cases: list[dict[str, Any]] = yaml.load(path.read_text("utf-8"), Loader=LOADER)
    return cases


class Listener:
    """Everything that is needed to understand, opened once."""

    def __init__(self) -> None:
        stock = Stock()
        assert stock.gazetteer
        assert stock.names
        self.vocabulary, self.gazetteer = stock.words.vocabulary, stock.gazetteer
        self.book, self.danger, self.meanings = stock.book, stock.danger, stock.words.meanings
        self.names = stock.names

    def understood(self, text: str, country: str | None) -> Understanding:
        return understand(
            text, self.book, self.danger, self.vocabulary, self.gazetteer, country, self.names, self.meanings
        )

    def hear(self, text: str, country: str | None) -> Query:
        return self.understood(text, country).query

    def in_danger(self, text: str) -> bool:
        return self.understood(text, "GB").danger


def section(case: dict[str, Any], part: str) -> dict[str, Any]:
    value = case.get(part)
    return value if isinstance(value, dict) else {}


def faults(case: dict[str, Any], heard: Query, gazetteer: Gazetteer) -> Iterator[str]:
    """What was misunderstood: missing, too much, or never to be understood. Nothing if the whole query was understood."""
    expect, also, never = (section(case, part) for part in ("expect", "also", "never"))
    for axis in AXES:
        wanted, allowed = set(expect.get(axis, ())), set(also.get(axis, ()))
        found = set(getattr(heard, axis))
        if axis == "formats" and ("channels" in expect or "channels" in also):
            allowed.add("online")
        for word in sorted(wanted - found):
            yield f"missing {word}"
        for word in sorted(found - wanted - allowed):
            yield f"too much: {word}"
        for word in sorted(found & set(never.get(axis, ()))):
            yield f"never: {word}"
    for flag in FLAGS:
        wanted_flag, found_flag = expect.get(flag) == "true", bool(getattr(heard, flag))
        if wanted_flag and not found_flag:
            yield f"missing {flag}"
        # an identity of a carer always brings for_other with it, so that alone is no mistake
        loose = flag in also or (
            flag == "for_other" and "carers" in (*expect.get("communities", ()), *also.get("communities", ()))
        )
        loose = loose or (flag == "open_now" and heard.when is not None)  # the cases have no word for a time
        if found_flag and not wanted_flag and not loose:
            yield f"too much: {flag}"
    yield from _where(expect, also, heard, gazetteer)


def axis_of(fault: str, axes: Mapping[str, Collection[str]]) -> str | None:
    """To which of these axes a fault belongs, by its word. That somebody else is meant goes with carers."""
    word = fault.split(" ")[-1]
    return "communities" if word == "for_other" else next((axis for axis, words in axes.items() if word in words), None)


def _where(expect: dict[str, Any], also: dict[str, Any], heard: Query, gazetteer: Gazetteer) -> Iterator[str]:
    place = expect.get("place")
    if isinstance(place, dict):
        truth = gazetteer.find(place["name"], place.get("country"))
        if heard.place is None:
            yield f"missing place {place['name']}"
        elif not same(heard.place, truth):
            yield f"place {heard.place.label} instead of {place['name']}"
    elif heard.place is not None and "place" not in also and not expect.get("country"):
        yield f"too much: place {heard.place.label}"
    country = expect.get("country")
    if country and heard.country != country:
        yield f"missing country {country}"


def same(one: Place, other: Place | None) -> bool:
    """Whether two readings of a place lie together."""
    if other is None or one.country != other.country:
        return False
    return kilometres(one.point, other.point) <= max(25.0, one.reach, other.reach)


def place_fault(case: dict[str, Any], listener: Listener) -> str | None:
    """What went wrong with a case of places.yaml; None if nothing."""
    country = case.get("country")
    home = None if country in (None, "null") else str(country)
    if case["via"] == "near":
        named = listener.gazetteer.land(case["text"], home)
        place = None if named else listener.gazetteer.find(case["text"], home)
    else:
        heard = listener.hear(case["text"], home)
        place, named = heard.place, heard.country if heard.country_source == "words" else None
    expect = case["expect"]
    if expect == "null":
        return f"understood {place.label}" if place else None
    if "country_only" in expect:
        right = named == expect["country_only"] or (place is not None and place.country == expect["country_only"])
        return None if right else f"understood {place.label if place else named}"
    if place is None:
        return "nothing understood"
    point = (float(expect["near"][0]), float(expect["near"][1]))
    away = kilometres(place.point, point)
    allowed = float(expect.get("km", 15))
    if place.country != expect["country"]:
        return f"understood {place.label} ({place.country})"
    return None if away <= allowed else f"understood {place.label}, {away:.0f} km away (allowed {allowed:.0f})"
