"""The words that exported quizzes add to their items, in the items' languages."""

from __future__ import annotations

import re

from tutor.types import Citation, ItemKind, Location, QuizItem

PHRASES = {
    "true": ("True", "正确"),
    "false": ("False", "错误"),
    "quiz": ("Quiz", "测验"),
    "key": ("Answer key", "参考答案"),
    "name": ("Name", "姓名"),
    "date": ("Date", "日期"),
    "answer": ("Answer", "答案"),
    "points": ("What it should say", "要点"),
    "accepted": ("Also right", "也算对"),
    "source": ("Source", "出处"),
    "line": ("line {0}", "第{0}行"),
    "lines": ("lines {0}–{1}", "第{0}–{1}行"),
    "page": ("page {0}", "第{0}页"),
    "time": ("at {0}", "视频 {0}"),
}
# What to do where the form of the item does not show it.
HINTS = {
    ItemKind.MULTI: ("Choose all that apply.", "可多选。"),
    ItemKind.TRUE_FALSE: ("True or false?", "判断正误。"),
    ItemKind.NUMERIC: ("Give the figure with its unit.", "写出数值和单位。"),
    ItemKind.SHORT: ("Answer in a sentence or two.", "用一两句话回答。"),
    ItemKind.MATCH: ("Write the letter of its match beside each number.", "在每个数字旁写出与之对应的字母。"),
    ItemKind.ORDER: ("Number the steps in their right order.", "按正确顺序给各步骤编号。"),
}
_ASKS_TRUTH = re.compile(
    r"\btrue or false\b|\bis (?:it|this) true\b|判断|正误|对还是错|对错|是否正确|正确还是错误", re.IGNORECASE
)


def say(language: str, name: str, *values: object) -> str:
    """Return a phrase in Chinese or, for any other language, in English, with values put in."""
    return PHRASES[name][language == "zh"].format(*values)


def hint_at(item: QuizItem) -> str:
    """Return what a learner should do, "" where the item shows it or its question says it."""
    if item.kind not in HINTS or (item.kind is ItemKind.TRUE_FALSE and _ASKS_TRUTH.search(item.question)):
        return ""
    return HINTS[item.kind][item.language == "zh"]


def describe_source(citation: Citation, language: str) -> str:
    """Return where a citation stands: lesson › heading (file, line, page or time)."""
    names = " › ".join(name for name in dict.fromkeys((citation.title, *citation.heading)) if name)
    place = ", ".join(part for part in (citation.document, _describe_location(citation.location, language)) if part)
    return f"{names} ({place})" if names else place


def _describe_location(location: Location, language: str) -> str:
    if location.time_start is not None:
        return say(language, "time", _format_clock(location.time_start))
    if location.page is not None:
        return say(language, "page", location.page)
    first, last = location.line_start, location.line_end
    if first is None:
        return ""
    return say(language, "line", first) if last in (None, first) else say(language, "lines", first, last)


def _format_clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
