"""`data add`, `data edit`, `data retire`: open the file, hold the conversation, write, check."""

from __future__ import annotations

import os
import sys

from .. import shelf
from ..dataset import open_dataset
from ..errors import DATA_HAS_PROBLEMS, DONE, INTERRUPTED, Refusal
from ..keeping import blocks
from ..keeping.check import check
from ..keeping.entry import conversation, prompts, state
from ..keeping.entry.draft import path_of
from ..keeping.entry.judge import World, sentence
from ..keeping.layout import block
from ..places import open_gazetteer
from ..reading import shown
from ..record import TYPE_CHECKING
from ..stock import open_words
from ..text import nearest
from .page import Page, after, checked, told, way_out
from .surroundings import look, paper
from .talk import Talk

if TYPE_CHECKING:
    from ..keeping.check import Report
    from ..keeping.entry.state import Entry
    from ..records import Problem
    from ..wordbook import Wordbook


def add(given: str | None, data: str | None) -> int:
    """A new record, from nothing, from another record, or from a row of a file."""
    page, world = opened(data)
    talk = Talk(paper(dict(os.environ)))
    draft = None
    said: tuple[str, ...] = (f"This adds a service to {shown(page.path)}.", *prompts.keys())
    if given:
        from .begun import begun

        found = begun(given, world, talk)
        if found is None:
            return left(talk)
        draft, said = found[0], (*said, *found[1])
    return held(conversation.begin(world, draft, said), world, page, talk)


def edit(name: str, field: str | None, data: str | None) -> int:
    """One record that is there, field by field."""
    page, world = opened(data, name)
    part = _part(name, world)
    record = getattr(world.dataset, part)[name]
    talk = Talk(paper(dict(os.environ)))
    entry = conversation.reopen(part, record)
    talk.say(f"{record.name} ({name})", style="bold")
    if field:
        try:
            entry = conversation.field(entry, path_of(field), world)
        except KeyError:
            close = nearest(field, record.FIELDS)
            hint = f"Did you mean {close}?" if close else f"Fields: {', '.join(record.FIELDS)}."
            raise Refusal(f"There is no field {field!r}.", hint) from None
    else:
        talk.say(conversation.fields(entry))
    for problem in page.problems:
        talk.say(f"{told(problem)} {way_out(problem)}")
    return held(entry, world, page, talk)


def retire(name: str, because: str, source: str | None, data: str | None) -> int:
    """A service that has ended: it stays in the file as closed."""
    from ..keeping.entry.retirement import retire as retired

    page, world = opened(data)
    if _part(name, world) != "services":
        raise Refusal(
            f"{name} is an organization; only services are retired.", "Retire each of its services by its id."
        )
    talk = Talk(paper(dict(os.environ)))
    entry = retired(world, world.dataset.services[name], because, source)
    return held(entry, world, page, talk)


def opened(data: str | None, own: str | None = None) -> tuple[Page, World]:
    """The file, and the world it makes. Raises Refusal if it holds a mistake, other than in the record `own`."""
    if data is None and shelf.INSTALLED:
        raise Refusal(
            "The directory of an installed peerfind is not for changing.",
            "Clone the repository and change it there, or name a file of your own with --data FILE.",
        )
    return page_of(data or shelf.book("groups.yaml"), open_words(), look().now.strftime("%Y-%m-%d"), own)


def page_of(path: str, words: Wordbook, today: str, own: str | None = None) -> tuple[Page, World]:
    """The same for one file, with the words and the day passed in."""
    dataset = open_dataset(path, words.vocabulary)
    with open(path, "rb") as file:
        raw = file.read()
    wrong = [problem for problem in check([path], words.vocabulary, today).problems if problem.severity == "error"]
    unread = {(problem.line, problem.code) for problem in dataset.problems}
    mine = [problem for problem in wrong if problem.record == own and (problem.line, problem.code) not in unread]
    if first := next((problem for problem in wrong if problem not in mine), None):
        raise refused(first, len(wrong), (first.line, first.code) in unread)
    world = World(dataset=dataset, words=words, today=today, gazetteer=open_gazetteer())
    return Page(path=path, raw=raw, problems=tuple(mine)), world


def refused(first: Problem, many: int, unread: bool) -> Refusal:
    """A file with a mistake in it is not written to: the mistake, its line, and the way out."""
    how = "in an editor" if unread or not first.record else f"with peerfind data edit {first.record}, or in an editor,"
    more = f" peerfind data check {first.path} names all {many}." if many > 1 else ""
    hint = f"{way_out(first)} Mend it {how} first.{more} Nothing was written."
    return Refusal(told(first), hint, DATA_HAS_PROBLEMS)


def _part(name: str, world: World) -> str:
    for part in ("services", "organizations"):
        if name in getattr(world.dataset, part):
            return part
    close = nearest(name, [*world.dataset.services, *world.dataset.organizations])
    hint = f"Did you mean {close}?" if close else "Find it with peerfind search: the id stands at the end of a card."
    raise Refusal(f"There is no record with the id {name!r}.", hint)


def held(entry: Entry, world: World, page: Page, talk: Talk) -> int:
    """The conversation to its end. What is written was checked; what the check does not let pass is told and asked again."""
    seen = None
    try:
        while entry.stage != state.LEFT:
            if entry.stage == state.WRITE:
                report = written(entry, world, page, talk)
                if not report.failed:
                    return DONE
                said = [sentence(problem) for problem in report.problems if problem.severity == "error"]
                entry = entry.replace(stage=state.REVIEW, said=("It cannot be written so.", *said))
            talk.say(*entry.said)
            if entry.stage == state.REVIEW and entry.changed and entry.draft != seen:
                after(entry, world, talk)
                seen = entry.draft
            asked = conversation.question(entry, world)
            text = talk.ask(asked)
            if text is None:
                if talk.typed:
                    break
                raise Refusal(f"The answers ended at: {asked.field or asked.ask}", "Nothing was written.")
            entry = conversation.answer(entry, text, world)
    except KeyboardInterrupt:
        talk.blank()
    return left(talk)


def left(talk: Talk) -> int:
    talk.say("Nothing was written. What you answered is not kept.")
    return INTERRUPTED


def written(entry: Entry, world: World, page: Page, talk: Talk) -> Report:
    """Into the file, whole or not at all, if the check lets the file pass as it would be."""
    text = page.raw.decode("utf-8")
    records = conversation.finished(entry, world)
    for part, record in records:
        old = getattr(world.dataset, part).get(record.id)
        text = blocks.changed(text, part, old, record) if old else blocks.added(text, part, record)
    try:
        report = page.write(text.encode("utf-8"), lambda path: check([path], world.vocabulary, world.today))
    except OSError as error:
        sys.stdout.write("".join(block(record) for _, record in records))
        hint = "Nothing was written. What you wrote stands above: copy it."
        raise Refusal(f"{shown(page.path)} cannot be written: {error.strerror}.", hint) from None
    if not report.failed:
        checked(report, [record for _, record in records], page, talk)
    return report
