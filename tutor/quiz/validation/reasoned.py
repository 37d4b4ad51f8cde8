"""See that a false statement is not told by its own words."""

from __future__ import annotations

from tutor.quiz.generation.turntells import find_tell
from tutor.quiz.validation.wording import state
from tutor.types import ItemKind, QuizItem


def check_reasoned(item: QuizItem) -> str:
    """Want no false statement whose reason, gloss or figure tells that it was changed."""
    if item.kind is not ItemKind.TRUE_FALSE or item.answer is not False or item.rule == "statement-definition":
        return ""
    return find_tell(state(item), item.citation.quote)
