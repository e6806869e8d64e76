"""Words to a query: what someone is going through, whom it is for, how and where, and who is meant.

The longest phrase wins; what carries no wish is let go; what is not understood still searches names and descriptions.
"""

from __future__ import annotations

import re

from .geography import key_of, radius
from .hits import by_axis, named, particular, placeless, theirs, used
from .lexicon import easy
from .meanings import AXES as LEARNED
from .moments import spoken
from .namesakes import MINE, several
from .phrases import FIRST, PhraseBook, leftover
from .query import Query, Understanding
from .record import TYPE_CHECKING
from .refusal import denied, refusals, shunned, unmeant, warned, without
from .spacing import Spaces
from .stories import DEATH, at_risk, child, died_of, harmless, hurt_by_faith, old_and_alone, only_taken, young_carer
from .text import LETTERS, normal, of_self
from .typed import SURE
from .weights import AGES, YOUNG
from .whereabouts import Whereabouts, spot
from .who import age_of, completed, hurt, others_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .danger import DangerBook
    from .meanings import MeaningBook
    from .names import NameBook
    from .phrases import Hit, Reading
    from .places import Gazetteer
    from .vocabulary import Vocabulary

_WORD = rf"{LETTERS}(?:['\u2019\u2018`\u00b4]{LETTERS})*"
WITHIN_NAMES = ("needs",)
"""Axes that count inside the name of a service too: Bipolar UK is for bipolar, but SANE Forums are one forum of many."""

KIND_FORMATS = {"helpline": "phone", "warmline": "phone", "text-line": "text", "online-community": "online"}


def words_of(text: str) -> tuple[list[str], list[bool], list[bool]]:
    """Tokens in normal form, which of them began with a capital, and which follow a comma or the beginning."""
    words, capital, fresh = [], [], []
    end = 0
    for match in re.finditer(_WORD, text):
        parts = re.findall(LETTERS, normal(match.group()))
        for number, part in enumerate(parts):
            words.append(part)
            capital.append(match.group()[0].isupper())
            fresh.append(
                not words[:-1] or (number == 0 and bool(re.search(r"[,.;:(/!?\n]", text[end : match.start()])))
            )
        end = match.end()
    return words, capital, fresh


def aged(words: list[str], capital: list[bool], fresh: list[bool]) -> tuple[list[str], list[bool], list[bool]]:
    """`my 9 year old` as `my child`: such a child is somebody's; `my self` as `myself`; `my dads a` as `my dad is a`."""
    kept: list[tuple[str, bool, bool]] = []
    at, marks = 0, list(zip(words, capital, fresh, strict=True))
    while at < len(words):
        if kept and of_self(kept[-1][0], words[at]):
            kept[-1] = (kept[-1][0] + words[at], *kept[-1][1:])
            at += 1
            continue
        size = next((len(end) for end in YEARS if tuple(words[at + 1 : at + 1 + len(end)]) == end), 0)
        own = at > 0 and words[at - 1] in ("my", "our", "mi", "me") and words[at].isdigit() and int(words[at]) < 18
        if size and own:
            kept.append(("child", False, False))
            at += 1 + size
        elif at and words[at - 1] in MINE and several(words[at]) and words[at + 1 : at + 2] in (["a"], ["an"]):
            kept += [(words[at].removesuffix("s"), *marks[at][1:]), ("is", False, False)]
            at += 1
        else:
            kept.append(marks[at])
            at += 1
    return [word for word, _, _ in kept], [mark for _, mark, _ in kept], [mark for _, _, mark in kept]


SHORT = 4
"""A text of no more words, all of them in phrases, says what it says: it is not weighed."""

TRANS = ("communities", "trans")

YEARS = (("year", "old"), ("yr", "old"), ("years", "old"), ("yo",), ("y", "o"))

REFUSING = frozenset("no not without hate hates avoid dont cant cannot never nae nothing".split())  # noqa: SIM905
"""Words before a way of talking that say it is not wanted: `no phone`, `not in a group`."""


FROM_ONE_WORD = ("languages", "channels", "wishes")
"""Axes of which one misspelt word is more often another word: `choccy` is no wish for Czech."""

ONLINE_TROUBLE = frozenset(("gambling", "sex-and-porn", "bullying"))
"""Needs in which an app or a video is more often the trouble than a wish, if it is said in one word."""


def _by_the_way(channel: str, hits: list[Hit], needs: list[str]) -> bool:
    """Whether a way of talking is only part of the story: `the apps took my wages`."""
    said = max(
        (len(hit.used) for hit in hits if hit.meaning.axis == "channels" and hit.meaning.word == channel), default=0
    )
    return channel != "forum" and said == 1 and not ONLINE_TROUBLE.isdisjoint(needs)


