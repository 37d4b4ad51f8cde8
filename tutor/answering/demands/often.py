"""Tell whether a question asks how often something happens, and whether a text says so."""

from __future__ import annotations

import re

from tutor.answering.evidence import Scored
from tutor.text.fold import fold

_ASKED = re.compile(
    r"\bhow (?:often|frequently|regularly)\b|\bhow many times (?:an?|per|each|every)\b"
    r"|多久[^？?]{0,10}(?:一次|一遍|一回)|(?:隔|每隔?)多(?:久|长时间|少天)|多长时间[^？?]{0,8}一[次遍回]|频率(?:是|有)多"
)
_TOLD = re.compile(
    r"\b(?:every|each|hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|per"
    r"|times?|once|twice|thrice|regular(?:ly)?|constant(?:ly)?|continu\w+|frequent(?:ly)?|often|usually"
    r"|always|never|rare(?:ly)?|seldom|sometimes|occasional(?:ly)?|periodic\w*|routinely|24/7|no longer)\b"
    r"|\b(?:in|on) (?:the )?(?:mornings|evenings|weekends|weekdays|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
    r"|\ban? (?:second|minute|hour|day|week|month|year)\b"
    r"|\d\s*%|\bper ?cent\b|每|[一二两三四五六七八九十\d]次|定期|经常|频繁|不断|随时|时常|常常"
    r"|偶尔|从不|很少|一直|总是|持续"
)


def asks_how_often(question: str) -> bool:
    """Tell whether a question asks how often something happens."""
    return _ASKED.search(fold(question)) is not None


def tells_how_often(scored: Scored) -> bool:
    """Tell whether evidence says how often something happens."""
    unit = scored.unit
    return _TOLD.search(fold(" ".join((unit.lead, *unit.header, unit.text)))) is not None
