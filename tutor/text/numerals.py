"""Write Chinese numerals as digits, so that 四百六十万 is found where a lesson has 460万."""

from __future__ import annotations

import re

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_NUMERAL = re.compile("[零〇一二两兩三四五六七八九十百千][零〇一二两兩三四五六七八九十百千万萬亿億]+")
_HAS_DIGIT, _HAS_SCALE = re.compile(f"[{''.join(DIGITS)}]"), re.compile("[十百千万萬亿億]")


def write_digits(text: str) -> str:
    """Return a text with its Chinese numerals of two characters or more in digits, 万 and 亿 kept.

    Behind a Latin letter stands a space, so that no name is made of both.
    """
    return _NUMERAL.sub(_convert, text)


def _convert(match: re.Match[str]) -> str:
    numeral, before = match.group(), match.string[: match.start()][-1:]
    if not (_HAS_DIGIT.search(numeral) and _HAS_SCALE.search(numeral)):
        return numeral
    return f"{' ' * (before.isascii() and before.isalpha())}{_write_value(numeral)}"


def _write_value(numeral: str) -> str:
    value = read_numeral(numeral)
    for scale, name in ((10**8, "亿"), (10**4, "万")):
        if value >= scale and value * 100 % scale == 0:
            return f"{value / scale:g}{name}" if value / scale < 10**5 else f"{value // scale}{name}"
    return str(value)


def read_numeral(numeral: str) -> int:
    """Return the value of a Chinese numeral."""
    total = section = digit = 0
    for character in numeral:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit = 0
        else:
            total = (total + section + digit or 1) * _LARGE[character]
            section = digit = 0
    return total + section + digit


WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(WORDS)}|dozen)\b|[一二两兩三四五六七八九十]", re.IGNORECASE)


def read_number_words(text: str) -> set[float]:
    """Return the values of the small numbers that a text spells out: two, a dozen, 两."""
    values = set()
    for match in _NUMBER_WORD.finditer(text):
        word = match.group().lower()
        values.add(float(WORDS.index(word) if word in WORDS else 12 if word == "dozen" else read_numeral(word)))
    return values
