"""docs/coverage.md: what the directory holds and what is missing, counted as of the day its newest page was read."""

from __future__ import annotations

from ..books import open_vocabulary
from ..dataset import open_dataset
from ..record import TYPE_CHECKING
from .goals import seen, towns
from .stats import count

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ..dataset import Dataset
    from ..vocabulary import Vocabulary
    from .stats import Count, Counted

PAGE = "docs/coverage.md"

HEAD = """# What the directory holds

Made from `data/` by `peerfind data build`: change nothing here by hand. `peerfind data stats` prints the same for the day
on which it is run. Ages are counted as of {today}, the day on which the newest page was read.

The directory holds {services} services of {organizations} organizations, from {sources} pages. Closed services stay in it,
so that who looks for them learns that they are closed; they do not count towards the goals.
"""


def page(dataset: Dataset, vocabulary: Vocabulary) -> str:
    """The whole document. The same data gives the same text on every day."""
    today = as_of(dataset)
    counted = count(dataset, vocabulary, today)
    parts = [HEAD.format(today=today, services=counted.services, organizations=counted.organizations,
                         sources=counted.sources), goals(counted), lacks(counted)]  # fmt: skip
    parts += [_table(one) for one in counted.counts if one.name != "towns"]
    parts += [_fields(counted), _towns(towns(seen(dataset, vocabulary)).items())]
    return "\n".join(parts)


def as_of(dataset: Dataset) -> str:
    """The day on which the newest page was read."""
    known = [one.sources for one in dataset.organizations.values()]
    known += [one.sources for one in dataset.services.values()]
    return max((source.read_on for sources in known for source in sources.values()), default="2026-01-01")


def goals(counted: Counted) -> str:
    """The goals, and how far each is."""
    rows = "".join(
        f"| {one.title} | {one.there} | {one.wanted} | {'yes' if one.short == 0 else f'{one.short} to go'} |\n"
        for one in counted.goals
    )
    return f"## Goals\n\n| goal | there are | there should be | reached |\n|---|---|---|---|\n{rows}"


def lacks(counted: Counted) -> str:
    """What is missing."""
    said = "".join(
        f"**{one.title}:** {', '.join(one.items) or 'none'}.\n\n" for one in counted.missing
    )  # fmt: skip
    return f"## What is missing\n\n{said.rstrip()}\n"


def _table(one: Count) -> str:
    whole = sum(number for _, number in one.rows)
    share = one.name == "ages" or one.name.startswith("safety_")
    rows = "".join(
        f"| {name} | {number}{f' ({100 * number // whole} %)' if share and whole else ''} |\n"
        for name, number in one.rows
    )
    return f"## {one.title}\n\n| | services |\n|---|---|\n{rows}"


def _fields(counted: Counted) -> str:
    rows = "".join(f"| {one.name} | {one.whole} | {one.part} | {one.percent} % |\n" for one in counted.shares)
    return f"## Values with a source\n\n| field | values | with a source | share |\n|---|---|---|---|\n{rows}"


def _towns(by_country: Iterable[tuple[str, set[str]]]) -> str:
    said = "".join(f"**{country}** ({len(names)}): {', '.join(sorted(names))}.\n\n" for country, names in by_country)
    return f"## Towns where groups and drop-ins meet\n\n{said.rstrip()}\n"


def write(root: Path) -> list[str]:
    """Bring the document up to date; its name if it changed."""
    path, now = root / PAGE, page(open_dataset(), open_vocabulary())
    if path.exists() and path.read_text(encoding="utf-8") == now:
        return []
    path.write_text(now, encoding="utf-8")
    return [PAGE]
