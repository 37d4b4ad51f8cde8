"""Read cells that hold one amount, tell which amounts can stand beside each other, and write an amount otherwise."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.answering.disagreements.intervals import CURRENCIES, Interval, find_intervals
from tutor.answering.disagreements.magnitudes import DAYS
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.words import tokenize

MAX_OTHER_WORDS = 4
MAX_SIGNIFICANT_DIGITS = 4
MAX_SIZE_RATIO = 2000.0  # how many times larger or smaller a plausible wrong figure may be
MIN_SIZE_RATIO = 1.12  # figures nearer than this could both be taken for right
MIN_UNIT_RATIO = 1.03  # the same for figures that are given exactly
EXACT_BELOW = 1000
NEAR_SIZE_RATIO = 3.0
_APPROXIMATE = re.compile(
    r"^(?:about|around|roughly|approximately|approx\.?|circa|some|[~～≈]|大?约|近)\s*", re.IGNORECASE
)
_REMARK = re.compile(r"\s*(?:\(([^()]*)\)|（([^（）]*)）)\s*$")
_WORD = re.compile(r"[A-Za-z]+|[㐀-鿿]+")
_CURRENCY_WORDS = {"$": "美元", "€": "欧元", "£": "英镑", "¥": "元"}
_CURRENCY_NAMES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yuan"}
# Units that a figure means nothing without; what is counted may be left out.
_MEASURED = frozenset((*CURRENCIES, *DAYS, "%", "times", "day", "metre", "kilogram", "gb"))
_NUMBER = re.compile(
    r"\d[\d,]*(?:\.\d+)?(?:\s?(?:[Tt]rillion|[Bb]illion|[Mm]illion|[Tt]housand)\b|[KMBT](?![A-Za-z])|[十百千]?[万亿]+)?"
)
_SCALED = re.compile(r"(?:thousand|million|billion|trillion)|\d\s?[KMBT](?![A-Za-z])|[万亿]", re.IGNORECASE)
_SCALES = ((1e12, "trillion", "T", 1e12, "万亿"), (1e9, "billion", "B", 1e8, "亿"), (1e6, "million", "M", 1e4, "万"))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount that fills a cell: its interval, the cell without "about", and what it counts, as stems."""

    interval: Interval
    text: str
    counted: frozenset[str]
    is_hedged: bool = False

    @property
    def is_point(self) -> bool:
        """Tell whether it is one figure and no range, bound or order of magnitude."""
        return 0 < self.interval.low == self.interval.high

    @property
    def middle(self) -> float:
        """Return the figure itself, or the geometric middle of a range; 0 where a bound has none."""
        low, high = self.interval.low, self.interval.high
        if high == math.inf or low <= 0:
            return low if high == math.inf else high
        return math.sqrt(low * high)


def read_amount(cell: str) -> Amount | None:
    """Return the amount that a cell consists of; None where it holds none, several, or a sentence around one."""
    said = _REMARK.sub("", cell.strip())
    text = _APPROXIMATE.sub("", said)
    found = find_intervals(text)
    if len(found) != 1 or not re.search(r"\d", found[0].text):
        return None
    interval = found[0]
    rest = f"{text[: interval.start]} {text[interval.end :]}"
    if re.search(r"[,;:，；：/]|\d", rest) or len(_WORD.findall(rest)) > MAX_OTHER_WORDS or len(rest) > 40:
        return None
    return Amount(interval, text, frozenset(tokenize(rest)), text != said)


def find_remark(cell: str) -> str:
    """Return the remark in brackets that ends a cell, "" if it has none."""
    match = _REMARK.search(cell)
    return (match.group(1) or match.group(2) or "").strip() if match else ""


def are_rivals(key: Amount, other: Amount) -> bool:
    """Tell whether an amount could be taken for another and is surely not it: same unit, near in size, apart."""
    one, two = key.interval, other.interval
    if one.unit != two.unit or key.counted != other.counted or key.is_point != other.is_point:
        return False
    if one.low <= two.high and two.low <= one.high:
        return False
    if min(key.middle, other.middle) <= 0:
        return key.middle != other.middle
    ratio = size_ratio(key, other)
    floor = 1.0 if one.unit in ("%", "date") else MIN_UNIT_RATIO if _is_exact(key) else MIN_SIZE_RATIO
    return floor < ratio <= MAX_SIZE_RATIO


def _is_exact(amount: Amount) -> bool:
    """Tell whether a figure is meant to the last digit: given with a unit, or a small number."""
    return bool(amount.interval.unit or amount.counted) or amount.interval.high < EXACT_BELOW


