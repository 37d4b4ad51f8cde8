"""Make other figures of the same unit, form and plausible size, that no lesson gives for the same thing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.answering.form import term_set
from tutor.quiz.generation.verbs import read_verb
from tutor.quiz.items import shuffle_stably
from tutor.types import Chunk

# What a figure is multiplied by for another of a plausible size; a share or a year moves by less.
_FACTORS = (0.1, 0.2, 0.25, 0.4, 0.5, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 10.0)
_YEAR_STEPS = (-40, -30, -20, -10, 10, 20, 30, -21, -16, -13, -11, -9, -7, -6, 6, 7, 8, 11, 12, 14, 18)
_SMALL_STEPS = (-3, -2, -1, 1, 2, 3, 4, 5)
_SMALL, _ROUNDED = 12, 50
_SCALED, _MOST_SCALED = 1e3, 1e3
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HAN_SCALE = re.compile("[万萬亿億]")
_CITED = re.compile(r"(?:\bet al\.?,?|等[，,]?)\s*[(（]?$")
_OPEN_ENDED = re.compile(r"\s*(?:(?:a|per) \w+ )?(?:or more|or less|以上|以下|以内|多)")
MIN_SHARED_TERMS = 2
# Where something goes on for some time, a later start is true as well.
_RANGE_START = re.compile(r"\bfrom (?:the )?$|从\s?$", re.IGNORECASE)
_RANGE_GOES_ON = re.compile(r"^s? (?:through|to|till|until)\b|^\s?(?:年|年代)?[到至]", re.IGNORECASE)


def is_firm(interval: Interval, sentence: str) -> bool:
    numbers = _NUMBER.findall(interval.text)
    if not interval.unit or interval.vague or len(numbers) != 1 or math.isinf(interval.high) or interval.low <= 0:
        return False
    if interval.unit.startswith("#") and read_verb(interval.text.split()[-1]) is not None:
        return False
    before, after = sentence[: interval.start], sentence[interval.end :]
    bracketed = max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))
    quoted = len(re.findall('[“”"]', before)) % 2 == 1
    if re.search(rf"(?<!\d){re.escape(numbers[0])}(?!\d)", f"{before} {after}"):  # a name says it: the 1990 of Act-1990
        return False
    if _RANGE_START.search(before) and _RANGE_GOES_ON.match(after):
        return False
    return not bracketed and not quoted and _CITED.search(before) is None and _OPEN_ENDED.match(after) is None


def make_other_figures(interval: Interval, key: str, count: int, taken: Sequence[Interval]) -> list[str]:
    """Return other figures written like one, in an order that depends on the key alone; fewer if few are plausible.

    `taken` are the amounts that the lessons give for such things: no figure made is one of them or lies in one.
    """
    match = _NUMBER.search(interval.text)
    is_decade = interval.unit == "date" and interval.low % 10 == 0
    if match is None or len(_NUMBER.findall(interval.text)) != 1:
        return []
    written = float(match.group().replace(",", ""))
    scale = _scale_of(interval, written)
    made: list[str] = []
    values = [v for v in _list_values(written, interval) if not is_decade or v % 10 == 0]
    for value in shuffle_stably(values, key):
        if value < 1 and "." not in match.group():
            continue
        text = interval.text[: match.start()] + _write(value, match.group()) + interval.text[match.end() :]
        if value >= _MOST_SCALED * (10 if _HAN_SCALE.search(interval.text) else 1) and scale >= _SCALED:
            continue  # 2000 billion is written otherwise
        read = find_intervals(text)
        if len(read) != 1 or read[0].unit != interval.unit:
            continue
        if text == interval.text or text in made or any(_covers(other, value * scale) for other in taken):
            continue
        made.append(text)
    return _spread(made, count, 0.003 if interval.unit == "date" else 0.1)


def list_amounts(chunks: Sequence[Chunk]) -> list[tuple[Interval, frozenset[str]]]:
    """Return every amount of the lessons with the terms of the unit that gives it."""
    return [
        (interval, frozenset(term_set(f"{unit.lead} {' '.join(unit.header)} {unit.text}")))
        for chunk in chunks
        for unit in chunk.units
        for interval in find_intervals(unit.text)
    ]


def find_taken(sentence: str, interval: Interval, amounts: Sequence[tuple[Interval, frozenset[str]]]) -> list[Interval]:
    """Return the amounts of the unit of one that stand in units which share words with its sentence."""
    words = term_set(sentence)
    return [other for other, held in amounts if other.unit == interval.unit and len(words & held) >= MIN_SHARED_TERMS]


def _list_values(written: float, interval: Interval) -> Iterator[float]:
    if interval.unit == "date":
        yield from (written + step for step in _YEAR_STEPS if written + step <= 2025)
    elif interval.unit == "%":
        near = (written * factor for factor in (0.25, 0.5, 0.6, 0.75, 1.25, 1.5, 2.0, 3.0, 4.0))
        rounded = (round(value / 5) * 5 if value >= 20 else round(value) for value in near)
        yield from (
            float(value)
            for value in dict.fromkeys(rounded)
            if 1 <= value <= 98 and abs(value - written) >= max(1.0, 0.2 * written) / 2
        )
    elif written <= _SMALL and written == int(written) and _scale_of(interval, written) == 1:
        yield from (written + step for step in _SMALL_STEPS if written + step >= 2)
    else:
        for factor in _FACTORS:
            value = float(f"{written * factor:.{_count_digits(written)}g}")
            yield float(round(value / 5) * 5 if value >= _ROUNDED and written == int(written) else value)


def _scale_of(interval: Interval, written: float) -> float:
    """Return what the written number stands for, in the interval's unit: 1e6 for millions, 7 for weeks in days."""
    if math.isinf(interval.high):
        value = interval.low
    else:
        value = interval.high if interval.low == 0 else (interval.low + interval.high) / 2
    return value / written if written else 1.0


def _count_digits(value: float) -> int:
    digits = f"{value:.10g}".replace(".", "").strip("0")
    return max(1, min(len(digits), 3))


def _write(value: float, like: str) -> str:
    decimals = len(like.split(".")[1]) if "." in like else 0
    return f"{value:,.{decimals}f}" if "," in like else f"{value:.{decimals}f}"


def _covers(other: Interval, value: float) -> bool:
    """Tell whether an amount is, within a few percent, what a value says, or holds it."""
    if other.unit == "date":
        return other.low <= value <= other.high
    high = other.high if math.isfinite(other.high) else other.low * 3
    return other.low * 0.93 <= value <= high * 1.07


def _spread(texts: Sequence[str], count: int, min_gap: float) -> list[str]:
    """Return some texts whose figures differ from one another by a share of the greater at least."""
    kept: list[str] = []
    for text in texts:
        value = float(_NUMBER.findall(text)[0].replace(",", ""))
        others = [float(_NUMBER.findall(k)[0].replace(",", "")) for k in kept]
        if all(abs(value - other) >= min_gap * max(value, other) for other in others):
            kept.append(text)
    return kept[:count]
