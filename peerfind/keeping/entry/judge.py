"""An answer under the rules of `data check`: the same readers, the same rules, one record."""

from __future__ import annotations

from ...dataset import Dataset
from ...load import unseen
from ...record import TYPE_CHECKING, Record
from ...records import Problem, Records
from ..check import RULES
from ..desk import Desk
from .draft import CLASSES, get, node_of, path_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...places import Gazetteer
    from ...record import Field
    from ...vocabulary import Vocabulary
    from ...wordbook import Wordbook
    from .draft import Draft, Path


class World(Record):
    """What an answer is held against: the directory, the words, an ISO day, the gazetteer if there is one."""

    dataset: Dataset
    words: Wordbook
    today: str
    gazetteer: Gazetteer | None = None

    @property
    def vocabulary(self) -> Vocabulary:
        return self.words.vocabulary


def with_owner(world: World, owner: Draft | None) -> World:
    """The world in which a new organization already stands."""
    if not owner or "id" not in owner:
        return world
    cls = CLASSES["organizations"]
    record = Records("", world.vocabulary.axes).read(cls, node_of(_filled(cls, owner, world, "WW")))
    known = {**world.dataset.organizations, owner["id"]: record}
    return world.replace(dataset=world.dataset.replace(organizations=known)) if record else world


def record_of(part: str, draft: Draft, world: World) -> Any:
    """The record a whole draft makes; None if it does not."""
    return Records("", world.vocabulary.axes).read(CLASSES[part], node_of(draft))


def problems(part: str, draft: Draft, world: World) -> list[Problem]:
    """Everything the check would say of a draft as it stands; what is not answered yet has a stand-in."""
    cls = CLASSES[part]
    full = _filled(cls, draft, world, _country(draft))
    reader = Records("", world.vocabulary.axes)
    node = node_of(full)
    record = reader.read(cls, node)
    found = [*_unseen(draft), *reader.problems]
    if record is not None:
        name = record.id
        records = {**getattr(world.dataset, part), name: record}
        homes = {**world.dataset.homes, f"{part}/{name}": node}
        dataset = world.dataset.replace(**{part: records, "homes": homes})
        desk = Desk(dataset, world.vocabulary, world.today, "")
        desk.record, desk.home = record, node
        for rule in RULES:
            rule(desk)
        found += desk.problems
    return found


def _unseen(draft: Any, path: Path = ()) -> Iterator[Problem]:
    """Characters nobody can see, which the reader of a file finds before anything else."""
    inside = draft.items() if isinstance(draft, dict) else enumerate(draft) if isinstance(draft, list) else ()
    for step, value in inside:
        yield from _unseen(value, (*path, step))
    if isinstance(draft, str) and (fault := unseen(draft)):
        yield Problem(
            path="", line=1, column=1, record=None, field=written(path), value=None, severity="error", code=fault.code,
            message=fault.message, hint=fault.hint,
        )  # fmt: skip


def of_answer(part: str, draft: Draft, path: Path, world: World, open_: set[str]) -> list[Problem]:
    """What the check says of one answer and its entry. `open_` holds the fields of it that are still to be asked."""
    entry = written(path[:2] if len(path) > 2 else path[:1])
    field = written(path)
    said = []
    for problem in problems(part, draft, world):
        about = problem.field or ""
        inside = about == field or about.startswith((f"{field}.", f"{field}["))
        around = about.startswith(f"{entry}.") and about not in open_ and _given(draft, about)
        if inside or around or (about == entry and not open_):
            said.append(problem)
    return said


def sentence(problem: Problem) -> str:
    """A problem and its way out, for people."""
    said = (problem.message.rstrip("."), problem.hint.rstrip("."))
    return " ".join(f"{part[:1].upper()}{part[1:]}{'' if part.endswith('?') else '.'}" for part in said if part)


def _given(draft: Draft, field: str) -> bool:
    return get(draft, path_of(field)) is not None


def _country(draft: Draft) -> str:
    """The country a number is most likely dialled in."""
    place = get(draft, ("location", "country"))
    areas = [area for area in get(draft, ("service_area", "countries")) or [] if area != "WW"]
    return str(place or (areas[0] if areas else "GB"))


def _filled(cls: type[Record], draft: Draft, world: World, country: str) -> Draft:
    """The draft with a stand-in for every needed value that is not there yet."""
    full = dict(draft)
    for name, field in cls.FIELDS.items():
        value = full.get(name)
        if value is None:
            if field.required:
                full[name] = _stand_in(field, world, country)
        elif field.shape == "one" and isinstance(value, dict):
            full[name] = _filled(field.of, value, world, country)
        elif field.shape == "many" and isinstance(value, list):
            full[name] = [_filled(field.of, item, world, country) for item in value]
        elif field.shape == "keyed" and isinstance(value, dict):
            full[name] = {key: _filled(field.of, item, world, country) for key, item in value.items()}
    return full


STAND_INS = {
    "url": "https://example.org", "email": "name@example.org", "phone": "999", "id": "not-named-yet", "area": "WW",
    "key": "not-named-yet",
}  # fmt: skip


def _stand_in(field: Field, world: World, country: str) -> Any:
    if field.shape == "one":
        return _filled(field.of, {}, world, country)
    if field.shape in ("texts", "words", "many"):
        return []
    if field.shape == "word":
        return next(iter(world.vocabulary.axes[field.of]))
    if field.form == "country":
        return country
    return world.today if field.form == "day" else STAND_INS.get(field.form, "Not written yet.")
