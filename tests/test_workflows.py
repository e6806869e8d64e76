"""The workflows of GitHub: well formed, with no right they do not need, and every command they call exists and is tried here."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import CLEAN, ROOT, run

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the scripts of the workflows are read and tried in a Unix shell"
)

HOME = ROOT / ".github"
WORKFLOWS = {path.name: path for path in sorted((HOME / "workflows").glob("*.yml"))}
FORMS = sorted((HOME / "ISSUE_TEMPLATE").glob("[0-9]-*.yml"))
ACTIONS = {
    "actions/checkout@v5", "actions/setup-python@v6", "actions/upload-artifact@v4", "actions/download-artifact@v5",
    "actions/attest-build-provenance@v3", "pypa/gh-action-pypi-publish@release/v1",
}  # fmt: skip
"""The actions we trust. A new one is written down here on purpose, or not at all."""

ON_THE_RUNNER = {"gh", "git", "make", "python", "test", "echo", "cat", "head", "then", "else", "fi", "if"}
LATER = {"diff", "stale"}
"""Commands of the contract that are built beside these workflows."""


def read(path: Path) -> dict[str, Any]:
    """A workflow; YAML 1.1 takes its word `on` for a yes."""
    document = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in document.items()}


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, path in WORKFLOWS.items():
        for job, body in read(path)["jobs"].items():
            yield name, job, body


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job, body in jobs():
        for at, step in enumerate(body["steps"]):
            yield f"{name}/{job}/{step.get('name', at)}", step


SCRIPTS = {name: step["run"] for name, step in steps() if "run" in step}


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", list(WORKFLOWS.values())),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [HOME / "ISSUE_TEMPLATE" / "config.yml"]),
        ("dependabot", [HOME / "dependabot.yml"]),
    ],
)
def test_they_are_what_github_reads(schema: str, files: list[Path]) -> None:
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


ZIZMOR = shutil.which("zizmor", path=str(Path(sys.executable).parent))


@pytest.mark.skipif(ZIZMOR is None, reason="zizmor is installed on Linux only")
def test_a_reader_for_weaknesses_finds_none() -> None:
    command = [str(ZIZMOR), "--offline", "--config", str(HOME / "zizmor.yml"), str(HOME)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


# --- rights


def test_nothing_may_write_but_two_jobs_that_must() -> None:
    for name, path in WORKFLOWS.items():
        assert read(path)["permissions"] == {"contents": "read"}, name
    writing = {
        f"{name}/{job}": {right for right, how in body["permissions"].items() if how == "write"}
        for name, job, body in jobs()
        if "permissions" in body
    }
    assert writing == {
        "weekly.yml/tell": {"issues"},
        "release.yml/attest": {"id-token", "attestations"},
        "release.yml/publish": {"id-token"},
    }


def test_what_may_write_runs_no_code_of_the_repository() -> None:
    for name, job, body in jobs():
        if "permissions" in body:
            assert not [step for step in body["steps"] if step.get("uses", "").startswith("actions/checkout")], (
                name,
                job,
            )


def test_pull_requests_of_strangers_get_no_secret() -> None:
    triggers = read(WORKFLOWS["check.yml"])["on"]
    assert set(triggers) == {"pull_request", "push"}
    for path in WORKFLOWS.values():
        text = path.read_text("utf-8")
        assert "pull_request_target" not in text
        assert "workflow_run" not in text
        assert "secrets." not in text


def test_no_text_of_strangers_is_put_into_a_script() -> None:
    for name, script in SCRIPTS.items():
        assert "${{" not in script, name


def test_every_action_is_one_we_know() -> None:
    used = {step["uses"] for _, step in steps() if "uses" in step}
    assert used == ACTIONS


def test_no_checkout_leaves_a_password_behind() -> None:
    for name, step in steps():
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False, name


def test_every_job_ends() -> None:
    for name, job, body in jobs():
        assert body["timeout-minutes"] <= 180, (name, job)


def test_tests_run_on_every_system_and_every_python_we_promise() -> None:
    matrix = read(WORKFLOWS["check.yml"])["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["os"] == ["ubuntu-latest", "macos-latest", "windows-latest"]
    least = re.search(r'requires-python = ">=(3\.\d+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert least
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert matrix["python"][0] == least[1]


# --- every command


def commands(script: str) -> Iterator[list[str]]:
    """The simple commands of a script, each as its words."""
    text = script.replace("\\\n", " ")
    for line in text.splitlines():
        words = shlex.shlex(line, posix=True, punctuation_chars=";|&(){}")
        words.whitespace_split = True
        command: list[str] = []
        for word in words:
            if set(word) <= set(";|&(){}"):
                if command:
                    yield command
                command = []
            else:
                command.append(word)
        if command:
            yield command


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_can_be_read_by_the_shell(name: str) -> None:
    done = subprocess.run(["bash", "-n"], input=SCRIPTS[name].encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_command_exists(name: str) -> None:
    for words in commands(SCRIPTS[name]):
        program = words[0].rpartition("/")[2]
        if re.match(r"\w+=", words[0]):  # number=$(gh …
            continue
        if program == "peerfind":
            exists(words[1:])
        elif program == "make":
            targets = re.findall(r"^([^\s:=#]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
            assert words[-1].replace(".venv", "$(VENV)") in targets, words
        elif program == "python" and words[1] == "-m":
            assert words[2] == "pip" or find_spec(words[2]), words
        else:
            assert program in ON_THE_RUNNER | {"actionlint"}, words


def exists(words: list[str]) -> None:
    """A command of ours, with every option that is used."""
    given = words[: 2 if words[0] == "data" else 1]
    if given[0] == "data" and given[1] in LATER and given[1] not in run("data", "--help").out:
        contract = (ROOT / "docs" / "contract.md").read_text("utf-8")
        assert f"`{given[1]}" in contract
        return
    helped = run(*given, "--help")
    assert helped.code == 0, words
    for word in words:
        if word.startswith("--"):
            assert word in helped.out, f"{' '.join(given)} has no {word}"


def test_a_mistake_is_annotated_on_its_line(tmp_path: Path) -> None:
    """The step of the workflow, as it stands, on data with a mistake."""
    script = SCRIPTS["check.yml/data/Mistakes, each on its line"]
    words = shlex.split(script)
    assert words[0] == ".venv/bin/peerfind"
    bad = tmp_path / "groups.yaml"
    bad.write_text("organizations:\n  - {id: them, name: They, country: UK}\nservices: []\n", encoding="utf-8")
    done = run(*words[1:], str(bad))
    assert done.code == 1
    assert re.search(r"^::error file=.*groups\.yaml,line=2,col=\d+,title=unknown-country::", done.out, re.MULTILINE)


GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$SAID"
if [ "$1 $2" = "issue list" ]; then cat "$OPEN"; fi
"""


