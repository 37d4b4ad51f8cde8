"""Suggest questions to begin with, made from the lessons' own headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tutor.text.words import content_words
from tutor.types import Chunk

MAX_QUESTION_CHARS = 70
_TEMPLATES = {"en": "What do the lessons say about {topic}?", "zh": "课程里怎么讲“{topic}”？"}
_NUMBERING = re.compile(
    r"^(?:(?:chapter|lesson|week|part|section|step|stage)\s+\d+[\s:.-]*|[\d.]+\s+|第.{1,3}[章节课部分]+[\s：:]*)+", re.I
)


def suggest_questions(
    chunks: Sequence[Chunk], language: str, count: int, is_answerable: Callable[[str], bool]
) -> list[str]:
    """Return up to `count` questions in a language that the lessons answer, spread over the lessons.

    Headings that are questions are taken as they are; other headings are asked about.
    """
    by_document: dict[str, list[str]] = {}
    for chunk in chunks:
        if chunk.language == language and chunk.heading:
            by_document.setdefault(chunk.document, []).append(chunk.heading[-1])
    queues = [_rank_headings(dict.fromkeys(headings)) for headings in by_document.values()]
    questions: list[str] = []
    while queues and len(questions) < count:
        queues = [queue for queue in queues if queue]
        for queue in queues:
            question = _make_question(queue.pop(0), language)
            if len(questions) < count and question not in questions and is_answerable(question):
                questions.append(question)
    return questions


def _rank_headings(headings: dict[str, None]) -> list[str]:
    fitting = [h for h in headings if len(h) <= MAX_QUESTION_CHARS and content_words(h)]
    return sorted(fitting, key=lambda h: not h.rstrip().endswith(("?", "？")))


def _make_question(heading: str, language: str) -> str:
    topic = _NUMBERING.sub("", heading).strip(" :：")
    if topic.endswith(("?", "？")):
        return topic
    return _TEMPLATES.get(language, _TEMPLATES["en"]).format(topic=topic)
