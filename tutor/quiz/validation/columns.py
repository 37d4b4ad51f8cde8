"""See by the columns of a table which of several choices belong to the thing that a question asks about."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.quiz.validation.form import key_indices
from tutor.text.fold import fold
from tutor.types import QuizItem, Unit

_MARKS = " .。;；,，!！"


def judge_by_columns(item: QuizItem, units: Sequence[Unit]) -> bool | None:
    """Tell whether just the keys of a MULTI item stand in the column of the thing that its question names first.

    A choice is a cell, alone or behind its row's name. None if the units are no rows of one table, the question names
    none of their columns, or a choice is no cell of them.
    """
    rows = [unit for unit in units if unit.cells and len(unit.cells) == len(unit.header)]
    if not rows or len(rows) < len(units) or not isinstance(item.choices, tuple):
        return None
    asked = _find_asked(item.question, rows[0].header)
    columns = [_find_column(choice, rows) for choice in item.choices]
    if asked is None or None in columns:
        return None
    keys = set(key_indices(item))
    return all((column == asked) is (number in keys) for number, column in enumerate(columns))


def _find_asked(question: str, header: Sequence[str]) -> int | None:
    """Return the column that the question names first, the longest of those that begin there."""
    said = fold(question)
    named = [(said.find(fold(label)), -len(label), n) for n, label in enumerate(header) if label]
    found = [place for place in named if place[0] >= 0]
    return min(found)[2] if len(found) > 1 else None


def _find_column(choice: str, rows: Sequence[Unit]) -> int | None:
    """Return the only column whose cell begins with what a choice says, None if there is none or several."""
    found = set()
    for row in rows:
        lead = fold(row.cells[0].strip().rstrip("?？"))
        text = fold(choice).strip(_MARKS)
        said = text[len(lead) :].lstrip(" :：") if lead and text.startswith(lead) else text
        found |= {n for n, cell in enumerate(row.cells) if said and fold(cell).startswith(said)}
    return found.pop() if len(found) == 1 else None
