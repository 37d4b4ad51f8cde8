"""Read quantities off a text: ranges, "about", "at least", and the unit or the thing counted behind the number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tutor.answering.calculation.amounts import CURRENCIES, Amount, is_time
from tutor.text.figures import SCALES, Figure, find_figures
from tutor.text.fold import fold
from tutor.text.words import STOP_WORDS

_RANGE = re.compile(r"\s*(?:[-–—~～‑]|to|到|至)\s*(?:about\s|约)?")
_BETWEEN = re.compile(r"\s+and\s+")
_ABOUT = re.compile(
    r"(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|close to)|[~≈]|大约|大概|约"
    r"|将?近|差不多)"
    r"\s*(?:[要是为需]\s*)?$",
    re.I,
)
_ABOUT_AFTER = re.compile(r"\s*(?:or so\b|approximately\b|左右|上下)", re.I)
_AT_LEAST = re.compile(
    r"(?:\b(?:at least|over|more than|above|a minimum of|from)|至少|超过|不少于|不低于|高于)\s*$", re.I
)
_AT_LEAST_AFTER = re.compile(
    r"\s*(?:\+|or (?:more|higher|longer)\b|and (?:up|more|above)\b|(?:a|per) year or more\b|以上|起|多|余)", re.I
)
_AT_MOST = re.compile(
    r"(?:\b(?:at most|up to|under|less than|below|no more than|not more than|a maximum of|within)"
    r"|最多|至多|不到|不足|不超过|低于|少于)\s*$",
    re.I,
)
_AT_MOST_AFTER = re.compile(r"\s*(?:or (?:less|fewer|lower)\b|at (?:the )?most\b|以下|以内|封顶)", re.I)
_SCALE = re.compile(r"(trillion|billion|million|thousand|bn|mn|[kmbt]|百万|千万|万亿|[千万萬亿億])", re.I)
_DATED = re.compile(r"[(（自在]$|\b(?:in|since|of|from|by|until|and|al\.?)$", re.I)
_COUNTS = re.compile(r"\s[a-z]+s\b")
_NUMBER = re.compile(rf"[\d０-９][\d０-９,，.．]*(?:\s?{_SCALE.pattern}(?![a-z]))?", re.I)
_NEXT_WORDS = re.compile(r"\s?((?:[A-Za-z][A-Za-z0-9²³/'’-]*)(?:\s[A-Za-z0-9][\w'’-]*){0,3})")
_NEXT_HAN = re.compile(
    r"\s?([个块名条张只台本家位次种份件套辆座间把瓶杯头株棵]?)\s?((?:[一-鿿]{1,6})|[A-Za-z][\w -]*)?"
)
_HAN_STOP = re.compile(r"(?<!小)时|运行|[的和与及或要需是在为了后中里内外，每就共卖花用到至比只以]")
_MONEY_NAMES = {"eur": "€", "usd": "$", "gbp": "£", "rmb": "¥", "cny": "¥", "dollars": "$", "euros": "€"}
_HEADER_UNITS = re.compile(
    r"(?:[(（\[]|\bin )\s*(?P<unit>[^()（）\[\]]{1,20}?)\s*(?:[)）\]]|$)|(?P<sign>[$€£¥])|(?P<mark>%)", re.I
)
_HEADER_WORDS = {
    "$": "$", "usd": "$", "us$": "$", "dollars": "$", "us dollars": "$", "美元": "$",
    "€": "€", "eur": "€", "euro": "€", "euros": "€", "欧元": "€",
    "£": "£", "gbp": "£", "pounds": "£", "英镑": "£",
    "¥": "¥", "元": "¥", "人民币": "¥", "yuan": "¥", "rmb": "¥", "cny": "¥",
    "%": "%", "percent": "%",
    "years": "year", "months": "month", "weeks": "week", "days": "day", "hours": "hour", "minutes": "minute",
    "min": "minute", "h": "hour", "s": "second", "seconds": "second",
    "年": "year", "月": "month", "个月": "month", "周": "week",
    "天": "day", "小时": "hour", "分钟": "minute", "秒": "second",
}  # fmt: skip
_SYMBOLS = frozenset("kg g mg t km m cm mm l ml kwh mwh gwh wh gb mb tb kb w kw mw c f".split())
_ONE_TIME = re.compile(
    r"\b(?:takes?|took|lasts?|lasted|needs?|requires?)\s+(?P<one>(?:an?|one)\s+(?P<time>second|minute|hour|day|week"
    r"|month|year))\b",
    re.I,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a text: where it stands, and what is counted (`noun`, as written, "" if nothing is)."""

    amount: Amount
    start: int
    end: int
    noun: str = ""