def _refused(hit: Hit, read: Reading) -> bool:
    """Whether a way of talking is named because it is not wanted, or was hardly meant at all."""
    words = read.words
    if hit.meaning.axis in FROM_ONE_WORD and hit.slips >= min(SURE) and len(hit.used) == 1:
        typed, meant = words[hit.used[0]], read.meant[hit.used[0]]
        begun = meant.startswith(typed)  # `korea` is no slip for Korean
        return hit.slips > 1 or typed[0] != meant[0] or begun or not easy(typed, meant)
    if hit.meaning.axis not in ("formats", "channels", "styles"):
        return False
    start = min(hit.used)
    return not REFUSING.isdisjoint(words[max(0, start - 3) : start]) and REFUSING.isdisjoint(
        words[at] for at in hit.used
    )


def understand(
    text: str, book: PhraseBook, danger: DangerBook, vocabulary: Vocabulary, gazetteer: Gazetteer | None, home: str | None,
    names: NameBook | None = None, meanings: MeaningBook | None = None,
) -> Understanding:  # fmt: skip
    """What `text` asks for. `home` is the country the person is probably in, for names that stand for many places."""
    typed = words_of(text)
    words, capital, fresh = aged(*Spaces(book, gazetteer, names, home).mended(*typed))
    when, timely = spoken(words) or (None, ())
    read = book.read(words)
    every = book.hits(read)
    called = named(names, words, every, read, home)

    def fits(hit: Hit) -> bool:
        free = hit.meaning.axis in WITHIN_NAMES or not called.issuperset(hit.used)
        return free and not _refused(hit, read) and not set(hit.used) <= set(timely)

    fitting, hits = list(filter(fits, every)), list(filter(fits, book.counted(every)))
    where = spot(words, capital, fresh, particular(hits), gazetteer, home, book)
    where = Whereabouts() if _of_name(where, words, hits, names, home) else where
    fitting, hits = placeless(fitting, where), placeless(hits, where)
    query = completed(
        _told(text, words, fresh, hits, where, vocabulary), words, hits, others_in(book.people(read), words)
    )
    around = radius(words) if where.place else None
    apart = {*where.used, *timely, *(around[1] if around else ())}
    unsaid = leftover(words, apart | called | used(particular(hits)))
    if meanings and (unsaid or len(words) > SHORT):
        told = _verdict(query)
        query = _weighed(query, meanings.judged(read, fitting, hits, told, apart | called), vocabulary)
        query = _as_trans(query, hits)
        now = _verdict(query)
        hits = [hit for hit in hits if hit.label not in told - now]
        hits += [hit for hit in fitting if not hit.meaning.never and hit.label in now - told]
    shun = dict(shunned(words, fresh, names.called, theirs(hits))) if names else {}
    refused = {**dict(refusals(words, fresh)), **shun}
    query = _personal(without(query, refused, _untrue(words, fresh, every, hits, shun.values())), words, hits)
    apart, gone = apart.union(*refused.values()), {at for run in shun.values() for at in run}
    query = query.replace(
        formats=_formats(query), when=when, open_now=query.open_now or when is not None, within=around[0] if around else None,
        names=tuple("" if at in gone else word for at, word in enumerate(words)),
        meant=tuple("" if at in gone else word for at, word in enumerate(read.meant)),
        unused=tuple(words[at] for at in leftover(words, apart | used(hits))),
    )  # fmt: skip
    return Understanding(
        query=query, explained=frozenset((apart | used(particular(hits))) - called), hits=tuple(hits),
        danger=_endangered(danger, query, (words, fresh), (typed[0], typed[2])), theirs=where.theirs,
    )  # fmt: skip


def _of_name(where: Whereabouts, words: list[str], hits: list[Hit], names: NameBook | None, home: str | None) -> bool:
    """Whether all that was typed is the name of a service, and the place a part of it, far away or misspelt: `CANSA`."""
    if not (names and where.place and names.called(words)):
        return False
    said = key_of(" ".join(words[at] for at in where.used))
    rest = leftover(words, {*where.used, *used(hits)})
    return bool(rest) or where.place.country != home or said != key_of(where.place.name)


def _endangered(
    danger: DangerBook, query: Query, mended: tuple[list[str], list[bool]], typed: tuple[list[str], list[bool]]
) -> bool:
    """Whether the words sound like danger, mended or as they were typed; each with which of them begin a clause."""
    if at_risk(query.needs, mended[0]):
        return True
    calm = harmless(query.needs, mended[0])
    ways = (mended, typed) if mended[0] != typed[0] else (mended,)
    return any(danger.heard(words, calm, fresh) for words, fresh in ways)


def _as_trans(query: Query, hits: list[Hit]) -> Query:
    """The query with the trans people who say so in several words, which are no men or women for that: `assigned male at birth`."""
    said = any(hit.label == TRANS and len(hit.used) > 1 and not hit.slips and not hit.meaning.hint for hit in hits)
    if not said:
        return query
    return query.replace(communities=("trans", *_but(query.communities, "trans", "men", "women")))


