"""Find figures with their units, so that 4.6 million, 4,600,000 and 460万 are the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "trillion": 1e12,
    "千": 1e3,
    "万": 1e4,
    "萬": 1e4,
    "百万": 1e6,
    "百萬": 1e6,
    "千万": 1e7,
    "千萬": 1e7,
    "亿": 1e8,
    "億": 1e8,
    "十亿": 1e9,
    "百亿": 1e10,
    "千亿": 1e11,
    "万亿": 1e12,
    "萬億": 1e12,
}
_CURRENCIES = {"$": "$", "us$": "$", "usd": "$", "€": "€", "£": "£", "¥": "¥", "eur": "€", "gbp": "£"}
_UNIT_WORDS = {
    "dollar": "$",
    "美元": "$",
    "美金": "$",
    "euro": "€",
    "欧元": "€",
    "pound": "£",
    "英镑": "£",
    "元": "¥",
    "yuan": "¥",
    "percent": "%",
    "per cent": "%",
    "%": "%",
    "x": "times",
    "×": "times",
    "倍": "times",
    "times": "times",
    "遍": "times",
    "year": "year",
    "年": "year",
    "month": "month",
    "个月": "month",
    "week": "week",
    "周": "week",
    "星期": "week",
    "day": "day",
    "天": "day",
    "日": "day",
    "hour": "hour",
    "小时": "hour",
    "minute": "minute",
    "分钟": "minute",
    "second": "second",
    "秒": "second",
    "token": "token",
    "词元": "token",
    "word": "word",
    "单词": "word",
    "英文单词": "word",
    "词": "word",
    "parameter": "parameter",
    "参数": "parameter",
    "gpu": "gpu",
    "book": "book",
    "本书": "book",
    "example": "example",
    "样本": "example",
    "示例": "example",
    "例子": "example",
    "年级": "grade",
    "条": "example",
    "gb": "gb",
}
_SCALE = "|".join(sorted((re.escape(s) for s in SCALES if not s.isascii()), key=len, reverse=True))
_FIGURE = re.compile(
    r"(?<![A-Za-z0-9.])(?:(?<![A-Za-z][-‑–])|(?<=\d[kKmMbBtT][-‑–]))"
    r"(?P<currency>US\$|USD\s?|EUR\s?|GBP\s?|[$€£¥]\s?)?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)"
    rf"(?P<scale>\s*(?:{_SCALE})|\s?(?:trillion|billion|million|thousand|bn|mn)\b|[kKmMbBtT](?![A-Za-z]))?"
    r"(?P<rest>\+?\s?(?:per cent|[A-Za-z]+|[%×$€£]|个月|个?[一-鿿]{1,4})?)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?<![\d.])\d{1,2}(?:\s?[ap]\.?m\b\.?|\s?点(?!\d))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a text: its value with the scale applied, its unit ("" if none is known), and where it stands."""

    value: float
    unit: str
    text: str
    start: int
    end: int


def find_figures(text: str) -> list[Figure]:
    """Return the figures of a text in order; clock times and names such as GPT-3 are left out."""
    return list(_find_figures(text))


@lru_cache(maxsize=32768)
def _find_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text; remembered, since the units of lessons are read again for every question."""
    masked = _CLOCK.sub(lambda m: " " * len(m.group()), _narrow(text))
    figures = []
    for match in _FIGURE.finditer(masked):
        number = match["number"].rstrip(",")
        value = float(number.replace(",", ""))
        scale = (match["scale"] or "").strip().lower()
        end = match.end("scale") if scale else match.start("number") + len(number)
        unit, unit_end = _read_unit(match, end)
        value = round(value * SCALES.get(scale, 1.0), 6)
        start = match.start("currency") if match["currency"] else match.start("number")
        figures.append(Figure(value, unit, text[start : max(end, unit_end)], start, max(end, unit_end)))
    return tuple(figures)


def figure_values(text: str) -> set[float]:
    """Return the values of all figures of a text, scales applied."""
    return {figure.value for figure in find_figures(text)}


def _narrow(text: str) -> str:
    """Replace full-width digits and signs one for one, so that positions stay."""
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFKC", c) if "！" <= c <= "～" or c == "￥" else c for c in text)


def _read_unit(match: re.Match[str], end: int) -> tuple[str, int]:
    currency = (match["currency"] or "").strip().lower()
    if currency:
        return _CURRENCIES.get(currency, "$"), end
    rest = (match["rest"] or "").lstrip("+").strip().lower()
    rest = rest if rest.startswith("个月") else rest.removeprefix("个")
    for size in range(len(rest), 0, -1):
        if not rest.isascii() or size == len(rest):
            word = rest[:size]
            unit = _UNIT_WORDS.get(word) or (_UNIT_WORDS.get(word[:-1]) if word.endswith("s") else None)
            if unit:
                return unit, match.start("rest") + match["rest"].lower().find(word) + len(word)
    return "", end
