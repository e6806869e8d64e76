"""What the world looks like from here: clock, time zone, terminal. The only place that asks."""

from __future__ import annotations

import os
import sys

from ..ask import Surroundings
from ..record import TYPE_CHECKING
from ..views import Paper
from ..zone import time_zone

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDEST = 100
"""Cards are not drawn wider than this: long lines are hard to read."""


def look() -> Surroundings:
    from datetime import UTC, datetime

    try:
        now = datetime.now().astimezone()
    except (OSError, ValueError, OverflowError):
        now = datetime.now(UTC)
    return Surroundings(environment=dict(os.environ), zone=time_zone(os.environ), now=now)


def paper(environment: Mapping[str, str]) -> Paper:
    """What is printed on: the width of the terminal, colour as NO_COLOR, CLICOLOR and FORCE_COLOR say."""
    columns = environment.get("COLUMNS", "")
    width = int(columns) if columns.isascii() and columns.isdigit() and 0 < len(columns) < 5 else _columns()
    terminal = is_terminal(environment)
    forced = environment.get("FORCE_COLOR", "0") not in ("", "0") or environment.get("CLICOLOR_FORCE", "0") not in (
        "",
        "0",
    )
    refused = bool(environment.get("NO_COLOR")) or environment.get("CLICOLOR") == "0"
    return Paper(
        width=max(20, min(width or 80, WIDEST)), colour=forced or (terminal and not refused), links=terminal,
        dark=_dark(environment),
    )  # fmt: skip


def tell(text: str, environment: Mapping[str, str]) -> None:
    """Print lines: broken between words on a terminal, whole elsewhere."""
    if is_terminal(environment):
        from ..views.fold import folded

        text = folded(text, paper(environment).width)
    sys.stdout.write(text)


def is_terminal(environment: Mapping[str, str]) -> bool:
    """Whether a person reads along on a terminal that can do more than lines."""
    try:
        return sys.stdout.isatty() and environment.get("TERM", "") not in ("dumb", "")
    except (AttributeError, ValueError):
        return False


def _columns() -> int:
    """The width of the terminal; behind a pipe, as into a pager, that of the terminal the person still looks at."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        try:
            return os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError, AttributeError):
            continue
    return 80


def _dark(environment: Mapping[str, str]) -> bool:
    """Whether the ground is dark, where the terminal says so (COLORFGBG); most are."""
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return ground not in ("7", "15")
