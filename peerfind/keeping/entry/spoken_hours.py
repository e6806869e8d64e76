"""Opening hours as people say them, turned into `opening_hours` syntax. What could mean two things is not guessed.

`every second Wednesday 7 to 9pm` becomes `We[2] 19:00-21:00` and is read back; `7 to 9` is asked again, because it may
be the morning; every other week is left to words, because a year of 53 weeks (2026 is one) turns the count around.
"""

from __future__ import annotations

import re

from ...record import Record
from ...timetable import words as in_words
from .spoken_times import Unclear, half_of, span


class Heard(Record):
    """What was understood: the syntax, or why not. `doubt` is another reading that must be named when it is read back."""

    hours: str | None = None
    why: str = ""
    doubt: str = ""


class Token(Record):
    """One word of the sentence: its sort, what it means, and how it was said."""

    sort: str
    value: str = ""
    said: str = ""


DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
       "last": -1}  # fmt: skip

ALWAYS = re.compile(
    r"24\s*/\s*7|24 hours a day,?( and)?( 7| seven)? days( a week)?|24 hours( a day)?,? every day|day and night( every day)?"
    r"|round the clock|always( open)?|all day(,)? every day|24 hours a day|at any (time|hour)|any time"
)

TOKENS: tuple[tuple[str, str], ...] = (
    ("FORTNIGHT", r"every other|alternate|fortnightly|every (two|2) weeks|bi-?weekly|every second week\b|every fortnight"),
    ("HOLIDAYS", r"(and )?(closed|not|except|but not)( on| for)?( public| bank)+( and (public|bank))? holidays?"
                 r"|excluding (public|bank) holidays"),
    ("CLOSED", r"closed|not open|not on"),
    ("MONTHLY", r"(of|in) (the|each|every|a) month|each month|every month|monthly"),
    ("WEEKDAYS", r"(every )?week ?days?|monday to friday"),
    ("WEEKEND", r"(every )?weekends?"),
    ("DAILY", r"every ?day|daily|each day|(7|seven) days a week|7 days"),
    (
        "DAY",
        r"(mon(day)?s?|tue(s(day)?)?s?|wed(s|nesday)?s?|thu(r(s(day)?)?)?s?|fri(day)?s?|sat(urday)?s?|sun(day)?s?"
        r"|mo|tu|th|fr|sa|su)\b",
    ),
    ("NTH", r"(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last)\b"),
    ("PART", r"(in the )?(morning|afternoon|evening)s?|at night"),
    ("TIME", r"(half past|quarter past|quarter to) \d{1,2}\s*([ap]m)?|(12 )?(noon|midday|midnight)"
             r"|([01]\d|2[0-3])[0-5]\d\s*(hrs|hours|h)?\b|\d{1,2}([:.h]\d\d)?\s*([ap]m|o'?clock)?"),
    ("TO", r"to|till?|until|through|-"),
    ("AND", r"and|,|&|/|\+"),
    ("EVERY", r"every|each"),
    ("FILLER", r"(on|the|from|at|open|opens|meets|meeting|meet|we|between|weekly|every week|a week|it is|:|\.)(?![a-z])"),
)  # fmt: skip
_TOKEN = re.compile("|".join(f"(?P<{sort}>{pattern})" for sort, pattern in TOKENS))


def heard(text: str) -> Heard:
    """What a person says about hours, as syntax, or why it is not clear."""
    if _syntax(text.strip()):
        return Heard(hours=text.strip())
    said = re.sub(
        r"\s+", " ", text.casefold().replace("\u2013", "-").replace("\u2014", "-").replace("\u2019", "'")
    ).strip(" .")
    said = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", said)
    if ALWAYS.fullmatch(said):
        return Heard(hours="24/7")
    try:
        rules = [rule for clause in said.split(";") if clause.strip() for rule in _clause(_tokens(clause))]
        if not rules:
            raise Unclear("No day and no time were said.")
    except Unclear as unclear:
        return Heard(why=str(unclear))
    return Heard(hours="; ".join(rules), doubt=_doubt(said))


def read_back(hours: str) -> str:
    """The syntax in words, and the syntax itself."""
    said = in_words(hours)
    return hours if said == hours else f"{said} ({hours})"


def _doubt(said: str) -> str:
    if re.search(r"every (second|2nd) (?!and)", said) and "month" not in said:
        return "If it is every other week instead, say: every other week."
    return ""


def _syntax(text: str) -> bool:
    """Whether this is `opening_hours` syntax already: days of two letters and times of four figures."""
    if text == "24/7":
        return True
    if not re.search(r"\b(Mo|Tu|We|Th|Fr|Sa|Su|PH)\b", text) or re.search(r"[a-z]{4,}", text.replace("week", "")):
        return False
    import opening_hours

    try:
        opening_hours.OpeningHours(text)
    except opening_hours.ParserError:  # type: ignore[attr-defined]
        return False
    return bool(re.search(r"\d\d:\d\d|off|closed", text))


# --- words to tokens


def _tokens(clause: str) -> list[Token]:
    found, at, clause = [], 0, clause.strip()
    while at < len(clause):
        if clause[at] == " ":
            at += 1
            continue
        match = _TOKEN.match(clause, at)
        ends = match and (
            match.end() == len(clause) or not (clause[match.end() - 1].isalpha() and clause[match.end()].isalpha())
        )
        if not match or not ends or match.end() == at:
            word = re.split(r"[\s,;]", clause[at:])[0]
            raise Unclear(f"The word “{word}” does not fit into opening hours.")
        found.append(Token(sort=match.lastgroup or _sort(match), value="", said=match.group().strip()))
        at = match.end()
    return [token for token in _parts(found) if token.sort != "FILLER"]


