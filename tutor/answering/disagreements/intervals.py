"""Read figures as intervals, vague ones too, so that "tens of millions" can be held against "$4.6 million"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.answering.disagreements.magnitudes import DAYS, find_magnitudes, iterate_units, simplify_marks
from tutor.text.figures import Figure, find_figures
from tutor.text.words import stem_word

CURRENCIES = frozenset("$€£¥")
# Measures of length and weight, in metres and kilograms.
_MEASURES = {
    **dict.fromkeys(("metre", "metres", "meter", "meters", "米"), ("metre", 1.0)),
    **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers", "km", "公里", "千米"), ("metre", 1000.0)),
    **dict.fromkeys(("centimetre", "centimetres", "centimeter", "centimeters", "cm", "厘米"), ("metre", 0.01)),
    **dict.fromkeys(("millimetre", "millimetres", "millimeter", "millimeters", "mm", "毫米"), ("metre", 0.001)),
    **dict.fromkeys(("foot", "feet", "ft", "英尺"), ("metre", 0.3048)),
    **dict.fromkeys(("mile", "miles", "英里"), ("metre", 1609.344)),
    **dict.fromkeys(("kilogram", "kilograms", "kg", "公斤", "千克"), ("kilogram", 1.0)),
    **dict.fromkeys(("gram", "grams", "克"), ("kilogram", 0.001)),
    **dict.fromkeys(("tonne", "tonnes", "ton", "tons", "吨"), ("kilogram", 1000.0)),
}
_MEASURE = re.compile(rf"\s?({'|'.join(sorted(_MEASURES, key=len, reverse=True))})(?![A-Za-z])", re.IGNORECASE)
APPROXIMATE = 0.07  # how far from its value "about 30" may lie
# How far apart two intervals must lie to differ where one is vague, and durations in other units; how many times
# larger an end of a range must be for the ranges to differ though they overlap.
VAGUE_GAP, CONVERTED_GAP, END_RATIO = 1.3, 1.1, 2.0
_RANGE = re.compile(r"\s*(?:[-–—‑~～]|to|至|到)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\b(?:between|from)|介于|在|从)\s*$", re.IGNORECASE)
_BETWEEN_JOIN = re.compile(r"\s*(?:and|to|和|与|到|至)\s*", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"(?:\b(?:more than|over|at least|above|exceed(?:s|ed|ing)?|upwards? of|minimum of|no less than)|[>≥]|超过|至少"
    r"|不少于|大于|高于|逾)\s*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"(?:\b(?:less than|fewer than|under|below|at most|up to|no more than|as (?:much|many|little|few) as|maximum of)"
    r"|[<≤]|不到|少于|低于|最多|至多|不超过|高达|多达)\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|circa)"
    r"|[~～≈]|大?约|近|将近|接近|差不多)\s*$",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"\s*(?:\+|or (?:more|longer|above)\b|以上|多(?!少))", re.IGNORECASE)
_OR_LESS = re.compile(r"\s*(?:or (?:less|fewer|shorter|below)\b|以[下内])", re.IGNORECASE)
_AROUND = re.compile(r"\s*左右")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|[-‑](?=[A-Za-z])")
_COUNTED = re.compile(r"\+?\s+((?:[A-Za-z][A-Za-z-]*\s+){0,2}?(?:[a-z]+s|people|men|women|children))\b")
_STOPS_COUNTING = re.compile(
    r"\b(?:is|as|was|has|this|its|per|of|in|on|and|or|to|for|than|the|a|with"
    r"|takes|costs|needs|uses|runs|gives|goes|says|means|makes|shows|fits|holds|comes|tells|explains|compares|begins)\b"
)
# A number behind such a word names a part and counts nothing.
_NUMBERED = re.compile(
    r"\b(?:lessons?|chapters?|stages?|steps?|parts?|tables?|figures?|fig|sections?|pages?|units?|examples?|questions?|exercises?"
    r"|versions?|lines?|no|numbers?|weeks?|days?|modules?|levels?|phases?|option|rule|v)\.?\s*$|第\s*$|#\s*$",
    re.IGNORECASE,
)
_REACH_CHARS = 24  # how far before a figure its "more than" may stand


@dataclass(frozen=True, slots=True)
class Interval:
    """An amount as the interval (low, high) that it allows, in days, percent, a currency or what it counts.

    `unit` is "day", "%", "times", a currency's sign, a unit of `tutor.text.figures`, "date" for a year, "#" and a
    stem for what is counted, or "". `measure` is the unit as written, `vague` marks orders of magnitude.
    """

    low: float
    high: float
    unit: str
    measure: str
    text: str
    start: int
    end: int
    vague: bool = False

    @property
    def is_range(self) -> bool:
        """Tell whether both ends are given and differ."""
        return not self.vague and self.low < self.high < math.inf


@lru_cache(maxsize=32768)
def find_intervals(text: str) -> tuple[Interval, ...]:
    """Return the amounts of a text in order, ranges joined: exact figures and vague magnitudes."""
    original, text = text, simplify_marks(text)
    vague = find_magnitudes(text)
    taken = [(m.start, m.end) for m in vague]
    exact = [
        figure
        for figure in find_figures(text)
        if not any(start < figure.end and figure.start < end for start, end in taken) and _is_amount(text, figure)
    ]
    atoms = [_read_figure(text, figure) for figure in exact]
    atoms += [
        Interval(m.low, m.high, m.unit, m.unit, text[m.start : m.end], m.start, m.end, m.low < m.high and not m.exact)
        for m in vague
    ]
    joined = _join_ranges(text, sorted(atoms, key=lambda a: a.start))
    bounded = (_convert(_bound(text, interval)) for interval in joined)
    return tuple(replace(interval, text=original[interval.start : interval.end]) for interval in bounded)


def find_difference(one: Interval, other: Interval) -> str:
    """Return how two amounts of the same thing differ: "value", "range" (they overlap, their ends do not), or "".

    Amounts in other units are not compared. Figures that are equal when rounded to the coarser one's digits agree.
    """
    if one.unit != other.unit or _agree_rounded(one, other):
        return ""
    lower, upper = (one, other) if one.low <= other.low else (other, one)
    gap = VAGUE_GAP if one.vague or other.vague else CONVERTED_GAP if one.measure != other.measure else 1.0
    if lower.high * gap < upper.low:
        return "value"
    if not (one.is_range and other.is_range):
        return ""
    return "range" if _ends_differ(one.low, other.low) or _ends_differ(one.high, other.high) else ""


def _ends_differ(one: float, other: float) -> bool:
    least, most = sorted((one, other))
    return least > 0 and least * END_RATIO <= most


def _agree_rounded(one: Interval, other: Interval) -> bool:
    if one.low != one.high or other.low != other.high or one.unit == "date" or 0 in (one.low, other.low):
        return (one.low, one.high) == (other.low, other.high)
    digits = min(_count_digits(one.low), _count_digits(other.low))
    return f"{one.low:.{digits - 1}e}" == f"{other.low:.{digits - 1}e}"


def _count_digits(value: float) -> int:
    """Count a figure's significant digits; of a round number's zeros one counts (300 has two)."""
    written = f"{value:.10e}".split("e", maxsplit=1)[0].replace(".", "")
    return max(2 if value >= 10 else 1, len(written.rstrip("0")))


def _is_amount(text: str, figure: Figure) -> bool:
    """Tell a figure from a number that names or orders: "12th", "lesson 6", "3-sentence"."""
    if _ORDINAL.match(text, figure.end) and not figure.unit:
        return False
    if figure.unit == "year" and text.startswith("级", figure.end):
        return False
    if figure.unit == "year" and text.startswith("代", figure.end):
        return re.match(r"\d{4}", figure.text) is not None  # 1960年代, as 1960s; not 60年代
    bare = figure.text.replace(".", "").isdigit()
    return not bare or _NUMBERED.search(text[max(0, figure.start - _REACH_CHARS) : figure.start]) is None


def _read_figure(text: str, figure: Figure) -> Interval:
    unit, end = figure.unit, figure.end
    is_year = figure.value.is_integer() and 1000 <= figure.value <= 2100
    if not unit and (measured := _MEASURE.match(text, end)):
        unit, end = measured.group(1).lower(), measured.end()
    elif is_year and unit in ("", "year") and re.fullmatch(r"\d{4}\s*年?", figure.text):
        unit, end = "date", end + text.startswith("代", end)
    elif not unit:
        unit, end = _find_counted(text, end)
    return Interval(figure.value, figure.value, unit, unit, text[figure.start : end], figure.start, end)


def _find_counted(text: str, end: int) -> tuple[str, int]:
    """Return "#" and the stem of the plural that a bare number counts ("50 AI researchers"), and where it ends."""
    match = _COUNTED.match(text, end)
    if match is None or _STOPS_COUNTING.search(match.group(1)):
        return "", end
    noun = match.group(1).split()[-1].lower()
    return next(iterate_units(noun), "#" + stem_word(noun)), match.end()


def _join_ranges(text: str, atoms: Sequence[Interval]) -> Iterator[Interval]:
    waiting: Interval | None = None
    for atom in atoms:
        if waiting is None:
            waiting = atom
        elif joined := _join(text, waiting, atom):
            waiting = joined
        else:
            yield waiting
            waiting = atom
    if waiting is not None:
        yield waiting


def _join(text: str, first: Interval, second: Interval) -> Interval | None:
    between = text[first.end : second.start]
    joins = _RANGE.fullmatch(between) or (
        _BETWEEN.search(text[: first.start]) is not None and _BETWEEN_JOIN.fullmatch(between)
    )
    same = first.unit == second.unit or "" in (first.unit, second.unit) or {first.unit, second.unit} <= DAYS.keys()
    if not joins or not same:
        return None
    unit = second.unit or first.unit
    low, high = first.low, second.high
    written, scale = read_scale(second)
    if read_scale(first)[1] == 1 and low < written and not first.vague:  # "5 to 10 million"
        low *= scale
    if first.unit in DAYS and unit in DAYS:
        low, high, unit = low * DAYS[first.unit], high * DAYS[unit], "day"
    if low > high:
        return None
    vague = first.vague and second.vague
    measure = second.measure or first.measure
    return Interval(low, high, unit, measure, text[first.start : second.end], first.start, second.end, vague)


def read_scale(interval: Interval) -> tuple[float, float]:
    """Return the number that a figure is written with and its scale: 10 and 1e6 for "10 million"."""
    number = re.search(r"\d[\d,]*(?:\.\d+)?", interval.text)
    written = float(number.group().replace(",", "")) if number else interval.high
    return written, interval.high / written if written else 1.0


def _bound(text: str, interval: Interval) -> Interval:
    """Open or widen an interval by the words around it: "more than", "up to", "about"."""
    before = text[max(0, interval.start - _REACH_CHARS) : interval.start]
    is_point = interval.low == interval.high
    if "+" in interval.text or (found := _OR_MORE.match(text, interval.end) or _AT_LEAST.search(before)):
        return replace(interval, high=math.inf) if "+" in interval.text else _widen(text, interval, found, math.inf)
    if is_point and (found := _OR_LESS.match(text, interval.end) or _AT_MOST.search(before)):
        return replace(_widen(text, interval, found, interval.high), low=0.0)
    if is_point and (_ABOUT.search(before) or _AROUND.match(text, interval.end)):
        return replace(interval, low=interval.low * (1 - APPROXIMATE), high=interval.high * (1 + APPROXIMATE))
    return interval


def _widen(text: str, interval: Interval, bound: re.Match[str] | None, high: float) -> Interval:
    """Return an interval up to `high` whose text holds the words that bound it."""
    start, end = interval.start, interval.end
    if bound is not None and bound.re in (_OR_MORE, _OR_LESS):
        end = bound.end()
    elif bound is not None:
        start -= len(bound.group())
    return replace(interval, high=high, text=text[start:end], start=start, end=end)


def _convert(interval: Interval) -> Interval:
    """Return an interval in the unit that its kind is compared in: days, metres, kilograms."""
    unit, factor = ("day", DAYS[interval.unit]) if interval.unit in DAYS else _MEASURES.get(interval.unit, ("", 1.0))
    return replace(interval, low=interval.low * factor, high=interval.high * factor, unit=unit) if unit else interval
