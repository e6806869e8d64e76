"""The options of commands: one entry each. Commands, help, checks and completion are made from these tables."""

from __future__ import annotations

from .record import Record


class Option(Record):
    """An option. `takes` is flag, word (of `axis`), text, whole or decimal; `sets` is what a flag adds to which axis.

    `field` is the field of the query that it fills; `many` says that it may be given more than once.
    """

    flag: str
    field: str
    help: str
    takes: str = "flag"
    axis: str | None = None
    sets: str | None = None
    many: bool = False
    metavar: str = ""
    least: int | None = None
    most: int | None = None

    @property
    def name(self) -> str:
        """The option as the name of a parameter."""
        return self.flag.removeprefix("--").replace("-", "_") + ("_" if self.flag == "--for" else "")


OPTIONS = (
    Option(flag="--need", field="needs", takes="word", axis="needs", many=True, metavar="NEED",
           help="What someone is going through, such as anxiety; see peerfind needs."),
    Option(flag="--for", field="communities", takes="word", axis="communities", many=True, metavar="COMMUNITY",
           help="Whom it is for, such as carers or young-people."),
    Option(flag="--online", field="formats", sets="online", help="Online: forum, chat, video, e-mail or app."),
    Option(flag="--phone", field="formats", sets="phone", help="By phone."),
    Option(flag="--text", field="formats", sets="text", help="By text message."),
    Option(flag="--in-person", field="formats", sets="in-person", help="Face to face."),
    Option(flag="--group", field="styles", sets="group", help="In a group."),
    Option(flag="--one-to-one", field="styles", sets="one-to-one", help="With one other person."),
    Option(flag="--kind", field="kinds", takes="word", axis="kinds", many=True, metavar="KIND",
           help="What sort of thing, such as support-group or helpline."),
    Option(flag="--near", field="place", takes="text", metavar="PLACE", help="A town, district, county or postcode."),
    Option(flag="--within", field="within", takes="decimal", metavar="KM", least=0, most=20000,
           help="How far around the place, in km (25 if you do not say)."),
    Option(flag="--country", field="country", takes="text", metavar="CC", help="Your country, such as GB, IE, AU or US."),
    Option(flag="--language", field="languages", takes="word", axis="languages", many=True, metavar="L",
           help="A language that is spoken there, such as cy for Welsh."),
    Option(flag="--free", field="free", help="Only what is known to be free."),
    Option(flag="--peer-led", field="peer_led", help="Led by or with people who have been there."),
    Option(flag="--open-now", field="open_now", help="Open now; what has unknown hours stays, and says so."),
    Option(flag="--safety", field="safety", takes="whole", metavar="N", least=0, most=4,
           help="At least N of the four safety questions answered yes."),
    Option(flag="--at", field="at", takes="text", metavar="TIME", help='As if it were then: "2026-12-24 19:00", "friday evening".'),
    Option(flag="--limit", field="limit", takes="whole", metavar="N", least=1, most=100000,
           help="How many matches to show (5 if you do not say)."),
    Option(flag="--output", field="output", takes="text", metavar="VIEW",
           help="cards, table, plain, json, markdown or csv."),
    Option(flag="--data", field="data", takes="text", metavar="FILE", help="Your own YAML file of groups."),
)  # fmt: skip
"""Every option of `peerfind search`, in the order of its help."""

SHOW = (
    Option(flag="--output", field="output", takes="text", metavar="VIEW", help="cards, plain, json or markdown."),
    Option(flag="--data", field="data", takes="text", metavar="FILE", help="Your own YAML file of groups."),
    Option(flag="--country", field="country", takes="text", metavar="CC", help="Your country, such as GB."),
    Option(flag="--qr", field="qr", help="Draw its number or address as a code for a phone."),
    Option(flag="--copy", field="copy", help="Ask the terminal to copy its number or address."),
    Option(flag="--way", field="way", takes="text", metavar="WAY",
           help="For --qr and --copy: phone, text, page or email."),
)  # fmt: skip
"""Every option of `peerfind show`."""

NOW = (
    Option(flag="--country", field="country", takes="text", metavar="CC", help="Your country, such as GB."),
    Option(flag="--output", field="output", takes="text", metavar="VIEW", help="plain or json."),
)
"""Every option of `peerfind now`."""


class Command(Record):
    """A command that people in need run: its options, and how many words it takes (None: any number)."""

    options: tuple[Option, ...]
    words: int | None = 0
    metavar: str = ""
    about: str = ""


COMMANDS = {
    "search": Command(options=OPTIONS, words=None, metavar="[WORDS]...", about="What is going on, in your own words."),
    "show": Command(options=SHOW, words=1, metavar="ID", about="The id at the end of a card."),
    "now": Command(options=NOW),
}
"""Commands with a short way of reading their command line (`cli.parse`), by name."""
