"""The gist of a text: what its words say together, also where one of them was never seen beside a need.

Each word has a row of numbers, much the same for words that mean much the same. Runs of one, two and three words are held
against what was learned to look for (filters). The best fit of each filter anywhere in the text, with what all words together
say of it, speaks for or against some notions, and those for or against each label. Learned by tools/learn_gist.py from a large
model of language, which is not needed here.

Everything is whole numbers, and a row of them is one large number with a few bytes for each (a lane), so that one
multiplication of Python's multiplies the whole row. Numbers kept as bytes are 128 too high, so that none is negative.
"""

from __future__ import annotations

from array import array

from .ages import age
from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    Codes = Callable[[Collection[str]], dict[str, bytes]]
    """The row of numbers of each of these words that has one."""

TABLES = ("filters", "around", "notions", "labels")
"""The tables of weights, as they follow one another in the file of what was learned."""

START, END, UNKNOWN = "<s>", "</s>", "<unk>"
"""Words that stand for the beginning and the end of a text, and for every word that has no row."""

MOST = 48
"""Words of a text that are heard; the first ones say what it is about."""

ZERO = 128
"""What stands for nothing in a byte."""

MIDDLE = 8192
"""What stands for nothing in a short lane; what a word adds to a filter is never as much, which learn_gist sees to."""

SHORT, LONG = 2, 4
"""Bytes of a lane: of those that are added up for each word, and of all others."""


class Shape(Record):
    """What was learned beside the rows: labels (`needs:anxiety`), what each starts from, how many filters for runs of each length.

    What speaks for a filter or a notion is added to its bias, divided by 2 to the power of the first or second of `shifts`,
    and counts for no more than `most`; what speaks for a label is a whole number of `scale`.
    """

    labels: list[str]
    base: list[float]
    filters: dict[str, int]
    filter_bias: list[int]
    notion_bias: list[int]
    shifts: list[int]
    most: int
    scale: float

    def sizes(self) -> list[tuple[int, int]]:
        """Words of a run, and how many filters there are for runs of so many."""
        return [(int(words), many) for words, many in self.filters.items()]


class Tables:
    """The four tables: `filters` and `around` have a row for each number of a word, `notions` one for each filter, `labels` one
    for each notion."""

    def __init__(self, shape: Shape, rows: dict[str, bytes], keep: bool) -> None:
        lanes = sum(words * many for words, many in shape.sizes())
        self.filters = Rows(rows["filters"], lanes, SHORT, True)  # asked for by each word of a text, the others once
        self.around = Rows(rows["around"], len(shape.filter_bias), LONG, keep)
        self.notions = Rows(rows["notions"], len(shape.notion_bias), LONG, keep)
        self.labels = Rows(rows["labels"], len(shape.labels), LONG, keep)


