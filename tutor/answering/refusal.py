"""Say that the lessons hold no answer, and what they hold nearest to it."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.form import is_standing_part
from tutor.answering.messages.guard import guard_topics
from tutor.answering.questions.question import Question
from tutor.text.figures import find_figures
from tutor.types import Passage

MAX_NEAREST = 3
_REFUSALS = {
    "en": ("The lessons don't hold an answer to that.", " The nearest topics they cover: {topics}."),
    "zh": ("课程里没有这个问题的答案。", "相近的主题有：{topics}。"),
}


def find_nearest_topics(question: Question, passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return the headings of the passages nearest to a question, those in its language first, at most three."""
    own = [p for p in passages if p.chunk.language == question.language] or list(passages)
    topics = (p.chunk.heading[-1] if p.chunk.heading else p.chunk.title for p in own)
    telling = (topic.strip(" ?？:：") for topic in guard_topics(topics) if topic and not is_standing_part(topic))
    # A heading with a figure would read like an answer.
    return tuple(dict.fromkeys(topic for topic in telling if not find_figures(topic)))[:MAX_NEAREST]


def word_refusal(question: Question, nearest: Sequence[str]) -> str:
    """Say in the question's language that the lessons hold no answer, and which topics they cover instead."""
    plain, near = _REFUSALS.get(question.language, _REFUSALS["en"])
    joiner = "；" if question.language == "zh" else "; "
    return plain + (near.format(topics=joiner.join(nearest)) if nearest else "")
