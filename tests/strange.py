"""Strange inputs, each made from a number alone: what people, shells, terminals and bad luck may hand to a command.

`an_input(7)` is the same everywhere and always, so a fault that was found can be found again.
"""

from __future__ import annotations

import json
import random
import shlex
from pathlib import Path
from typing import NamedTuple

from .commands import COMMANDS, PRIVATE, flags

POOL = json.loads((Path(__file__).parent / "cases" / "strange.json").read_text("utf-8"))
"""Words people type, text that some program somewhere fell over, sensible and senseless values; null is not set."""

ODD = [*POOL["odd"], "a" * 5_000, "w" * 300, "\u4f60\u597d" * 40, "Z\u0351\u036b\u0343\u0361" * 20, "(" * 999]
LARGEST = 2_000_000
"""The longest text, in characters: more than Linux lets a command line hold."""

EVERYDAY = {"LANG": "en_GB.UTF-8", "TZ": "Europe/London", "TERM": "xterm-256color", "COLUMNS": "80"}


class Input(NamedTuple):
    """One run: what is typed, the environment (what is not named is not set), the stream it is printed to.

    `private` says that the word PRIVATE stands among the person's free words, so that no error may show it.
    """

    number: int
    arguments: list[str]
    environment: dict[str, str]
    stream: str
    terminal: bool
    typed: str
    private: bool


def an_input(number: int) -> Input:
    """The input of this number."""
    chance = random.Random(number)
    command = chance.choice((*COMMANDS, COMMANDS[0], COMMANDS[0]))
    arguments = [command.name]
    private = False
    if chance.random() < (0.3 if command.name == "search" else 0.7):
        line = chance.choice((*command.works, *command.refused))
        arguments += shlex.split(line)
    if command.name == "search":
        words = [free(chance) for _ in range(chance.choice((0, 1, 1, 2, 4)))]
        private = bool(words) and chance.random() < 0.5 and not any(word.startswith("-") for word in words)
        arguments += [*words, PRIVATE] if private else words
    elif chance.random() < 0.2:
        arguments.append(free(chance))
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 4))):
        arguments += an_option(chance, command.name)
    if chance.random() < 0.02:
        arguments = [free(chance) for _ in range(chance.randrange(4))]
        private = False
    return Input(
        number=number, arguments=arguments, environment=surroundings(chance), stream=chance.choice(POOL["streams"]),
        terminal=chance.random() < 0.4, typed=chance.choice((command.typed, "", "q\n", *ODD)), private=private,
    )  # fmt: skip


def free(chance: random.Random) -> str:
    """A word or a sentence as people type it, or something stranger."""
    kind, words = chance.random(), POOL["words"]
    if kind < 0.45:
        return slipped(chance, chance.choice(words))
    if kind < 0.6:
        return " ".join(slipped(chance, chance.choice(words)) for _ in range(chance.randrange(2, 7)))
    if kind < 0.85:
        return str(chance.choice(ODD))
    if kind < 0.93:
        return f"{chance.choice(ODD)}{chance.choice(words)}{chance.choice(ODD)}"
    if kind < 0.998:
        return "".join(
            chr(chance.choice((chance.randrange(32, 127), chance.randrange(0x110000))))
            for _ in range(chance.randrange(1, 12))
        )
    piece = f"{chance.choice(ODD)}{chance.choice(('', ' ', ', '))}{chance.choice(words)} "
    return (piece * chance.choice((1_000, 30_000, 100_000)))[:LARGEST]


def slipped(chance: random.Random, word: str) -> str:
    """A word, now and then with a slip of the finger in it."""
    at = chance.randrange(len(word))
    return chance.choice(
        (word, word, word, word[:at] + word[at + 1 :], word[:at] + word[at:][::-1], word.upper(), word + "s")
    )


def an_option(chance: random.Random, command: str) -> list[str]:
    """An option, mostly one that the command knows, mostly with a value that makes sense."""
    known = flags(command)
    if chance.random() < 0.1 or not known:
        return [chance.choice(POOL["flags"])]
    flag = chance.choice(list(known))
    if flag == "--data" and chance.random() < 0.8:  # reading YAML takes long; tests/test_damage.py does it
        flag = "--output"
    if not known.get(flag, True):
        return [flag]
    kind = chance.random()
    sensible = POOL["values"].get(flag, POOL["words"])
    value = chance.choice(sensible) if kind < 0.85 else chance.choice(ODD) if kind < 0.95 else free(chance)
    return [f"{flag}={value}"] if chance.random() < 0.3 else [flag, value]


def surroundings(chance: random.Random) -> dict[str, str]:
    """An environment; a third of the time an everyday one."""
    if chance.random() < 0.33:
        return EVERYDAY
    often = {"TZ", "TERM", "COLUMNS", "LANG"}
    picked = {
        name: chance.choice(values)
        for name, values in POOL["environment"].items()
        if chance.random() < (0.8 if name in often else 0.3)
    }
    return {name: value for name, value in picked.items() if value is not None}
