"""The house as docs/architecture.md draws it: no import runs upward, and what belongs to one room stays there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "peerfind"
FILES = sorted(path for path in PACKAGE.rglob("*.py"))

ONLY_IN = {
    "yaml": {"load"},
    "rapidfuzz": {"text"},
    "rich": {"views"},
    "typer": {"cli"},
    "phonenumbers": {"keeping", "links"},
    "opening_hours": {"hours", "keeping"},
    "sqlite3": {"tables"},
    "holidays": {"keeping"},
    "tzlocal": {"zone"},
    "httpx": {"links"},
    "protego": {"links"},
    "asyncio": {"links"},
    "ssl": {"links"},
    "segno": {"views"},
    "webbrowser": {"cli"},
}
"""Libraries, and the rooms that may know them."""

NEVER = {"socket", "http", "urllib.request", "requests", "logging", "pickle", "marshal", "subprocess"}
"""What nothing in the package may import at all."""

ALONE = {"subprocess": "keeping/history.py"}
"""What exactly one file may import all the same: git is asked there, and nowhere else."""

NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler", "processor"}


def floors() -> dict[str, int]:
    table = re.findall(r"^\| (\d+) \| `(\w+)` \|", (ROOT / "docs" / "architecture.md").read_text("utf-8"), re.MULTILINE)
    return {room: int(floor) for floor, room in table}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[tuple[str, int]]:
    """Modules a file imports, with the line; those inside the package as `peerfind.room`."""
    found = []
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.append((node.module or "", node.lineno))
        elif isinstance(node, ast.ImportFrom):
            inside = node.level < depth
            if inside:
                continue
            names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
            found += [(f"peerfind.{name}", node.lineno) for name in names]
    return found


def test_every_room_is_drawn() -> None:
    rooms = {room_of(path) for path in FILES} - {"__init__"}
    assert rooms == set(floors())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_import_runs_upward(path: Path) -> None:
    floor = floors()
    here = room_of(path)
    if here == "__init__":
        return
    for module, line in imports(path):
        if module.startswith("peerfind."):
            there = module.split(".")[1]
            assert floor[there] <= floor[here], f"{path.name}:{line}: {here} imports {there}, which lies above it"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    here = room_of(path)
    for module, line in imports(path):
        top = module.split(".")[0]
        assert here in ONLY_IN.get(top, {here}), f"{path.name}:{line}: {here} may not know {top}"
        if ALONE.get(module) == path.relative_to(PACKAGE).as_posix():
            continue
        assert module not in NEVER, f"{path.name}:{line}: {module}"
        assert top not in NEVER, f"{path.name}:{line}: {module}"


def test_one_command_of_the_keepers_is_the_only_way_to_the_room_that_opens_connections() -> None:
    """`cli/links.py` alone enters `links`, and `app_data` reaches it only from inside its own command."""
    enter = {
        str(path.relative_to(PACKAGE))
        for path in FILES
        if room_of(path) != "links" and "peerfind.links" in modules(path)
    }
    assert enter == {"cli/links.py"}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and path.name == "app_data.py" and node.name == "links":
                assert [one.module for one in node.body if isinstance(one, ast.ImportFrom)] == ["links"]
            elif isinstance(node, ast.ImportFrom) and node.level == 1 and path.parent.name == "cli":
                assert node.module != "links" or path.name == "app_data.py", path
    heads = (ast.parse((PACKAGE / "cli" / "app_data.py").read_text("utf-8"))).body
    assert not [node for node in heads if isinstance(node, ast.ImportFrom) and node.module == "links"]


def modules(path: Path) -> set[str]:
    return {module for module, _ in imports(path)}


@pytest.mark.parametrize(("module", "file"), ALONE.items())
def test_the_one_file_is_still_there_and_needs_it(module: str, file: str) -> None:
    assert module in {name for name, _ in imports(PACKAGE / file)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_are_small_and_their_names_say_something(path: Path) -> None:
    if "compiled" in path.parts:
        return
    assert path.read_text("utf-8").count("\n") <= 300, f"{path.name} wants to be two"
    assert path.stem not in NAMELESS
