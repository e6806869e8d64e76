"""A table: one row for each match, for an overview. The cards say more."""

from __future__ import annotations

from rich import box
from rich.table import Table
from rich.text import Text

from ..answer import BESIDE, Answer, preface
from ..crisis import first_line
from ..record import TYPE_CHECKING
from ..safety import answers
from .say import SYMBOLS, clean, date
from .screen import Screen

if TYPE_CHECKING:
    from ..model import Service
    from . import Paper


def render(answer: Answer, paper: Paper) -> str:
    screen = Screen(paper)
    screen.write(first_line(answer.people), "bold")
    if answer.danger:
        from .cards import danger

        danger(screen, answer)
    screen.blank()
    for line in preface(answer):
        screen.write(line, "dim")
    table = Table(box=box.SIMPLE, expand=True, show_edge=False)
    for heading in ("Name", "Reach", "Where", "Safety", "Newest page"):
        table.add_column(heading, overflow="fold")
    for match in answer.found.matches:
        service, (yes, asked), evidence = answer.service(match), answer.safe(match), answer.evidence(match)
        safety = "".join(SYMBOLS[answered.answer] for answered in answers(answer.directory, service))
        newest = date(evidence.on) if evidence.on else "no date"
        cells = (service.name, _reach(service), _where(service), f"{yes} of {asked} {safety}", newest)
        table.add_row(*(Text(clean(cell)) for cell in cells))
    screen.draw(table)
    screen.write("Safety: ✓ yes, ~ partly, ✗ no, ? not found (not a no), – does not apply.", "dim")
    screen.write(BESIDE, "italic")
    return screen.text()


def _reach(service: Service) -> str:
    ways = [phone.number for phone in service.phones[:1]]
    ways += [f"text {text.keyword + ' to ' if text.keyword else ''}{text.number}" for text in service.texts[:1]]
    return "; ".join(ways) or (service.links[0].url if service.links else "")


def _where(service: Service) -> str:
    if service.location:
        return service.location.town
    return ", ".join(service.service_area.regions or service.service_area.countries)
