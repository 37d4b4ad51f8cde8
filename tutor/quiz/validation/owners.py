"""See that a statement whose topic is asked for belongs to one of the topics alone."""

from __future__ import annotations

from tutor.answering.form import term_set
from tutor.quiz.validation.alike import are_headings
from tutor.quiz.validation.giveaway import split_choices
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.sameness import squeeze
from tutor.quiz.validation.wording import QUOTED
from tutor.types import ItemKind, QuizItem

MIN_OWN_SHARE = 0.3  # of a statement's words, by weight, that the rest of its part holds
MAX_OTHER_SHARE = 0.72  # of what its own part holds, that another part may hold


def check_owner(item: QuizItem, lessons: Lessons) -> str:
    """Want a statement whose words the rest of its own part holds, and no other of the named parts nearly as many."""
    right, wrong = split_choices(item)
    quoted = [match.group()[1:-1] for match in QUOTED.finditer(item.question)]
    told = [text for text in quoted if text.rstrip().endswith((".", "。", "!", "！"))]
    if item.kind is not ItemKind.MCQ or not told or not wrong or not are_headings(item, lessons):
        return ""
    terms = term_set(max(told, key=len))
    own = lessons.weigh(terms & _held(right[0], item, lessons))
    if own < MIN_OWN_SHARE * lessons.weigh(terms):
        return "the statement's topic says nothing else of it"
    others = (lessons.weigh(terms & _held(text, item, lessons)) for text in wrong)
    return "another topic owns the statement as well" if max(others) > MAX_OTHER_SHARE * own else ""


def _held(heading: str, item: QuizItem, lessons: Lessons) -> frozenset[str]:
    """Return the terms of a part of the cited lesson, without the cited words."""
    held: set[str] = set()
    for chunk in lessons.chunks:
        if chunk.document == item.lesson and any(squeeze(part).endswith(squeeze(heading)) for part in chunk.heading):
            units = (unit for unit in chunk.units if (unit.quote or unit.text) not in item.citation.quote)
            held.update(*(term_set(unit.text) for unit in units), term_set(" ".join(chunk.heading)))
    return frozenset(held)