def size_ratio(one: Amount, other: Amount) -> float:
    """Return how many times the larger of two amounts holds the smaller, infinity for 0."""
    low, high = sorted((abs(one.middle), abs(other.middle)))
    return high / low if low else math.inf


def is_memorable(amount: Amount) -> bool:
    """Tell whether a figure is one to know: of few digits, and no measured decimal such as 0.715851."""
    digits = re.sub(r"\D", "", amount.text).strip("0")
    bare = amount.interval.unit == "" and re.fullmatch(r"-?\d+(?:\.\d+)?", amount.text.strip()) is not None
    return len(digits) <= MAX_SIGNIFICANT_DIGITS and not (bare and re.search(r"\.\d{2}|^-|^0\.", amount.text))


def asks_unit(amount: Amount) -> bool:
    """Tell whether an amount is only complete with a unit or what it counts."""
    return amount.interval.unit not in ("", "date") or bool(amount.counted)


def ask_form(amount: Amount, language: str) -> str:
    """Return what to say of how an amount is to be typed: its scale, its currency, its unit; "" where nothing is."""
    zh, unit = language == "zh", amount.interval.unit
    sign = unit if unit in CURRENCIES and amount.text.startswith(unit) else ""
    if unit == "date":
        return ""
    if _SCALED.search(amount.text):
        figure = "8" if "5" in amount.text else "5"
        if zh:
            return f"（请写出完整的数字或带上数量级，如“{figure}万”“{figure}亿”。）"
        return (
            f" Write the figure in full or with its scale, as in “{sign}{figure} million” or “{sign}{figure} billion”."
        )
    if unit == "%":
        return "（请用百分数作答。）" if zh else " Answer in percent."
    if sign in _CURRENCY_NAMES:
        return f"（请以{_CURRENCY_WORDS[sign]}作答。）" if zh else f" Answer in {_CURRENCY_NAMES[sign]}."
    if asks_unit(amount):
        return "（请写出数字和单位。）" if zh else " Give the figure with its unit."
    return ""


def is_overprecise(cell: str) -> bool:
    """Tell whether a cell of words holds a figure of more digits than anybody would know."""
    return any(len(re.sub(r"\D", "", f.text).strip("0")) > MAX_SIGNIFICANT_DIGITS for f in find_figures(cell))


def write_otherwise(amount: Amount, language: str) -> Iterator[str]:
    """Yield other ways of writing one figure that count as the same: in full, with a scale, in the other language."""
    figures = find_figures(amount.text)
    if amount.interval.unit == "date" and (year := amount.text.removesuffix("年").strip()) != amount.text:
        yield year
    if len(figures) != 1 or amount.interval.unit == "date":
        return
    number = _NUMBER.search(amount.text)
    if number is None:
        return
    sign = amount.interval.unit if amount.interval.unit in CURRENCIES else ""
    before, after = ("", "") if sign else (amount.text[: number.start()], amount.text[number.end() :])
    seen = {fold(amount.text)}
    if asks_unit(amount) and fold(figures[0].text) not in seen and re.search(r"\D$", figures[0].text):
        seen.add(fold(figures[0].text))
        yield figures[0].text
    for form in _write_forms(figures[0].value, sign, language):
        text = f"{before}{form}{after}".strip()
        shown = (text, form) if amount.interval.unit not in _MEASURED and after else (text,)
        for way in shown:
            if fold(way) not in seen:
                seen.add(fold(way))
                yield way


def _write_forms(value: float, sign: str, language: str) -> Iterator[str]:
    plain = f"{value:,.0f}" if value.is_integer() else f"{value:,.10g}"
    bare, han_sign = plain.replace(",", ""), _CURRENCY_WORDS.get(sign, "")
    yield f"{sign}{plain}"
    yield f"{sign}{bare}"
    for floor, word, letter, han_floor, han in _SCALES:
        if value >= floor and (value / floor * 1000).is_integer():
            yield f"{sign}{value / floor:.12g} {word}"
            yield f"{sign}{value / floor:.12g}{letter}"
            yield f"{value / han_floor:.12g}{han}{han_sign}"
            break
    if 1e4 <= value < 1e6:
        yield f"{value / 1e4:.12g}万{han_sign}"
    if 1e3 <= value < 1e6 and (value / 1e3).is_integer():
        yield f"{sign}{value / 1e3:.12g}K"
    if sign:
        yield f"{bare}{han_sign}" if language == "zh" else f"{plain} {_CURRENCY_NAMES[sign]}"
