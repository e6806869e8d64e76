"""How `learn` and `checklist` print: which output, who is there, how wide."""

from __future__ import annotations

import os
import sys

from .. import countries, crisis
from ..errors import DONE, Refusal
from ..record import TYPE_CHECKING
from ..zone import time_zone
from .surroundings import paper

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..views.sheet import Block

OUTPUTS = ("plain", "markdown", "json")


def output(wanted: str | None, usual: str) -> str:
    """The output as asked, else the usual one; plain lines where the terminal can do no more. Raises Refusal."""
    if wanted is None:
        return "plain" if os.environ.get("TERM") == "dumb" else usual
    if wanted not in OUTPUTS:
        from ..text import nearest

        close = nearest(wanted, OUTPUTS)
        raise Refusal(
            f"There is no output {wanted!r}.", f"Did you mean {close}?" if close else f"Known: {', '.join(OUTPUTS)}."
        )
    return wanted


def there(country: str | None) -> crisis.People:
    """The people of the country that was said, else of this computer's. Raises Refusal for a country that is not known."""
    if country:
        return crisis.people(countries.demand(country), "option")
    return crisis.people(*countries.here(os.environ, time_zone(os.environ)))


def printed(blocks: Iterable[Block], chosen: str) -> int:
    from ..views.sheet import SHEETS

    sys.stdout.write(SHEETS[chosen](blocks, paper(os.environ)))
    sys.stdout.flush()
    return DONE