@pytest.mark.parametrize("number", ["", "7"])
def test_the_weekly_issue_is_opened_once_and_then_kept(tmp_path: Path, number: str) -> None:
    """The real script, with a gh that only writes down what it is asked."""
    (tmp_path / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "open").write_text(f"{number}\n" if number else "", encoding="utf-8")
    (tmp_path / "body.md").write_text("x" * 70_000, encoding="utf-8")
    env = {
        **CLEAN,
        "PATH": f"{tmp_path}:{CLEAN['PATH']}",
        "SAID": str(tmp_path / "said"),
        "OPEN": str(tmp_path / "open"),
    }
    script = SCRIPTS["weekly.yml/tell/One issue, opened or brought up to date"]
    subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=env, check=True)
    said = (tmp_path / "said").read_text("utf-8")
    assert ("issue create" in said) != bool(number)
    assert (f"issue edit {number} --body-file short.md" in said) == bool(number)
    assert (tmp_path / "short.md").stat().st_size < 65_536


@pytest.mark.parametrize(("code", "ends"), [(0, 0), (1, 0), (69, 1), (2, 1)])
def test_links_to_put_right_do_not_fail_the_week_but_links_that_could_not_be_checked_do(
    tmp_path: Path, code: int, ends: int
) -> None:
    (tmp_path / "peerfind").write_text(f"#!/bin/sh\necho told\nexit {code}\n", encoding="utf-8")
    (tmp_path / "peerfind").chmod(0o755)
    env = {
        **CLEAN,
        "PATH": f"{tmp_path}:{CLEAN['PATH']}",
        "GITHUB_SERVER_URL": "https://h.example",
        "GITHUB_REPOSITORY": "a/b",
    }
    script = SCRIPTS["weekly.yml/look/Links, sources and the numbers on them"]
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=env, check=False)
    assert bool(done.returncode) == bool(ends)


