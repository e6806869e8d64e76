"""Which values of the directory have a source, field by field."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..dataset import Dataset
    from ..model import Service

LISTED = ("phones", "texts", "emails", "links", "good_to_know")
"""Fields whose every entry names its own source."""

SINGLE = (
    "hours", "moderated_hours", "hours_note", "location", "cost", "cost_details", "minimum_age", "maximum_age",
    "eligibility", "how_to_join", "led_by", "alert",
)  # fmt: skip
"""Fields whose source stands in `field_sources`."""


class Share(Record):
    """How many of the values of one field have a source."""

    name: str
    part: int
    whole: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all."""
        return 100 * self.part // self.whole if self.whole else 100


def sourced(dataset: Dataset) -> tuple[Share, ...]:
    """All fields together, then each field that has values."""
    counts = {field: [0, 0] for field in (*LISTED, "safety", *SINGLE)}
    for service in dataset.services.values():
        for field, has in _values(service):
            counts[field][0] += has
            counts[field][1] += 1
    each = tuple(Share(name=field, part=part, whole=whole) for field, (part, whole) in counts.items() if whole)
    return (Share(name="all", part=sum(one.part for one in each), whole=sum(one.whole for one in each)), *each)


def _values(service: Service) -> Iterator[tuple[str, bool]]:
    """Every value that is there, with its field and whether a source is named for it."""
    for field in LISTED:
        for item in getattr(service, field):
            yield field, item.source is not None
    for answer in service.safety.values():
        if answer.answer in ("yes", "partly", "no"):
            yield "safety", answer.source is not None
    for field in SINGLE:
        if getattr(service, field) not in (None, "unknown"):
            yield field, field in service.field_sources
