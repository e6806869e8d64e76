"""Rules about numbers, addresses and links: they must be dialled, written to and opened as they stand."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import phonenumbers

from ..model import Service
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Phone, Texting
    from .desk import Desk

COSTLY = {
    "GB": ("084", "087", "09", "070", "076", "118"),
    "IE": ("1850", "1890", "15"),
    "AU": ("190",),
    "US": ("900", "1-900", "1900"),
    "CA": ("900", "1-900", "1900"),
}
"""Beginnings of numbers that cost extra, or were switched off."""

PAID = {
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.PERSONAL_NUMBER,
    phonenumbers.PhoneNumberType.PAGER,
}
"""Types of numbers that cost more than a call, wherever they are."""

FREE_CODE = 4
"""Digits of a short number that may be free though the numbering plan does not know it."""

FREE_MAIL = ("gmail.", "hotmail.", "outlook.", "yahoo.", "live.", "btinternet.", "aol.", "icloud.", "bigpond.")
SHORTENERS = ("bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly")


def digits(number: str) -> str:
    """The keys one presses: letters stand on digits, the rest is for reading."""
    keys = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
    return re.sub(r"[^\d+*#]", "", number.translate(keys))


def numbers(desk: Desk) -> None:
    """Valid in the country where it is dialled, short codes included; never with a made-up prefix."""
    if not isinstance(desk.record, Service):
        return
    for name in ("phones", "texts"):
        for i, contact in enumerate(getattr(desk.record, name)):
            if _free(desk, contact):
                continue
            _number(desk, f"{name}[{i}].number", contact.number, contact.country, name == "texts")


def _free(desk: Desk, contact: Phone | Texting) -> bool:
    """Whether a short number that the numbering plan calls costly is free by its owner's or a government's page: 3919 in France."""
    source = desk.source(contact.source)
    said = contact.cost == "free" and source is not None and source.owner in ("own", "government")
    return said and len(digits(contact.number)) <= FREE_CODE and premium(digits(contact.number), contact.country)


def _number(desk: Desk, field: str, number: str, country: str, texting: bool) -> None:
    dialled = digits(number)
    if country == "GB":
        dialled = dialled.removeprefix("18001")  # the relay service for deaf callers, dialled before any number
    short = len(dialled) <= 6
    if premium(dialled, country):
        hint = "find a number that is free or costs as much as any call; who pays to be heard may not ring"
        desk.wrong(field, "costly", f"{number} is a premium-rate number of {country}", hint)
        return
    if dialled.startswith("+"):
        if not _valid(dialled, country):
            hint = "write it as it is dialled in the country: 85258 is 85258"
            desk.wrong(field, "made-up-prefix", f"{number} cannot be dialled", hint)
        else:
            hint = "write it as it is dialled in the country, without the country prefix"
            desk.unusual(field, "prefix", f"{number} carries a country prefix", hint)
        return
    for beginning in COSTLY.get(country, ()):
        if not short and dialled.startswith(re.sub(r"\D", "", beginning)) and len(dialled) > 8:
            hint = "find the number in use now; an old one goes to replaces"
            desk.wrong(field, "costly", f"{number} begins with {beginning}: it costs extra or was switched off", hint)
    if short:
        parsed = phonenumbers.PhoneNumber(
            country_code=phonenumbers.country_code_for_region(country),
            national_number=int(re.sub(r"\D", "", dialled) or 0),
        )
        if not texting and not phonenumbers.is_possible_short_number_for_region(parsed, country):
            desk.unusual(
                field, "short-number", f"{number} is not known as a short number of {country}", "read it again"
            )
    elif not _valid(dialled, country):
        desk.wrong(
            field, "phone-invalid", f"{number} is not a number of {country}", "compare digit by digit with the source"
        )


def premium(dialled: str, country: str) -> bool:
    """Whether a number earns money for whoever owns it, by the numbering plan of its country."""
    try:
        parsed = phonenumbers.parse(dialled, country)
    except phonenumbers.NumberParseException:
        return False
    if len(dialled) <= 6:
        cost = phonenumbers.expected_cost_for_region(parsed, country)
        return bool(cost == phonenumbers.ShortNumberCost.PREMIUM_RATE)
    return phonenumbers.number_type(parsed) in PAID


def _valid(dialled: str, country: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(dialled, country))
    except phonenumbers.NumberParseException:
        return False


def addresses(desk: Desk) -> None:
    """An e-mail address lies at the organization's own domain, and is not a person's."""
    if not isinstance(desk.record, Service):
        return
    organization = desk.organization()
    for i, email in enumerate(desk.record.emails):
        field, domain = f"emails[{i}].address", email.address.rsplit("@", 1)[1].lower()
        if domain.startswith(FREE_MAIL):
            hint = "is it the group's shared mailbox on its own page, and no one's private address?"
            desk.unusual(field, "free-mail", f"an address at {domain}", hint)
        elif organization and organization.url and not kin(domain, urlsplit(organization.url).hostname or ""):
            desk.unusual(field, "mail-domain", f"{domain} is not the domain of {organization.name}", "read it again")


def kin(one: str, other: str) -> bool:
    """Whether two hosts share their name, whatever stands around it."""
    common = {
        "www",
        "co",
        "com",
        "org",
        "net",
        "uk",
        "au",
        "nz",
        "ie",
        "ca",
        "za",
        "gov",
        "govt",
        "nhs",
        "scot",
        "info",
    }
    return bool(set(one.split(".")) & set(other.split(".")) - common)


def links(desk: Desk) -> None:
    """Public, encrypted, and what they say they are."""
    if not isinstance(desk.record, Service):
        return
    for i, link in enumerate(desk.record.links):
        field, host = f"links[{i}].url", (urlsplit(link.url).hostname or "").lower()
        if link.url.startswith("http://"):
            desk.unusual(field, "http", "the address begins with http://", "try https:// and keep it if the page opens")
        if re.match(r"(dev|stg|staging|test)\.|.*\.(stg|staging)\.", host):
            desk.wrong(field, "staging", f"{host} is a staging host", "print the public address")
        if host in SHORTENERS:
            desk.wrong(field, "shortener", f"{host} hides where the link goes", "print the address it leads to")
        source = desk.source(link.source)
        same = source and source.url and urlsplit(source.url).hostname == host
        if link.purpose == "home" and same and source and source.owner == "news":
            desk.wrong(field, "news-home", "a news article is not the home page", "purpose: about, or take it out")
