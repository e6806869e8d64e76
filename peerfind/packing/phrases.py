"""Phrases and classes to the tables of a `lexicon.Lexicon`.

A phrase is filed under its rarest part, so that few are looked at for any text.
"""

from __future__ import annotations

import json
import re
from collections import Counter

from ..lexicon import GAP, GENERAL, Meaning, parts
from ..record import TYPE_CHECKING
from ..spelling import sound, stem
from ..text import tokens
from ..vocabulary import UNDERSTOOD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..tables import Database
    from ..vocabulary import Vocabulary

SCHEMA = """
create table word (book text, word text, stem text, sound text, telling integer, primary key (book, word)) without rowid;
create index word_stem on word (book, stem, word);
create index word_sound on word (book, sound, word);
create table size (book text, size integer, words text, primary key (book, size)) without rowid;
create table phrase (book text, part text, phrases text, primary key (book, part)) without rowid;
create table member (book text, first text, words text, class text, primary key (book, first, words, class)) without rowid;
create table spelling (word text primary key, meant text) without rowid;
"""


def write(
    db: Database, book: str, phrases: Iterable[tuple[Meaning, str]], classes: dict[str, tuple[str, ...]],
    telling: Mapping[str, int],
) -> None:  # fmt: skip
    """Write one book into an open database. `telling` is how much single words speak for anything."""
    meanings: dict[tuple[str, str, bool, bool], int] = {}
    planted = sorted(
        {
            (tuple(made), meanings.setdefault((meaning.axis, meaning.word, meaning.never, meaning.hint), len(meanings)))
            for meaning, phrase in phrases
            if (made := parts(phrase))
        }
    )
    listing = sorted({(member, name) for name in classes for member in members(name, classes)})
    counts = Counter(part for phrase, _ in planted for part in set(phrase))
    words = {part for part in counts if part[0] != "{" and part != GAP} | {
        word for member, _ in listing for word in member
    }
    filed: dict[str, list[str]] = {}
    for phrase, meaning in planted:
        rarest = min((part for part in phrase if part != GAP), key=lambda part: (counts[part], part))
        filed.setdefault(rarest, []).append(f"{meaning} {' '.join(phrase)}")
    put = db.executemany
    put("insert into document values (?, ?)", [(f"meanings/{book}", json.dumps(list(meanings)))])
    rows = [(book, word, stem(word), sound(word), telling.get(word, 0)) for word in sorted(words)]
    put("insert into word values (?, ?, ?, ?, ?)", rows)
    sized(db, book, words)
    put(
        "insert into phrase values (?, ?, ?)", [(book, part, "\n".join(lines)) for part, lines in sorted(filed.items())]
    )
    put(
        "insert into member values (?, ?, ?, ?)",
        [(book, words[0], " ".join(words), f"{{{name}}}") for words, name in listing],
    )


def sized(db: Database, book: str, words: Iterable[str]) -> None:
    """File words of a book by their length."""
    sizes: dict[int, list[str]] = {}
    for word in sorted(words):
        sizes.setdefault(len(word), []).append(word)
    rows = [(book, size, " ".join(found)) for size, found in sorted(sizes.items())]
    db.executemany("insert into size values (?, ?, ?)", rows)


def phrases_of(vocabulary: Vocabulary) -> Iterator[tuple[Meaning, str]]:
    """Every phrase of the vocabulary with what it means."""
    axes = {axis: vocabulary.axes.get(axis, {}) for axis in UNDERSTOOD} | {"wishes": vocabulary.wishes}
    for axis, words in axes.items():
        for name, word in words.items():
            meaning = Meaning(axis=GENERAL if name == "any" else axis, word=name)
            if name != "any" and axis != "wishes":
                yield meaning, word.label
            if name != "any" and axis in ("needs", "communities", "kinds"):
                yield meaning, name.replace("-", " ")
            yield from ((meaning, phrase) for phrase in word.called)
            yield from ((meaning.replace(hint=True), phrase) for phrase in word.hints)
            yield from ((meaning.replace(never=True), phrase) for phrase in word.but_not)


def members(name: str, classes: dict[str, tuple[str, ...]], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The members of a class, those of the classes it holds included."""
    for member in classes.get(name, ()):
        inner = re.fullmatch(r"\{([a-z-]+)\}", member)
        if inner and inner[1] not in above:
            yield from members(inner[1], classes, (*above, name))
        elif not inner and (words := tuple(tokens(member))):
            yield words
