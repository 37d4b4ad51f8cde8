"""Judge a typed amount: any writing of the number counts, its unit matters."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from tutor.answering.checking.polarity import find_opposite
from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.answering.disagreements.magnitudes import iterate_units
from tutor.answering.form import term_set
from tutor.quiz.typed import FULL, HALF, MAX_CHARS, NONE, is_hedged, rate_term
from tutor.text.figures import SCALES
from tutor.text.fold import fold
from tutor.text.numerals import write_digits

MAX_WORDS_BESIDE = 2  # an amount
EXACT = 1e-9  # by which equal numbers may differ, for the way that they are computed
CONVERTED = 0.02  # by which amounts in other units of time may differ: a month has 28 to 31 days
_SOFT = re.compile(
    r"\b(?:about|around|approximately|approx\.?|roughly|circa|nearly|almost|some|over|more than|at least|up to|under"
    r"|less than|fewer than|no more than|at most)\s+|[~≈<>≥≤+]|大约|大概|约|左右|近|超过|多于|至少|不到|不足|最多|至多"
    r"|以上|以下|多(?=[万亿千百个美欧天年小])"
)
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SPELLED = re.compile(rf"\b({'|'.join(_NUMBER_WORDS)})(?:[- ](one|two|three|four|five|six|seven|eight|nine))?\b")
_HUNDRED = re.compile(r"\b(a|\d+) hundred\b(?: and (?=\d))?\s*(\d{1,2}\b)?|\b(a) (?=thousand|million|billion)")
_LONE_HAN = re.compile(r"[零一二两三四五六七八九](?=\s*(?:[个天年周月日小分秒倍%元万亿千百次名位条种项美欧岁米公]|$))")
_SCALE_NAMES = "|".join(
    sorted((re.escape(name) for name in SCALES if len(name) > 1 or not name.isascii()), key=len, reverse=True)
)
_SHORT_UNITS = (
    (re.compile(r"(?<=\d)\s*(?:mins?)\b\.?"), " minutes"),
    (re.compile(r"(?<=\d)\s*(?:hrs?|h)\b\.?"), " hours"),
    (re.compile(r"(?<=\d)\s*(?:secs?|s)\b\.?"), " seconds"),
    (re.compile(r"(?<=\d)\s*(?:wks?)\b\.?"), " weeks"),
    (re.compile(r"(?<=\d)\s*(?:yrs?)\b\.?"), " years"),
    (re.compile(r"(?<=[\da-z])\s*\busd\b"), " dollars"),
    (re.compile(r"(?<=[\da-z])\s*\beur\b"), " euros"),
    (re.compile(r"(?<=[\da-z])\s*\b(?:rmb|cny)\b"), " yuan"),
    (re.compile(r"百分之\s*(\d[\d.]*)"), r"\1%"),
    (re.compile(r"\b(?:twice|double)\b"), "2 times"),
    (re.compile(r"\b(?:thrice|triple)\b"), "3 times"),
)
_SPACE = re.compile(r"\s+")
_HAN_DIGITS = "零一二三四五六七八九"


def rate_figure(response: str, accepted: Sequence[str], question: str = "") -> float:
    """Return 1 for a typed amount that is one of the accepted, 0.5 without its unit or for one end of a range, else 0.

    Any writing counts: 4.6 million dollars, $4.6M, 460万美元. The unit may be missing where the question names it, or
    where it only counts things. A wrong unit gets 0.5, a wrong number 0.
    """
    return max((_rate_amount(response[:MAX_CHARS], text, question) for text in accepted), default=NONE)


def is_amount(text: str) -> bool:
    """Tell whether a text is an amount, with two words after it at most."""
    amount = _read_amount(text)
    return amount is not None and amount.start == 0 and len(term_set(text) - term_set(amount.text)) <= MAX_WORDS_BESIDE


def _rate_amount(response: str, wanted: str, question: str) -> float:
    if _SPACE.sub("", fold(response)) == _SPACE.sub("", fold(wanted)) != "":
        return FULL
    key = _read_amount(wanted)
    if key is None:
        return rate_term(response, [wanted])
    said = _read_amounts(response)
    if not said or is_hedged(response) or find_opposite(response, wanted):
        return NONE
    return min(_compare(one, key, question) for one in said)


def _compare(said: Interval, key: Interval, question: str) -> float:
    if {said.unit, key.unit} == {"", "%"}:
        factor = 0.01 if said.unit else 100.0
        if _is_equal(said, key, factor):
            return FULL
    if _is_equal(said, key):
        return FULL if _units_fit(said, key, question) else HALF
    ends = {key.low, key.high} - {math.inf}
    if said.low == said.high and len(ends) == 2 and any(math.isclose(said.low, end, rel_tol=EXACT) for end in ends):
        return HALF if _units_fit(said, key, question) else NONE
    written = _read_amount(f"{_strip_unit(said.text)} {key.measure}") if key.unit not in ("", said.unit) else None
    if written is None and said.measure != key.measure:
        written = _read_amount(f"{_strip_unit(said.text)} {key.measure}")
    if written is not None and written != said and _is_equal(written, key):
        return FULL if not said.unit and _names_unit(question, key) else HALF
    scales = [SCALES[name] for name in SCALES if len(name) > 2 or not name.isascii() if name in fold(question)]
    if not said.unit and any(_is_equal(said, key, scale) for scale in scales):
        return FULL
    return NONE


def _strip_unit(text: str) -> str:
    """Return an amount as written without its unit, its scale kept."""
    found = re.match(rf"[^\d]*([\d.,\s–-]*\d\s*(?:{_SCALE_NAMES})?)", text)
    return found[1] if found else text


def _is_equal(said: Interval, key: Interval, factor: float = 1.0) -> bool:
    tolerance = CONVERTED if said.measure != key.measure and said.unit == key.unit == "day" else EXACT
    return all(math.isclose(a * factor, b, rel_tol=tolerance) for a, b in ((said.low, key.low), (said.high, key.high)))


def _units_fit(said: Interval, key: Interval, question: str) -> bool:
    """Tell whether the units agree, or the missing one is told by the question or only counts things."""
    mine, theirs = _plain_unit(said.unit), _plain_unit(key.unit)
    if mine == theirs or not theirs:
        return True
    if not mine:
        return key.unit.startswith("#") or key.unit == "date" or _names_unit(question, key)
    return said.unit.startswith("#") and key.unit.startswith("#")


def _plain_unit(unit: str) -> str:
    return "" if unit == "date" else unit


def _names_unit(question: str, key: Interval) -> bool:
    """Tell whether a question asks for an amount in the unit of its key: "how many days", 多少美元, "in euros"."""
    words = set(iterate_units(fold(question)))
    if key.measure in words or key.unit in words:
        return True
    named = re.escape(fold(key.measure))
    return bool(key.measure) and re.search(rf"(?<![a-z]){named}s?(?![a-z])", fold(question)) is not None


def _read_amount(text: str) -> Interval | None:
    found = _read_amounts(text)
    return found[0] if len(found) == 1 else None


def _read_amounts(text: str) -> list[Interval]:
    """Return the amounts of a text, numbers in words read, "about" and "more than" left aside."""
    plain = _SOFT.sub(" ", _write_numbers(fold(text))).replace("  ", " ").strip()
    return list(find_intervals(plain))


def _write_numbers(folded: str) -> str:
    """Return a folded text with its numbers in digits: four, twenty-five, two hundred, 三, 四百六十万."""
    text = _SPELLED.sub(lambda m: str(_NUMBER_WORDS[m[1]] + (_NUMBER_WORDS[m[2]] if m[2] else 0)), folded)
    text = _HUNDRED.sub(_write_hundred, text)
    text = _LONE_HAN.sub(lambda m: str(_HAN_DIGITS.index(m[0]) if m[0] != "两" else 2), write_digits(text))
    for short, long in _SHORT_UNITS:
        text = short.sub(long, text)
    return text


def _write_hundred(match: re.Match[str]) -> str:
    if match[3]:
        return "1 "
    return str((1 if match[1] == "a" else int(match[1])) * 100 + int(match[2] or 0))
