"""Multiply a count of the lessons by a price that the question gives, or by a rule that the lessons give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.answering.calculation.amounts import Operator, compute
from tutor.answering.calculation.asked import Calculation, Measure
from tutor.answering.calculation.asked_products import NEEDS, RULE
from tutor.answering.calculation.counting import counts_thing, gives_per, names_all, names_count, prefer_own
from tutor.answering.calculation.reading import Reading, name_time, read_held, read_models
from tutor.answering.calculation.terms import Terms, Vocabulary, head_terms, label_terms
from tutor.answering.calculation.wording import Computed, Term

_FILLER = re.compile(
    r"\b(?:what|how much|would|could|have|had|been|be|to|then|instead|also|at (?:that|this) (?:rate|price)|comes?"
    r"|cost(?:ed)?|according|trained|train(?= *$)|instead|a|the)\b"
    r"|一共|总共|要是|如果|假如|也|多少钱?|什么价|费用|要花|花费|按|算|计|值|那么?",
    re.I,
)
_TOLD = ("That comes to {result}: {sum}.", "共{result}：{sum}。")


def compute_product(calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Computed]:
    """Return a count times a rate, [] unless exactly one of each fits."""
    factor = _find_factor(calculation, readings, vocabulary)
    if factor is None:
        return []
    rate, per = factor
    target = vocabulary.read(_FILLER.sub(" ", NEEDS.sub(" ", calculation.operands[0])))
    need = target.without(vocabulary.read(per))
    if not need.groups:
        return []
    counted = [r for r in readings if not r.is_total and _is_count(r, per, target, vocabulary)]
    found = prefer_own(counted, need, _amount_key)
    if found is None or (rate.reading is not None and found.scored.unit is rate.reading.scored.unit):
        return []
    count = Term(found.quantity.amount, found, found.label)
    result = compute(Operator.MULTIPLY, count.amount, rate.amount, rate.amount.unit)
    return [] if result is None else [Computed((count, rate), "{} × {}", result, *_TOLD)]


def _is_count(reading: Reading, per: str, target: Terms, vocabulary: Vocabulary) -> bool:
    """Tell whether a reading counts what a rate is for; without a name, whatever the question names and it counts."""
    noun = reading.quantity.noun
    if (
        per
        and name_time(per.rsplit(maxsplit=1)[-1])
        and not label_terms(noun)
        <= (vocabulary.read(per).all | target.all | read_models(noun) | label_terms(" ".join(read_models(noun))))
    ):
        return False  # hours of what the question does not name
    if per:
        return counts_thing(reading, per, vocabulary)
    return bool(noun) and names_all(noun, target.all) and counts_thing(reading, noun, vocabulary)


def _find_factor(
    calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary
) -> tuple[Term, str] | None:
    """Return the rate to multiply by and what it is for one of: the question's own price, or a rule of the lessons."""
    if calculation.rate is not None:
        return Term(calculation.rate.amount), calculation.rate.per
    if calculation.measure is not Measure.COUNT:
        return None
    rule, noun = vocabulary.read(RULE.sub(" ", calculation.context)), vocabulary.read(calculation.noun)
    kind = Terms(tuple(group for group in noun.groups if group.isdisjoint(head_terms(calculation.noun))))
    if not rule.groups:
        return None
    named = rule.join(kind)
    rules = [
        reading
        for reading in readings
        if len(reading.per) == 1
        and not reading.per[0].unit
        and gives_per(reading, reading.per[0], calculation.noun, vocabulary)
    ]
    found = prefer_own(
        rules, named, lambda r: (*_amount_key(r), r.per[0].noun.lower().removesuffix("s")), sentence=True
    )
    if found is None or not named.stand_in(found.near | read_held(found.scored.unit.text)):
        return None
    amount = found.quantity.amount
    if not amount.unit or names_count(found.header, calculation.noun, vocabulary):
        amount = replace(amount, unit=amount.unit or calculation.noun)
    return Term(amount, found, found.label), found.per[0].noun


def _amount_key(reading: Reading) -> tuple[object, ...]:
    amount = reading.quantity.amount
    return amount.low, amount.high, amount.bound
