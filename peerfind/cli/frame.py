"""The frame around every command: people to turn to on whatever happens, and exit codes as the contract says."""

from __future__ import annotations

import os
import sys

from .. import countries, crisis
from ..errors import INTERRUPTED, UNFORESEEN, Refusal
from ..record import TYPE_CHECKING
from ..zone import time_zone
from .letters import settle

if TYPE_CHECKING:
    from collections.abc import Callable


LONGEST = 300
"""The most characters of a sentence that quotes what was typed: the people above it must not scroll away."""


def framed(run: Callable[[], int], country: str | None = None) -> int:
    """Run a command. Whatever goes wrong, the people of the country are named first; nothing typed is shown."""
    settle(sys.stdout)
    settle(sys.stderr)
    try:
        if sys.stdout is None:
            raise Refusal("Standard output is closed.", "Run it in a terminal, or send it to a file.", UNFORESEEN)
        code = run()
        sys.stdout.flush()
        return code
    except Refusal as refusal:
        complain(refusal.message, refusal.hint, country)
        return refusal.code
    except BrokenPipeError:
        _hush()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:  # such as a full disk
        unforeseen(f"{type(error).__name__}: {error.strerror}", country)
        return UNFORESEEN
    except RecursionError:
        unforeseen("the request is nested too deeply", country)
        return UNFORESEEN
    except Exception as error:  # the last net: never a traceback, which could show what was typed
        unforeseen(type(error).__name__, country)
        return UNFORESEEN


def complain(message: str, hint: str, country: str | None = None) -> None:
    """To standard error: who is there, what is wrong, what to do."""
    from ..views.say import clean

    if len(message) > LONGEST:
        message = f"{message[: LONGEST - 90]} … {message[-60:]}"
    lines = [crisis.first_line(there(country)), "", message, hint]
    _write(sys.stderr, "\n".join(clean(line) for line in lines if line is not None).rstrip() + "\n")


def unforeseen(kind: str, country: str | None) -> None:
    """Something broke that nobody foresaw: say who is there on both streams, and how to tell us without your words."""
    first = crisis.first_line(there(country))
    _write(sys.stdout, first + "\n")
    report = f"Something in peerfind broke ({kind}). Nothing you typed was kept. Please tell us the command without your words."
    _write(sys.stderr, f"{first}\n\n{report}\n")


def there(country: str | None) -> crisis.People:
    """The people of the country that was said, else of this computer's."""
    if country and (code := countries.code_of(country)):
        return crisis.people(code, "option")
    return crisis.people(*countries.here(os.environ, time_zone(os.environ)))


def _write(stream: object, text: str) -> None:
    try:
        stream.write(text)  # type: ignore[attr-defined]
        stream.flush()  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):
        _hush()


def _hush() -> None:
    """Let Python end quietly when nobody reads any more."""
    try:
        out = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out)
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass
