"""Tell what is typed at random from words: by the lessons, the encoder's vocabulary and a dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Protocol, runtime_checkable

from tutor.retrieval.dictionary import load_dictionary
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import STOP_WORDS, stem_word

KnowsWord = Callable[[str], bool]


class Lessons(Protocol):
    """What is needed of lessons: the stems of their words, and what is likely one of these misspelt."""

    def knows_word(self, stem: str) -> bool: ...

    def knows_spelling(self, word: str) -> bool: ...


@runtime_checkable
class WordEncoder(Protocol):
    """What some encoders can do besides: tell whether they know a word whole."""

    def knows_word(self, word: str) -> bool: ...


MIN_LIKE_CHARS = 5  # of a term that may be misspelt
MIN_LIKENESS = 0.7  # of a misspelling and its word (Ratcliff and Obershelp)
_WORD = re.compile(r"[^\W\d_]+")


def judge_words(encoder: object, terms: Iterable[str], lessons: Lessons | None = None) -> KnowsWord | None:
    """Return what tells a word: by the encoder's vocabulary, a field's terms and the lessons; None without the first.

    Lessons and terms also know words that are likely misspelt.
    """
    if not isinstance(encoder, WordEncoder):
        return None
    field = {word for form in terms for word in _WORD.findall(fold(form)) if len(word) >= MIN_LIKE_CHARS}

    def knows_word(word: str) -> bool:
        stem = stem_word(word)
        if lessons is not None and (lessons.knows_word(stem) or lessons.knows_spelling(word)):
            return True
        return encoder.knows_word(word) or encoder.knows_word(stem) or _is_like(word, field)

    return knows_word


def holds_no_word(answer: str, reference: str, knows_word: KnowsWord) -> bool:
    """Tell whether no content word of an answer is a word at all.

    A word is what `knows_word` or the dictionary knows, what is like a word of the reference, as a misspelling is, and
    what may be a name or a sign: with a capital inside, or at its beginning where every word has one. Figures, and
    texts not in Latin letters, are never taken for typed at random.
    """
    if has_han(answer) or not answer.isascii() or re.search(r"\d", answer):
        return False
    said = [word for word in _WORD.findall(answer) if word.lower() not in STOP_WORDS]
    if not said or all(word[0].isupper() for word in said) or any(not word[1:].islower() for word in said if word[1:]):
        return False
    told = set(_WORD.findall(fold(reference)))
    return not any(
        knows_word(word) or _is_like(word, told) or stem_word(word) in _list_stems() for word in map(fold, said)
    )


def _is_like(word: str, told: set[str]) -> bool:
    return any(SequenceMatcher(None, word, other).ratio() >= MIN_LIKENESS for other in told)


@lru_cache(maxsize=1)
def _list_stems() -> frozenset[str]:
    """Return the stems of the English words that the Chinese dictionary explains its own with."""
    dictionary = load_dictionary()
    senses = (sense for _, found in dictionary.list_words(lambda _: True) for sense in found)
    return frozenset(stem_word(word) for sense in senses for word in _WORD.findall(fold(sense)) if word.isascii())
