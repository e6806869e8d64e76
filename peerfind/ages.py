"""The ages that numbers in a text may be."""

from __future__ import annotations

AGES = ((12, "#child"), (17, "#teen"), (25, "#young"), (54, "#adult"), (110, "#old"))
"""What a number may be the age of."""


def age(digits: str) -> str:
    """The class of ages a number is in; `#` for what is nobody's."""
    return next((name for most, name in AGES if len(digits) < 4 and int(digits) <= most), "#")
