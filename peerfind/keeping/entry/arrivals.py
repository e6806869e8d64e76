"""A record begun from elsewhere: another record, pages, a row of a table, a meeting in the Meeting Guide format.

What can be mapped is offered with each question and counts only once it is answered. A safety answer is never filled,
nor a person's name, number or address (the `contact_…` fields); sources are asked, because a row is none.
"""

from __future__ import annotations

import csv
import io
import json
import re

from ...compiled.countries import NAMES, ZONES
from ...errors import Refusal
from ...forms import fault
from ...model import Service
from ...record import TYPE_CHECKING
from ...text import joined, tokens
from .address import address
from .answers import country, key_for, organization, read
from .draft import put
from .plan import Step

if TYPE_CHECKING:
    from typing import Any

    from .draft import Draft
    from .judge import World

    Row = dict[str, Any]

NOT_COPIED = ("id", "name", "aliases", "safety", "field_sources", "status", "alert", "replaces", "confirmed", "note")
"""What of one record says nothing about another."""

PEOPLE = {
    "M": "men", "W": "women", "LGBTQ": "lgbtq", "G": "lgbtq", "L": "lgbtq", "BI": "lgbtq", "T": "trans",
    "Y": "young-people", "SEN": "older-people", "N": "first-nations", "NDG": "first-nations",
}  # fmt: skip
LANGUAGES = {
    "EN": "en", "S": "es", "FR": "fr", "DE": "de", "DA": "da", "EL": "el", "HE": "he", "HI": "hi", "HU": "hu",
    "ITA": "it", "JA": "ja", "KOR": "ko", "LT": "lt", "ML": "ml", "NO": "no", "POL": "pl", "POR": "pt", "PUN": "pa",
    "RUS": "ru", "SV": "sv", "TH": "th", "TL": "tl", "UK": "uk", "ASL": "ase",
}  # fmt: skip
ELSEWHERE = ("ONL", "TC")
"""Meeting types, by their codes in the Meeting Guide format; those two say how people meet and are looked at there."""

WEEK = ("Su", "Mo", "Tu", "We", "Th", "Fr", "Sa")


