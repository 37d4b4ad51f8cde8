"""Word a finished calculation: the result in a sentence, and the bare arithmetic beside it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tutor.answering.calculation.amounts import CURRENCIES, Amount, write_amount, write_number, write_value
from tutor.answering.calculation.reading import Reading

MAX_LABEL_CHARS = 40


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
    text = write_value(value, term.amount.unit, chinese=chinese)[0]
    if not chinese:
        text += term.suffix
    if not term.label or len(term.label) > MAX_LABEL_CHARS:
        return text
    return f"{text}（{term.label}）" if chinese else f"{text} ({term.label})"


def _write_outcome(result: Amount, value: Fraction, chinese: bool) -> tuple[str, str, bool]:
    """Return one end of a result with its unit, as a bare number, and whether it is exact."""
    text, exact = write_value(value, "" if result.unit == "times" else result.unit, chinese=chinese)
    kept = result.unit if result.unit in ("%", *CURRENCIES) else ""
    plain, plain_exact = write_value(value, kept)
    return text, plain.lstrip("".join(CURRENCIES)), exact and plain_exact
