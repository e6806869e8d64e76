"""The ways in to a service: what a telephone dials, a message goes to, a page or an address is opened by."""

from __future__ import annotations

from urllib.parse import quote

from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .model import Service, Texting

KINDS = ("phone", "text", "page", "email")
"""Ways by name, in the order to try them."""

_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""Letters on the keys of a telephone (ITU-T E.161)."""


class Way(Record):
    """A way in. `shown` is the number or address as it is published; `uri` what a telephone or browser opens for it.

    `country` is where a number is dialled; `keyword` the word to send; `purpose` what it is for.
    """

    kind: str
    shown: str
    uri: str
    country: str | None = None
    keyword: str | None = None
    purpose: str = "support"


def ways(service: Service) -> Iterator[Way]:
    """Every way in that a telephone or a browser can open, first the one to try first."""
    for phone in sorted(service.phones, key=lambda phone: phone.purpose == "textphone"):
        yield Way(kind="phone", shown=phone.number, uri=f"tel:{dialled(phone.number)}", country=phone.country,
                  purpose=phone.purpose)  # fmt: skip
    for text in service.texts:
        if text.via is None:
            yield Way(kind="text", shown=text.number, uri=_message(text), country=text.country, keyword=text.keyword)
    for link in service.links:
        if web(link.url):
            yield Way(kind="page", shown=link.url, uri=link.url, purpose=link.purpose)
    for email in service.emails:
        uri = f"mailto:{quote(email.address, safe='@+')}"
        yield Way(kind="email", shown=email.address, uri=uri, purpose=email.purpose)


def dialled(number: str) -> str:
    """A number as the keys are pressed in its country: `(416) 408-4357` as `4164084357`. No prefix is made up."""
    keys = number.upper().translate(_KEYS)
    return quote("".join(key for key in keys if key.isascii() and (key.isdigit() or key in "+*#")), safe="+*")


def web(address: str) -> bool:
    """Whether an address is of the web and whole: where the data held a control character it now holds U+FFFD."""
    return address.lower().startswith(("http://", "https://")) and "\ufffd" not in address


def _message(text: Texting) -> str:
    body = f"?body={quote(text.keyword, safe='')}" if text.keyword else ""
    return f"sms:{dialled(text.number)}{body}"
