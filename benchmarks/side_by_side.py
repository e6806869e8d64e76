"""Engines side by side, in one run: the same records, the same words, in process and as a whole process.

    python -m benchmarks.side_by_side [shipped 10k 100k] [--write] [--keep FOLDER]

Without a size the shipped directory is asked. How good the answers are is measured by benchmarks/relevance.py.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from statistics import median

from .engines import NAMES, Corpus, Search, command_of, corpus_of, engine
from .make_data import SIZES
from .measure import BARE, median_ms, p95, peak, rotation
from .requests import NAMED, WORDS
from .results import section, table
from .scale import SHIPPED, made

QUERIES = [asked.words for asked in (*WORDS, *NAMED)]
"""Thirty texts: what people say, names, misspelt names."""

WHOLE = QUERIES[:: len(QUERIES) // 6]
ROUNDS = 3
TIMES = 3
WANTED = 10
HEAD = ["engine", "index made in", "in process, p50 ms", "p95 ms", "whole process, ms (× bare Python)", "peak MB"]


class Timed:
    """One engine on one corpus."""

    def __init__(self, name: str, corpus: Corpus, folder: str) -> None:
        one = engine(name)
        self.label, self.missing = one.LABEL, one.missing()
        self.made = 0.0
        self.times: list[float] = []
        self.command: Callable[[str], list[str]] | None = None
        if self.missing:
            return
        start = time.process_time()
        search = one.index(corpus)
        search(QUERIES[0], WANTED)
        self.made = getattr(search, "made", time.process_time() - start)
        self.command = command_of(one, corpus, folder)
        if name not in ("grep", "ripgrep", "fzf"):
            self.times = [self.ask(search, query) for query in QUERIES]
        if close := getattr(search, "close", None):
            close()

    @staticmethod
    def ask(search: Search, query: str) -> float:
        """The quickest of a few askings, in ms; of engines in another process, as they measure it themselves."""
        best = float("inf")
        for _ in range(TIMES):
            start = time.process_time()
            search(query, WANTED)
            best = min(best, getattr(search, "ms", 1000 * (time.process_time() - start)))
        return best

    def row(self, whole: tuple[float, float, float] | None) -> Sequence[str]:
        if self.missing:
            return [self.label, self.missing, "–", "–", "–", "–"]
        said = f"{whole[0]:.1f} ({whole[1]:.1f}×)" if whole else "–"
        times = [f"{median(self.times):.2f}", f"{p95(self.times):.2f}"] if self.times else ["–", "–"]
        return [self.label, f"{self.made:.2f} s", *times, said, f"{whole[2]:.0f}" if whole else "–"]


def compared(corpus: Corpus, folder: str) -> str:
    """Every engine on one corpus."""
    found = [Timed(name, corpus, folder) for name in NAMES]
    commands = {one.label: one.command for one in found if one.command}
    for make in commands.values():
        subprocess.run(make(WHOLE[0]), capture_output=True, check=True)
    totals: dict[str, list[tuple[float, float]]] = {}
    bare: list[float] = []
    for query in WHOLE:
        runs = rotation({"bare": BARE, **{label: make(query) for label, make in commands.items()}}, ROUNDS)
        bare.append(median_ms(runs["bare"]))
        for label in commands:
            totals.setdefault(label, []).append((median_ms(runs[label]), peak(runs[label])))
    whole = {
        label: (median(ms for ms, _ in one), median(ms for ms, _ in one) / median(bare), max(mb for _, mb in one))
        for label, one in totals.items()
    }
    return table(HEAD, [one.row(whole.get(one.label)) for one in found]) + f"\nBare Python: {median(bare):.1f} ms.\n"


def main(given: list[str]) -> None:
    keep = given[given.index("--keep") + 1] if "--keep" in given else None
    said = ""
    with tempfile.TemporaryDirectory() as folder:
        for name in [name for name in given if name in (SHIPPED, *SIZES)] or [SHIPPED]:
            corpus = corpus_of(None if name == SHIPPED else made(name, keep or folder).path)
            said += (
                f"### {len(corpus.documents):,} records ({name})\n\n{compared(corpus, tempfile.mkdtemp(dir=folder))}\n"
            )
    sys.stdout.write(said)
    if "--write" in given:
        about = (
            "`python -m benchmarks.side_by_side shipped 10k --write`; quality: see what people type, below or above."
        )
        section("Engines side by side", f"{about}\n\n{said}")


if __name__ == "__main__":
    main(sys.argv[1:])
