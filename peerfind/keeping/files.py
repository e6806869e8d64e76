"""The compiled files of a checkout or of a wheel, made anew."""

from __future__ import annotations

from pathlib import Path

from .. import tables
from ..dataset import open_dataset
from ..errors import DATA_HAS_PROBLEMS, Refusal
from ..packing import groups, words
from ..places import open_gazetteer
from ..stock import GROUPS, WORDS


def build(folder: Path) -> None:
    """Write the compiled words and groups into a folder that holds the gazetteer. Raises Refusal for data with mistakes."""
    dataset = open_dataset()
    if dataset.problems:
        first = dataset.problems[0]
        raise Refusal(
            f"{dataset.path}, line {first.line}: {first.message}.", "See peerfind data check.", DATA_HAS_PROBLEMS
        )
    tables.write(str(folder / WORDS), words.write)
    tables.write(
        str(folder / GROUPS), lambda db: groups.write(db, dataset, open_gazetteer(str(folder / "places.sqlite")))
    )
