"""What of an item a reader sees, whatever the format: lettered choices, and the key in words."""

from __future__ import annotations

import re

from tutor.quiz.exchange.phrases import say
from tutor.quiz.items import key_texts
from tutor.quiz.validation.sameness import squeeze
from tutor.types import ItemKind, Pairs, QuizItem

MAX_FRAME_CHARS = 12  # of an explanation around the quote, such as "The lesson says:"
_GAP = re.compile(r"[_＿]{2,}|[（(]\s{2,}[）)]|…{2,}|\[\s*\]")


def letter_of(index: int) -> str:
    """Return the letter of a choice: A for 0, Z for 25, AA for 26, as columns of a spreadsheet are named."""
    letters = ""
    while index >= 0:
        index, rest = index // 26 - 1, index % 26
        letters = chr(ord("A") + rest) + letters
    return letters


def index_of(letters: str) -> int:
    """Return the index of a choice by its letter. Raises ValueError for anything but letters A to Z."""
    index = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError("a letter from A on was expected")
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def show_choices(item: QuizItem) -> list[str]:
    """Return the choices as lines: lettered; for a matching, its left side numbered, then its right side lettered."""
    if item.kind is ItemKind.TRUE_FALSE:
        return [say(item.language, "true"), say(item.language, "false")]
    if isinstance(item.choices, Pairs):
        left = [f"{n}. {text}" for n, text in enumerate(item.choices.left, start=1)]
        return left + [f"{letter_of(n)}. {text}" for n, text in enumerate(item.choices.right)]
    return [f"{letter_of(n)}. {text}" for n, text in enumerate(item.choices or ())]


def show_key(item: QuizItem) -> list[str]:
    """Return the right answer as lines: lettered choices, pairs, steps in order, the truth value, or the text."""
    texts = key_texts(item)
    if item.kind is ItemKind.TRUE_FALSE:
        return [say(item.language, "true" if item.answer else "false")]
    if isinstance(item.choices, Pairs):
        return [f"{left} → {right}" for left, right in zip(item.choices.left, texts, strict=True)]
    if item.kind is ItemKind.ORDER:
        return [f"{n}. {text}" for n, text in enumerate(texts, start=1)]
    if isinstance(item.answer, int):
        return [f"{letter_of(item.answer)}. {texts[0]}"]
    if isinstance(item.answer, tuple):
        return [f"{letter_of(n)}. {text}" for n, text in zip(item.answer, texts, strict=True)]
    return list(texts)


def typed_answers(item: QuizItem) -> tuple[str, ...]:
    """Return the texts that count for a typed item, its key first."""
    return tuple(dict.fromkeys((*key_texts(item), *item.accepted)))


def list_points(item: QuizItem) -> tuple[str, ...]:
    """Return the points of an answer; none where the key itself says all of them."""
    key = squeeze(" ".join(show_key(item)))
    return () if all(squeeze(point) in key for point in item.points) else item.points


def explain(item: QuizItem) -> str:
    """Return the explanation; "" where it says hardly more than the key, the points or the quote that it stands by."""
    told = squeeze(item.explanation)
    quote = squeeze(item.citation.quote)
    if quote in told and len(told) - len(quote) <= MAX_FRAME_CHARS:
        return ""
    shown = (" ".join(show_key(item)), "".join(item.points), item.citation.quote)
    return "" if any(told in squeeze(text) for text in shown) else item.explanation


def find_gap(question: str) -> tuple[int, int] | None:
    """Return where the gap of a question begins and ends, None unless there is just one."""
    gaps = [match.span() for match in _GAP.finditer(question)]
    return gaps[0] if len(gaps) == 1 else None
