"""Join the units of a lesson to blocks again: paragraphs, lists, whole tables, code, speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tutor.reading.page import BlockKind, Line, PageBlock, Piece, UnitKey
from tutor.text.formulas import find_formulas
from tutor.types import Unit, UnitKind

SPEECH_S = 30.0  # a passage of speech is about this long
_ELISION = re.compile(r" …(?: |(?=[,.;:!?)\]，。；：！？）】]))")
CELL_MARK = " | "


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A unit with its key and the language of its chunk."""

    unit: Unit
    key: UnitKey
    language: str


@dataclass(slots=True)
class _Draft:
    """A block that is being filled."""

    kind: BlockKind
    first: PlacedUnit
    lines: list[Line] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    last: PlacedUnit | None = None

    def finish(self) -> PageBlock:
        unit = self.first.unit
        header = unit.header if self.kind is BlockKind.TABLE else ()
        return PageBlock(self.kind, self.first.language, tuple(self.lines), header, page=unit.location.page)


def build_blocks(units: Sequence[PlacedUnit]) -> list[PageBlock]:
    """Return the blocks of the units of one section, in their order.

    Where units do not say where a paragraph begins, as in indexes of an older reader, the lines of the file do.
    """
    marked = any(placed.unit.begins for placed in units)
    prose = [placed.unit for placed in units if placed.unit.kind is UnitKind.SENTENCE and not placed.unit.example]
    wrapped = sum("\n" in unit.quote for unit in prose) > max(1, len(prose) // 4)
    drafts: list[_Draft] = []
    for placed in units:
        kind = _kind_of(placed.unit)
        begins = placed.unit.begins if marked else _seems_to_begin(placed, drafts, wrapped=wrapped)
        if not drafts or not _goes_on(drafts[-1], placed, kind, begins=begins):
            drafts.append(_Draft(kind, placed))
        _add(drafts[-1], placed, begins=begins)
    return [draft.finish() for draft in drafts]


def show_unit(unit: Unit) -> str:
    """Return the words of a unit as they are read: its formulas whole, left-out markup without a trace."""
    if not unit.citable:
        return unit.quote or unit.text
    if unit.example and "\n" in unit.quote:
        return unit.quote
    return _with_formulas(unit.quote, unit.text)


def show_cells(unit: Unit) -> tuple[str, ...]:
    """Return the cells of a row as they are read."""
    filled = [cell for cell in unit.cells if cell]
    quoted = unit.quote.split(CELL_MARK)
    if len(quoted) != len(filled):
        return unit.cells
    shown = iter([_with_formulas(quote, cell) for quote, cell in zip(quoted, filled, strict=True)])
    return tuple(next(shown) if cell else "" for cell in unit.cells)


def _with_formulas(quote: str, text: str) -> str:
    """Return the quote, where it holds formulas whole that the text may not, else the text."""
    if next(find_formulas(quote), None) is None:
        return text
    line = " ".join(quote.split())
    return line if "…" in text else _ELISION.sub(lambda found: " " if found[0].endswith(" ") else "", line)


def _kind_of(unit: Unit) -> BlockKind:
    if unit.kind is UnitKind.SENTENCE and unit.location.time_start is not None:
        return BlockKind.SPEECH
    if unit.kind is UnitKind.SENTENCE and unit.example:
        return BlockKind.EXAMPLE
    return {
        UnitKind.SENTENCE: BlockKind.PARAGRAPH,
        UnitKind.BULLET: BlockKind.LIST,
        UnitKind.ROW: BlockKind.TABLE,
        UnitKind.CODE: BlockKind.CODE,
        UnitKind.DIAGRAM: BlockKind.DIAGRAM,
    }[unit.kind]


def _seems_to_begin(placed: PlacedUnit, drafts: Sequence[_Draft], *, wrapped: bool) -> bool:
    """Tell by lines whether a unit begins a paragraph or item; a file broken by hand keeps its lines together."""
    before = drafts[-1].last if drafts else None
    if before is None or placed.unit.kind is not UnitKind.SENTENCE:
        return True
    line, ended = placed.unit.location.line_start, before.unit.location.line_end
    if line is None or ended is None:
        return False
    return line - ended > (1 if wrapped else 0)


def _goes_on(draft: _Draft, placed: PlacedUnit, kind: BlockKind, *, begins: bool) -> bool:
    """Tell whether a unit belongs to the block before it."""
    unit, first = placed.unit, draft.first.unit
    if kind is not draft.kind or (placed.language != draft.first.language and kind is not BlockKind.TABLE):
        return False
    if kind in (BlockKind.PARAGRAPH, BlockKind.CODE):
        return not begins
    if kind is BlockKind.TABLE:
        widths = bool(unit.header) or len(unit.cells) == len(first.cells)
        return unit.header == first.header and unit.lead == first.lead and widths
    if kind is BlockKind.LIST:
        restarts = unit.mark == "1." and begins and unit.depth <= first.depth and bool(draft.lines[-1].mark)
        return not restarts
    return kind in (BlockKind.EXAMPLE, BlockKind.SPEECH)


def _add(draft: _Draft, placed: PlacedUnit, *, begins: bool) -> None:
    unit = placed.unit
    piece = Piece(show_unit(unit), placed.key)
    last = draft.lines[-1] if draft.lines else None
    if draft.kind is BlockKind.TABLE:
        draft.lines.append(Line((piece,), cells=show_cells(unit)))
    elif draft.kind is BlockKind.LIST and (begins or last is None):
        depth = _nest(draft.depths, unit.depth)
        draft.lines.append(Line((piece,), depth, unit.mark, unit.task))
    elif draft.kind is BlockKind.SPEECH and (last is None or _is_late(last, unit)):
        draft.lines.append(Line((piece,), seconds=unit.location.time_start))
    elif draft.kind is BlockKind.CODE and last is not None and draft.last is not None:
        gap = "\n" * (_count_empty_lines(draft.last.unit, unit))
        draft.lines[-1] = Line((*last.pieces, Piece(gap + piece.text, piece.key)))
    elif draft.kind is BlockKind.EXAMPLE or last is None:
        draft.lines.append(Line((piece,)))
    else:
        draft.lines[-1] = Line((*last.pieces, piece), last.depth, last.mark, last.task, seconds=last.seconds)
    draft.last = placed


def _count_empty_lines(before: Unit, unit: Unit) -> int:
    ended, begun = before.location.line_end, unit.location.line_start
    return max(0, begun - ended - 1) if ended is not None and begun is not None else 0


def _is_late(line: Line, unit: Unit) -> bool:
    return (unit.location.time_start or 0.0) - (line.seconds or 0.0) >= SPEECH_S


def _nest(depths: list[int], depth: int) -> int:
    """Return a list item's depth from 0, where `depths` are those of the items around it, as the source counts."""
    while depths and depths[-1] > depth:
        depths.pop()
    if not depths or depths[-1] < depth:
        depths.append(depth)
    return len(depths) - 1
