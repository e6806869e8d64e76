"""What a record holds: one line and one sentence for each field.

Names follow the Human Services Data Specification (Open Referral HSDS 3) wherever it has the same idea. The schema,
the help of editors, `data check` and docs/data-format.md are printed from these lines and from nothing else.
Dates are ISO 8601, as precise as the page; hours are OpenStreetMap `opening_hours` in the record's own time zone.
"""

from __future__ import annotations

from .record import TYPE_CHECKING, Record, decimal, keyed, many, one, pairs, text, texts, whole, word, words

if TYPE_CHECKING:
    from collections.abc import Iterator

QUESTIONS = ("trustworthy", "trained", "guidelines", "private")
"""The four questions of the safety checklist, in the order they are asked; their words are in data/safety.yaml."""


class Source(Record):
    """A page (or a supplied document) on which values were read."""

    url: str | None = text("Address of the page, without tracking parameters.", default=None, form="url", most=600)
    document: str | None = text("File name of a document supplied with the project.", default=None)
    title: str | None = text("Title, where the address alone does not say what the page is.", default=None)
    publisher: str | None = text("Who published the document.", default=None)
    owner: str = word("owners", "Who speaks on the page, seen from this service.")
    page_date: str | None = text("The date the page bears: a year, a month or a day.", default=None, form="date")
    read_on: str = text("The day the page, or a stored copy of it, was read.", form="day")
    note: str | None = text("For keepers; not shown.", default=None, most=600, keeper=True)


class SafetyAnswer(Record):
    """What is known about one of the four safety questions, and where it was read."""

    answer: str = word("answers", "What was found.")
    source: str | None = text("Key of the source that says it.", default=None, form="key")
    says: str | None = text("What the source says, in our own words.", default=None)


class Phone(Record):
    """A number to ring."""

    number: str = text("Exactly as a caller reads and dials it in that country.", form="phone", most=40)
    country: str = text("The country it is dialled in.", form="country")
    purpose: str = word("purposes", "What ringing it is for.")
    description: str | None = text("What to say or press, or whom it reaches.", default=None)
    hours: str | None = text("When it is answered, if not as the service.", default=None, form="hours")
    cost: str | None = word("costs", "What the call costs.", default=None)
    source: str = text("Key of the source.", form="key")
    note: str | None = text("For keepers; not shown.", default=None, most=600, keeper=True)


class Texting(Record):
    """A number to send a text message to."""

    number: str = text("Exactly as it is written in that country.", form="phone", most=40)
    country: str = text("The country it is sent from.", form="country")
    keyword: str | None = text("The word to send, if one is asked for.", default=None)
    via: str | None = text("The messaging app, if it is not a plain text message.", default=None)
    description: str | None = text("Whom it reaches, or what to do.", default=None)
    hours: str | None = text("When it is answered, if not as the service.", default=None, form="hours")
    cost: str | None = word("costs", "What a message costs.", default=None)
    source: str = text("Key of the source.", form="key")
    note: str | None = text("For keepers; not shown.", default=None, most=600, keeper=True)


class Email(Record):
    """An address to write to: of an organization or a shared mailbox, never a person's own."""

    address: str = text("The address.", form="email")
    purpose: str = word("purposes", "What writing to it is for.")
    description: str | None = text("Who reads it, or what to write.", default=None)
    source: str = text("Key of the source.", form="key")


class Link(Record):
    """A page to open."""

    url: str = text("Address of the page, without tracking parameters.", form="url", most=600)
    purpose: str = word("link_purposes", "What the page is for.")
    hours: str | None = text("When someone is there, if not as the service.", default=None, form="hours")
    source: str = text("Key of the source.", form="key")


class Note(Record):
    """Something people fear to find out too late."""

    says: str = text("One short sentence in our own words.")
    source: str = text("Key of the source.", form="key")


class Location(Record):
    """A public place where the service meets. Never a home."""

    town: str = text("Town, suburb or district.", most=80)
    region: str | None = text("Nation, state, province or county.", default=None, most=80)
    country: str = text("ISO 3166-1 code.", form="country")
    postcode: str | None = text("Postcode.", default=None, most=12)
    venue: str | None = text("Building or street, where it is public.", default=None, most=160)
    latitude: float | None = decimal("Degrees north; of the town unless the venue is known.", default=None)
    longitude: float | None = decimal("Degrees east.", default=None)

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, where the record says them."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude


class ServiceArea(Record):
    """Who is served, by where they are."""

    countries: tuple[str, ...] = texts("ISO 3166-1 codes; WW for the whole world.", form="area")
    regions: tuple[str, ...] = texts("Parts of the country; empty for all of it.")


class Replacement(Record):
    """A number, name, place or time that this record took the place of, and that must not be shown as current."""

    value: str = text("What is retired, as it was printed.")
    retired_on: str | None = text("When, as far as is known.", default=None, form="date")
    source: str | None = text("Key of the source.", default=None, form="key")


class Confirmation(Record):
    """The last time a person held the record against the live service. A crisis line is never rung to test it."""

    on: str = text("The day.", form="day")
    how: str = word("confirmations", "How it was done.")
    by: str = text("Handle of the keeper who did it.", most=40)


