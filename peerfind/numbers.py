"""Numbers as people type them to find out whose they are: grouped in any way, or as they are dialled from abroad."""

from __future__ import annotations

FIGURES = 6
"""Figures of a number that is one whatever else is said."""

LONGEST = 15
"""Figures of the longest number there is, with the code of its country (ITU-T E.164)."""

ABROAD = ("44", "353", "61", "64", "27", "91", "1")
"""What countries are dialled by from abroad: behind it stands the number without its first 0, if it has one."""


def typed_as(figures: str) -> list[str]:
    """What a number may be in a directory: as it stands, and at home, if it was typed with the code of a country."""
    ways = [figures]
    for code in ABROAD if len(figures) <= LONGEST else ():
        if figures.startswith(code) and len(figures) >= len(code) + FIGURES:
            ways += ["0" + figures.removeprefix(code), figures.removeprefix(code)]
    return ways
