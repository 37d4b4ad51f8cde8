"""Tell a question for what to do instead of a thing, and what tells of alternatives to it."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.answering.questions.question import Question
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, Unit, UnitKind

# For a point of a list, or a sentence, under a line that tells of alternatives to the thing; set by hand.
LISTED_INSTEAD, TOLD_INSTEAD = 4.0, 1.5
_NAMES_ALTERNATIVE = (
    r"\b(?:alternatives?|substitutes?|replacements?) (?:(?:is|are) there )?(?:to|for)\s|替代|代替(?:方案|方法|品)"
)
_ASKS = re.compile(
    rf"\b(?:instead of|rather than|in place of)\s|\b(?:recommend|prefer|favou?r|suggest)\w*\b[^?]*\bover\s"
    rf"|{_NAMES_ALTERNATIVE}|取代|而不是",
    re.IGNORECASE,
)
_ASKS_ALTERNATIVE = re.compile(_NAMES_ALTERNATIVE, re.IGNORECASE)
_TELLS = re.compile(
    r"\balternatives?\b|\binstead\b|\brather than\b|\bsubstitut|\breplac|\bother option|替代|代替|取代|而不是",
    re.IGNORECASE,
)
_ASKING = frozenset(
    tokenize("instead rather alternative alternatives place substitute replacement 代替 替代 取代 方案")
)


@lru_cache(maxsize=1024)
def asks_instead(question: str) -> bool:
    """Tell whether a question sets a thing aside and asks about what is done, or taken, instead."""
    return _ASKS.search(question) is not None


@lru_cache(maxsize=1024)
def asks_alternative(question: str) -> bool:
    """Tell whether a question calls what it asks about an alternative."""
    return _ASKS_ALTERNATIVE.search(question) is not None


def rate_instead(question: Question, unit: Unit, chunk: Chunk) -> float:
    """Return what it adds that a unit stands under a line that tells of alternatives to the thing set aside."""
    if question.value is not None or not asks_instead(question.asked):
        return 0.0
    asked = {*content_words(question.asked), *question.translated} - _ASKING
    lines = (line for line in (*chunk.heading, unit.lead) if _TELLS.search(line))
    if not any(not asked.isdisjoint(tokenize(line)) for line in lines):
        return 0.0
    return LISTED_INSTEAD if unit.kind is UnitKind.BULLET else TOLD_INSTEAD


def tells_instead(unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a unit, or what it stands under, tells of alternatives at all."""
    return any(map(_TELLS.search, (*chunk.heading, unit.lead, unit.text)))
