"""Write the words and names of a question as the lessons write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from tutor.text.words import STOP_WORDS

_NUMBERED_NAME = re.compile(
    r"(?<![A-Za-z0-9-])([A-Za-z]{2,})[ -]?(\d+(?:\.\d+)*[A-Za-z]?)(?![A-Za-z0-9])(?! ?(?:million|billion|thousand|%))",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z]{4,}(?![A-Za-z0-9_-]|['’]t\b)")
_SPLIT = re.compile(r"(?<![A-Za-z0-9_-])([A-Za-z]{3,}) ([A-Za-z]{4,})(?![A-Za-z0-9_-])")  # "fine tunign"
MIN_BARE = 4  # letters of a word without its ending
_ENDINGS = tuple(
    (re.compile(ending), kept)
    for ending, kept in (
        ("s$", ""),
        ("(?:es|ed|ing|er)$", ""),
        ("(?:es|ed|ing|er)$", "e"),
        ("(?:ies|ied|ier)$", "y"),
        ("ey$", "e"),
    )
)
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprtvz]$")  # "plan" makes "planning": "planing" is not of it
_BRITISH = re.compile(r"(?<=[a-z]{4})ise$")  # "specialise", beside a lesson's "specialist"
_VARIANTS = tuple(
    (re.compile(british), american)
    for british, american in (
        ("our", "or"),
        ("ogue", "og"),
        ("amme", "am"),
        ("([aeo])ll", r"\1l"),
        ("re(s?)$", r"er\1"),
    )
)


class Speller(Protocol):
    """What correction needs of the lessons."""

    def find_spelling(self, word: str) -> str | None:
        """Return the word of the lessons that an unknown one is likely a misspelling of."""

    def find_name(self, word: str) -> str | None:
        """Return how the lessons write a word that they always write with a capital, None for others."""

    def find_numbered_name(self, word: str, number: str) -> str | None:
        """Return how the lessons write a name of a word and a number, None if none has it."""


def correct_spelling(question: str, speller: Speller, knows_word: Callable[[str], bool] | None = None) -> str:
    """Return the question with the words and names of the lessons spelt their way.

    A word that the lessons lack gives way to one of theirs that is nearly the same; a name with a number, such as
    gpt3 or GPT 3, is written as they write it. What `knows_word` takes for a word of the language ("plane" beside a
    lesson's "planet") stays, unless it is that word in the other English spelling. The halves of a compound of theirs
    are joined where the second is no word ("fine tunign").
    """
    named = _NUMBERED_NAME.sub(lambda match: speller.find_numbered_name(match[1], match[2]) or match.group(), question)

    def correct(word: str) -> str:
        if word.lower() in STOP_WORDS:
            return word
        found = speller.find_spelling(word)
        if found is not None and knows_word is not None and _BRITISH.search(word):
            american = _BRITISH.sub("ize", word)
            if knows_word(american.lower()):
                return american
        is_misspelt = found is not None and (
            knows_word is None or not _is_word(word.lower(), knows_word) or _are_variants(word, found)
        )
        if found is None or not is_misspelt:
            return word
        is_plain = word.islower() and found.istitle() and knows_word is not None and knows_word(found.lower())
        return found.lower() if is_plain else found  # a heading's capital makes no name of "numbers"

    def join(match: re.Match[str]) -> str:
        is_split = knows_word is not None and not knows_word(match[2].lower())
        found = speller.find_spelling(match[1] + match[2]) if is_split else None
        return found if found is not None and "-" in found else match.group()

    return _WORD.sub(lambda match: correct(match.group()), _SPLIT.sub(join, named))


def _is_word(word: str, knows_word: Callable[[str], bool]) -> bool:
    """Tell whether a word or the form without its ending is one of the language: "practises" where "practise" is.

    Or what its noun is made of: "contradict" where "contradiction" is.
    """
    bare = {form for ending, kept in _ENDINGS if (form := ending.sub(kept, word)) != word and len(form) >= MIN_BARE}
    bare = {form for form in bare if not (_DOUBLES.match(form) and re.match(rf"{form}(?:ed|ing|er)$", word))}
    return knows_word(word) or any(map(knows_word, bare | {f"{form}ion" for form in (word, *bare)}))


def _are_variants(word: str, other: str) -> bool:
    """Tell whether two words are the British and the American spelling of one."""
    return _fold_variant(word) == _fold_variant(other)


def _fold_variant(word: str) -> str:
    folded = word.lower()
    for pattern, form in _VARIANTS:
        folded = pattern.sub(form, folded)
    return folded