class Registration(Record):
    """An entry in a public register, where a source shows it."""

    scheme: str = text("The register.")
    number: str = text("The number in it.", most=40)
    source: str | None = text("Key of the source.", default=None, form="key")


class Organization(Record):
    """Who runs services."""

    id: str = text("Lower-case words joined by hyphens; never used again for another.", form="id", most=60)
    name: str = text("Name, as the organization writes it.", most=120)
    aliases: tuple[str, ...] = texts("Former, short and other names.")
    url: str | None = text("Its home page.", default=None, form="url", most=600)
    country: str = text("Where it is at home; WW if nowhere in particular.", form="area")
    registration: Registration | None = one(Registration, "Its entry in a public register.", default=None)
    safety: dict[str, SafetyAnswer] = keyed(SafetyAnswer, "What holds for all it runs.", form="question")
    sources: dict[str, Source] = keyed(Source, "The pages its values were read on.")
    note: str | None = text("For keepers; not shown.", default=None, most=1200, keeper=True)


class Service(Record):
    """A group, line, community or place that people can turn to, or a resource about them."""

    id: str = text("Lower-case words joined by hyphens; never used again for another.", form="id", most=60)
    name: str = text("Name, as the service writes it.", most=120)
    aliases: tuple[str, ...] = texts("Former, short and other names.")
    organization: str = text("Id of the organization that runs it.", form="id")
    kind: str = word("kinds", "What sort of thing it is.")
    description: str = text("What it is and whom it helps, in our own plain words.")
    needs: tuple[str, ...] = words("needs", "What people who come here are going through.")
    communities: tuple[str, ...] = words("communities", "Whom it is for; empty for anyone.")
    formats: tuple[str, ...] = words("formats", "How people meet or talk.")
    channels: tuple[str, ...] = words("channels", "Which ways online.")
    styles: tuple[str, ...] = words("styles", "One to one, in a group, or as a community.")
    led_by: str = word("leaders", "Who runs the meeting or answers.", default="unknown")
    service_area: ServiceArea = one(ServiceArea, "Who is served, by where they are.")
    location: Location | None = one(Location, "The public place where it meets.", default=None)
    phones: tuple[Phone, ...] = many(Phone, "Numbers to ring, first the one to try first.")
    texts: tuple[Texting, ...] = many(Texting, "Numbers to text.")
    emails: tuple[Email, ...] = many(Email, "Addresses to write to.")
    links: tuple[Link, ...] = many(Link, "Pages to open.")
    hours: str | None = text("When it is open (opening_hours syntax).", default=None, form="hours")
    hours_note: str | None = text("What that syntax cannot say.", default=None)
    timezone: str | None = text("IANA name; `caller` for the caller's own clock.", default=None, form="timezone")
    moderated_hours: str | None = text("When someone watches a forum.", default=None, form="hours")
    languages: tuple[str, ...] = words("languages", "Languages spoken (BCP 47).")
    cost: str = word("costs", "What it costs to take part.", default="unknown")
    cost_details: str | None = text("What else there is to know about cost.", default=None)
    minimum_age: int | None = whole("Youngest age, in years.", default=None)
    maximum_age: int | None = whole("Oldest age, in years.", default=None)
    eligibility: str | None = text("Who may come.", default=None)
    how_to_join: str | None = text("The first step.", default=None)
    good_to_know: tuple[Note, ...] = many(Note, "What people fear to find out too late.")
    safety: dict[str, SafetyAnswer] = keyed(SafetyAnswer, "The four questions, for this service.", form="question")
    field_sources: dict[str, str] = pairs("Keys of the sources of single fields.", form="field", value="key")
    status: str = word("statuses", "Whether it runs, as far as is known.", default="unknown")
    alert: str | None = text("A short-term notice.", default=None)
    replaces: tuple[Replacement, ...] = many(Replacement, "What this record took the place of.")
    confirmed: Confirmation | None = one(Confirmation, "The last check against the live service.", default=None)
    sources: dict[str, Source] = keyed(Source, "The pages its values were read on.")
    note: str | None = text("For keepers; not shown.", default=None, most=1200, keeper=True)

    @property
    def part(self) -> tuple[str | None, str | None]:
        """The country whose public holidays count for the hours, and the part of it: where it meets, else whom it serves."""
        if self.location:
            return self.location.country, self.location.region
        area = self.service_area
        return (area.countries[0] if area.countries else None), (area.regions[0] if area.regions else None)

    def contacts(self) -> Iterator[Phone | Texting | Email]:
        """Every number and address, in the order to try them."""
        yield from self.phones
        yield from self.texts
        yield from self.emails


class Question(Record):
    """One of the four questions of the safety checklist, and how to ask it."""

    asks: str = text("The question, as a person would ask it.")
    label: str = text("The question in a few words, for a card.", most=60)
    why: str = text("Why it matters.")
    good: tuple[str, ...] = texts("What a good answer looks like.", most=200)
    ask: tuple[str, ...] = texts("What to ask when the answer is not known.", most=200)
    warning: tuple[str, ...] = texts("What should make one careful.", most=200)
    means: dict[str, str] = pairs("What each answer means here.", form="key")
    steps: dict[str, str] = pairs("What to do next when one's own answer is no, partly or unknown.", form="key")
