"""What the directory should hold, how far it is, and what is missing: one table, from which stats and docs/coverage.md are made."""

from __future__ import annotations

import re

from ..books import open_countries, open_emergency
from ..record import TYPE_CHECKING, Record
from .evidence import is_crisis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..dataset import Dataset
    from ..model import Service
    from ..vocabulary import Vocabulary

COUNTRIES = ("GB", "IE", "AU", "NZ", "US", "CA")
"""Countries whose towns we look at one by one."""

MEETING = ("support-group", "self-help-group", "drop-in", "safe-space", "clubhouse")
"""Kinds of groups and drop-ins that meet face to face."""

LINES = ("helpline", "crisis-line", "text-line")
ENOUGH = 3
"""Every need and every community should have so many services."""

SCOTLAND = {
    "Glasgow": (), "Edinburgh": (), "Aberdeen": (), "Dundee": (), "Inverness": (), "Perth": (), "Stirling": (),
    "Fife": ("Kirkcaldy", "Dunfermline", "Glenrothes", "St Andrews", "Cupar", "Methil", "Leven", "Cowdenbeath"),
    "Borders": ("Galashiels", "Hawick", "Peebles", "Kelso", "Selkirk", "Eyemouth"),
    "Highlands": ("Highland", "Fort William", "Thurso", "Wick", "Nairn", "Aviemore", "Dingwall", "Tain"),
    "Islands": ("Orkney", "Kirkwall", "Shetland", "Lerwick", "Stornoway", "Lewis", "Harris", "Uist", "Skye", "Portree"),
}  # fmt: skip
"""Parts of Scotland that should each have a group or a drop-in, with towns that lie in them."""


class Seen(Record):
    """What goals are counted from: services that are not closed, and who is there in a crisis, by country."""

    services: tuple[Service, ...]
    vocabulary: Vocabulary
    crisis: tuple[str, ...]
    emergency: tuple[str, ...]
    nobody: tuple[str, ...]
    countries: tuple[str, ...]


class Reached(Record):
    """One goal: how many there are, of how many there should be."""

    name: str
    title: str
    there: int
    wanted: int

    @property
    def short(self) -> int:
        """How many are still to come."""
        return max(0, self.wanted - self.there)


class Missing(Record):
    """What is missing for one goal."""

    name: str
    title: str
    items: tuple[str, ...]


def seen(dataset: Dataset, vocabulary: Vocabulary) -> Seen:
    """What of a directory counts towards the goals."""
    open_now = tuple(s for s in dataset.services.values() if s.status != "closed")
    book = open_emergency()
    lines = {code for code, there in book.items() if there.lines}
    reached = (s for s in open_now if is_crisis(s) and (s.phones or s.texts))
    lines |= {code for s in reached for code in s.service_area.countries if code != "WW"}
    return Seen(
        services=open_now, vocabulary=vocabulary, crisis=tuple(sorted(lines)),
        emergency=tuple(sorted(code for code, there in book.items() if there.numbers)),
        nobody=tuple(sorted(code for code, there in book.items() if there.nobody)),
        countries=tuple(sorted(open_countries())),
    )  # fmt: skip


def local(at: Seen) -> list[Service]:
    """Groups and drop-ins that meet in a town of the countries we look at one by one."""
    return [s for s in at.services if s.kind in MEETING and s.location and s.location.country in COUNTRIES]


def towns(at: Seen) -> dict[str, set[str]]:
    """Their towns, by country."""
    found: dict[str, set[str]] = {country: set() for country in COUNTRIES}
    for service in local(at):
        if service.location:
            found[service.location.country].add(service.location.town)
    return found


def online(at: Seen) -> list[Service]:
    """Communities online, and groups that meet online and nowhere else."""
    groups = ("support-group", "self-help-group")
    return [
        s
        for s in at.services
        if s.kind == "online-community" or (s.kind in groups and "online" in s.formats and not s.location)
    ]


