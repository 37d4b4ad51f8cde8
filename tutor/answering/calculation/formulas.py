"""Compute what questions ask for: find the operands, combine them end by end, and say how the result is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from tutor.answering.calculation.additions import (
    TOTAL,
    add_to_total,
    compare_with_total,
    find_named_total,
    find_result,
    find_whole,
    state_result,
)
from tutor.answering.calculation.amounts import CURRENCIES, Amount, Operator, compute, write_each
from tutor.answering.calculation.asked import Calculation, Kind, Measure
from tutor.answering.calculation.asked_chinese import read_counts as read_han_counts
from tutor.answering.calculation.asked_counts import read_counts
from tutor.answering.calculation.leftovers import compute_leftover
from tutor.answering.calculation.operands import find_one, find_pairs, find_summands
from tutor.answering.calculation.portions import compute_portion
from tutor.answering.calculation.products import compute_product
from tutor.answering.calculation.reading import Reading
from tutor.answering.calculation.scaling import Scaling, find_scalings
from tutor.answering.calculation.shares import compute_share
from tutor.answering.calculation.supplied import find_beside_given
from tutor.answering.calculation.terms import Vocabulary
from tutor.answering.calculation.wording import Computed, Term, add_up, read_term, read_terms
from tutor.answering.questions.question import Question

Found = list[Computed]


def compute_answer(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    """Return what a calculation comes to, once for each place that gives its operands; [] where they don't fit."""
    return _COMPUTE[calculation.kind](calculation, question, readings, vocabulary)


def _list_terms(
    calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary
) -> list[tuple[Term, Term]]:
    """Return the pairs of figures that are to be compared."""
    if calculation.given is not None:
        return find_beside_given(calculation, readings, vocabulary)
    return [read_terms(one, other) for one, other in find_pairs(calculation, readings, vocabulary)]


def _compute_ratio(calculation: Calculation, _: Question, readings: Sequence[Reading], vocabulary: Vocabulary) -> Found:
    computed = []
    for one, other in _list_terms(calculation, readings, vocabulary):
        terms = (other, one) if calculation.less else (one, other)
        result = compute(Operator.DIVIDE, terms[0].amount, terms[1].amount, "times")
        if result is None:
            return []
        much = "many" if calculation.noun and one.amount.unit != "%" else "much"
        told = (f"That is {{result}} as {much}: {{sum}}.", "{result}：{sum}。")
        computed.append(Computed(terms, "{} / {}", result, *told))
    return computed


