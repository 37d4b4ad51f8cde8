"""Make items from tables: which row has a value, which value a row has, and whether a row says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.columns import (
    TableKind,
    is_aside,
    is_blank,
    is_dump,
    is_figure_column,
    mixes_amounts,
    read_table_kind,
    shows_sample,
)
from tutor.quiz.generation.comparisons import make_comparison_items
from tutor.quiz.generation.distractors import (
    choose_amounts,
    choose_names,
    choose_texts,
    differ_in_substance,
)
from tutor.quiz.generation.figurecells import Amount, are_rivals, is_memorable, is_overprecise, read_amount
from tutor.quiz.generation.naming import is_total, shares_words
from tutor.quiz.generation.quantities import make_quantity_items
from tutor.quiz.generation.rowitems import RowFact, make_choice_item, make_numeric_item, make_statement_item
from tutor.quiz.generation.tabulated import Row, Table, collect_tables
from tutor.quiz.generation.terms import make_term_items
from tutor.quiz.items import hash_texts
from tutor.text.figures import figure_values
from tutor.types import Chunk, QuizItem

MAX_NAME_CHARS = 60
MAX_VALUE_CHARS = 110
MIN_GAP = 1.1  # how many times larger a figure must be for a row to be told by it


def make_table_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield items from the tables of lessons: mcq, numeric and true_false, in the order of the tables."""
    tables = list(collect_tables(chunks))
    for table in tables:
        siblings = [
            t for t in tables if t is not table and (t.document, t.language) == (table.document, table.language)
        ]
        kind = read_table_kind(table)
        if kind is TableKind.TERMS:
            yield from make_term_items(table, siblings)
        elif kind in (TableKind.SIDES, TableKind.PAIRED):
            yield from make_comparison_items(table, kind)
        elif kind in (TableKind.QUANTITIES, TableKind.GRID):
            yield from make_quantity_items(table, kind, siblings)
        else:
            yield from _make_thing_items(table, siblings)


def _make_thing_items(table: Table, siblings: Sequence[Table]) -> Iterator[QuizItem]:
    if not table.header[0] or any(row.name.endswith(("?", "？")) for row in table.rows):
        return
    for column in range(1, len(table.header)):
        if shows_sample(table.header[column]):
            break
        if is_aside(table.header[column]) or is_dump(table, column) or mixes_amounts(table, column):
            continue
        figures = is_figure_column(table, column)
        more = _sibling_cells(table, column, siblings)
        for row in table.rows:
            cell = row.cells[column]
            amount = read_amount(cell)
            if is_blank(cell) or len(cell) > MAX_VALUE_CHARS or len(row.name) > MAX_NAME_CHARS:
                continue
            if figures == (amount is None) or not (is_memorable(amount) if amount else not is_overprecise(cell)):
                continue
            yield from _make_cell_items(table, row, column, amount, more)


def _sibling_cells(table: Table, column: int, siblings: Sequence[Table]) -> list[tuple[str, str]]:
    """Return the names and cells of the same lesson's tables under the same label."""
    return [
        (row.name, row.cells[number])
        for other in siblings
        for number, label in enumerate(other.header)
        if number and label.casefold() == table.header[column].casefold()
        for row in other.rows
        if not is_blank(row.cells[number])
    ]


def _make_cell_items(
    table: Table, row: Row, column: int, amount: Amount | None, more: Sequence[tuple[str, str]]
) -> Iterator[QuizItem]:
    fact = RowFact(table, row, table.header[column], row.cells[column], amount)
    others = [
        r.cells[column] for r in table.rows if r is not row and not is_blank(r.cells[column]) and not is_total(r.name)
    ]
    wrong = choose_amounts(amount, others) if amount else choose_texts(fact.cell, others)
    if amount.interval.low in figure_values(row.name) if amount else shares_words(row.name, fact.cell):
        return
    if question := phrases.ask_value(table, row.name, column, amount):
        elsewhere = [cell for name, cell in more if not shares_words(name, row.name)]
        offered = choose_amounts(amount, [*others, *elsewhere]) if amount else wrong
        yield from make_choice_item(fact, question, fact.cell, offered, "table-value")
        yield from make_numeric_item(fact, question)
    is_unique = all(_differ(amount, fact.cell, other) for other in others) and not is_total(row.name)
    if is_unique and (question := phrases.ask_row(table, column, fact.cell, amount)):
        rivals = [r for r in table.rows if r is not row and not is_total(r.name) and not is_blank(r.cells[column])]
        names = choose_names(row.name, [r.name for r in rivals])
        yield from make_choice_item(fact, question, row.name, names, "table-row")
    if wrong:
        yield from _state(fact, column, wrong[0])


def _state(fact: RowFact, column: int, wrong: str) -> Iterator[QuizItem]:
    """Yield a statement of a cell, true or with another row's cell, as a stable coin falls."""
    heads = int(hash_texts(fact.table.document, fact.row.name, fact.label), 16) % 2 == 0
    cell = fact.cell if heads else wrong
    statement = phrases.state_value(fact.table, fact.row.name, column, cell, fact.amount)
    yield from make_statement_item(fact, statement, heads, "table-statement")


def _differ(amount: Amount | None, cell: str, other: str) -> bool:
    second = read_amount(other)
    if amount is None or second is None:
        return amount is not None or differ_in_substance(cell, other)
    if second.interval.unit != amount.interval.unit or are_rivals(amount, second):
        return True
    return second.interval.low > amount.interval.high * MIN_GAP or second.interval.high * MIN_GAP < amount.interval.low
