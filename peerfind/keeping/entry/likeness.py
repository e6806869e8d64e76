"""Records that may be the same as one being written: by number, by address, by name."""

from __future__ import annotations

from ...record import TYPE_CHECKING
from ...text import ratio, tokens
from ..contact import digits
from .draft import get

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Service
    from .draft import Draft, Path
    from .judge import World

ALIKE = 0.9
"""From here on two names are alike enough to say so."""


def twins(draft: Draft, path: Path, world: World, own: str | None) -> Iterator[str]:
    """Who has the same number, address or place as the answer at `path`, or a name like it. `own` is the id it had before."""
    value, name = get(draft, path), str(path[0])
    if not isinstance(value, str):
        return
    if path == ("name",):
        yield from _alike(value, world, own)
        return
    if path[-1] not in ("number", "address", "url", "venue") or name == "sources":
        return
    for other in world.dataset.services.values():
        if other.id == own:
            continue
        if (path[-1] == "number" and digits(value) in _numbers(other)) or (
            path[-1] == "address" and value.casefold() in {email.address.casefold() for email in other.emails}
        ):
            yield f"{other.name} ({other.id}) has {value} too. Is it the same service?"
        elif path[-1] == "number" and digits(value) in {
            digits(gone.value) for gone in other.replaces if digits(gone.value)
        }:
            yield f"{other.name} ({other.id}) says that {value} is retired. Read it again."
        elif path[-1] == "url" and _bare(value) in {_bare(link.url) for link in other.links}:
            yield f"{other.name} ({other.id}) has the page {value} too. Is it the same service?"
        elif path[-1] == "venue" and _meets(other, value, get(draft, ("location", "town"))):
            yield f"{other.name} ({other.id}) meets there too. Is it the same group?"


def _numbers(other: Service) -> set[str]:
    return {digits(phone.number) for phone in other.phones} | {digits(text.number) for text in other.texts}


def _alike(name: str, world: World, own: str | None) -> Iterator[str]:
    words = set(tokens(name))
    for other in world.dataset.services.values():
        if other.id == own:
            continue
        names = (other.name, *other.aliases)
        if any(ratio(name, known) >= ALIKE or (len(words) > 1 and words == set(tokens(known))) for known in names):
            yield f"{other.name} ({other.id}) has a name like it. Is it the same service?"


def _meets(other: Service, venue: str, town: str | None) -> bool:
    place = other.location
    return bool(
        place and place.venue and tokens(place.town) == tokens(town or "") and tokens(place.venue) == tokens(venue)
    )


def _bare(url: str) -> str:
    return url.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
