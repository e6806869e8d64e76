"""The directory as records: organizations and services of one file.

What cannot be read is left out and stands in `problems`; nothing here raises for a mistake in the data, so that one
wrong record never hides the others.
"""

from __future__ import annotations

from . import load, shelf
from .books import open_vocabulary
from .directory import source_of
from .model import Organization, Service, Source
from .reading import parts_of, shown
from .record import TYPE_CHECKING, Record
from .records import Problem, Records

if TYPE_CHECKING:
    from typing import Any

    from .load import Node
    from .vocabulary import Vocabulary


class Dataset(Record):
    """The directory as read from one file. `homes` holds the node at which each record stands, by its id."""

    path: str
    organizations: dict[str, Organization]
    services: dict[str, Service]
    problems: tuple[Problem, ...] = ()
    homes: dict[str, Node] = {}
    order: tuple[tuple[str, str], ...] = ()

    def ids(self) -> list[str]:
        """The ids of all services, in order."""
        return sorted(self.services)

    def service(self, name: str) -> Service | None:
        return self.services.get(name)

    def organization(self, name: str) -> Organization | None:
        return self.organizations.get(name)

    def source(self, service: Service, key: str | None) -> Source | None:
        """The source a key names: of the service, or of the organization that runs it."""
        return source_of(service, self.organization(service.organization), key)


def open_dataset(path: str | None = None, vocabulary: Vocabulary | None = None) -> Dataset:
    """The directory. Never raises for what stands in the file; raises Refusal if there is no such file."""
    path = path or shelf.book("groups.yaml")
    records = Records(shown(path), (vocabulary or open_vocabulary()).axes)
    homes: dict[str, Node] = {}
    order: list[tuple[str, str]] = []
    root = parts_of(path, records, known=("organizations", "services"))
    read: dict[str, Any] = {}
    for name, cls in (("organizations", Organization), ("services", Service)):
        read[name] = _records_of(records, root.get(name), name, cls, homes, order)
    return Dataset(
        path=shown(path), organizations=read["organizations"], services=read["services"],
        problems=tuple(records.problems), homes=homes, order=tuple(order),
    )  # fmt: skip


def _records_of(
    records: Records,
    node: Node | None,
    name: str,
    cls: type[Record],
    homes: dict[str, Node],
    order: list[tuple[str, str]],
) -> dict[str, Any]:
    """The records of one list by id; of two with the same id the first."""
    read: dict[str, Any] = {}
    if node is None or not isinstance(node, load.Sequence):
        if node is not None:
            records.wrong(node, name, "not-a-list", f"{name} should be a list", "start each record with - id:")
        return read
    for item in node.items:
        records.record = _id_of(item)
        record = records.read(cls, item)
        if records.record:
            order.append((name, records.record))
        if record is None:
            continue
        if record.id in read:
            first = homes[f"{name}/{record.id}"].line
            records.wrong(item, "id", "duplicate-id", f"the id {record.id} stands twice", f"it is also on line {first}")
            continue
        read[record.id] = record
        homes[f"{name}/{record.id}"] = item
    records.record = None
    return read


def _id_of(node: Node) -> str | None:
    if isinstance(node, load.Mapping) and isinstance(found := node.values.get("id"), load.Scalar):
        return found.text
    return None
