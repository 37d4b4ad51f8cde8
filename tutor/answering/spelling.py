"""Correct likely misspellings in a question by the words of the lessons."""

from __future__ import annotations

import re
from typing import Protocol

_WORD = re.compile(r"(?<![\w-])[A-Za-z]{5,}(?![\w-])")


class Speller(Protocol):
    """What correction needs of the lessons."""

    def find_spelling(self, word: str) -> str | None:
        """Return the word of the lessons that an unknown one is likely a misspelling of."""


def correct_spelling(question: str, speller: Speller) -> str:
    """Return the question with words that the lessons lack replaced by those they hold that are nearly the same."""
    return _WORD.sub(lambda match: speller.find_spelling(match.group()) or match.group(), question)
