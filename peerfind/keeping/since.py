"""`peerfind data check --since REV`: which records are not as they were."""

from __future__ import annotations

from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from ..dataset import Dataset


def changed(old: Dataset | None, new: Dataset) -> set[str]:
    """Ids of the records that are new or changed, that cannot be read, or whose organization is one of those."""
    found = {name for part, name in new.order if name not in getattr(new, part)}
    for part in ("organizations", "services"):
        known = getattr(old, part) if old else {}
        found |= {name for name, record in getattr(new, part).items() if known.get(name) != record}
    return found | {service.id for service in new.services.values() if service.organization in found}
