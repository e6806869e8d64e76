"""fuse.js in node: every record compared with the whole text; any of the words, so that a sentence finds anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import node

if TYPE_CHECKING:
    from . import Search
    from .corpus import Corpus

LABEL = "fuse.js (node)"
SCRIPT = """
const Fuse = require('fuse.js').default || require('fuse.js');
const index = new Fuse(docs, { keys: [{ name: 'name', weight: 2 }, { name: 'called', weight: 2 }, 'about', 'place',
  'description'], ignoreLocation: true, threshold: 0.4, useExtendedSearch: true });
const search = (query, k) => {
  const words = query.split(/[^\\p{L}\\p{N}]+/u).filter((word) => word);
  return index.search(words.join(' | '), { limit: k }).map((hit) => hit.item.id);
};
"""


def missing() -> str | None:
    return node.missing()


def index(corpus: Corpus) -> Search:
    return node.Asked(SCRIPT, corpus)
