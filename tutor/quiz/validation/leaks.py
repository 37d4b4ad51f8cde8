"""See that the key does not stand where the learner reads it anyway: in the title, or in parts in the question."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.quiz.items import key_texts
from tutor.quiz.validation.giveaway import split_choices
from tutor.quiz.validation.kinds import list_names
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.sameness import holds_text, read_figure
from tutor.quiz.validation.wording import plain_question
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import ItemKind, QuizItem

MIN_PART_CHARS = 4  # of a part of a written-together name: Map and Reader of MapReader
# A title that sets two things side by side leaves open which of them is meant.
_CONTRAST = re.compile(r"\b(?:vs\.?|versus|or|compared)\b|还是|对比|与.{1,12}的?(?:区别|比较)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_PARTS = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z][a-z]*[A-Z]+(?![a-z])|[A-Z]{2,}(?![a-z])")


def check_title(item: QuizItem) -> str:
    """Want no key among choices that the lesson's title tells, where no other choice stands in the title too.

    A blank is asked without the title, and says itself what is wanted.
    """
    title = item.citation.title
    if item.kind is not ItemKind.MCQ:
        return ""
    key = key_texts(item)[0]
    sides = _CONTRAST.split(title)
    if read_figure(key) is not None or holds_text(item.question, key) or not all(_tells(side, key) for side in sides):
        return ""
    _, wrong = split_choices(item)
    return "" if any(_tells(title, text) for text in wrong) else "the lesson's title tells the key"


def check_theme(item: QuizItem) -> str:
    """Want no blank's wrong choice that names what the whole lesson is about: it is true there too."""
    if item.kind is not ItemKind.MCQ or "__" not in item.question or _CONTRAST.search(item.citation.title):
        return ""
    right, wrong = split_choices(item)
    if any(_tells(item.citation.title, key) for key in right):
        return ""
    named = any(_tells(item.citation.title, text) for text in wrong)
    return "a wrong choice is what the whole lesson is about" if named else ""


def check_parts(item: QuizItem) -> str:
    """Want no key written together of parts that stand in the question: "tide" and "reader" for TideReader."""
    if item.kind not in (ItemKind.MCQ, ItemKind.CLOZE):
        return ""
    key, (_, wrong) = key_texts(item)[0], split_choices(item)
    parts = [fold(part) for part in _PARTS.findall(key) if len(part) >= MIN_PART_CHARS - 1]
    if len(parts) < 2 or " " in key or holds_text(item.question, key):
        return ""
    asked = fold(plain_question(item))
    said = [part for part in parts if len(part) >= MIN_PART_CHARS and re.search(rf"(?<![a-z]){re.escape(part)}", asked)]
    others = fold(" ".join(wrong))
    return "the question says parts of its key" if any(part not in others for part in said) else ""


def check_common(item: QuizItem, lessons: Lessons) -> str:
    """Want no wrong choice in a blank that most lessons speak of: a name so general is true of nearly all."""
    right, wrong = split_choices(item)
    if item.kind is not ItemKind.MCQ or "__" not in item.question or not right or read_figure(right[0]):
        return ""
    if any(lessons.words.is_common(key, item.language) for key in right):
        return ""
    common = any(lessons.words.is_common(text, item.language) for text in wrong)
    return "a wrong choice is so general that it may be true" if common else ""


def _tells(title: str, text: str) -> bool:
    """Tell whether a title holds a text by any of its names, or all its words, or the start of a Chinese one."""
    plain = _ARTICLE.sub("", text)
    if any(holds_text(title, name) or _holds_stems(title, name) for name in list_names(plain)):
        return True
    return has_han(plain) and len(plain) > 3 and _holds_han(title, plain)


def _holds_stems(title: str, name: str) -> bool:
    terms = term_set(name)
    return bool(terms) and not has_han(name) and terms <= term_set(title)


def _holds_han(title: str, text: str) -> bool:
    """Tell whether a title holds a Chinese name but for its last word of two characters: 分类 of 分类算法."""
    return fold(text) in fold(title) or (len(text) == 4 and fold(text[:2]) in fold(title))
