"""What came in from the command line, checked, and put together with what the words say."""

from __future__ import annotations

import re

from . import countries
from .errors import Refusal
from .options import OPTIONS, Option
from .record import TYPE_CHECKING, Record
from .text import nearest, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .moments import Moment
    from .places import Gazetteer
    from .query import Query
    from .wordbook import Wordbook

LIMIT = 5

YEARS = range(2000, 2101)
"""Years that can be asked about."""

_TIME = r"(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d))?"


class Request(Record):
    """Words and options as they were typed. `options` holds only what was given, by the option's name."""

    words: str = ""
    options: dict[str, Any] = {}


def wishes(request: Request, words: Wordbook) -> dict[str, Any]:
    """The options as fields of a query. Raises Refusal for a word, number or country that is not known."""
    fields: dict[str, Any] = {}
    for option in OPTIONS:
        given = request.options.get(option.name)
        if given is None or given is False or given == []:
            continue
        if option.sets:
            fields.setdefault(option.field, []).append(option.sets)
        elif option.takes == "word":
            values = given if isinstance(given, (list, tuple)) else [given]
            fields.setdefault(option.field, []).extend(_word(option, value, words) for value in values)
        elif option.takes in ("whole", "decimal"):
            fields[option.field] = _number(option, given)
        else:
            fields[option.field] = given
    return {name: tuple(dict.fromkeys(value)) if isinstance(value, list) else value for name, value in fields.items()}


def _word(option: Option, value: str, words: Wordbook) -> str:
    """The word of the vocabulary a value names: by itself, its label, or what people call it."""
    assert option.axis is not None
    if value in words.vocabulary.axes[option.axis]:
        return value
    wanted = " ".join(tokens(value))
    if found := words.called(option.axis, wanted):
        return found
    calls = words.calls(option.axis)
    close = nearest(wanted, calls)
    what = option.flag.removeprefix("--")
    hint = (
        f"Did you mean {calls[close]}?" if close else f"Known words: {', '.join(words.vocabulary.axes[option.axis])}."
    )
    raise Refusal(f"There is no {what} {value!r}.", hint)


def _number(option: Option, value: Any) -> float | int:
    number = value if isinstance(value, (int, float)) else _parsed(option, str(value))
    least, most = option.least or 0, option.most or 0
    if number != number or not least <= number <= most:
        raise Refusal(f"{option.flag} cannot be {value}.", f"Give a number from {least} to {most}.")
    return number


def _parsed(option: Option, value: str) -> float | int:
    try:
        return int(value) if option.takes == "whole" else float(value)
    except ValueError:
        kind = "a whole number" if option.takes == "whole" else "a number"
        raise Refusal(
            f"{option.flag} needs {kind}, not {value!r}.", f"Such as {option.flag} {option.least or 1}."
        ) from None


def combined(
    heard: Query, fields: Mapping[str, Any], gazetteer: Gazetteer | None, home: tuple[str | None, str]
) -> Query:
    """Words and options as one query: they add up, and options win over words. `home` is where the computer is."""
    query = heard
    fixed = set()
    for axis in ("needs", "communities", "formats", "kinds", "styles", "languages"):
        if wanted := fields.get(axis):
            own = () if axis in ("formats", "styles", "languages") else getattr(query, axis)
            query = query.replace(**{axis: tuple(dict.fromkeys((*wanted, *own)))})
            fixed.add(axis)
    for name in ("free", "peer_led", "open_now", "safety"):
        if fields.get(name):
            query = query.replace(**{name: fields[name]})
            fixed.add(name)
    country = countries.demand(fields["country"]) if fields.get("country") else None
    if fields.get("place"):
        query = _placed(query, fields["place"], gazetteer, country or query.country or home[0])
        fixed.add("place")
    if country:
        if query.place and query.place.country != country and not fields.get("place"):
            query = query.replace(place=None, place_source=None)
        query = query.replace(country=country, country_source="option")
        fixed.add("country")
    elif query.country is None and home[0]:
        query = query.replace(country=home[0], country_source=home[1])
    if fields.get("within") is not None:
        query = query.replace(within=float(fields["within"]))
    at, when = moment(fields.get("at"))
    query = query.replace(limit=int(fields.get("limit", LIMIT)), at=at, when=when or query.when)
    return query.replace(fixed=tuple(sorted(fixed)))


def _placed(query: Query, text: str, gazetteer: Gazetteer | None, home: str | None) -> Query:
    """The place after --near. Raises Refusal if no such place is known."""
    if code := gazetteer.land(text, home) if gazetteer else countries.code_of(text):
        return query.replace(country=code, country_source="option", place=None)
    place = gazetteer.find(text, home) if gazetteer else None
    if place is None:
        hint = "Try the nearest larger town, a postcode such as G12, or add the county: Wellington, Somerset."
        raise Refusal(f"There is no place {text!r} in the list of places.", hint)
    return query.replace(place=place, place_source="option", country=place.country, country_source="place")


def moment(text: str | None) -> tuple[str | None, Moment | None]:
    """A time as `2026-12-24T19:00`, or as what words such as `friday evening` wish for. Raises Refusal if it is neither."""
    if text is None:
        return None, None
    match = re.fullmatch(_TIME, text.strip())
    if match:
        year, month, day, hour, minute = (int(part or 0) for part in match.groups())
        from datetime import datetime

        try:
            if year not in YEARS:
                raise ValueError(year)
            return datetime(year, month, day, hour, minute).isoformat(timespec="minutes"), None
        except ValueError:
            pass
    elif when := timely(text):
        return None, when
    years = f"a year from {YEARS[0]} to {YEARS[-1]}"
    raise Refusal(
        f"{text!r} is not a time.", f'Write it as "2026-12-24 19:00", with {years}, or say it: "friday evening".'
    )


def timely(text: str) -> Moment | None:
    """The time a text is, if it is one and nothing else."""
    from .moments import BETWEEN, spoken

    words = tokens(text)
    found = spoken(words, asked=True)
    if found is None:
        return None
    when, used = found
    return when if all(at in used or word in BETWEEN for at, word in enumerate(words)) else None
