"""rapidfuzz WRatio over each document as one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

if TYPE_CHECKING:
    from . import Search
    from .corpus import Corpus

LABEL = "rapidfuzz WRatio"


def missing() -> str | None:
    return None


def index(corpus: Corpus) -> Search:
    texts = [utils.default_process(one.text) for one in corpus.documents]
    ids = [one.id for one in corpus.documents]

    def search(query: str, k: int) -> list[str]:
        wanted = utils.default_process(query)
        found = process.extract(wanted, texts, scorer=fuzz.WRatio, processor=None, limit=k)
        return [ids[at] for _, _, at in found]

    return search
