"""`learn`: short leaflets on peer support."""

from __future__ import annotations

import sys

from ..errors import DONE
from ..leaflets import find, open_rack
from .sheets import output, printed, there


def learn(words: list[str], wanted: str | None, country: str | None) -> int:
    """Print a topic, or the list of topics. Raises Refusal for a topic, output or country that is not known."""
    chosen = output(wanted, "drawn")
    people = there(country)
    rack = open_rack()
    topic = find(rack, " ".join(words)) if words else None
    from ..views import leaflet

    if chosen == "json":
        from ..views.as_json import dump

        read = leaflet.document(rack, topic, people) if topic else leaflet.topics_document(rack, people)
        sys.stdout.write(dump(read))
        return DONE
    return printed(leaflet.leaflet(rack, topic, people) if topic else leaflet.topics(rack, people), chosen)
