"""See that no two items of a quiz ask the same, or answer one another."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.form import term_set
from tutor.quiz.items import key_texts
from tutor.quiz.validation.form import split_at_blanks
from tutor.quiz.validation.sameness import holds_text, is_same_text, squeeze
from tutor.quiz.validation.wording import shown_choices
from tutor.types import ItemKind, QuizItem

MAX_LIKENESS = 0.6  # of the words of two questions with the same key
MIN_ASKED = 0.6  # of the words of a question that another item says beside its answer
# Words that ask for an account of something, and say nothing of what it is.
SCAFFOLD = term_set(
    "explain describe define words word meant mean means meaning term called name least lesson says state example"
    " examples"
    " 请用自己的话解释 说明 什么是 简述 描述 含义 意思 指的是"
)


def find_repeat(item: QuizItem, others: Sequence[QuizItem]) -> str:
    """Return why an item cannot stand beside others in a quiz, "" if it can."""
    for other in others:
        if item.fact and item.fact == other.fact:
            return "the quiz has this fact already"
        if item.language != other.language:
            continue
        if asks_same(item, other):
            return "the quiz asks this already"
        if gives_away(item, other) or gives_away(other, item):
            return "another question gives the answer away"
    return ""


def asks_same(item: QuizItem, other: QuizItem) -> bool:
    """Tell whether two items ask the same: in the same words, or for the same key in nearly the same."""
    if squeeze(item.question) == squeeze(other.question):
        return set(map(squeeze, shown_choices(item))) == set(map(squeeze, shown_choices(other)))
    if item.kind is other.kind is ItemKind.SHORT and _asked(item) - SCAFFOLD == _asked(other) - SCAFFOLD:
        return True
    if item.kind is other.kind is ItemKind.TRUE_FALSE and item.citation.quote == other.citation.quote:
        return True
    keys, theirs = key_texts(item), key_texts(other)
    if len(keys) != len(theirs) or not keys or not all(map(is_same_text, keys, theirs)):
        return False
    terms, others = _asked(item), _asked(other)
    shared = len(terms & others)
    return item.citation.quote == other.citation.quote or shared >= MAX_LIKENESS * min(len(terms), len(others))


def gives_away(item: QuizItem, other: QuizItem) -> bool:
    """Tell whether an item's question says the key of another, beside most of what that one asks."""
    keys = key_texts(other)
    if len(keys) != 1 or other.kind is ItemKind.SHORT:
        return False
    said = split_at_blanks(item.question)
    if not holds_text(said, keys[0]):
        return False
    asked = _asked(other) - term_set(keys[0])
    return bool(asked) and len(asked & term_set(said)) >= MIN_ASKED * len(asked)


def _asked(item: QuizItem) -> frozenset[str]:
    return term_set(split_at_blanks(item.question))
