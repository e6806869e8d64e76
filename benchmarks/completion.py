"""How long a shell waits for completion: whole processes, as the script that Typer installs runs them.

python -m benchmarks.completion [--write]
"""

from __future__ import annotations

import sys

from .measure import BARE, best_ms, median_ms, rotation
from .results import Aim, aims, section, table

ASKED = {
    "a command": ("sea",),
    "an option": ("search", "--ne"),
    "a need": ("search", "--need", "an"),
    "a community": ("search", "--for", "c"),
    "a kind": ("search", "--kind", "s"),
    "a country": ("search", "--country", "I"),
    "a place": ("search", "--near", "gl"),
    "an id": ("show", "s"),
}
ROUNDS = 7
RUN = [sys.executable, "-m", "peerfind"]


def command(shell: str, words: tuple[str, ...]) -> list[str]:
    """A process as a shell starts it."""
    line = " ".join(("peerfind", *words))
    given = {
        "_PEERFIND_COMPLETE": f"complete_{shell}", "COMP_WORDS": line, "COMP_CWORD": str(len(words)), "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }  # fmt: skip
    return ["env", *(f"{name}={value}" for name, value in given.items()), *RUN]


def main(given: list[str]) -> None:
    commands = {
        f"{what}, {shell}": command(shell, words) for what, words in ASKED.items() for shell in ("bash", "zsh", "fish")
    }
    runs = rotation({"bare Python": BARE, **commands}, ROUNDS)
    rows = [[name, f"{median_ms(one):.0f}", f"{best_ms(one):.0f}"] for name, one in runs.items()]
    said = table(["what is completed", "processor, median ms", "on the wall, quickest ms"], rows)
    sys.stdout.write(said)
    if "--write" in given:
        section("Completion", f"`python -m benchmarks.completion --write`; whole processes.\n\n{said}")
        slowest = max(best_ms(one) for one in runs.values())
        aims("completion", [Aim("completion of anything, slowest of all", slowest, "ms", 100)])


if __name__ == "__main__":
    main(sys.argv[1:])
