"""Constants for the shortest way: who to ring, and which country a clock belongs to, as Python modules.

`peerfind now` must answer at about the cost of starting Python, also when every data file is broken: so what it needs
is compiled from `data/` into `peerfind/compiled/`, kept in the repository, and held against the data by a test.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .. import shelf
from ..books import open_countries, open_emergency, open_subjects, open_tongues, open_vocabulary
from ..dataset import open_dataset
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..record import TYPE_CHECKING
from ..spelling import is_english, near_english
from ..text import tokens
from ..tongues import apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..books import Emergency
    from ..dataset import Dataset
    from ..model import Service
    from ..tongues import Tongue

HEAD = '"""Made from data/{source} by `make compiled`: do not edit."""\n\n'


def countries() -> str:
    """The module `compiled.countries`."""
    known = open_countries()
    called = {
        " ".join(tokens(name)): code for code, country in known.items() for name in (country.name, *country.called)
    }
    zones = {zone: code for code, country in known.items() for zone in country.zones}
    clocks = {code: country.clock or country.zones[0] for code, country in known.items() if country.zones}
    miles = sorted(code for code, country in known.items() if country.distances == "miles")
    return (
        HEAD.format(source="countries.yaml")
        + _table(
            "NAMES", {code: country.name for code, country in known.items()}, "English short name of each country."
        )
        + _table("CALLED", called, "Country by name, in normal form.")
        + _table("ZONES", zones, "Country by time zone.")
        + _table("CLOCKS", clocks, "The time zone most people of a country live by.")
        + f"MILES = frozenset({miles!r})\n"
        + '"""Countries whose road signs show miles."""\n'
    )


def _table(name: str, values: dict[str, str], doc: str) -> str:
    rows = "".join(f"    {key!r}: {value!r},\n" for key, value in values.items())
    return f'{name} = {{\n{rows}}}\n"""{doc}"""\n\n'


SHORT_NAMES = {
    "samaritans-listening-service": "Samaritans",
    "samaritans-ireland-listening": "Samaritans",
    "nhs-111-mental-health-england": "NHS 111 mental health",
    "nhs-24-mental-health-hub": "NHS 24 mental health hub",
}
"""Names for the first line, where the full one says too much for someone in a hurry."""

SHOWN_WITHOUT = (
    ("UK and Ireland", "GB"), ("EU", "FR"), ("US and Canada", "US"), ("Australia", "AU"), ("New Zealand", "NZ"), ("India", "IN"),
)  # fmt: skip
"""Countries whose emergency numbers are named when nobody knows where the person is."""

LISTENING = ("GB", "US", "AU", "NZ", "IN")
"""Those of them whose first line is named as well: it is the same in both countries, where there are two."""


def people() -> str:
    """The module `compiled.people`: emergency numbers and crisis lines of every country."""
    known, dataset = open_emergency(), open_dataset()
    rows = []
    for code, there in known.items():
        numbers = tuple((number.number, number.reaches) for number in there.numbers)
        for name in (*there.lines, *there.domestic_abuse, *there.sexual_violence):
            if name not in dataset.services:
                what = f"data/emergency.yaml names {name}, and no service of that id can be read."
                raise Refusal(what, "Look at both files with peerfind data check.", DATA_HAS_PROBLEMS)
        lines = tuple(_line(dataset, dataset.services[name]) for name in there.lines)
        rows.append(f"    {code!r}: (\n        {numbers!r},\n        (\n")
        rows += [f"            {line!r},\n" for line in lines]
        rows.append("        ),\n        (\n")
        for need, names in (("domestic-abuse", there.domestic_abuse), ("sexual-violence", there.sexual_violence)):
            rows += [f"            ({need!r}, {_line(dataset, dataset.services[name])!r}),\n" for name in names]
        rows.append("        ),\n    ),\n")
    nobody = [code for code, there in known.items() if there.nobody]
    noted = {
        code: {number.number: number.note for number in there.numbers if number.note}
        for code, there in known.items()
        if any(number.note for number in there.numbers)
    }
    says = {code: there.says for code, there in known.items() if there.says}
    unread = [code for code, there in known.items() if there.numbers and _from_data(there)]
    without = ", ".join(
        f"{' or '.join(dict.fromkeys(n.number for n in known[code].numbers if n.reaches == 'any'))} in the {name}"
        if name in ("UK and Ireland", "EU", "US and Canada")
        else f"{known[code].numbers[0].number} in {name}"
        for name, code in SHOWN_WITHOUT
    )
    listening = tuple(shown for shown in SHOWN_WITHOUT if shown[1] in LISTENING)
    return (
        HEAD.format(source="emergency.yaml and data/groups.yaml")
        + f"PEOPLE = {{\n{''.join(rows)}}}\n"
        + '"""By country: emergency numbers and whom they reach, crisis lines (as `crisis.Line`), such lines by need."""\n\n'
        + f"WITHOUT = {without!r}\n"
        + '"""Emergency numbers of several countries, for someone whose country is not known."""\n\n'
        + f"UNREAD = frozenset({unread!r})\n"
        + '"""Countries of which no emergency number was read on a page, but in a data set alone."""\n\n'
        + f"NOBODY = frozenset({nobody!r})\n"
        + '"""Territories where nobody lives for good, and no number reaches anybody."""\n\n'
        + f"NOTED = {noted!r}\n"
        + '"""By country: numbers that do not work from everywhere, or reach one office, and what is said of them."""\n\n'
        + f"SAYS = {says!r}\n"
        + '"""By country: what else to do or to know in danger, in one sentence."""\n\n'
        + f"LISTENING = {listening!r}\n"
        + '"""Countries with the line that stands first in each, for someone whose country is not known."""\n'
    )


def _from_data(there: Emergency) -> bool:
    """Whether all its numbers are known from data sets."""
    return all(there.sources[number.source].owner == "dataset" for number in there.numbers)


def _line(dataset: Dataset, service: Service) -> tuple[object, ...]:
    """A crisis line as the fields of `crisis.Line`."""
    phones = tuple((p.number, p.description or "") for p in service.phones if p.purpose in ("crisis", "support"))
    texts = tuple((t.number, t.keyword or "") for t in service.texts)
    links = tuple(link.url for link in service.links if link.purpose in ("home", "chat"))[:2]
    if not (phones or texts or links):
        links = tuple(link.url for link in service.links)[:1]  # better a page about it than nothing
    keys = [*(phone.source for phone in service.phones), *(text.source for text in service.texts)]
    source = dataset.source(service, keys[0]) if keys else None
    seen = f"page of {source.page_date}" if source and source.page_date else "page without a date"
    area = ", ".join(service.service_area.regions)
    return (
        service.id, SHORT_NAMES.get(service.id, service.name), phones, texts, links, service.hours, area, seen,
    )  # fmt: skip


REGIONS = {
    "GB": {"England": "ENG", "Scotland": "SCT", "Wales": "WLS", "Northern Ireland": "NIR"},
    "AU": {
        "New South Wales": "NSW", "Victoria": "VIC", "Queensland": "QLD", "South Australia": "SA",
        "Western Australia": "WA", "Tasmania": "TAS", "Northern Territory": "NT", "Australian Capital Territory": "ACT",
    },
    "CA": {
        "Alberta": "AB", "British Columbia": "BC", "Manitoba": "MB", "New Brunswick": "NB", "Nova Scotia": "NS",
        "Newfoundland and Labrador": "NL", "Ontario": "ON", "Prince Edward Island": "PE", "Quebec": "QC",
        "Saskatchewan": "SK",
    },
    "IE": {}, "NZ": {}, "US": {}, "ZA": {}, "IN": {}, "SG": {}, "DE": {}, "FR": {}, "NL": {}, "JP": {},
}  # fmt: skip
"""Countries of which public holidays are compiled, with the parts that keep days of their own."""

FIRST_YEAR, YEARS = 2026, 5


def holidays() -> str:
    """The module `compiled.holidays`: public holidays by part of the country, from the library `holidays`."""
    import holidays as library

    years = range(FIRST_YEAR, FIRST_YEAR + YEARS)
    rows = []
    for country, parts in REGIONS.items():
        for region, code in [("", None), *parts.items()]:
            days = sorted(library.country_holidays(country, subdiv=code, years=years))
            rows.append(f"    ({country!r}, {region!r}): (\n")
            rows += [
                f"        {', '.join(repr(str(day)) for day in days[i : i + 8])},\n" for i in range(0, len(days), 8)
            ]
            rows.append("    ),\n")
    return (
        '"""Public holidays, from the library `holidays` by `make compiled`: do not edit."""\n\n'
        f"LAST_YEAR = {FIRST_YEAR + YEARS - 1}\n\nDAYS = {{\n{''.join(rows)}}}\n"
        '"""ISO days by country and part of it; the part is empty for days kept all over the country."""\n'
    )


def subjects() -> str:
    """The module `compiled.subjects`."""
    rows = [
        (one.label, one.need, one.told, one.alone, one.beside, one.unless, one.behind)
        for one in open_subjects().values()
    ]
    doc = (
        "Label, need, words that tell of it, call for it alone, beside the need, take it back; whether it goes behind."
    )
    body = "".join(f"    {row!r},\n" for row in rows)
    return HEAD.format(source="subjects.yaml") + f'ROWS = (\n{body})\n"""{doc}"""\n'


def tongues() -> str:
    """The module `compiled.tongues`, which is read only for a text that has a word of `tongue_signs`."""
    rows = []
    for code, tongue in open_tongues().items():
        strong, signs, phrases = _tongue(tongue)
        lone = {word for word in phrases if word in strong and len(word) >= LONE and not _like_english(word)}
        known = (f"frozenset({sorted(some)!r})" for some in (strong, lone, signs))
        parts = (*map(repr, (tongue.label, tongue.own, tongue.says)), *known, repr(phrases))
        rows.append(f"    {code!r}: (\n" + "".join(f"        {part},\n" for part in parts) + "    ),\n")
    doc = "By language: label, own name, what is said, words that show it, alone, its small words, phrases in English."
    return HEAD.format(source="tongues.yaml") + f'BOOKS = {{\n{"".join(rows)}}}\n"""{doc}"""\n'


def tongue_signs() -> str:
    """The module `compiled.tongue_signs`."""
    every = set().union(*(_tongue(tongue)[0] for tongue in open_tongues().values()))
    return (
        HEAD.format(source="tongues.yaml") + f"STRONG = frozenset({sorted(every)!r})\n"
        '"""Words that show another language than English."""\n'
    )


def _tongue(tongue: Tongue) -> tuple[set[str], set[str], dict[str, str]]:
    """Words that show a language (if people who write English do not use them), its small words and phrases."""
    phrases = {" ".join(tokens(apart(said))): one.english for one in tongue.phrases for said in one.said}
    signs = {word for sign in tongue.signs for word in tokens(apart(sign))}
    words = signs.union(*(said.split() for said in phrases))
    strong = {word for word in words if len(word) > 1 and word not in _usual()}
    return strong, signs, phrases


@cache
def _usual() -> set[str]:
    """Words that stand in what people write in English often enough that they show no other language."""
    called = {
        word
        for axis in open_vocabulary().axes.values()
        for one in axis.values()
        for told in one.called
        for word in tokens(told)
    }
    rows = (
        line.split("\t") for line in Path(shelf.book("usual.tsv")).read_text("utf-8").splitlines() if line[0] != "#"
    )
    typed = {word: int(count) for word, count in rows}
    often = {word for word, count in typed.items() if count >= OFTEN}
    return often | {
        word for word in called.union(typed) if is_english(word) or (typed.get(word, 0) >= KNOWN and word in called)
    }


def _like_english(word: str) -> bool:
    return is_english(word) or near_english(word)


OFTEN = 40
"""A word that was typed so often is English enough, whatever the list of English words says."""
KNOWN = 12
"""A word of the vocabulary that was typed so often is English enough too: cannabis."""
LONE = 5
"""Letters of a word that shows a language alone."""

MODULES: dict[str, Callable[[], str]] = {
    "countries": countries,
    "holidays": holidays,
    "people": people,
    "subjects": subjects,
    "tongues": tongues,
    "tongue_signs": tongue_signs,
}


def write(folder: Path) -> list[str]:
    """Write every module into `folder`; the names of those that changed."""
    changed = []
    for name, make in MODULES.items():
        path = folder / f"{name}.py"
        text = make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(name)
    return changed
