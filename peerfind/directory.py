"""A directory of services: what the house needs of it, and how it is read from a compiled file, record by record."""

from __future__ import annotations

import json
from functools import cached_property

from .model import Organization, Service, Source
from .plain import from_plain
from .record import TYPE_CHECKING
from .tables import Database, one

FORMAT = "4"
"""The form of a compiled directory; one of another form is made anew."""

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    from .records import Problem

    class Directory(Protocol):
        """Services and organizations by id, wherever they come from."""

        def ids(self) -> Iterable[str]:
            """The ids of all services, in order."""

        def service(self, name: str) -> Service | None: ...
        def organization(self, name: str) -> Organization | None: ...
        def source(self, service: Service, key: str | None) -> Source | None:
            """The source a key names: of the service, or of the organization that runs it."""


class Stored:
    """A directory in a compiled file. `problems` is what could not be read when it was made from YAML; `path` its YAML."""

    def __init__(self, db: Database, path: str, problems: tuple[Problem, ...] = ()) -> None:
        self.db, self.path, self.problems = db, path, problems
        self._organizations: dict[str, Organization | None] = {}

    @cached_property
    def size(self) -> int:
        """How many services there are."""
        return int(one(self.db, "select value from meta where name = 'size'"))

    def ids(self) -> list[str]:
        return [name for (name,) in self.db.execute("select id from service order by id")]

    def service(self, name: str) -> Service | None:
        read = one(self.db, "select json from service where id = ?", name)
        return from_plain(Service, json.loads(read)) if read else None

    def organization(self, name: str) -> Organization | None:
        if name not in self._organizations:
            read = one(self.db, "select json from organization where id = ?", name)
            self._organizations[name] = from_plain(Organization, json.loads(read)) if read else None
        return self._organizations[name]

    def week(self, hours: str | None) -> str | None:
        """The spans of a week (see `weeks`) for hours that are the same every week."""
        spans: str | None = one(self.db, "select spans from week where hours = ?", hours) if hours else None
        return spans

    def source(self, service: Service, key: str | None) -> Source | None:
        owner = self.organization(service.organization)
        return source_of(service, owner, key)


def source_of(service: Service, owner: Organization | None, key: str | None) -> Source | None:
    """The source a key names: of the service, or of the organization that runs it."""
    if key is None:
        return None
    return service.sources.get(key) or (owner.sources.get(key) if owner else None)
