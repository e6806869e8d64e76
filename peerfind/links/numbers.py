"""Whether a number stands on a page, however its digits are grouped."""

from __future__ import annotations

import re

import phonenumbers

from ..keeping.contact import digits
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from .paper import Paper

SHORT = 8
"""Numbers of fewer digits are short: only text that people see counts, and nothing may continue them."""

BETWEEN = r"[ .\-/()]{0,3}"
"""What may stand between two digits of one number."""

MOST = 5
"""How many other numbers of a page are named to the keeper."""

LOOKED_AT = 200_000
"""How many characters of a page are looked through for other numbers."""

_LETTERED = re.compile(r"\d[\dA-Z .\-()]{4,24}[A-Z]")


def stands(number: str, country: str, paper: Paper) -> bool:
    """Whether the number we print is on the page: in what people see or dial, or, if it is long, in what scripts show."""
    pressed = digits(number).lstrip("+")
    short = len(pressed) < SHORT
    texts = [paper.seen, *paper.dialled, *([] if short else [paper.scripts])]
    patterns = [re.compile(_pattern(form, short)) for form in _forms(number, country)]
    if any(pattern.search(text) for text in texts for pattern in patterns):
        return True
    lettered = [] if short else [digits(run) for run in _LETTERED.findall(paper.seen)]
    return any(pressed.endswith(run) or run.endswith(pressed) for run in lettered if len(run) >= SHORT)


def _forms(number: str, country: str) -> list[str]:
    """The rows of digits a page may show for a number: as we print it, and with the prefix of the country."""
    pressed = digits(number).lstrip("+")
    forms = [pressed] if pressed.isdecimal() else [re.sub(r"\D", "", pressed)]
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return forms
    if phonenumbers.is_possible_number(parsed):
        national = phonenumbers.national_significant_number(parsed)
        forms += [f"{parsed.country_code}{national}", f"{parsed.country_code}0{national}"]
        if parsed.country_code == 1:
            forms.append(national)
    return forms


def _pattern(row: str, short: bool) -> str:
    """The digits of a row with what may stand between them, and no digit right before or after."""
    between = "[ -]?" if len(row) < 4 else BETWEEN
    before, after = (
        (r"(?<!\d)(?<!\d[,.])(?<!\d\d\d[ -])", r"(?![.,]?\d)(?![ -]\d{3})") if short else (r"(?<!\d)", r"(?!\d)")
    )
    return before + between.join(row) + after


def others(country: str, paper: Paper) -> tuple[str, ...]:
    """The numbers of that country that the page does show, to look at first; the first few, each once."""
    text = "\n".join((*paper.dialled, paper.seen))[:LOOKED_AT]
    found = (match.raw_string for match in phonenumbers.PhoneNumberMatcher(text, country))
    return tuple({digits(raw): raw for raw in found}.values())[:MOST]
