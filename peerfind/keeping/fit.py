"""Rules about how the parts of one record fit together, and how we speak."""

from __future__ import annotations

import re

from ..model import Organization, Service
from ..record import TYPE_CHECKING
from ..text import nearest

if TYPE_CHECKING:
    from .desk import Desk

UNUSED_WORDS = {
    "hotline": "helpline",
    "commit suicide": "die by suicide",
    "committed suicide": "died by suicide",
    "failed attempt": "suicide attempt",
    "successful suicide": "death by suicide",
    "suicide victim": "person who died by suicide",
    "sufferer": "person with",
    "sufferers": "people with",
    "suffers from": "lives with",
    "suffering from": "living with",
    "addicts": "people with an addiction",
    "junkie": "person who uses drugs",
    "alcoholics": "people who drink too much",
    "schizophrenics": "people with schizophrenia",
    "the mentally ill": "people with mental illness",
    "confined to": "uses",
}
"""Words we do not use, and what we say instead. Names that contain them stand as their owners write them."""

DAY = r"(Mo|Tu|We|Th|Fr|Sa|Su)"
TIME = r"\d\d?:\d\d"


def organization(desk: Desk) -> None:
    """A service belongs to an organization that is there."""
    record = desk.record
    if isinstance(record, Service) and record.organization not in desk.dataset.organizations:
        close = nearest(record.organization, desk.dataset.organizations)
        hint = f"did you mean {close}?" if close else "add it under organizations"
        desk.wrong("organization", "unknown-organization", f"no organization is called {record.organization}", hint)


def formats(desk: Desk) -> None:
    """How people meet fits with where, and with the ways in."""
    record = desk.record
    if not isinstance(record, Service):
        return
    if record.kind not in ("learning-resource", "network") and not record.formats and not desk.written("formats"):
        hint = "one of in-person, phone, text, online, unless no page says it"
        desk.unusual("formats", "no-format", "not known how people meet", hint)
    if record.channels and "online" not in record.formats:
        desk.wrong("channels", "channels", "channels without online", "add online to formats, or take the channels out")
    if record.location and "in-person" not in record.formats:
        desk.wrong(
            "location", "location", "a place, but not in person", "add in-person to formats, or take the place out"
        )
    if record.texts and "text" not in record.formats:
        desk.wrong("texts", "texts", "a number to text, but not by text", "add text to formats")
    if not record.needs and not desk.written("needs"):
        desk.wrong("needs", "no-need", "no need", "needs: [any] if it is for whatever is going on")
    if record.kind == "crisis-line" and not (record.phones or record.texts or record.links):
        desk.wrong("phones", "unreachable", "a crisis line without a way to reach it", "a number, or at least its page")


def area(desk: Desk) -> None:
    """Some place is served, and a town lies in it."""
    record = desk.record
    if isinstance(record, Service):
        countries = record.service_area.countries
        if not countries and not desk.written("service_area.countries"):
            desk.wrong("service_area.countries", "no-country", "no country", "the countries it serves, or [WW]")
        elif countries and record.location and record.location.country not in countries and "WW" not in countries:
            desk.wrong(
                "location.country", "elsewhere", "the place lies outside the countries it serves", "look at both"
            )


def ages(desk: Desk) -> None:
    record = desk.record
    if not isinstance(record, Service) or record.minimum_age is None or record.maximum_age is None:
        return
    if record.minimum_age > record.maximum_age:
        desk.wrong("minimum_age", "ages", "the youngest age is above the oldest", "look at both")


def hours(desk: Desk) -> None:
    """Opening hours that can be read, with a day and a time and a clock."""
    record = desk.record
    if not isinstance(record, Service):
        return
    given = [("hours", record.hours), ("moderated_hours", record.moderated_hours)]
    for name in ("phones", "texts", "links"):
        given += [(f"{name}[{i}].hours", item.hours) for i, item in enumerate(getattr(record, name))]
    for field, value in given:
        if value is None:
            continue
        _hours(desk, field, value)
        if record.timezone is None and not desk.written("timezone"):
            desk.wrong(field, "no-timezone", "hours without a time zone", "add timezone, such as Europe/London")


def _hours(desk: Desk, field: str, value: str) -> None:
    import opening_hours

    try:
        opening_hours.OpeningHours(value)
    except opening_hours.ParserError:  # type: ignore[attr-defined]
        hint = "such as Mo-Fr 09:00-17:00 or We[2] 18:00-19:30; what cannot be said so goes to hours_note"
        desk.wrong(field, "hours", f"{value!r} cannot be read as opening hours", hint)
        return
    if value == "24/7":
        return
    for rule in value.split(";"):
        if not re.search(DAY + "|PH|SH", rule):
            desk.wrong(
                field,
                "no-weekday",
                f"a time without a weekday: {rule.strip()}",
                "Mo-Su if a page says every day, else hours_note",
            )
        elif not re.search(TIME, rule) and not re.search(r"\b(off|closed)\b", rule):
            desk.wrong(field, "no-time", f"a weekday without a time: {rule.strip()}", "put it in hours_note")
        if re.search(r"00:00-23:5\d", rule):
            desk.wrong(field, "almost-always", "a minute is missing before midnight", "24/7, or 00:00-24:00")


def words(desk: Desk) -> None:
    """How we speak of people."""
    for field, text in desk.texts():
        for word, better in UNUSED_WORDS.items():
            if re.search(rf"\b{word}\b", text, re.IGNORECASE):
                desk.wrong(field, "word", f"we do not say {word!r}", f"say: {better}")


def private(desk: Desk) -> None:
    """No numbers or addresses outside their fields, where no source stands beside them."""
    record = desk.record
    assert isinstance(record, (Organization, Service))
    for i, alias in enumerate(record.aliases):
        if re.fullmatch(r"[\d\s()+*#-]{3,}", alias) and alias not in ("113", "3114"):
            desk.wrong(
                f"aliases[{i}]",
                "number-alias",
                "a telephone number is not a name",
                "put it under phones, with its source",
            )
    for field, text in desk.texts():
        if re.search(r"\+?\d[\d ()-]{6,}\d", text):
            desk.wrong(field, "number-in-text", "a number inside a text has no source", "put it under phones or texts")
        if re.search(r"\S@\S", text):
            desk.wrong(field, "address-in-text", "an address inside a text has no source", "put it under emails")
