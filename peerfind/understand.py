"""Words to a query: what someone is going through, whom it is for, how and where, and who is meant.

The longest phrase wins; what carries no wish is let go; what is not understood still searches names and descriptions.
"""

from __future__ import annotations

import re

from .phrases import PhraseBook, leftover
from .query import Query
from .record import TYPE_CHECKING, Record
from .text import normal
from .whereabouts import spot

if TYPE_CHECKING:
    from .phrases import Hit
    from .places import Gazetteer
    from .vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+(?:['\u2019\u2018`\u00b4][^\W_]+)*")
_AGE = re.compile(
    r"(?:im|i am|aged?|age of|just turned|nearly|almost|still only|only) (\d{1,2})\b"
    r"|\b(\d{1,2}) ?(?:yo|y o|years? old|yrs? old|year old)\b"
)

KIND_FORMATS = {"helpline": "phone", "warmline": "phone", "text-line": "text", "online-community": "online"}


class Understanding(Record):
    """A query, the positions of the words it was made from, and whether they sound like danger to a life."""

    query: Query
    explained: frozenset[int]
    hits: tuple[Hit, ...]
    danger: bool = False


def words_of(text: str) -> tuple[list[str], list[bool], list[bool]]:
    """Tokens in normal form, which of them began with a capital, and which follow a comma or the beginning."""
    words, capital, fresh = [], [], []
    end = 0
    for match in _WORD.finditer(text):
        parts = re.findall(r"[^\W_]+", normal(match.group()))
        for number, part in enumerate(parts):
            words.append(part)
            capital.append(match.group()[0].isupper())
            fresh.append(not words[:-1] or (number == 0 and bool(re.search(r"[,.;:(/]", text[end : match.start()]))))
        end = match.end()
    return words, capital, fresh


def understand(
    text: str, book: PhraseBook, vocabulary: Vocabulary, gazetteer: Gazetteer | None, home: str | None
) -> Understanding:
    """What `text` asks for. `home` is the country the person is probably in, for names that stand for many places."""
    words, capital, fresh = words_of(text)
    hits = book.chosen(words)
    found: dict[str, list[str]] = {}
    used: set[int] = set()
    for hit in hits:
        used.update(hit.used)
        if hit.meaning.word and hit.meaning.word not in found.setdefault(hit.meaning.axis, []):
            found[hit.meaning.axis].append(hit.meaning.word)
    where = spot(words, capital, fresh, hits, gazetteer, home, book)
    used.update(where.used)
    wishes = found.get("wishes", [])
    unused = tuple(words[at] for at in leftover(words, used))
    query = Query(
        text=text,
        needs=_narrowest(vocabulary, "needs", found.get("needs", [])),
        communities=_narrowest(vocabulary, "communities", found.get("communities", [])),
        formats=tuple(_formats(found)),
        channels=tuple(found.get("channels", ())),
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
        age=_age(words),
        names=tuple(words),
        unused=unused,
    )
    return Understanding(query=_completed(query), explained=frozenset(used), hits=tuple(hits))


def _narrowest(vocabulary: Vocabulary, axis: str, words: list[str]) -> tuple[str, ...]:
    """Without the broader of two: who says phobia means anxiety too, and phobia is what to look for."""
    broader = {above for word in words for above in vocabulary.above(axis, word)}
    return tuple(word for word in words if word not in broader)


def _formats(found: dict[str, list[str]]) -> list[str]:
    formats = list(found.get("formats", ()))
    if found.get("channels") and "online" not in formats:
        formats.append("online")
    for kind in found.get("kinds", ()):
        implied = KIND_FORMATS.get(kind)
        if implied and implied not in formats:
            formats.append(implied)
    return formats


def _completed(query: Query) -> Query:
    """What follows from who is meant: who asks for somebody else is family, a friend or a carer."""
    if query.for_other and "carers" not in query.communities:
        return query.replace(communities=(*query.communities, "carers"))
    if "carers" in query.communities and not query.for_other:
        return query.replace(for_other=True)
    return query


def _age(words: list[str]) -> int | None:
    match = _AGE.search(" ".join(words))
    return int(match[1] or match[2]) if match else None
