"""Words as people type them: normal form, tokens, likeness. The only room that knows rapidfuzz."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018\u02bc\u00b4`")
REPEATED = 10
"""Words that two pieces of a long text share."""

LETTERS = r"(?:[^\W_]|[\u0900-\u0963\u0966-\u0dff])+"
"""A run of letters and digits; in the scripts of India the signs for vowels belong to a word, though they are no letters."""

_WORD = re.compile(LETTERS)
_LIGATURES = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"}
)


def normal(text: str) -> str:
    """Case, accents and apostrophes taken away: `Can’t` is `cant`, `Árainn` is `arainn`."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    text = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text.casefold().translate(_APOSTROPHES)


def tokens(text: str) -> list[str]:
    """The words of a text in normal form, in order."""
    return _WORD.findall(normal(text))


def pieces(text: str, size: int, most: int) -> list[str]:
    """A text in pieces of `size` words; what goes beyond `most` of them is left out.

    Every piece but the first repeats a few words of the one before, so that no phrase is cut apart.
    """
    starts = [word.start() for word in islice(_WORD.finditer(text), size * most + 1)]
    ends = [*starts[size::size], len(text)] if len(starts) <= size * most else starts[size::size]
    begins = [0, *(starts[at - REPEATED] for at in range(size, len(starts), size))]
    return [text[begin:end] for begin, end in zip(begins, ends, strict=False)]


def of_self(before: str, word: str) -> bool:
    """Whether two words are one that somebody parted: `my self`."""
    return word in ("self", "selves") and before in ("my", "him", "her", "them", "your", "our")


def selves(words: list[str]) -> list[str]:
    """`kill my self` as `kill myself`."""
    kept: list[str] = []
    for word in words:
        if kept and of_self(kept[-1], word):
            kept[-1] += word
        else:
            kept.append(word)
    return kept


def runs(words: list[str], longest: int) -> set[str]:
    """Every run of up to so many words."""
    return {" ".join(words[at : at + size]) for size in range(1, longest + 1) for at in range(len(words) - size + 1)}


def across(words: list[str]) -> set[str]:
    """Every two words with one between them: `want _ die`."""
    return {f"{words[at]} _ {words[at + 2]}" for at in range(len(words) - 2)}


def brief(text: str, most: int = 60) -> str:
    """A text that is short enough to be repeated to whoever typed it: its beginning, if it is long."""
    return text if len(text) <= most else text[: most - 1] + "…"


def tolerance(word: str) -> int:
    """How many slips of the finger a word may hold: none up to three letters, then one, from eight letters two."""
    if len(word) < 4 or not word.isalpha():
        return 0
    return 1 if len(word) < 8 else 2


def slips(one: str, other: str) -> int:
    """Letters added, lost, changed or swapped between two words (optimal string alignment)."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)


def alike(word: str, others: list[str], most: int) -> list[tuple[int, str]]:
    """Those of many words that lie at most so many slips away, with how many, in their order."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract_iter(word, others, scorer=OSA.distance, score_cutoff=most)
    return [(int(away), other) for other, away, _ in found]


MEANT = 100
"""The longest text, in letters, that may be meant for something else."""


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant, or None. For did-you-mean, so more generous than a search."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    wanted = normal(word)
    if len(wanted) > MEANT:
        return None
    plain = {name: normal(name) for name in known}
    found = process.extractOne(wanted, plain, scorer=OSA.distance, score_cutoff=max(1, len(wanted) // 3))
    if found:
        return str(found[2])
    longer = sorted((name for name, said in plain.items() if len(wanted) > 4 and said.startswith(wanted)), key=len)
    return longer[0] if longer else None


def ratio(one: str, other: str) -> float:
    """Likeness of two texts from 0 to 1, whatever the order of their words."""
    from rapidfuzz import fuzz

    return float(fuzz.token_sort_ratio(normal(one), normal(other))) / 100


def joined(parts: Iterable[str], last: str = "and") -> str:
    """`a, b and c`."""
    items = list(parts)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""
