"""Make items with several right choices from a table that compares things: what it says of one and not the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.labels import drop_remark
from tutor.quiz.generation.listed import can_be_quoted, span_units
from tutor.quiz.generation.tabulated import Row, Table
from tutor.quiz.items import make_item, shuffle_stably
from tutor.types import ItemKind, Level, QuizItem

MIN_ROWS, MAX_ROWS = 4, 6
MAX_CHOICE_CHARS = 90
MAX_LENGTH_RATIO = 3.0
SHORT_CHARS = 24


def make_contrast_items(table: Table, sides: Sequence[str], rows: Sequence[Row], start: int) -> Iterator[QuizItem]:
    """Yield for each of the first two sides: which of these the table says of it, one choice from each row.

    `start` is the column of the first side; the rows are those that tell the sides apart.
    """
    for _, run in groupby(rows, key=lambda row: row.chunk.id):
        own = [row for row in run if all(len(cell) <= MAX_CHOICE_CHARS for cell in row.cells[start:])]
        picked = shuffle_stably(own, table.topic + "".join(sides))[:MAX_ROWS]
        while picked and not can_be_quoted(span_units(picked[0].chunk, [row.unit for row in picked])):
            picked.pop()
        if len(picked) < MIN_ROWS:
            continue
        for number in range(min(2, len(sides))):
            yield from _make_item(table, sides, picked, start, number)
        return


def _make_item(table: Table, sides: Sequence[str], rows: Sequence[Row], start: int, number: int) -> Iterator[QuizItem]:
    """Yield the item for one side: the rows alternate between it and the others."""
    others = [n for n in range(len(sides)) if n != number]
    # Even rows belong to the first side and odd ones to the second, so that the two items share no right choice.
    taken = [number if place % 2 == number else others[place // 2 % len(others)] for place in range(len(rows))]
    texts = [_write_choice(table, row, start, row.cells[start + side]) for row, side in zip(rows, taken, strict=True)]
    keys = [text for text, side in zip(texts, taken, strict=True) if side == number]
    lengths = sorted(len(text) for text in texts)
    if len(set(texts)) < len(texts) or lengths[-1] > MAX_LENGTH_RATIO * max(lengths[0], SHORT_CHARS):
        return
    choices = shuffle_stably(texts, sides[number] + table.topic)
    chunk = rows[0].chunk
    zh = table.language == "zh"
    joint, colon, end = ("；", "：", "。") if zh else ("; ", ": ", ".")
    yield make_item(
        ItemKind.MULTI,
        _ask(table, sides, number),
        tuple(sorted(choices.index(text) for text in keys)),
        chunk=chunk,
        units=span_units(chunk, [row.unit for row in rows]),
        fact=f"contrast | {table.topic} | {' | '.join(sides)}",
        rule="compare-all",
        explanation=f"{sides[number]}{colon}{joint.join(keys)}{end}",
        level=Level.UNDERSTAND,
        difficulty=3,
        choices=tuple(choices),
    )


def _write_choice(table: Table, row: Row, start: int, cell: str) -> str:
    said = drop_remark(phrases.tidy_cell(cell))
    if not start:
        return said[:1].upper() + said[1:]
    label = phrases.tidy_cell(row.name).rstrip("?？")
    return f"{label}：{said}" if table.language == "zh" else f"{label}: {said}"


def _ask(table: Table, sides: Sequence[str], number: int) -> str:
    names = phrases.name_sides(table, sides)
    others = [name for place, name in enumerate(names) if place != number]
    if table.language == "zh":
        rest = "".join(f"“{name}”" for name in others)
        return phrases.frame_sides(table, sides, f"以下哪些说的是“{names[number]}”？请与{rest}区分开。（可多选）")
    question = f"Which of these does the lesson say of {names[number]} rather than of {' or '.join(others)}?"
    return phrases.frame_sides(table, sides, f"{question} Choose all that apply.")
