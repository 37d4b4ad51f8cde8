"""Tell which units of a lesson answer nothing: they point at a picture, or are rows of bare data."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.answering.questions.asks import asks_yes_or_no
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.words import content_words
from tutor.types import Chunk, Unit, UnitKind

MIN_DATA_NAMED = 0.5  # share of a question's words that a numbered row of data holds
MAX_NUMBERED = 50  # rows of a table that lessons number under a column with a name
_POINTS_AWAY = re.compile(
    r"\W*(?:\[image\b|click (?:on )?(?:the |this )?(?:image|picture|link|video|here)\b"
    r"|(?:请)?点击(?:上|下|此|这|以)?[方面图个]{0,2}(?:图|视频|链接|此处|这里))",
    re.IGNORECASE,
)


_PRAISES = re.compile(
    r"\W*(?:(?:that['’]?s|that is|this is|what) )?(?:an? )?(?:very )?"
    r"(?:great|good|excellent|interesting|fair|important) question\W*$"
    r"|\W*(?:这(?:是个?|个))?(?:很好的|好|不错的)问题\W*$|\W*问得好\W*$",
    re.IGNORECASE,
)
# That two things differ, and not in what.
_ANNOUNCES = re.compile(
    r"\bin (?:an? (?:few|number of|couple of)|several|many|some|two|three|four|various|multiple) (?:[a-z]+ ){0,2}"
    r"(?:ways|respects|aspects)\W*$|(?:有|在)(?:几|若干|一些|许多|多|两|三)(?:个|点|处|方面|些)?[^，。]{0,4}(?:不同|区别|差异|差别)\W*$",
    re.IGNORECASE,
)


_NUMBERS = re.compile(r"\W*(?:no|nr|number|num|id|idx|index|row|line|rank|序号|编号|行号|排名)?\W*", re.IGNORECASE)
_CONTENTS = re.compile(r"\W*(?:table of contents|(?:in|on) this (?:article|post|page)|目\s*录)\W*", re.IGNORECASE)


def lists_contents(chunk: Chunk, unit: Unit) -> bool:
    """Tell whether a unit is a point of a table of contents: it names a heading and says nothing of it."""
    label = unit.lead or "".join(chunk.heading[-1:])
    return unit.kind is UnitKind.BULLET and _CONTENTS.fullmatch(label) is not None


def _is_numbered(unit: Unit) -> bool:
    """Tell whether a row begins with its number, not with a measure or a year that its column names."""
    first = unit.cells[0].strip()
    is_named = bool(unit.header) and _NUMBERS.fullmatch(unit.header[0]) is None
    return first.isdigit() and not (is_named and int(first) > MAX_NUMBERED)


def says_nothing(question: Question, unit: Unit) -> bool:
    """Tell whether a unit only points at a picture or a video, or is a row of data that the question hardly names."""
    if unit.cells:
        asked = set(content_words(question.text))
        return _is_numbered(unit) and len(asked & term_set(unit.text)) < MIN_DATA_NAMED * len(asked)
    if question.ask is Ask.COMPARISON and _ANNOUNCES.search(unit.text):
        return not asks_yes_or_no(question.asked)
    if _PRAISES.match(unit.text):
        return True
    return _POINTS_AWAY.match(unit.text) is not None and not question.speech
