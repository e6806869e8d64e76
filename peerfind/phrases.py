"""The phrase book at work: which phrases stand in a text, and which of them count.

Between two words of a phrase small words are let go, `...` lets go up to three words of any kind, `{child}` stands for
every word of a class. Each word forgives slips of the finger and simple endings. The longest phrase wins.
"""

from __future__ import annotations

from .lexicon import GAP, Lexicon, Meaning, easy
from .record import TYPE_CHECKING, Record
from .spelling import is_english, sound, stem
from .text import slips, tolerance

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
ALONE = 6
"""Letters that a misspelt word needs to count as a phrase of its own: a short one is too easily another word."""
CURT = 3
"""Letters of a word that may have lost one, and is too short to have any other slip."""
SWAPPED = 5
"""Letters that it needs if it begins like the other and some of its letters are only lost, swapped or doubled."""


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
    """A text held against a book once: its words, what each may be meant for, and where members of classes stand."""

    words: list[str]
    readings: list[dict[str, float]]
    spans: dict[int, list[tuple[str, int, float]]]

    @property
    def meant(self) -> list[str]:
        """Each word as it was probably meant: misspelt ones, those that stand so in a phrase too, as the word that lies nearest."""
        return [_meant(word, reading) for word, reading in zip(self.words, self.readings, strict=True)]

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
        return Reading(words=[self.words[at] for at in kept], readings=[self.readings[at] for at in kept], spans=spans)


def _meant(word: str, reading: dict[str, float]) -> str:
    """The word that is nearest; one that lies a slip away, if this is a slip that stands in a phrase."""
    if len(word) == CURT and min(reading.values(), default=0.0) >= 1:
        return word  # too short for a meaning of its own: `por favor`
    slipped = next((other for other, away in reading.items() if away == 1.0), None) if word in reading else None
    return slipped or (min(reading, key=reading.__getitem__) if reading else word)


class PhraseBook:
    """Finds phrases in a text.

    `endings`: whether simple endings are forgiven; `proper` tells names, which are never taken for misspelt words.
    """

    def __init__(self, lexicon: Lexicon, endings: bool = True, proper: Callable[[str], bool] | None = None) -> None:
        self.lexicon, self.endings, self.proper = lexicon, endings, proper

    def readings(self, word: str) -> dict[str, float]:
        """The words of the book that may be meant, each with how far it lies away (0 for the word itself)."""
        lexicon = self.lexicon
        known = lexicon.knows(word)
        found = {word: 0.0} if known else {}
        if other := lexicon.spelling(word):
            found.setdefault(other, 0.1)
        misspelt = word.isalpha() and not (is_english(word) or (self.proper and self.proper(word)))
        if known and misspelt:  # a phrase may hold a word as nobody else spells it
            misspelt = self.endings and len(word) >= ALONE and not lexicon.usual([word])
        if self.endings:
            others = lexicon.alike(stem(word))
            for other in lexicon.likeliest(word, others) if misspelt else others:
                form = not misspelt or slips(word, other) < 2  # `weeed` is no form of wee
                found.setdefault(other, 0.2 if form else 1.1)
        if not misspelt:
            return found
        if len(word) == CURT and self.endings and (other := self._longer(word)):
            found[other] = 1.0
        if most := tolerance(word):
            near = lexicon.near(word, most)
            if word.endswith("in"):  # `drikin` is `drinking`, said as it is spoken
                near += lexicon.near(f"{word}g", 1)
            closest = min((away for away, _ in near if away), default=0)
            nearest = {other for away, other in near if away == closest and tolerance(other) >= away}
            if known:
                nearest = {other for other in nearest if easy(word, other) and is_english(other)}
            for other in lexicon.likeliest(word, nearest):
                found[other] = min(found.get(other, float(closest)), float(closest))
        if not found and (len(word) > 3 or not self.endings):
            for other in lexicon.sounding(sound(word)):
                found.setdefault(other, 1.5)
        return found

    def _longer(self, word: str) -> str | None:
        """The word of which a short one lost a letter: `wfe`. What is usually typed so is short for something."""
        near = [other for _, other in self.lexicon.near(word, 1) if len(other) > CURT]
        lost = [other for other in near if other[0] == word[0] and easy(word, other)]
        return next(iter(self.lexicon.likeliest(word, lost)), None) if lost and not self.lexicon.usual([word]) else None

    def read(self, words: list[str]) -> Reading:
        """The text as `hits`, `chosen` and `people` take it."""
        readings = [self.readings(word) for word in words]
        return Reading(words=words, readings=readings, spans=self.spans(words, readings))

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
