"""Made-up directories of any size, shaped like ours, to measure with. Seeded: the same size is always the same directory.

Every made-up service takes the shape of a real one (what kind it is, its needs, communities, formats, hours, safety answers,
how it can be reached) and gets a name, a town, a region, hours, dates and words of its own. Numbers are from the range that is
kept free for films. Nothing made here is ever part of the directory.

    python -m benchmarks.make_data 100000 /tmp/100k.sqlite        (or .yaml, for small sizes)
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from peerfind import shelf, tables
from peerfind.dataset import Dataset, open_dataset
from peerfind.directory import source_of
from peerfind.keeping.layout import block
from peerfind.model import Location, Organization, SafetyAnswer, Service, ServiceArea, Source
from peerfind.packing.card import Card, card_of
from peerfind.packing.groups import put
from peerfind.places import open_gazetteer
from peerfind.stock import open_words
from peerfind.text import tokens

SEED = 1854
SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000, "1M": 1_000_000}
BRANCH = 0.3
"""This share of services belongs to one of the real, larger organizations; the others to small ones of their own."""
PER_LOCAL = 1.4
"""How many services a small organization runs."""
OWN_WORDS = 6
"""How many words of a description are drawn anew: more records bring more words."""
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
PLAIN = re.compile(r"(Mo|Tu|We|Th|Fr|Sa|Su) (\d\d):(\d\d)(.*)")


class Town:
    """A town of the gazetteer."""

    __slots__ = ("country", "name", "point", "region")

    def __init__(self, name: str, country: str, region: str, latitude: float, longitude: float) -> None:
        self.name, self.country, self.region, self.point = name, country, region, (latitude, longitude)


class World:
    """The towns of each country, larger ones drawn more often."""

    def __init__(self) -> None:
        gazetteer = open_gazetteer()
        assert gazetteer, "build the gazetteer first: make compiled"
        rows = gazetteer.db.execute(
            "select p.name, a.country, a.region, p.latitude / 1e4, p.longitude / 1e4, p.population"
            " from place p join area a on a.id = p.area where p.kind = 'town' order by p.id"
        )
        self.towns: dict[str, list[Town]] = {}
        weights: dict[str, list[float]] = {}
        for *town, people in rows:
            self.towns.setdefault(town[1], []).append(Town(*town))
            weights.setdefault(town[1], []).append((people + 300) ** 0.8)
        self.weights = {country: list(accumulate(found)) for country, found in weights.items()}

    def draw(self, chance: random.Random, country: str) -> Town:
        land = country if country in self.towns else "GB"
        return chance.choices(self.towns[land], cum_weights=self.weights[land])[0]


world = cache(World)


@cache
def real() -> Dataset:
    """Our own directory, read once."""
    return open_dataset()


class Made:
    """A made-up directory: services one after the other, organizations as they are asked for."""

    def __init__(self, size: int, seed: int = SEED) -> None:
        self.size, self.seed, self.world = size, seed, world()
        self.real = real()
        self.shapes = list(self.real.services.values())
        self.labels = open_words().vocabulary.label
        self.english = [word for word in Path(shelf.book("english.txt")).read_text("ascii").split() if len(word) > 3]
        chance = random.Random(seed)
        chance.shuffle(self.english)
        self.organization = lru_cache(20_000)(self._organization)

    def services(self) -> Iterator[Service]:
        """Every service."""
        for number in range(self.size):
            yield self._service(number, random.Random(f"{self.seed}/{number}"))

    def pairs(self) -> Iterator[tuple[Service, Card]]:
        """Every service with its card."""
        for service in self.services():
            yield service, card_of(self, service)

    def organizations(self) -> Iterator[Organization]:
        """Every organization."""
        yield from self.real.organizations.values()
        yield from (self._local(number) for number in range(int(self.size / PER_LOCAL) + 1))

    def ids(self) -> list[str]:
        return [service.id for service in self.services()]

    def service(self, name: str) -> Service | None:
        number = int(name.rpartition("-")[2])
        return self._service(number, random.Random(f"{self.seed}/{number}"))

    def source(self, service: Service, key: str | None) -> Source | None:
        return source_of(service, self.organization(service.organization), key)

    # --- one record

    def _organization(self, name: str) -> Organization | None:
        if name in self.real.organizations:
            return self.real.organizations[name]
        return self._local(int(name.rpartition("-")[2]))

    def _local(self, number: int) -> Organization:
        """A small organization with the safety answers and sources of a real one."""
        chance = random.Random(f"{self.seed}/organization/{number}")
        shape = self.real.organizations[chance.choice(self.shapes).organization]
        town = self.world.draw(chance, shape.country)
        word = self._word(chance).capitalize()
        ending = chance.choice(("Trust", "House", "Project", "Network", "Centre", "Together", "Foundation", "Friends"))
        name = chance.choice(
            (f"{word} {ending}", f"{word} {ending} {town.name}", f"{town.name} {ending}", f"Mind in {town.name}")
        )
        return shape.replace(id=f"local-{number}", name=name, aliases=(), country=town.country)

    def _service(self, number: int, chance: random.Random) -> Service:
        shape = chance.choice(self.shapes)
        owner = self.real.organizations[shape.organization]
        land = shape.location.country if shape.location else shape.service_area.countries[0]
        town = self.world.draw(chance, owner.country if land == "WW" else land)
        branch = chance.random() < BRANCH
        regions = tuple(
            chance.choice((town.region, town.region, town.name)) or town.name for _ in shape.service_area.regions
        )
        return shape.replace(
            id=f"{'-'.join(tokens(town.name)[:3])[:40]}-{number}",
            name=self._name(shape, owner if branch else None, town, chance),
            aliases=shape.aliases if branch else (),
            organization=owner.id if branch else f"local-{int(number / PER_LOCAL)}",
            description=self._description(shape, town, chance),
            service_area=ServiceArea(countries=shape.service_area.countries, regions=tuple(dict.fromkeys(regions))),
            location=self._location(shape, town),
            phones=tuple(one.replace(number=f"01632 960{chance.randrange(1000):03d}") for one in shape.phones),
            hours=_hours(shape.hours, chance),
            sources={key: _dated(source, chance) for key, source in self._sources(shape, owner, branch).items()},
            safety=dict(shape.safety) if branch else self._safety(shape, owner),
        )  # fmt: skip

    def _name(self, shape: Service, owner: Organization | None, town: Town, chance: random.Random) -> str:
        kind = self.labels("kinds", shape.kind)
        needs = [need for need in shape.needs if need != "any"]
        need = self.labels("needs", chance.choice(needs)) if needs else self._word(chance)
        if owner:
            return f"{owner.name}, {town.name}"[:120]
        word = self._word(chance).capitalize()
        patterns = (f"{town.name} {need} {kind}", f"{need.capitalize()} {kind} {town.name}", f"{word} {need} group",
                    f"{word} {town.name}")  # fmt: skip
        return chance.choice(patterns)[:120]

    def _description(self, shape: Service, town: Town, chance: random.Random) -> str:
        words = shape.description.split()
        for _ in range(OWN_WORDS):
            words[chance.randrange(len(words))] = self._word(chance)
        return " ".join([*words, "In", town.name])[:300]

    def _word(self, chance: random.Random) -> str:
        """An English word, the first ones of the list far oftener than the last."""
        return self.english[int(len(self.english) * chance.random() ** 3)]

    def _location(self, shape: Service, town: Town) -> Location | None:
        place = shape.location
        if place is None:
            return None
        return Location(town=town.name, region=town.region or None, country=town.country, venue=place.venue,
                        latitude=town.point[0], longitude=town.point[1])  # fmt: skip

    @staticmethod
    def _sources(shape: Service, owner: Organization, branch: bool) -> dict[str, Source]:
        """The sources of a service; those of its organization too where that is another now."""
        return dict(shape.sources) if branch else {**owner.sources, **shape.sources}

    @staticmethod
    def _safety(shape: Service, owner: Organization) -> dict[str, SafetyAnswer]:
        return {**owner.safety, **shape.safety}


def _dated(source: Source, chance: random.Random) -> Source:
    """The same page of another day, as precise as it was."""
    if not source.page_date:
        return source
    year = min(2026, max(2008, int(source.page_date[:4]) + chance.randrange(-2, 2)))
    month = chance.randrange(1, 11 if year == 2026 else 13)
    return source.replace(page_date=f"{year}-{month:02d}-{chance.randrange(1, 29):02d}"[: len(source.page_date)])


def _hours(hours: str | None, chance: random.Random) -> str | None:
    """Another day and time where one day is named; the same otherwise."""
    match = PLAIN.fullmatch(hours or "")
    if not match:
        return hours
    start = max(8, min(20, int(match[2]) + chance.randrange(-3, 3)))
    return f"{chance.choice(DAYS)} {start:02d}:{chance.choice(('00', '15', '30'))}{chance.choice(('+', '-21:00', '-21:30'))}"


def write(path: str, size: int) -> None:
    """A made-up directory as the compiled file or, for a name that ends so, as YAML."""
    made = Made(size)
    if path.endswith(".yaml"):
        with open(path, "w", encoding="utf-8") as file:
            for title, records in (("organizations", made.organizations()), ("services", made.services())):
                file.write(f"{title}:\n")
                file.writelines(f"{block(one)}\n" for one in sorted(records, key=lambda one: one.id))
        return
    tables.write(path, lambda db: put(db, made.pairs(), made.organizations(), open_gazetteer()))


if __name__ == "__main__":
    write(sys.argv[2], int(SIZES.get(sys.argv[1]) or sys.argv[1]))
