"""Compute a fraction of a total that a question names: half of the bill, a quarter of what the table comes to."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.answering.calculation.additions import TOTAL
from tutor.answering.calculation.amounts import Amount, Operator, compute
from tutor.answering.calculation.asked import Calculation, Count, Kind, Measure
from tutor.answering.calculation.reading import Reading
from tutor.answering.calculation.wording import Computed, Term, read_term

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_NUMERATORS = {"two": 2, "three": 3, "four": 4}
_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", start=1)}
_ENGLISH = re.compile(
    r"(?<!first )(?<!second )(?<!other )\b(?:(?:an?|one|exactly|only|just)[ -])*"
    r"(?:(?P<n>two|three|four)[ -])?(?P<part>half|third|quarter|fifth|tenth)s?"
    r" (?:of )?(?P<whole>(?:the|that|this|[\w-]+['’]s?)\b[^,?]*?)(?:,|\?|$| (?:be|come to|amount to)\b)",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?P<whole>[^，,。？?]+?)的?(?:(?P<half>一半)|(?P<part>[二三四五六七八九十])分之(?P<n>[一二三四五六七八九]))"
    r"(?:大约|大概|约)?(?:是|为|等于|有|要)*多少"
)
_ASKS = re.compile(r"\bhow much\b|\bwhat(?:['’]s| is| was| would| will| does| do)\b|多少", re.IGNORECASE)
_SPENT = re.compile(r"\b(?:on|for|to|by|spent|cover(?:s|ed)?|pay|include)\W*$", re.IGNORECASE)  # what it goes on


def read_portion(text: str, language: str) -> Calculation | None:
    """Return the fraction of a total that a question asks for, None if it asks for none."""
    match = (_CHINESE if language == "zh" else _ENGLISH).search(text)
    if match is None or not _ASKS.search(text) or _SPENT.search(text) or not TOTAL.search(match["whole"]):
        return None
    if language == "zh":
        factor = Fraction(1, 2) if match["half"] else Fraction(_DIGITS[match["n"]], _DIGITS[match["part"]])
    else:
        factor = Fraction(_NUMERATORS.get((match["n"] or "").lower(), 1), _PARTS[match["part"].lower()])
    return Calculation(Kind.PORTION, (match["whole"].strip(), ""), Measure.MONEY, (Count(factor, ""),))


def compute_portion(calculation: Calculation, total: Reading | None) -> list[Computed]:
    """Return a fraction of a total, [] where there is none."""
    if total is None:
        return []
    factor = calculation.counts[0].value
    over, under = (Amount(Fraction(n), Fraction(n)) for n in (factor.numerator, factor.denominator))
    result = compute(Operator.MULTIPLY, Amount(factor, factor), total.quantity.amount, total.unit)
    if result is None:
        return []
    told = ("That comes to {result}: {sum}.", "共{result}：{sum}。")
    if factor.numerator == 1:
        return [Computed((read_term(total), Term(under)), "{} / {}", result, *told)]
    return [Computed((Term(over), read_term(total), Term(under)), "{} × {} / {}", result, *told)]
