"""Find drawings made of characters: boxes, flow charts, rules around a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.course.headings import count_words
from tutor.course.linekinds import Line, LineKind, box_cells

_DRAWN = (LineKind.RULE, LineKind.BOX, LineKind.ARROW)
_MAX_LABEL_LINES = 3


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lines [start, end) of a drawing; `texts` are the (line number, text) rows of a box that only frames text."""

    start: int
    end: int
    texts: tuple[tuple[int, str], ...] = ()


def find_drawings(lines: Sequence[Line]) -> list[Drawing]:
    """Return the drawings among lines: runs of rules, walls and arrows with at least one wall."""
    drawings: list[Drawing] = []
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and lines[end].kind in _DRAWN:
            end += 1
        run = lines[index:end]
        if any(line.kind is LineKind.BOX for line in run):
            drawings.append(Drawing(index, end, _framed_texts(run)))
        index = max(end, index + 1)
    return drawings


def label_drawings(lines: Sequence[Line], drawings: Sequence[Drawing]) -> list[Drawing]:
    """Widen drawings over the unpunctuated lines between an introduction ("Here is the picture:") and the drawing."""
    widened: list[Drawing] = []
    for drawing in drawings:
        start = drawing.start
        while start > 0 and drawing.start - start < _MAX_LABEL_LINES and _is_caption(lines[start - 1]):
            start -= 1
        introduced = start > 0 and lines[start - 1].text.endswith((":", "："))
        widened.append(replace(drawing, start=start) if introduced and not drawing.texts else drawing)
    return widened


def _framed_texts(run: Sequence[Line]) -> tuple[tuple[int, str], ...]:
    """Return the rows of a box with one cell a row, empty for any other drawing."""
    texts: list[tuple[int, str]] = []
    for line in run:
        cells = box_cells(line)
        if len(cells) > 1 or line.kind is LineKind.ARROW:
            return ()
        if cells:
            if not re.match(r"^\s*[│┃║|].*[│┃║|]\s*$", line.raw):
                return ()
            texts.append((line.number, cells[0]))
    framed = bool(run) and _is_border(run[0]) and _is_border(run[-1])
    return tuple(texts) if framed else ()


def _is_border(line: Line) -> bool:
    return not box_cells(line)


def _is_caption(line: Line) -> bool:
    return line.kind is LineKind.TEXT and not re.search(r"[.!?:。！？：]$", line.text) and count_words(line.text) <= 12
