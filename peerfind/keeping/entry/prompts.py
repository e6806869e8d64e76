"""How each question is put, in plain words. What a field holds is said by the model; this only asks for it."""

from __future__ import annotations

from ...record import TYPE_CHECKING, Record
from .draft import get, spec, written
from .plan import ENTRIES, NEW

if TYPE_CHECKING:
    from .draft import Draft, Path
    from .judge import World
    from .plan import Step


class Question(Record):
    """What is asked: the words, where the answer goes, what may be said, and what Enter alone will say."""

    ask: str
    field: str
    choices: tuple[str, ...] = ()
    default: str | None = None
    enter: str = ""


ASK = {
    "name": "What is it called, as its own page writes it?",
    "id": "Its id in the directory: small words joined by hyphens.",
    "organization": "Who runs it? A name or an id; or write new.",
    "aliases": "Other names it goes by, separated by commas.",
    "kind": "What sort of thing is it?",
    "description": "What it is and whom it helps, in your own plain words.",
    "needs": "What are people who come here going through?",
    "communities": "Is it for certain people only?",
    "formats": "How do people meet or talk?",
    "channels": "Which ways online?",
    "styles": "One to one, in a group, or as a community?",
    "led_by": "Who runs the meeting, or answers?",
    "countries": "Which countries does it serve? WW is the whole world.",
    "regions": "Only some parts of the country? Which?",
    "location.town": "In which town does it meet? Never a home.",
    "location.country": "In which country is that?",
    "location.region": "In which nation, state, province or county?",
    "location.postcode": "The postcode, if its page gives it.",
    "location.venue": "The building or street, if it is public.",
    "phones.number": "A number to ring, as one dials it there; never a person's own.",
    "texts.number": "A number to text, as one dials it there; never a person's own.",
    "phones.description": "What to say or press there, or whom it reaches?",
    "phones.hours": "When is it answered, if not as the service?",
    "phones.cost": "What does the call cost?",
    "phones.purpose": "What is ringing it for?",
    "texts.description": "Whom does it reach, or what is there to do?",
    "texts.hours": "When is it answered, if not as the service?",
    "texts.cost": "What does a message cost?",
    "emails.purpose": "What is writing to it for?",
    "emails.description": "Who reads it, or what should one write?",
    "links.purpose": "What is the page for?",
    "links.hours": "When is someone there, if not as the service?",
    "replaces.value": "A number, name, place or time that is no longer right?",
    "replaces.retired_on": "Since when, as far as is known?",
    "keyword": "A word to begin the text with?",
    "via": "A messaging app, if it is not a plain text message?",
    "emails.address": "An address to write to; never a person's own.",
    "links.url": "A page to open.",
    "sources.url": "The address of a page that you read.",
    "sources.owner": "Who speaks on that page?",
    "sources.page_date": "Which date does the page bear? 2026, 2026-05 or 2026-05-31.",
    "sources.read_on": "On which day did you read it?",
    "timezone": "By which clock does it keep its hours?",
    "hours": "When is it open? Say it in words: every second Wednesday 7 to 9pm.",
    "hours_note": "Anything about the hours that the line above cannot say?",
    "moderated_hours": "When does someone watch over the forum?",
    "languages": "Which languages are spoken?",
    "cost": "What does it cost?",
    "cost_details": "What else is there to know about the cost?",
    "minimum_age": "The youngest age, in years.",
    "maximum_age": "The oldest age, in years.",
    "eligibility": "Who may come?",
    "how_to_join": "What is the first step?",
    "good_to_know.says": "Something people fear to find out too late? One short sentence.",
    "status": "Is it running?",
    "note": "A note for other keepers. It is not shown.",
    "alert": "A short notice for people who look it up.",
    "says": "What does the page say about it? In your own words.",
    "field_sources": "On which page did you read that? A key, or a new address.",
    "source": "On which page did you read that? A key, or a new address.",
    "country": "In which country?",
    "purpose": "What is it for?",
    "url": "The address of its home page.",
}
"""By path without numbers and keys, or by its last name."""

LONGEST = 30
"""Characters of what an entry begins with, before a question about it."""