def find_quantities(text: str, header: str = "") -> list[Quantity]:
    """Return the quantities of a text in order, the ends of a range as one; years and clock times are left out.

    `header` is the name of the column that a cell stands in: it may give the unit of a bare number.
    """
    figures = [figure for figure in find_figures(text) if not _is_year(text, figure)]
    quantities = [
        Quantity(Amount(Fraction(1), Fraction(1), match["time"].lower()), match.start("one"), match.end())
        for match in _ONE_TIME.finditer(text)
    ]
    position = 0
    while position < len(figures):
        first = figures[position]
        last = first
        if position + 1 < len(figures) and _is_range(text, first, figures[position + 1]):
            last = figures[position + 1]
            position += 1
        quantities.append(_read_quantity(text, first, last, header))
        position += 1
    return sorted(quantities, key=lambda quantity: quantity.start)


def exact(value: float) -> Fraction:
    """Return the decimal number that a figure was written as."""
    return Fraction(Decimal(repr(value)))


def _is_year(text: str, figure: Figure) -> bool:
    """Tell whether a figure is a calendar year: four digits without a unit, not counting anything."""
    if figure.unit not in ("", "year") or not _YEAR.fullmatch(text[figure.start : figure.end].strip(" 年")):
        return False
    if figure.unit == "year":
        return True
    before, after = text[: figure.start].rstrip(), text[figure.end :]
    return not _COUNTS.match(after) and (_DATED.search(before) is not None or after.startswith((")", "）")))


def _is_range(text: str, first: Figure, second: Figure) -> bool:
    between = text[first.end : second.start]
    joined = _RANGE.fullmatch(between) is not None
    if not joined and _BETWEEN.fullmatch(between):
        joined = re.search(r"\b(?:between|from)\s*(?:about\s)?$", text[: first.start], re.I) is not None
    if not joined or (first.unit and second.unit and first.unit != second.unit):
        return False
    return _scale_first(first, second) < exact(second.value)


def _scale_first(first: Figure, second: Figure) -> Fraction:
    """Return the low end of a range; in "$1-2 million" the scale behind the high end counts for both."""
    low, scale = exact(first.value), _SCALE.search(second.text)
    if scale is None or _SCALE.search(first.text):
        return low
    factor = exact(SCALES.get(scale.group(1).lower(), 1.0))
    return low * factor if low < exact(second.value) / factor and low < 1000 else low


def _read_quantity(text: str, first: Figure, last: Figure, header: str) -> Quantity:
    low = exact(first.value) if first is last else _scale_first(first, last)
    unit, noun, end = last.unit or first.unit, "", last.end
    if not unit or (unit not in (*CURRENCIES, "%", "times") and not is_time(unit)):
        noun, unit, end = _read_noun(text, last, unit)
    if not unit and not noun and header:
        unit = _read_header_unit(header)
    before = text[: first.start].rstrip()
    about = bool(_ABOUT.search(before) or _ABOUT_AFTER.match(text[last.end :]))
    # "about" may stand before "at least" or behind it.
    before = _ABOUT.sub("", before).rstrip()
    after = text[last.end :]
    bound = 0
    if first is last:
        if _AT_MOST.search(before) or _AT_MOST_AFTER.match(after):
            bound = -1
        elif _AT_LEAST.search(before) or _AT_LEAST_AFTER.match(after):
            bound = 1
    return Quantity(Amount(low, exact(last.value), unit, about, bound), first.start, end, noun)


def _read_noun(text: str, figure: Figure, unit: str) -> tuple[str, str, int]:
    """Return what stands behind a number: the noun that it counts, the unit that it is, and where that ends."""
    number_end = _end_of_number(text, figure) if unit else figure.end
    rest = text[number_end:].lstrip("+ ")
    skipped = len(text) - number_end - len(rest)
    if words := _NEXT_WORDS.match(rest):
        kept: list[str] = []
        for word in words.group(1).split():
            if word.lower() in STOP_WORDS or word.lower() in ("per", "costs", "cost", "take", "takes", "or"):
                break
            kept.append(word)
            if word.endswith("s") and not word.endswith(("ss", "'s", "’s")):
                break  # a plural ends what is counted
        if kept and (money := _MONEY_NAMES.get(kept[0].lower())):
            return "", money, number_end + skipped + len(kept[0])
        if kept and kept[0].lower() in _SYMBOLS:
            return kept[0], kept[0], number_end + skipped + len(kept[0])
        noun = " ".join(kept)
        return noun, noun, number_end + skipped + len(noun)
    if (han := _NEXT_HAN.match(rest)) and (han.group(1) or han.group(2)):
        noun = _HAN_STOP.split(han.group(2) or "")[0].strip() or han.group(1)
        return noun, noun, number_end + skipped + han.start(2) + len(noun) if han.group(2) else figure.end
    return "", "", figure.end


def _end_of_number(text: str, figure: Figure) -> int:
    """Return where the number of a figure ends, its scale counted in and its unit not."""
    match = _NUMBER.match(text, figure.start)
    return match.end() if match else figure.end


def _read_header_unit(header: str) -> str:
    """Return the unit that a column's name gives in brackets, after "in", or as a sign; "" for none."""
    match = _HEADER_UNITS.search(header)
    if match is None:
        return ""
    given = fold(match["unit"] or match["sign"] or match["mark"] or "").strip()
    given = re.sub(r"^(?:approx\w*\.?|about|roughly|estimated) ", "", given)
    return _HEADER_WORDS.get(given, given)
