"""`checklist`: the four questions, asked of a group we do not list, or what is known of one that we do."""

from __future__ import annotations

import sys

from ..checklist import ANSWERS, HELPS, WORDS, heard, meant, verdict
from ..errors import DONE, INTERRUPTED
from ..model import QUESTIONS
from ..record import TYPE_CHECKING
from .keys import Escaped, Keys, person, piped, vanish
from .sheets import output, printed, there
from .surroundings import is_terminal, look

if TYPE_CHECKING:
    from ..crisis import People
    from ..model import Question

LEAVE = ("q", "quit", "exit", "leave")
BACK = ("b", "back")
HELP = ("?", "h", "help")
PROMPT = f"\n{' / '.join(WORDS[answer] for answer in ANSWERS)} > "


def checklist(name: str | None, wanted: str | None, data: str | None, country: str | None) -> int:
    """Ask, or print. Raises Refusal for an id, output or country that is not known."""
    if name:
        return _listed(name, wanted, data, country)
    from ..stock import open_words
    from ..views import questions as sheets

    people = there(country)
    chosen = output(wanted, "drawn" if is_terminal(look().environment) else "plain")
    questions = open_words().questions
    if chosen == "json":
        from ..views.as_json import dump

        sys.stdout.write(dump(sheets.document(questions, people)))
        return DONE
    printed(sheets.opening(people), chosen)
    if wanted is None and person():
        return _talk(questions, people, chosen)
    return _from_input(questions, people, chosen, piped() and wanted is None)


def _listed(name: str, wanted: str | None, data: str | None, country: str | None) -> int:
    from ..ask import show_one
    from ..views import questions as sheets

    around = look()
    chosen = output(wanted, "drawn" if is_terminal(around.environment) else "plain")
    answer = show_one(name, data, country, around)
    if chosen == "json":
        from ..views.as_json import dump

        sys.stdout.write(dump(sheets.listed_document(answer)))
        return DONE
    return printed(sheets.listed(answer), chosen)


def _talk(questions: dict[str, Question], people: People, chosen: str) -> int:
    """Ask a person at a terminal. q, Esc Esc and Ctrl-C clear what stands there."""
    try:
        with Keys(person=True) as keys:
            return _conversation(questions, people, chosen, keys)
    except (Escaped, KeyboardInterrupt) as left:
        vanish(is_terminal(look().environment))
        return DONE if isinstance(left, Escaped) else INTERRUPTED


def _conversation(questions: dict[str, Question], people: People, chosen: str, keys: Keys) -> int:
    """She can skip, go back and leave at every step. Raises Escaped when she leaves."""
    from ..views import questions as sheets

    printed(sheets.keys(), chosen)
    given: dict[str, str | None] = {}
    at = 0
    while at < len(QUESTIONS):
        name = QUESTIONS[at]
        printed(sheets.question(at + 1, questions[name]), chosen)
        answer = _asked(chosen, keys)
        if answer in LEAVE:
            raise Escaped
        at = max(0, at - 1) if answer in BACK else at + 1
        if answer not in BACK:
            given[name] = answer or None
    return printed(sheets.result(verdict(given, questions), people), chosen)


def _asked(chosen: str, keys: Keys) -> str:
    """An answer, a wish to leave or to go back, or nothing. What is not understood is asked again, never guessed."""
    from ..views import sheet

    while True:
        said = keys.ask(PROMPT)
        if said is None:
            return "q"
        said = said.strip()
        word = said.casefold()
        if not word or word in LEAVE or word in BACK:
            return word
        if answer := heard(word):
            return answer
        if word in HELP:
            printed([sheet.point(line) for line in HELPS], chosen)
        else:
            printed([sheet.text(_puzzled(said))], chosen)


def _puzzled(said: str) -> str:
    close = meant(said)
    shown = said if len(said) <= 40 else said[:40] + "…"
    return f"We did not understand {shown!r}. " + (
        f"Did you mean {close}?" if close else "Type one of the words below."
    )


def _from_input(questions: dict[str, Question], people: People, chosen: str, listen: bool) -> int:
    """Answers from a pipe, one a line. With none the questions are printed, to be filled in by hand."""
    from ..views import questions as sheets
    from ..views import sheet

    given: dict[str, str | None] = {}
    keys = Keys(person=False)
    for number, name in enumerate(QUESTIONS, 1):
        printed([*sheets.question(number, questions[name]), sheets.to_fill_in()], chosen)
        said = keys.line() if listen else None
        listen = said is not None
        if said is None:
            continue
        said = said.strip()
        if said.casefold() in LEAVE:
            sys.stdout.write("You left the questions. Nothing was kept.\n")
            return DONE
        given[name] = heard(said) or ("unknown" if said else None)
        if said and not heard(said):
            said = said if len(said) <= 40 else said[:40] + "…"
            printed([sheet.text(f"We did not understand {said!r}. We take it for don't know.")], chosen)
        elif said:
            printed([sheet.fact("You said", WORDS[given[name] or "unknown"])], chosen)
    return printed(sheets.result(verdict(given, questions), people) if given else sheets.reckoning(), chosen)
