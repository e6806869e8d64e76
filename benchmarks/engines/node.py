"""JavaScript engines: a node process that is given the documents once and then one question a line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .corpus import Corpus

ASKED = """
const made = process.cpuUsage().user / 1e6;
const lines = require('readline').createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const { query, k } = JSON.parse(line);
  const before = process.cpuUsage().user;
  const ids = search(query, k);
  const ms = (process.cpuUsage().user - before) / 1e3;
  process.stdout.write(JSON.stringify({ ids, ms, made }) + '\\n');
});
"""


@cache
def modules() -> str | None:
    """The folder the packages were put into; None if they cannot be had."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    folder = tempfile.mkdtemp(prefix="engines-")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "minisearch@7", "fuse.js@7"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120)
    return folder if done.returncode == 0 else None


def missing() -> str | None:
    if not (shutil.which("node") and shutil.which("npm")):
        return "node and npm are not installed here"
    return None if modules() else "npm could not install the package"


class Asked:
    """A search in a node process.

    `ms` is what the last one cost inside the engine, `made` the seconds its index took, both of the processor.
    """

    def __init__(self, script: str, corpus: Corpus) -> None:
        folder = modules()
        assert folder
        fields = ("id", "name", "called", "about", "place", "description")
        documents = os.path.join(tempfile.mkdtemp(), "documents.json")
        with open(documents, "w", encoding="utf-8") as file:
            json.dump([{field: getattr(one, field) for field in fields} for one in corpus.documents], file)
        head = f"const docs = JSON.parse(require('fs').readFileSync({json.dumps(documents)}));\n"
        self.process = subprocess.Popen(
            ["node", "--max-old-space-size=8000", "-e", head + script + ASKED],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder, text=True, encoding="utf-8",
        )  # fmt: skip
        self.ms = self.made = 0.0

    def __call__(self, query: str, k: int) -> list[str]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"query": query, "k": k}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        self.ms, self.made = answer["ms"], answer["made"]
        return [str(one) for one in answer["ids"]]

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
