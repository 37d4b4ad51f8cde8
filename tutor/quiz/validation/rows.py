"""Judge a statement by a row of a table: the cell that it speaks of must say what it says."""

from __future__ import annotations

from tutor.answering.form import term_set
from tutor.quiz.validation.lessons import lacks_labels, says
from tutor.text.fold import fold
from tutor.types import Chunk, Unit, UnitKind


def judge_by_row(statement: str, chunk: Chunk, unit: Unit) -> bool | None:
    """Return whether a row makes a statement true, None where the statement does not speak of the row.

    A statement speaks of a row that it names by its label, and of the columns that it names, else of all.
    """
    if unit.kind is not UnitKind.ROW or len(unit.cells) < 2 or len(unit.header) != len(unit.cells):
        return None
    first = 0 if lacks_labels(chunk, unit) else 1
    if first and not says(statement, unit.cells[0]):
        return None
    named = _find_columns(statement, unit, first)
    if not named and not first:
        return None
    rest = _drop(statement, unit.cells[0]) if first else statement
    return any(says(rest, unit.cells[n]) for n in named or range(first, len(unit.cells)))


def _drop(statement: str, label: str) -> str:
    """Return a statement without a row's label, which may hold a figure like those of the cells."""
    folded = fold(statement)
    return folded.replace(fold(label), " ", 1)


def _find_columns(statement: str, unit: Unit, first: int) -> list[int]:
    """Return the columns whose names a statement holds in all their words, of several those with the longest names."""
    held = term_set(statement)
    sizes = {n: len(terms) for n in range(first, len(unit.header)) if (terms := term_set(unit.header[n])) <= held}
    return [n for n, size in sizes.items() if size and size == max(sizes.values())]
