"""Questions and answers on paper: the only place that reads what is typed for `data add`, `edit` and `retire`."""

from __future__ import annotations

import contextlib
import sys

from ..errors import Refusal
from ..record import TYPE_CHECKING
from ..views.screen import Screen

if TYPE_CHECKING:
    from ..keeping.entry.prompts import Question
    from ..views import Paper


class Talk:
    """Prints to the width of the paper and reads one line at a time, from a person or from a file of answers."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.typed = sys.stdin is not None and sys.stdin.isatty()
        if self.typed:
            with contextlib.suppress(ImportError):
                import readline  # noqa: F401  # arrow keys while typing; keeps nothing

    def say(self, *lines: str, style: str = "") -> None:
        screen = Screen(self.paper)
        for line in lines:
            screen.write(line, style)
        sys.stdout.write(screen.text())

    def blank(self) -> None:
        sys.stdout.write("\n")

    def ask(self, question: Question) -> str | None:
        """The question, what may be said, what Enter says; then the answer, or None if there are no more."""
        self.blank()
        self.say(question.ask, style="bold")
        if question.choices:
            self.say(", ".join(question.choices), style="dim")
        if question.default:
            self.say(f"[{question.default}]")
        if question.enter:
            self.say(question.enter, style="dim")
        return self.hear()

    def hear(self) -> str | None:
        """One line; None at the end of the input."""
        sys.stdout.flush()
        try:
            if self.typed:
                return input("> ")
            line = sys.stdin.readline() if sys.stdin else ""
        except EOFError:
            self.blank()
            return None
        except UnicodeDecodeError:
            raise Refusal("An answer is not UTF-8. Nothing was written.", "Save the answers as UTF-8.") from None
        if not line:
            return None
        self.say(f"> {line.strip()}")
        return line
