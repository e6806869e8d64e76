"""A time that is wished for, in words: `open on saturday`, `a group on a monday night`, `tomorrow at 7pm`.

Days are spoken of for many reasons (`she died on friday`), so in a sentence a time counts only beside what is open or
meets. Nothing here knows what day it is: `next_after` is given the present, by the clock of whoever asks.
"""

from __future__ import annotations

from .record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT = ("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun")
"""Short names count only where a time was asked for: `sat` and `sun` are words of their own."""

DAYS = {**{name: at for at, name in enumerate(NAMES)}, **{f"{name}s": at for at, name in enumerate(NAMES)}}
BRIEF = {name: at for at, names in enumerate(SHORT) for name in names.split()}
WEEKEND, WEEKDAY, TODAY, TOMORROW = 7, 8, 9, 10
OTHERS = {"weekend": WEEKEND, "weekends": WEEKEND, "weekday": WEEKDAY, "weekdays": WEEKDAY, "tomorrow": TOMORROW,
          "tomoro": TOMORROW, "tomorow": TOMORROW, "tmrw": TOMORROW}  # fmt: skip
PARTS = {"morning": (8, 12), "lunchtime": (12, 14), "lunch": (12, 14), "afternoon": (12, 17), "evening": (17, 22), "eve": (17, 22),
         "night": (18, 24)}  # fmt: skip
"""From which hour to which a part of the day lasts."""
NOON = frozenset(("noon", "midday"))
ALL_DAY, TONIGHT = (8, 22), (18, 24)
MIDDLE = 12

OPENING = frozenset(
    """open opens opening available meet meets meeting meetings runs running session sessions group groups class
    classes meetup meetups""".split()  # noqa: SIM905
)
BETWEEN = frozenset("on at in the a an every this next during for by until til of coming".split())  # noqa: SIM905
SEEKING = frozenset("somewhere someone somebody something anyone anything anywhere any group groups".split())  # noqa: SIM905
SUMMONED = frozenset("hr boss manager work disciplinary they he she wants school probation social called".split())  # noqa: SIM905
"""Before a meeting these tell that somebody else calls it."""
TOLD = frozenset("i im ive my me we our he she they his her their was were since last died".split())  # noqa: SIM905
"""Between what is sought and a time these tell a story: the day belongs to it."""


ROUND = (
    ("24", "7"), ("24", "hours"), ("24", "hour"), ("24", "hrs"), ("24", "hr"), ("24hr",), ("24hrs",), ("24hour",), ("24h",),
    ("round", "the", "clock"), ("day", "or", "night"), ("day", "and", "night"),
)  # fmt: skip
"""How people say that somebody should be there at every hour."""
LINES = frozenset("line lines helpline helplines chat number service support".split())  # noqa: SIM905
"""Words beside which that is a wish, and no story: `i worry 24/7`."""
AT_HAND = frozenset(("open", "available"))
SMALL_HOUR = 3
"""An hour of the night at which those are open who always are."""


class Moment(Record):
    """A wished time: a day (0 to 6 from Monday, or one of the names above; None for any), from an hour and minute on.

    `until` is the hour a part of a day ends, None for a time of the clock; `said` are the words for all of it.
    `always`: at every hour; who is there in the small hours is.
    """

    day: int | None
    hour: int
    minute: int = 0
    until: int | None = None
    said: str = ""
    always: bool = False


def spoken(words: list[str], asked: bool = False) -> tuple[Moment, tuple[int, ...]] | None:
    """The time these words wish for, and the positions that say so. `asked`: nothing but a time was asked for."""
    for start in range(len(words)):
        if not asked and (end := _round(words, start)):
            always = Moment(day=None, hour=SMALL_HOUR, always=True, said=" ".join(words[start:end]))
            return always, tuple(range(start, end))
        found = _at(words, start, asked)
        if found and (asked or _wished(words, start, found[1])):
            moment, end = found
            return moment.replace(said=" ".join(words[start:end])), tuple(range(_lead(words, start), end))
    return None


def _round(words: list[str], start: int) -> int:
    """Where the words end that ask for somebody at every hour, if they begin here: `24/7 line`, `open round the clock`."""
    end = next((start + len(said) for said in ROUND if tuple(words[start : start + len(said)]) == said), 0)
    if not end:
        return 0
    before, after = words[max(0, start - 1) : start], words[end : end + 1]
    soon = words[end : end + (AHEAD if words[start][0].isdecimal() else 1)]
    # `24/7 anxiety line`, but `crying day and night, need support`
    line = not LINES.isdisjoint(soon) and TOLD.isdisjoint(soon)
    wish = not AT_HAND.isdisjoint((*before, *after)) or line
    return end if end - start == len(words) or wish else 0


