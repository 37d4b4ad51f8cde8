"""See that a figure that is asked for is worth knowing, and is given away neither by sense nor by other figures."""

from __future__ import annotations

import re

from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.quiz.items import key_texts
from tutor.quiz.validation.giveaway import split_choices
from tutor.quiz.validation.sameness import read_figure
from tutor.quiz.validation.wording import plain_question, state
from tutor.text.fold import fold
from tutor.types import ItemKind, QuizItem

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n")
_SUPPOSED = re.compile(
    r"^\W*(?:for (?:example|instance)|e\.g\.|suppose|imagine|let['’]s say|say,|assume|as an example|consider)\b"
    r"|\bfor (?:example|instance),|^\W*(?:例如|比如|譬如|举例|假设|假如|设想|想象)",
    re.IGNORECASE,
)
# A name behind the first word, or the world: what is told of it is so, and not made up.
_NAMED = re.compile(
    r"(?<=[a-z,] )[A-Z][\w-]+|[一-鿿，]\s?[A-Z][\w-]{2,}"
    r"|\b(?:worldwide|(?:around|across|in) the world|on earth)\b|全球|全世界|世界上"
)
_PRAISED = re.compile(
    r"\b(?:good|great|excellent|impressive|poor|bad|terrible|strong|weak|high|low|huge|tiny|only|mere|merely)\b"
    r"|很好|优秀|良好|出色|糟糕|很差|极高|极低|很高|很低|仅仅|只有",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\b(?:are|has|have|needs?|uses?)\s+$|(?:有|分为|包含|需要|要用)\s*$")
MAX_COUNTED = 9  # of things that a sentence lists
_LISTED = re.compile(r"[:：]\s*(?P<list>[^.。:：]+)[.。]?\s*$")
_LIST_MARK = re.compile(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+|、|和|以及|及")


def check_supposed_figure(item: QuizItem) -> str:
    """Want no figure that the lesson gives only in an example that it makes up."""
    if not _asks_figure(item):
        return ""
    key = fold(key_texts(item)[0])
    if " | " in item.citation.quote:
        return ""
    for sentence in _SENTENCE_END.split(" ".join(item.citation.quote.split())):
        if key in fold(sentence) and _SUPPOSED.search(sentence) and not _NAMED.search(sentence):
            return "the figure is one of a made-up example"
    return ""


def check_ruled_out(item: QuizItem) -> str:
    """Want choices on the key's side of each figure of its unit that the question gives: none is ruled out by it."""
    right, wrong = split_choices(item)
    key = read_figure(right[0]) if item.kind is ItemKind.MCQ and right else None
    if key is None:
        return ""
    others = [figure for text in wrong if (figure := read_figure(text))]
    given = [f for f in find_intervals(plain_question(item)) if f.unit == key.unit and _alike(f, key)]
    for figure in given:
        if any((other.low > figure.low) != (key.low > figure.low) for other in others):
            return "a figure of the question rules choices out"
    return ""


def check_judged_figure(item: QuizItem) -> str:
    """Want no largest or smallest choice as the key of a question that calls the figure good, high, only so much."""
    right, wrong = split_choices(item)
    key = read_figure(right[0]) if item.kind is ItemKind.MCQ and right else None
    others = [figure.low for text in wrong if (figure := read_figure(text))]
    if key is None or not others or not _PRAISED.search(plain_question(item)):
        return ""
    return "the question's judgement tells the figure" if not min(others) < key.low < max(others) else ""


def check_counted_list(item: QuizItem) -> str:
    """Want no count of what the question lists behind a colon."""
    listed = _LISTED.search(state(item))
    if item.kind is ItemKind.TRUE_FALSE and listed:
        before = state(item)[: listed.start()]
        few = any(1 < f.high <= MAX_COUNTED and _COUNTS.search(before[: f.start]) for f in find_intervals(before))
        return "the question lists what is to be counted" if few and _LIST_MARK.search(listed["list"]) else ""
    if not _asks_figure(item) or not listed:
        return ""
    parts = [part for part in _LIST_MARK.split(listed["list"].strip()) if part.strip()]
    figure = read_figure(key_texts(item)[0])
    if figure is None or "__" not in state(item)[: listed.start()] or len(parts) < 2:
        return ""
    return "the question lists what is to be counted" if figure.low == len(parts) else ""


def _asks_figure(item: QuizItem) -> bool:
    asked = item.kind in (ItemKind.MCQ, ItemKind.CLOZE, ItemKind.NUMERIC)
    return asked and read_figure(key_texts(item)[0]) is not None


def _alike(one: Interval, other: Interval) -> bool:
    """Tell whether two figures are both years or both none: a year rules no count out."""
    return _is_year(one) == _is_year(other)


def _is_year(figure: Interval) -> bool:
    return not figure.unit and figure.low == int(figure.low) and 1000 <= figure.low <= 2100
