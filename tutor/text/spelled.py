"""Write English number words as digits, and short names of units in full, so that figures are found in any dress."""

from __future__ import annotations

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: float(n) for n, word in enumerate(_SMALL)} | {word: 20.0 + 10 * n for n, word in enumerate(_TENS)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_NUMBER = "|".join((*_VALUES, *_SCALES))
_RUN = re.compile(
    rf"\b(?:an? (?:{'|'.join(_SCALES)})|{'|'.join(_VALUES)})\b(?:(?:[ -]and[ -]|[ -]point[ -]|[ -])(?:{_NUMBER})\b)*",
    re.IGNORECASE,
)
_LARGEST_SINGLE = 12  # one word up to it may be part of a phrase ("one of them") and is left as it is
_UNITS = (
    (re.compile(r"(?<=\d)(\s?)mins?\b\.?", re.IGNORECASE), "minutes"),
    (re.compile(r"(?<=\d)(\s?)(?:hrs?|h)\b\.?"), "hours"),
    (re.compile(r"(?<=\d)(\s?)(?:secs?|s)\b\.?"), "seconds"),
    (re.compile(r"(?<=\d)(\s?)(?:yrs?)\b\.?", re.IGNORECASE), "years"),
    (re.compile(r"(?<=\d)(\s?)pct\b\.?", re.IGNORECASE), "percent"),
    (re.compile(r"(?<=\d)(\s?)mil\b\.?", re.IGNORECASE), "million"),
)


def write_figures(text: str) -> str:
    """Return a text with number words of more than one word, or above twelve, as digits, and its units in full."""
    plain = write_number_words(text)
    for pattern, name in _UNITS:
        plain = pattern.sub(f" {name}", plain)
    return plain


def write_number_words(text: str) -> str:
    """Return a text with number words of more than one word, or above twelve, as digits."""
    return _RUN.sub(_convert, text)


def _convert(match: re.Match[str]) -> str:
    words = re.findall(r"[a-z]+", match.group().lower())
    words = [word for word in words if word not in ("a", "an", "and")]
    if len(words) == 1 and _VALUES.get(words[0], 99) <= _LARGEST_SINGLE and not match.group().lower().startswith("a"):
        return match.group()
    return f"{_read(words):.12g}" if _is_number(words) else match.group()


def _is_number(words: list[str]) -> bool:
    """Tell whether words make one number: "three hundred ten" does, "three four" does not."""
    previous = ""
    for word in words[: words.index("point")] if "point" in words else words:
        small_follows = word in _VALUES and previous in _VALUES
        if small_follows and not (previous in _TENS and _VALUES[word] < 10):
            return False
        previous = word
    return words[-1] != "point"


def _read(words: list[str]) -> float:
    if "point" in words:
        place = words.index("point")
        return _read_decimal(words[:place], words[place + 1 :])
    total = section = 0.0
    for word in words:
        if word in _VALUES:
            section += _VALUES[word]
        elif word == "hundred":
            section = (section or 1) * 100
        else:
            total += (section or 1) * _SCALES[word]
            section = 0.0
    return total + section


def _read_decimal(whole: list[str], rest: list[str]) -> float:
    digits = [word for word in rest if word in _VALUES]
    scale = 1.0
    for word in rest[len(digits) :]:
        scale *= _SCALES.get(word, 1.0)
    return float(f"{_read(whole):.0f}." + "".join(f"{_VALUES[word]:.0f}" for word in digits)) * scale
