"""Stricter kinds of text, by name: what a URL, a day, a country or a number must look like.

Only the look: whether a number exists, hours can be read or a town lies where it should is for `keeping.check`.
"""

from __future__ import annotations

import re

from .compiled.countries import NAMES, ZONES
from .model import QUESTIONS
from .record import TYPE_CHECKING, Record
from .text import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

DECIMAL = re.compile(r"-?\d{1,3}(\.\d{1,6})?")
WORLD = "WW"
CALLER = "caller"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KEY = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_URL = re.compile(r"https?://[a-z0-9.-]+\.[a-z]{2,}(:\d{1,5})?(/[^\s<>\"{}|\\^`]*)?", re.IGNORECASE)
_HOST = re.compile(r"^[a-z]+:/*", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_PHONE = re.compile(r"[+*(]?[0-9A-Z][0-9A-Z ().*#-]*[0-9A-Z#*)]|\d{2,3}")
_HOURS = re.compile(r"[A-Za-z0-9:,;+\-\[\]/ ]+")
_TRACKING = re.compile(r"[?&](utm_\w+|gclid|fbclid|mc_[ce]id|phpsessid|jsessionid|sid)=", re.IGNORECASE)


class Fault(Record):
    """What is wrong with a text, and the way out."""

    code: str
    message: str
    hint: str


def fault(form: str, text: str) -> Fault | None:
    """Why `text` is not of this form; None if it is."""
    return FORMS[form](text)


def _must(pattern: re.Pattern[str], code: str, what: str, hint: str) -> Callable[[str], Fault | None]:
    def check(text: str) -> Fault | None:
        return None if pattern.fullmatch(text) else Fault(code=code, message=f"{text!r} is not {what}", hint=hint)

    return check


def _one_of(known: dict[str, str] | tuple[str, ...], code: str, what: str, hint: str) -> Callable[[str], Fault | None]:
    def check(text: str) -> Fault | None:
        if text in known:
            return None
        close = nearest(text, known)
        return Fault(code=code, message=f"{text!r} is not {what}", hint=f"did you mean {close}?" if close else hint)

    return check


_country = _one_of(NAMES, "unknown-country", "a country code", "two letters of ISO 3166-1, such as GB (not UK) or US")


def _area(text: str) -> Fault | None:
    return None if text == WORLD else _country(text)


_iana = _one_of(ZONES, "unknown-timezone", "a time zone", "an IANA name such as Europe/London")


def _timezone(text: str) -> Fault | None:
    return None if text == CALLER else _iana(text)


def _foreign(name: str) -> Fault | None:
    """A letter of another alphabet in the name of a computer: it may look like ours and lead elsewhere."""
    for letter in name:
        if not letter.isascii():
            message = f"{letter!r} (U+{ord(letter):04X}) only looks like a letter of an address"
            return Fault(
                code="look-alike-letter", message=message, hint="type the address by hand from the page itself"
            )
    return None


def _url(text: str) -> Fault | None:
    if foreign := _foreign(_HOST.sub("", text).split("/")[0]):
        return foreign
    if not _URL.fullmatch(text):
        return Fault(
            code="url", message=f"{text!r} is not a web address", hint="it begins with https:// and has no spaces"
        )
    if _TRACKING.search(text):
        return Fault(
            code="tracking", message="the address carries a tracking parameter", hint="cut it off from the ? or & on"
        )
    return None


def _email(text: str) -> Fault | None:
    if "protected" in text or "[" in text:
        hint = "the page hides the address: leave it out until it is read in clear"
        return Fault(code="masked-address", message=f"{text!r} is a mask, not an address", hint=hint)
    if foreign := _foreign(text):
        return foreign
    if not _EMAIL.fullmatch(text):
        return Fault(code="email", message=f"{text!r} is not an e-mail address", hint="name@domain")
    return None


def day_parts(text: str) -> tuple[int, int, int] | None:
    """Year, month (or 0) and day (or 0) of a date of this data; None if it is not one, or not in the calendar."""
    if not _DATE.fullmatch(text):
        return None
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    longest = 31 if month in (0, 1, 3, 5, 7, 8, 10, 12) else 30 if month != 2 else 29 if year % 4 == 0 else 28
    return (year, month, day) if day <= longest else None


def _date(text: str) -> Fault | None:
    hint = "as precise as the page: 2019, 2019-06 or 2019-06-19"
    return None if day_parts(text) else Fault(code="date", message=f"{text!r} is not a date", hint=hint)


def _day(text: str) -> Fault | None:
    if (parts := day_parts(text)) and parts[2]:
        return None
    return Fault(code="day", message=f"{text!r} is not a day", hint="write year, month and day: 2026-11-22")


FORMS: dict[str, Callable[[str], Fault | None]] = {
    "area": _area,
    "code": _must(re.compile("[A-Z]{2}"), "country-code", "a country code", "two capital letters"),
    "country": _country,
    "date": _date,
    "day": _day,
    "email": _email,
    "field": _must(_KEY, "field-name", "the name of a field", "a field of the record, such as hours"),
    "hours": _must(
        _HOURS, "hours", "written as opening hours", "such as Mo-Fr 09:00-17:00; anything else goes to hours_note"
    ),
    "id": _must(_ID, "id", "an id", "lower-case letters and digits, joined by hyphens"),
    "key": _must(_KEY, "key", "a key", "a short lower-case word, such as faq"),
    "phone": _must(
        _PHONE, "phone", "a number as one dials it", "digits as printed: no words, no made-up country prefix"
    ),
    "question": _one_of(QUESTIONS, "unknown-question", "one of the four questions", "one of: " + ", ".join(QUESTIONS)),
    "timezone": _timezone,
    "url": _url,
}
