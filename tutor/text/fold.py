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

    NFKC (full-width forms become half-width), lower case, simplified characters, straight quotes, plain hyphens.
    """
    folded = unicodedata.normalize("NFKC", text).translate(_MARKS).casefold()
    return _simplifier().convert(folded) if has_han(folded) else folded


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")
