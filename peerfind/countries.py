"""Which country the person is in, and how that is known. Never assumed: without a sign it stays unknown."""

from __future__ import annotations

from .compiled.countries import CALLED, MILES, NAMES, ZONES
from .errors import Refusal
from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "PEERFIND_COUNTRY"

HOW = {
    "option": "you said so",
    "place": "from the place you named",
    "words": "from your words",
    "environment": f"from {VARIABLE}",
    "timezone": "from this computer's time zone",
    "locale": "from this computer's language setting",
    "none": "not known",
}
"""How the country is known, in words."""


def code_of(text: str) -> str | None:
    """The country a person names: `GB`, `uk`, `Ireland`. None if there is none of that name."""
    from .text import tokens

    bare = " ".join(tokens(text))
    code = text.strip().upper()
    if code in NAMES and text.isascii():  # no other letter stands for two: `ß` is not South Sudan
        return code
    return CALLED.get(bare)


def demand(text: str) -> str:
    """The country a person names. Raises Refusal, with what was probably meant."""
    if code := code_of(text):
        return code
    from .text import nearest

    close = nearest(text, CALLED)
    meant = (
        f"Did you mean {NAMES[CALLED[close]]} ({CALLED[close]})?"
        if close
        else "Use two letters, such as GB, IE, AU or US."
    )
    raise Refusal(f"There is no country {text!r}.", meant)


def here(environment: Mapping[str, str], zone: str | None) -> tuple[str | None, str]:
    """The country of this computer and how it is known: its own variable, the time zone (IANA name), the locale."""
    if (said := environment.get(VARIABLE, "").strip()) and (code := code_of(said)):
        return code, "environment"
    if zone and (code := ZONES.get(zone.removeprefix(":"))):
        return code, "timezone"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            territory = value.partition(".")[0].partition("@")[0].partition("_")[2].upper()
            return (territory, "locale") if territory in NAMES else (None, "none")
    return None, "none"


MOST_OF = {"GB": "England"}
"""Regions in which most people of a country live: what is there for them counts as everybody's where the region is not known."""

MILE = 1.609344
"""Kilometres in a mile."""


def distance(kilometres: float, country: str | None) -> str:
    """A distance as the country's road signs say it: `4 km`, `2½ miles` rounded to whole units from five on."""
    value, unit = (kilometres / MILE, "mile") if country in MILES else (kilometres, "km")
    if value < 1:
        return f"less than a {unit}" if unit == "mile" else "less than 1 km"
    shown = f"{value:.0f}" if value >= 4.5 else f"{value:.1f}".removesuffix(".0")
    return f"{shown} {unit}{'s' if unit == 'mile' and shown != '1' else ''}"
