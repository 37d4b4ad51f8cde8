"""Take decoration off text: emoji, list glyphs, stray emphasis marks."""

from __future__ import annotations

import re

# Ticks and crosses stay: they can carry the meaning of a line.
_MEANT = frozenset("✓✔✅☑✗✘❌❎❓❗‼⚠")
# Arrows and circled numbers stay too.
_DECORATIVE = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u2793\u27bf\u2b08-\u2bff\u2b00-\u2b04\u25a0-\u25ff\u2300-\u23ff\ufe0e\ufe0f"
    "\u200d\u20e3\U000e0020-\U000e007f\u2022\u2023\u25e6\ufeff\u200b]"
)


def is_decoration(character: str) -> bool:
    """Tell whether a character is an emoji, dingbat or list glyph that says nothing by itself."""
    return character not in _MEANT and _DECORATIVE.match(character) is not None


def strip_decoration(text: str) -> str:
    """Return the text without decoration at its ends."""
    start, end = decoration_span(text, 0, len(text))
    return text[start:end]


def decoration_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span so that neither white space nor decoration stands at its ends."""
    first, last = start, end
    while first < last and (text[first].isspace() or is_decoration(text[first])):
        first += 1
    while last > first and (text[last - 1].isspace() or is_decoration(text[last - 1])):
        last -= 1
    return first, last


def strip_emphasis(text: str) -> str:
    """Return the text without emphasis marks and backticks that a Markdown parser left in place."""
    text = re.sub(r"(\*{1,3}|__)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    return re.sub(r"\*\*|(?<!\w)`+|`+(?!\w)", "", text)