def _but(words: tuple[str, ...], *gone: str) -> tuple[str, ...]:
    """Words of an axis without some of them."""
    return tuple(word for word in words if word not in gone)


def _personal(query: Query, words: list[str], hits: list[Hit]) -> Query:
    """Who asks, and for whom, where the story tells: somebody who is hurt themselves, a child, a grandparent who is alone."""
    if query.for_other and hurt(words, hits):
        query = query.replace(for_other=False, communities=_but(query.communities, "carers"))
    grown = query.age is not None and query.age >= 18
    if child(words) and not grown and set(AGES).isdisjoint(query.communities):
        query = query.replace(communities=(*_but(query.communities, "parents"), "young-people"))
    if young_carer(words):
        query = query.replace(communities=tuple(dict.fromkeys((*query.communities, *YOUNG))), for_other=False)
    if hurt_by_faith(words):
        query = query.replace(communities=_but(query.communities, "faith-communities"))
    apart = (*died_of(words, query.needs), *(("medication",) if only_taken(words, query.needs) else ()))
    query = query.replace(needs=_but(query.needs, *apart))
    if old_and_alone(words, query.needs) and (query.for_other or (DEATH.isdisjoint(words) and FIRST.isdisjoint(words))):
        query = query.replace(communities=("older-people", *_but(query.communities, "carers", "older-people")))
    return query


def _untrue(
    words: list[str], fresh: list[bool], every: list[Hit], hits: list[Hit], shunned: Iterable[tuple[int, ...]]
) -> set[tuple[str, str]]:
    """What the words say is not so, what only a refused name says, and in a short text what near words speak against."""
    return denied(words, fresh, hits) | unmeant(hits, shunned) | (warned(every, hits) if len(words) <= SHORT else set())


def _told(
    text: str, words: list[str], fresh: list[bool], hits: list[Hit], where: Whereabouts, vocabulary: Vocabulary
) -> Query:
    """What the phrases tell, each for itself."""
    found = by_axis(hits)
    found["channels"] = [
        word for word in found.get("channels", ()) if not _by_the_way(word, hits, found.get("needs", []))
    ]
    wishes = found.get("wishes", [])
    return Query(
        text=text,
        needs=_narrowest(vocabulary, "needs", found.get("needs", [])),
        communities=_narrowest(vocabulary, "communities", found.get("communities", [])),
        formats=tuple(found.get("formats", ())),
        channels=tuple(found["channels"]),
        styles=tuple(found.get("styles", ())),
        kinds=tuple(found.get("kinds", ())),
        languages=tuple(found.get("languages", ())),
        place=where.place,
        place_source="words" if where.place else None,
        country=where.place.country if where.place else where.country,
        country_source="place" if where.place else "words" if where.country else "none",
        free="free" in wishes,
        peer_led="peer-led" in wishes,
        open_now="open-now" in wishes,
        for_other="for-other" in wishes,
        age=age_of(words, fresh),
        names=tuple(words),
    )


def _verdict(query: Query) -> set[tuple[str, str]]:
    """What a query holds of the axes that are learned."""
    plain = {(axis, word) for axis in LEARNED if axis != "wishes" for word in getattr(query, axis)}
    return plain | {("wishes", wish) for wish, flag in WISHES.items() if getattr(query, flag)}


WISHES = {"free": "free", "peer-led": "peer_led", "open-now": "open_now", "for-other": "for_other"}
"""The field of a query for each wish."""


def _weighed(query: Query, judged: dict[str, list[str]], vocabulary: Vocabulary) -> Query:
    """The query with what is likeliest, first what the phrases told."""
    found: dict[str, Any] = {flag: wish in judged["wishes"] for wish, flag in WISHES.items()}
    for axis in LEARNED:
        if axis != "wishes":
            told = [word for word in getattr(query, axis) if word in judged[axis]]
            found[axis] = _narrowest(vocabulary, axis, list(dict.fromkeys([*told, *judged[axis]])))
    found["for_other"] = found["for_other"] or "carers" in found["communities"]
    return query.replace(**found)


def _narrowest(vocabulary: Vocabulary, axis: str, words: list[str]) -> tuple[str, ...]:
    """Without the broader of two: who says phobia means anxiety too, and phobia is what to look for."""
    broader = {above for word in words for above in vocabulary.above(axis, word)}
    return tuple(word for word in words if word not in broader)


def _formats(query: Query) -> tuple[str, ...]:
    """The ways of talking, those a channel or a kind of service implies included."""
    implied = [KIND_FORMATS[kind] for kind in query.kinds if kind in KIND_FORMATS]
    ways = dict.fromkeys([*query.formats, *(["online"] if query.channels else []), *implied])
    return tuple(way for way in ways if ("formats", way) not in query.refused)
