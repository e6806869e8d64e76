"""What becomes of one answer: taken, kept, left out, taken away; and what it makes us ask next."""

from __future__ import annotations

from ...record import TYPE_CHECKING
from . import likeness, suggest
from .answers import key_for, pages
from .draft import cut, get, path_of, put, spec, written
from .judge import of_answer, problems, sentence, with_owner
from .plan import CURES, ENTRIES, NEW, Step, following
from .state import Entry, onward

if TYPE_CHECKING:
    from ...records import Problem
    from .draft import Draft, Path
    from .judge import World

SETTLED = ("not-found", "not-applicable")
"""Safety answers that need neither page nor words."""


def accepted(entry: Entry, step: Step, value: object, world: World) -> Entry:
    """An answer that could be read: under the rules, and if they let it, into the draft."""
    draft = entry.drafted(step)
    taken = getattr(world.dataset, step.part)
    if step.path == ("id",) and value in taken and value != entry.own:
        free = suggest.slug(str(value), taken)
        return entry.replace(
            said=(f"The id {value} belongs to {taken[value].name}. Ids are never used again.",), proposal=free
        )
    had = get(draft, step.path)
    step, value, draft, more = _placed(step, value, draft, world)
    fresh = put(draft, step.path, value)
    if step.path[0] == "safety" and value in SETTLED:
        fresh = put(draft, step.path[:2], {"answer": value})
    rest = entry.todo[1:]
    if step.path[0] == "safety" and step.path[-1] == "answer":
        rest = tuple(other for other in rest if other.path[:2] != step.path[:2])
        had = None
    follow = following(step, fresh) if had is None or (len(step.path) == 1 and value != had) else ()
    wrong, unusual = _judged(step, fresh, (*follow, *more, *rest), world)
    if wrong:
        return _again(entry, step, fresh, wrong, (*follow, *more, *rest), world)
    said = [*entry.said, *(f"Unusual, is this intended? {sentence(p)}" for p in unusual)]
    said += list(likeness.twins(fresh, step.path, world, entry.own))[:3] if step.part == "services" else []
    after = entry.with_draft(step, fresh).replace(todo=(*more, *follow, *rest), said=tuple(said))
    if step.part == "organizations" and step.path == ("id",) and entry.part == "services":
        after = after.replace(draft=put(after.draft, ("organization",), value))
    return onward(after, world)


def _placed(step: Step, value: object, draft: Draft, world: World) -> tuple[Step, object, Draft, tuple[Step, ...]]:
    """Where a value goes: a new page gets its key, and is asked about, wherever its address was given."""
    path = step.path
    if NEW in path:
        key = key_for(str(value), pages(draft, world))
        return step.replace(path=(path[0], key, *path[2:])), value, draft, ()
    named = path[-1] == "source" or path[0] == "field_sources"
    if named and isinstance(value, str) and value.startswith("http"):
        key = key_for(value, pages(draft, world))
        fields = ENTRIES["sources"][1:]
        more = tuple(Step(path=("sources", key, name), part=step.part) for name in fields)
        return step, key, put(draft, ("sources", key), {"url": value}), more
    return step, value, draft, ()


def _judged(step: Step, draft: Draft, todo: tuple[Step, ...], world: World) -> tuple[list[Problem], list[Problem]]:
    """What the check finds wrong, and what it finds unusual, in this answer and what is settled around it."""
    ahead = {written(other.path) for other in todo if other.part == step.part and other.path[:2] == step.path[:2]}
    found = of_answer(step.part, draft, step.path, world, ahead)
    if step.path[0] == "sources" and step.path[-1] == "owner":
        found += [p for p in problems(step.part, draft, world) if p.code in ("contact-source", "yes-source")]
    return [p for p in found if p.severity == "error"], [p for p in found if p.severity != "error"]


def _again(entry: Entry, step: Step, fresh: Draft, wrong: list[Problem], todo: tuple[Step, ...], world: World) -> Entry:
    """The question stands again; if the fault lies in another field of the entry, that one is asked."""
    said = tuple(sentence(p) for p in wrong)
    if cure := CURES.get(wrong[0].code):
        after = entry.with_draft(step, fresh).replace(todo=(Step(path=cure, wanted=True), *todo))
        return onward(after, world).replace(said=entry.said if cure == ("timezone",) else said)
    other = path_of(wrong[0].field or "")
    elsewhere = other != step.path and len(other) > 2 and get(fresh, other) is not None
    if not elsewhere:
        return entry.replace(said=said, proposal=None, unsure=None, unclear=None)
    after = entry.with_draft(step, fresh).replace(todo=(Step(path=other, part=step.part), *todo))
    return onward(after, world).replace(said=said)


