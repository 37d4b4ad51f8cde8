"""Make the items that rest on one row of a table: a choice, a typed figure, a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.amountphrases import add_unit, says_unit
from tutor.quiz.generation.distractors import MIN_DISTRACTORS, order_options
from tutor.quiz.generation.figurecells import (
    NEAR_SIZE_RATIO,
    Amount,
    ask_form,
    find_remark,
    read_amount,
    size_ratio,
    write_otherwise,
)
from tutor.quiz.generation.labels import read_label
from tutor.quiz.generation.naming import clean_heading
from tutor.quiz.generation.tabulated import Row, Table
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.fold import fold
from tutor.text.words import content_words
from tutor.types import ItemKind, Level, QuizItem


@dataclass(frozen=True, slots=True)
class RowFact:
    """What a cell says: its row, the label that it stands under, and its amount where it is one."""

    table: Table
    row: Row
    label: str
    cell: str
    amount: Amount | None = None
    level: Level = Level.REMEMBER
    subject: str = ""  # what the cell speaks of, where that is not the row

    @property
    def name(self) -> str:
        """Return what is tested, the same for every item on this cell."""
        return f"{self.table.topic} | {self.subject} | {self.row.name} | {self.label}"

    @property
    def sentence(self) -> str:
        """Return the cell with its row and column as a short sentence."""
        return phrases.explain_cell(self.table, self.subject or self.row.name, self.label, self.cell)


def make_choice_item(
    fact: RowFact, question: str, key: str, distractors: Sequence[str], rule: str, *, in_topic: bool = True
) -> Iterator[QuizItem]:
    """Yield a question with the key among the distractors, if there are enough of them."""
    if len(distractors) < MIN_DISTRACTORS:
        return
    options = _write_options([key, *distractors])
    key = options[0]
    asked = phrases.add_topic(fact.table, question) if in_topic else question
    if len({fold(option) for option in options}) < len(options) or gives_away(asked, key, options[1:]):
        return
    shown = order_options(options, shuffle_stably(options, asked + key))
    yield make_item(
        ItemKind.MCQ,
        asked,
        shown.index(key),
        chunk=fact.row.chunk,
        units=[fact.row.unit],
        fact=fact.name,
        rule=rule,
        explanation=fact.sentence,
        level=fact.level,
        difficulty=_weigh(fact, key, distractors),
        choices=tuple(shown),
    )


def make_numeric_item(fact: RowFact, question: str, *, in_topic: bool = True) -> Iterator[QuizItem]:
    """Yield the question for a figure that is to be typed, if the cell holds exactly one."""
    if fact.amount is None or not fact.amount.is_point or "+" in fact.amount.text:
        return
    language = fact.table.language
    accepted = list(write_otherwise(fact.amount, language))
    read = read_label(fact.label)
    if says_unit(read, fact.amount.text):
        accepted.append(add_unit(fact.amount.text, read))
    asked = phrases.add_topic(fact.table, question) if in_topic else question
    if remark := find_remark(fact.cell):
        asked = _insert_remark(asked, remark)
    if fold(fact.amount.text) in fold(asked):
        return
    asked += ask_form(fact.amount, language)
    yield make_item(
        ItemKind.NUMERIC,
        asked,
        fact.amount.text,
        chunk=fact.row.chunk,
        units=[fact.row.unit],
        fact=fact.name,
        rule="table-figure",
        explanation=fact.sentence,
        level=Level.REMEMBER,
        difficulty=3 if len(fact.amount.text.strip("$€£¥% 0").split(".")[0]) < 3 else 4,
        accepted=accepted,
    )


def make_statement_item(
    fact: RowFact, statement: str, is_true: bool, rule: str, *, in_topic: bool = True
) -> Iterator[QuizItem]:
    """Yield a statement to be judged; the explanation of a wrong one gives what is right."""
    if not statement:
        return
    said = phrases.add_topic(fact.table, statement) if in_topic else statement
    yield make_item(
        ItemKind.TRUE_FALSE,
        said,
        is_true,
        chunk=fact.row.chunk,
        units=[fact.row.unit],
        fact=fact.name,
        rule=rule,
        explanation=fact.sentence if is_true else phrases.explain_false(fact.table, fact.sentence),
        level=fact.level,
        difficulty=1 if is_true else 2,
    )


def _write_options(cells: Sequence[str]) -> list[str]:
    """Return cells as choices: amounts without "about" and remarks, which would single one out."""
    amounts = [read_amount(cell) for cell in cells]
    if all(amount is not None for amount in amounts):
        return [phrases.tidy_cell(amount.text) for amount in amounts if amount]
    return [phrases.tidy_cell(cell) for cell in cells]


def gives_away(question: str, key: str, others: Sequence[str]) -> bool:
    """Tell whether the question's words point at the key: it holds the key, or words of it and of no other choice."""
    if fold(clean_heading(key)) in fold(question):
        return True
    asked = set(content_words(question))
    of_others = set().union(*(content_words(other) for other in others)) if others else set()
    return bool((asked & set(content_words(key))) - of_others) and not asked & of_others


def _weigh(fact: RowFact, key: str, distractors: Sequence[str]) -> int:
    """Return a difficulty by how near the wrong answers are to the right one."""
    weight = 2 if fact.level is Level.REMEMBER else 3
    amount = read_amount(key)
    if amount is None:
        return weight
    near = [
        other for text in distractors if (other := read_amount(text)) and size_ratio(amount, other) <= NEAR_SIZE_RATIO
    ]
    return weight + (1 if near else 0)


def _insert_remark(question: str, remark: str) -> str:
    """Return a question with a remark in brackets before its mark."""
    mark = question[-1]
    return f"{question[:-1]}（{remark}）{mark}" if mark == "？" else f"{question[:-1]} ({remark}){mark}"
