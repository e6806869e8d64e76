"""The conversation itself: a state and an answer make the next state. Pure; the program that asks and writes is `cli`."""

from __future__ import annotations

from ...model import QUESTIONS
from ...record import TYPE_CHECKING, Record
from ...text import nearest
from . import accept, prompts
from .answers import at, read
from .draft import CLASSES, get, path_of, plain_of, spec, written
from .judge import World, problems, record_of, sentence, with_owner
from .plan import CURES, ENTRIES, NEW, ORGANIZATION, SERVICE, Step
from .prompts import Question
from .state import ASKING, LEFT, REVIEW, WRITE, Entry, onward
from .suggest import suggested

if TYPE_CHECKING:
    from typing import Any

    from .draft import Draft, Path


def begin(world: World, draft: Draft | None = None, said: tuple[str, ...] = ()) -> Entry:
    """A new service; what is already in the draft is offered with each question."""
    draft = draft or {}
    names = [name for name in SERVICE if name != "hours" or "timezone" not in draft]
    if "timezone" in draft:
        names[names.index("hours_note") : names.index("hours_note")] = ["timezone", "hours"]
    steps = tuple(Step(path=(name,)) for name in names)
    return onward(Entry(part="services", draft=draft, todo=steps, said=said), world)


def reopen(part: str, record: Record) -> Entry:
    """A record that is there, to be changed; the person says which field."""
    draft = plain_of(record)
    return Entry(part=part, draft=draft, own=draft["id"], start=draft, stage=REVIEW)


def question(entry: Entry, world: World) -> Question:
    """What is asked now."""
    world = with_owner(world, entry.owner)
    if entry.stage == REVIEW:
        if not entry.changed:
            return Question(ask="Which field do you want to change? Its name, or q to leave.", field="")
        return Question(ask="Write it? yes; or the name of a field to change; or q to leave.", field="")
    step = entry.todo[0]
    draft = entry.drafted(step)
    have = at(draft, step)
    default = entry.unsure or entry.proposal or (have if not entry.unclear else None) or suggested(step, draft, world)
    enter = "" if default else prompts.enter(step, draft)
    if entry.unclear:
        enter = "Enter keeps your words as hours_note." if step.path == ("hours",) else "Enter leaves it out."
        default = None
    whose = "" if step.part == entry.part else "organization."
    return Question(
        ask=prompts.ask(step, draft, world), field=whose + written(step.path).replace(NEW, "new"),
        choices=prompts.choices(step, world), default=default or None, enter=enter,
    )  # fmt: skip


def answer(entry: Entry, text: str, world: World) -> Entry:
    """The next state. Nothing is lost by an answer that cannot be used: the question stands again, with the reason."""
    world = with_owner(world, entry.owner)
    text = text.strip()
    if text == "q":
        return entry.replace(stage=LEFT, said=())
    if text == "<":
        return entry.before.replace(said=()) if entry.before else entry.replace(said=("This is the first question.",))
    if entry.stage == REVIEW:
        fresh = _reviewed(entry, text, world)
    elif text == "?":
        return entry.replace(said=tuple(prompts.explained(entry.todo[0], world) + prompts.keys()))
    else:
        fresh = _answered(entry.replace(said=()), text, world)
    same = fresh.todo == entry.todo and fresh.draft == entry.draft and fresh.stage == entry.stage
    return fresh.replace(before=entry.before if same else entry)


def _answered(entry: Entry, text: str, world: World) -> Entry:
    step = entry.todo[0]
    draft = entry.drafted(step)
    have = get(draft, step.path)
    if not text:
        if entry.unsure is not None:
            return accept.accepted(entry, step, entry.unsure, world)
        if entry.unclear is not None:
            return accept.as_note(entry, step, entry.unclear, world)
        if entry.proposal is None and have is not None:
            return accept.kept(entry, step, world)
        text = entry.proposal or suggested(step, draft, world) or ""
        if not text:
            return accept.skipped(entry, step, world)
    if text == "-":
        return accept.dropped(entry, step, world)
    if step.path == ("organization",) and text.casefold() == "new" and step.part == "services":
        steps = tuple(Step(path=(name,), part="organizations") for name in ORGANIZATION)
        return onward(
            entry.replace(
                owner={"name": entry.named} if entry.named else {}, todo=(*steps, *entry.todo[1:]), proposal=None
            ),
            world,
        )
    found = read(step, text, draft, world)
    said = (found.said,) if found.said else ()
    if found.why:
        if spec(step.part, step.path).form == "hours":
            return entry.replace(said=(found.why, "Say it again with day and time."), unclear=text, unsure=None)
        named = text if step.path == ("organization",) else entry.named
        return entry.replace(said=(found.why,), proposal=found.meant, named=named)
    if not found.sure:
        again = "Enter if that is right; if not, say it again."
        return entry.replace(said=(f"Read as: {found.said}", again), unsure=str(found.value), unclear=None)
    return accept.accepted(entry.replace(said=said), step, found.value, world)


