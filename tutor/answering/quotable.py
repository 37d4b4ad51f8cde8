"""See to it that a quote holds enough to be found in its lesson, and to be read alone."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.types import Chunk, Unit

MIN_LETTERS = 8  # letters and digits: fewer, as in "$4M | $9K", stand in many places of a lesson


def widen_quote(chunk: Chunk, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return units of a chunk with what stands beside them, after them first, until they can be quoted alone.

    Only rows of the same table, points of the same list and sentences of the same passage are added; units with none
    of them beside them stay as they are.
    """
    shown = tuple(units)
    start, last = _find_place(chunk, shown[0]), _find_place(chunk, shown[-1])
    if start is None or last is None:
        return shown
    end = last + 1
    while _count_letters(shown) < MIN_LETTERS:
        if end < len(chunk.units) and _stands_with(chunk.units[end], shown[-1]):
            shown, end = (*shown, chunk.units[end]), end + 1
        elif start > 0 and _stands_with(chunk.units[start - 1], shown[0]):
            shown, start = (chunk.units[start - 1], *shown), start - 1
        else:
            break
    return shown


def _find_place(chunk: Chunk, unit: Unit) -> int | None:
    """Return the position of a unit, whose cells may have been narrowed to those asked for."""
    return next((n for n, u in enumerate(chunk.units) if (u.location, u.text) == (unit.location, unit.text)), None)


def _count_letters(units: Sequence[Unit]) -> int:
    return sum(character.isalnum() for unit in units for character in unit.quote or unit.text)


def _stands_with(unit: Unit, other: Unit) -> bool:
    alike = (unit.kind, unit.lead, unit.example) == (other.kind, other.lead, other.example)
    return alike and unit.citable and unit.header == other.header
