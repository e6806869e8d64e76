"""Whether a record answers a case: by the record's own fields and by what the case says must be understood.

The judge does not ask peerfind's ranking. A record counts fully if it meets everything the case names; it counts in
part if it is for anyone and whatever is going on, fits the need and not the community, is there for one region while
nobody knows where the person is, or only for a narrow circle (a trade, a faith, children) that the case does not name.
Since the directory has services about one subject among many (data/subjects.yaml: kidneys, seafarers, scams), which fields
cannot tell apart, those of a subject that the words of the case do not call for count in part as well.
"""

from __future__ import annotations

from typing import Any

from peerfind.geography import Place, kilometres, plain
from peerfind.model import Service
from peerfind.places import Gazetteer
from peerfind.subjects import SUBJECTS, called
from peerfind.text import tokens
from peerfind.vocabulary import Vocabulary

from .cases import section

FULL, PART, SLIGHT = 3, 2, 1
NEAR_KM = 60.0
OPEN = frozenset(("carers", "parents", "men", "women", "older-people"))
"""Communities so wide that most people who do not name them may still belong to one."""
MOST = frozenset(("England",))
"""Regions in which more than four in five people of a country live: what serves them counts where nobody knows the place."""
HIDDEN = ("network", "learning-resource")


class Judge:
    """Grades records for cases."""

    def __init__(self, vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
        self.vocabulary, self.gazetteer = vocabulary, gazetteer

    def grade(self, case: dict[str, Any], service: Service) -> int:
        """0 for no answer, else how good a one."""
        expect = section(case, "expect")
        place = self.place(case)
        country = place.country if place else expect.get("country") or case.get("country", "GB")
        if (
            service.status == "closed"
            or not self._allowed(expect, service)
            or not self._reaches(service, country, place)
        ):
            return 0
        need, community = self._needs(expect, service), self._communities(expect, service)
        if need in (None, FULL) and community in (None, FULL):
            far = place is None and service.service_area.regions and not MOST.intersection(service.service_area.regions)
            aside = far or self._others(expect, service) or self._of_another_subject(case, service)
            return PART if aside else FULL
        if need == FULL or (need is None and community):
            return PART
        return SLIGHT if need or community else 0

    def place(self, case: dict[str, Any]) -> Place | None:
        """The place a case names."""
        named = section(case, "expect").get("place")
        return self.gazetteer.find(named["name"], named.get("country")) if isinstance(named, dict) else None

    def _allowed(self, expect: dict[str, Any], service: Service) -> bool:
        """Formats, styles, kinds and languages, where the case names them; networks and reading only if asked for."""
        kinds = expect.get("kinds", ())
        if service.kind in HIDDEN and service.kind not in kinds:
            return False
        wanted = (
            (expect.get("formats", ()), service.formats), (expect.get("styles", ()), service.styles),
            (kinds, (service.kind,)), (expect.get("languages", ()), service.languages),
        )  # fmt: skip
        return all(not asked or set(asked) & set(there) for asked, there in wanted)

    def _reaches(self, service: Service, country: str | None, place: Place | None) -> bool:
        area, location = service.service_area, service.location
        if country and not {country, "WW"} & set(area.countries):
            return False
        if place is None:
            return True
        remote = bool({"phone", "text", "online"} & set(service.formats))
        if location and not remote:
            point = location.point or self._point(location.town, location.country)
            return point is not None and kilometres(point, place.point) <= NEAR_KM + place.reach
        around = {plain(name) for name in (place.name, place.region, *self.gazetteer.areas(place)) if name}
        return not area.regions or bool(around & {plain(region) for region in area.regions})

    def _point(self, town: str, country: str) -> tuple[float, float] | None:
        found = self.gazetteer.find(town, country)
        return found.point if found else None

    @staticmethod
    def _others(expect: dict[str, Any], service: Service) -> bool:
        """Whether it is only for a narrow circle, or for the young, of whom the case names none: a line for physicians."""
        there = set(service.communities)
        asked = set(expect.get("communities", ()))
        return bool(there) and not there & asked and not there & OPEN

    @staticmethod
    def _of_another_subject(case: dict[str, Any], service: Service) -> bool:
        """Whether it is about subjects of which the words of the case call for none: alopecia, for whoever had a stroke."""
        told, needs = set(tokens(service.description)), (None, *service.needs)
        theirs = [one for one in SUBJECTS if one.behind != "no" and one.need in needs and not told.isdisjoint(one.told)]
        mine = called(tokens(case["query"]), section(case, "expect").get("needs", ()))
        return bool(theirs) and not any(one in mine for one in theirs)

    def _needs(self, expect: dict[str, Any], service: Service) -> int | None:
        wanted = set(expect.get("needs", ()))
        if not wanted:
            return None
        there = set(service.needs)
        below = {word for need in wanted for word in self.vocabulary.below("needs", need)}
        above = {word for need in wanted for word in self.vocabulary.above("needs", need)}
        if there & (wanted | below):
            return FULL
        return SLIGHT if there & (above | {"any"}) else 0

    def _communities(self, expect: dict[str, Any], service: Service) -> int | None:
        wanted = set(expect.get("communities", ()))
        if not wanted:
            return None
        there = set(service.communities)
        above = {word for name in wanted for word in self.vocabulary.above("communities", name)}
        return FULL if there & (wanted | above) else 0
