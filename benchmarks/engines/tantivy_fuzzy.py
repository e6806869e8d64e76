"""tantivy (pip install tantivy): any of the words, each with up to two slips from eight letters on, one from four."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from peerfind.text import tokens, tolerance

if TYPE_CHECKING:
    from . import Search
    from .corpus import Corpus

LABEL = "tantivy (fuzzy)"
FIELDS = {"name": 2.0, "called": 2.0, "about": 1.0, "place": 1.0, "description": 1.0}


def missing() -> str | None:
    return None if find_spec("tantivy") else "tantivy is not installed: pip install 'peerfind[bench]'"


def index(corpus: Corpus) -> Search:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    for field in FIELDS:
        builder.add_text_field(field)
    schema = builder.build()
    made = tantivy.Index(schema)
    writer = made.writer(heap_size=100_000_000)
    for one in corpus.documents:
        writer.add_document(tantivy.Document(id=one.id, **{field: getattr(one, field) for field in FIELDS}))
    writer.commit()
    made.reload()
    searcher = made.searcher()

    def search(query: str, k: int) -> list[str]:
        parts: list[Any] = []
        for word in tokens(query):
            for field, weight in FIELDS.items():
                term = tantivy.Query.term_query(schema, field, word)
                parts.append((tantivy.Occur.Should, tantivy.Query.boost_query(term, weight * 2)))
                if most := tolerance(word):
                    near = tantivy.Query.fuzzy_term_query(schema, field, word, distance=most)
                    parts.append((tantivy.Occur.Should, tantivy.Query.boost_query(near, weight)))
        hits = searcher.search(tantivy.Query.boolean_query(parts), k).hits if parts else []
        return [str(searcher.doc(address)["id"][0]) for _, address in hits]

    return search
