"""Write the words and names of a question as the lessons write them."""

from __future__ import annotations

import re
from typing import Protocol

_NUMBERED_NAME = re.compile(
    r"(?<![A-Za-z0-9-])([A-Za-z]{2,})[ -]?(\d+(?:\.\d+)*[A-Za-z]?)(?![A-Za-z0-9])(?! ?(?:million|billion|thousand|%))",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![\w-])[A-Za-z]{5,}(?![\w-])")


class Speller(Protocol):
    """What correction needs of the lessons."""

    def find_spelling(self, word: str) -> str | None:
        """Return the word of the lessons that an unknown one is likely a misspelling of."""

    def find_numbered_name(self, word: str, number: str) -> str | None:
        """Return how the lessons write a name of a word and a number, None if none has it."""


def correct_spelling(question: str, speller: Speller) -> str:
    """Return the question with the words and names of the lessons spelt their way.

    A word that the lessons lack gives way to one of theirs that is nearly the same; a name with a number, such as
    gpt3 or GPT 3, is written as they write it.
    """
    named = _NUMBERED_NAME.sub(lambda match: speller.find_numbered_name(match[1], match[2]) or match.group(), question)
    return _WORD.sub(lambda match: speller.find_spelling(match.group()) or match.group(), named)
