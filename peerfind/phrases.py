"""The phrase book at work: which phrases stand in a text, and which of them count.

Between two words of a phrase small words are let go, `...` lets go up to three words of any kind, `{child}` stands for
every word of a class. Each word forgives slips of the finger and simple endings. The longest phrase wins.
"""

from __future__ import annotations

from .lexicon import GAP, Lexicon, Meaning, easy
from .record import TYPE_CHECKING, Record
from .typed import ALONE, Typed, meant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from typing import Any


SMALL = frozenset(
    """a an the my his her our your their this that these those it its is are was were am be been being i im ive
    ill me myself we us you he she they hes shes theyre him them of to for with and or so just really very
    such too quite bit still all always also keep keeps kept getting get gets got feel feels feeling felt have
    has had having do does did on at by from as if then there now some any when what who how since because cos
    em er like well oh please u r ur been ya yous ye youse in would could should can will id""".split()  # noqa: SIM905
)
"""Words that carry no wish of their own: skipped between the words of a phrase, and never left over."""

IDLE = SMALL | frozenset(
    """out one cant every says dont not go up want time again know only years after back people day wont nobody two say talk
    told but night no about three over year where own off week whole n found even down till until before more put last days
    weeks gone next best stop come here goes theres see said never anyone anything without came everything everyone took let
    anymore think havent thinks knows tell need needs needing looking look find finding else calls away right nothing everybody
    month months left comes somebody someone something somewhere other went used lot done wee through didnt doesnt isnt wasnt
    couldnt wouldnt shouldnt arent werent which than both each few most much many same while during between into onto upon
    against because though although yet ever once twice first second third ago maybe perhaps thing things stuff way ways kind
    sort may might must shall try trying tried make makes made making take takes taking give gives giving want wants wanting
    wanted ask asking help helps please thanks hi hello hey there s t d ll m re ve oh ok okay yeah yes aye ta""".split()  # noqa: SIM905
)
"""Words that are not looked for in descriptions: they stand in any of them, or in none."""

PEOPLE = ("{child}", "{partner}", "{parent}", "{kin}", "{friend}")
"""The classes of words for people close to someone."""

FIRST = frozenset("i im ive id ill me we weve were us myself".split())  # noqa: SIM905
"""Words for the person who asks."""

LONGEST_GAP = 3
SWAPPED = 5
"""Letters that a word needs if it begins like the other and some of its letters are only lost, swapped or doubled."""


class Hit(Record):
    """A phrase found in a text: the positions of its telling words, what it means and how far it had to be bent."""

    used: tuple[int, ...]
    meaning: Meaning
    slips: float

    @property
    def label(self) -> tuple[str, str]:
        """The axis and the word it means."""
        return self.meaning.axis, self.meaning.word

    @property
    def weight(self) -> tuple[float, float, int]:
        """The longest phrase wins; of two alike the one with fewer slips, then the one that stands closer together."""
        return (-len(self.used), self.slips, self.used[-1] - self.used[0])


class Reading(Record):
    """A text held against a book once: its words, what each may be meant for, and where members of classes stand.

    `guessed`: for words that are no word of the book, the English ones that they probably are, by position.
    """

    words: list[str]
    readings: list[dict[str, float]]
    spans: dict[int, list[tuple[str, int, float]]]
    guessed: tuple[tuple[int, str], ...] = ()

    @property
    def meant(self) -> list[str]:
        """Each word as it was probably meant: misspelt ones, those that stand so in a phrase too, as the word that lies nearest."""
        found = [meant(word, reading) for word, reading in zip(self.words, self.readings, strict=True)]
        for at, word in self.guessed:
            found[at] = word
        return found

    def without(self, apart: Collection[int]) -> Reading:
        """The text without the words at these positions, classes that lose a word included."""
        kept = [at for at in range(len(self.words)) if at not in apart]
        now = {at: place for place, at in enumerate(kept)}
        spans = {
            now[at]: [
                (name, now[at] + end - at, bent) for name, end, bent in found if now.keys() >= set(range(at, end))
            ]
            for at, found in self.spans.items()
            if at in now
        }
        return Reading(
            words=[self.words[at] for at in kept], readings=[self.readings[at] for at in kept], spans=spans,
            guessed=tuple((now[at], word) for at, word in self.guessed if at in now),
        )  # fmt: skip


