"""The screens that are kept as golden files, and the one command that draws them anew.

    make golden            or: python -m tests.screens

They are drawn from tests/cases/screens.yaml at a fixed time, for made-up people of a made-up crisis line, so that they
change only when the drawing changes. Look at what `git diff` shows before you commit them. ESC is written as a sign.
"""

from __future__ import annotations

import re
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from peerfind.ask import Surroundings, ask
from peerfind.cli.surroundings import paper
from peerfind.crisis import Line, People
from peerfind.request import Request
from peerfind.views import view

from .conftest import CASES

GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 11, 24, 18, 45, tzinfo=ZoneInfo("Europe/London"))
PEOPLE = People(
    country="GB", source="option", emergency=(("999", "any"), ("112", "any")),
    lines=(Line(id="lamp", name="Lamp", phones=(("116 000", ""),), texts=(("80000", "LAMP"),), links=("https://lamp.example.org",),
                hours="24/7", area="", seen="2026-11-22"),),
)  # fmt: skip

SEARCHES = {
    "anxious": "i feel anxious",
    "carer": "looking after my mum in leeds",
    "danger": "i want to die",
    "nothing": "zzzz qqqq",
}
INKS = {
    "none": {"NO_COLOR": "1"},
    "dark": {"FORCE_COLOR": "1", "COLORFGBG": "15;0"},
    "light": {"FORCE_COLOR": "1", "COLORFGBG": "0;15"},
}
NAMES = [
    f"{search}.{columns}.{ink}"
    for search in SEARCHES
    for columns in (40, 80, 120)
    for ink in INKS
    if ink == "none" or search == "anxious"
] + ["anxious.80.table", "anxious.80.plain", "anxious.80.markdown"]


def draw(name: str) -> str:
    """The screen of this name."""
    search, columns, ink = name.split(".")
    environment = {"COLUMNS": columns, "TERM": "xterm-256color", **INKS.get(ink, {})}
    around = Surroundings(environment=environment, zone="Europe/London", now=NOW)
    options = {"country": "GB", "data": str(CASES / "screens.yaml")}
    answer = ask(Request(words=SEARCHES[search], options=options), around).replace(people=PEOPLE)
    on = paper(environment)
    drawn = view(ink if ink in ("table", "plain", "markdown") else "cards")(answer, on.replace(links=on.colour))
    return re.sub(r"\x1b\]8;id=\d+;", "\x1b]8;id=0;", drawn).replace("\x1b", "␛")


def main() -> int:
    """Draw every golden file anew, and say which changed."""
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLDEN.glob("*.txt"):
        if path.stem not in NAMES:
            path.unlink()
            print(f"gone: {path.name}")
    for name in NAMES:
        path, drawn = GOLDEN / f"{name}.txt", draw(name)
        if not path.exists() or path.read_text("utf-8") != drawn:
            path.write_text(drawn, "utf-8")
            print(f"changed: {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
