"""MiniSearch in node: any of the words, with slips of up to a fifth of a word, and beginnings of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import node

if TYPE_CHECKING:
    from . import Search
    from .corpus import Corpus

LABEL = "MiniSearch (node)"
SCRIPT = """
const MiniSearch = require('minisearch');
const index = new MiniSearch({ fields: ['name', 'called', 'about', 'place', 'description'],
  searchOptions: { boost: { name: 2, called: 2 }, fuzzy: 0.2, prefix: true } });
index.addAll(docs);
const search = (query, k) => index.search(query).slice(0, k).map((hit) => hit.id);
"""


def missing() -> str | None:
    return node.missing()


def index(corpus: Corpus) -> Search:
    return node.Asked(SCRIPT, corpus)
