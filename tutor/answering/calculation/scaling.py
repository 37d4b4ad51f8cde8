"""Find the rate that a question's own figures are to be multiplied by: so much for each of so many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.answering.calculation.amounts import time_factor
from tutor.answering.calculation.asked import Calculation, Count, Kind, Measure, close_up, drop_given
from tutor.answering.calculation.asked_products import NEEDS, RULE
from tutor.answering.calculation.counting import MACHINES, gives_per, names_count, prefer_own
from tutor.answering.calculation.measures import fits_measure
from tutor.answering.calculation.operands import match_count
from tutor.answering.calculation.reading import Per, Reading, read_models
from tutor.answering.calculation.rephrased import rephrase
from tutor.answering.calculation.stipulations import find_price_of, set_aside
from tutor.answering.calculation.terms import GENERIC, Terms, Vocabulary, head_terms, says_otherwise
from tutor.answering.questions.question import Question
from tutor.text.fold import fold

_FIGURES = re.compile(r"\d[\d,.]*(?:[千百万亿]*[个名条张只台本位次件份块把瓶杯套辆座间盒篇页株棵头])?")
_FILLER = re.compile(
    r"\b(?:can|could) (?:i|you|we|one) [a-z]+\b|\b(?:millions?|billions?|thousand)\b|[万亿千百]|工作"
    r"|\b(?:at (?:that|this) (?:rate|price|pace|speed)|would|work|reach|finish|process\w*|hire|employ|order|get)\b"
    r"|\b(?:require\w*|roughly|according|usual\w*|normal\w*|typical\w*|common\w*|standard|going|at least|at most"
    r"|minimum|purchas\w*|acquir\w*|price tags?|run (?:me|us|you)|(?:of )?(?:my|our|your) own|out of pocket)\b"
    r"|按(?:这个|此|照)\S{0,4}|一共|总共|大约|大概|至少|起码|最少|最多|至多|常见|通常|一般|平均|典型|标准|单价"
    r"|我们?|你们?|他们?|想要?|打算|准备|如果|假如|要是|总价|总额|每(?=[个名条张只台本位件份块把瓶杯套辆座间盒篇页株棵头])"
    r"|雇佣?|聘请?|请|平均|采购|购置|购入|入手|自己|自费|掏腰包|掏|只算|单算|单是|光是?|仅仅?|[美欧]元|美金|英镑|人民币"
    r"|[按照]|的|干|做|得|呢",
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
    text = rephrase(close_up(fold(question.text)).strip(" ?.!。！？"), question.language)
    text = close_up(set_aside(drop_given(text)).text)
    if priced := find_price_of(text):  # the question says itself whose price it asks for
        return vocabulary.read(_FILLER.sub(" ", priced))
    for count in calculation.counts:
        for words in filter(None, (fold(count.written), fold(count.noun))):
            text = _remove(text, words)
    counted = vocabulary.read(" ".join(count.noun for count in calculation.counts)).all
    if calculation.measure is Measure.COUNT:
        text = NEEDS.sub(" ", RULE.sub(" ", _remove(text, calculation.context)))
        counted |= head_terms(calculation.noun)
    if any(read_models(count.noun) for count in calculation.counts):
        text = MACHINES.sub(" ", text)  # a model's name says already what kind of thing it is
    rest = vocabulary.read(_FILLER.sub(" ", _FIGURES.sub(" ", text)))
    return Terms(tuple(group for group in rest.groups if group.isdisjoint(counted)))


def _remove(text: str, words: str) -> str:
    """Return a text without words, which are no part of longer ones: "ring" is left in "ringing"."""
    pattern = rf"(?<![a-z]){re.escape(words)}(?![a-z])" if words.isascii() else re.escape(words)
    return re.sub(pattern, " ", text) if words else text


def _find_rates(
    calculation: Calculation, asked: Terms, readings: Sequence[Reading], vocabulary: Vocabulary
) -> list[Scaling]:
    """Return the one rate that fits, [] where none does or several differ."""
    if calculation.measure is Measure.COUNT:
        return _find_rules(calculation, asked, readings, vocabulary)
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
        is_model = any(
            read_models(c.noun) and names_count(reading.label, c.noun, vocabulary) for c in calculation.counts
        )
        is_named = is_model or bool(label & (asked.all | nouns)) or any(per.bulk for per in reading.per)
        if not scaling.inverse and not is_named:
            continue
        is_speed = scaling.inverse and calculation.kind is not Kind.BUDGET
        if (
            not is_speed
            and not is_model
            and not reading.scored.unit.cells
            and says_otherwise(reading.label, asked.all | nouns | GENERIC)
        ):
            continue
        found.append(scaling)
    results = {_key(scaling) for scaling in found}
    return found[:1] if len(results) == 1 else []


def _find_rules(
    calculation: Calculation, asked: Terms, readings: Sequence[Reading], vocabulary: Vocabulary
) -> list[Scaling]:
    """Return the rate of so many for each that a question's count is multiplied by: a rule, or of what it names."""
    fitting: dict[int, Scaling] = {}
    for reading in readings:
        rates = [per for per in reading.per if gives_per(reading, per, calculation.noun, vocabulary)]
        label, subjects = head_terms(reading.label), vocabulary.read(" ".join(c.noun for c in calculation.counts)).all
        if not rates or not (RULE.search(reading.label) or label & (asked.all | subjects)):
            continue
        if (scaling := _fit_rate(calculation, reading, vocabulary)) is not None:
            fitting[id(reading)] = scaling
    able = [reading for reading in readings if id(reading) in fitting]
    found = prefer_own(able, asked, lambda reading: _key(fitting[id(reading)])[:2], sentence=True)
    return [fitting[id(found)]] if found is not None else []


def _key(scaling: Scaling) -> tuple[object, ...]:
    amount = scaling.reading.quantity.amount
    return scaling.factor * amount.low, scaling.factor * amount.high, amount.unit, scaling.each, scaling.inverse


def _fit_rate(calculation: Calculation, reading: Reading, vocabulary: Vocabulary) -> Scaling | None:
    """Fit a rate whose counted thing is what the question counts: $20 for 1,000 labels, $300,000 a year."""
    is_count = calculation.measure is Measure.COUNT
    if not reading.per or calculation.measure is Measure.ANY:
        return None
    if not is_count and not fits_measure(reading, calculation.measure):
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
    if calculation.given is not None and calculation.given.low != per_count:
        return None
    unit = reading.unit or calculation.noun if is_count else reading.unit
    return Scaling(reading, tuple(counts), per_count, factor, conversion, unit, each)


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
