"""Put the PIN codes of Indian cities where the cities are.

    python -m tools.city_pins        # mends data/places/codes.tsv as it stands; make_places does the same

For many PIN codes GeoNames has no place of their own but one point for a whole district, which may lie far from the city:
28 km for Bengaluru, 118 km for Pune. The post office numbered 001 bears the name of the city; those whose numbers begin with 0 are
delivered in it. Those that share a point with others, and lie far from the city, are put into its middle.
"""

from __future__ import annotations

import collections
import re
from typing import Any

from peerfind.geography import kilometres

CITY = 100_000
"""People in a city whose PIN codes are mended."""

FAR, TOO_FAR = 12.0, 200.0
"""Kilometres from the city from which on a shared point is another's, and from which on the city is another one."""

SHARED = 4
"""So many codes at one point share it."""

OFFICE = r"\s*\b(g\.?\s?p\.?\s?o|h\.?\s?o|r\.?\s?s)\.?\s*$"
"""What follows the name of a city in that of its post office."""


def cities(towns: list[tuple[Any, ...]]) -> dict[str, list[tuple[int, float, float]]]:
    """The Indian cities by everything they are called: people, latitude, longitude."""
    found: dict[str, list[tuple[int, float, float]]] = collections.defaultdict(list)
    for country, name, _, latitude, longitude, people, called in towns:
        if country == "IN" and int(people) >= CITY:
            for one in {name, *called.split("|")}:
                found[one.casefold()].append((int(people), float(latitude), float(longitude)))
    return found


def mended(codes: list[tuple[Any, ...]], towns: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Rows of codes.tsv, by rows of towns.tsv."""
    known = cities(towns)
    indian = {row[1]: row for row in codes if row[0] == "IN"}
    point = {code: (float(row[4]), float(row[5])) for code, row in indian.items()}
    shared = collections.Counter(point.values())
    middles: dict[str, tuple[float, float]] = {}
    for code, row in indian.items():
        if code.endswith("001"):
            name = re.sub(OFFICE, "", row[2].casefold()).strip()
            near = [one for one in known.get(name, ()) if kilometres(one[1:], point[code]) < TOO_FAR]
            if near:
                middles[code[:3]] = max(near)[1:]
    rows = []
    for row in codes:
        middle = middles.get(row[1][:3]) if row[0] == "IN" and row[1][3] == "0" else None
        if middle and shared[point[row[1]]] >= SHARED and kilometres(middle, point[row[1]]) > FAR:
            row = (*row[:4], round(middle[0], 4), round(middle[1], 4))
        rows.append(row)
    return rows


def main() -> None:
    from .make_places import OUT, write

    heads, listed = {}, {}
    for name in ("codes.tsv", "towns.tsv"):
        lines = (OUT / name).read_text(encoding="utf-8").split("\n")[:-1]
        heads[name], *listed[name] = [tuple(line.split("\t")) for line in lines]
    rows = mended(listed["codes.tsv"], listed["towns.tsv"])
    print(sum(one != other for one, other in zip(rows, listed["codes.tsv"], strict=True)), "mended")
    write("codes.tsv", heads["codes.tsv"], rows)


if __name__ == "__main__":
    main()
