"""Two states of the ways to reach one service, held side by side: which number took the place of which."""

from __future__ import annotations

from ..record import TYPE_CHECKING
from .crossing import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ..model import Service, Source

    Sources = Callable[[str | None], Source | None]

KINDS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "phones": ("number to ring", lambda one: keys(one.number, one.country)),
    "texts": ("number to text", lambda one: keys(one.number, one.country)),
    "emails": ("address to write to", lambda one: one.address.lower()),
    "links": ("page to open", lambda one: one.url),
}
"""Lists of contacts: what one is called, and what makes two of them the same."""


def compared(before: Service, after: Service, old: Sources, new: Sources) -> Iterator[dict[str, Any]]:
    """The fields of a change for each contact that is not as it was."""
    for field, (what, same) in KINDS.items():
        was, now = list(getattr(before, field)), list(getattr(after, field))
        order = [same(one) for one in was], [same(one) for one in now]
        if order[0] != order[1] and sorted(order[0]) == sorted(order[1]):
            said = [", then ".join(words(one) for one in those) for those in (was, now)]
            yield {"field": field, "what": f"which {what} comes first", "old": said[0], "new": said[1]}
        for one, other in paired(was, now, same):
            lines = words(one) if one else None, words(other) if other else None
            pages = old(one.source) if one else None, new(other.source) if other else None
            only_page = lines[0] == lines[1]
            if only_page and (field == "links" or _page(pages[0]) == _page(pages[1])):
                continue
            kept = bool(one and other and same(one) == same(other))
            yield {
                "field": field,
                "what": f"where the {what} was read" if only_page else f"about the {what}" if kept else what,
                "old": lines[0], "new": lines[1], "old_source": pages[0], "new_source": pages[1],
                "number": (other.country, other.number) if other and not kept and hasattr(other, "number") else None,
                "url": address(other) if other and not kept else None,
            }  # fmt: skip


def _page(source: Source | None) -> str | None:
    return (source.url or source.document) if source else None


def paired(was: list[Any], now: list[Any], same: Callable[[Any], object]) -> Iterator[tuple[Any, Any]]:
    """Contacts that are the same, then what is left over in pairs of one purpose, then in order; None for no partner."""
    rest = list(was)
    left = []
    for one in now:
        match = next((other for other in rest if same(other) == same(one)), None)
        if match is None:
            left.append(one)
        else:
            rest.remove(match)
            yield match, one
    for one in left:
        purpose = getattr(one, "purpose", None)
        match = next((other for other in rest if getattr(other, "purpose", None) == purpose), rest[0] if rest else None)
        if match is not None:
            rest.remove(match)
        yield match, one
    for other in rest:
        yield other, None


def words(contact: Any) -> str:
    """A contact in one line: what is dialled or opened, then everything that is said about it."""
    values = dict(contact)
    first = values.pop("number", None) or values.pop("address", None) or values.pop("url")
    said = [values.pop(name, None) for name in ("purpose", "country", "keyword", "via", "description", "hours", "cost")]
    about = "; ".join(part for part in said if part)
    return f"{first} ({about})" if about else str(first)


def address(contact: Any) -> str | None:
    """What leads to a computer: the page, or the page of an e-mail address."""
    if mail := getattr(contact, "address", None):
        return f"https://{mail.rpartition('@')[2].lower()}"
    return getattr(contact, "url", None)
