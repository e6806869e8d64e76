"""A difference told to people: the worst first, in plain lines or in Markdown."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby

from .. import crisis
from ..answer import Answer
from ..books import open_questions
from ..query import Query
from ..record import TYPE_CHECKING
from ..search import Found, Match
from ..timetable import words as hours_in_words
from ..views.as_markdown import escaped
from ..views.facts import facts, title
from ..views.say import address, clean, date, source
from .changes import LEVELS, Change
from .evidence import TRUSTED
from .reports import VOICE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model import Question, Source
    from ..vocabulary import Vocabulary
    from .difference import Difference

    Line = tuple[str, str]

HEADINGS = {
    "crisis": "How people in danger reach someone",
    "ways": "How other services are reached",
    "closed": "Closed, paused or taken out",
    "added": "Added, as people will see it",
    "safety": "Safety answers and confirmations",
    "whom": "Who may come, where, and how",
    "words": "Names and descriptions",
    "evidence": "Pages, confirmations and notes (only keepers see these)",
}
assert tuple(HEADINGS) == LEVELS

CALLED = {
    "url": "its home page", "hours": "opening hours", "hours note": "what is said about the hours", "timezone": "time zone",
    "moderated hours": "when someone watches", "led by": "who leads", "service area": "who is served, by place",
    "location": "where it meets", "minimum age": "youngest age", "maximum age": "oldest age", "alert": "notice",
    "eligibility": "who may come", "how to join": "the first step", "status": "whether it runs", "aliases": "other names",
    "field sources": "which page says what", "replaces": "what it took the place of",
}  # fmt: skip
"""What a field is called where its own name says too little."""

MOST = {"added": 40, "words": 60, "evidence": 60}
"""How many records are told under a heading; of what could harm, all are."""


def lines(found: Difference, vocabulary: Vocabulary, today: str) -> Iterator[Line]:
    """The whole story, each line with what it is: title, heading, name, point, detail, alarm or text."""
    records = len({change.home for change in found.changes})
    yield "title", f"What changes from {found.old} to {found.new}"
    if not found.changes and not found.others and not found.problems:
        yield "text", f"Nothing: {found.size} records say the same."
        return
    yield "text", f"{records} of {found.size} records change." if records else "No record changes."
    if found.reasons:
        yield "heading", "This needs a second pair of eyes"
        yield "text", "Before it is taken in, a second keeper opens the pages it names and compares, because:"
        yield from (("point", reason) for reason in found.reasons)
    else:
        yield "text", "One pair of eyes is enough."
    yield from _checked(found)
    if found.others:
        yield "heading", "Other files that change"
        yield from (("point", other) for other in found.others)
    told = _Teller(found, vocabulary, today)
    for level in LEVELS:
        yield from told.level(level)


def _checked(found: Difference) -> Iterator[Line]:
    if not found.problems:
        return
    yield "heading", "What the check says about it"
    for problem in sorted(found.problems, key=lambda problem: problem.severity):
        about = ", ".join(part for part in (problem.record, problem.field) if part)
        yield "point", f"{VOICE[problem.severity]}: {problem.message} [{problem.code}]"
        yield "detail", f"in {about or problem.path}, line {problem.line}; {problem.hint}"


class _Teller:
    """Puts the changes of one difference into words."""

    def __init__(self, found: Difference, vocabulary: Vocabulary, today: str) -> None:
        self.found, self.vocabulary, self.today = found, vocabulary, today

    @cached_property
    def questions(self) -> dict[str, Question]:
        return open_questions()

    def level(self, level: str) -> Iterator[Line]:
        here = [(at, change) for at, change in enumerate(self.found.changes) if change.level == level]
        if not here:
            return
        yield "heading", HEADINGS[level]
        records = [list(group) for _, group in groupby(here, lambda pair: pair[1].home)]
        most = MOST.get(level, len(records))
        for group in records[:most]:
            yield "name", self.called(group[0][1])
            if level == "evidence":
                yield "point", "; ".join(_short(change) for _, change in group)
            else:
                yield from self.record(group)
        if rest := records[most:]:
            yield "text", f"and {len(rest)} more: {', '.join(group[0][1].id for group in rest)}"

    def record(self, group: list[tuple[int, Change]]) -> Iterator[Line]:
        """The changes of one record, each alarm where it is first heard."""
        heard = set()
        for at, change in group:
            yield from self.change(change)
            for alarm in self.found.alarms.get(at, ()):
                if alarm not in heard:
                    yield "alarm", f"{alarm.says} [{alarm.code}]"
                heard.add(alarm)

    def called(self, change: Change) -> str:
        part, _, name = change.home.partition("/")
        if part == "emergency":
            from ..compiled.countries import NAMES

            return f"{NAMES.get(name, name)} (data/emergency.yaml)"
        service = self.found.after.services.get(name) or self.found.before.services.get(name)
        if part == "organizations" or service is None:
            return f"{change.name} ({name}), an organization"
        return f"{change.name} ({name}), {self.vocabulary.label('kinds', service.kind)}"

    def change(self, change: Change) -> Iterator[Line]:
        what = (
            self.questions[change.what].label
            if change.field.startswith("safety.")
            else CALLED.get(change.what, change.what)
        )
        yield "point", what[:1].upper() + what[1:]
        if change.what == "added" and change.id in self.found.after.services and change.home.startswith("services"):
            yield from self.card(change.id)
            return
        if change.what == "taken out" and change.home.startswith("services"):
            service = self.found.before.services[change.id]
            ways = [
                *(p.number for p in service.phones),
                *(t.number for t in service.texts),
                *(e.address for e in service.emails),
            ]
            yield "detail", f"it was reached by: {', '.join(ways) or 'its page only'}"
        yield from self.sides(change)

    def sides(self, change: Change) -> Iterator[Line]:
        """What was and what will be, each with its page; the page once if both stand on it."""
        both = change.old is not None and change.new is not None
        pages = change.old_source, change.new_source
        if both and change.old == change.new:
            yield "detail", self.value(change.field, change.new or "")
            yield from (
                ("page", f"{when} {self.page(page)}") for when, page in zip(("was", "now"), pages, strict=True) if page
            )
            return
        shown = change.level in ("crisis", "ways", "closed", "safety")
        for when, value, page in (("was", change.old, pages[0]), ("now", change.new, pages[1])):
            if value is None:
                continue
            label = when if both else "new" if when == "now" else "gone"
            yield "detail", f"{label}: {self.value(change.field, value)}"
            if page and shown and not (both and when == "was" and pages[0] == pages[1]):
                yield "page", f"{'both ' if both and pages[0] == pages[1] else ''}{self.page(page)}"

    def value(self, field: str, value: str) -> str:
        if field in ("hours", "moderated_hours") and (said := hours_in_words(value)) != value:
            return f"{value} ({said})"
        return value

    def page(self, page: Source) -> str:
        whose = "read on" if page.owner in TRUSTED else "NOT on a page of the owner, but on"
        where = address(page)
        return f"{whose} {source(page, self.vocabulary)}; read {date(page.read_on)}{f'; {where}' if where else ''}"

    def card(self, name: str) -> Iterator[Line]:
        """A service as a search shows it."""
        service = self.found.after.services[name]
        country = next((code for code in service.service_area.countries if code != "WW"), None)
        match = Match(id=name, organization=service.organization, score=1.0, reasons=())
        answer = Answer(
            query=Query(text="", country=country, country_source="option"), people=crisis.people(country, "option"),
            danger=False, found=Found(matches=(match,), total=1), states={}, directory=self.found.after,
            services={name: service}, vocabulary=self.vocabulary, questions=self.questions, today=self.today,
        )  # fmt: skip
        if owner := title(answer, match)[1]:
            yield "detail", f"Run by: {owner}"
        yield from (("detail", f"{fact.label}: {fact.value}") for fact in facts(answer, match) if fact.label != "Why")


def _short(change: Change) -> str:
    """A change that only keepers see, in a few words."""
    what = CALLED.get(change.what, change.what)
    if change.what.endswith("read again"):
        return f"{what} ({change.new})"
    if change.new == "changed":
        return f"{what}: changed"
    if change.old is None or change.new is None:
        return f"{what}: {change.new} (new)" if change.old is None else f"{what}: {change.old} (gone)"
    return f"{what}: {change.old}; now {change.new}"


TEXT = {
    "title": "{}", "heading": "\n{}", "name": "\n{}", "point": "  {}", "detail": "    {}", "page": "      {}",
    "alarm": "    LOOK: {}", "text": "{}",
}  # fmt: skip
MARKDOWN = {
    "title": "## {}\n", "heading": "\n### {}\n", "name": "\n**{}**\n", "point": "- {}", "detail": "  - {}", "page": "    - {}",
    "alarm": "  - ⚠️ **{}**", "text": "{}\n",
}  # fmt: skip


def text(story: Iterator[Line]) -> str:
    """Lines for a terminal. They are not broken, so that a number stays whole."""
    return "".join(f"{TEXT[kind].format(clean(said))}\n" for kind, said in story)


def markdown(story: Iterator[Line]) -> str:
    """Markdown for a pull request; text from the data is never markup."""
    return "".join(f"{MARKDOWN[kind].format(escaped(said))}\n" for kind, said in story)


RETELLINGS: dict[str, Callable[[Iterator[Line]], str]] = {"text": text, "markdown": markdown}
