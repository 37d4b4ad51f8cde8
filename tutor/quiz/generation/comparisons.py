"""Make items from tables that compare two or three things: which of them a cell speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.intervals import find_intervals
from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.agreement import is_plural
from tutor.quiz.generation.columns import LabelForm, TableKind, is_blank, read_label_form
from tutor.quiz.generation.distractors import differ_in_substance
from tutor.quiz.generation.figurecells import read_amount
from tutor.quiz.generation.naming import lower_label, shares_words
from tutor.quiz.generation.rowitems import RowFact, make_numeric_item
from tutor.quiz.generation.tabulated import Row, Table
from tutor.quiz.items import hash_texts, make_item
from tutor.text.fold import fold
from tutor.text.words import content_words
from tutor.types import ItemKind, Level, QuizItem

MAX_CELL_CHARS = 110
# Cells that say "the rest", so that they are only true beside the other one.
_REST = re.compile(r"(?:all |any |the )?(?:others?|rest)\b|everything else|其他|其它|其余|剩下", re.IGNORECASE)


def make_comparison_items(table: Table, kind: TableKind) -> Iterator[QuizItem]:
    """Yield for each compared point: which thing it is said of, and whether it is said of one."""
    start = 1 if kind is TableKind.SIDES else 0
    sides = [phrases.tidy_cell(label) for label in table.header[start:]]
    if any(read_label_form(side) is not LabelForm.NOUN for side in sides) or len({fold(side) for side in sides}) < 2:
        return
    for row in table.rows:
        aspect = row.name if start else ""
        cells = row.cells[start:]
        if any(is_blank(cell) or len(cell) > MAX_CELL_CHARS for cell in cells) or not _all_differ(cells):
            continue
        if any(_REST.match(cell) or (not aspect and _is_bare_time(cell)) for cell in cells):
            continue
        if any(shares_words(side, cell) for side in sides for cell in cells) or _names_side(aspect, sides):
            continue
        yield from _make_row_items(table, row, aspect, sides, cells)


def _make_row_items(
    table: Table, row: Row, aspect: str, sides: Sequence[str], cells: Sequence[str]
) -> Iterator[QuizItem]:
    coin = int(hash_texts(table.document, aspect or cells[0], *sides), 16)
    for number, cell in enumerate(cells):
        fact = _state_fact(table, row, aspect, sides[number], cell)
        yield _ask_side(fact, aspect, sides, number)
        if aspect and read_label_form(aspect) is LabelForm.NOUN and fact.amount is not None:
            yield from make_numeric_item(fact, _ask_figure(table, aspect, sides[number]))
    stated, taken = coin % len(cells), (coin // 7 + coin % len(cells)) % len(cells)
    if aspect and read_label_form(aspect) is LabelForm.NOUN:
        fact = _state_fact(table, row, aspect, sides[stated], cells[stated])
        yield _make_statement(fact, aspect, sides[stated], cells[taken], stated == taken)


def _state_fact(table: Table, row: Row, aspect: str, side: str, cell: str) -> RowFact:
    return RowFact(table, row, aspect, cell, read_amount(cell), Level.UNDERSTAND, side)


def _ask_side(fact: RowFact, aspect: str, sides: Sequence[str], number: int) -> QuizItem:
    question = _word_question(fact.table, aspect, sides, fact.cell)
    return make_item(
        ItemKind.MCQ,
        question,
        number,
        chunk=fact.row.chunk,
        units=[fact.row.unit],
        fact=fact.name,
        rule="compare-sides",
        explanation=fact.sentence,
        level=Level.UNDERSTAND,
        difficulty=2 if len(sides) == 2 else 3,
        choices=tuple(sides),
    )


def _word_question(table: Table, aspect: str, sides: Sequence[str], cell: str) -> str:
    said = phrases.quote_cell(cell)
    names = [phrases.name_row(table, side) for side in sides]
    if any(name == side for name, side in zip(names, sides, strict=True)):
        names = list(sides)
    if table.language == "zh":
        listed = "还是".join(names) if len(names) == 2 else "、".join(names[:-1]) + "还是" + names[-1]
        if not aspect:
            return phrases.add_topic(table, f"{said}属于{listed}？")
        if read_label_form(aspect) is LabelForm.NOUN:
            return f"{'和'.join(names) if len(names) == 2 else '、'.join(names)}，哪一个的{aspect}是{said}？"
        return f"“{aspect}”——答案是{said}的，是{listed}？"
    listed = " or ".join(names) if len(names) == 2 else ", ".join(names[:-1]) + " or " + names[-1]
    which = "Which of the two" if len(names) == 2 else "Which of these"
    if not aspect:
        return phrases.add_topic(table, f"To {which[0].lower()}{which[1:]} does {said} belong: {listed}?")
    if read_label_form(aspect) is LabelForm.DONE and " " in aspect:
        return f"{which} is {lower_label(aspect)} {said}: {listed}?"
    if read_label_form(aspect) is LabelForm.NOUN:
        return f"{which} has the {lower_label(aspect)} {said}: {listed}?"
    which = f"or {which[0].lower()}{which[1:]} is the answer {said}: {listed}?"
    return f"{aspect} F{which}" if aspect.endswith("?") else f"{aspect}: f{which}"


def _ask_figure(table: Table, aspect: str, side: str) -> str:
    if table.language == "zh":
        return f"{side}的{aspect}是多少？"
    label = lower_label(aspect)
    return f"What {'are' if is_plural(label) else 'is'} the {label} of {phrases.name_row(table, side)}?"


def _make_statement(fact: RowFact, aspect: str, side: str, cell: str, is_true: bool) -> QuizItem:
    table, said = fact.table, phrases.quote_cell(cell)
    if table.language == "zh":
        statement = f"{side}的{aspect}是{said}。"
    else:
        label, name = lower_label(aspect), phrases.name_row(table, side)
        statement = f"The {label} of {name} {'are' if is_plural(label) else 'is'} {said}."
    return make_item(
        ItemKind.TRUE_FALSE,
        phrases.add_topic(table, statement),
        is_true,
        chunk=fact.row.chunk,
        units=[fact.row.unit],
        fact=fact.name,
        rule="compare-statement",
        explanation=fact.sentence if is_true else phrases.explain_false(table, fact.sentence),
        level=Level.UNDERSTAND,
        difficulty=2,
    )


def _all_differ(cells: Sequence[str]) -> bool:
    for number, one in enumerate(cells):
        for other in cells[number + 1 :]:
            first, second = read_amount(one), read_amount(other)
            if first and second and first.interval.unit == second.interval.unit:
                if first.interval.low <= second.interval.high and second.interval.low <= first.interval.high:
                    return False
            elif not differ_in_substance(one, other):
                return False
    return True


def _is_bare_time(cell: str) -> bool:
    """Tell whether a cell is an amount in one word, such as "weeks", that means nothing without what it measures."""
    return len(content_words(cell)) <= 1 and bool(find_intervals(cell))


def _names_side(aspect: str, sides: Sequence[str]) -> bool:
    return any(fold(side) in fold(aspect) for side in sides)
