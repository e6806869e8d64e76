"""What git remembers: files as they stood at a revision. The only file that may start another program, and only git.

Nothing of a pull request is run: git is asked for bytes by object, without hooks, filters, pagers or external diffs.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ..errors import Refusal
from ..load import LARGEST
from ..record import Record

SECONDS = 60
"""No question to git takes longer."""


class Touched(Record):
    """A file that differs between two revisions. `size` is that of the newer one, None if it is gone or no plain file."""

    path: str
    size: int | None


class Repository:
    """The repository around a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = Path(self.ask("rev-parse", "--show-toplevel").strip())

    def ask(self, *words: str) -> str:
        """What git answers. Raises Refusal if there is no git, no repository, or no answer."""
        return self.answer(*words).decode("utf-8", "replace")

    def answer(self, *words: str) -> bytes:
        quiet = {
            **os.environ,
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_NO_LAZY_FETCH": "1",
            "LC_ALL": "C",
        }
        command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *words]
        try:
            done = subprocess.run(
                command, cwd=self.folder, env=quiet, capture_output=True, timeout=SECONDS, check=False
            )
        except FileNotFoundError:
            raise Refusal(
                "git is not installed, so no revision can be read.", "Install git, or name two files."
            ) from None
        except subprocess.TimeoutExpired:
            raise Refusal(f"git did not answer within {SECONDS} seconds.", "Try again, or name two files.") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            if said and "not a git repository" in said[0]:
                raise Refusal("This folder is not inside a git repository.", "Go into your clone, or name two files.")
            raise Refusal(
                f"git could not answer: {said[0] if said else 'no reason given'}.", "Look at the revision and the path."
            )
        return done.stdout

    def commit(self, revision: str) -> str:
        """The full name of the commit a revision stands for. Raises Refusal if there is none."""
        try:
            return self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        except Refusal as refusal:
            if "git could not answer" not in refusal.message:
                raise
            raise Refusal(
                f"{revision!r} is neither a file nor a revision of this repository.",
                "Such as main, HEAD~1 or v1.2; in a fresh copy run git fetch first.",
            ) from None

    def common(self, old: str, new: str) -> str:
        """Where the history of `new` left that of `old`: a pull request is compared with that, not with what others did since."""
        try:
            base = self.ask("merge-base", old, new).strip()
        except Refusal:
            return old
        return old if base == new else base

    def file(self, commit: str, path: str) -> bytes | None:
        """A file as it stood at a commit; None if it was not there. Raises Refusal if it is larger than anything we read."""
        listed = self.ask("ls-tree", "-l", "-z", commit, "--", f":(top,literal){path}").split("\0")[0]
        if not listed:
            return None
        about = listed.partition("\t")[0].split()
        if about[1] != "blob" or about[0] == "120000":
            raise Refusal(
                f"{path} is no plain file at {commit[:9]}.", "It should be a file of records, not a link or a folder."
            )
        if int(about[3]) > LARGEST:
            raise Refusal(
                f"{path} has {int(about[3]):,} bytes at {commit[:9]}.", f"{LARGEST:,} is the most that is read."
            )
        return self.answer("cat-file", "blob", about[2])

    def touched(self, old: str, new: str) -> list[Touched]:
        """Every file that differs between two commits."""
        listed = self.ask("ls-tree", "-r", "-l", "-z", new).split("\0")
        sizes = {path: about.split()[3] for about, _, path in (line.partition("\t") for line in listed if line)}
        changed = self.ask("diff-tree", "-r", "-z", "--no-renames", "--no-ext-diff", "--name-only", old, new).split(
            "\0"
        )
        return [
            Touched(path=path, size=int(sizes[path]) if sizes.get(path, "-") != "-" else None)
            for path in changed
            if path
        ]


def written(folder: Path, name: str, content: bytes) -> str:
    """Content as a file in a folder, for reading it as any other; its path."""
    path = folder / name
    path.write_bytes(content)
    return str(path)
