"""Put together again what was cut in two: lists where a passage ended, sentences where a speaker drew breath."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from tutor.answering.compose import Block
from tutor.answering.evidence import Scored
from tutor.types import Chunk, Unit, UnitKind

# "and then to steer by it": what one does by that stands in the sentence before.
_GOES_ON = re.compile(r"^(?:(?:and|or|but) )?(?:then )?to [a-z]+\b", re.IGNORECASE)


def continue_lists(blocks: Sequence[Block], scored: Sequence[Scored]) -> list[Block]:
    """Return the blocks, each whole list with those of its points that stand in the passage before it or after it.

    Passages are looked for among those of the scored units; a list of one point shown alone stays as it is.
    """
    chunks = {s.chunk.id: s.chunk for s in scored}.values()
    return [_continue(block, chunks) for block in blocks]


def continue_speech(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, beside each spoken sentence the one before that it goes on with, or after that goes on."""
    shown: list[Block] = []
    for block in blocks:
        parts = _list_parts(block)
        shown += [part for part in parts if not any(part.units == other.units for other in shown)]
    return shown


def _list_parts(block: Block) -> list[Block]:
    """Return a block with the other half of its sentence, where it is one of a recording that was cut."""
    unit, units = block.units[0], block.chunk.units
    if len(block.units) > 1 or unit.location.time_start is None or unit not in units:
        return [block]
    position = units.index(unit)
    before = units[position - 1 : position] if _GOES_ON.match(unit.text) and position else ()
    after = tuple(other for other in units[position + 1 : position + 2] if _GOES_ON.match(other.text))
    return [
        *(Block(block.chunk, (other,), block.score) for other in before),
        block,
        *(Block(block.chunk, (other,), block.score) for other in after),
    ]


def introduces_whole(unit: Unit, chunk: Chunk, block: Block) -> bool:
    """Tell whether a unit is the line that introduces the whole list that a block shows."""
    first, *others = block.units
    if first.kind is not UnitKind.BULLET or not others or chunk.id != block.chunk.id:
        return False
    return unit.text.rstrip(" :：") == first.lead.rstrip(" :：")


def _continue(block: Block, chunks: Iterable[Chunk]) -> Block:
    last = block.units[-1]
    if last.kind is not UnitKind.BULLET or not last.lead or len(block.units) < 2:
        return block
    if block.chunk.units[0] == block.units[0]:
        before = next((c for c in chunks if _follows(block.chunk, c) and _last_points(c, last.lead)), None)
        if before is not None:
            return replace(Block(before, _last_points(before, last.lead), block.score), rest=block)
    if block.chunk.units[-1] == last:
        after = next((c for c in chunks if _follows(c, block.chunk) and _first_points(c, last.lead)), None)
        if after is not None:
            return replace(block, rest=Block(after, _first_points(after, last.lead), block.score))
    return block


def _follows(chunk: Chunk, other: Chunk) -> bool:
    """Tell whether a passage stands after another one, under the same heading of the same lesson."""
    if (chunk.document, chunk.heading) != (other.document, other.heading):
        return False
    start, end = chunk.location.line_start, other.location.line_end
    return start is not None and end is not None and start >= end


def _first_points(chunk: Chunk, lead: str) -> tuple[Unit, ...]:
    return tuple(takewhile(lambda unit: unit.kind is UnitKind.BULLET and unit.lead == lead, chunk.units))


def _last_points(chunk: Chunk, lead: str) -> tuple[Unit, ...]:
    points = takewhile(lambda unit: unit.kind is UnitKind.BULLET and unit.lead == lead, reversed(chunk.units))
    return tuple(reversed(tuple(points)))
