"""The phrase book: what people say, and which word of the vocabulary they mean by it.

Phrases stand in a tree of words. Between two words of a phrase small words are let go, `...` lets go up to three words
of any kind, `{child}` stands for every word of a class. Each word forgives slips of the finger and simple endings.
"""

from __future__ import annotations

import re

from . import shelf
from .record import TYPE_CHECKING, Record
from .text import normal, slips, tokens, tolerance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from .vocabulary import Vocabulary

SMALL = frozenset(
    """a an the my his her our your their this that these those it its is are was were am be been being i im ive ill me
    myself we us you he she they hes shes theyre him them of to for with and or so just really very such too quite bit
    still all always also keep keeps kept getting get gets got feel feels feeling felt have has had having do does did
    on at by from as if then there now some any when what who how since because cos em er like well oh please u r ur
    been ya yous ye youse in would could should can will id""".split()  # noqa: SIM905
)
"""Words that carry no wish of their own: skipped between the words of a phrase, and never left over."""

PEOPLE = ("{child}", "{partner}", "{parent}", "{kin}", "{friend}")
"""The classes of words for people close to someone."""

GAP = "..."
LONGEST_GAP = 3

_TOKEN = re.compile(r"\{([a-z-]+)\}|\.\.\.|[^\W_]+")
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "ers", "er", "s", "in")
"""Endings of English words that change their use, not what they are about; `in` is how many write `ing`."""


class Meaning(Record):
    """What a phrase means: a word of an axis; or, with `never`, that it does not mean this word, whatever it looks like."""

    axis: str
    word: str
    never: bool = False


class Hit(Record):
    """A phrase found in a text: the positions of its telling words, what it means and how far it had to be bent."""

    used: tuple[int, ...]
    meaning: Meaning
    slips: float

    @property
    def weight(self) -> tuple[float, float, int]:
        """The longest phrase wins; of two alike the one with fewer slips, then the one that stands closer together."""
        return (-len(self.used), self.slips, self.used[-1] - self.used[0])


class PhraseBook:
    """Phrases ready to be found in a text.

    `endings`: whether simple endings are forgiven; `proper` tells names, which are never taken for misspelt words.
    """

    stems: dict[str, list[str]]
    sounds: dict[str, list[str]]
    by_size: dict[int, list[str]]

    def __init__(
        self, vocabulary: Vocabulary, endings: bool = True, proper: Callable[[str], bool] = lambda word: False
    ) -> None:
        self.proper = proper
        self.tree: dict[Any, Any] = {}
        self.words: set[str] = set()
        self.endings = endings
        self.spellings = vocabulary.spellings
        self.classes = _ClassBook(vocabulary.classes, self.words)
        for meaning, phrase in _phrases(vocabulary):
            self.add(phrase, meaning)
        self.ready()

    def add(self, phrase: str, meaning: Meaning) -> None:
        node = self.tree
        for part in _parts(phrase):
            if not part.startswith("{") and part != GAP:
                self.words.add(part)
            node = node.setdefault(part, {})
        if node is not self.tree:
            node.setdefault(None, []).append(meaning)

    def ready(self) -> None:
        """Sort the words by size, stem and sound; to be called after the last `add`."""
        self.stems, self.sounds, self.by_size = {}, {}, {}
        for word in sorted(self.words):
            self.stems.setdefault(stem(word), []).append(word)
            self.sounds.setdefault(sound(word), []).append(word)
            self.by_size.setdefault(len(word), []).append(word)

    # --- readings of one word

    def readings(self, word: str) -> dict[str, float]:
        """The words of the book that may be meant, each with how far it lies away (0 for the word itself)."""
        found = {word: 0.0} if word in self.words else {}
        if other := self.spellings.get(word):
            found.setdefault(other, 0.1)
        if self.endings:
            for other in self.stems.get(stem(word), ()):
                found.setdefault(other, 0.2)
        if word in self.words or not word.isalpha() or is_english(word) or self.proper(word):
            return found
        if most := tolerance(word):
            near: list[tuple[int, str]] = []
            for size in range(len(word) - most, len(word) + most + 1):
                near += [(away, other) for other in self.by_size.get(size, ()) if (away := slips(word, other)) <= most]
            closest = min((away for away, _ in near if away), default=0)
            for away, other in near:
                if away == closest and tolerance(other) >= away:
                    found.setdefault(other, float(away))
        if len(word) > 3 or not self.endings:
            for other in self.sounds.get(sound(word), ()):
                found.setdefault(other, 1.5)
        return found

    # --- phrases in a text

    def people(self, words: list[str]) -> dict[int, list[tuple[str, int]]]:
        """Where somebody is spoken of: at each position the classes of people that begin there, and where they end."""
        readings = [self.readings(word) for word in words]
        spans = self.classes.spans(words, readings)
        return {
            at: found
            for at, all_spans in spans.items()
            if (found := [(name, end) for name, end, bent in all_spans if name in PEOPLE and bent < 1])
        }

    def hits(self, words: list[str]) -> list[Hit]:
        """Every phrase found, longest first."""
        readings = [self.readings(word) for word in words]
        classes = self.classes.spans(words, readings)
        found: dict[tuple[tuple[int, ...], Meaning], Hit] = {}
        walk = _Walk(words, readings, classes)
        for start in range(len(words)):
            for hit in walk.from_(self.tree, start):
                key = (hit.used, hit.meaning)
                if key not in found or hit.slips < found[key].slips:
                    found[key] = hit
        return sorted(found.values(), key=lambda hit: (hit.weight, not hit.meaning.never, hit.used, hit.meaning.axis, hit.meaning.word))

    def chosen(self, words: list[str]) -> list[Hit]:
        """The phrases that count, longest first: those that no longer phrase has taken the words of."""
        taken: list[Hit] = []
        for hit in self.hits(words):
            if not any(_takes(other, hit) for other in taken):
                taken.append(hit)
        return [hit for hit in taken if not hit.meaning.never]


