"""Where a conversation stands, and how it comes to its next question."""

from __future__ import annotations

from ...record import TYPE_CHECKING, Record
from .draft import put
from .judge import World, with_owner
from .plan import Step, expanded, needed

if TYPE_CHECKING:
    from typing import Any

    from .draft import Draft

ASKING, REVIEW, WRITE, LEFT = "asking", "review", "write", "left"


class Entry(Record):
    """A record on its way, and where the conversation stands.

    `owner` is a new organization on its way with it; `todo` what is still to be asked; `said` what the last answer
    brought; `proposal` what Enter means now; `unsure` hours that wait for a yes; `unclear` hours nobody could read;
    `named` an organization nobody knows;
    `own` the id the record had before, if it was there; `start` the draft as it was then.
    """

    part: str
    draft: dict[str, Any]
    owner: dict[str, Any] | None = None
    todo: tuple[Step, ...] = ()
    said: tuple[str, ...] = ()
    proposal: str | None = None
    unsure: str | None = None
    unclear: str | None = None
    named: str | None = None
    stage: str = ASKING
    own: str | None = None
    start: dict[str, Any] = {}
    before: Entry | None = None

    def drafted(self, step: Step) -> Draft:
        """The draft a step belongs to."""
        return self.draft if step.part == self.part else self.owner or {}

    def with_draft(self, step: Step, draft: Draft) -> Entry:
        return self.replace(draft=draft) if step.part == self.part else self.replace(owner=draft)

    @property
    def changed(self) -> bool:
        return self.draft != self.start or self.owner is not None


def onward(entry: Entry, world: World) -> Entry:
    """To the next question that makes sense, or to the review if none is left."""
    entry = entry.replace(proposal=None, unsure=None, unclear=None)
    world = with_owner(world, entry.owner)
    while entry.todo:
        step, rest = entry.todo[0], entry.todo[1:]
        draft = entry.drafted(step)
        if not needed(draft, step):
            entry = entry.replace(todo=rest)
            continue
        if (steps := expanded(step, draft)) != (step,):
            entry = entry.replace(todo=(*steps, *rest))
            continue
        asked = entry.own is not None or step.path[0] != "field_sources"
        if not asked and len(own := draft.get("sources", {})) == 1:
            fresh = entry.with_draft(step, put(draft, step.path, next(iter(own))))
            entry = fresh.replace(todo=rest)
            continue
        return entry.replace(stage=ASKING)
    return entry.replace(stage=REVIEW)
