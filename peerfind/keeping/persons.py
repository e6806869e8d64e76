"""Rules about people: no volunteer's or leader's own name, mobile number or mailbox, even where a source prints it."""

from __future__ import annotations

import re

import phonenumbers

from ..model import Service
from ..record import TYPE_CHECKING
from ..spelling import is_english
from ..text import tokens
from .contact import digits

if TYPE_CHECKING:
    from .desk import Desk

ASKED_FOR = re.compile(
    r"\b(?:ask for|contact|call|ring|phone|text|write to|speak to|speak with|led by) "
    r"([A-Z][a-z]+)(?: [A-Z][a-z]+)?(?=[.,;)]| on\b| at\b| or\b| and\b|$)",
    re.IGNORECASE,
)
MAILBOX = re.compile(r"([a-z]{2,})[._]([a-z]{2,})")


def mobiles(desk: Desk) -> None:
    """A mobile number may be somebody's own."""
    if not isinstance(desk.record, Service):
        return
    for i, phone in enumerate(desk.record.phones):
        try:
            kind = phonenumbers.number_type(phonenumbers.parse(digits(phone.number), phone.country))
        except phonenumbers.NumberParseException:
            continue
        if kind == phonenumbers.PhoneNumberType.MOBILE:
            hint = "only if the group's own page of today shows it as the group's; a person's own number is left out"
            desk.unusual(f"phones[{i}].number", "mobile-number", f"{phone.number} is a mobile number", hint)


def named(desk: Desk) -> None:
    """No text tells to ask for somebody by name."""
    record, owner = desk.record, desk.organization()
    assert record is not None
    known = {word for one in (record, owner) if one for name in (one.name, *one.aliases) for word in tokens(name)}
    for field, text in desk.texts():
        for match in ASKED_FOR.finditer(text):
            name = match[1]
            if name[0].isupper() and name.lower() not in known and not is_english(name.lower()):
                hint = "leave the name out; say what to ask for instead"
                desk.unusual(field, "person-named", f"{match[0]!r} may name a person", hint)


def mailboxes(desk: Desk) -> None:
    """An address made of a first and a last name is a person's."""
    if not isinstance(desk.record, Service):
        return
    for i, email in enumerate(desk.record.emails):
        match = MAILBOX.fullmatch(email.address.rpartition("@")[0].lower())
        if match and not any(is_english(part) or part in tokens(desk.record.name) for part in match.groups()):
            hint = "find the address of the group or the office; a person's own is left out"
            desk.unusual(f"emails[{i}].address", "personal-mail", f"{email.address} may be a person's own", hint)
