"""Sentences, points and rows made by hand, and a chunk of them."""

from tutor.types import Chunk, Location, Unit, UnitKind

HERE = Location()


def sentence(text: str, lead: str = "") -> Unit:
    """Return a sentence, or a point where a line leads to it."""
    return Unit(text, UnitKind.BULLET if lead else UnitKind.SENTENCE, HERE, lead=lead)


def row(*cells: str, header: tuple[str, ...]) -> Unit:
    """Return a table's row."""
    return Unit(" | ".join(cells), UnitKind.ROW, HERE, cells=cells, header=header)


def chunk(*units: Unit, heading: tuple[str, ...] = ()) -> Chunk:
    """Return a chunk of units."""
    return Chunk("1", "a.md", "Boats", heading, "en", "\n".join(u.text for u in units), units, HERE)