def kept(entry: Entry, step: Step, world: World) -> Entry:
    """What stands there stays, if the rules let it."""
    wrong, _ = _judged(step, entry.drafted(step), entry.todo[1:], world)
    if wrong:
        return entry.replace(said=tuple(sentence(p) for p in wrong))
    unread = entry.own is None and str(step.path[0]) not in entry.draft.get("field_sources", {})
    follow = following(step, entry.drafted(step)) if unread and len(step.path) == 1 else ()
    said = () if entry.own else tuple(likeness.twins(entry.drafted(step), step.path, world, None))[:3]
    return onward(entry.replace(todo=(*follow, *entry.todo[1:]), said=said), world)


def skipped(entry: Entry, step: Step, world: World) -> Entry:
    """Enter, where nothing stands and nothing is suggested."""
    draft = entry.drafted(step)
    begins = len(step.path) > 1 and step.path[-1] == ENTRIES.get(str(step.path[0]), ("",))[0]
    if begins and step.path[0] != "service_area":
        first = step.path[0] == "sources" and not pages(draft, with_owner(world, entry.owner))
        if first:
            return entry.replace(said=("At least one page is needed: nothing is listed that nobody can look up.",))
    elif _must(step):
        return entry.replace(said=(_why(step),))
    return onward(entry.replace(todo=entry.todo[1:]), world)


def _must(step: Step) -> bool:
    if step.path[0] == "safety" and step.path[-1] in ("source", "says"):
        return True
    field = spec(step.part, step.path)
    return (field.required and field.shape not in ("texts", "words")) or step.path == ("service_area", "countries")


def _why(step: Step) -> str:
    if step.path[-1] == "source":
        return "A page is needed here. If none says it, take the entry out with -."
    return "This one is needed. ? explains it; q leaves."


def dropped(entry: Entry, step: Step, world: World) -> Entry:
    """`-`: the value goes; with the value an entry cannot do without, the entry goes."""
    path, draft = step.path, entry.drafted(step)
    whole = (
        len(path) > 1 and path[0] != "service_area" and (_must(step) or path[-1] == ENTRIES.get(str(path[0]), ("",))[0])
    )
    if not whole:
        if _must(step):
            return entry.replace(said=(_why(step),))
        fresh = cut(draft, path)
        if path[0] in fresh.get("field_sources", {}) and len(path) == 1:
            fresh = cut(fresh, ("field_sources", path[0]))
        return onward(entry.with_draft(step, fresh).replace(todo=entry.todo[1:]), world)
    home: Path = path[:2] if spec(step.part, path[:1]).shape != "one" else path[:1]
    gone = get(draft, (*home, ENTRIES[str(path[0])][0])) if isinstance(home[-1], int) else home[-1]
    after = entry.with_draft(step, cut(draft, home))
    todo = tuple(moved for other in entry.todo[1:] if (moved := _shifted(other, home)) is not None)
    return onward(after.replace(todo=todo, said=(f"{gone} is taken out. < brings it back.",)), world)


def _shifted(step: Step, gone: Path) -> Step | None:
    """A step after an entry is gone: its own fall away, the numbers after it move up."""
    path = step.path
    if path[: len(gone)] == gone:
        return None
    at = gone[-1]
    if len(gone) == 2 and path[:1] == gone[:1] and isinstance(at, int) and len(path) > 1:
        number = path[1]
        if isinstance(number, int) and number > at:
            return step.replace(path=(path[0], number - 1, *path[2:]))
    return step


def as_note(entry: Entry, step: Step, words: str, world: World) -> Entry:
    """Hours that cannot be written as such stay in the words they were said in."""
    if step.path != ("hours",):
        return onward(entry.replace(todo=entry.todo[1:]), world)
    note = Step(path=("hours_note",))
    held = cut(cut(entry.draft, ("hours",)), ("field_sources", "hours"))
    before = held.get("hours_note")
    text = f"{words[:1].upper()}{words[1:]}".rstrip(".") + "."
    joined = f"{before} {text}" if before and text not in before else text
    rest = tuple(other for other in entry.todo[1:] if other.path != ("hours_note",))
    return accepted(entry.replace(draft=held, todo=(note, *rest), unclear=None), note, joined, world)
