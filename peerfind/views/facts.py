"""What is said of one match: every fact once, as label and value, for all outputs alike."""

from __future__ import annotations

from ..record import TYPE_CHECKING, Record
from ..safety import answers
from ..timetable import words as hours_in_words
from . import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..answer import Answer
    from ..model import Email, Link, Phone, Service, Source, Texting
    from ..search import Match


class Fact(Record):
    """A label and what it says. `link` is an address that may be opened; `symbol` the sign of a safety answer."""

    label: str
    value: str
    link: str | None = None
    symbol: str = ""
    weight: str = ""


def facts(answer: Answer, match: Match) -> Iterator[Fact]:
    """Everything a person needs to take the next step, the ways in first."""
    service = answer.service(match)
    voice = _Voice(answer, match)
    if service.alert:
        yield Fact(label="Notice", value=service.alert, weight="strong")
    yield Fact(label="Why", value=voice.why())
    yield Fact(label="What", value=service.description)
    yield from voice.contacts()
    yield from voice.when()
    yield from voice.where()
    yield Fact(label="For", value=voice.whom())
    yield Fact(label="Kind", value=voice.kind())
    yield Fact(label="How", value=voice.how())
    yield Fact(label="Cost", value=voice.cost())
    if service.how_to_join:
        yield Fact(label="First step", value=service.how_to_join)
    for note in service.good_to_know:
        yield Fact(label="Good to know", value=note.says)
    yield from voice.safety()
    yield Fact(label="How sure", value=say.sure(service, answer.evidence(match), answer.vocabulary), weight="sure")


def closing(answer: Answer, match: Match) -> Iterator[Fact]:
    """How to see more; with all that is known, where every bit of it was read."""
    service = answer.service(match)
    if not answer.whole:
        yield Fact(label="More", value=f"peerfind show {service.id}")
        return
    for item in service.replaces:
        when = f", retired {say.date(item.retired_on)}" if item.retired_on else ""
        yield Fact(label="No longer", value=f"{item.value}{when}. Do not use it.")
    for name, page in named_sources(answer, service):
        address = say.address(page)
        read = f"{say.source(page, answer.vocabulary)}; read on {say.date(page.read_on)}"
        yield Fact(
            label="Source",
            value=f"{name}: {page.title or read}{f' ({read})' if page.title else ''}. {address or ''}".rstrip(),
            link=address,
        )
    yield Fact(label="Id", value=service.id)


def named_sources(answer: Answer, service: Service) -> Iterator[tuple[str, Source]]:
    """Every source of a service, and those of its organization that the safety answers and contacts name."""
    yield from service.sources.items()
    owner = answer.directory.organization(service.organization)
    if owner:
        yield from ((key, page) for key, page in owner.sources.items() if key not in service.sources)