def _takes(longer: Hit, hit: Hit) -> bool:
    """Whether a longer phrase takes the words of a shorter one inside it.

    Within an axis always, unless both use the very same words; across axes only a need does (`checks my phone` is no wish
    to talk by phone). A near word that misleads takes only the word it warns of.
    """
    inside = set(hit.used) <= set(longer.used)
    if not inside:
        return False
    if longer.meaning.never:
        return hit.meaning == longer.meaning.replace(never=False) and longer.slips <= hit.slips + 0.5
    if longer.meaning.axis == hit.meaning.axis:
        return len(hit.used) < len(longer.used)
    return longer.meaning.axis == "needs" and hit.meaning.axis in GIVES_WAY and len(hit.used) < len(longer.used)


GIVES_WAY = ("communities", "wishes", "formats", "channels", "languages")


class _Walk:
    """Follows the tree along one text."""

    def __init__(
        self, words: list[str], readings: list[dict[str, float]], classes: dict[int, list[tuple[str, int, float]]]
    ) -> None:
        self.words, self.readings, self.classes = words, readings, classes

    def from_(self, tree: dict[Any, Any], start: int) -> Iterator[Hit]:
        yield from self.step(tree, start, (), 0.0, 0)

    def step(self, node: dict[Any, Any], at: int, used: tuple[int, ...], bent: float, gap: int) -> Iterator[Hit]:
        """`gap`: how many words of any kind may still be let go."""
        for meaning in node.get(None, ()):
            yield Hit(used=used, meaning=meaning, slips=bent)
        if GAP in node:
            yield from self.step(node[GAP], at, used, bent, LONGEST_GAP)
        if at >= len(self.words):
            return
        for word, away in self.readings[at].items():
            if word in node:
                yield from self.step(node[word], at + 1, (*used, at), bent + away, 0)
        for name, end, away in self.classes.get(at, ()):
            if name in node:
                yield from self.step(node[name], end, (*used, *range(at, end)), bent + away, 0)
        if used and node.keys() - {None}:
            if self.words[at] in SMALL:
                yield from self.step(
                    {k: v for k, v in node.items() if k is not None and k != GAP}, at + 1, used, bent, gap
                )
            elif gap:
                yield from self.step(
                    {k: v for k, v in node.items() if k is not None and k != GAP}, at + 1, used, bent, gap - 1
                )


