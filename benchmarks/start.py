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
from importlib.metadata import version
from pathlib import Path
from statistics import median

from .measure import peak, process
from .results import Aim, aims, machine, section, table

ROOT = Path(__file__).parent.parent
BARE = "python -c pass"
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
AIMS = {
    "now": 1.5, "search --online": 4, "search --online --output json": 4, "search --online, cards in a terminal": 8,
    "--help": 7,
}  # fmt: skip
"""At most so many times as long as Python that does nothing."""


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


def waited(command: Sequence[str], terminal: bool) -> float:
    """Milliseconds that one run takes, its output read to the end; on a terminal of 80 columns, or through a pipe."""
    reader, writer = pty.openpty() if terminal else os.pipe()
    env = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TZ": "Europe/London", "TERM": "xterm-256color"}
    start = time.perf_counter()
    child = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer, env={**env, "COLUMNS": "80"}
    )
    os.close(writer)
    try:
        while os.read(reader, 65_536):
            pass
    except OSError:  # how a terminal says that the program has ended
        pass
    child.wait()
    os.close(reader)
    return 1000 * (time.perf_counter() - start)


def measured(start: list[str], rounds: int) -> tuple[str, list[Aim]]:
    """A table of medians, and the figures that have an aim. The first round, which fills caches, is not counted."""
    lines = {BARE: ([sys.executable, "-c", "pass"], False)}
    lines |= {name: ([*start, *arguments], terminal) for name, (arguments, terminal) in SHOWN.items()}
    took: dict[str, list[float]] = {name: [] for name in lines}
    for number in range(rounds + 1):
        for name, (command, terminal) in lines.items():
            took[name].append(waited(command, terminal))
            if number == 0:
                took[name].clear()
    bare = median(took[BARE])
    rows = [[name, f"{median(ms):.1f}", f"{min(ms):.1f}", f"{median(ms) / bare:.2f}"] for name, ms in took.items()]
    memory = {name: peak([process(lines[name][0])]) for name in (BARE, "search --online", "search with words")}
    found = [Aim(name, median(took[name]) / bare, f"× {BARE}", most) for name, most in AIMS.items()]
    found += [
        Aim(f"{name}, peak memory", mb / memory[BARE], f"× {memory[BARE]:.1f} MB of bare Python", 2)
        for name, mb in memory.items()
        if name != BARE
    ]
    return table(["whole process", "median ms", "quickest ms", f"median × {BARE}"], rows), found


def packages() -> str:
    """The libraries that starting depends on."""
    return ", ".join(f"{name} {version(name)}" for name in ("typer", "rich", "rapidfuzz", "PyYAML", "opening-hours-py"))


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how long a person waits.")
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/RESULTS.md")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text, found = measured(installed(Path(folder)), chosen.rounds)
    text += f"\nMedians of {chosen.rounds} rounds in rotation, with {packages()}.\n"
    print(f"{text}{machine()}")
    if chosen.write:
        section("benchmarks/start.py", text)
        aims("start", found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
