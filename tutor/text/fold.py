"""Fold what readers see as the same: width, case, traditional and simplified Chinese, quotes and dashes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.text.language import has_han

if TYPE_CHECKING:
    from opencc import OpenCC

_MARKS = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‛": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "「": '"',
        "」": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
    }
)


def fold(text: str) -> str:
    """Return the text folded for matching, never for showing.

    NFKC (full-width forms become half-width), lower case, Latin letters without accents, simplified characters,
    straight quotes, plain hyphens.
    """
    folded = unicodedata.normalize("NFKC", text).translate(_MARKS).casefold()
    if not folded.isascii():
        folded = "".join(map(_strip_accent, folded))
    return _simplifier().convert(folded) if has_han(folded) else folded


def list_simplified(text: str) -> tuple[str, ...]:
    """Return what a text in traditional Chinese characters is in simplified ones, for matching or showing.

    First with Taiwan's words exchanged for the mainland's (影片 for 视频), then character by character. A text that has
    no traditional character is returned alone.
    """
    plain = _simplifier().convert(text) if has_han(text) else text
    return (text,) if plain == text else tuple(dict.fromkeys((_simplifier("tw2sp").convert(text), plain)))


@lru_cache(maxsize=4096)
def _strip_accent(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0] if not character.isascii() else character
    return base if base.isascii() and base.isalpha() else character


@lru_cache(maxsize=2)
def _simplifier(scheme: str = "t2s") -> OpenCC:
    from opencc import OpenCC

    return OpenCC(scheme)