def _reviewed(entry: Entry, text: str, world: World) -> Entry:
    """At the end: write, leave, or go back to one field."""
    if text.casefold() in ("y", "yes", "write"):
        return _approved(entry, world)
    if text.casefold() in ("n", "no"):
        return entry.replace(stage=LEFT, said=())
    if text == "?":
        return entry.replace(said=("yes writes it to the file. " + fields(entry), *prompts.keys()))
    if not text:
        return entry.replace(said=("Say yes to write it, name a field to change, or q to leave.",))
    path = path_of(text)
    try:
        return field(entry, path, world)
    except KeyError:
        close = nearest(text, CLASSES[entry.part].FIELDS)
        return entry.replace(
            said=(f"There is no field “{text}”. " + (f"Did you mean {close}?" if close else fields(entry)),)
        )


def field(entry: Entry, path: Path, world: World) -> Entry:
    """To the question for one field. Raises KeyError if there is none."""
    if path == ("id",) and entry.own:
        return entry.replace(said=("An id is never changed and never used again.",))
    if not path or not _there(entry, path) or not spec(entry.part, path):
        raise KeyError(path)
    return onward(entry.replace(todo=(Step(path=path, part=entry.part, wanted=True),), said=(), stage=ASKING), world)


def _there(entry: Entry, path: Path) -> bool:
    """Whether the entry a path names is there, or may be added."""
    shape = spec(entry.part, path[:1]).shape
    if shape in ("many", "keyed") and str(path[0]) not in ENTRIES:
        return False
    if len(path) == 1 or shape not in ("many", "keyed"):
        return True
    if shape == "many":
        return isinstance(path[1], int) and path[1] <= len(get(entry.draft, path[:1]) or ())
    return path[1] in (QUESTIONS if path[0] == "safety" else get(entry.draft, path[:1]) or ())


def fields(entry: Entry) -> str:
    return "Fields: " + ", ".join(name for name in CLASSES[entry.part].FIELDS if name != "id") + "."


def _approved(entry: Entry, world: World) -> Entry:
    """To the writing, unless something is wrong: then to its question."""
    if not entry.changed:
        return entry.replace(said=("Nothing has been changed yet. Name a field, or q to leave.",))
    wrong = [problem for problem in problems(entry.part, entry.draft, world) if problem.severity == "error"]
    if not wrong:
        return entry.replace(stage=WRITE, said=())
    first = wrong[0]
    said = (f"{first.field or 'The record'}: {sentence(first)}",)
    path = CURES.get(first.code) or path_of(first.field or "")
    try:
        return field(entry, path, world).replace(said=said)
    except KeyError:
        return entry.replace(said=said)


def around(entry: Entry, world: World) -> World:
    """The world in which the organization that is new stands too."""
    return with_owner(world, entry.owner)


def finished(entry: Entry, world: World) -> list[tuple[str, Any]]:
    """The records that are written, each with its part: an organization that is new, and the record itself."""
    world = around(entry, world)
    owner = [("organizations", record_of("organizations", entry.owner, world))] if entry.owner else []
    records = [*owner, (entry.part, record_of(entry.part, entry.draft, world))]
    return [(part, record) for part, record in records if record is not None]


def remarks(entry: Entry, world: World) -> list[tuple[str, str]]:
    """What the check says of the record as it stands: severity, and a line for people."""
    found = problems(entry.part, entry.draft, with_owner(world, entry.owner))
    return [(p.severity, f"{p.field or 'the record'}: {sentence(p)}") for p in found]
