"""The search engines of the benchmark: each finds a service by its name, in the order and number asked for."""

from __future__ import annotations

import pytest

from benchmarks.engines import NAMES, Corpus, corpus_of, engine


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return corpus_of()


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("minisearch", "fuse")])
def test_an_engine_finds_a_service_by_its_name(name: str, corpus: Corpus) -> None:
    one = engine(name)
    if why := one.missing():
        pytest.skip(why)
    search = one.index(corpus)
    found = search("hoarding", 10)
    assert 0 < len(found) <= 10
    assert len(set(found)) == len(found)
    texts = {document.id: document.text.casefold() for document in corpus.documents}
    assert any("hoarding" in texts[name] for name in found)
    assert len(search("support", 3)) == 3
