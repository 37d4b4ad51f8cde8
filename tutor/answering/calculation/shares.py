"""Compute which share of a whole one thing is, or several things together, and what is left without it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from tutor.answering.calculation.amounts import CURRENCIES, Operator, compute, write_amount
from tutor.answering.calculation.asked import Calculation, Kind, Measure
from tutor.answering.calculation.operands import find_pairs, find_part, find_summands, find_total
from tutor.answering.calculation.quantities import Quantity, find_quantities
from tutor.answering.calculation.reading import Reading, same_table
from tutor.answering.calculation.terms import Terms, Vocabulary, label_terms
from tutor.answering.calculation.wording import Computed, add_up, read_term, read_terms

SHARE_NAMED = re.compile(r"share|percent|proportion|%|part of|fraction|占|比例|份额", re.I)
LEAST_BARE = 10_000  # of an amount of money without its currency
_ROUNDING = Fraction(6, 10)  # of a percentage point, between a share that a lesson gives and the quotient


def compute_share(calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Computed]:
    """Return the share of a part in its whole, [] where either is missing or unclear."""
    part_name, whole_name = calculation.operands
    named = _find_named(calculation)
    for quantity in named:  # "of the $4.6 million": the whole must be just that
        whole_name = whole_name.replace(whole_name[quantity.start : quantity.end], " ")
    whole = vocabulary.read(whole_name)
    parts = find_part(part_name, calculation, readings, vocabulary)
    pairs = [(part, total) for part in parts if (total := find_total(part, whole, readings)) is not None]
    if not pairs and whole.groups:
        pairs = find_pairs(calculation, readings, vocabulary)
    pairs = [pair for pair in pairs if all(pair[1].quantity.amount.low == q.amount.low for q in named)]
    values = {(p.quantity.amount.low, p.quantity.amount.high, t.quantity.amount.high) for p, t in pairs}
    if not values and calculation.members:
        return _compute_joint(calculation, whole, [q.amount.low for q in named], readings, vocabulary)
    if len(values) != 1:
        return []
    terms = read_terms(*pairs[0])
    if calculation.kind is Kind.REST:
        rest = compute(Operator.SUBTRACT, terms[1].amount, terms[0].amount, terms[0].amount.unit)
        if rest is None or rest.low < 0:
            return []
        told = ("That leaves {result}: {sum}.", "剩下{result}：{sum}。")
        return [Computed((terms[1], terms[0]), "{} - {}", rest, *told)]
    share = compute(Operator.DIVIDE, terms[0].amount, terms[1].amount, "%")
    if share is None or max(share.low, share.high) > 1:
        return []
    result = replace(share, low=share.low * 100, high=share.high * 100)
    told = ("That is {result}: {sum}.", "占{result}：{sum}。")
    if calculation.amount_first and terms[0].amount.unit != "%":
        amounts = [write_amount(terms[0].amount, chinese=chinese, scaled=True)[0] for chinese in (False, True)]
        told = (f"That is {amounts[0]}, {{result}} of the total: {{sum}}.", f"{amounts[1]}，占{{result}}：{{sum}}。")
    return [Computed(terms, "{} / {}", result, *told)]


def _find_named(calculation: Calculation) -> list[Quantity]:
    """Return the amounts of money by which a question names the whole; one of thousands needs no currency."""
    found = find_quantities(calculation.operands[1])
    named = [q for q in found if q.amount.unit in CURRENCIES]
    if named or calculation.measure not in (Measure.MONEY, Measure.ANY):
        return named
    bare = [q for q in found if q.amount.low >= LEAST_BARE and not q.amount.is_range]
    # Where nothing says that it is money, the figure must count nothing either.
    return bare if calculation.measure is Measure.MONEY else [q for q in bare if not q.noun and not q.amount.unit]


def _compute_joint(
    calculation: Calculation,
    whole: Terms,
    named: Sequence[Fraction],
    readings: Sequence[Reading],
    vocabulary: Vocabulary,
) -> list[Computed]:
    """Return the share of several rows together in the total of their table."""
    listed = replace(calculation, operands=calculation.members)
    parts = find_summands(listed, readings, vocabulary)
    shares = [share for part in parts if (share := _find_given_share(part, readings)) is not None]
    header = label_terms(shares[0].header) if shares else frozenset()
    amount = whole.without(Terms((header,)))  # the column of shares may name what they are of
    total = find_total(parts[0], amount, readings) if parts else None
    if total is None or any(total.quantity.amount.low != value for value in named):
        return []
    are_other = len(shares) == len(parts) and not _are_quotients(parts, total, shares)
    if are_other and not whole.all & label_terms(parts[0].header):
        # The lesson's shares are of something else than the amounts: only the words of the question can tell.
        return _add_shares(shares) if whole.all & header else []
    summed = add_up([part.quantity.amount for part in parts])
    if calculation.kind is Kind.REST:
        rest = compute(Operator.SUBTRACT, total.quantity.amount, summed, total.unit) if summed else None
        told = ("That leaves {result}: {sum}.", "剩下{result}：{sum}。")
        terms = tuple(map(read_term, (total, *parts)))
        return [Computed(terms, "{}" + " - {}" * len(parts), rest, *told)] if rest and rest.low >= 0 else []
    quotient = compute(Operator.DIVIDE, summed, total.quantity.amount, "%") if summed else None
    if quotient is None or max(quotient.low, quotient.high) > 1:
        return []
    result = replace(quotient, low=quotient.low * 100, high=quotient.high * 100)
    pattern = f"({' + '.join(['{}'] * len(parts))}) / {{}}"
    terms = tuple(map(read_term, (*parts, total)))
    return [Computed(terms, pattern, result, "Together that is {result}: {sum}.", "一共占{result}：{sum}。")]


def _add_shares(shares: Sequence[Reading]) -> list[Computed]:
    result = add_up([share.quantity.amount for share in shares])
    if result is None or max(result.low, result.high) > 100:
        return []
    pattern = " + ".join(["{}"] * len(shares))
    terms = tuple(map(read_term, shares))
    return [Computed(terms, pattern, result, "Together that is {result}: {sum}.", "一共占{result}：{sum}。")]


def _find_given_share(part: Reading, readings: Sequence[Reading]) -> Reading | None:
    """Return the share that the row of an amount gives as well."""
    return next(
        (r for r in readings if r.scored.unit is part.scored.unit and r.unit == "%" and SHARE_NAMED.search(r.header)),
        None,
    )


def _are_quotients(parts: Sequence[Reading], total: Reading, given: Sequence[Reading]) -> bool:
    """Tell whether the shares that rows give are their amounts over the total."""
    for part, share in zip(parts, given, strict=True):
        if not total.quantity.amount.low or not same_table(part, share):
            return False
        quotient = part.quantity.amount.low / total.quantity.amount.low * 100
        if abs(quotient - share.quantity.amount.low) > _ROUNDING:
            return False
    return True
