"""`peerfind data check --explain CODE`: why a rule is there, a wrong and a right example."""

from __future__ import annotations

from ..books import open_explanations
from ..errors import Refusal
from ..record import TYPE_CHECKING
from ..text import nearest
from ..views.say import clean

if TYPE_CHECKING:
    from ..books import Explanation

EVERYTHING = "all"

VOICES = {
    "wrong": "Wrong: the check fails until it is put right.",
    "unusual": "Unusual: the check asks whether it is intended, and does not fail.",
    "look": "data diff asks whoever reviews the change to look twice.",
}


def explain(code: str) -> str:
    """The explanation of one code, or of all. Raises Refusal for a code there is not, with what was probably meant."""
    known = open_explanations()
    if code == EVERYTHING:
        return "\n".join(_told(name, explanation) for name, explanation in known.items())
    if code not in known:
        close = nearest(code, known)
        hint = f"Did you mean {close}?" if close else f"See peerfind data check --explain {EVERYTHING}."
        raise Refusal(f"There is no rule with the code {code!r}.", hint)
    return _told(code, known[code])


def _told(code: str, explanation: Explanation) -> str:
    lines = [f"{code} ({explanation.part})", explanation.why, VOICES[explanation.voice], "Not like this:"]
    lines += [f"  {line}" for line in explanation.wrong]
    lines += ["Like this:", *(f"  {line}" for line in explanation.right)]
    return "".join(f"{clean(line)}\n" for line in lines)


def page() -> str:
    """Every rule, for docs/problems.md."""
    said, part = [], ""
    for code, explanation in open_explanations().items():
        if explanation.part != part:
            part = explanation.part
            said.append(f"## {part}\n\n")
        wrong, right = ("".join(f"{line}\n" for line in lines) for lines in (explanation.wrong, explanation.right))
        said.append(f"### {code}\n\n{explanation.why} {VOICES[explanation.voice]}\n\n")
        said.append(f"Not like this:\n\n```text\n{wrong}```\n\nLike this:\n\n```text\n{right}```\n\n")
    return "".join(said).rstrip("\n") + "\n"
