"""One illness among many, one sort of loss among many: fields are too wide for these, so words of descriptions tell them apart.

A service that tells of one subject goes before others where the words call for it, and behind where they call for none or for
another (`narrow`): who looks for people with epilepsy is not helped by a group for cancer, and a mother who died is no dog.
The subjects stand in data/subjects.yaml.
"""

from __future__ import annotations

from itertools import pairwise

from .compiled.subjects import ROWS
from .record import TYPE_CHECKING, Record, text, texts, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Subject(Record):
    """A subject of services with this need: what it is called, how descriptions tell of it, and words that call for it."""

    label: str = text("What it is called, after `about`.", most=80)
    need: str | None = word("needs", "The need its services have; none where it may be any.", default=None)
    told: tuple[str, ...] = texts("Words of a description that show that a service is about it.", most=30)
    alone: tuple[str, ...] = texts(
        "Words, or two or three side by side, that call for it whatever else is understood.", most=40
    )
    beside: tuple[str, ...] = texts("Words that call for it only beside the need.", most=40)
    unless: tuple[str, ...] = texts("Words that take it back.", most=40)
    behind: str | None = text("no: what is about it stays where it is when nobody asks for it.", default=None, most=3)

    @property
    def field(self) -> str | None:
        """The need as a field of the index."""
        return self.need and f"needs:{self.need}"

    def called(self, said: frozenset[str], needs: Iterable[str]) -> bool:
        """Whether somebody asks for it who said these words and pairs of words."""
        if not said.isdisjoint(self.unless):
            return False
        return not said.isdisjoint(self.alone) or (
            self.need is not None and self.need in needs and not said.isdisjoint(self.beside)
        )


SUBJECTS = tuple(
    Subject(label=label, need=need, told=told, alone=alone, beside=beside, unless=unless, behind=behind)
    for label, need, told, alone, beside, unless, behind in ROWS
)


def said(words: Sequence[str]) -> frozenset[str]:
    """The words of a text, and each two and three that stand side by side."""
    threes = zip(words, words[1:], words[2:], strict=False)
    return frozenset((*words, *(" ".join(run) for run in (*pairwise(words), *threes))))


def called(words: Sequence[str], needs: Iterable[str]) -> list[Subject]:
    """The subjects that the words call for."""
    typed, needs = said(words), tuple(needs)
    return [one for one in SUBJECTS if one.called(typed, needs)]
