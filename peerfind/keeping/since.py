"""`peerfind data check --since REV`: which records are not as they were."""

from __future__ import annotations

from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from ..dataset import Dataset


def changed(old: Dataset | None, new: Dataset) -> set[str]:
    """Ids of the records that are new, say something else, or cannot be read; and all services of such an organization."""
    found = {name for part, name in new.order if name not in getattr(new, part)}
    for part in ("organizations", "services"):
        known = getattr(old, part) if old else {}
        found |= {name for name, record in getattr(new, part).items() if known.get(name) != record}
    before = faults(old) if old else {}
    found |= {name for name, said in faults(new).items() if before.get(name) != said}
    return found | {service.id for service in new.services.values() if service.organization in found}


def faults(dataset: Dataset) -> dict[str, set[tuple[str | None, ...]]]:
    """What could not be read of each record: it is not in the record, so that two such records may seem the same."""
    found: dict[str, set[tuple[str | None, ...]]] = {}
    for problem in dataset.problems:
        if problem.record:
            found.setdefault(problem.record, set()).add((problem.field, problem.code, problem.value))
    return found
