"""What a shell completes: words of the vocabulary, countries, ids and places, looked up by their first letters.

Everything comes from the compiled files and is read in part. What cannot be read completes nothing; it never complains, for a
shell would take the complaint for words.
"""

from __future__ import annotations

import os

from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..options import Option

    Offers = Iterator[tuple[str, str]]
    """Values that begin as what was typed, each with a few words about it."""

VARIABLE = "_PEERFIND_COMPLETE"
"""Set by a shell that asks; its value ends in the name of the shell."""

MOST = 40
LEAST_LETTERS = 2
"""Places are offered from so many letters on: before that, there are too many."""


def for_option(option: Option) -> Callable[[str], list[tuple[str, str]]] | None:
    """What completes the value of an option of a search; None leaves it to the shell."""
    if option.axis and not option.sets:
        axis = option.axis
        return offering(lambda begun: words(axis, begun))
    return OFFERED.get(option.field)


def offering(offers: Callable[[str], Offers]) -> Callable[[str], list[tuple[str, str]]]:
    """The same as Typer wants it: a list, and nothing at all where something is missing."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from .. import tables

        try:
            return list(offers(incomplete))
        except (tables.Error, OSError, ValueError, KeyError):
            return []

    return complete


def words(axis: str, begun: str) -> Offers:
    """Words of an axis."""
    import json

    from .. import tables

    db = tables.connect(tables.built(tables.WORDS))
    known = json.loads(tables.one(db, "select json from document where name = 'vocabulary'"))["axes"][axis]
    return ((word, about["label"]) for word, about in known.items() if word.startswith(begun.casefold()))


def countries(begun: str) -> Offers:
    """Countries by their two letters, or by their names."""
    from ..compiled.countries import NAMES

    for code, name in NAMES.items():
        if code.startswith(begun.upper()):
            yield code, name
        elif len(begun) > 1 and name.casefold().startswith(begun.casefold()):
            yield begun + name[len(begun) :], code


def ids(begun: str) -> Offers:
    """Ids of services."""
    import json

    from .. import tables

    db = tables.connect(tables.built(tables.GROUPS))
    query = "select id, json from service where id >= ? and id < ? order by id limit ?"
    for name, record in db.execute(query, (begun, begun + "\U0010ffff", MOST)):
        yield name, json.loads(record)["name"]


def places(begun: str) -> Offers:
    """Towns and counties: of this computer's country first, larger ones first."""
    from .. import countries as lands
    from ..geography import key_of
    from ..places import BUILT
    from ..tables import connect
    from ..zone import time_zone

    key = key_of(begun)
    if len(key) < LEAST_LETTERS:
        return
    home = lands.here(os.environ, time_zone(os.environ))[0]
    db = connect(BUILT)
    query = (
        "select p.name, a.region, a.country from name n join place p on p.id = n.place join area a on a.id = p.area"
        " where n.key >= ? and n.key < ? and n.weight >= 10 and n.country {} ? order by p.population desc limit ?"
    )
    seen: set[str] = set()
    for same in ("=", "<>"):
        for name, *around in db.execute(query.format(same), (key, key + "\U0010ffff", home or "", MOST)):
            if name.casefold().startswith(begun.casefold()) and name not in seen and len(seen) < MOST:
                seen.add(name)
                yield begun + name[len(begun) :], ", ".join(filter(None, around))


def outputs(begun: str) -> Offers:
    """Views."""
    from ..views import VIEWS

    return ((name, "") for name in VIEWS if name.startswith(begun))


OFFERED = {
    "country": offering(countries),
    "place": offering(places),
    "output": offering(outputs),
    "id": offering(ids),
}
"""What completes a field that is not a word of the vocabulary."""


def mend() -> None:
    """Two things about Typer, done for the one process that a shell asks.

    It draws every help text with rich, which takes longer than all the rest; ours are plain. And it gives bash a value with a
    space as it is, which bash takes for two words.
    """
    from typer import _completion_classes as shells

    setattr(shells, "_sanitize_help_text", str)  # noqa: B010
    setattr(shells.BashComplete, "format_completion", lambda _, item: item.value.replace(" ", "\\ "))  # noqa: B010
