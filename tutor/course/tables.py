"""Read pipe tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.course.blocks import Table, TableRow, prose_of_lines
from tutor.course.clean import strip_decoration, strip_emphasis

_SEPARATOR = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*$")


def build_table(lines: Sequence[tuple[str, int]]) -> Table:
    """Build a table from (line, number) pairs; the line before a rule of dashes is its header."""
    header: tuple[str, ...] = ()
    rows: list[TableRow] = []
    for index, (line, number) in enumerate(lines):
        if _SEPARATOR.match(line):
            continue
        cells = split_cells(line)
        if not header and not rows and index + 1 < len(lines) and _SEPARATOR.match(lines[index + 1][0]):
            header = cells
            continue
        rows.append(TableRow(tuple(prose_of_lines([(cell, number)]) for cell in cells), number))
    return Table(header, tuple(rows))


def split_cells(line: str) -> tuple[str, ...]:
    """Return the cleaned cells of one line of a pipe table."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    cells = re.split(r"(?<!\\)\|", inner)
    return tuple(strip_emphasis(strip_decoration(cell.replace("\\|", "|").strip())) for cell in cells)
