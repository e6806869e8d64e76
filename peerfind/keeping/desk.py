"""Where a rule stands while it looks at the data: the dataset, one record, and a way to say what is wrong and where."""

from __future__ import annotations

import re
from contextlib import contextmanager

from ..load import Mapping, Node, Scalar, Sequence
from ..model import Organization, Service, Source
from ..record import TYPE_CHECKING
from ..records import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..dataset import Dataset
    from ..vocabulary import Vocabulary

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


class Desk:
    """One record under the eyes of the rules. `today` is an ISO day, so that a check gives the same answer again."""

    def __init__(self, dataset: Dataset, vocabulary: Vocabulary, today: str, path: str) -> None:
        self.dataset, self.vocabulary, self.today, self.path = dataset, vocabulary, today, path
        self.problems: list[Problem] = []
        self.record: Organization | Service | None = None
        self.home: Node | None = None

    def records(self) -> Iterator[Organization | Service]:
        """Every record in turn; while one is given out, what is said is said of it."""
        for part, records in (("organizations", self.dataset.organizations), ("services", self.dataset.services)):
            for record in records.values():
                self.record, self.home = record, self.dataset.homes[f"{part}/{record.id}"]
                yield record
        self.record = self.home = None

    @contextmanager
    def at(self, home: str) -> Iterator[None]:
        """Look at one record, such as `services/samaritans`, for as long as something is said of it."""
        part, name = home.split("/")
        self.record, self.home = getattr(self.dataset, part)[name], self.dataset.homes[home]
        yield
        self.record = self.home = None

    def source(self, key: str | None) -> Source | None:
        """The source a key of the present record names, its own or its organization's."""
        if isinstance(self.record, Service):
            return self.dataset.source(self.record, key)
        return self.record.sources.get(key) if self.record and key else None

    def organization(self) -> Organization | None:
        if isinstance(self.record, Service):
            return self.dataset.organizations.get(self.record.organization)
        return self.record

    def written(self, field: str) -> bool:
        """Whether a field stands in the file with a value, read or not: what could not be read is reported already."""
        node = self.home
        for name in field.split("."):
            if not isinstance(node, Mapping) or name not in node.values:
                return False
            node = node.values[name]
        return not (isinstance(node, Sequence) and not node.items)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every line of free text that people read, with its field."""
        record = self.record
        assert record is not None
        for name in ("description", "hours_note", "cost_details", "eligibility", "how_to_join", "alert"):
            if value := getattr(record, name, None):
                yield name, value
        for number, note in enumerate(getattr(record, "good_to_know", ())):
            yield f"good_to_know[{number}].says", note.says
        for question, answer in record.safety.items():
            if answer.says:
                yield f"safety.{question}.says", answer.says

    # --- saying

    def wrong(self, field: str, code: str, message: str, hint: str) -> None:
        """It must not stay so: the check fails."""
        self._say("error", field, code, message, hint)

    def unusual(self, field: str, code: str, message: str, hint: str) -> None:
        """It may be meant: the check speaks and does not fail."""
        self._say("warning", field, code, message, hint)

    def _say(self, severity: str, field: str, code: str, message: str, hint: str) -> None:
        node = find(self.home, field)
        value = node.text if isinstance(node, Scalar) else None
        line, column = (node.line, node.column) if node else (1, 1)
        self.problems.append(
            Problem(
                path=self.path, line=line, column=column, record=self.record.id if self.record else None, field=field or None,
                value=value, severity=severity, code=code, message=message, hint=hint,
            )
        )  # fmt: skip


def find(home: Node | None, field: str) -> Node | None:
    """The node of a field such as `phones[0].number`; the nearest one above it if the field is not written."""
    node = home
    for name, number in _STEP.findall(field):
        if isinstance(node, Mapping) and name in node.values:
            node = node.values[name]
        elif isinstance(node, Sequence) and number and int(number) < len(node.items):
            node = node.items[int(number)]
        else:
            break
    return node
