"""See that an item cannot be got right by its looks: length, grammar, repeated words, the odd one out."""

from __future__ import annotations

import re
from collections.abc import Callable
from statistics import median

from tutor.answering.choose import Encoder, choose_option
from tutor.answering.disagreements.intervals import CURRENCIES, find_intervals
from tutor.answering.form import term_set
from tutor.quiz.items import key_texts
from tutor.quiz.validation.form import has_blank, key_indices
from tutor.quiz.validation.sameness import holds_text, read_figure
from tutor.quiz.validation.wording import plain_question
from tutor.text.language import count_han, has_han
from tutor.text.words import content_words
from tutor.types import ItemKind, QuizItem

# How many times as long as the next the key may be, and by how many characters more (a Han character counts two).
MAX_LENGTH_RATIO, MIN_LENGTH_GAP = 1.5, 20
# The same between any choice and the middle one.
MAX_SPREAD_RATIO, MIN_SPREAD_GAP = 4.0, 60
MAX_GUESS_MARGIN = 2.2  # by which a guess without evidence may prefer the key, in units of its logit
MAX_TYPED_SHARE = 0.5  # of the words of a typed key that the question may say
_ABSOLUTE = re.compile(
    r"\b(?:always|never|only|all|every|none|must|impossible|completely|entirely|guarantees?)\b|总是|永远|从不|所有|只能?|必须|一定|完全|绝对|任何",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"^.{0,30}(?:\b(?:usually|often|typically|generally|may|might|sometimes|tends?|in most cases)\b"
    r"|通常|往往|可能|有时)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(an?)\s+_{2,}", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(
    r"\b(these|those|many|several|few|two|three|four)\s+_{2,}|_{2,}\s+(are|were|have|do)\b", re.IGNORECASE
)
_NUMBER_AFTER = re.compile(r"\b(this|each|every|another|one)\s+_{2,}|_{2,}\s+(is|was|has|does)\b", re.IGNORECASE)
_SIZE_IN_NAME = re.compile(r"\d+(?:\.\d+)?[kKmMbBtT]")
MAX_NAME_WORDS = 4
MIN_STRIKING = 100  # from how much on a count of anything strikes the eye
_VOWEL = re.compile(r"\W*(?:[aeio]|u(?!ni|s[ae]|ti)|hour|honest)", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_BRACKET = re.compile(r"[（(]")


def split_choices(item: QuizItem) -> tuple[list[str], list[str]]:
    """Return the right and the wrong choices of an item with choices to pick from."""
    if item.kind not in (ItemKind.MCQ, ItemKind.MULTI) or not isinstance(item.choices, tuple):
        return [], []
    picked = key_indices(item)
    return [item.choices[n] for n in picked], [text for n, text in enumerate(item.choices) if n not in picked]


def check_choice_lengths(item: QuizItem) -> str:
    """Want a key that is neither the longest nor the shortest by far, and choices of like length."""
    right, wrong = split_choices(item)
    if not right or not wrong or _names_all(item):
        return ""
    keys, others = sorted(map(_width, right)), sorted(map(_width, wrong))
    if _is_far(keys[0], others[-1]):
        return "the key is the longest choice by far"
    if _is_far(others[0], keys[-1]):
        return "the key is the shortest choice by far"
    lengths = sorted([*keys, *others])
    if (
        len(lengths) > 2
        and lengths[-1] > MAX_SPREAD_RATIO * median(lengths)
        and lengths[-1] - lengths[0] > MIN_SPREAD_GAP
    ):
        return "the choices differ much in length"
    return ""


def check_odd_key(item: QuizItem) -> str:
    """Want a key that is not the only choice with a figure or a hedge, nor the only one without an absolute."""
    right, wrong = split_choices(item)
    if not right or len(wrong) < 2:
        return ""
    filled = has_blank(item.question)
    brief = all(len(text.split()) <= MAX_NAME_WORDS for text in (*right, *wrong))
    for reason, mark in (
        ("the key alone is in other letters", lambda text: filled and not has_han(text)),
        ("the key alone is in other letters", lambda text: filled and has_han(text)),
        ("the key alone is written like a name", lambda text: brief and text[:1].isupper()),
        ("the key alone is written unlike a name", lambda text: brief and text[:1].islower()),
        ("the key alone holds a figure", _holds_amount),
        ("the key alone is hedged", lambda text: _HEDGE.search(text) is not None),
    ):
        if all(map(mark, right)) and not any(map(mark, wrong)):
            return reason
    if len(right) > 1 and all(map(_BRACKET.search, right)) and not any(map(_BRACKET.search, wrong)):
        return "the right choices alone have brackets"
    if all(map(_holds_amount, wrong)) and not any(map(_holds_amount, right)):
        return "the key alone holds no figure"
    if all(map(_ABSOLUTE.search, wrong)) and not any(map(_ABSOLUTE.search, right)):
        return "the wrong choices alone are absolute"
    return ""


def check_same_kind(item: QuizItem) -> str:
    """Want choices of one kind: all figures of one unit, or none of them a bare figure."""
    if item.kind is not ItemKind.MCQ:
        return ""
    right, wrong = split_choices(item)
    keys, others = [read_figure(text) for text in right], [read_figure(text) for text in wrong]
    if any(keys) and not all(others):
        return "the choices are of different kinds"
    if not any(keys):
        return "the choices are of different kinds" if sum(map(bool, others)) * 2 > len(others) else ""
    figures = [*keys, *others]
    units = {figure.unit for figure in figures if figure} - {""}
    return "the choices are figures of different units" if len(units) > 1 else ""


def check_grammar(item: QuizItem) -> str:
    """Want more than one choice that fits the words beside the blank: a or an, one or many."""
    right, wrong = split_choices(item)
    if not right or not wrong:
        return ""
    for pattern, fits in (
        (_ARTICLE, lambda found, text: (found.group(1).lower() == "an") == (_VOWEL.match(text) is not None)),
        (_NUMBER_BEFORE, lambda _, text: _is_plural(text)),
        (_NUMBER_AFTER, lambda _, text: not _is_plural(text)),
    ):
        found = pattern.search(item.question)
        if found and all(fits(found, text) for text in right) and not any(fits(found, text) for text in wrong):
            return "only the key fits the question's grammar"
    return ""


def check_repeated_words(item: QuizItem, is_telling: Callable[[str], bool]) -> str:
    """Want no telling word of the question in the key alone, where the other choices repeat fewer of its words."""
    right, wrong = split_choices(item)
    if not right or not wrong or _names_all(item):
        return ""
    asked = frozenset(content_words(plain_question(item)))
    others = frozenset[str]().union(*map(term_set, wrong))
    most = max(len(term_set(text) & asked) for text in wrong)
    least = most + 1 if not most else most + 2
    pointed = [
        any(is_telling(t) for t in term_set(text) & asked - others) and len(term_set(text) & asked) >= least
        for text in right
    ]
    return "the key alone repeats words of the question" if all(pointed) else ""


def check_closed_book(item: QuizItem, encoder: Encoder | None) -> str:
    """Want a question that is not surely answered without any lesson, by the likeness of its words to the key's."""
    right, wrong = split_choices(item)
    if item.kind is not ItemKind.MCQ or len(wrong) < 2:
        return ""
    guess = choose_option(item.question, [*wrong, *right], (), encoder)
    sure = guess.index == len(wrong) and guess.margin > MAX_GUESS_MARGIN
    return "the question's wording leads to the key" if sure else ""


def check_typed_key(item: QuizItem) -> str:
    """Want a key to be typed that the question does not say itself."""
    question = plain_question(item)
    if item.kind in (ItemKind.CLOZE, ItemKind.NUMERIC):
        return "the question says its answer" if _says(question, key_texts(item)[0]) else ""
    if item.kind is ItemKind.SHORT:
        asked = term_set(question)
        said = [point for point in item.points if term_set(point) and term_set(point) <= asked]
        return "the question says its answer" if said else ""
    return ""


def _says(question: str, key: str) -> bool:
    if holds_text(question, key):
        return True
    if read_figure(key) is not None:
        return False
    terms = term_set(key)
    return len(terms & term_set(question)) > MAX_TYPED_SHARE * len(terms)


def _names_all(item: QuizItem) -> bool:
    """Tell whether the question itself names all its choices."""
    return isinstance(item.choices, tuple) and all(holds_text(item.question, text) for text in item.choices)


def _holds_amount(text: str) -> bool:
    """Tell whether a text holds an amount that strikes the eye: "Stage 2", "Llama 7B" and "two sets" hold none."""
    return any(
        not amount.vague
        and amount.unit != "date"
        and (amount.unit in CURRENCIES | {"%", "day", "times"} or amount.high >= MIN_STRIKING)
        and not _SIZE_IN_NAME.fullmatch(amount.text)
        for amount in find_intervals(text)
    )


def _is_far(longer: float, shorter: float) -> bool:
    return longer > MAX_LENGTH_RATIO * shorter and longer - shorter > MIN_LENGTH_GAP


def _width(text: str) -> int:
    return len(text) + count_han(text)


def _is_plural(text: str) -> bool:
    words = _WORD.findall(text)
    return bool(words) and words[-1].lower().endswith("s") and not words[-1].lower().endswith(("ss", "us", "is"))
