"""Times of the day as people say them. An hour that may be morning or evening is settled only if one reading is left."""

from __future__ import annotations

import re


class Unclear(Exception):
    """Why a sentence cannot be turned into hours, in words."""


def half_of(said: str, part: str) -> str:
    """`am` or `pm` for a time in a part of the day. Raises Unclear where the two do not go together."""
    hour = int(re.findall(r"\d+", said)[0])
    if "morning" in part and 1 <= hour <= 12:
        return "pm" if hour == 12 else "am"
    if "afternoon" in part and (hour == 12 or hour <= 7):
        return "pm"
    if "evening" in part and (hour == 12 or 4 <= hour <= 11):
        return "am" if hour == 12 else "pm"
    if "night" in part and 1 <= hour <= 12:
        return "pm" if 6 <= hour <= 11 else "am"
    raise Unclear(f"“{said} {part}” is not clear.")


def span(start: str, end: str | None = None) -> str:
    first = _clock(start)
    if end is None:
        if first[1] is None:
            raise Unclear(f"“{start}”: in the morning or in the evening?")
        return f"{_written(first[1])}+"
    last = _clock(end, ends=True)
    begins, stops = _agreed(first, last, f"“{start} to {end}”: in the morning or in the evening?")
    if begins == stops:
        raise Unclear(f"“{start} to {end}” begins when it ends.")
    return f"{_written(begins)}-{_written(stops)}"


def _agreed(first: tuple[int, int | None], last: tuple[int, int | None], why: str) -> tuple[int, int]:
    """Both ends in minutes. An hour without am or pm is settled only if one reading is left."""
    half = 12 * 60
    if first[1] is not None and last[1] is not None:
        return first[1], last[1]
    if first[1] is None and last[1] is not None:
        # `7 to 9pm` is an evening, `9 to 5pm` a day: the half of the day that is said counts for both, if it can.
        later = first[0] + half if first[0] < half else first[0]
        end = last[1]
        if end <= half:
            return (first[0], end) if first[0] < end else (later, end)
        return (later, end) if later < end else (first[0] % half, end)
    if first[1] is not None and last[1] is None:
        early, late = last[0] % half, last[0] % half + half
        if first[1] >= half and late > first[1]:
            return first[1], late
        if first[1] < half and early <= first[1]:
            return first[1], late
    raise Unclear(why)


def _clock(said: str, ends: bool = False) -> tuple[int, int | None]:
    """A time in minutes as said, and the same once it is sure (None if it may be morning or evening)."""
    said = said.removeprefix("12 ") if said.endswith(("noon", "midday", "midnight")) else said
    if said.startswith(("noon", "midday")):
        return 720, 720
    if said.startswith("midnight"):
        return (1440, 1440) if ends else (0, 0)
    shift = {"half past": 30, "quarter past": 15, "quarter to": -15}.get(" ".join(said.split()[:2]), 0)
    numbers = re.findall(r"\d+", said)
    digits = numbers[0]
    if len(digits) == 4:
        sure = int(digits[:2]) * 60 + int(digits[2:])
        return sure, sure
    hour, minute = int(digits), int(numbers[1]) if len(numbers) > 1 else 0
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise Unclear(f"“{said}” is not a time.")
    at = hour * 60 + minute + shift
    if half := re.search(r"[ap]m", said):
        if not 1 <= hour <= 12:
            raise Unclear(f"“{said}” is not a time.")
        at = at % 720 + (720 if half.group() == "pm" else 0)
        return at, 1440 if ends and at == 0 else at
    exact = hour > 12 or (len(numbers) > 1 and len(digits) == 2)
    return at, at if exact else None


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
