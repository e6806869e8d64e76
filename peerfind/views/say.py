"""Dates, sources, hours and answers in plain words, for every output alike.

Patterns are compiled when a text first needs them: most are printable as they are, and compiling costs a millisecond.
"""

from __future__ import annotations

import re

from ..hours import State
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from ..age import Evidence
    from ..model import Service, Source
    from ..safety import Answered
    from ..vocabulary import Vocabulary

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SYMBOLS = {"yes": "✓", "partly": "~", "no": "✗", "not-found": "?", "not-applicable": "–"}
"""A sign beside each safety answer; the answer always stands beside it in words."""

_UNSAFE = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\xad\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls, bidirectional controls, characters nobody sees, and bytes that are no letters at all."""

_BREAKS = r"\s*[\n\t]\s*"
_ADDRESS = r"(?i:https?://[^/?#\s\[\]]+(?:[/?#]\S*)?\Z)"
_STAGING = r"(?i:https?://(?:(?:dev|stg|staging|test)\.|[^/]*\.(?:stg|staging)\.))"
"""An address of a copy for trying things out. (`urlsplit` would do, and costs everybody 3 ms.)"""


def clean(text: str) -> str:
    """Text that can do nothing to a terminal, whatever it contains."""
    return text if text.isprintable() else re.sub(_UNSAFE, "\ufffd", text)


def level(text: str) -> str:
    """The same on one line: a line break in the data must not begin a line that looks like another fact."""
    return text if text.isprintable() else re.sub(_BREAKS, " ", clean(text))


def escaped(text: str) -> str:
    """The same for JSON, where a character can be written as its number and nothing is lost."""
    if text.replace("\n", "").isprintable():
        return text
    return re.sub(_UNSAFE, lambda match: _number(match.group()), text)


def _number(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "\\ufffd"  # half a letter: strict readers of JSON refuse the whole document for it
    return "".join(f"\\u{unit:04x}" for unit in memoryview(character.encode("utf-16-le")).cast("H"))


def date(iso: str) -> str:
    """`2019-06-19` as `19 June 2019`, `2019-06` as `June 2019`, `2019` as itself."""
    year, month, day = (iso + "--").split("-")[:3]
    words = [str(int(day))] if day else []
    if month:
        words.append(MONTHS[int(month) - 1])
    return " ".join([*words, year])


def source(found: Source | None, vocabulary: Vocabulary) -> str:
    """`its own page, June 2019`: whose page it was and of when."""
    if found is None:
        return "no page named"
    whose = vocabulary.label("owners", found.owner)
    if found.document:
        whose = f"a page of {found.publisher or 'its own'}, supplied with this program"
    return f"{whose}, {date(found.page_date) if found.page_date else 'no date on it'}"


def address(found: Source | None) -> str | None:
    """The address of a source, if it may be printed: a staging host is the right body at the wrong address."""
    if found is None or found.url is None:
        return None
    return None if re.match(_STAGING, found.url) or not re.match(_ADDRESS, found.url) else found.url


def sure(service: Service, known: Evidence, vocabulary: Vocabulary) -> str:
    """How sure we are of a record: the age of what we read, and whether anybody confirmed it."""
    if known.confirmed and service.confirmed:
        how = vocabulary.label("confirmations", service.confirmed.how)
        said = f"Confirmed on {date(service.confirmed.on)}: {how}."
    elif known.on is None:
        said = "The pages we read bear no date. Nobody has confirmed it with the service yet."
    else:
        said = f"The newest page we read is of {date(known.on)}. Nobody has confirmed it with the service yet."
    if known.stale:
        said += " Check before you rely on it."
    if service.status != "active":
        said += f" {STATUS[service.status]}"
    return said


STATUS = {
    "unknown": "We do not know whether it still runs.",
    "paused": "It is paused for now.",
    "closed": "It has closed.",
}


def answer(answered: Answered, vocabulary: Vocabulary) -> str:
    """A safety answer in words, with what was found and where."""
    word = vocabulary.label("answers", answered.answer)
    if answered.answer == "not-found":
        return f"{word} (this does not mean no)"
    if not answered.says:
        return word
    return f"{word}. {answered.says} ({source(answered.source, vocabulary)})"


def opening(state: State | None, then: bool = False) -> str:
    """Whether it is open, and what comes next, on the service's own clock; `then`: at a time that is not now."""
    if state is None or state.state == "unknown":
        return ""
    now = "then" if then else "now"
    if state.changes is None:
        return f"{state.state.capitalize()} {now}."
    at = f"{state.changes:%H:%M}"
    if state.state == "open":
        return f"Open {now}, closes soon (at {at})." if state.closes_soon else f"Open {now}, until {at}."
    if state.minutes is not None and state.minutes > 6 * 24 * 60:
        return f"Closed {now}, opens {state.changes:%A} {state.changes.day} {state.changes:%B} at {at}."
    return f"Closed {now}, opens {state.changes:%A} at {at}."


def zone(timezone: str | None) -> str:
    """The clock that hours are told by: `Glasgow time`."""
    if timezone is None:
        return ""
    return "by your own clock" if timezone == "caller" else f"{timezone.rpartition('/')[2].replace('_', ' ')} time"
