"""What words have in common that are spelt differently: their stem, their sound; and which words are English."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from . import shelf
from .text import alike

_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "in")
"""Endings of English words that change their use, not what they are about; `in` is how many write `ing`."""

_HEARD = (
    ("ough", "o"), ("augh", "or"), ("igh", "i"), ("ould", "ud"), ("wh", "w"), ("ph", "f"), ("kn", "n"), ("wr", "r"), ("ck", "k"),
    ("tch", "ch"), ("sh", "x"), ("ch", "x"), ("qu", "kw"), ("x", "ks"), ("z", "s"), ("ce", "se"), ("ci", "si"), ("cy", "sy"),
    ("c", "k"), ("dge", "j"), ("th", "t"), ("ll", "l"), ("ss", "s"), ("tt", "t"), ("h", ""), ("er", "a"), ("or", "a"), ("ar", "a"),
)  # fmt: skip

AT_ONCE = 2_000
"""English words that are compared at once: all of them would stand in memory beside the rest."""


def stem(word: str) -> str:
    """A word without its simple endings: `gambles`, `gambled` and `gambling` share one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "in" and is_english(word)):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    if len(word) < 4:
        return word
    return word[:-1] + "i" if word.endswith("y") else word.removesuffix("e")


def sound(word: str) -> str:
    """How a word sounds, roughly, so that `dauter` meets daughter and `wud` would. Not for words in a dictionary."""
    bare = word
    for written, heard in _HEARD:
        bare = bare.replace(written, heard)
    first, rest = bare[:1], bare[1:]
    rest = re.sub("[aeiouy]+", "a", rest)
    rest = re.sub(r"(.)\1+", r"\1", rest).rstrip("a")
    return first + rest


def skeleton(word: str) -> str:
    """What is left of a word without its vowels but the first letter, and without double letters: `pregnant` is `prgnnt`."""
    bare = word[:1] + re.sub("[aeiouy]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


@cache
def _listed() -> bytes:
    """The English words, one a line. As text they would stand in memory three times."""
    with open(shelf.book("english.txt"), "rb") as book:
        return book.read()


@lru_cache(maxsize=4096)
def is_english(word: str) -> bool:
    """Whether a word stands in the list of English words, and so is not misspelt. The list is in order, and is halved."""
    listed, wanted = _listed(), word.encode()
    low, high = 0, len(listed)
    while low < high:
        start = listed.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = listed.find(b"\n", start)
        end = len(listed) if end < 0 else end  # the last word of a file that breaks off
        found = listed[start:end].rstrip()
        if found == wanted:
            return True
        if found < wanted:
            low = end + 1
        else:
            high = start
    return False


@lru_cache(maxsize=512)
def near_english(word: str) -> bool:
    """Whether a word is one slip away from an English word of four letters or more."""
    least, most = max(4, len(word) - 1), len(word) + 1
    some: list[str] = []
    for match in re.finditer(rb"^[a-z]{%d,%d}\r?$" % (least, most), _listed(), re.MULTILINE):
        some.append(match[0].decode("ascii").rstrip())
        if len(some) == AT_ONCE:
            if alike(word, some, 1):
                return True
            some.clear()
    return bool(alike(word, some, 1))
