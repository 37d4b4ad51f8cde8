"""Word a finished calculation: the result in a sentence, and the bare arithmetic beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.answering.calculation.amounts import (
    CURRENCIES,
    Amount,
    Operator,
    compute,
    convert_time,
    write_amount,
    write_number,
    write_value,
)
from tutor.answering.calculation.reading import Reading

LEAST_SCALED = 10**9  # of a figure of a sum that is written "410 billion": so many digits are hard to read
MAX_LABEL_CHARS = 40
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


@dataclass(frozen=True, slots=True)
class Term:
    """A number of a calculation: an amount, the reading that it comes from (None for a figure of the question).

    `label` names it in brackets; `suffix` stands behind it, such as " an hour".
    """

    amount: Amount
    reading: Reading | None = None
    label: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Computed:
    """A finished calculation: its terms, their arithmetic with `{}` for each term, the result, and how it is told."""

    terms: tuple[Term, ...]
    pattern: str
    result: Amount
    told: str
    told_chinese: str


def add_up(amounts: Sequence[Amount]) -> Amount | None:
    """Return the sum of amounts, None where their units differ or nothing can be said of it."""
    result = amounts[0] if amounts else None
    for amount in amounts[1:]:
        if result is None or amount.unit != result.unit:
            return None
        result = compute(Operator.ADD, result, amount, amount.unit)
    return result


def read_term(reading: Reading) -> Term:
    """Return a reading as a term, named by its label without what stands in brackets."""
    return Term(reading.quantity.amount, reading, _ASIDE.sub("", reading.label))


def read_terms(one: Reading, other: Reading) -> tuple[Term, Term]:
    """Return the terms of two readings, in one unit of time, named by their columns where they stand in one row."""
    first, second = read_term(one), read_term(other)
    if one.scored.unit is other.scored.unit and one.column is not None:
        first, second = replace(first, label=one.header), replace(second, label=other.header)
    if first.amount.unit != second.amount.unit:
        converted = convert_time(second.amount, first.amount.unit)
        back = convert_time(first.amount, second.amount.unit)
        if back is not None and back.low.denominator == 1:
            return replace(first, amount=back), second
        if converted is not None:
            return first, replace(second, amount=converted)
    return first, second


def word_calculations(computed: Computed, *, chinese: bool) -> tuple[str, str]:
    """Return the sentence that tells a result with its calculation, and the calculation in bare numbers.

    Where a term is a range, both ends are calculated.
    """
    result, _ = write_amount(computed.result, chinese=chinese, scaled=True)
    ends = ("low", "high") if any(term.amount.is_range for term in computed.terms) else ("low",)
    shown, bare = [], []
    for end in ends:
        values: list[Fraction] = [getattr(term.amount, end) for term in computed.terms]
        terms = [_write_term(term, value, chinese) for term, value in zip(computed.terms, values, strict=True)]
        outcome, plain, exact = _write_outcome(computed.result, getattr(computed.result, end), chinese)
        about = "" if exact else "约" if chinese else "about "
        shown.append(f"{computed.pattern.format(*terms)} = {about}{outcome}")
        numbers = [write_number(value)[0] for value in values]
        bare.append(f"{computed.pattern.format(*numbers)} = {'' if exact else 'about '}{plain}")
    template = computed.told_chinese if chinese else computed.told
    return template.format(result=result, sum=("；" if chinese else "; ").join(shown)), "; ".join(bare)


def _write_term(term: Term, value: Fraction, chinese: bool) -> str:
    text = write_value(value, term.amount.unit, chinese=chinese, scaled=abs(value) >= LEAST_SCALED)[0]
    if not chinese:
        text += term.suffix
    if not term.label or len(term.label) > MAX_LABEL_CHARS:
        return text
    return f"{text}（{term.label}）" if chinese else f"{text} ({term.label})"


def _write_outcome(result: Amount, value: Fraction, chinese: bool) -> tuple[str, str, bool]:
    """Return one end of a result with its unit, as a bare number, and whether it is exact."""
    unit, scaled = "" if result.unit == "times" else result.unit, abs(value) >= LEAST_SCALED
    text, exact = write_value(value, unit, chinese=chinese, scaled=scaled)
    kept = result.unit if result.unit in ("%", *CURRENCIES) else ""
    plain, plain_exact = write_value(value, kept)
    return text, plain.lstrip("".join(CURRENCIES)), exact and plain_exact
