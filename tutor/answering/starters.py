"""Suggest questions to begin with, made from the lessons' own headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tutor.text.words import content_words
from tutor.types import Chunk

MAX_QUESTION_CHARS = 70
_TEMPLATES = {"en": "What do the lessons say about “{topic}”?", "zh": "课程里怎么讲“{topic}”？"}
_DEFINITIONS = {"en": "What does “{term}” mean?", "zh": "什么是{term}？"}
# A single word such as "stage" is seldom a term that a learner would ask about; nor are a lesson's standing parts.
_TERM = re.compile(r"\w+[ -]\w+.*|[㐀-鿿]{3,}")
STANDING = re.compile(
    r"\b(?:quiz|prerequisites?|definitions?|introduction|summary|conclusions?|review|recap|welcome|thank|assignment|challenge"
    r"|self[- ]study|overview"
    r"|contents|next|exercises?|before you go on|sources)\b|测验|测$|介绍|简介|总结|结语|引言|回顾"
    r"|作业|挑战|自学|目录|继续之前|资料来源",
    re.IGNORECASE,
)
_NUMBERING = re.compile(
    r"^(?:(?:chapter|lesson|week|part|section|step|stage)\s+\d+[\s:.-]*|[\d.]+\s+|第.{1,3}[章节课部分]+[\s：:]*)+", re.I
)


def suggest_questions(
    chunks: Sequence[Chunk],
    language: str,
    count: int,
    find_terms: Callable[[str], Sequence[str]],
    answer: Callable[[str], str | None],
) -> list[str]:
    """Return up to `count` questions in a language that the lessons answer, spread over the lessons.

    Headings that are questions are taken as they are; for others it is asked what a term of theirs is
    (`find_terms` names the terms of the field in a heading) where the answer begins with that term, or else what the
    lessons say about them. `answer` returns the text of an answer, None where the lessons don't hold one.
    """
    headings: dict[str, dict[str, None]] = {}
    for chunk in chunks:
        if chunk.language == language and chunk.heading:
            headings.setdefault(chunk.document, {})[strip_numbering(chunk.heading[-1])] = None
    queues = [_make_questions(list(own), language, find_terms) for own in headings.values()]
    questions: list[str] = []
    while len(questions) < count and (queues := [queue for queue in queues if queue]):
        for queue in queues:
            while queue and len(questions) < count:
                question, start = queue.pop(0)
                text = answer(question) if question not in questions else None
                if text is not None and text.casefold().startswith(start.casefold()):
                    questions.append(question)
                    break
    return questions


def strip_numbering(heading: str) -> str:
    """Return a heading without the number of its lesson, part or step."""
    return _NUMBERING.sub("", heading).strip(" :：")


def _make_questions(
    headings: Sequence[str], language: str, find_terms: Callable[[str], Sequence[str]]
) -> list[tuple[str, str]]:
    """Return a lesson's questions, the most natural first, each with the words that its answer must begin with."""
    fitting = [h for h in headings if len(h) <= MAX_QUESTION_CHARS and content_words(h) and not STANDING.search(h)]
    asked = [(h, "") for h in fitting if h.endswith(("?", "？"))]
    terms = dict.fromkeys(term for heading in fitting for term in find_terms(heading) if _TERM.fullmatch(term))
    definition = _DEFINITIONS.get(language, _DEFINITIONS["en"])
    template = _TEMPLATES.get(language, _TEMPLATES["en"])
    rest = [(template.format(topic=h), "") for h in fitting if not h.endswith(("?", "？"))]
    return [*asked, *((definition.format(term=term), term) for term in terms), *rest]
