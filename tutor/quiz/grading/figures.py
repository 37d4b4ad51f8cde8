"""Compare the figures of a point with those of an answer: the same value in the same unit, or a wrong one."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.answering.checking.amounts import Amount, find_amounts
from tutor.answering.questions.question import read_question
from tutor.text.numerals import write_digits
from tutor.text.spelled import write_figures
from tutor.text.words import tokenize

_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(0(?=,\d)|\d+(?=,(?:\d{1,2}|\d{4,})(?![\d,]|\.\d))),")
# Who writes such a figure writes decimals with a comma, so that 56,952 is one too.
_SURE_DECIMAL = re.compile(r"(?<![\d.,])(?:0,\d+|\d+,\d{4,})(?![\d,]|\.\d)")
_LONG_DECIMAL = re.compile(r"(?<![\d.,])(\d+),(?=\d{3}(?![\d,]|\.\d))")
_LIST_NUMBER = re.compile(r"(?:^|\n)\s*\(?\d{1,2}[.)、](?=\s|\D)")
SMALL_COUNT = 9  # up to it a bare number names or numbers as often as it counts, unless an amount is asked for
MOST_FIGURES = 3  # of a point in prose; one with more is a calculation, of which the result counts
_NEXT_WORD = re.compile(r"[ -]?(?:个|名|位|种|条|项)?(?:[A-Za-z]{3,}|[㐀-鿿]{1,2})")
_CALCULATED = 1e-3  # by how much two results may differ that were rounded on the way
_CALCULATED_DIGITS = 4


class Agreement(StrEnum):
    """How an answer's figures agree with those of a point: it has none, they agree, they miss, or they are others."""

    NONE = "none"
    HELD = "held"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure and the stem of the word after it, "" if there is none: what it counts."""

    amount: Amount
    counts: str


def read_amounts(text: str) -> list[Counted]:
    """Return the figures of a text, those in words among them; list numbers are none, 0,95 is a decimal."""
    plain = _LIST_NUMBER.sub(lambda m: " " * len(m.group()), write_figures(write_digits(text)))
    if _SURE_DECIMAL.search(plain):
        plain = _LONG_DECIMAL.sub(r"\1.", plain)
    plain = _DECIMAL_COMMA.sub(r"\1.", plain)
    return [Counted(amount, _find_counted(plain, amount)) for amount in find_amounts(plain)]


def _find_counted(text: str, amount: Amount) -> str:
    match = _NEXT_WORD.match(text, amount.start + len(amount.text))
    return next(iter(tokenize(match.group().strip())), "") if match else ""


def asks_amount(question: str) -> bool:
    """Tell whether a question asks how much or how many."""
    return read_question(question).value is not None


def compare_figures(
    point: Sequence[Counted],
    said: Sequence[Counted],
    known: Sequence[Counted],
    given: Sequence[Counted],
    *,
    asked: bool,
) -> Agreement:
    """Return how the figures that were said agree with a point's.

    `given` are those of the question, which say nothing; `known` those of the whole reference: none of them is
    wrong. `asked` tells that the question asks for an amount.
    """
    own = [f for f in point if not any(is_same_amount(f.amount, g.amount) for g in given)]
    if not asked:
        own = [f for f in own if f.amount.unit or f.amount.value > SMALL_COUNT]
    wanted = own if len(own) <= MOST_FIGURES else own[-1:]
    missed = [f for f in wanted if not any(is_same_amount(s.amount, f.amount) for s in said)]
    strangers = [s for s in said if not any(is_same_amount(s.amount, k.amount) for k in (*known, *given))]
    if any(_rivals(stranger, f, asked=asked) for f in missed for stranger in strangers):
        return Agreement.WRONG
    firm = [f for f in wanted if not f.amount.loose]
    if not firm:
        return Agreement.NONE
    return Agreement.MISSING if all(f in missed for f in firm) else Agreement.HELD


def is_same_amount(said: Amount, held: Amount) -> bool:
    """Tell whether two figures are the same: one may be rounded to two digits or more, 5 % is 0.05."""
    if said.unit and held.unit and said.unit != held.unit:
        return False
    one, other = _as_share(said), _as_share(held)
    if one is None or other is None or "%" not in (said.unit, held.unit):
        one, other = said.value, held.value
    return (
        math.isclose(one, other, rel_tol=1e-9)
        or _rounds(one, other)
        or _rounds(other, one)
        or (
            min(_count_digits(one), _count_digits(other)) >= _CALCULATED_DIGITS
            and math.isclose(one, other, rel_tol=_CALCULATED)
        )
    )


def _rivals(said: Counted, held: Counted, *, asked: bool) -> bool:
    """Tell whether a figure is said where another should be: of the same unit, or of the same things.

    Where an amount was `asked` for, a bare number stands for it.
    """
    if said.amount.unit != held.amount.unit:
        return False
    if held.amount.unit or (asked and not (said.counts and held.counts)):
        return not (said.amount.loose or held.amount.loose)
    return said.counts != "" and said.counts == held.counts


def _as_share(amount: Amount) -> float | None:
    return amount.value / 100 if amount.unit == "%" else amount.value if not amount.unit else None


def _rounds(short: float, long: float) -> bool:
    """Tell whether one figure is the other rounded to two digits or more; whole numbers are not rounded."""
    digits = _count_digits(short)
    if digits < 2 or digits >= _count_digits(long) or long == int(long):
        return False
    return math.isclose(float(f"{long:.{digits - 1}e}"), short, rel_tol=1e-9)


def _count_digits(value: float) -> int:
    return len(re.sub(r"\D", "", f"{value:.12g}".split("e")[0]).strip("0")) or 1
