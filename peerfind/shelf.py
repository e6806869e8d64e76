"""Where the data stands: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

import os

_HERE = os.path.dirname(os.path.abspath(__file__))
_INSTALLED = os.path.join(_HERE, "data")

INSTALLED = os.path.isdir(_INSTALLED)
"""Whether this is an installed package, with its data inside, and not a checkout."""

DATA = _INSTALLED if INSTALLED else os.path.join(os.path.dirname(_HERE), "data")
"""The folder of the data files that came with the program."""


def book(name: str) -> str:
    """The path of one of them, such as `groups.yaml`."""
    return os.path.join(DATA, name)