MANY = 12
"""Up to this many words of the vocabulary are named with the question; more are named by `?`."""


def ask(step: Step, draft: Draft, world: World) -> str:
    """The question in one sentence."""
    path, field = step.path, spec(step.part, step.path)
    names = [name for name in path if isinstance(name, str)]
    if path[0] == "safety" and path[-1] == "answer":
        asks: str = world.words.questions[str(path[1])].asks
        return asks
    if path[0] == "field_sources":
        return f"{str(path[1]).replace('_', ' ')}: {ASK['field_sources']}"
    if step.part == "organizations" and path == ("name",):
        return "What is the organization called?"
    if step.part == "organizations" and path == ("country",):
        return "Where is the organization at home? WW if nowhere in particular."
    asked = ASK.get(f"{names[0]}.{names[-1]}") or ASK.get(names[-1]) or field.doc
    return _about(path, draft) + asked


def _about(path: Path, draft: Draft) -> str:
    """Which entry of a list is meant: by what it begins with."""
    if len(path) < 3:
        return ""
    first = ENTRIES[str(path[0])][0]
    if path[-1] != first:
        said = str(path[1] if isinstance(path[1], str) else get(draft, (*path[:2], first)))
        return f"{said if len(said) <= LONGEST else said[: LONGEST - 1] + '…'}: "
    later = draft.get("sources") if path[1] == NEW else path[1]
    return "One more? " if later and get(draft, path[:2]) is None else ""


def enter(step: Step, draft: Draft) -> str:
    """What Enter says where nothing is offered, if that is not plain."""
    if step.path[0] == "safety" and step.path[-1] == "answer":
        return "Enter, if you found nothing about it. That does not mean no."
    if len(step.path) > 2 and step.path[-1] == ENTRIES[str(step.path[0])][0]:
        return "Enter, if that is all." if _about(step.path, draft) else "Enter, if there is none."
    return ""


def choices(step: Step, world: World) -> tuple[str, ...]:
    """The words that may be answered, where they are few."""
    field = spec(step.part, step.path)
    if field.shape in ("word", "words") and len(axis := world.vocabulary.axes[field.of]) <= MANY + 4:
        return tuple(axis)
    return ()


def explained(step: Step, world: World) -> list[str]:
    """What `?` says: the sentence of the model, what it must look like, and every word with its meaning."""
    path, field = step.path, spec(step.part, step.path)
    said = [f"{written(path).replace(NEW, 'new')}: {field.doc}"]
    if path[0] == "safety" and path[-1] == "answer":
        question = world.words.questions[str(path[1])]
        said += [question.why, *(f"{word}: {means}" for word, means in question.means.items())]
    elif field.shape in ("word", "words"):
        words = world.vocabulary.axes[field.of].items()
        said += [f"{name}: {word.label}. {word.description or ''}".strip() for name, word in words]
    if field.shape in ("words", "texts"):
        said.append("Several are separated by commas.")
    if field.shape == "text" and not field.form:
        said.append(f"At most {field.most} characters.")
    said.append(HELP.get(field.form, ""))
    return [line for line in said if line]


HELP = {
    "hours": "In words, or as opening_hours: Mo-Fr 09:00-17:00; We[2] 18:00-19:30. You read it back before it counts. "
    "What is not clear is asked again; it can stay in your words as hours_note.",
    "timezone": "A name such as Europe/London, a large town of that time zone, or caller for the caller's own clock.",
    "country": "Two letters such as GB, or the name of the country.",
    "area": "Two letters such as GB, or the name of the country; WW for the whole world.",
    "date": "As precise as the page and no more: 2019, 2019-06 or 2019-06-19.",
    "day": "Year, month and day: 2026-11-22; or today.",
    "phone": "Exactly as a caller reads and dials it: 0808 8010 515, 85258, 13 11 14. No country prefix.",
}


def keys() -> list[str]:
    """What can be answered anywhere."""
    return [
        "Enter takes what stands in [brackets]; without brackets it leaves the question out. - takes a value out.",
        "? explains the question. < goes back to the one before. q leaves, and nothing is written.",
    ]
