"""A typed place to one the search knows. Raises Refusal, with a way out, where there is none."""

from __future__ import annotations

from ..compiled.countries import NAMES
from ..errors import Refusal
from ..record import TYPE_CHECKING
from ..request import Request
from .reply import listened, located
from .talk import Said

if TYPE_CHECKING:
    from .reply import Find


def spotted(line: str, find: Find) -> tuple[Said, str]:
    """What a typed place stands for, and how to say it: a name alone, or a sentence that holds one."""
    try:
        query = find(Request(options={"near": line, "limit": 1})).query
        said = Said(words="", wishes={"place": (line,)})
    except Refusal:
        query = listened(line, find).query
        if not located(query):
            query = listened(f"near {line}", find).query
        if not located(query):
            raise
        said = Said(words=line)
    if query.place is None:
        return said, f"In {NAMES[query.country or '']}."
    others = f" Or did you mean {' or '.join(query.place.others)}?" if query.place.others else ""
    return said, f"Near {query.place.label}.{others} Not right? Type b, and add the county or the country."