class _ClassBook:
    """Classes of words; a class may hold another. Finds at each position which classes begin there."""

    def __init__(self, classes: dict[str, tuple[str, ...]], words: set[str]) -> None:
        self.members: dict[str, list[tuple[str, ...]]] = {}
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name in classes:
            for member in sorted(set(_members(name, classes, ()))):
                words.update(member)
                by_first.setdefault(member[0], []).append((member, "{" + name + "}"))
        self.by_first = by_first

    def spans(self, words: list[str], readings: list[dict[str, float]]) -> dict[int, list[tuple[str, int, float]]]:
        """For each position the classes of which a member stands there, where it ends and how far it is bent."""
        found: dict[int, list[tuple[str, int, float]]] = {}
        for at, reading in enumerate(readings):
            best: dict[tuple[str, int], float] = {}
            for first, away in reading.items():
                for member, name in self.by_first.get(first, ()):
                    bent = away
                    end = at + len(member)
                    if end > len(words):
                        continue
                    for offset, part in enumerate(member[1:], 1):
                        bent += readings[at + offset].get(part, 99.0)
                    if bent < 50:
                        best[name, end] = min(bent, best.get((name, end), 99.0))
            if best:
                found[at] = [(name, end, bent) for (name, end), bent in sorted(best.items())]
        return found


def _members(name: str, classes: dict[str, tuple[str, ...]], above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for member in classes.get(name, ()):
        inner = re.fullmatch(r"\{([a-z-]+)\}", member)
        if inner and inner[1] not in above:
            yield from _members(inner[1], classes, (*above, name))
        elif not inner and (parts := tuple(tokens(member))):
            yield parts


def _phrases(vocabulary: Vocabulary) -> Iterator[tuple[Meaning, str]]:
    """Every phrase of the vocabulary with what it means."""
    from .vocabulary import UNDERSTOOD

    axes = {axis: vocabulary.axes.get(axis, {}) for axis in UNDERSTOOD} | {"wishes": vocabulary.wishes}
    for axis, words in axes.items():
        for name, word in words.items():
            meaning = Meaning(axis=axis, word=name)
            if name != "any" and axis != "wishes":
                yield meaning, word.label
            if name != "any" and axis in ("needs", "communities", "kinds"):
                yield meaning, name.replace("-", " ")
            yield from ((meaning, phrase) for phrase in word.called)
            yield from ((meaning.replace(never=True), phrase) for phrase in word.but_not)


def _parts(phrase: str) -> list[str]:
    """`lost my {baby}` to `lost`, `my`, `{baby}`."""
    return [m.group() for m in _TOKEN.finditer(normal(phrase))]


def stem(word: str) -> str:
    """A word without its simple endings: `gambles`, `gambled` and `gambling` share one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "in" and is_english(word)):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return (
        word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word.removesuffix("e") if len(word) > 3 else word
    )


def sound(word: str) -> str:
    """How a word sounds, roughly, so that `dauter` meets daughter and `wud` would. Not for words in a dictionary."""
    bare = word
    for written, heard in _HEARD:
        bare = bare.replace(written, heard)
    first, rest = bare[:1], bare[1:]
    rest = re.sub("[aeiouy]+", "a", rest)
    rest = re.sub(r"(.)\1+", r"\1", rest).rstrip("a")
    return first + rest


_HEARD = (
    ("ough", "o"), ("augh", "or"), ("igh", "i"), ("ould", "ud"), ("wh", "w"), ("ph", "f"), ("kn", "n"), ("wr", "r"), ("ck", "k"),
    ("tch", "ch"), ("sh", "x"), ("ch", "x"), ("qu", "kw"), ("x", "ks"), ("z", "s"), ("ce", "se"), ("ci", "si"), ("cy", "sy"),
    ("c", "k"), ("dge", "j"), ("th", "t"), ("ll", "l"), ("ss", "s"), ("tt", "t"), ("h", ""), ("er", "a"), ("or", "a"), ("ar", "a"),
)  # fmt: skip

_english: str | None = None


def is_english(word: str) -> bool:
    """Whether a word stands in the list of English words, and so is not misspelt."""
    global _english
    if _english is None:
        with open(shelf.book("english.txt"), encoding="ascii") as book:
            _english = "\n" + book.read()
    return f"\n{word}\n" in _english


def leftover(words: list[str], used: Iterable[int]) -> list[int]:
    """Positions of the words that no phrase used and that are not small."""
    taken = set(used)
    return [at for at, word in enumerate(words) if at not in taken and word not in SMALL]
