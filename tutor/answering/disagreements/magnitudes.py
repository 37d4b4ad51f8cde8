"""Find amounts in words: orders of magnitude, fractions, number words, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.text.figures import SCALES, find_figures
from tutor.text.numerals import DIGITS, read_numeral

_TENS = {"tens": (10, 100), "dozens": (24, 100), "hundreds": (100, 1e3), "thousands": (1e3, 1e5)}
_SCALE_WORDS = {
    "dozen": 12.0,
    "hundred": 100.0,
    **{w: SCALES[w] for w in ("thousand", "million", "billion", "trillion")},
}
_FEW = {"a few": (2, 10), "several": (2, 10), "a couple of": (2, 3), "some": (1, 10), "many": (3, 100)}
_NUMBERS = {
    word: float(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
} | {"fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "ninety": 90.0}
_ONE = {"a": 1.0, "one": 1.0, "half a": 0.5, "a quarter of a": 0.25}
DAYS = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.4,
    "year": 365.25,
}
# What "days" alone may mean, in days, weeks ... of its own: from this many to that many.
_BARE_TIMES = {
    "second": (2, 120),
    "minute": (2, 120),
    "hour": (1, 72),
    "day": (1, 21),
    "week": (1, 13),
    "month": (1, 24),
}
_FRACTIONS = {
    "half": 50.0,
    "a third": 100 / 3,
    "one third": 100 / 3,
    "two thirds": 200 / 3,
    "a quarter": 25.0,
    "one quarter": 25.0,
    "three quarters": 75.0,
    "a fifth": 20.0,
    "one fifth": 20.0,
    "a tenth": 10.0,
}
_ENGLISH = re.compile(
    rf"\b(?:(?P<front>{'|'.join(_TENS)})\s+of\s+(?P<of>{'|'.join(_SCALE_WORDS)})s"
    rf"|(?P<few>{'|'.join(_FEW)})\s+(?P<few_scale>{'|'.join(_SCALE_WORDS)})s?"
    rf"|(?P<plural>{'|'.join(_SCALE_WORDS)})s(?!\s+of\s+(?:{'|'.join(_SCALE_WORDS)})s)"
    rf"|(?P<number>{'|'.join([*_NUMBERS, *_ONE])})\s+(?P<scale>{'|'.join(_SCALE_WORDS)})"
    rf"|(?P<few_time>{'|'.join(_FEW)})\s+(?P<time>{'|'.join(DAYS)})s"
    rf"|(?:(?P<least>{'|'.join(_NUMBERS)})\s+to\s+)?(?P<count>{'|'.join(_NUMBERS)})[\s-](?P<counted_time>{'|'.join(DAYS)})s?"
    rf"|(?:(?<=takes\s)|(?<=lasts\s))an?\s(?P<one_time>{'|'.join(DAYS)})"
    rf"|(?P<bare>{'|'.join(_BARE_TIMES)})s(?:\s+to\s+(?P<until>{'|'.join(_BARE_TIMES)})s)?"
    rf"|(?P<fraction>{'|'.join(f.replace(' ', '[- ]') for f in _FRACTIONS)})(?=\s+of\b|\s+the\b))\b",
    re.IGNORECASE,
)
_TAKES_TIME = re.compile(r"\b(?:takes?|taking|took|lasts?|lasted|in|within|for|duration|time)\W*$", re.IGNORECASE)
_CHINESE_TIMES = {"秒": "second", "分钟": "minute", "小时": "hour", "天": "day", "周": "week", "星期": "week",
                  "月": "month", "年": "year"}  # fmt: skip
_NUMERAL = "[一二两三四五六七八九十百千零〇]+"
_CHINESE = re.compile(
    r"(?P<some>好几|数|几|上)(?P<steps>[十百千]{0,2}[万亿]{0,2})(?<=[十百千万亿])(?![年级])"
    rf"|(?P<few>好几|数|几)个?(?P<time>{'|'.join(_CHINESE_TIMES)})(?!乎)"
    r"|(?P<crowd>成千上万)|(?P<half>一半|半数)"
    rf"|(?P<below>{_NUMERAL})分之(?P<above>{_NUMERAL})"
    rf"|(?P<numeral>{_NUMERAL})(?:(?P<scale>[万亿]+)|(?=个?(?:{'|'.join(_CHINESE_TIMES)})|美元|欧元|倍|(?<![一二三多])元))"
)
_TRADITIONAL = str.maketrans(
    "數幾萬億兩個週時鐘過約於達內間從與將後歐鎊幣單詞參樣條", "数几万亿两个周时钟过约于达内间从与将后欧镑币单词参样条"
)
_FOLLOWING = re.compile(r"\s*(?:worth\s+)?(?:of\s+)?(?:US\s+|个|名|位|条)?([A-Za-z]+|[%$€£]|[一-鿿]{1,4})")


@dataclass(frozen=True, slots=True)
class Magnitude:
    """An amount in words: the least and the most that it may mean, its unit ("" if none), where it stands.

    `exact` tells that its ends are given in so many words.
    """

    low: float
    high: float
    unit: str
    start: int
    end: int
    exact: bool = False


def find_magnitudes(text: str) -> list[Magnitude]:
    """Return the amounts in words of a text in order: "tens of millions", "several weeks", 数百万, 三分之一."""
    text = simplify_marks(text)
    english = (_read_english(text, match) for match in _ENGLISH.finditer(text))
    chinese = (_read_chinese(text, match) for match in _CHINESE.finditer(text))
    return sorted((m for found in (english, chinese) for m in found if m is not None), key=lambda m: m.start)


def simplify_marks(text: str) -> str:
    """Return the text with the traditional characters of amounts simplified, one for one, so that positions stay."""
    return text.translate(_TRADITIONAL)


def _read_english(text: str, match: re.Match[str]) -> Magnitude | None:
    words = {name: value.lower() for name, value in match.groupdict().items() if value}
    if front := words.get("front"):
        scale = _SCALE_WORDS[words["of"]]
        low, high = _TENS[front]
        return _with_unit(text, match, low * scale, high * scale)
    if few := words.get("few"):
        scale = _SCALE_WORDS[words["few_scale"]]
        return _with_unit(text, match, _FEW[few][0] * scale, _FEW[few][1] * scale)
    if plural := words.get("plural"):
        scale = _SCALE_WORDS[plural]
        return _with_unit(text, match, 2 * scale if scale < 100 else scale, scale * (10 if scale <= 100 else 1000))
    if number := words.get("number"):
        value = (_NUMBERS | _ONE)[number] * _SCALE_WORDS[words["scale"]]
        return _with_unit(text, match, value, value)
    if few := words.get("few_time"):
        return Magnitude(*_FEW[few], words["time"], match.start(), match.end())
    if count := words.get("count"):
        least = _NUMBERS[words.get("least", count)]
        return Magnitude(least, _NUMBERS[count], words["counted_time"], match.start(), match.end(), exact=True)
    if once := words.get("one_time"):
        return Magnitude(1, 1, once, match.start(), match.end(), exact=True)
    if fraction := words.get("fraction"):
        share = _FRACTIONS[fraction.replace("-", " ")]
        return Magnitude(share, share, "%", match.start(), match.end())
    return _read_bare_time(text, match, words["bare"], words.get("until"))


def _read_bare_time(text: str, match: re.Match[str], bare: str, until: str | None) -> Magnitude | None:
    """Read "weeks to months", or "weeks" where it stands alone or after what takes time."""
    low, high = _BARE_TIMES[bare]
    if until is not None:
        return Magnitude(low * DAYS[bare], _BARE_TIMES[until][1] * DAYS[until], "day", match.start(), match.end())
    alone = not text[: match.start()].strip() and not text[match.end() :].strip(" .")
    if not alone and not _TAKES_TIME.search(text[: match.start()]):
        return None
    return Magnitude(low, high, bare, match.start(), match.end())


def _read_chinese(text: str, match: re.Match[str]) -> Magnitude | None:
    parts = match.groupdict()
    if parts["some"]:
        value = read_numeral(parts["steps"])
        return _with_unit(text, match, value, value * 10)
    if parts["few"]:
        return Magnitude(2, 10, _CHINESE_TIMES[parts["time"]], match.start(), match.end())
    if parts["crowd"]:
        return _with_unit(text, match, 1e3, 1e5)
    if parts["half"]:
        return Magnitude(50, 50, "%", match.start(), match.end())
    if parts["below"]:
        below, above = read_numeral(parts["below"]), read_numeral(parts["above"])
        return Magnitude(100 * above / below, 100 * above / below, "%", match.start(), match.end()) if below else None
    numeral = parts["numeral"]
    if (numeral == "一" and not parts["scale"]) or not (DIGITS.keys() | {"十"}) & set(numeral):
        return None  # 一天 and 一年 are rarely counted, 千万 means "by all means"
    value = read_numeral(numeral + (parts["scale"] or ""))
    return _with_unit(text, match, value, value) if value else None


def _with_unit(text: str, match: re.Match[str], low: float, high: float) -> Magnitude:
    unit, end = _read_unit(text, match.end())
    return Magnitude(low, high, unit, match.start(), end)


def _read_unit(text: str, end: int) -> tuple[str, int]:
    """Return the unit that follows, as a figure's would be read, and where it ends."""
    following = _FOLLOWING.match(text, end)
    if following is None:
        return "", end
    for figure in find_figures(f"1 {following.group(1)}"):
        if figure.unit:
            return figure.unit, following.start(1) + len(figure.text) - 2
    return "", end


def iterate_units(text: str) -> Iterator[str]:
    """Yield the units of measure that a heading or column name holds: "Data Size (Tokens)" holds token."""
    for word in re.findall(r"[A-Za-z]+|[%$€£¥]|[一-鿿]{2,}", text):
        if word in "$€£¥":
            yield word
            continue
        starts = range(len(word) - 1) if not word.isascii() else (0,)
        for start in starts:
            for figure in find_figures(f"1 {word[start:]}"):
                if figure.unit and (word.isascii() or len(figure.text) > 3):
                    yield figure.unit
