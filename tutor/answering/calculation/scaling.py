"""Find the rate that a question's own figures are to be multiplied by: so much for each of so many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.answering.calculation.amounts import time_factor
from tutor.answering.calculation.asked import Calculation, Count, Kind, Measure
from tutor.answering.calculation.operands import fits_measure, match_count
from tutor.answering.calculation.reading import Per, Reading
from tutor.answering.calculation.terms import GENERIC, Terms, Vocabulary, head_terms, says_otherwise
from tutor.answering.question import Question
from tutor.text.fold import fold

_FIGURES = re.compile(r"\d[\d,.]*")
_FILLER = re.compile(
    r"\b(?:can|could) (?:i|you|we|one) [a-z]+\b|\b(?:millions?|billions?|thousand)\b|[万亿千百]|工作"
    r"|\b(?:at (?:that|this) (?:rate|price|pace|speed)|would|work|reach|finish|process\w*|hire|employ|order|get)\b"
    r"|\b(?:require\w*|roughly|according)\b|按(?:这个|此|照)\S{0,4}|一共|总共|大约|大概",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Scaling:
    """A rate and the question's figures: `factor` = counts × `conversion` / `per`.

    `inverse` divides by the quantity instead: so many at 200 an hour, so much money at $3 for one. `each` is the unit
    of time that the result is still given for.
    """

    reading: Reading
    counts: tuple[Fraction, ...]
    per: Fraction
    factor: Fraction
    conversion: Fraction = Fraction(1)
    unit: str = ""
    each: str = ""
    inverse: bool = False


def find_scalings(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> list[Scaling]:
    """Return the rates that a question's figures are multiplied by: one, or one for each summand; [] if unclear."""
    if calculation.joined:
        found = []
        for count in calculation.counts:
            one = replace(calculation, counts=(count,), joined=False)
            asked = _read_rest(calculation, question, vocabulary)
            scalings = _find_rates(one, asked, readings, vocabulary)
            if len(scalings) != 1:
                return []
            found += scalings
        return found
    return _find_rates(calculation, _read_rest(calculation, question, vocabulary), readings, vocabulary)


def _read_rest(calculation: Calculation, question: Question, vocabulary: Vocabulary) -> Terms:
    """Return the words of a question beside what it counts: the rate must be about them too."""
    text = fold(question.text)
    for count in calculation.counts:
        for words in filter(None, (fold(count.written), fold(count.noun))):
            text = text.replace(words, " ")
    counted = vocabulary.read(" ".join(count.noun for count in calculation.counts)).all
    rest = vocabulary.read(_FILLER.sub(" ", _FIGURES.sub(" ", text)))
    return Terms(tuple(group for group in rest.groups if group.isdisjoint(counted)))


def _find_rates(
    calculation: Calculation, asked: Terms, readings: Sequence[Reading], vocabulary: Vocabulary
) -> list[Scaling]:
    """Return the one rate that fits, [] where none does or several differ."""
    found: list[Scaling] = []
    for reading in readings:
        scaling = (
            _fit_budget(calculation, reading, vocabulary)
            if calculation.kind is Kind.BUDGET
            else _fit_rate(calculation, reading, vocabulary) or _fit_speed(calculation, reading, vocabulary)
        )
        if scaling is None or reading.is_total or not asked.stand_in(reading.own | reading.frame):
            continue
        label = head_terms(reading.label)
        nouns = vocabulary.read(" ".join(count.noun for count in calculation.counts)).all
        if not scaling.inverse and not (label & (asked.all | nouns)) and not any(p.bulk for p in reading.per):
            continue
        is_speed = scaling.inverse and calculation.kind is not Kind.BUDGET
        if (
            not is_speed
            and not reading.scored.unit.cells
            and says_otherwise(reading.label, asked.all | nouns | GENERIC)
        ):
            continue
        found.append(scaling)
    results = {_key(scaling) for scaling in found}
    return found[:1] if len(results) == 1 else []


def _key(scaling: Scaling) -> tuple[object, ...]:
    amount = scaling.reading.quantity.amount
    return scaling.factor * amount.low, scaling.factor * amount.high, amount.unit, scaling.each, scaling.inverse


def _fit_rate(calculation: Calculation, reading: Reading, vocabulary: Vocabulary) -> Scaling | None:
    """Fit a rate whose counted thing is what the question counts: $20 for 1,000 labels, $300,000 a year."""
    if not reading.per or not fits_measure(reading, calculation.measure) or calculation.measure is Measure.ANY:
        return None
    left = list(calculation.counts)
    factor, per_count, conversion, each = Fraction(1), Fraction(1), Fraction(1), ""
    counts: list[Fraction] = []
    for per in reading.per:
        count = next((c for c in left if match_count(c, per, vocabulary)), None)
        if count is None:
            if per.unit and not each:
                each = per.unit
                continue
            if per.count == 1 and not per.unit and len(reading.per) > 1:
                continue  # "one researcher" beside "a year"
            return None
        left.remove(count)
        counts.append(count.value)
        conversion *= _convert(count, per)
        factor *= count.value * _convert(count, per) / per.count
        per_count *= per.count
    if left or not counts or (each and reading.unit == each):
        return None
    return Scaling(reading, tuple(counts), per_count, factor, conversion, reading.unit, each)


def _convert(count: Count, per: Per) -> Fraction:
    return (time_factor(count.noun.lower().removesuffix("s"), per.unit) if per.unit else None) or Fraction(1)


def _fit_speed(calculation: Calculation, reading: Reading, vocabulary: Vocabulary) -> Scaling | None:
    """Fit a speed to a question of time: so many of what it counts, at 200 of them an hour."""
    times = [per for per in reading.per if per.unit]
    if calculation.measure is not Measure.TIME or len(times) != 1 or len(calculation.counts) != 1:
        return None
    count, amount = calculation.counts[0], reading.quantity.amount
    counted = Per(Fraction(1), reading.quantity.noun)
    if times[0].count != 1 or not reading.quantity.noun or not match_count(count, counted, vocabulary):
        return None
    if amount.is_range or not amount.low:
        return None
    return Scaling(reading, (count.value,), amount.low, count.value, unit=times[0].unit, inverse=True)


def _fit_budget(calculation: Calculation, reading: Reading, vocabulary: Vocabulary) -> Scaling | None:
    """Fit a price to a sum of money: so many can be had for it."""
    count, amount = calculation.counts[0], reading.quantity.amount
    if amount.unit != calculation.unit or len(reading.per) != 1 or amount.is_range or not amount.low:
        return None
    per = reading.per[0]
    if per.unit or per.count != 1 or not match_count(Count(Fraction(1), calculation.noun), per, vocabulary):
        return None
    unit = calculation.counts[0].written or calculation.noun
    return Scaling(reading, (count.value,), amount.low, count.value, unit=unit, inverse=True)
