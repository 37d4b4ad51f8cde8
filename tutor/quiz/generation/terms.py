"""Make items from tables of terms: from the term to its meaning and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.columns import TableKind, is_blank, meaning_column, read_table_kind
from tutor.quiz.generation.distractors import MIN_DISTRACTORS, choose_texts
from tutor.quiz.generation.labels import drop_remark
from tutor.quiz.generation.meaningkinds import are_alike, read_kind
from tutor.quiz.generation.naming import shares_words
from tutor.quiz.generation.rowitems import RowFact, make_choice_item, make_statement_item
from tutor.quiz.generation.tabulated import Row, Table
from tutor.quiz.items import hash_texts
from tutor.types import Level, QuizItem

_STAGE = re.compile(
    r"^(?:(?:stage|step|phase|part)\s*\d+|(?:阶段|步骤|第)[\d一二三四]+[步阶段]*)\s*[:：–—-]\s*", re.IGNORECASE
)


def make_term_items(table: Table, siblings: Sequence[Table]) -> Iterator[QuizItem]:
    """Yield for each term: what it means, which term a meaning belongs to, and whether it means so."""
    column = meaning_column(table)
    mine = _read_pairs(table, column)
    pool = list(mine)
    for other in siblings:
        if read_table_kind(other) is TableKind.TERMS:
            pool += _read_pairs(other, meaning_column(other))
    for row in table.rows:
        if is_blank(row.cells[column]):
            continue
        meaning = tidy_meaning(row.cells[column])
        fact = RowFact(table, row, table.header[column], meaning, level=Level.UNDERSTAND)
        near, far = _find_rivals(row.name, meaning, mine), _find_rivals(row.name, meaning, pool)
        yield from _make_items(fact, row, near if len(near) >= MIN_DISTRACTORS else far)


def _read_pairs(table: Table, column: int) -> list[tuple[str, str]]:
    return [(row.name, tidy_meaning(row.cells[column])) for row in table.rows if not is_blank(row.cells[column])]


def tidy_meaning(meaning: str) -> str:
    """Return a meaning without a label in front or a remark behind that would tell its term: "Stage 1: …"."""
    said = drop_remark(_STAGE.sub("", phrases.tidy_cell(meaning)))
    return said[:1].upper() + said[1:]


def _find_rivals(term: str, meaning: str, pool: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the terms whose meanings name the same kind of thing, with their meanings."""
    kind = read_kind(meaning)
    return [
        (other, said)
        for other, said in pool
        if other != term and not shares_words(other, term) and are_alike(kind, read_kind(said))
    ]


def _stands_apart(meaning: str, others: Sequence[str]) -> bool:
    """Tell whether the other meanings are all of one kind of thing and this one is not."""
    heads = {read_kind(other).head for other in others}
    return len(heads) == 1 and heads != {""} and read_kind(meaning).head not in heads


def _make_items(fact: RowFact, row: Row, rivals: Sequence[tuple[str, str]]) -> Iterator[QuizItem]:
    table, leaks = fact.table, shares_words(row.name, fact.cell)
    wrong = choose_texts(fact.cell, [said for _, said in rivals])
    if _stands_apart(fact.cell, wrong):
        wrong = []
    if not leaks:
        question = phrases.ask_meaning(table, row.name)
        yield from make_choice_item(fact, question, fact.cell, wrong, "term-meaning", in_topic=False)
        meanings = dict(rivals)
        terms = choose_texts(row.name, [term for term in meanings if not shares_words(term, fact.cell)])
        if _stands_apart(fact.cell, [meanings[term] for term in terms]):
            terms = []
        yield from make_choice_item(
            fact, phrases.ask_term(table, fact.cell), row.name, terms, "meaning-term", in_topic=False
        )
    if wrong:
        is_true = int(hash_texts(table.document, row.name), 16) % 2 == 0
        statement = phrases.state_meaning(table, row.name, fact.cell if is_true else wrong[0])
        is_whole = phrases.tidy_cell(row.cells[meaning_column(table)]).casefold() == fact.cell.casefold()
        if is_whole and not (leaks and not is_true):
            yield from make_statement_item(fact, statement, is_true, "term-statement", in_topic=False)
