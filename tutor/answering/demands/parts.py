"""Find the part of which a question asks what share of a whole it is, and tell whether evidence speaks of that part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.demands.attribute_held import rate_held
from tutor.answering.evidence import Scored
from tutor.answering.questions.attribute import Attribute, Kind
from tutor.answering.questions.wanted import Wanted
from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

HELD = 0.4  # of a word: in a synonym that shares a character, or more
_SHARE = r"(?:percent(?:age)?|share|proportion|fraction)"
_LINK = r"(?:is|are|was|were|goes to|went to|goes on|went on|comes? from|came from|consists? of|(?:is|are) made up of)"
_PART = r"(?:the |an? |on )?(?P<part>[a-z][\w-]*(?: [a-z][\w-]*)?)"
_ENGLISH = (
    re.compile(rf"\b(?:what|which) {_SHARE} of [^?]+? {_LINK} {_PART}\W*$"),
    re.compile(
        rf"\b{_SHARE}\b[^?]*? (?:do|does|did|is|are) {_PART}"
        r" (?:make up|account for|represent|take up|constitute|have)\b"
    ),
)
_CHINESE = re.compile(
    r"(?P<part>[㐀-鿿]{2,8})(?:一共|总共|大概|大约)?(?:占了?|占据)(?:总[㐀-鿿]{1,4}?的?)?(?:百分之)?(?:多少|几|多大|什么比例)"
)
_BEFORE = re.compile(r"^.*[的里中内]|^在|^其中")
_NO_THING = re.compile(
    r"^(?:it|they|this|that|each|one|there|used|about|in|on|for|not|still|under|over|more|less)\b|ed\b"
)
_GENERAL = frozenset("各 各自 分别 部分 来源 两者 它 它们 数量 比例".split())


def find_part(question: str) -> tuple[str, ...]:
    """Return the words of the part whose share of a whole a question asks for, () where it names none."""
    text = fold(question)
    if has_han(text):
        match = _CHINESE.search(text)
        words = cut_words(_BEFORE.sub("", match["part"])) if match else []
        return tuple(word for word in words if word not in FUNCTION_WORDS and word not in _GENERAL and len(word) > 1)
    match = next((found for pattern in _ENGLISH if (found := pattern.search(text))), None)
    if match is None or _NO_THING.search(match["part"]):
        return ()
    return tuple(word for word in match["part"].split() if content_words(word))


def speaks_of_part(part: Sequence[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence holds a word of a part."""
    return any(
        rate_held(Attribute(Kind.NOUN, word, tuple(tokenize(word))), wanted, scored.unit, scored.chunk) >= HELD
        for word in part
    )
