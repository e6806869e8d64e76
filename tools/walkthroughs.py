"""docs/walkthroughs/: the guide as ten people may meet it, written down from a real terminal. Run: python -m tools.walkthroughs"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from peerfind.record import Record  # noqa: E402
from tests.terminal import Terminal, readable  # noqa: E402

FOLDER = ROOT / "docs" / "walkthroughs"
ESCAPE = "\x1b"


class Walk(Record):
    """One way through: who tries it, in what terminal, and what they type. A line that is only Esc stands for the key."""

    name: str
    title: str
    why: str
    lines: tuple[str, ...]
    columns: int = 80
    rows: int = 24
    zone: str = "Europe/London"
    at: str = "2026-11-24 14:00"
    options: tuple[str, ...] = ()


WALKS = (
    Walk(
        name="for-a-child", title="For a child",
        why="A father whose daughter of fourteen is bullied and stays at home. He looks for something she can use herself.",
        lines=("2", "my daughter", "2", "14", "she gets bullied and wont go to school any more", "3 4", "1", "leeds", "", "1",
               "done"),
    ),
    Walk(
        name="after-military-service", title="For oneself, after military service",
        why="A veteran who sleeps badly and keeps away from crowds. Stories of others who served would help.",
        lines=("me", "served in helmand, cant do crowds, nightmares most nights", "6", "1", "2", "3", "1", "stirling", "", "more",
               "by phone", "done"),
    ),
    Walk(
        name="deaf", title="Deaf",
        why="A deaf woman who signs and feels cut off. A phone is no use to her.",
        lines=("im deaf and i feel so alone", "3, 4", "", "1", "", "bristol", "2", "in british sign language", "1", "done"),
    ),
    Walk(
        name="misspelling", title="Misspelling", columns=40, rows=30,
        why="Someone whose thumbs and nerves slip, on a narrow screen.",
        lines=("for my slef", "panick atacks and i cant slep", "", "onlin", "gruop", "", "upst", "birmigham", "", "1", "done"),
    ),
    Walk(
        name="abroad", title="Abroad", zone="Europe/Madrid",
        why="Somebody from Britain who moved to Spain; the computer is on Spanish time.",
        lines=("me", "moved here last year, no friends, drinking too much wine", "", "4", "2", "", "",
               "i live in spain near malaga", "", "in english please", "change where", "bath, uk", "done"),
    ),
    Walk(
        name="in-a-hurry", title="In a hurry", columns=40, rows=30,
        why="Two minutes on a bus, a narrow screen, no patience for questions.",
        lines=("my dad has dementia and im on my knees", "go", "phone", "done"),
    ),
    Walk(
        name="at-night", title="At night", at="2026-11-24 03:10",
        why="Ten past three in the morning, and thoughts that frighten.",
        lines=("1", "cant sleep again and i dont want to be here any more", "", "2", "", "", "", "", "1", "done"),
    ),
    Walk(
        name="unsure", title="Unsure, with a screen reader", options=("--plain",),
        why="Somebody who does not know what is wrong, or what to ask for, and listens to the screen.",
        lines=("i dont know", "not sure", "?", "no idea", "", "", "maybe", "", "rather not say", "", "something to read first",
               "done"),
    ),
    Walk(
        name="changing-ones-mind", title="Changing one's mind",
        why="A man who begins for a friend, goes back, and finds out what he wants on the way.",
        lines=("2", "b", "1", "split up with my wife and only see the kids at weekends", "men", "1", "2", "b", "no", "", "2",
               "cardiff", "any", "actually id rather do it online", "change", "3", "none", "change", "0", "again", "q"),
    ),
    Walk(
        name="leaving-at-once", title="Leaving at once",
        why="Someone whose partner comes into the room. Esc is pressed twice.",
        lines=("me", "my boyfriend checks my phone and scares me", "", ESCAPE + ESCAPE),
    ),
)  # fmt: skip


def walked(walk: Walk) -> str:
    """The transcript of one way through."""
    terminal = Terminal(
        "guide", "--at", walk.at, *walk.options, columns=walk.columns, rows=walk.rows,
        env={"TZ": walk.zone, "NO_COLOR": "1"},
    )  # fmt: skip
    terminal.read()
    for line in walk.lines:
        if line.startswith(ESCAPE):
            terminal.type(line)
        else:
            terminal.lines(line)
    terminal.close()
    return readable(terminal.said)


def document(walk: Walk) -> str:
    """A transcript with who it is and where."""
    where = f"Terminal of {walk.columns} columns and {walk.rows} rows, time zone {walk.zone}, as if it were {walk.at}."
    command = " ".join(("peerfind", "guide", "--at", f'"{walk.at}"', *walk.options))
    return f"# {walk.title}\n\n{walk.why}\n\n{where}\n\n```text\n$ {command}\n{walked(walk).strip()}\n```\n"


def index() -> str:
    """The list of all ways through."""
    rows = "\n".join(f"- [{walk.title}]({walk.name}.md): {walk.why}" for walk in WALKS)
    head = "Ten ways through `peerfind guide`, written down from a real terminal by `python -m tools.walkthroughs`."
    note = "`[a new page]` is where the screen is drawn anew; a line after `>` was typed."
    return f"# Walk-throughs\n\n{head} {note}\n\n{rows}\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "README.md").write_text(index(), encoding="utf-8")
    for one in WALKS:
        (FOLDER / f"{one.name}.md").write_text(document(one), encoding="utf-8")