def _at(words: list[str], start: int, asked: bool) -> tuple[Moment, int] | None:
    """A time that begins here, and the position behind it: a day, a part of it, a time of the clock, in any order."""
    day: int | None = None
    part: tuple[int, int] | None = None
    clock: tuple[int, int] | None = None
    at = end = start
    while at < len(words):
        word, bare = words[at], words[at].removesuffix("s")
        if day is None and (found := _day(word, asked)) is not None:
            day, part, at = found, TONIGHT if word == "tonight" else part, at + 1
        elif clock is None and (read := _clock(words, at, late=part is not None and part[0] >= MIDDLE)):
            clock, at = read[:2], read[2]
        elif part is None and bare in PARTS and (day is not None or asked or word != bare):
            part, at = PARTS[bare], at + 1
        elif clock is None and bare in NOON and (day is not None or asked):
            clock, at = (MIDDLE, 0), at + 1
        elif at > start and word in BETWEEN:
            at += 1
            continue
        else:
            break
        end = at
    if day is None and part is None and clock is None:
        return None
    if clock:
        return Moment(day=day, hour=clock[0], minute=clock[1]), end
    first, last = part or ALL_DAY
    return Moment(day=day, hour=first, until=last), end


def _day(word: str, asked: bool) -> int | None:
    if asked and word in ("today", "tonight"):
        return TODAY
    return DAYS.get(word, OTHERS.get(word, BRIEF.get(word) if asked else None))


def _clock(words: list[str], at: int, late: bool) -> tuple[int, int, int] | None:
    """A time of the clock (hour, minute) at a position, and the position behind it: `7pm`, `at 7`, `19 30`.

    `late`: it was said to be after noon.
    """
    led = words[at : at + 1] == ["at"] or words[at : at + 1] == ["after"]
    at += led
    word = words[at] if at < len(words) else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    half = next((end for end in ("am", "pm") if word.endswith(end)), "")
    figures = word.removesuffix(half) if half else word
    if not (figures.isascii() and figures.isdigit() and 1 <= len(figures) <= 2) or int(figures) > 23:
        return None
    hour, end = int(figures), at + 1
    if not half and after in ("am", "pm"):
        half, end = after, end + 1
    minute = 0
    if not half and len(after) == 2 and after.isascii() and after.isdigit() and int(after) < 60:
        minute, end = int(after), end + 1
    elif not half and not led:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "pm")
    elif hour < MIDDLE and (late or 1 <= hour <= 7):
        hour += 12  # nobody meets at five in the morning
    return hour, minute, end


def _lead(words: list[str], start: int) -> int:
    """Where the small words before a time begin: `on a monday night`."""
    while start and words[start - 1] in BETWEEN:
        start -= 1
    return start


AHEAD = 3
"""So many words before a group may stand what it is about."""


def _wished(words: list[str], start: int, end: int) -> bool:
    """Whether a time in a sentence is one that is wished for."""
    before, after = words[: _lead(words, start)], words[end : end + AHEAD]
    if before and before[-1] in OPENING:
        return before[-1] != "meeting" or SUMMONED.isdisjoint(before)  # `hr want a meeting on thursday`
    if not before and not OPENING.isdisjoint(after) and TOLD.isdisjoint(after):
        return True  # `weekend anxiety group`
    if "only" in (words[end : end + 1] or before[-1:]) and TOLD.isdisjoint(before):
        return True
    sought = next((at for at in range(len(before) - 1, -1, -1) if before[at] in SEEKING), None)
    return sought is not None and TOLD.isdisjoint(before[sought:])


WEEK = 7
"""Days in which to look, where no single day was said."""


def following(moment: Moment, now: datetime) -> list[tuple[datetime, datetime | None]]:
    """The next such times that are not over at `now` (an aware time), by the same clock, each with the end of a part of a day.

    Of `saturday` the next one, of `evenings` and `weekends` all within a week. `now` itself where today's has gone by.
    """
    from datetime import timedelta

    begin = now.replace(hour=moment.hour, minute=moment.minute, second=0, microsecond=0)
    lasts = None if moment.until is None else timedelta(hours=moment.until - moment.hour)
    found: list[tuple[datetime, datetime | None]] = []
    for days in range(WEEK + 1):
        start = begin + timedelta(days=days)
        end = start + lasts if lasts else None
        if (end or start) > now and _fits(moment.day, start.weekday(), days) and days < WEEK + (not found):
            found.append((max(start, now), end))
    several = moment.day in (None, WEEKEND, WEEKDAY) and moment.until is not None
    return (found if several else found[:1]) or [(now, None)]


def _fits(day: int | None, weekday: int, days: int) -> bool:
    if day is None:
        return True
    if day < WEEKEND:
        return weekday == day
    if day in (TODAY, TOMORROW):
        return days == day - TODAY
    return (weekday >= 5) == (day == WEEKEND)


def calendar(spans: Sequence[tuple[str, str | None]]) -> str:
    """`on Friday 27 November 2026 at 19:00`, or from when to when; of several days the first and the last."""
    from datetime import datetime

    days = [datetime.fromisoformat(start) for start, _ in spans]
    named = [f"{day:%A} {day.day} {day:%B}" for day in days]
    hours = (
        f"{days[-1]:%H:%M} to {spans[-1][1][11:]}".replace("00:00", "midnight") if spans[-1][1] else f"{days[0]:%H:%M}"
    )
    if len(spans) == 2:
        return f"on {named[0]} or {named[1]} {days[-1]:%Y}, {hours}"
    if len(spans) > 2:
        return f"from {hours} on a day from {named[0]} to {named[-1]} {days[-1]:%Y}"
    return f"on {named[0]} {days[0]:%Y}{', ' if spans[0][1] else ' at '}{hours}"
