"""What Enter alone would answer: only what follows from other answers, and always shown before it counts."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from ...compiled.countries import CLOCKS, ZONES
from ...record import TYPE_CHECKING
from ...text import normal
from ..evidence import REPRINTS
from .answers import pages
from .draft import get, put
from .judge import problems
from .plan import NEW

if TYPE_CHECKING:
    from .draft import Draft
    from .judge import World
    from .plan import Step

GOVERNMENT = re.compile(
    r"(^|\.)(gov|govt|nhs|mil)(\.[a-z]{2,3})?$|(^|\.)(gov\.scot|gov\.wales|gc\.ca|canada\.ca|hse\.ie)$"
)
PURPOSES = {"phones": "support", "emails": "support", "links": "home"}


def suggested(step: Step, draft: Draft, world: World) -> str | None:
    """An answer that may be right, or None. `draft` is that of the step."""
    path, last = step.path, step.path[-1]
    if NEW in path:
        return None
    if path == ("id",):
        return slug(draft.get("name", ""), getattr(world.dataset, step.part))
    if path[0] == "sources":
        return _of_source(str(path[1]), str(last), draft, world)
    if last == "source" or path[0] == "field_sources":
        return page(draft, world)
    if last == "country" or path == ("service_area", "countries"):
        return country(draft, world) if step.part == "services" else None
    if last == "purpose":
        return PURPOSES.get(str(path[0]))
    if path == ("location", "region"):
        return _region(draft, world)
    if path == ("timezone",):
        return timezone(draft, world)
    if path == ("status",):
        return _status(draft, world)
    return world.today if path == ("confirmed", "on") else None


def slug(name: str, taken: object) -> str | None:
    """An id made of a name, that no record has."""
    made = "-".join(re.findall(r"[a-z0-9]+", normal(name)))[:60].strip("-")
    if not made:
        return None
    number, found = 1, made
    while found in taken:  # type: ignore[operator]
        number += 1
        found = f"{made[:57]}-{number}"
    return found


def page(draft: Draft, world: World) -> str | None:
    """The page that was named last."""
    own = list(draft.get("sources", {}))
    known = own or list(pages(draft, world))
    return known[-1] if known else None


def country(draft: Draft, world: World) -> str | None:
    """Where the place is, else whom it serves, else where its organization is at home."""
    owner = world.dataset.organizations.get(draft.get("organization", ""))
    areas = [area for area in get(draft, ("service_area", "countries")) or [] if area != "WW"]
    found = get(draft, ("location", "country")) or (areas[0] if areas else owner.country if owner else None)
    return found if found != "WW" else None


def _of_source(key: str, last: str, draft: Draft, world: World) -> str | None:
    if last == "read_on":
        return world.today
    if last != "owner":
        return None
    host = (urlsplit(get(draft, ("sources", key, "url")) or "").hostname or "").removeprefix("www.")
    owner = world.dataset.organizations.get(draft.get("organization", ""))
    home = (urlsplit(owner.url or "").hostname or "").removeprefix("www.") if owner else ""
    if home and (host == home or host.endswith(f".{home}")):
        return "own"
    if any(host == name or host.endswith(f".{name}") for name in REPRINTS):
        return "news"
    return "government" if GOVERNMENT.search(host) else None


def _region(draft: Draft, world: World) -> str | None:
    """The part of the country the town lies in, by the gazetteer."""
    town, land = get(draft, ("location", "town")), get(draft, ("location", "country"))
    place = world.gazetteer.find(town, land) if world.gazetteer and town else None
    return place.region or None if place and place.country == land and not place.others else None


def timezone(draft: Draft, world: World) -> str | None:
    """The clock of the place. In a country of several zones only that of other records from the same part of it."""
    land = country(draft, world)
    zones = [zone for zone, code in ZONES.items() if code == land]
    if len(zones) == 1:
        return zones[0]
    regions = get(draft, ("service_area", "regions")) or []
    region = get(draft, ("location", "region")) or (regions[0] if len(regions) == 1 else None)
    if land == "GB":
        return CLOCKS.get("GB")
    here = Counter(
        service.timezone
        for service in world.dataset.services.values()
        if service.timezone in zones
        and service.location
        and service.location.country == land
        and service.location.region == region
    )
    return here.most_common(1)[0][0] if region and len(here) == 1 else None


def _status(draft: Draft, world: World) -> str:
    """`active` if a page of the last two years shows it, else `unknown`."""
    tried = put(draft, ("status",), "active")
    wrong = any(problem.code == "active" for problem in problems("services", tried, world))
    return "unknown" if wrong else "active"
