"""A service that has ended: the record stays, and nothing in it is shown as current any more.

The reason is printed first, as its notice, because that is what someone who looks the service up needs to know. Numbers,
addresses and hours go to `replaces`, which prints them as no longer in use; a number that another running service has
is not retired and only leaves this record.
"""

from __future__ import annotations

from ...errors import DATA_HAS_PROBLEMS, Refusal
from ...record import TYPE_CHECKING
from ...timetable import words as hours_in_words
from ..contact import digits
from .answers import key_for, pages
from .draft import cut, plain_of, put
from .judge import problems
from .plan import ENTRIES, Step
from .state import Entry, onward

if TYPE_CHECKING:
    from typing import Any

    from ...model import Service
    from .draft import Draft
    from .judge import World

ENDED = ("phones", "texts", "emails", "hours", "hours_note", "moderated_hours", "timezone")
"""Fields that would send people to what is no longer there."""


def retire(world: World, service: Service, because: str, url: str | None) -> Entry:
    """The record as closed, with what is to be asked about the page that says so. Raises Refusal if it is closed."""
    if service.status == "closed":
        raise Refusal(
            f"{service.id} is closed already.", f"Change its words with peerfind data edit {service.id} alert."
        )
    start = plain_of(service)
    steps: tuple[Step, ...] = ()
    draft, key = put(start, ("status",), "closed"), None
    if url:
        draft, steps, key = _told(draft, url, world)
    draft = _ended(draft, service, key, world)
    if service.alert and service.alert != because:
        note = f"{service.note} " if service.note else ""
        draft = put(draft, ("note",), f"{note}Notice before it closed: {service.alert}")
    draft = put(draft, ("alert",), " ".join(because.split()))
    _fit(draft, world)
    said = ("No page is named that says so. --source URL names one.",) if not url else ()
    return onward(Entry(part="services", draft=draft, todo=steps, said=said, own=service.id, start=start), world)


def _told(draft: Draft, url: str, world: World) -> tuple[Draft, tuple[Step, ...], str]:
    """The draft with the page that tells of the end; what is not known about that page is asked."""
    known = {address.rstrip("/"): key for key, address in pages(draft, world).items()}
    key = known.get(url.rstrip("/"))
    steps: tuple[Step, ...] = ()
    if key is None:
        key = key_for(url, pages(draft, world))
        draft = put(draft, ("sources", key), {"url": url})
        steps = tuple(Step(path=("sources", key, name)) for name in ENTRIES["sources"][1:])
    return put(draft, ("field_sources", "status"), key), steps, key


def _ended(draft: Draft, service: Service, key: str | None, world: World) -> Draft:
    """What is no longer there, moved to where it is printed as such."""
    elsewhere = _running(service, world)
    gone: list[tuple[str, str | None]] = [
        (number, source) for number, source in _contacts(service) if (digits(number) or number) not in elsewhere
    ]
    if service.hours:
        gone.append((hours_in_words(service.hours), service.field_sources.get("hours")))
    if service.hours_note:
        gone.append((service.hours_note, service.field_sources.get("hours_note")))
    have = {item.value for item in service.replaces}
    replaces: list[Any] = list(draft.get("replaces", ()))
    for value, source in gone:
        if value not in have:
            replaces.append({"value": value} | ({"source": key or source} if key or source else {}))
    if replaces:
        draft = put(draft, ("replaces",), replaces)
    for name in ENDED:
        draft = cut(cut(draft, (name,)), ("field_sources", name))
    for at in range(len(service.links)):
        draft = cut(draft, ("links", at, "hours"))
    return draft


def _contacts(service: Service) -> list[tuple[str, str]]:
    return [(getattr(way, "number", getattr(way, "address", "")), way.source) for way in service.contacts()]


def _running(service: Service, world: World) -> set[str]:
    """Numbers and addresses of the other services that have not closed."""
    others = (other for other in world.dataset.services.values() if other.id != service.id and other.status != "closed")
    return {digits(value) or value for other in others for value, _ in _contacts(other)}


def _fit(draft: Draft, world: World) -> None:
    """Raise Refusal for a reason or an address that the check would not let pass."""
    told = {"alert": "--because", "note": "--because", "sources": "--source"}
    for problem in problems("services", draft, world):
        name = (problem.field or "").split(".")[0]
        if problem.severity == "error" and name in told and problem.code not in ("missing",):
            raise Refusal(f"{told[name]}: {problem.message}.", f"{problem.hint[:1].upper()}{problem.hint[1:]}.")
    if not draft["alert"]:
        raise Refusal(
            "--because is empty.", "Say in one sentence why it has ended: it is shown to people.", DATA_HAS_PROBLEMS
        )
