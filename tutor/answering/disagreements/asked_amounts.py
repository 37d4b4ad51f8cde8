"""List the amounts of a piece of evidence that a question asks for, each in the unit that its label or column gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.answering.compose import Block
from tutor.answering.disagreements.accounts import fits_ask, give_unit
from tutor.answering.disagreements.disagreement import list_asked_accounts
from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.answering.disagreements.magnitudes import iterate_units
from tutor.answering.evidence import Scored
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.numerals import WORDS
from tutor.text.spelled import write_number_words
from tutor.types import Unit

_SMALL = re.compile(rf"\b(?:{'|'.join(WORDS)})\b(?= [a-z]+s\b)", re.IGNORECASE)
_LABEL = re.compile(r"([^:：]{2,40})[:：]")
MIN_COUNTED = 1000  # of an amount that counts what is asked for though no unit stands by it
_COUNTING = (Ask.COUNT, Ask.QUANTITY)


def list_asked_amounts(question: Question, scored: Scored) -> list[Interval]:
    """Return the amounts of the kind asked for; those in the unit that is asked for alone where there are such.

    What the question itself gives ("of the 70 billion model") is not asked for.
    """
    unit = scored.unit
    found = [a.amount for a in list_asked_accounts(question, Block(scored.chunk, (unit,), 0.0))] if unit.cells else []
    amounts = found or [amount for amount in _read_amounts(unit) if fits_ask(question.value, amount)]
    given = {(a.low, a.high) for a in find_intervals(question.asked)}
    amounts = [amount for amount in amounts if (amount.low, amount.high) not in given]
    return _keep_counted(question, amounts) if question.value in _COUNTING else amounts


def _read_amounts(unit: Unit) -> list[Interval]:
    text = " | ".join(unit.cells[1:]) if unit.cells else unit.text
    text = _SMALL.sub(lambda match: str(WORDS.index(match.group().lower())), write_number_words(text))
    label = _LABEL.match(text)
    return [give_unit(amount, label.group(1) if label else "") for amount in find_intervals(text)]


def _keep_counted(question: Question, amounts: Sequence[Interval]) -> list[Interval]:
    """Return the amounts of what the question counts; all where none is, large ones as if they counted it."""
    units = {*iterate_units(question.asked), f"#{question.counted}"} - {"#", "day", "times"}
    counted = [amount for amount in amounts if amount.unit in units]
    if counted or len(units) != 1:
        return counted or list(amounts)
    unit = next(iter(units))
    return [replace(a, unit=unit, measure=unit) if not a.unit and a.low >= MIN_COUNTED else a for a in amounts]
