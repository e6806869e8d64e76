"""The parts of the documents that are made from the code: each stands between two marks, and a test compares them."""

from __future__ import annotations

import re
from pathlib import Path

from ..books import open_questions, open_vocabulary
from ..model import QUESTIONS, Organization, Service
from ..options import OPTIONS
from ..record import TYPE_CHECKING, Field, Record
from . import explaining

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ..vocabulary import Word

PAGES = ("README.md", "docs/data-format.md", "docs/problems.md")
"""Documents with made parts."""

PART = re.compile(r"(<!-- made: ([a-z]+) -->\n).*?(<!-- /made -->)", re.DOTALL)


def fields() -> str:
    """Every record with its fields, the record that is used first coming first."""
    seen: dict[str, type[Record]] = {}
    for cls in (Organization, Service):
        for part in _parts(cls):
            seen.setdefault(part.__name__, part)
    return "\n".join(f"### {name}\n\n{(cls.__doc__ or '').strip()}\n\n{_table(cls)}" for name, cls in seen.items())


def _parts(cls: type[Record]) -> Iterator[type[Record]]:
    yield cls
    for field in cls.FIELDS.values():
        if isinstance(field.of, type):
            yield from _parts(field.of)


def _table(cls: type[Record]) -> str:
    rows = "".join(f"| `{name}` | {_holds(field)} | {field.doc} |\n" for name, field in cls.FIELDS.items())
    return f"| field | holds | meaning |\n|---|---|---|\n{rows}"


def _holds(field: Field) -> str:
    kind = field.of.__name__ if isinstance(field.of, type) else field.of
    said = {
        "text": field.form or f"text, up to {field.most} characters", "texts": f"list of {field.form or 'texts'}",
        "word": f"one of `{kind}`", "words": f"list of `{kind}`", "whole": "whole number", "decimal": "number",
        "one": f"one {kind}", "many": f"list of {kind}", "keyed": f"{kind} by {field.form or 'key'}",
        "pairs": "text by key",
    }[field.shape]  # fmt: skip
    return f"{said}, needed" if field.required else said


def words() -> str:
    """Every axis of the vocabulary with its words."""
    return "\n".join(f"### {axis}\n\n{_words(known)}" for axis, known in open_vocabulary().axes.items())


def _words(known: Mapping[str, Word]) -> str:
    return "".join(f"- `{name}`: {_word(word)}\n" for name, word in known.items())


def _word(word: Word) -> str:
    said = word.description if word.description.startswith(word.label) else f"{word.label}. {word.description}"
    return f"{said} Stands under `{word.broader}`." if word.broader else said


def options() -> str:
    """The options of a search."""
    rows = [f"| `{f'{o.flag} {o.metavar}'.strip()}` | {o.help} |\n" for o in OPTIONS]
    return f"| option | what it does |\n|---|---|\n{''.join(rows)}"


def checklist() -> str:
    """The four questions."""
    questions = open_questions()
    return "".join(f"- **{questions[name].label}.** {questions[name].asks}\n" for name in QUESTIONS)


PARTS: dict[str, Callable[[], str]] = {
    "fields": fields, "words": words, "options": options, "checklist": checklist, "problems": explaining.page,
}  # fmt: skip
"""Made parts by the name in their mark."""


def filled(text: str) -> str:
    """A document with its made parts as they must be now."""
    return PART.sub(lambda part: f"{part[1]}\n{PARTS[part[2]]()}\n{part[3]}", text)


def write(root: Path) -> list[str]:
    """Bring the documents up to date; the names of those that changed."""
    changed = []
    for name in PAGES:
        path = root / name
        text = path.read_text(encoding="utf-8")
        if (now := filled(text)) != text:
            path.write_text(now, encoding="utf-8")
            changed.append(name)
    return changed
