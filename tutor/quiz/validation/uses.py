"""See that an open question for a meaning or a use has one answer in the lessons, and its points are that answer."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.quiz.generation.naminglessons import is_same_name, names_lesson, read_asked_term
from tutor.quiz.validation.lessons import Lessons
from tutor.text.fold import fold
from tutor.types import ItemKind, QuizItem

MIN_SHARED = 0.25  # of the words of the shorter of two accounts of one thing
MIN_TOLD = 2  # words that another use of a thing must have of its own
MAX_USE_SHARED = 0.5  # of the words of another use that the points say
_ASKS_USE = re.compile(
    r"^what (?:is|are|was|were|can) (?P<a>[^?]{2,60}?) (?:be )?(?:used|needed|good|useful) for\?$"
    r"|^what (?:does|do) (?P<b>[^?]{2,60}?) (?:help|enable|allow)s? (?:you |one )?(?:to )?do\?$"
    r"|^(?P<c>[^，？]{2,24}?)\s*是用来做什么的？$|^(?P<d>[^，？]{2,24}?)(?:(?:有助于|(?:可以|能够?)?帮助)(?:人们?|你)?做什么|有什么用处?)？$",
    re.IGNORECASE,
)
_TELLS_USE = re.compile(
    r"\b(?:used?|method|way|tool|library|technique|model|able|allows?|enables?|helps?) (?:\w+ )?(?:to|for|of|that)\b"
    r"|\b(?:is|are|was) (?:\w+ )?(?:used|useful|needed|suited|good|great|helpful)\b|\b(?:can|lets?|predicts?"
    r"|forecasts?)\b"
    r"|用于|用来|可以|能够|帮助|有助于|以便",
    re.IGNORECASE,
)
# Where a thing comes from or belongs to, and how it is liked, does not say what it is.
_ORIGIN = re.compile(
    r"^(?:.{0,40}?\b(?:is|are) )?(?:an?|the|one of the) (?:[\w-]+ ){0,3}?(?:(?:method|algorithm|technique|model"
    r"|approach|tool|term) (?:that was )?"
    r"(?:(?:originally |first )?(?:derived|designed|invented|developed|created|introduced|named|borrowed)\b)"
    r"|(?:child|member|part|cousin|variant|version|relative) of\b)[^,.;]*$"
    r"|^(?:.{0,16}?是)?(?:一[种个类])?(?:源自|来自|源于|由)[^，]*的(?:方法|算法|技术|模型|(?:人工)?神经网络)$"
    r"|^(?:.{0,24}?是)?[^，]{1,24}(?:家族的一(?:部分|员)|的流行版本|的一种|的一部分|的一?个?例子)$",
    re.IGNORECASE,
)
# What a thing is like does not say what it is.
_LIKENESS = re.compile(
    r"\b(?:in common with|(?:is|are) (?:very |quite )?similar to|resembles?)\b|相似|类似|共同之处", re.IGNORECASE
)


def check_only_meaning(item: QuizItem, lessons: Lessons) -> str:
    """Want an account of what a thing is, not of where it comes from, and none that the lessons give otherwise."""
    term = read_asked_term(item.question) if item.kind is ItemKind.SHORT else ""
    if not term or not item.points:
        return ""
    if _ORIGIN.match(item.points[0].strip("。. ")) or any(map(_LIKENESS.search, item.points)):
        return "its points do not say what the thing is"
    told = term_set(" ".join(item.points)) - term_set(term)
    own = names_lesson(item.question)
    for definition in lessons.definitions:
        if own and definition.chunk.document != item.lesson:
            continue
        other = term_set(definition.meaning) - term_set(term)
        same = definition.language == item.language and is_same_name(definition.term, term)
        shared = len(told & other) / max(1, min(len(told), len(other)))
        if same and definition.sentence not in item.explanation and other and shared < MIN_SHARED:
            return "the lessons say otherwise what it is as well"
    return ""


def check_only_use(item: QuizItem, lessons: Lessons) -> str:
    """Want the one use that the lessons name, where it is asked what a thing is used for."""
    match = _ASKS_USE.search(item.question) if item.kind is ItemKind.SHORT else None
    if match is None or not item.points:
        return ""
    subject = fold(next(group for group in match.groups() if group)).strip("'\"“”‘’ ")
    told = term_set(" ".join(item.points))
    for chunk in lessons.chunks:
        if chunk.language != item.language:
            continue
        for unit in chunk.units:
            text = unit.text
            if unit.example or not unit.citable or (unit.quote or text) in item.citation.quote:
                continue
            place = _find_subject(fold(text), subject)
            use = _TELLS_USE.search(text, place) if place >= 0 else None
            own = term_set(text[use.end() :]) - term_set(subject) if use else frozenset()
            if use and len(own) >= MIN_TOLD and len(own & told) <= MAX_USE_SHARED * len(own):
                return "the lessons name other uses of it"
    return ""


def _find_subject(text: str, subject: str) -> int:
    """Return where a sentence goes on behind the thing that it begins with, -1 where it begins with another."""
    match = re.match(rf"(?:\W|the |an? |your |using |with |你的|使用|通过|利用)*{re.escape(subject)}(?![a-z0-9])", text)
    return match.end() if match else -1
