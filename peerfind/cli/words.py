"""`needs`: the words a search knows."""

from __future__ import annotations

import os
import sys

from .. import countries, crisis
from ..errors import DONE, Refusal
from ..stock import open_words
from ..zone import time_zone

SHOWN = {
    "needs": ("--need", "What someone is going through"),
    "communities": ("--for", "Whom it is for"),
    "kinds": ("--kind", "What sort of thing"),
    "languages": ("--language", "Languages"),
}


def needs(output: str | None) -> int:
    """Print the words, with what each means. Raises Refusal for an output that is not known."""
    if output not in (None, "plain", "json"):
        raise Refusal(f"There is no output {output!r}.", "Known: plain, json.")
    vocabulary = open_words().vocabulary
    there = crisis.people(*countries.here(os.environ, time_zone(os.environ)))
    if output == "json":
        from ..views.as_json import SCHEMA_VERSION, dump
        from ..views.as_json import crisis as people

        axes = {
            axis: [
                {"id": name, "label": word.label, "description": word.description, "broader": word.broader}
                for name, word in vocabulary.axes[axis].items()
            ]
            for axis in (*SHOWN, "formats", "channels", "styles")
        }
        sys.stdout.write(dump({"schema_version": SCHEMA_VERSION, "crisis": people(there, False), **axes}))
        return DONE
    lines = [crisis.first_line(there), ""]
    for axis, (option, heading) in SHOWN.items():
        lines.append(f"{heading} ({option}):")
        lines += [f"  {name}: {word.description}" for name, word in vocabulary.axes[axis].items()]
        lines.append("")
    lines.append("You need none of these words: say it in your own, such as peerfind search cant sleep for worry.")
    sys.stdout.write("\n".join(lines) + "\n")
    return DONE
