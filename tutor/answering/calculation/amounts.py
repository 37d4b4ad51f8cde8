"""Compute exactly with figures of lessons, and write numbers and calculations as a reader expects them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

CURRENCIES = ("$", "€", "£", "¥")
# Exact conversions alone: a month has no fixed number of days.
TIMES = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
LONG_TIMES = {"month": 1, "year": 12}
MAX_DECIMALS = 4
MAX_SCALED_CHARS = 8  # of a number in front of "million" or 万: more digits are read better in full
_CHINESE_UNITS = {
    "$": "美元",
    "€": "欧元",
    "£": "英镑",
    "¥": "元",
    "year": "年",
    "month": "个月",
    "week": "周",
    "day": "天",
    "hour": "小时",
    "minute": "分钟",
    "second": "秒",
    "times": "倍",
}
_CHINESE_SCALES = ((Fraction(10**12), "万亿"), (Fraction(10**8), "亿"), (Fraction(10**4), "万"))
_ENGLISH_SCALES = ((Fraction(10**12), "trillion"), (Fraction(10**9), "billion"), (Fraction(10**6), "million"))


class Operator(StrEnum):
    """The sign of a calculation, as it is written."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "×"
    DIVIDE = "/"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity: both ends of a range (equal for a single figure), its unit, and how sure it is.

    `bound` is 1 for "at least", -1 for "at most", 0 for neither; `about` marks a rounded figure. `unit` is a sign of
    currency, a unit of time, "%", "times", or the word that stands behind the number ("" for a bare number).
    """

    low: Fraction
    high: Fraction
    unit: str = ""
    about: bool = False
    bound: int = 0

    @property
    def is_range(self) -> bool:
        """Tell whether the ends differ."""
        return self.low != self.high


def compute(operator: Operator, left: Amount, right: Amount, unit: str) -> Amount | None:
    """Combine two amounts end by end: the low ends with each other, the high ends with each other.

    None where no statement is left: a division by zero, "at least" against "at least" in a quotient or difference, an
    open range, or ends that contradict each other in sign.
    """
    grows = right.bound if operator in (Operator.ADD, Operator.MULTIPLY) else -right.bound
    if left.bound * grows < 0 or any(a.bound and a.is_range for a in (left, right)):
        return None
    if operator is Operator.DIVIDE and not (right.low and right.high):
        return None
    low, high = (_apply(operator, *ends) for ends in ((left.low, right.low), (left.high, right.high)))
    if low * high < 0:
        return None
    return Amount(low, high, unit, left.about or right.about, left.bound or grows)


def _apply(operator: Operator, left: Fraction, right: Fraction) -> Fraction:
    if operator is Operator.ADD:
        return left + right
    if operator is Operator.SUBTRACT:
        return left - right
    return left * right if operator is Operator.MULTIPLY else left / right


def convert_time(amount: Amount, unit: str) -> Amount | None:
    """Return an amount of time in another unit, None where the conversion is not exact (months to days)."""
    factor = time_factor(amount.unit, unit)
    if factor is None:
        return None
    return Amount(amount.low * factor, amount.high * factor, unit, amount.about, amount.bound)


def time_factor(unit: str, into: str) -> Fraction | None:
    """Return how many of one unit of time one of another is, None where that is not exact."""
    for table in (TIMES, LONG_TIMES):
        if unit in table and into in table:
            return Fraction(table[unit], table[into])
    return None


def write_each(unit: str) -> str:
    """Return "a year", "an hour"."""
    return f"{'an' if unit == 'hour' else 'a'} {unit}"


def is_time(unit: str) -> bool:
    """Tell whether a unit is one of time."""
    return unit in TIMES or unit in LONG_TIMES


def write_number(value: Fraction, *, decimals: int = MAX_DECIMALS) -> tuple[str, bool]:
    """Return a number with its thousands grouped, and whether it is exact at so many decimals."""
    shown = round(value, decimals)
    text = f"{float(shown):,.{decimals}f}" if abs(shown) < 10**9 or shown.denominator != 1 else f"{int(shown):,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text, shown == value


def write_value(value: Fraction, unit: str, *, chinese: bool = False, scaled: bool = False) -> tuple[str, bool]:
    """Return a number with its unit in English or Chinese, and whether it is exact.

    Money has two decimals or none, percentages and multiples at most two. `scaled` writes round millions in words;
    Chinese numbers have their 万 and 亿.
    """
    decimals = _pick_decimals(value, unit)
    shown = round(value, decimals)
    number, exact = write_number(value, decimals=decimals)
    if unit in CURRENCIES and "." in number:
        number = f"{float(shown):,.2f}"
    scale = ""
    for size, word in _CHINESE_SCALES if chinese else _ENGLISH_SCALES if scaled else ():
        part, whole = write_number(shown / size)
        if abs(shown) >= size and whole and len(part) <= MAX_SCALED_CHARS:
            number, scale = part.replace(",", "") if chinese else part, word if chinese else f" {word}"
            break
    return _attach_unit(number + scale, unit, chinese=chinese, one=shown == 1), exact


def _pick_decimals(value: Fraction, unit: str) -> int:
    if unit in CURRENCIES:
        return 2 if abs(value) >= Fraction(1, 100) else 6
    if unit == "%":
        return 1 if abs(value) >= 1 else 3
    return 2 if abs(value) >= 1 else MAX_DECIMALS


def _attach_unit(number: str, unit: str, *, chinese: bool, one: bool) -> str:
    if unit == "%":
        return f"{number}%"
    if chinese:
        return number + _CHINESE_UNITS.get(unit, f" {unit}" if unit.isascii() and unit else unit)
    if unit in CURRENCIES:
        return f"{unit}{number}"
    if is_time(unit):
        return f"{number} {unit}{'' if one else 's'}"
    return f"{number} {unit}".rstrip()


def write_amount(amount: Amount, *, chinese: bool = False, scaled: bool = False) -> tuple[str, bool]:
    """Return an amount in words, "to" between the ends of a range, and whether it is exact.

    "About", "at least" and "at most" are written; a rounded result is "about" too.
    """
    lowest, highest = sorted((amount.low, amount.high))
    # The unit behind the second number of a range counts for both.
    first_unit = amount.unit if lowest == highest or amount.unit in (*CURRENCIES, "%") else ""
    low, low_exact = write_value(lowest, first_unit, chinese=chinese, scaled=scaled)
    high, high_exact = write_value(highest, amount.unit, chinese=chinese, scaled=scaled)
    exact = low_exact and high_exact
    text = low if lowest == highest else f"{low}{'到' if chinese else ' to '}{high}"
    words = ("约", "至少", "至多") if chinese else ("about ", "at least ", "at most ")
    if amount.about or not exact:
        text = words[0] + text
    if amount.bound:
        text = words[1 if amount.bound > 0 else 2] + text
    return text, exact
