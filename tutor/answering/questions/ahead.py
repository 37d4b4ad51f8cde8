"""Tell a question for what the next lesson brings, and the words by which a lesson looks ahead."""

from __future__ import annotations

import re
from functools import lru_cache

_PART = r"(?:lessons?|videos?|chapters?|sections?|parts?|modules?|units?|episodes?|class|week|session|lecture)"
# 下课 is the end of a lesson, 如下章 a part of 如下.
_HAN_NEXT = r"(?:下(?:一个?|个)(?:节课|堂课|课|章|节|集|讲|期|周|视频|影片|部分|单元)|(?<![以如])下[章节堂集讲期周]课?)"
_ABOUT = (
    r"(?:about|cover\w*|look\w*|learn\w*|discuss\w*|teach\w*|taught|explor\w*|topics?|deal\w*|study|comes?|coming"
    r"|follows?|bring\w*|hold\w*|in|on|up|into|talk\w*|go|expect|what['’]?s)"
)
_COURSE_PART = rf"(?:{_PART} (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
_HAN_PART = r"第[一二三四五六七八九十\d]+个?(?:章|课|讲|节|周|集|单元)"
_ASKS = re.compile(
    rf"\b(?:next|following|upcoming) {_PART}\b|\bwhat(?:['’]?s| is| comes) next\b(?: after [^?]*)?\W*$"
    rf"|\bcomes? (?:right |straight )?(?:next|after (?:this|that|the) [^?]*{_PART})\b"
    rf"|\b{_ABOUT}\b[^?]*\b(?:after|following) (?:this|the|that) (?:[\w-]+ ){{0,3}}{_PART}\b"
    rf"|\b(?:after|following) (?:this|the|that) (?:[\w-]+ ){{0,3}}{_PART}\b[^?]*\b{_ABOUT}\b"
    rf"|\b(?:{_PART}|one) (?:that |which )?(?:comes? )?(?:after|follow(?:s|ing))\b"
    rf"(?: (?:it|that|this)\b| the one\b| (?:the )?{_COURSE_PART})"
    r"|\bnext time\b(?! (?:i|you|we|they|he|she|one|the|an?)\b)"
    rf"|\bon the (?:agenda|programme?|schedule|cards) (?:for|after|in) (?:the )?(?:next|this|that|{_COURSE_PART})\b"
    rf"|\bwhat\b[^?]*\bafter (?:\w+ing )?{_COURSE_PART}|\bafter (?:\w+ing )?{_COURSE_PART}[^?]*\bwhat\b"
    rf"|\bwhat\b[^?]*\bnext\b (?:once|after|when)\b[^?]*\b{_COURSE_PART}"
    rf"|\b(?:once|after|when)\b[^?]*\b{_COURSE_PART}[^?]*\bwhat\b[^?]*\bnext\W*$"
    rf"|{_HAN_PART}[^?？]{{0,6}}(?:后|学完|讲完|结束|上完|看完)[^?？]*(?:讲|学|看|谈|聊|内容|主题)"
    rf"|(?:学完|讲完|上完|看完)[^?？]{{0,6}}{_HAN_PART}[^?？]*(?:讲|学|看|谈|聊|内容|主题)"
    rf"|{_HAN_NEXT}|接下来(?:要|会|的|还)?(?:讲|学|课|内容)|(?:之后|以后)(?:要|会|还)?(?:讲|学)(?:什么|啥|哪)",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(
    rf"\b(?:in|for) (?:the|our) next {_PART}\b|\bnext (?:time|week|{_PART})\b[^.]*\b(?:we|you|i|will|is)\b"
    rf"|\bin {_PART} \d+,? we(?:['’]ll| will)\b|{_HAN_NEXT}[^。]{{0,12}}(?:将|会|讲|学|介绍|探讨|看)",
    re.IGNORECASE,
)
SEES_OFF = re.compile(r"\bsee you\b|\bbefore\b|\bcoming soon\b|\bmake sure\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def asks_ahead(question: str) -> bool:
    """Tell whether a question asks what the next lesson, chapter or video is about."""
    return _ASKS.search(question) is not None


def looks_ahead(text: str) -> bool:
    """Tell whether a text says what the next lesson, chapter or video is about."""
    return _LOOKS_AHEAD.search(text) is not None and SEES_OFF.search(text) is None
