"""`data diff`: two states of the data, from files or from git, and what changes between them."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import shelf
from ..books import open_emergency, open_vocabulary
from ..dataset import open_dataset
from ..errors import DONE, Refusal
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from ..keeping.difference import State
    from ..keeping.history import Repository, Touched
    from ..records import Problem
    from ..vocabulary import Vocabulary

    Book = TypeVar("Book")

FILES = {"groups": "data/groups.yaml", "emergency": "data/emergency.yaml", "vocabulary": "data/vocabulary.yaml"}
"""What is read of a revision, by its path in the repository."""


def diff(old: str, new: str | None, output: str) -> int:
    """Print what changes from one file or revision to another."""
    from ..keeping.difference import differ
    from ..keeping.retelling import RETELLINGS, lines
    from .surroundings import look, tell

    if output not in RETELLINGS:
        raise Refusal(f"There is no output {output!r}.", f"Known: {', '.join(RETELLINGS)}.")
    vocabulary, today = open_vocabulary(), look().now.strftime("%Y-%m-%d")
    with TemporaryDirectory(prefix="peerfind-") as folder:
        before, after, touched = states(old, new, vocabulary, Path(folder))
        found = differ(before, after, today, touched)
        said = RETELLINGS[output](lines(found, after.vocabulary, today))
    tell(said, os.environ if output == "text" else {})
    return DONE


def states(old: str, new: str | None, vocabulary: Vocabulary, folder: Path) -> tuple[State, State, list[Touched]]:
    """Both states. What is no file is a revision; between two revisions what others did meanwhile is left out."""
    from ..keeping.history import Repository

    new = new or shelf.book("groups.yaml")
    if Path(old).is_file() and Path(new).is_file():
        return from_file(old, vocabulary), from_file(new, vocabulary), []
    repository = Repository(Path.cwd())
    commits = {name: repository.commit(name) for name in (old, new) if not Path(name).is_file()}
    touched: list[Touched] = []
    called = dict(commits)
    if len(commits) == 2 or (old in commits and new in commits):
        base = repository.common(commits[old], commits[new])
        touched = repository.touched(base, commits[new])
        commits[old] = base
    read = {
        name: from_revision(repository, name, commits[name], folder, vocabulary)
        if name in called
        else from_file(name, vocabulary)
        for name in (old, new)
    }
    return read[old], read[new], touched


def changed_since(
    problems: tuple[Problem, ...], paths: list[str], revision: str, vocabulary: Vocabulary
) -> tuple[Problem, ...]:
    """The problems of records that changed since a revision, and those that belong to no record."""
    from ..keeping.history import Repository, written
    from ..keeping.since import changed

    kept: list[Problem] = []
    for path in paths:
        repository = Repository(Path(path).resolve().parent)
        inside = Path(path).resolve().relative_to(repository.root).as_posix()
        content = repository.file(repository.commit(revision), inside)
        new = open_dataset(path, vocabulary)
        with TemporaryDirectory(prefix="peerfind-") as folder:
            old = open_dataset(written(Path(folder), "old.yaml", content), vocabulary) if content is not None else None
        ids = changed(old, new)
        kept += [p for p in problems if p.path == new.path and (p.record is None or p.record in ids)]
    return tuple(kept)


def from_file(path: str, vocabulary: Vocabulary) -> State:
    """The data of a file; with the emergency numbers beside it, if it is the file of a directory."""
    from ..keeping.difference import State

    dataset = open_dataset(path, vocabulary)
    beside = Path(path).with_name("emergency.yaml")
    emergency = open_emergency(str(beside)) if Path(path).name == "groups.yaml" and beside.is_file() else None
    return State(called=dataset.path, path=path, dataset=dataset, vocabulary=vocabulary, emergency=emergency)


def from_revision(repository: Repository, name: str, commit: str, folder: Path, vocabulary: Vocabulary) -> State:
    """The data as it stood at a commit, read with the vocabulary of that commit. Raises Refusal if a book cannot be read."""
    from ..keeping.difference import State
    from ..keeping.history import written

    paths = {}
    for book, path in FILES.items():
        content = repository.file(commit, path)
        if content is not None:
            paths[book] = written(folder, f"{commit}-{book}.yaml", content)
    if "groups" not in paths:
        raise Refusal(f"There is no {FILES['groups']} at {name!r}.", "Name a revision that has it, or two files.")
    called = name if commit.startswith(name) else f"{name} ({commit[:9]})"
    if "vocabulary" in paths and not same(paths["vocabulary"], shelf.book("vocabulary.yaml")):
        vocabulary = at(called, FILES["vocabulary"], open_vocabulary, paths["vocabulary"])
    emergency = at(called, FILES["emergency"], open_emergency, paths["emergency"]) if "emergency" in paths else None
    dataset = open_dataset(paths["groups"], vocabulary).replace(path=called)
    return State(called=called, path=paths["groups"], dataset=dataset, vocabulary=vocabulary, emergency=emergency)


def at(called: str, book: str, open_book: Callable[[str], Book], path: str) -> Book:
    """A book of a revision. Raises Refusal with its own name if it cannot be read, not with that of the copy."""
    from ..reading import shown

    try:
        return open_book(path)
    except Refusal as refusal:
        message = refusal.message.replace(shown(path), f"{book} at {called}").replace(path, f"{book} at {called}")
        raise Refusal(message, refusal.hint, refusal.code) from None


def same(one: str, other: str) -> bool:
    return Path(one).read_bytes() == Path(other).read_bytes()
