"""Other languages than English: a text in one of them is read as far as its phrases are known, as the English ones.

What is there in data/tongues.yaml is little, and enough for what matters most: that somebody wants to die, is hit, drinks or
grieves. The search goes on with the English words; a line says so in both languages.
"""

from __future__ import annotations

from .compiled.tongue_signs import STRONG
from .geography import key_of
from .record import TYPE_CHECKING, Record, many, text, texts
from .spelling import is_english
from .text import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .places import Gazetteer

LONGEST, WHOLE = 8, 3
"""Words of the longest phrase, and of one that is hardly said by chance."""


class Saying(Record):
    """What people say in a language, and what it is in English."""

    english: str = text("What it means, in words the search understands.", most=60)
    said: tuple[str, ...] = texts("How people say it; accents do not matter.", most=80)


class Tongue(Record):
    """A language of which a little is understood."""

    label: str = text("The language in English.", most=30)
    own: str = text("Its name for itself.", most=30)
    says: str = text("One or two sentences in it: that we understand a little, and that the entries are in English.")
    signs: tuple[str, ...] = texts("Small words by which it is known.", most=30)
    phrases: tuple[Saying, ...] = many(Saying, "Phrases.")


class Told(Record):
    """A text in another language, as far as it was read."""

    code: str
    english: str
    note: str


def apart(typed: str) -> str:
    """A text in which an apostrophe parts words, as it does in `j'ai` and `d'alcool`."""
    return typed.replace("'", " ").replace("\u2019", " ").replace("`", " ")


def told(typed: str, gazetteer: Gazetteer | None) -> Told | None:
    """The text in English, if it is in a language of which we know a little; None where it is English."""
    words = tokens(apart(typed))
    if STRONG.isdisjoint(words):
        return None
    from .compiled.tongues import BOOKS

    def is_place(run: Sequence[str]) -> bool:
        return gazetteer is not None and bool(gazetteer.named(key_of(" ".join(run))))

    best = max((_read(code, words) for code in BOOKS), key=lambda one: (one.known, one.covered))
    label, own, says, strong, lone, signs, _ = BOOKS[best.code]
    if not best.sure():
        if lone.isdisjoint(words) or best.rest or not best.pieces:
            return None
        others = [word for word in words if word not in signs and not best.holds(word, words)]
        if not all(is_place([word]) for word in others) or any(is_place([word]) for word in strong.intersection(words)):
            return None  # Soledad is a town in California too
    english = " ".join(_english(best.pieces, words, signs, is_place))
    note = f"{says} ({own}) You wrote in {label}, of which we understand a little. We read: {english}."
    return Told(code=best.code, english=english, note=note)


class Read(Record):
    """A text read as being in a language: its phrases (from, to, in English), how many words show the language, how many are
    its own at all, and how many others are English."""

    code: str
    pieces: tuple[tuple[int, int, str], ...]
    known: int
    covered: int
    rest: int

    def sure(self) -> bool:
        """Whether the text is in this language beyond doubt, and says something."""
        return self.known > 1 and self.known >= self.rest and any(english != "in" for *_, english in self.pieces)

    def holds(self, word: str, words: Sequence[str]) -> bool:
        """Whether a phrase that was read has this word."""
        return any(word in words[start:end] for start, end, _ in self.pieces)


def _read(code: str, words: list[str]) -> Read:
    """The phrases of a language in a text, the longest first that begins at each word."""
    from .compiled.tongues import BOOKS

    *_, strong, _, signs, phrases = BOOKS[code]
    pieces: list[tuple[int, int, str]] = []
    at, rest, said = 0, 0, set()
    while at < len(words):
        ends = range(min(at + LONGEST, len(words)), at, -1)
        end = next((end for end in ends if " ".join(words[at:end]) in phrases), 0)
        if end:
            pieces.append((at, end, phrases[" ".join(words[at:end])]))
            said.update(words[at:end])
        elif words[at] in signs:
            said.add(words[at])
        else:
            rest += is_english(words[at])
        at = end or at + 1
    whole = sum(end - start >= WHOLE and not strong.isdisjoint(words[start:end]) for start, end, _ in pieces)
    return Read(code=code, pieces=tuple(pieces), known=len(said & strong) + whole, covered=len(said), rest=rest)


NOT = frozenset(
    """no ne nicht kein keine niet geen nie non não nao ddim nahi nahin pas sin sans ohne zonder bez senza sem""".split()  # noqa: SIM905
)
TALKING = "talk to someone"
REFUSED = frozenset(("by phone", "online", "chat", "meeting", "support group", TALKING))
"""What is refused where a word of NOT stands before it: it is a way of talking, and no trouble."""


def _english(
    pieces: Sequence[tuple[int, int, str]],
    words: list[str],
    signs: frozenset[str],
    is_place: Callable[[Sequence[str]], bool],
) -> Iterator[str]:
    """What was read, and between it what is English already, and places: after what leads up to them, and at the end."""
    at, into = 0, False
    for start, end, english in (*pieces, (len(words), len(words), "")):
        rest = words[at:start]
        sizes = (3, 2, 1)
        runs = [rest[:size] for size in sizes] if into else [rest[-size:] for size in sizes] if start == end else []
        place = next((run for run in runs if run and run[-1] not in signs and is_place(run)), None)
        left = [word for word in rest if len(word) > 1 and word not in signs]
        if place:
            cut = rest[len(place) :] if into else rest[: -len(place)]
            left = [word for word in cut if len(word) > 1 and word not in signs]
            yield " ".join([f"in {' '.join(place)}", *left] if into else [*left, f"in {' '.join(place)}"])
        elif left:
            yield " ".join(left)
        refused = english in REFUSED and not NOT.isdisjoint(words[max(0, start - 3) : start])
        into, at = english == "in", end
        if english and not into and not (refused and english == TALKING):
            yield f"not {english}" if refused else english
