"""Choices from a table that compares things are judged by the column that they stand in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.tables import make_table_items
from tutor.quiz.validation.columns import judge_by_columns
from tutor.types import ItemKind, QuizItem, Unit

TABLE = """# Engines

## Steam engines vs diesel engines

| Aspect | Steam engines | Diesel engines |
|---|---|---|
| Crew | A driver and a fireman | One driver |
| Start | An hour of heating | A turn of the key |
| Weight | 80 tons | 50 tons |
| Smell | Coal smoke | Fumes of oil |
"""


@pytest.fixture
def compared(tmp_path: Path) -> tuple[QuizItem, tuple[Unit, ...]]:
    """Return an item that asks what is said of one side, and the rows that it cites."""
    chunks = read_markdown(tmp_path, TABLE)
    item = next(item for item in make_table_items(chunks) if item.kind is ItemKind.MULTI)
    return item, tuple(unit for chunk in chunks for unit in chunk.units if unit.cells)


def test_keys_of_the_asked_column_are_right(compared: tuple[QuizItem, tuple[Unit, ...]]) -> None:
    assert judge_by_columns(*compared) is True


def test_a_key_of_another_column_is_wrong(compared: tuple[QuizItem, tuple[Unit, ...]]) -> None:
    item, rows = compared
    assert isinstance(item.choices, tuple)
    assert isinstance(item.answer, tuple)
    others = tuple(n for n in range(len(item.choices)) if n not in item.answer)
    assert judge_by_columns(replace(item, answer=others), rows) is False


def test_choices_that_are_no_cells_are_not_judged(compared: tuple[QuizItem, tuple[Unit, ...]]) -> None:
    item, rows = compared
    assert isinstance(item.choices, tuple)
    assert judge_by_columns(replace(item, choices=("Crew: Nobody", *item.choices[1:])), rows) is None
    assert judge_by_columns(replace(item, question="Which of these are true?"), rows) is None
    assert judge_by_columns(item, ()) is None
