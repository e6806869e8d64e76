"""`leave-no-trace`: what to do about the history of a shell. It is printed, and never done."""

from __future__ import annotations

import os
import sys

from .. import countries, crisis
from ..errors import DONE
from ..zone import time_zone

SHELLS = {
    "bash": (
        "To see the lines with their numbers: history | grep peerfind",
        "To take each of them out, the highest number first: history -d NUMBER",
        "Then write what is left to the file: history -w",
        "So that this window keeps nothing after that: unset HISTFILE",
        "The words history -d stay: they say that something was taken out, not what. With a space before a line bash keeps "
        "nothing of it, if the answer to echo $HISTCONTROL holds ignorespace or ignoreboth.",
    ),
    "zsh": (
        "To see the name of the file of lines, often ~/.zsh_history: echo $HISTFILE",
        "In every open window, so that none writes its lines back when it closes: unset HISTFILE",
        "Open the file in an editor, take out the lines with peerfind and those of the first two steps, and save it.",
        "Then close the windows.",
        "For the next time: after setopt HIST_IGNORE_SPACE, a line with a space before it is not kept.",
    ),
    "fish": (
        "To take lines out; it shows them and asks which: history delete --contains peerfind",
        "For the next time: a line with a space before it is not kept, and fish --private keeps nothing at all.",
    ),
    "PowerShell": (
        "So that this window keeps nothing from now on: Set-PSReadLineOption -HistorySaveStyle SaveNothing",
        "Open the file, take out the lines with peerfind and that of the first step, and save it: "
        "notepad (Get-PSReadLineOption).HistorySavePath",
        "To empty the memory of this window: Clear-History, and then the keys Alt-F7.",
    ),
}
"""What to do, shell by shell, in order."""

BEFORE = (
    "This only tells you what to do. peerfind changes nothing on this computer, and keeps nothing of what you type.",
    "Words after peerfind search stand in the history of your shell and, while it runs, in the list of programs. "
    "Words typed into peerfind guide stand in neither.",
    "Take out only the lines in question. A history that is suddenly empty can be noticed too.",
)

AFTER = (
    "What stands on the screen: q in the guide clears it; so does clear, or cls on Windows. Close the window after it.",
    "What is left: an editor may keep a copy of a file, and the program is still installed. A window that is recorded, a computer "
    "that somebody else looks after, or spying software keeps what nobody can take out from here.",
    "If you think somebody watches this device, use another one: in a library, at work, or a friend's. And it can be safer to "
    "change nothing, because changes can be noticed.",
)


def leave_no_trace() -> int:
    """Print how to take lines out of a history, shell by shell; the one in use first."""
    there = crisis.people(*countries.here(os.environ, time_zone(os.environ)))
    text = [crisis.first_line(there), "", *BEFORE]
    for name in ordered(os.environ.get("SHELL", "")):
        text += ["", f"{name}:", *(f"{number}. {says}" for number, says in enumerate(SHELLS[name], 1))]
    text += ["", *AFTER]
    sys.stdout.write("\n".join(text) + "\n")
    return DONE


def ordered(shell: str) -> list[str]:
    """The shells, that of `SHELL` first: its path ends with its name."""
    own = shell.replace("\\", "/").rpartition("/")[2]
    return sorted(SHELLS, key=lambda name: name != own)