def _sort(match: re.Match[str]) -> str:
    return next(sort for sort, _ in TOKENS if match.group(sort))


def _parts(tokens: list[Token]) -> list[Token]:
    """`7 to 9 in the evening`, `Monday evenings 7 to 9`: the part of the day is told to the times before it, else after."""
    found: list[Token] = []
    ahead = ""
    for token in tokens:
        if token.sort == "PART":
            at = len(found)
            while at and found[at - 1].sort in ("TIME", "TO", "FILLER"):
                at -= 1
            if any(other.sort == "TIME" for other in found[at:]):
                found[at:] = [_told(other, token.said) for other in found[at:]]
            else:
                ahead = token.said
        else:
            found.append(_told(token, ahead) if ahead else token)
            ahead = "" if token.sort not in ("TIME", "TO", "FILLER", "AND") else ahead
    if ahead and not any(token.sort == "TIME" for token in found):
        raise Unclear(f"“{ahead}” is no time.")
    return found


def _told(token: Token, part: str) -> Token:
    """A time that knows its part of the day, unless it said so itself."""
    if token.sort != "TIME" or re.search(r"[ap]m|noon|mid|\d{4}|^(0\d|1[0-9]|2\d)[:.]", token.said):
        return token
    return token.replace(said=f"{token.said} {half_of(token.said, part)}")


# --- tokens to rules

WHEN = ("DAY", "NTH", "WEEKDAYS", "WEEKEND", "DAILY", "EVERY", "MONTHLY")


def _clause(tokens: list[Token]) -> list[str]:
    if any(token.sort == "FORTNIGHT" for token in tokens):
        raise Unclear("Every other week cannot be written so that it stays right over the years.")
    off = ["PH off"] if any(token.sort == "HOLIDAYS" for token in tokens) else []
    tokens = [token for token in tokens if token.sort != "HOLIDAYS"]
    while off and tokens and tokens[-1].sort == "AND":
        tokens.pop()
    groups = _groups(tokens)
    rules, closed = [], False
    pending: tuple[str, list[Token]] | None = None
    for sort, group in groups:
        if sort == "closed":
            closed = True
        elif closed:
            rules.append(f"{_days(group)} off")
            closed = False
        elif pending is None:
            pending = (sort, group)
        elif pending[0] == sort:
            raise Unclear(_lonely(*pending))
        else:
            days, times = (pending[1], group) if sort == "times" else (group, pending[1])
            rules.append(f"{_days(days)} {_times(times)}")
            pending = None
    if pending:
        raise Unclear(_lonely(*pending))
    return rules + off


def _lonely(sort: str, group: list[Token]) -> str:
    said = " ".join(token.said for token in group)
    return f"“{said}” has no time." if sort == "days" else f"“{said}” has no day of the week."


def _groups(tokens: list[Token]) -> list[tuple[str, list[Token]]]:
    """Days and times in turn; what joins two of a sort stays inside, what stands between the sorts falls away."""
    found: list[tuple[str, list[Token]]] = []
    joins: list[Token] = []
    for token in tokens:
        if token.sort in ("TO", "AND"):
            joins.append(token)
            continue
        sort = "closed" if token.sort == "CLOSED" else "days" if token.sort in WHEN else "times"
        if found and found[-1][0] == sort and sort != "closed":
            found[-1][1].extend([*joins, token])
        else:
            if any(join.sort == "TO" and join.said != "-" for join in joins):
                raise Unclear(f"“{joins[0].said} {token.said}”: from when?")
            found.append((sort, [token]))
        joins = []
    if joins:
        raise Unclear(f"Something is missing after “{joins[0].said}”.")
    return found


def _days(tokens: list[Token]) -> str:
    found: list[str] = []
    nth: list[int] = []
    before = ""
    monthly = any(token.sort == "MONTHLY" for token in tokens)
    for token in tokens:
        if token.sort == "NTH":
            nth.append(NTH[token.said])
        elif token.sort == "DAY":
            day = token.said[:2].capitalize()
            if before == "TO":
                if nth or not found or "[" in found[-1] or "-" in found[-1]:
                    raise Unclear(f"“to {token.said}” is not clear.")
                found[-1] = f"{found[-1]}-{day}"
            else:
                found.append(f"{day}[{','.join(str(n) for n in nth)}]" if nth else day)
            nth = []
        elif token.sort in NAMED:
            found.append(NAMED[token.sort])
        before = token.sort
    if nth or not found:
        raise Unclear("Which day of the week is meant?")
    if monthly and not all("[" in day for day in found):
        raise Unclear("Once a month, but in which week: the first, the last?")
    return ",".join(dict.fromkeys(found))


NAMED = {"WEEKDAYS": "Mo-Fr", "WEEKEND": "Sa-Su", "DAILY": "Mo-Su"}


def _times(tokens: list[Token]) -> str:
    spans: list[list[str]] = []
    before = ""
    for token in tokens:
        if token.sort == "TIME" and before == "TO":
            if len(spans[-1]) > 1:
                raise Unclear(f"“to {token.said}” is not clear.")
            spans[-1].append(token.said)
        elif token.sort == "TIME":
            if before == "TIME" and len(spans[-1]) == 1:
                raise Unclear(f"“{spans[-1][0]} {token.said}” is not clear.")
            spans.append([token.said])
        before = token.sort
    return ",".join(span(*said) for said in spans)
