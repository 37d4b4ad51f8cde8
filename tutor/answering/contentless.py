"""Tell which units of a lesson answer nothing: they point at a picture, or are rows of bare data."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.answering.question import Question
from tutor.text.words import content_words
from tutor.types import Unit

MIN_DATA_NAMED = 0.5  # share of a question's words that a numbered row of data holds
_POINTS_AWAY = re.compile(
    r"\W*(?:\[image\b|click (?:on )?(?:the |this )?(?:image|picture|link|video|here)\b"
    r"|(?:请)?点击(?:上|下|此|这|以)?[方面图个]{0,2}(?:图|视频|链接|此处|这里))",
    re.IGNORECASE,
)


def says_nothing(question: Question, unit: Unit) -> bool:
    """Tell whether a unit only points at a picture or a video, or is a row of data that the question hardly names."""
    if unit.cells:
        asked = set(content_words(question.text))
        return unit.cells[0].strip().isdigit() and len(asked & term_set(unit.text)) < MIN_DATA_NAMED * len(asked)
    return _POINTS_AWAY.match(unit.text) is not None and not question.speech