class PhraseBook:
    """Finds phrases in a text.

    `endings`: whether simple endings are forgiven; `proper` tells names, which are never taken for misspelt words.
    """

    def __init__(self, lexicon: Lexicon, endings: bool = True, proper: Callable[[str], bool] | None = None) -> None:
        self.lexicon, self.proper = lexicon, proper
        self.typed = Typed(lexicon, endings, proper)

    def readings(self, word: str) -> dict[str, float]:
        """The words of the book that may be meant, each with how far it lies away (0 for the word itself)."""
        return self.typed.readings(word)

    def read(self, words: list[str]) -> Reading:
        """The text as `hits`, `chosen` and `people` take it."""
        readings = [self.readings(word) for word in words]
        guessed = self.typed.guessed(words, readings)
        return Reading(words=words, readings=readings, spans=self.spans(words, readings), guessed=guessed)

    @staticmethod
    def people(text: Reading) -> dict[int, list[tuple[str, int]]]:
        """Where somebody is spoken of: at each position the classes of people that begin there, and where they end."""
        return {
            at: found
            for at, all_spans in text.spans.items()
            if (found := [(name, end) for name, end, bent in all_spans if name in PEOPLE and bent < 1])
        }

    def spans(self, words: list[str], readings: list[dict[str, float]]) -> dict[int, list[tuple[str, int, float]]]:
        """For each position the classes of which a member stands there, where it ends and how far it is bent."""
        found: dict[int, list[tuple[str, int, float]]] = {}
        for at, reading in enumerate(readings):
            best: dict[tuple[str, int], float] = {}
            for first, away in reading.items():
                for member, name in self.lexicon.members(first):
                    end = at + len(member)
                    if end > len(words):
                        continue
                    bent = away + sum(
                        readings[at + offset].get(part, 99.0) for offset, part in enumerate(member[1:], 1)
                    )
                    if bent < 50:
                        best[name, end] = min(bent, best.get((name, end), 99.0))
            if best:
                found[at] = [(name, end, bent) for (name, end), bent in sorted(best.items())]
        return found

    def hits(self, text: Reading) -> list[Hit]:
        """Every phrase found, longest first."""
        words, readings, spans = text.words, text.readings, text.spans
        known = {word for reading in readings for word in reading}
        known |= {name for found in spans.values() for name, *_ in found}
        tree = self.lexicon.tree(sorted(known))
        found: dict[tuple[tuple[int, ...], Meaning], Hit] = {}
        walk = _Walk(words, readings, spans)
        for start in range(len(words)):
            for hit in walk.from_(tree, start):
                if len(hit.used) == 1 and hit.slips >= 1 and not _plain(words[start], readings[start], hit.slips):
                    continue
                key = (hit.used, hit.meaning)
                if key not in found or hit.slips < found[key].slips:
                    found[key] = hit
        return sorted(
            found.values(),
            key=lambda hit: (hit.weight, not hit.meaning.never, hit.used, hit.meaning.axis, hit.meaning.word),
        )

    def chosen(self, text: Reading) -> list[Hit]:
        """The phrases that count, longest first."""
        return self.counted(self.hits(text))

    @staticmethod
    def counted(hits: Iterable[Hit]) -> list[Hit]:
        """Of phrases, longest first, those that count: no longer phrase has taken their words."""
        taken: list[Hit] = []
        for hit in hits:
            if not any(_takes(other, hit) for other in taken):
                taken.append(hit)
        return _clear([hit for hit in taken if not hit.meaning.never])


def _plain(word: str, reading: dict[str, float], slips: float) -> bool:
    """Whether a misspelt word counts as a phrase of its own."""
    meant = [other for other, away in reading.items() if away == 1]
    plain = all(one[0] == word[0] and easy(word, one) and not one.startswith(word) for one in meant)
    return len(word) >= ALONE or (len(word) >= SWAPPED and slips == 1 and bool(meant) and plain)


def _clear(hits: list[Hit]) -> list[Hit]:
    """Without the hints, where something clearer was said of what is going on or for whom."""
    clear = any(hit.meaning.axis in CLEAR and not hit.meaning.hint for hit in hits)
    return [hit for hit in hits if not (clear and hit.meaning.hint)]


CLEAR = ("needs", "communities")
"""Axes that make a hint needless."""

GIVES_WAY = ("communities", "wishes", "formats", "channels", "languages")
"""Axes of which a phrase inside a phrase for a need does not count."""


def _takes(longer: Hit, hit: Hit) -> bool:
    """Whether a longer phrase takes the words of a shorter one inside it.

    Within an axis always, unless both use the very same words; across axes only a need does (`checks my phone` is no wish
    to talk by phone). A near word that misleads takes only the word it warns of.
    """
    inside = set(hit.used) <= set(longer.used)
    if not inside:
        return False
    if longer.meaning.never:
        same = (hit.meaning.axis, hit.meaning.word) == (longer.meaning.axis, longer.meaning.word)
        if len(longer.used) == len(hit.used) and longer.slips >= 1:
            return same and longer.slips < hit.slips  # `atistic` is no less autistic than artistic
        return same and longer.slips <= hit.slips + 0.5
    if longer.meaning.axis == hit.meaning.axis:
        return len(hit.used) < len(longer.used)
    return longer.meaning.axis == "needs" and hit.meaning.axis in GIVES_WAY and len(hit.used) < len(longer.used)


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


def leftover(words: list[str], used: Iterable[int]) -> list[int]:
    """Positions of the words that no phrase used and that may stand in a description."""
    taken = set(used)
    return [at for at, word in enumerate(words) if at not in taken and word not in IDLE]
