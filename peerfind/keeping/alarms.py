"""What makes a change suspicious: things that a slip or a scam has, and a good correction mostly has not."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from ..text import normal
from .crossing import gone, keys, printed
from .evidence import TRUSTED
from .lookalike import SHORTEST, domain, host_of, hosts, label, near, same_to_the_eye

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..dataset import Dataset
    from ..model import Source
    from .changes import Change

ALARMS = (
    "page-not-read-again", "not-their-page", "new-domain", "domain-like-a-known-one", "number-of-another",
    "number-taken-back", "new-id", "large-file",
)  # fmt: skip
"""Names of alarms; `data check --explain` tells why each is there."""


class Alarm(Record):
    """Why a change wants a closer look, in a sentence. `code` names it."""

    code: str
    says: str


class Watch:
    """What was known before a change, and what is suspicious seen from there."""

    def __init__(self, old: Dataset, new: Dataset) -> None:
        self.old, self.new = old, new
        self.known: dict[str, set[str]] = {}
        self.names: dict[str, str] = {}
        for host, places in hosts(old).items():
            self.names.setdefault(domain(host), places[0][0])
            for whose, _, _ in places:
                self.known.setdefault(whose, set()).add(domain(host))
        self.numbers = {(country, figures): service for service, _, country, figures in printed(old)}
        self.retired = gone(old)
        kept = new.services.keys() & old.services.keys()
        self.gone = {(s.organization, normal(s.name)): s for s in old.services.values() if s.id not in kept}

    def alarms(self, change: Change) -> tuple[Alarm, ...]:
        """Every reason to look twice at one change, each once."""
        found = {alarm.says: alarm for alarm in self._all(change)}
        return tuple(found.values())

    def _all(self, change: Change) -> Iterator[Alarm]:
        part, _, name = change.home.partition("/")
        if part == "emergency":
            return
        service = self.new.services.get(name) if part == "services" else None
        whose = service.organization if service else name
        if service and change.what == "added":
            if before := self.gone.get((whose, normal(service.name))):
                says = f"{before.id} is taken out and this has its name: compare the two by hand"
                yield Alarm(code="new-id", says=says)
            for phone in service.phones:
                yield from self.number(phone.country, phone.number, whose)
            for text in service.texts:
                yield from self.number(text.country, text.number, whose)
            for contact in service.contacts():
                yield from self.source(self.new.source(service, contact.source))
            for link in service.links:
                yield from self.host(host_of(link.url), whose)
        if change.number:
            yield from self.number(*change.number, whose)
            yield from self.source(change.new_source)
            if not_again(change):
                says = "the number changes, but the page it is said to stand on was not read again"
                yield Alarm(code="page-not-read-again", says=says)
        if change.url:
            yield from self.host(host_of(change.url), whose)
        if change.level in ("crisis", "ways") and change.new_source and change.new_source.owner == "own":
            yield from self.host(host_of(change.new_source.url), whose)

    def number(self, country: str, number: str, whose: str) -> Iterator[Alarm]:
        figures = keys(number, country)
        other = self.numbers.get((country, figures))
        if other and other.organization != whose and len(figures) > 3:
            says = f"{number} is the number of {other.name} ({other.id}), which another organization runs"
            yield Alarm(code="number-of-another", says=says)
        if by := self.retired.get((country, figures)):
            yield Alarm(code="number-taken-back", says=f"{number} stands under {by.says} as a number of old")

    def source(self, source: Source | None) -> Iterator[Alarm]:
        if source is None or source.owner not in TRUSTED:
            whose = f"a page of a {source.owner}" if source else "no page that we know"
            yield Alarm(code="not-their-page", says=f"it was read on {whose}, not on the owner's")

    def host(self, host: str, whose: str) -> Iterator[Alarm]:
        """A domain nobody knew before, and one that can be taken for a known one."""
        if not host or domain(host) in self.names:
            return
        if known := self.known.get(whose):
            says = f"{host} is new for this organization; until now it had {', '.join(sorted(known)[:3])}"
            yield Alarm(code="new-domain", says=says)
        for other, owner in self.names.items():
            same_name = label(host) == label(other) and len(label(other)) >= SHORTEST
            if same_name or same_to_the_eye(host, other) or near(host, other):
                yield Alarm(code="domain-like-a-known-one", says=f"{host} can be taken for {other}, known for {owner}")


def not_again(change: Change) -> bool:
    """Whether a value changes while the page it stands on is the same, and was read no later than before."""
    old, new = change.old_source, change.new_source
    same = old and new and (old.url, old.document) == (new.url, new.document)
    return bool(change.old and same and old and new and new.read_on <= old.read_on)
