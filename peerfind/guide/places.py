"""A typed place to one the search knows. Raises Refusal, with a way out, where there is none."""

from __future__ import annotations

from ..compiled.countries import NAMES
from ..errors import Refusal
from ..record import TYPE_CHECKING
from ..request import Request
from .reply import listened, located
from .talk import Said

if TYPE_CHECKING:
    from ..query import Query
    from .reply import Find


def found_again(query: Query, find: Find) -> str | None:
    """The name by which a place or country is found by itself, without the sentence it stood in."""
    if query.place is None:
        return NAMES[query.country or ""]
    for name in (query.place.label, f"{query.place.name}, {NAMES[query.place.country]}", query.place.name):
        try:
            again = find(Request(options={"near": name, "limit": 1})).query.place
        except Refusal:
            continue
        if again and (again.latitude, again.longitude) == (query.place.latitude, query.place.longitude):
            return name
    return None


def spotted(line: str, find: Find) -> tuple[Said, str]:
    """What a typed place stands for, and how to say it: a name alone, or a sentence that holds one."""
    try:
        query = find(Request(options={"near": line, "limit": 1})).query
        said = Said(wishes={"place": (line,)})
    except Refusal:
        query = listened(line, find).query
        if not located(query):
            query = listened(f"near {line}", find).query
        if not located(query):
            raise
        said = Said(wishes={"place": (found_again(query, find) or line,)})
    if query.place is None:
        return said, f"In {NAMES[query.country or '']}."
    others = f" Or did you mean {' or '.join(query.place.others)}?" if query.place.others else ""
    return said, f"Near {query.place.label}.{others} Not right? Type b, and add the county or the country."
