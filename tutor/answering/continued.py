"""Put lists together again that were cut in two where a passage ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from tutor.answering.compose import Block
from tutor.answering.evidence import Scored
from tutor.types import Chunk, Unit, UnitKind


def continue_lists(blocks: Sequence[Block], scored: Sequence[Scored]) -> list[Block]:
    """Return the blocks, each whole list with those of its points that stand in the passage before it or after it.

    Passages are looked for among those of the scored units; a list of one point shown alone stays as it is.
    """
    chunks = {s.chunk.id: s.chunk for s in scored}.values()
    return [_continue(block, chunks) for block in blocks]


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
