"""The frame around every command: people to turn to on whatever happens, and exit codes as the contract says."""

from __future__ import annotations

import os
import sys

from .. import countries, crisis
from ..errors import INTERRUPTED, UNFORESEEN, Refusal
from ..record import TYPE_CHECKING
from ..zone import time_zone

if TYPE_CHECKING:
    from collections.abc import Callable


def framed(run: Callable[[], int], country: str | None = None) -> int:
    """Run a command. Whatever goes wrong, the people of the country are named first; nothing typed is shown."""
    try:
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
    except RecursionError:
        unforeseen("the request is nested too deeply", country)
        return UNFORESEEN
    except Exception as error:  # the last net: never a traceback, which could show what was typed
        unforeseen(type(error).__name__, country)
        return UNFORESEEN


def complain(message: str, hint: str, country: str | None = None) -> None:
    """To standard error: who is there, what is wrong, what to do."""
    from ..views.say import clean

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
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass
