"""Which questions are asked, in which order, and how each is put."""

from __future__ import annotations

from ...model import QUESTIONS
from ...record import TYPE_CHECKING, Record
from .draft import get, spec

if TYPE_CHECKING:
    from collections.abc import Callable

    from .draft import Draft, Path


class Step(Record):
    """One question: the path of the value it asks for, and whose (`services` or `organizations`). `wanted`: somebody asked
    for it, so it is put whatever the other answers are."""

    path: tuple[str | int, ...]
    part: str = "services"
    wanted: bool = False


NEW = "+"
"""Stands in a path for the key of a source that has none yet."""

SERVICE = (
    "name", "id", "organization", "aliases", "sources", "kind", "description", "needs", "communities", "formats",
    "channels", "styles", "led_by", "service_area", "location", "phones", "texts", "emails", "links",
    "hours", "hours_note", "moderated_hours", "languages", "cost", "cost_details", "minimum_age", "maximum_age",
    "eligibility", "how_to_join", "good_to_know", "safety", "status", "note",
)  # fmt: skip
"""What is asked for a new service: what other answers depend on comes first."""

ORGANIZATION = ("name", "id", "url", "country")
"""What is asked for an organization that is new, on the way to its service."""

ENTRIES: dict[str, tuple[str, ...]] = {
    "phones": ("number", "country", "purpose", "source", "description", "hours", "cost"),
    "texts": ("number", "country", "keyword", "source", "via", "description", "hours", "cost"),
    "emails": ("address", "purpose", "source", "description"),
    "links": ("url", "purpose", "source", "hours"),
    "good_to_know": ("says", "source"),
    "replaces": ("value", "retired_on", "source"),
    "sources": ("url", "owner", "page_date", "read_on"),
    "location": ("town", "country", "region", "postcode", "venue"),
    "service_area": ("countries", "regions"),
    "safety": ("answer", "source", "says"),
    "confirmed": ("on", "how", "by"),
    "registration": ("scheme", "number", "source"),
}
"""The fields of an entry in the order they are asked. The first says whether there is an entry at all."""

SOURCED = (
    "hours", "hours_note", "moderated_hours", "location", "cost", "cost_details", "minimum_age", "maximum_age",
    "eligibility", "how_to_join", "led_by", "status", "alert",
)  # fmt: skip
"""Fields of a service that no contact carries a source for: it is asked after them."""

ONLY_IF: dict[str, Callable[[Draft], bool]] = {
    "channels": lambda draft: "online" in draft.get("formats", ()) or "channels" in draft,
    "location": lambda draft: "in-person" in draft.get("formats", ()) or "location" in draft,
    "texts": lambda draft: "text" in draft.get("formats", ()) or "texts" in draft,
    "moderated_hours": lambda draft: "forum" in draft.get("channels", ()) or "moderated_hours" in draft,
}
"""Questions that are left out where another answer makes them senseless."""


CURES: dict[str, Path] = {
    "no-timezone": ("timezone",), "channels": ("formats",), "location": ("formats",), "texts": ("formats",),
}  # fmt: skip
"""What the check finds in one field and is mended in another, by the code of the problem."""


def needed(draft: Draft, step: Step) -> bool:
    """Whether a question makes sense as things stand."""
    path = step.path
    if step.wanted:
        return True
    if path[0] == "field_sources" and len(path) > 1:
        return draft.get(str(path[1])) is not None
    rule = ONLY_IF.get(str(path[0]))
    return rule is None or rule(draft)


def expanded(step: Step, draft: Draft) -> tuple[Step, ...]:
    """A step that asks for more than one value, as the steps of which it is made; a step that asks for one as itself."""
    path, field = step.path, spec(step.part, step.path)
    name = str(path[0])
    if field.shape in ("text", "texts", "word", "words", "whole", "decimal"):
        return (step,)
    if field.shape == "pairs":
        return tuple(step.replace(path=(name, key)) for key in get(draft, path) or ())
    if len(path) > 1 or field.shape == "one":
        return (*entry(step, draft), *_source_of(step, draft))
    if name == "safety":
        return tuple(part for key in QUESTIONS for part in entry(step.replace(path=(name, key)), draft))
    have = get(draft, path) or ()
    keys: list[str | int] = list(have) if isinstance(have, dict) else list(range(len(have)))
    found = [part for key in keys for part in entry(step.replace(path=(name, key)), draft)]
    return (*found, another(step, draft))


def entry(step: Step, draft: Draft) -> tuple[Step, ...]:
    """The steps of one entry: all of them if it is there, else only the one that says whether there is one."""
    first, *rest = ENTRIES[str(step.path[0])]
    have = get(draft, step.path)
    if have is None and step.path[0] not in ("service_area", "confirmed"):
        return (step.replace(path=(*step.path, first)),)
    names = [first, *rest] if not have or first in have else rest
    if step.path[0] == "safety" and have and have.get("answer") in ("not-found", "not-applicable"):
        names = [first]
    return tuple(step.replace(path=(*step.path, name)) for name in names)


def another(step: Step, draft: Draft) -> Step:
    """The question whether there is one more entry in a list, or one more source."""
    name = str(step.path[0])
    key: str | int = NEW if name == "sources" else len(get(draft, (name,)) or ())
    return step.replace(path=(name, key, ENTRIES[name][0]))


def following(step: Step, draft: Draft) -> tuple[Step, ...]:
    """What is asked next because of an answer: the rest of an entry that has just begun, and whether there are more."""
    name = str(step.path[0])
    if len(step.path) == 1:
        return _source_of(step, draft)
    if name not in ENTRIES or step.path[-1] != ENTRIES[name][0] or name == "service_area":
        return ()
    rest = entry(step.replace(path=step.path[:-1]), draft)
    rest = tuple(part for part in rest if part.path != step.path)
    if spec(step.part, (name,)).shape == "one":
        return (*rest, *_source_of(step.replace(path=(name,)), draft))
    return rest if name == "safety" else (*rest, another(step, draft))


def _source_of(step: Step, draft: Draft) -> tuple[Step, ...]:
    name = str(step.path[0])
    if step.part != "services" or name not in SOURCED or draft.get(name) is None:
        return ()
    return (step.replace(path=("field_sources", name)),)
