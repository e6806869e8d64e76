"""The address of a row as town, region, country, postcode and venue; what cannot be told apart is left out."""

from __future__ import annotations

import re

from ... import countries
from ...forms import DECIMAL
from ...record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ...places import Gazetteer

POSTCODE = r"\d{4,5}(-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d"
CODE = re.compile(rf"(?P<region>[A-Z][A-Za-z .]*?)?\s*(?P<code>{POSTCODE})?")


def address(row: dict[str, Any], gazetteer: Gazetteer | None) -> dict[str, str]:
    """The place of a row: its own columns first, then the parts of its `formatted_address`."""
    found = _parts(str(row.get("formatted_address", "")))
    named = {
        "street": ("address", "street"), "town": ("city", "town"), "region": ("state", "county", "province"),
        "postcode": ("postal_code", "postcode", "zip"),
    }  # fmt: skip
    for name, columns in named.items():
        if value := next((str(row[column]) for column in columns if row.get(column)), None):
            found[name] = value
    if row.get("country") and (code := countries.code_of(str(row["country"]))):
        found["country"] = code
    street, hall = found.pop("street", None), row.get("location") or row.get("venue")
    venue = ", ".join(dict.fromkeys(str(part) for part in (hall, street) if part))
    if venue:
        found["venue"] = venue
    if gazetteer and "country" in found and re.fullmatch("[A-Z]{2,3}", found.get("region", "")):
        whole = [
            region
            for region, land in gazetteer.short(found["region"].lower(), found["country"])
            if land == found["country"]
        ]
        found["region"] = whole[0] if whole else found["region"]
    if row.get("approximate") != "yes":
        for name in ("latitude", "longitude"):
            if DECIMAL.fullmatch(str(row.get(name, ""))):
                found[name] = str(row[name])
    order = ("town", "region", "country", "postcode", "venue", "latitude", "longitude")
    return {name: found[name] for name in order if name in found}


def _parts(text: str) -> dict[str, str]:
    """`123 Main St, Springfield, IL 62701, USA`: from the end, the country, region and code, town, street."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 3 or (country := countries.code_of(parts[-1])) is None:
        return {}
    found = {"country": country}
    match = CODE.fullmatch(parts[-2])
    if town := re.fullmatch(r"(?P<town>\D+?) (?P<region>[A-Z]{2,3}) (?P<postcode>\d{4,5})", parts[-2]):
        return found | town.groupdict() | ({"street": ", ".join(parts[:-2])} if parts[:-2] else {})
    if town := re.fullmatch(r"(?P<postcode>\d{4,5}) (?P<town>\D+)", parts[-2]):
        return found | town.groupdict() | {"street": ", ".join(parts[:-2])}
    if match and (match["code"] or re.fullmatch("[A-Z]{2,3}", parts[-2])):
        found |= {name: value for name, value in (("region", match["region"]), ("postcode", match["code"])) if value}
        parts = parts[:-2]
    else:
        parts = parts[:-1]
    if parts:
        found["town"] = parts.pop()
    if country == "GB" and "region" in found and "postcode" in found:  # `Leith EH6 7BB`: the town stands with the code
        parts, found["town"] = [*parts, found["town"]], found.pop("region")
    if parts:
        found["street"] = ", ".join(parts)
    return found