def title(answer: Answer, match: Match) -> tuple[str, str]:
    """The name of a service and of who runs it; the second is empty if both are one."""
    service = answer.service(match)
    owner = answer.directory.organization(service.organization)
    return service.name, owner.name if owner and owner.name != service.name else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class _Voice:
    """Puts the fields of one service in words."""

    def __init__(self, answer: Answer, match: Match) -> None:
        self.answer, self.match, self.service = answer, match, answer.service(match)
        self.label = answer.vocabulary.label

    def why(self) -> str:
        return "; ".join(self.match.reasons)

    def contacts(self) -> Iterator[Fact]:
        for phone in self.service.phones:
            label = {"office": "Office", "information": "Ask", "textphone": "Textphone"}.get(phone.purpose, "Ring")
            yield Fact(label=label, value=self.number(phone, ""), weight="way")
        for text in self.service.texts:
            way = f"{text.via}: " if text.via else ""
            keyword = f"{text.keyword} to " if text.keyword else ""
            yield Fact(label="Text", value=self.number(text, way + keyword), weight="way")
        for email in self.service.emails:
            yield Fact(label="Write", value=self.email(email), link=f"mailto:{email.address}", weight="way")
        for link in self.service.links:
            yield Fact(label="Open", value=self.link(link), link=link.url, weight="way")

    def number(self, contact: Phone | Texting, before: str) -> str:
        purpose = getattr(contact, "purpose", "support")
        parts = [before + contact.number]
        notes = [] if purpose in ("support", "office", "textphone") else [self.label("purposes", purpose)]
        notes += [contact.description] if contact.description else []
        if notes:
            parts.append(f"({'; '.join(notes)})")
        if contact.hours and contact.hours != self.service.hours:
            parts.append(f"— {hours_in_words(contact.hours)}")
        if contact.cost and contact.cost not in ("unknown", self.service.cost):
            parts.append(f"— {self.label('costs', contact.cost)}")
        if contact.country != self.answer.people.country and self.answer.people.country:
            parts.append(f"— dialled in {contact.country}")
        return " ".join(parts) + f". {self.read(contact.source)}"

    def email(self, email: Email) -> str:
        note = f" ({email.description or self.label('purposes', email.purpose)})"
        return f"{email.address}{'' if email.purpose == 'support' and not email.description else note}. {self.read(email.source)}"

    def link(self, link: Link) -> str:
        purpose = "" if link.purpose == "home" else f" ({self.label('link_purposes', link.purpose)})"
        hours = f" — {hours_in_words(link.hours)}" if link.hours and link.hours != self.service.hours else ""
        return f"{link.url}{purpose}{hours}"

    def read(self, key: str) -> str:
        source = self.answer.directory.source(self.service, key)
        return f"Read on {say.source(source, self.answer.vocabulary)}."

    def when(self) -> Iterator[Fact]:
        service = self.service
        said = []
        if service.hours:
            clock = "" if service.hours == "24/7" else f", {say.zone(service.timezone)}"
            said.append(f"{_capital(hours_in_words(service.hours))}{clock}.")
            said.append(say.opening(self.answer.states.get(service.id), bool(self.answer.query.spans)))
            if key := service.field_sources.get("hours"):
                said.append(self.read(key))
        if service.hours_note:
            said.append(service.hours_note)
        yield Fact(label="When", value=" ".join(part for part in said if part) or "Hours not known.")
        if service.moderated_hours:
            yield Fact(label="Watched", value=f"Someone watches over it {hours_in_words(service.moderated_hours)}.")

    def where(self) -> Iterator[Fact]:
        location, area = self.service.location, self.service.service_area
        if location:
            parts = [location.venue, location.town, location.region, location.postcode]
            said = ", ".join(dict.fromkeys(part for part in parts if part)) + "."
            if key := self.service.field_sources.get("location"):
                said += f" {self.read(key)}"
            yield Fact(label="Where", value=said)
        elif "in-person" in self.service.formats:
            yield Fact(label="Where", value=f"Places in {self.area()}; its page says where.")
        if area.regions or (not location and "WW" not in area.countries):
            yield Fact(label="Serves", value=f"{self.area()}.")

    def area(self) -> str:
        from ..compiled.countries import NAMES

        area = self.service.service_area
        return ", ".join(area.regions) or ", ".join(
            "the whole world" if code == "WW" else NAMES.get(code, code) for code in area.countries
        )

    def whom(self) -> str:
        service = self.service
        said = [", ".join(self.label("communities", word) for word in service.communities) or "anyone"]
        least, most = service.minimum_age, service.maximum_age
        if least is not None and most is not None:
            said.append(f"aged {least} to {most}")
        elif least is not None:
            said.append(f"aged {least} and over")
        elif most is not None:
            said.append(f"up to {most} years old")
        needs = [self.label("needs", need) for need in service.needs]
        said.append(f"going through: {', '.join(needs)}")
        return "; ".join(said) + "." + (f" {service.eligibility}" if service.eligibility else "")

    def kind(self) -> str:
        led = self.label("leaders", self.service.led_by)
        who = "who leads it is not known" if self.service.led_by == "unknown" else f"led by {led}"
        return f"{self.label('kinds', self.service.kind)}, {who}."

    def how(self) -> str:
        service = self.service
        ways = [self.label("formats", word) for word in service.formats if word != "online"]
        if "online" in service.formats:
            channels = ", ".join(self.label("channels", word) for word in service.channels)
            ways.append(f"online ({channels})" if channels else "online")
        styles = [self.label("styles", word) for word in service.styles]
        languages = [self.label("languages", word) for word in service.languages if word != "en"]
        spoken = f" Also in {', '.join(languages)}." if languages and "en" in service.languages else ""
        spoken = f" In {', '.join(languages)}." if languages and "en" not in service.languages else spoken
        return (", ".join(ways + styles) or "not known how people meet") + "." + spoken

    def cost(self) -> str:
        details = self.service.cost_details
        return f"{self.label('costs', self.service.cost)}.{f' {details}' if details else ''}"

    def safety(self) -> Iterator[Fact]:
        yes, asked = self.answer.safe(self.match)
        if not asked:
            return
        yield Fact(label="Safety", value=f"{yes} of {asked} questions answered yes.", weight="safety")
        for answered in answers(self.answer.directory, self.service):
            yield Fact(
                label=self.answer.questions[answered.question].label, value=say.answer(answered, self.answer.vocabulary),
                symbol=say.SYMBOLS[answered.answer], weight="answer",
            )  # fmt: skip
