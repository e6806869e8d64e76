"""`peerfind data confirm`: that a person held a record against the live service, written into its block."""

from __future__ import annotations

import re

from .. import forms
from ..dataset import open_dataset
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..model import Confirmation
from ..record import TYPE_CHECKING, Record
from ..text import nearest
from .blocks import changed
from .evidence import is_crisis
from .queue import page_of, values_of
from .whole import text_of, write

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..dataset import Dataset
    from ..model import Service
    from ..vocabulary import Vocabulary

_HANDLE = re.compile(r"[A-Za-z0-9](-?[A-Za-z0-9]){0,38}")


class Confirmed(Record):
    """What was written: the record as it was and as it is, the page, and the values that were confirmed."""

    old: Service
    new: Service
    page: str | None
    values: tuple[str, ...]


def confirm(
    path: str, vocabulary: Vocabulary, name: str, done: Confirmation, lines: Iterable[str], today: str
) -> Confirmed:
    """Write a confirmation into the file. Raises Refusal if it may not or cannot be written; the file is then as it was.

    `lines` are the ids that a country shows first to people in danger.
    """
    fits(done, vocabulary, today)
    dataset = open_dataset(path, vocabulary)
    service = found(dataset, name)
    if done.how == "phone" and (is_crisis(service) or service.id in set(lines)):
        raise Refusal(
            f"{service.id} is a crisis line, and a crisis line is never rung to test it.",
            "Open its page and compare: --how page. Or write to the office behind it: --how email.",
        )
    if service.status == "closed":
        raise Refusal(
            f"{service.id} is marked as closed.",
            "If it runs again, first set its status to active, with the page that says so.",
        )
    if service.confirmed and service.confirmed.on > done.on:
        raise Refusal(
            f"{service.id} was confirmed later than that already, on {service.confirmed.on}.",
            "Leave it, or give a later --on.",
        )
    new = service.replace(confirmed=done)
    write(path, changed(text_of(path), "services", service, new))
    return Confirmed(old=service, new=new, page=page_of(dataset, service), values=values_of(service))


def fits(done: Confirmation, vocabulary: Vocabulary, today: str) -> None:
    """Raise Refusal for a day, a way or a handle that cannot be written down."""
    known = vocabulary.axes["confirmations"]
    if done.how not in known:
        close = nearest(done.how, known)
        hint = f"Did you mean {close}?" if close else f"Known: {', '.join(known)}."
        raise Refusal(f"There is no way to confirm called {done.how!r}.", hint)
    if not _HANDLE.fullmatch(done.by):
        raise Refusal(
            f"{done.by!r} is not a handle.", "Letters, figures and single hyphens, as on GitHub; no name, no address."
        )
    if fault := forms.fault("day", done.on):
        raise Refusal(f"{fault.message[:1].upper()}{fault.message[1:]}.", f"{fault.hint[:1].upper()}{fault.hint[1:]}.")
    if done.on > today:
        raise Refusal(f"{done.on} has not come yet.", f"Today is {today}.")


def found(dataset: Dataset, name: str) -> Service:
    """The service of an id. Raises Refusal if there is none, or if it cannot be read."""
    service = dataset.service(name)
    if service:
        return service
    if ("services", name) in dataset.order:
        raise Refusal(f"{name} in {dataset.path} cannot be read.", "See peerfind data check.", DATA_HAS_PROBLEMS)
    close = nearest(name, dataset.services)
    hint = (
        f"Did you mean {close}?"
        if close
        else "The id stands at the end of a card: find it with peerfind search and its name."
    )
    raise Refusal(f"There is no service with the id {name!r} in {dataset.path}.", hint)
