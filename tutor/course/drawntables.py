"""Read tables that are drawn with characters: rules of dashes, walls between the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from tutor.course.blocks import Block, BlockKind, Table, TableRow, prose_of_lines
from tutor.course.tables import split_cells

MIN_ROWS = 2
_WALLS = str.maketrans("│┃║", "|||")
_RULE = re.compile(r"[\s|+=\-─-╿]+")
_ROW = re.compile(r"\s*\|.*\|\s*")


def split_drawn(lines: Sequence[tuple[str, int | None]]) -> list[list[tuple[str, int | None]]]:
    """Return the runs of lines (text, number) that may draw a table, and of those between them."""
    return [list(run) for _, run in groupby(lines, key=lambda line: _is_drawn(line[0].translate(_WALLS)))]


def _is_drawn(line: str) -> bool:
    return bool(line.strip()) and (_RULE.fullmatch(line) or _ROW.fullmatch(line)) is not None


def read_drawn_table(lines: Sequence[tuple[str, int | None]]) -> list[Block]:
    """Return the title of a drawn table and the table, none where lines (text, number) draw something else.

    Every line must be a rule or a row, every row but the title above have the same number of cells, two or more. The
    first row is a header where a rule stands beneath it and not beneath each.
    """
    rows: list[tuple[tuple[str, ...], int | None]] = []
    ruled: list[int] = []  # numbers of rows above which a rule stands
    for line, number in lines:
        if not (drawn := line.translate(_WALLS)).strip():
            continue
        if _RULE.fullmatch(drawn):
            ruled.append(len(rows))
        elif _ROW.fullmatch(drawn):
            rows.append((split_cells(drawn), number))
        else:
            return []
    titles = [row for row in rows[:1] if len(row[0]) == 1]
    body = rows[len(titles) :]
    widths = {len(cells) for cells, _ in body}
    if len(body) < MIN_ROWS or len(widths) > 1 or widths == {1} or not ruled:
        return []
    first = len(titles)
    is_headed = first + 1 in ruled and len(body) > MIN_ROWS and set(range(first + 2, len(rows))).isdisjoint(ruled)
    header = body[0][0] if is_headed else ()
    shown = tuple(TableRow(tuple(prose_of_lines([(c, n)]) for c in cells), n) for cells, n in body[is_headed:])
    opening = [Block(BlockKind.TEXT, prose_of_lines([(cells[0], n)]), opens=True, whole=True) for cells, n in titles]
    return [*opening, Block(BlockKind.TABLE, table=Table(header, shown))]
