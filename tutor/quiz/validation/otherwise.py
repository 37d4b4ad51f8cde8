"""Tell whether cited words say otherwise than a statement: a word changed, its opposite, another definition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.answering.checking.polarity import find_opposite
from tutor.answering.checking.statements import split_statements
from tutor.answering.form import term_set
from tutor.answering.questions.synonyms import find_synonyms
from tutor.quiz.relations import is_turned, read_relation
from tutor.quiz.validation.sameness import squeeze
from tutor.text.fold import fold
from tutor.text.language import has_han

MIN_ABOUT = 0.5  # of a statement's words, in words that are about it
MIN_CHANGED_PAIRS = 2  # of Chinese characters: a changed word makes two, a changed order one
MAX_SAME_ACCOUNT = 0.5  # of the words of two accounts of one thing that differ
MAX_SUBJECT_CHARS = 60
_COPULA = re.compile(r"\s(?:is|are|was|were|means?|refers? to|is defined as)\s|是|指的?是?|意思是|[:：]", re.IGNORECASE)
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")


def find_missing(statement: str, cited: str) -> frozenset[str]:
    """Return the terms of a statement that cited words have neither themselves nor in another word for the same.

    A pair of Chinese characters is there if both are: words meet otherwise in a sentence that is turned.
    """
    characters = set(fold(cited))
    return frozenset(
        term for term in _find_changed(statement, cited) if not characters.issuperset(term) or not has_han(term)
    )


def is_contradicted(statement: str, cited: str) -> bool:
    """Tell whether cited words about the same as a statement say an opposite, other words, or something else of it."""
    terms = term_set(statement)
    sentences = [sentence for line in cited.split("\n") for sentence in split_statements(line)]
    for sentence in sentences:
        about = len(terms & term_set(sentence)) >= MIN_ABOUT * len(terms)
        if about and find_opposite(statement, sentence):
            return True
    changed = _find_changed(statement, cited)
    told = bool(find_missing(statement, cited)) or len(changed) >= MIN_CHANGED_PAIRS
    if told and len(changed) <= (1 - MIN_ABOUT) * len(terms):
        return True
    return any(_differ(statement, sentence) or _is_turned(statement, sentence) for sentence in sentences)


def _is_turned(statement: str, sentence: str) -> bool:
    """Tell whether a statement exchanges the two sides of "A is a form of B"."""
    language = "zh" if has_han(statement) else "en"
    stated, told = read_relation(statement, language), read_relation(sentence, language)
    return stated is not None and told is not None and is_turned(stated, told)


def _find_changed(statement: str, cited: str) -> frozenset[str]:
    held = term_set(cited)
    return frozenset(term for term in term_set(statement) - held if find_synonyms(term).isdisjoint(held))


def _differ(statement: str, sentence: str) -> bool:
    """Tell whether two sentences say of one thing what it is, in mostly different words."""
    for subject, account in _read_definition(statement):
        for other, told in _read_definition(sentence):
            terms, others = term_set(account), term_set(told)
            shared = len(terms & others) / (min(len(terms), len(others)) or 1)
            if squeeze(subject) == squeeze(other) and terms and others and shared <= MAX_SAME_ACCOUNT:
                return True
    return False


def _read_definition(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield what a sentence speaks of and what it says of it."""
    plain = _ASIDE.sub(" ", sentence)
    mark = _COPULA.search(plain)
    if mark is not None and 0 < mark.start() <= MAX_SUBJECT_CHARS:
        yield plain[: mark.start()], plain[mark.end() :]
