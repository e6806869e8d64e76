"""A QR code of a way in, so that the call is made from a telephone. segno lives here and nowhere else."""

from __future__ import annotations

from ..compiled.countries import NAMES
from ..record import TYPE_CHECKING
from . import sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..ways import Way
    from . import Paper
    from .sheet import Block

QUIET = 4
"""Light squares around a code, as its standard asks: without them many telephones do not see it."""

BLOCKS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
"""Two squares, one above the other, as one character; True is painted."""


class Code:
    """A code as rows of squares, True for dark, with the light border."""

    def __init__(self, uri: str) -> None:
        import segno

        made = segno.make(uri, error="l", micro=False)
        self.rows = [[bool(square) for square in row] for row in made.matrix_iter(border=QUIET)]

    @property
    def width(self) -> int:
        """Columns it takes; it takes half as many lines."""
        return len(self.rows[0])

    def drawn(self, paper: Paper) -> str:
        """Dark on light: in black on white where there is colour, else by painting what is lighter on this ground."""
        painted = paper.colour or not paper.dark
        rows = [*self.rows, [False] * self.width] if len(self.rows) % 2 else self.rows
        lines = (
            "".join(BLOCKS[above == painted, below == painted] for above, below in zip(top, bottom, strict=True))
            for top, bottom in zip(rows[0::2], rows[1::2], strict=True)
        )
        return "".join(f"{_black_on_white(line) if paper.colour else line}\n" for line in lines)


def _black_on_white(line: str) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    return Style(color="color(16)", bgcolor="color(231)").render(line, color_system=ColorSystem.EIGHT_BIT)


def holds(way: Way, home: str | None) -> Iterator[Block]:
    """What the code holds and what happens then, in words, for those who cannot see it."""
    label, then = SAYS[way.kind]
    yield sheet.fact(label, f"{way.keyword} to {way.shown}" if way.keyword else way.shown)
    if way.country and way.country != home:
        yield sheet.fact("Dialled in", NAMES.get(way.country, way.country))
    yield sheet.text(f"Point the camera of a phone at it. {then}")


SAYS = {
    "phone": (
        "This code rings",
        "The phone asks before it rings. It will then list the call, and the bill may show it.",
    ),
    "text": (
        "This code texts",
        "The phone asks before it sends. It will then keep the message, and the bill may show it.",
    ),
    "page": ("This code opens", "The phone asks before it opens the page. The visit stays in its history."),
    "email": ("This code writes to", "The phone opens a message that you can write. It will then keep it."),
}
"""What the telephone does, and what trace that leaves."""
