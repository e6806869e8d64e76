"""The vocabulary, the four questions and the signs of danger to the compiled file of words."""

from __future__ import annotations

import binascii
import itertools
import json
import math

from .. import shelf
from ..books import open_questions, open_signs, open_vocabulary
from ..gist import TABLES
from ..lexicon import MET
from ..plain import to_plain
from ..record import TYPE_CHECKING
from ..spelling import is_english
from ..text import tokens
from . import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from ..tables import Database
    from ..vocabulary import Vocabulary

SCHEMA = """
create table meta (name text primary key, value text) without rowid;
create table document (name text primary key, json text) without rowid;
create table sign (gram text primary key, weight integer) without rowid;
create table leaning (gram text primary key, weights blob) without rowid;
create table learned_rows (name text primary key, rows blob) without rowid;
create table code (word text primary key, code blob) without rowid;
create table usual (word text primary key, rare integer) without rowid;
create table call (axis text, call text, word text, primary key (axis, call)) without rowid;
"""


def write(db: Database) -> None:
    """Write everything that is needed to understand words into an open, empty database. Raises Refusal for bad YAML."""
    vocabulary, questions, signs = open_vocabulary(), open_questions(), open_signs()
    db.executescript(SCHEMA + phrases.SCHEMA)
    put = db.executemany
    put("insert into meta values (?, ?)", [("format", "1")])
    put("insert into document values ('vocabulary', ?)", [(_json(labels(vocabulary)),)])
    put(
        "insert into document values ('questions', ?)",
        [(_json({name: to_plain(one) for name, one in questions.items()}),)],
    )
    put("insert into call values (?, ?, ?)", sorted(calls(vocabulary)))
    put("insert into spelling values (?, ?)", sorted(vocabulary.spellings.items()))
    learned = list(lines_of("meanings.tsv"))
    phrases.write(db, "words", phrases.phrases_of(vocabulary), vocabulary.classes, telling(learned[1:]))
    phrases.write(db, "danger", signs.phrases(), {**vocabulary.classes, **signs.classes}, {})
    put("insert into usual values (?, ?)", usual())
    put("insert into sign values (?, ?)", weights())
    put("insert into document values ('learned', ?)", [(line,) for line in learned[:1]])
    put("insert into leaning values (?, ?)", leanings(learned[1:]))
    put("insert into document values ('story', ?)", [(line,) for line in lines_of("story.tsv")])
    gist = lines_of("gist.tsv")
    put("insert into document values ('gist', ?)", [(line,) for line in itertools.islice(gist, 1)])
    put("insert into learned_rows values (?, ?)", rows(itertools.islice(gist, len(TABLES))))
    codes = list(rows(gist))
    put("insert into code values (?, ?)", codes)
    phrases.sized(db, MET, [word for word, _ in codes if word.isalpha() and is_english(word)])
    db.commit()


def weights() -> Iterator[tuple[str, int]]:
    """What each gram weighs for danger, in hundredths. Nothing where none were learned yet."""
    for line in lines_of("danger.tsv"):
        gram, _, weight = line.partition("\t")
        yield gram, round(float(weight) * 100)


def usual() -> list[tuple[str, int]]:
    """How rare each usual word is, as `lexicon.Lexicon.usual` tells it."""
    counts = {word: int(count) for word, _, count in (line.partition("\t") for line in lines_of("usual.tsv"))}
    every = sum(counts.values())
    return [(word, round(10 * math.log10(every / count))) for word, count in counts.items()]


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file of what was learned, without remarks. None where nothing was learned yet."""
    try:
        with open(shelf.book(name), encoding="utf-8") as lines:
            yield from (line.rstrip("\n") for line in lines if not line.startswith("# "))
    except FileNotFoundError:
        return


def leanings(lines: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Each gram with pairs of bytes: the number of a label, and a weight from 0 to 255, where 128 is nothing."""
    for line in lines:
        gram, _, weights = line.partition("\t")
        pairs = (pair.partition(":") for pair in weights.split(" "))
        yield gram, bytes(byte for label, _, weight in pairs for byte in (int(label), int(weight) + 128))


def telling(lines: Iterable[str]) -> dict[str, int]:
    """How much single words speak for any label at most, by what was learned."""
    found = {}
    for line in lines:
        gram, _, weights = line.partition("\t")
        if gram.isalnum():
            found[gram] = max(int(pair.partition(":")[2]) for pair in weights.split(" "))
    return found


def rows(lines: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Each word, or table, with its numbers as bytes."""
    for line in lines:
        name, _, row = line.partition("\t")
        yield name, binascii.a2b_base64(row)


def labels(vocabulary: Vocabulary) -> dict[str, Any]:
    """The vocabulary without its phrases: labels, descriptions, how words hang together."""
    bare = {
        axis: {name: to_plain(word.replace(called=(), hints=(), but_not=())) for name, word in words.items()}
        for axis, words in vocabulary.axes.items()
    }
    return {"axes": bare}


def calls(vocabulary: Vocabulary) -> set[tuple[str, str, str]]:
    """What the words of each axis are called, as plain words: axis, call, word. A word's own name goes first."""
    found: dict[tuple[str, str], str] = {}
    for axis, words in vocabulary.axes.items():
        for name in words:
            found[axis, " ".join(tokens(name))] = name
        for name, word in words.items():
            for called in (word.label, *word.called):
                if "{" not in called and "..." not in called:
                    found.setdefault((axis, " ".join(tokens(called))), name)
    return {(axis, call, name) for (axis, call), name in found.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
