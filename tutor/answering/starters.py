"""Suggest questions to begin with, made from the lessons' own headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tutor.text.words import content_words
from tutor.types import Chunk

MAX_QUESTION_CHARS = 70
_TEMPLATES = {"en": "What do the lessons say about “{topic}”?", "zh": "课程里怎么讲“{topic}”？"}
_DEFINITIONS = {"en": "What is {term}?", "zh": "什么是{term}？"}
_NUMBERING = re.compile(
    r"^(?:(?:chapter|lesson|week|part|section|step|stage)\s+\d+[\s:.-]*|[\d.]+\s+|第.{1,3}[章节课部分]+[\s：:]*)+", re.I
)


def suggest_questions(
    chunks: Sequence[Chunk],
    language: str,
    count: int,
    find_terms: Callable[[str], Sequence[str]],
    is_answerable: Callable[[str], bool],
) -> list[str]:
    """Return up to `count` questions in a language that the lessons answer, spread over the lessons.

    Headings that are questions are taken as they are; for others it is asked what a term of theirs is
    (`find_terms` names the terms of the field in a heading), or else what the lessons say about them.
    """
    headings: dict[str, dict[str, None]] = {}
    for chunk in chunks:
        if chunk.language == language and chunk.heading:
            headings.setdefault(chunk.document, {})[_NUMBERING.sub("", chunk.heading[-1]).strip(" :：")] = None
    queues = [_make_questions(list(own), language, find_terms) for own in headings.values()]
    questions: list[str] = []
    while len(questions) < count and (queues := [queue for queue in queues if queue]):
        for queue in queues:
            question = queue.pop(0)
            if len(questions) < count and question not in questions and is_answerable(question):
                questions.append(question)
    return questions


def _make_questions(headings: Sequence[str], language: str, find_terms: Callable[[str], Sequence[str]]) -> list[str]:
    """Return a lesson's questions, the most natural first."""
    fitting = [h for h in headings if len(h) <= MAX_QUESTION_CHARS and content_words(h)]
    asked = [h for h in fitting if h.endswith(("?", "？"))]
    terms = dict.fromkeys(term for heading in fitting for term in find_terms(heading)[:1])
    defined = [_DEFINITIONS.get(language, _DEFINITIONS["en"]).format(term=term) for term in terms]
    template = _TEMPLATES.get(language, _TEMPLATES["en"])
    return [*asked, *defined, *(template.format(topic=h) for h in fitting if h not in asked)]
