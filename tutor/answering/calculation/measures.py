"""Tell which kind of quantity a unit is of: money, time, weight, length, or the size of a thing."""

from __future__ import annotations

from tutor.answering.calculation.amounts import CURRENCIES, is_time
from tutor.answering.calculation.asked import Calculation, Measure
from tutor.answering.calculation.reading import Reading
from tutor.answering.calculation.terms import Vocabulary, label_terms
from tutor.text.words import tokenize

WEIGHTS = ("kg", "g", "t", "mg", "kilos", "kilograms", "grams", "tonnes", "tons", "公斤", "千克", "克", "吨")
LENGTHS = (
    *("m", "km", "cm", "mm", "ft", "feet", "metres", "meters", "kilometres", "kilometers", "miles"),
    *("米", "公里", "千米", "厘米", "毫米"),
)
_SIZE_TERMS = frozenset(tokenize("size area volume population capacity 大小 面积 体积 规模 容量 人口"))


def fits_measure(reading: Reading, measure: Measure) -> bool:
    """Tell whether a quantity is of the kind asked for."""
    return is_of_measure(reading.unit, measure)


def is_of_measure(unit: str, measure: Measure) -> bool:
    """Tell whether a unit is of the kind asked for."""
    if measure is Measure.MONEY:
        return unit in CURRENCIES or any(sign in unit for sign in ("$", "€", "£", "元"))
    if measure is Measure.TIME:
        return is_time(unit)
    if measure is Measure.WEIGHT:
        return unit.partition(" ")[0] in WEIGHTS
    if measure is Measure.LENGTH:
        return unit.partition(" ")[0] in LENGTHS
    return unit not in ("%", "times", "")


def gives_size(reading: Reading, calculation: Calculation, vocabulary: Vocabulary) -> bool:
    """Tell whether a quantity says how large a thing is: a column of prices or counts does so only where one is named.

    Sentences that count what a thing has do.
    """
    if reading.column is None or is_of_measure(reading.unit, Measure.LENGTH):
        return True
    named = vocabulary.read(" ".join((*calculation.operands, calculation.context))).all
    return bool(label_terms(reading.header) & (named | _SIZE_TERMS))