class Gist:
    """Hears texts. `rows` reads the tables, by name."""

    def __init__(self, shape: Shape, rows: Callable[[], dict[str, bytes]], codes: Codes) -> None:
        self.shape, self.rows, self.codes = shape, rows, codes
        self.heard = False
        self.kept: Tables | None = None

    def tables(self) -> Tables:
        """The tables: let go after the first text, for a search hears no other and needs the memory; kept from the second on."""
        tables = self.kept or Tables(self.shape, self.rows(), self.heard)
        self.kept, self.heard = tables if self.heard else None, True
        return tables

    def leanings(self, words: list[str]) -> list[float]:
        """How much the words speak for each label."""
        return self.each([words])[0]

    def each(self, texts: list[list[str]]) -> list[list[float]]:
        """The same for each of these texts; what their words have in common is worked out once."""
        framed_texts = [framed(words) for words in texts]
        every = {token for tokens in framed_texts for token in tokens}
        known, tables = self.codes({*every, UNKNOWN}), self.tables()
        codes = {word: array("b", bytes(byte ^ ZERO for byte in known.get(word) or known[UNKNOWN])) for word in every}
        wide = {word: _wide(code, tables.filters) for word, code in codes.items()}
        return [
            self._heard([codes[word] for word in tokens], [wide[word] for word in tokens], tables)
            for tokens in framed_texts
        ]

    def _heard(self, codes: list[array[int]], wide: list[bytes], tables: Tables) -> list[float]:
        """How much one text speaks for each label, of whose words these are the rows."""
        around = _summed([sum(column) for column in zip(*codes, strict=True)], tables.around)
        best = self._fits(wide)
        fits = [fit + more // len(codes) for fit, more in zip(best, around, strict=True)]
        notions = _summed(self._counted(fits, 0, self.shape.filter_bias), tables.notions)
        sums = _summed(self._counted(notions, 1, self.shape.notion_bias), tables.labels)
        return [base + total * self.shape.scale for base, total in zip(self.shape.base, sums, strict=True)]

    def _counted(self, sums: list[int], layer: int, bias: list[int]) -> list[int]:
        """What counts of it: nothing that speaks against, and no more than the most."""
        shift, most = self.shape.shifts[layer], self.shape.most
        return [min(max(total + more, 0) >> shift, most) for total, more in zip(sums, bias, strict=True)]

    def _fits(self, wide: list[bytes]) -> list[int]:
        """The best fit of each filter anywhere in the text; runs may begin before it and end behind it."""
        found: list[int] = []
        at = 0
        for words, many in self.shape.sizes():
            size = SHORT * many
            beyond = [MIDDLE * number(b"\1" * many, SHORT)] * (words - 1)
            places = []
            for _ in range(words):
                places.append([*beyond, *(int.from_bytes(row[at : at + size], "little") for row in wide), *beyond])
                at += size
            runs = [sum(run) for run in zip(*(place[first:] for first, place in enumerate(places)), strict=False)]
            rows = [array("H", run.to_bytes(size, "little")) for run in runs]
            found += [best - words * MIDDLE for best in map(max, *rows)]
        return found


def framed(words: list[str]) -> list[str]:
    """Words as they are looked up, with the beginning and the end."""
    return [START, *map(token, words[:MOST]), END]


def token(word: str) -> str:
    """A word as it is looked up: numbers by the class of ages they may be."""
    return age(word) if word.isdecimal() else word


def number(row: bytes, size: int) -> int:
    """A row of bytes as one number, in lanes of such a size."""
    lanes = bytearray(size * len(row))
    lanes[::size] = row
    return int.from_bytes(lanes, "little")


class Rows:
    """A table of so many bytes a row: each row as one number, `known` once it was asked for if it is to `keep`; and one in each
    lane of a row."""

    def __init__(self, data: bytes, lanes: int, size: int, keep: bool) -> None:
        self.data, self.lanes, self.size, self.keep = data, lanes, size, keep
        self.ones = number(b"\1" * lanes, size)
        self.known: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self.data) // self.lanes

    def sum(self, counts: Iterable[int]) -> int:
        """The sum of the rows, each so many times; every lane is too high by 128 for each time."""
        return sum(count * self.row(at) for at, count in enumerate(counts) if count)

    def row(self, at: int) -> int:
        """A row as one number. Few are asked for in one text."""
        if at in self.known:
            return self.known[at]
        made = number(self.data[at * self.lanes : (at + 1) * self.lanes], self.size)
        if self.keep:
            self.known[at] = made
        return made


def _wide(code: array[int], filters: Rows) -> bytes:
    """How well a word fits each place of each filter: a lane for each, by length of run, place in it and filter."""
    total = filters.sum(code) + (MIDDLE - ZERO * sum(code)) * filters.ones
    return total.to_bytes(SHORT * filters.lanes, "little")


def _summed(counts: list[int], table: Rows) -> list[int]:
    """The sum of the rows, each so many times, lane by lane."""
    half = 1 << 8 * LONG - 1
    total = table.sum(counts) + (half - ZERO * sum(counts)) * table.ones
    return [lane - half for lane in array("I", total.to_bytes(LONG * table.lanes, "little"))]
