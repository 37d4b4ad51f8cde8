"""See that an item has the form of its kind: a key that fits its choices, a question, choices that differ."""

from __future__ import annotations

import re

from tutor.quiz.items import key_texts
from tutor.quiz.validation.sameness import is_same_text
from tutor.text.fold import fold
from tutor.types import ItemKind, Pairs, QuizItem

MIN_CHOICES, MAX_CHOICES = 2, 8
MIN_ORDERED, MIN_PAIRS, MAX_PAIRS = 3, 3, 8
_TYPED = (ItemKind.CLOZE, ItemKind.NUMERIC, ItemKind.SHORT)
_JUDGED = re.compile(
    r"^(?:very|extremely|highly|so|too)\s[\w-]+$|^\w+-(?:consuming|intensive|heavy|free|friendly|efficient|saving)$"
    r"|^(?:非常|极其|十分|很|极为?)[^，。]{1,4}$|^[^，。]{0,4}(?:昂贵|耗时|密集|省时|省力)$",
    re.IGNORECASE,
)
_BLANK = re.compile(r"_{2,}|[（(]\s{2,}[）)]|…{2,}|\[\s*\]")


def find_blanks(question: str) -> list[tuple[int, int]]:
    """Return where the gaps of a question stand, (start, end) each."""
    return [match.span() for match in _BLANK.finditer(question)]


def has_blank(question: str) -> bool:
    """Tell whether a question has a gap to be filled."""
    return _BLANK.search(question) is not None


def split_at_blanks(question: str) -> str:
    """Return a question without its blanks."""
    return _BLANK.sub(" ", question)


def key_indices(item: QuizItem) -> tuple[int, ...]:
    """Return the indices that a key of choices holds, () for a key of another form."""
    if isinstance(item.answer, tuple):
        return item.answer
    return (item.answer,) if isinstance(item.answer, int) and not isinstance(item.answer, bool) else ()


def check_key_form(item: QuizItem) -> str:
    """Want a key of the form that the kind has: an index, rising indices, a truth value, an arrangement or a text."""
    good = {
        ItemKind.MCQ: _is_mcq,
        ItemKind.MULTI: _is_multi,
        ItemKind.TRUE_FALSE: lambda i: i.choices is None and isinstance(i.answer, bool),
        ItemKind.MATCH: _is_match,
        ItemKind.ORDER: _is_order,
    }.get(item.kind, _is_typed)
    return "" if good(item) else "the key does not fit the choices"


def check_distinct(item: QuizItem) -> str:
    """Want choices that differ in more than writing."""
    if isinstance(item.choices, Pairs):
        sides = [list(item.choices.left), list(item.choices.right)]
    else:
        sides = [list(item.choices or ())]
    for side in sides:
        if any(is_same_text(one, other) for n, one in enumerate(side) for other in side[n + 1 :]):
            return "two choices are the same"
    return ""


def check_sides(item: QuizItem) -> str:
    """Want things to be matched, no judgements that the other sides spell out: "very dear" and "costs much"."""
    if not isinstance(item.choices, Pairs):
        return ""
    judged = sum(_JUDGED.search(text.strip()) is not None for text in item.choices.left)
    return "what is to be matched only says the same" if judged > 1 else ""


def check_blank(item: QuizItem) -> str:
    """Want a gap in a cloze."""
    return "the cloze has no blank" if item.kind is ItemKind.CLOZE and not has_blank(item.question) else ""


def _is_mcq(item: QuizItem) -> bool:
    return (
        isinstance(item.choices, tuple)
        and MIN_CHOICES <= len(item.choices) <= MAX_CHOICES
        and _all_told(item.choices)
        and isinstance(item.answer, int)
        and not isinstance(item.answer, bool)
        and 0 <= item.answer < len(item.choices)
    )


def _is_multi(item: QuizItem) -> bool:
    if not (isinstance(item.choices, tuple) and isinstance(item.answer, tuple) and _all_told(item.choices)):
        return False
    rising = list(item.answer) == sorted(set(item.answer)) and all(0 <= n < len(item.choices) for n in item.answer)
    return rising and MIN_CHOICES < len(item.choices) <= MAX_CHOICES and 0 < len(item.answer) < len(item.choices)


def _is_match(item: QuizItem) -> bool:
    if not (isinstance(item.choices, Pairs) and isinstance(item.answer, tuple)):
        return False
    left, right = item.choices.left, item.choices.right
    told = _all_told(left) and _all_told(right) and MIN_PAIRS <= len(left) <= MAX_PAIRS
    once = len(set(item.answer)) == len(item.answer) == len(left) <= len(right)
    return told and once and all(0 <= n < len(right) for n in item.answer)


def _is_order(item: QuizItem) -> bool:
    if not (isinstance(item.choices, tuple) and isinstance(item.answer, tuple) and _all_told(item.choices)):
        return False
    return len(item.choices) >= MIN_ORDERED and sorted(item.answer) == list(range(len(item.choices)))


def _is_typed(item: QuizItem) -> bool:
    if item.kind not in _TYPED or item.choices is not None:
        return False
    told = all(fold(text).strip() for text in key_texts(item)) and isinstance(item.answer, str)
    return told and (item.kind is not ItemKind.SHORT or bool(item.points))


def _all_told(texts: tuple[str, ...]) -> bool:
    return all(text.strip() for text in texts)
