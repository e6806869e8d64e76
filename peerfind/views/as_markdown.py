"""Markdown, for a letter, an issue or a printed sheet. Text from the data is escaped: it is never markup."""

from __future__ import annotations

import re

from ..answer import BESIDE, Answer, preface
from ..crisis import first_line
from ..record import TYPE_CHECKING
from .facts import closing, facts, title
from .plain import danger
from .say import level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import Paper


def render(answer: Answer, paper: Paper) -> str:
    return "\n".join(lines(answer)) + "\n"


def lines(answer: Answer) -> Iterator[str]:
    yield f"**{escaped(first_line(answer.people))}**"
    if answer.danger:
        yield from (f"\n**{escaped(line)}**" for line in danger(answer) if line)
    for line in preface(answer):
        yield f"\n{escaped(line)}"
    for number, match in enumerate(answer.found.matches, 1):
        name, owner = title(answer, match)
        yield f"\n## {'' if answer.whole else f'{number}. '}{escaped(name)}\n"
        if owner:
            yield f"- Run by: {escaped(owner)}"
        for fact in (*facts(answer, match), *closing(answer, match)):
            yield f"- {escaped(fact.label)}: {escaped(fact.value)}"
    yield f"\n{escaped(BESIDE)}"


def escaped(text: str) -> str:
    """Text with everything that could be markup made harmless; addresses stay whole."""
    parts = re.split(r"(https?://[\w.~:/?#@!$&'()+,;=%-]+)", level(text))
    return "".join(
        part if number % 2 else re.sub(r"([\\`*_{}\[\]<>#|~!])", r"\\\1", part) for number, part in enumerate(parts)
    )
