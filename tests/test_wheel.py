"""The installed wheel, in an empty directory with an empty home: everything it needs is inside."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .conftest import CLEAN, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(out),
        str(ROOT),
    ]
    subprocess.run(command, check=True, timeout=300, capture_output=True)
    return next(out.glob("peerfind-*.whl"))


def test_what_the_wheel_holds(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "data/groups.yaml",
        "data/vocabulary.yaml",
        "data/crisis.yaml",
        "data/learn.yaml",
        "built/places.sqlite",
        "py.typed",
        "__main__.py",
    ):
        assert f"peerfind/{needed}" in names
    assert any(name.endswith("licenses/LICENSE-DATA") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "tools/"))]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked by pip into a folder of its own, apart from the checkout."""
    target = tmp_path_factory.mktemp("installed")
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(command, check=True, timeout=300, capture_output=True)
    return target


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "--online"],
        ["search", "anxeity", "--near", "glasgow"],
        ["now"],
        ["show", "samaritans-listening-service"],
        ["learn", "myths"],
        ["checklist", "samaritans-listening-service"],
    ],
)
def test_it_runs_in_an_empty_directory(installed: Path, tmp_path: Path, arguments: list[str]) -> None:
    env = {**CLEAN, "PYTHONPATH": str(installed), "HOME": str(tmp_path)}
    code = "import peerfind, sys; sys.stderr.write(peerfind.__file__); from peerfind.__main__ import main; "
    code += "sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, *arguments],
        capture_output=True,
        text=True,
        env=env,
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert str(installed) in done.stderr
    assert done.stdout.startswith("In danger now? Ring 999 or 112.")
    assert list(tmp_path.iterdir()) == []


def test_a_wheel_without_data_still_names_people(installed: Path, tmp_path: Path) -> None:
    """The first line does not depend on the data being there."""
    import shutil

    broken = tmp_path / "broken"
    shutil.copytree(installed / "peerfind", broken / "peerfind")
    shutil.rmtree(broken / "peerfind" / "data")
    shutil.rmtree(broken / "peerfind" / "built")
    env = {**CLEAN, "PYTHONPATH": str(broken)}
    refused = (["search", "anxiety"], ["show", "x"], ["learn"], ["checklist"])
    for arguments, code in ((["now"], 0), *((arguments, 2) for arguments in refused)):
        done = subprocess.run(
            [sys.executable, "-B", "-m", "peerfind", *arguments],
            capture_output=True,
            text=True,
            env=env,
            cwd=tmp_path,
            timeout=60,
            check=False,
        )
        said = done.stdout + done.stderr
        assert "Ring 999 or 112" in said
        assert "Traceback" not in said
        assert done.returncode == code, said