def rows(text: str, name: str) -> list[Row]:
    """The rows of a CSV or JSON text. Raises Refusal that names the line where it cannot be read."""
    text = text.removeprefix("\ufeff")
    found: Any
    try:
        found = (
            json.loads(text) if name.casefold().endswith(".json") else [*csv.DictReader(io.StringIO(text), strict=True)]
        )
    except json.JSONDecodeError as error:
        message = f"{name}, line {error.lineno}: not readable as JSON: {error.msg}."
        raise Refusal(message, "Look for a missing comma or quote.") from None
    except (csv.Error, RecursionError) as error:
        message = f"{name} cannot be read as a table: {error}."
        raise Refusal(message, "Save it as CSV with one heading line.") from None
    if isinstance(found, dict):
        inner = next((value for value in found.values() if isinstance(value, list)), None)
        found = inner if inner is not None and "name" not in found else [found]
    kept = [_clean(row) for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    kept = [row for row in kept if row]
    if not kept:
        raise Refusal(f"{name} holds no rows.", "One meeting a row, with a heading line that names its columns.")
    return kept


def _clean(row: Row) -> Row:
    """Columns by their bare name, without those that are empty."""
    bare = {"_".join(tokens(str(key))): value for key, value in row.items() if key is not None}
    return {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in bare.items()
        if value not in (None, "", [])
    }


def title(row: Row) -> str:
    """A row in a few words."""
    when = f"{_days(row) or ''} {row.get('time', '')}".strip()
    return ", ".join(
        str(part) for part in (row.get("name", "no name"), when, row.get("location") or row.get("town")) if part
    )


def copied(service: Service, draft: Draft) -> Draft:
    """What another record can lend."""
    return {name: value for name, value in draft.items() if name in service.FIELDS and name not in NOT_COPIED}


def addresses(text: str) -> list[str]:
    """The addresses of a list: parted by spaces, commas or lines; what stands behind a # is a remark."""
    lines = (line.partition(" #")[0] if not line.lstrip().startswith("#") else "" for line in text.splitlines())
    return list(dict.fromkeys(part for line in lines for part in line.replace(",", " ").split()))


def from_pages(urls: list[str], world: World) -> tuple[Draft, tuple[str, ...]]:
    """Pages as the sources of a record, and what is said about them. Raises Refusal for what is no address of a page."""
    sources: dict[str, dict[str, str]] = {}
    said = ["Each page is a source now. Nothing was opened: read them, and answer from what they say."]
    for url in urls:
        if wrong := fault("url", url):
            raise Refusal(f"{url!r} is not the address of a page: {wrong.message}.", f"{wrong.hint.capitalize()}.")
        sources[key_for(url, sources)] = {"url": url}
        known = [name for name, one in world.dataset.services.items() if url in _pages_of(one)]
        if known:
            said.append(f"Unusual: {url} stands in {joined(known[:3])} already. Is it the same service?")
    return {"sources": sources}, tuple(said)


def _pages_of(service: Service) -> set[str]:
    return {link.url for link in service.links} | {page.url for page in service.sources.values() if page.url}


def mapped(row: Row, world: World) -> tuple[Draft, tuple[str, ...]]:
    """A row as a draft, and what is said about it."""
    draft: Draft = {}
    for name in ("name", "description", "kind", "needs", "communities", "formats", "channels", "styles", "led_by", "cost",
                 "cost_details", "minimum_age", "maximum_age", "eligibility", "how_to_join", "languages", "aliases"):  # fmt: skip
        draft = _taken(draft, name, row.get(name), world)
    owner = organization(str(row.get("organization") or row.get("entity") or row.get("group") or ""), world)
    if owner.value and not owner.why:
        draft["organization"] = owner.value
    if (group := row.get("group")) and group != row.get("name"):
        draft = _taken(draft, "aliases", group, world)
    draft = _meets(draft, row)
    draft = _place(draft, row, world)
    draft = _ways(draft, row)
    left = _types(draft, row)
    said = ["The row is offered answer by answer. Nothing in it is a source: the page is asked."]
    if left:
        said.append(f"Not carried over, because it may mean many things: {joined(left)}.")
    said += [f"The row says: {row[name]}" for name in ("notes", "group_notes", "location_notes") if row.get(name)]
    return draft, tuple(said)


def _taken(draft: Draft, name: str, value: Any, world: World) -> Draft:
    """A column that is named as a field, if it can be read as one."""
    if value is None:
        return draft
    text = ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
    found = read(Step(path=(name,)), text, draft, world)
    return draft if found.why or not found.sure else put(draft, (name,), found.value)


def _days(row: Row) -> str | None:
    """The days of a meeting: 0 is Sunday; a table may also name them."""
    given = row.get("day", row.get("days", row.get("weekday")))
    found = []
    for part in given if isinstance(given, list) else re.split(r"[,/;]", str(given)) if given is not None else ():
        text = str(part).strip()
        if text.isdigit() and int(text) <= 6:
            found.append(WEEK[int(text)])
        elif (day := text[:2].capitalize()) in WEEK and len(text) > 1:
            found.append(day)
        else:
            return None
    order = (*WEEK[1:], "Su")
    return ",".join(sorted(set(found), key=order.index)) or None


def _meets(draft: Draft, row: Row) -> Draft:
    """Day and time; an end that is not said stays open, because an hour is a guess."""
    clock = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(:00)?")
    times = [clock.fullmatch(str(row.get(name, ""))) for name in ("time", "end_time")]
    day, (starts, ends) = _days(row), times
    if day and starts:
        first = f"{int(starts[1]):02}:{starts[2]}"
        draft["hours"] = f"{day} {first}-{int(ends[1]):02}:{ends[2]}" if ends else f"{day} {first}+"
    elif (said := row.get("hours")) and isinstance(said, str):
        draft["hours_note"] = said
    if row.get("timezone") in ZONES:
        draft["timezone"] = row["timezone"]
    return draft


def _place(draft: Draft, row: Row, world: World) -> Draft:
    place = address(row, world.gazetteer)
    if place.get("town") and "TC" not in _codes(row):
        draft["location"] = place
        draft = _with(draft, "formats", "in-person")
    if land := place.get("country") or country(str(row.get("country", ""))).value:
        draft["service_area"] = {"countries": [land]}
    return draft


def _with(draft: Draft, name: str, word: str) -> Draft:
    have = list(draft.get(name, ()))
    return draft if word in have else put(draft, (name,), [*have, word])


def _ways(draft: Draft, row: Row) -> Draft:
    """Numbers, addresses and pages. Each is asked, with its source; those of single persons are left out."""
    links: list[dict[str, str]] = []
    land = draft.get("service_area", {}).get("countries", [None])[0]
    for column, purpose in (
        ("entity_website_url", "home"),
        ("website", "home"),
        ("url", "home"),
        ("conference_url", "join"),
    ):
        if str(row.get(column, "")).startswith("http") and row[column] not in [link["url"] for link in links]:
            links.append({"url": row[column], "purpose": purpose})
    phones = [
        {"number": str(row[column]), "purpose": purpose} | ({"country": land} if land in NAMES else {})
        for column, purpose in (("phone", "support"), ("entity_phone", "information"), ("conference_phone", "joining"))
        if row.get(column)
    ]
    emails = [{"address": str(row[c]), "purpose": "information"} for c in ("email", "entity_email") if row.get(c)]
    for name, found in (("links", links), ("phones", phones), ("emails", emails)):
        if found:
            draft[name] = found
    if row.get("conference_url") or "ONL" in _codes(row):
        draft = _with(_with(draft, "formats", "online"), "channels", "video")
    if row.get("conference_phone"):
        draft = _with(draft, "formats", "phone")
    page = next((link["url"] for link in links if link["purpose"] == "home"), None)
    if page:
        draft["sources"] = {key_for(page, ()): {"url": page}}
    return draft


def _codes(row: Row) -> list[str]:
    given = row.get("types") or []
    parts = given if isinstance(given, list) else re.split(r"[,;|]", str(given))
    return [str(part).strip().upper() for part in parts]


def _types(draft: Draft, row: Row) -> list[str]:
    """Meeting types into the draft; what is left of them is given back."""
    left = []
    for code in _codes(row):
        axis, word = ("communities", PEOPLE.get(code)) if code in PEOPLE else ("languages", LANGUAGES.get(code))
        if word:
            have = draft.setdefault(axis, [])
            draft[axis] = [*have, word] if word not in have else have
        elif code not in ELSEWHERE:
            left.append(code)
    return left