def test_a_week_without_links_says_so(tmp_path: Path) -> None:
    (tmp_path / "stale.md").write_text("## Due\n", encoding="utf-8")
    env = {**CLEAN, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    script = SCRIPTS["weekly.yml/look/Put them together"]
    subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=env, check=True)
    assert (tmp_path / "body.md").read_text("utf-8").startswith("## Due\n\nThe links could not be checked this week")


def test_a_tag_must_be_the_version() -> None:
    from peerfind import __version__

    script = SCRIPTS["release.yml/build/The tag is the version"]
    env = {**CLEAN, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{CLEAN['PATH']}"}
    for tag, good in ((f"v{__version__}", True), ("v99.0.0", False)):
        done = subprocess.run(["bash", "-c", script], cwd=ROOT, env={**env, "GITHUB_REF_NAME": tag}, check=False)
        assert (done.returncode == 0) == good


def test_what_is_tried_after_the_build_works_here() -> None:
    for words in commands(SCRIPTS["release.yml/try/Install and ask"]):
        if words[0] == "peerfind":
            done = run(*(words[: words.index(">")] if ">" in words else words)[1:])
            assert done.code == 0
            if ">" in words:
                assert json.loads(done.out)["total"] > 0


# --- what people fill in


def test_the_forms_ask_for_a_source_and_for_nobody_s_health() -> None:
    names = [path.stem[2:] for path in FORMS]
    assert names == ["correct", "add", "closed", "harmful"]
    for path in FORMS:
        form = read(path)
        ids = [part["id"] for part in form["body"] if "id" in part]
        assert len(ids) == len(set(ids))
        assert set(form["labels"]) <= {"data", "harm"}
    said = " ".join(path.read_text("utf-8") for path in FORMS)
    assert said.count("ring your emergency number") == 2
    assert "hotline" not in said.lower()


def test_every_path_with_owners_exists() -> None:
    for line in (HOME / "CODEOWNERS").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            path, *owners = line.split()
            assert owners
            assert path == "*" or (ROOT / path.lstrip("/")).exists(), path


# --- hooks before a commit


def test_the_hook_for_other_directories_finds_a_mistake(tmp_path: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    assert re.search(hook["files"], "some/where/groups.yaml")
    assert not re.search(hook["files"], "subgroups.yaml")
    bad = tmp_path / "groups.yaml"
    bad.write_text("services: [{id: x}]\n", encoding="utf-8")
    words = shlex.split(hook["entry"])
    assert words[0] == "peerfind"
    assert run(*words[1:], str(bad)).code == 1


def test_our_own_hooks_call_what_is_there() -> None:
    (repo,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert repo["repo"] == "local"
    for hook in repo["hooks"]:
        program, *words = shlex.split(hook["entry"])
        assert program.startswith(".venv/bin/")
        assert shutil.which(Path(program).name, path=str(Path(sys.executable).parent)), program
        assert hook["language"] == "system"
        if program.endswith("peerfind"):
            exists(words)
        if "files" in hook:
            tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
            assert any(re.search(hook["files"], path) for path in tracked.splitlines()), hook["files"]