def _compute_difference(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    computed = []
    for one, other in _list_terms(calculation, readings, vocabulary):
        is_less = one.amount.high < other.amount.high
        terms = (other, one) if is_less else (one, other)
        result = compute(Operator.SUBTRACT, terms[0].amount, terms[1].amount, terms[0].amount.unit)
        if result is None or result.low < 0 or not result.high:
            return []
        sign = ("less", "少") if is_less else ("more", "多")
        told = (f"That is {{result}} {sign[0]}: {{sum}}.", f"{sign[1]}{{result}}：{{sum}}。")
        computed.append(Computed(terms, "{} - {}", result, *told))
    if not computed and calculation.given is None:
        return _compare_with_total(calculation, question, readings, vocabulary)
    return computed


def _compute_percent_difference(
    calculation: Calculation, _: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    """Compute by how many per cent of the second the first exceeds or falls short of it; single figures only."""
    computed = []
    for one, other in find_pairs(calculation, readings, vocabulary):
        terms = read_terms(one, other)
        share = compute(Operator.DIVIDE, terms[0].amount, terms[1].amount, "%")
        if share is None or share.is_range or share.bound or share.low == 1:
            return []
        result = replace(share, low=abs(share.low - 1) * 100, high=abs(share.low - 1) * 100)
        sign = ("less", "少") if share.low < 1 else ("more", "多")
        larger = terms if share.low > 1 else (terms[1], terms[0])
        told = (f"That is {{result}} {sign[0]}: {{sum}}.", f"{sign[1]}{{result}}：{{sum}}。")
        computed.append(Computed((*larger, terms[1]), "({} - {}) / {}", result, *told))
    return computed


def _compute_share(calculation: Calculation, _: Question, readings: Sequence[Reading], vocabulary: Vocabulary) -> Found:
    return compute_share(calculation, readings, vocabulary)


def _compute_leftover(_: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary) -> Found:
    return compute_leftover(question, readings, vocabulary)


def _compute_product(
    calculation: Calculation, _: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    return compute_product(calculation, readings, vocabulary)


def _compute_sum(calculation: Calculation, _: Question, readings: Sequence[Reading], vocabulary: Vocabulary) -> Found:
    return add_readings(find_summands(calculation, readings, vocabulary), calculation.noun)


def add_readings(readings: Sequence[Reading], noun: str = "") -> Found:
    """Return the sum of quantities, [] where they can't be added up; `noun` is what bare ones count."""
    terms = tuple(map(read_term, readings))
    result = add_up([term.amount for term in terms])
    if result is None:
        return []
    result = replace(result, unit=result.unit or noun)
    return [
        Computed(
            terms, " + ".join(["{}"] * len(terms)), result, "Together that is {result}: {sum}.", "一共{result}：{sum}。"
        )
    ]


def _compute_addition(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    """Add what the lessons give or let compute for a thing to a total that leaves it out."""
    total = find_whole(calculation, question, readings, vocabulary)
    extra = _compute_extra(calculation, total, question, readings, vocabulary) if total else None
    return add_to_total(total, extra) if total and extra else []


def _compute_extra(
    calculation: Calculation, total: Reading, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Computed | None:
    """Return what a thing beside a total comes to: as a lesson states it, or by a rate of the lessons."""
    if stated := find_result(calculation, total, readings, vocabulary):
        return state_result(stated)
    extra = calculation.operands[1]
    counts = read_han_counts(extra) if question.language == "zh" else read_counts(extra)
    priced = replace(calculation, kind=Kind.SCALE, operands=(), counts=tuple(counts))
    named = replace(question, text=extra, asked=extra)
    found = _compute_scale(priced, named, readings, vocabulary) if counts else []
    return found[0] if len(found) == 1 else None


def _compare_with_total(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    """Compute by how much a thing that a table leaves out exceeds the table's total, or falls short of it."""
    one, other = calculation.operands
    for whole, extra in ((other, one), (one, other)):
        compared = replace(calculation, operands=(whole, extra), measure=Measure.MONEY)
        total = find_named_total(compared, question, readings, vocabulary) if TOTAL.search(whole) else None
        found = _compute_extra(compared, total, question, readings, vocabulary) if total else None
        if total and found:
            return compare_with_total(total, found)
    return []


def _compute_portion(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    return compute_portion(calculation, find_named_total(calculation, question, readings, vocabulary))


def _compute_middle(
    calculation: Calculation, _: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    rated = find_one(calculation.operands[0], calculation, readings, vocabulary, vocabulary.read(""))
    found = [r for r in rated if r.quantity.amount.is_range]
    if len({(r.quantity.amount.low, r.quantity.amount.high, r.unit) for r in found}) != 1:
        return []
    amount = found[0].quantity.amount
    ends = tuple(Term(replace(amount, low=end, high=end), found[0]) for end in (amount.low, amount.high))
    middle = (amount.low + amount.high) / 2
    result = replace(amount, low=middle, high=middle)
    told = ("The middle of the range is {result}: {sum}.", "范围的中间值是{result}：{sum}。")
    return [Computed(ends, "({} + {}) / 2", result, *told)]


def _compute_scale(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Found:
    scalings = find_scalings(calculation, question, readings, vocabulary)
    found = [
        computed
        for scaling in scalings
        if (computed := _scale(scaling, least=1 if calculation.joined else 2)) is not None
    ]
    if len(found) != len(scalings) or not calculation.joined:
        return found if len(found) == len(scalings) else []
    result = add_up([computed.result for computed in found])
    if result is None:
        return []
    terms = tuple(term for computed in found for term in computed.terms)
    pattern = " + ".join(computed.pattern for computed in found)
    return [replace(found[0], terms=terms, pattern=pattern, result=result)]


def _scale(scaling: Scaling, least: int) -> Computed | None:
    """Multiply a rate by what the question counts, and divide by what it is given for.

    None if that has fewer terms than the `least`: the price of one thing is none of its own, but a part of a sum.
    """
    factor = Amount(scaling.factor, scaling.factor)
    quantity = scaling.reading.quantity.amount
    if scaling.inverse:
        suffix = "" if quantity.unit in CURRENCIES else f" {write_each(scaling.unit)}"
        terms = [Term(factor), Term(quantity, scaling.reading, "", suffix)]
        result, pattern = compute(Operator.DIVIDE, factor, quantity, scaling.unit), "{} / {}"
    else:
        # 1 × is not written: a year is 12 months, a single thing costs its price.
        over = [*scaling.counts, Fraction(scaling.conversion.numerator)]
        under = [scaling.per, Fraction(scaling.conversion.denominator)]
        over_terms = [Term(Amount(value, value)) for value in over if value != 1]
        under_terms = [Term(Amount(value, value)) for value in under if value != 1]
        rate = [_name_rate(scaling.reading)] if quantity.is_range or quantity.low != 1 or not over_terms else []
        terms = [*over_terms, *rate, *under_terms]
        pattern = " × ".join(["{}"] * (len(over_terms) + len(rate))) + " / {}" * len(under_terms)
        result = compute(Operator.MULTIPLY, factor, quantity, scaling.unit)
    if terms and all(term.reading is None for term in terms):
        terms[-1] = replace(terms[-1], reading=scaling.reading)
    if result is None or len(terms) < least:
        return None
    each = f" {write_each(scaling.each)}" if scaling.each else ""
    every = f"每{_CHINESE_EACH.get(scaling.each, scaling.each)}" if scaling.each else ""
    return Computed(
        tuple(terms), pattern, result, f"That comes to {{result}}{each}: {{sum}}.", f"{every}共{{result}}：{{sum}}。"
    )


def _name_rate(reading: Reading) -> Term:
    """Return a rate as a term; what it is for each of is no name for it."""
    term = read_term(reading)
    is_per = any(per.noun == reading.label for per in reading.per) and reading.column is None
    return replace(term, label="") if is_per and reading.quantity.noun else term


_CHINESE_EACH = {"year": "年", "month": "月", "week": "周", "day": "天", "hour": "小时", "minute": "分钟"}
_COMPUTE: dict[Kind, Callable[[Calculation, Question, Sequence[Reading], Vocabulary], Found]] = {
    Kind.RATIO: _compute_ratio,
    Kind.DIFFERENCE: _compute_difference,
    Kind.PERCENT_DIFFERENCE: _compute_percent_difference,
    Kind.SHARE: _compute_share,
    Kind.REST: _compute_share,
    Kind.UNUSED: _compute_leftover,
    Kind.ADDITION: _compute_addition,
    Kind.SUM: _compute_sum,
    Kind.MIDDLE: _compute_middle,
    Kind.SCALE: _compute_scale,
    Kind.BUDGET: _compute_scale,
    Kind.PRODUCT: _compute_product,
    Kind.PORTION: _compute_portion,
}
