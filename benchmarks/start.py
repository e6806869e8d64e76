"""How long a person waits: whole processes of the installed package, beside Python that does nothing.

    python -m benchmarks.start [--rounds 21] [--write]

Builds the wheel, installs it apart from the checkout, runs every command once a round in turn, and prints a Markdown
table; with --write it becomes a section of benchmarks/RESULTS.md. Never a test: a busy machine is no fault.
"""

from __future__ import annotations

import argparse
import os
import pty
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from .measure import BARE, Run, machine, milliseconds, p95, process, table
from .results import section

ROOT = Path(__file__).parent.parent
WORDS = ["panic attacks, near paisley"]
SHOWN: dict[str, tuple[list[str], bool]] = {
    "now": (["now"], False),
    "now --output json": (["now", "--output", "json"], False),
    "search --online": (["search", "--online"], False),
    "search --online --output json": (["search", "--online", "--output", "json"], False),
    "search --online, cards in a terminal": (["search", "--online"], True),
    "search with words": (["search", *WORDS], False),
    "search with words, cards in a terminal": (["search", *WORDS], True),
    "show ID": (["show", "samaritans-listening-service"], False),
    "needs": (["needs"], False),
    "--help": (["--help"], False),
}
"""What is measured, with whether it runs in a terminal. A new command is one more line."""


def installed(into: Path) -> list[str]:
    """The package installed into a folder of its own, and the command that starts it as its script would."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(into), str(ROOT)], check=True
    )
    wheel = next(into.glob("*.whl"))
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", str(into / "site"), str(wheel)], check=True)
    script = into / "peerfind.py"
    script.write_text(
        f"import sys\nsys.path[0] = {str(into / 'site')!r}\nfrom peerfind.__main__ import entry\nentry()\n"
    )
    return [sys.executable, str(script)]


def in_a_terminal(command: Sequence[str]) -> Run:
    """Run a command once in a terminal of 80 columns, read to its end."""
    controller, terminal = pty.openpty()
    env = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TZ": "Europe/London", "TERM": "xterm-256color"}
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env={**env, "COLUMNS": "80"})
    os.close(terminal)
    try:
        while os.read(controller, 65_536):
            pass
    except OSError:  # Linux says so when the program has ended
        pass
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    os.close(controller)
    return Run(time.perf_counter() - start, used.ru_maxrss)


def measured(start: list[str], rounds: int) -> str:
    """A table of medians. The first round, which fills caches, is not counted."""
    runs: dict[str, list[Run]] = {name: [] for name in ("python -c pass", *SHOWN)}
    for number in range(rounds + 1):
        for name in runs:
            arguments, terminal = SHOWN.get(name, ([], False))
            command = [*start, *arguments] if name in SHOWN else BARE
            run = in_a_terminal(command) if terminal else process(command)
            if number:
                runs[name].append(run)
    bare = milliseconds(runs["python -c pass"])
    rows = [
        [f"`{name}`" if "," not in name else f"`{name.split(',')[0]}`,{name.split(',')[1]}", f"{milliseconds(found):.1f}",
         f"{p95([1000 * run.seconds for run in found]):.1f}", f"{milliseconds(found) / bare:.2f}"]
        for name, found in runs.items()
    ]  # fmt: skip
    return table(["whole process", "median ms", "p95 ms", "× python -c pass"], rows)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how long a person waits.")
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/RESULTS.md")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = f"{measured(installed(Path(folder)), chosen.rounds)}\nMedians of {chosen.rounds} rounds in rotation. {machine()}\n"
    print(text)
    if chosen.write:
        section("benchmarks/start.py", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
