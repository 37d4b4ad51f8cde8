"""Make items from tables that name what is measured beside its figure, and from grids of figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.columns import TableKind, is_blank, value_column
from tutor.quiz.generation.distractors import choose_amounts
from tutor.quiz.generation.figurecells import is_memorable, read_amount
from tutor.quiz.generation.naming import is_total, shares_words
from tutor.quiz.generation.rowitems import RowFact, make_choice_item, make_numeric_item, make_statement_item
from tutor.quiz.generation.tabulated import Row, Table, join_names
from tutor.quiz.items import hash_texts
from tutor.types import QuizItem


def make_quantity_items(table: Table, kind: TableKind, siblings: Sequence[Table]) -> Iterator[QuizItem]:
    """Yield for each figure: which it is, typed or chosen, and whether it is so."""
    cells = list(_read_cells(table, kind))
    elsewhere = [(row.name, cell) for other in siblings for row in other.rows for cell in row.cells[1:]]
    for row, name, label, cell in cells:
        amount = read_amount(cell)
        if amount is None or not is_memorable(amount) or is_blank(cell) or is_total(row.name):
            continue
        fact = RowFact(table, row, label, cell, amount)
        own = [other for _, other_name, _, other in cells if other_name != name]
        question = phrases.ask_quantity(table, name, cell)
        wrong = choose_amounts(amount, own)
        if len(wrong) < 3:
            wrong = choose_amounts(amount, [*own, *(c for n, c in elsewhere if not shares_words(n, name))])
        yield from make_choice_item(fact, question, cell, wrong, "table-quantity")
        yield from make_numeric_item(fact, question)
        if wrong:
            is_true = int(hash_texts(table.document, name), 16) % 2 == 0
            statement = phrases.state_quantity(table, name, cell if is_true else wrong[0])
            yield from make_statement_item(fact, statement, is_true, "quantity-statement")


def _read_cells(table: Table, kind: TableKind) -> Iterator[tuple[Row, str, str, str]]:
    """Yield the row, what is measured, the label to explain it by, and the cell of each figure."""
    for row in table.rows:
        if kind is TableKind.QUANTITIES:
            yield row, row.name, "", row.cells[value_column(table)]
            continue
        for label, cell in zip(table.header[1:], row.cells[1:], strict=True):
            name = join_names((row.name, label), table.language)
            yield row, name, label, cell
