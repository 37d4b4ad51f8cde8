"""Find when a sentence of a transcript begins: often in the middle of a caption, of which only the start is known."""

from __future__ import annotations

import math

from tutor.types import Chunk, Unit


def find_spoken_start(chunk: Chunk, unit: Unit) -> float | None:
    """Return the second in which a unit begins, by how much of its first caption the unit before it takes.

    The start of the caption where nothing before it stands in the same one; None for what is not spoken.
    """
    start = unit.location.time_start
    at = chunk.units.index(unit) if unit in chunk.units else 0
    before = chunk.units[at - 1] if at else None
    if start is None or before is None or before.location.line_end != unit.location.line_start:
        return start
    end = before.location.time_end
    if end is None or end <= start:
        return start
    said = len((before.quote or before.text).splitlines()[-1])
    left = len((unit.quote or unit.text).splitlines()[0])
    return float(math.floor(start + (end - start) * said / (said + left + 1)))
