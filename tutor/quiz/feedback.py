"""Say how a response was marked, in the language of its item: what is right, why, and where to read it."""

from __future__ import annotations

import re

from tutor.quiz.items import key_texts
from tutor.types import Citation, ItemKind, Key, Pairs, QuizItem, Verdict

_NOT_SO = re.compile(r"^(?:Not so\.|不对。)\s*")  # said by the verdict and the key
_WORDS = {
    "en": {
        "correct": "Correct.",
        "partly": "Partly right.",
        "incorrect": "Not right.",
        "key": "The answer: {key}.",
        "true": "true",
        "false": "false",
        "found": "{found} of {all} found, {wrong} wrong.",
        "pairs": "{found} of {all} pairs right.",
        "where": "Read it again: {place}.",
        "line": "line {n}",
        "lines": "lines {n}–{m}",
        "page": "page {n}",
        "time": "at {time}",
        "join": "; ",
        "arrow": " → ",
    },
    "zh": {
        "correct": "答对了。",
        "partly": "部分正确。",
        "incorrect": "不对。",
        "key": "答案：{key}。",
        "true": "对",
        "false": "错",
        "found": "{all}项中选对{found}项，选错{wrong}项。",
        "pairs": "{all}对中配对{found}对。",
        "where": "请重读：{place}。",
        "line": "第{n}行",
        "lines": "第{n}–{m}行",
        "page": "第{n}页",
        "time": "{time}处",
        "join": "；",
        "arrow": " → ",
    },
}


def tell_result(item: QuizItem, response: Key, verdict: Verdict) -> str:
    """Return the verdict, the key unless it was met as written or is explained, the explanation, where to read it."""
    words = _WORDS["zh" if item.language == "zh" else "en"]
    parts = [words[verdict.value]]
    if isinstance(item.answer, tuple) and isinstance(response, tuple) and verdict is not Verdict.CORRECT:
        if item.kind is ItemKind.MULTI:
            found = len(set(item.answer) & set(response))
            wrong = len(set(response) - set(item.answer))
            parts.append(words["found"].format(found=found, all=len(item.answer), wrong=wrong))
        elif item.kind is ItemKind.MATCH:
            found = sum(mine == theirs for mine, theirs in zip(response, item.answer, strict=True))
            parts.append(words["pairs"].format(found=found, all=len(item.answer)))
    explanation = tell_explanation(item)
    met = verdict is Verdict.CORRECT and not (isinstance(response, str) and response.strip() != item.answer)
    explains = isinstance(item.answer, tuple) and all(text in explanation for text in key_texts(item))
    if item.answer is False or not (met or explains):
        parts.append(words["key"].format(key=tell_key(item).rstrip(".。")))
    if explanation:
        parts.append(explanation)
    if verdict is not Verdict.CORRECT:
        parts.append(words["where"].format(place=tell_place(item.citation, item.language)))
    return ("" if item.language == "zh" else " ").join(parts)


def tell_explanation(item: QuizItem) -> str:
    """Return an item's explanation without the words that only repeat that a statement is false."""
    return _NOT_SO.sub("", item.explanation) if item.answer is False else item.explanation


def tell_key(item: QuizItem) -> str:
    """Return an item's key in words: the choices, the pairs, the steps in order, true or false, the text."""
    words = _WORDS["zh" if item.language == "zh" else "en"]
    if isinstance(item.answer, bool):
        return words[str(item.answer).lower()]
    texts = key_texts(item)
    if isinstance(item.choices, Pairs):
        return words["join"].join(f"{one} – {other}" for one, other in zip(item.choices.left, texts, strict=True))
    return (words["arrow"] if item.kind is ItemKind.ORDER else words["join"]).join(texts)


def tell_place(citation: Citation, language: str) -> str:
    """Return where a citation stands in words: lesson, headings, and line, page or time."""
    words = _WORDS["zh" if language == "zh" else "en"]
    names = " › ".join(name for name in dict.fromkeys((citation.title, *citation.heading)) if name)
    location = citation.location
    spot = ""
    if location.time_start is not None:
        minutes, seconds = divmod(int(location.time_start), 60)
        spot = words["time"].format(time=f"{minutes}:{seconds:02d}")
    elif location.page is not None:
        spot = words["page"].format(n=location.page)
    elif location.line_start is not None:
        last = location.line_end or location.line_start
        spot = words["line" if last == location.line_start else "lines"].format(n=location.line_start, m=last)
    opening, closing = ("（", "）") if language == "zh" else (" (", ")")
    inside = (
        "，".join(part for part in (citation.document, spot) if part)
        if language == "zh"
        else ", ".join(part for part in (citation.document, spot) if part)
    )
    return f"{names}{opening}{inside}{closing}" if inside else names
