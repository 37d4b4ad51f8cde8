"""See that an open question says of what it asks, and that its points answer it and do not only repeat it."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.quiz.askedof import lacks_object
from tutor.quiz.generation.pointsplit import tells_place
from tutor.text.language import count_han, has_han
from tutor.types import ItemKind, QuizItem

MIN_NEW_HAN, MAX_REPEATED = 4, 0.5  # characters that a reason adds, and the share of it that the question says
MIN_NEW_TERMS = 2
_WHY = re.compile(r"\bwhy\b|(?<![称作叫变成视定归名])为什么|为何", re.IGNORECASE)
# Characters and words that judge or join and tell nothing of a thing.
_HAN_LIGHT = re.compile(
    r"[的地得了着是和与或及也都又很太非常更最不没好坏够过会能可以要有在对为因于其它他们这那一个种些]"
)
_LIGHT = term_set("too well enough good bad not either very much more less rather really quite poorly badly simply")


def check_object(item: QuizItem) -> str:
    """Want it said of what examples, advantages or uses are asked for."""
    lacking = item.kind is ItemKind.SHORT and lacks_object(item.question)
    return "it is not said of what they are" if lacking else ""


def check_placed(item: QuizItem) -> str:
    """Want no point that only says which stage a thing is, or when it was introduced."""
    placed = item.kind is ItemKind.SHORT and any(map(tells_place, item.points))
    return "a point only says where the thing stands" if placed else ""


def check_restated(item: QuizItem) -> str:
    """Want a reason that says more than the words of the question and how well."""
    if item.kind is not ItemKind.SHORT or not item.points or not _WHY.search(item.question):
        return ""
    told = " ".join(item.points)
    if has_han(told):
        left = [char for char in _HAN_LIGHT.sub("", told) if count_han(char)]
        new = {char for char in left if char not in item.question}
        again = len(left) - sum(char in new for char in left)
        few = len(new) < MIN_NEW_HAN and again >= MAX_REPEATED * max(1, len(left))
        return "the reason only restates the question" if few else ""
    new_terms = term_set(told) - term_set(item.question) - _LIGHT
    return "the reason only restates the question" if len(new_terms) < MIN_NEW_TERMS else ""