def warm(at: Seen) -> list[Service]:
    """Warmlines, and other lines that peers answer."""
    return [s for s in at.services if s.kind == "warmline" or (s.kind in LINES and s.led_by == "peers")]


def held(at: Seen, axis: str) -> dict[str, int]:
    """How many services each word has."""
    counts = dict.fromkeys(at.vocabulary.axes[axis], 0)
    for service in at.services:
        for word in getattr(service, axis):
            counts[word] = counts.get(word, 0) + 1
    return counts


def enough(at: Seen, axis: str) -> int:
    """How many words have enough services."""
    return sum(many >= ENOUGH for many in held(at, axis).values())


def thin(at: Seen, axis: str) -> tuple[str, ...]:
    """Words with too few services, with how many they have."""
    return tuple(f"{word} ({many})" for word, many in held(at, axis).items() if many < ENOUGH)


def scottish(at: Seen) -> set[str]:
    """The parts of Scotland that have a group or a drop-in."""
    found = set()
    for service in local(at):
        place = service.location
        if place and place.region == "Scotland":
            words = " ".join((place.town, place.venue or "", *service.service_area.regions))
            found |= {part for part, inside in SCOTLAND.items() if _named((part, *inside), words)}
    return found


def _named(names: Iterable[str], text: str) -> bool:
    """Whether one of the names stands in a text as a whole: Hawick is not Wick."""
    return any(re.search(rf"\b{name}\b", text) for name in names)


GOALS: dict[str, tuple[str, Callable[[Seen], int], Callable[[Seen], int]]] = {
    "services": ("Services", lambda at: len(at.services), lambda _: 700),
    "local": ("Local groups and drop-ins", lambda at: len(local(at)), lambda _: 250),
    "towns": ("Towns they meet in", lambda at: sum(map(len, towns(at).values())), lambda _: 160),
    "scotland": ("Parts of Scotland with one", lambda at: len(scottish(at)), lambda _: len(SCOTLAND)),
    "online": ("Online communities and groups", lambda at: len(online(at)), lambda _: 90),
    "warmlines": ("Warmlines and lines that peers answer", lambda at: len(warm(at)), lambda _: 45),
    "crisis": ("Countries with a crisis line", lambda at: len(at.crisis), lambda _: 60),
    "emergency": (
        "Countries with an emergency number",
        lambda at: len(at.emergency),
        lambda at: len(at.countries) - len(at.nobody),
    ),
    "needs": (f"Needs with {ENOUGH} services or more", lambda at: enough(at, "needs"), lambda at: _all(at, "needs")),
    "communities": (
        f"Communities with {ENOUGH} services or more",
        lambda at: enough(at, "communities"),
        lambda at: _all(at, "communities"),
    ),
}
"""Every goal: what it is called, how many there are, how many there should be."""


def _all(at: Seen, axis: str) -> int:
    return len(at.vocabulary.axes[axis])


def reached(at: Seen) -> tuple[Reached, ...]:
    """How far each goal is."""
    return tuple(Reached(name=n, title=t, there=there(at), wanted=of(at)) for n, (t, there, of) in GOALS.items())


def missing(at: Seen) -> tuple[Missing, ...]:
    """What is missing, thing by thing."""
    names = {code: country.name for code, country in open_countries().items()}
    found: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("needs", f"Needs with fewer than {ENOUGH} services", thin(at, "needs")),
        ("communities", f"Communities with fewer than {ENOUGH} services", thin(at, "communities")),
        ("scotland", "Parts of Scotland without a group or drop-in", (p for p in SCOTLAND if p not in scottish(at))),
        (
            "emergency",
            "Countries without an emergency number",
            (names[c] for c in at.countries if c not in {*at.emergency, *at.nobody}),
        ),
        ("uninhabited", "Not counted there, for nobody lives in them for good", (names[c] for c in at.nobody)),
        ("crisis", "Countries without a crisis line", (names[c] for c in at.countries if c not in at.crisis)),
    )
    return tuple(Missing(name=name, title=title, items=tuple(sorted(items))) for name, title, items in found)
