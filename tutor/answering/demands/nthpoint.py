"""Tell which point of a numbered list a question asks about: the last step of the three-step summary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.evidence import Scored
from tutor.answering.questions.listing import list_siblings
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.numerals import DIGITS, WORDS
from tutor.text.words import content_words, tokenize
from tutor.types import UnitKind

MIN_HELD = 0.5  # of a Chinese question, by the point with all that stands around it
MAX_LACKING = 0.4  # of the words of another question besides those that count its points
LAST = -1
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_PART = r"(?:steps?|stages?|phases?|points?|items?)"
_WHOLE = (
    r"(?:summar(?:y|ies)|recap|overview|big picture|flow|walk-?through|outline|list|approach|strategy|process|recipe)"
)
_HAN_WHOLE = "(?:总结|小结|回顾|概览|概述|流程|全景)"
_COUNT = rf"(?:{'|'.join(WORDS[2:11])}|[2-9]|10)"
_HAN_COUNT = "[二两三四五六七八九十]"
_NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)}|last|final)(?: of (?:the|its|these|those) (?:{_COUNT} )?| ){_PART}\b"
    rf"|\b{_PART} (?:number )?(?P<number>\d{{1,2}})\b|第(?P<han>[一二三四五六七八九十\d])(?:个?步骤?|个?阶段|点|项)"
    r"|(?P<last>最后一?(?:个?步骤?|个?阶段|点|项))"
)
_OF = re.compile(
    rf"\b(?P<count>{_COUNT})[- ](?:{_PART})\b|(?P<han>{_HAN_COUNT}|[2-9])"
    rf"个?(?:步骤?|阶段|点|项)|\b{_WHOLE}\b|{_HAN_WHOLE}"
)
_FRAMES = re.compile(rf"\b(?:{_PART}|{_WHOLE})\b(?! \d)|步|阶段|{_HAN_WHOLE}")
_SUMS_UP = re.compile(rf"\b{_WHOLE}\b|{_HAN_WHOLE}")
_TELLING = re.compile(
    r"\b(?:named?|mention(?:s|ed)?|giv(?:es?|en)|lists?|listed|happens?|says?|said|called|examples?|samples?|about)\b"
)


@dataclass(frozen=True, slots=True)
class NthPoint:
    """A point of a list that a question asks about: its number from 1, or the last; how many the list has, 0 if any."""

    number: int
    count: int


def find_nth_point(question: str) -> NthPoint | None:
    """Return the point that a question asks about of a list that it calls a summary, or counts; None for none."""
    text = fold(question)
    nth = _NTH.search(text)
    others = [m for m in _OF.finditer(text) if nth and (m.start() >= nth.end() or m.end() <= nth.start() or m["count"])]
    if nth is None or not others:
        return None
    counts = [_read(count) for m in others if (count := m["count"] or m["han"])]
    if nth["last"] or nth["nth"] in ("last", "final"):
        return NthPoint(LAST, *counts[:1] or [0])
    return NthPoint(_read(nth["nth"] or nth["number"] or nth["han"]), *counts[:1] or [0])


def is_nth_point(asked: NthPoint, scored: Scored) -> bool:
    """Tell whether evidence is that point of a list of as many, under what calls it a summary, steps or stages."""
    unit, chunk = scored.unit, scored.chunk
    framing = _FRAMES if asked.count else _SUMS_UP
    if unit.kind is not UnitKind.BULLET or not framing.search(fold(f"{' '.join(chunk.heading[-1:])} {unit.lead}")):
        return False
    points = list_siblings(chunk, unit)
    if len(points) != asked.count if asked.count else len(points) < max(2, asked.number):
        return False
    return points[LAST if asked.number == LAST else asked.number - 1] is unit if asked.number <= len(points) else False


def holds_most(question: str, scored: Scored) -> bool:
    """Tell whether a point with all that stands around it holds most of what a question asks of it."""
    if has_han(question):
        return scored.own + scored.frame + scored.beside + scored.elsewhere >= MIN_HELD
    text = fold(question)
    counting = {t for pattern in (_NTH, _OF, _TELLING) for m in pattern.finditer(text) for t in tokenize(m.group())}
    rest = set(content_words(question)) - counting
    return len(rest.intersection(scored.missing)) <= MAX_LACKING * len(rest)


def _read(number: str) -> int:
    if number.isdigit():
        return int(number)
    if number in _ORDINALS:
        return _ORDINALS.index(number) + 1
    if number in WORDS:
        return WORDS.index(number)
    return 10 if number == "十" else DIGITS[number]
