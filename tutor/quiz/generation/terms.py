"""Make items from tables of terms: from the term to its meaning and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.columns import TableKind, is_blank, meaning_column, read_table_kind
from tutor.quiz.generation.distractors import choose_texts
from tutor.quiz.generation.naming import shares_words
from tutor.quiz.generation.rowitems import RowFact, make_choice_item, make_statement_item
from tutor.quiz.generation.tabulated import Row, Table
from tutor.quiz.items import hash_texts
from tutor.types import Level, QuizItem


def make_term_items(table: Table, siblings: Sequence[Table]) -> Iterator[QuizItem]:
    """Yield for each term: what it means, which term a meaning belongs to, and whether it means so."""
    column = meaning_column(table)
    pool = [*_read_pairs(table, column)]
    for other in siblings:
        if read_table_kind(other) is TableKind.TERMS:
            pool += _read_pairs(other, meaning_column(other))
    for row in table.rows:
        meaning = row.cells[column]
        if is_blank(meaning):
            continue
        fact = RowFact(table, row, table.header[column], meaning, level=Level.UNDERSTAND)
        rivals = [(term, said) for term, said in pool if term != row.name and not shares_words(term, row.name)]
        yield from _make_items(fact, row, rivals)


def _read_pairs(table: Table, column: int) -> list[tuple[str, str]]:
    return [(row.name, row.cells[column]) for row in table.rows if not is_blank(row.cells[column])]


def _make_items(fact: RowFact, row: Row, rivals: Sequence[tuple[str, str]]) -> Iterator[QuizItem]:
    table, leaks = fact.table, shares_words(row.name, fact.cell)
    own = [said for _, said in rivals]
    wrong = choose_texts(fact.cell, own)
    if not leaks:
        question = phrases.ask_meaning(table, row.name)
        yield from make_choice_item(fact, question, fact.cell, wrong, "term-meaning", in_topic=False)
        terms = choose_texts(row.name, [term for term, said in rivals if not shares_words(term, fact.cell)])
        yield from make_choice_item(
            fact, phrases.ask_term(table, fact.cell), row.name, terms, "meaning-term", in_topic=False
        )
    if wrong:
        is_true = int(hash_texts(table.document, row.name), 16) % 2 == 0
        statement = phrases.state_meaning(table, row.name, fact.cell if is_true else wrong[0])
        if not (leaks and not is_true):
            yield from make_statement_item(fact, statement, is_true, "term-statement", in_topic=False)
