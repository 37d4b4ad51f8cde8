"""Complete a follow-up question from the conversation, by rules and without a model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.asks import Ask, classify_ask, remove_ask_words
from tutor.answering.question import find_names
from tutor.text.language import detect_language
from tutor.text.words import content_words
from tutor.types import Turn

MAX_TURNS = 12
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|theirs|those|these|the (?:two|former|latter|first|second"
    r"|other)(?: one)?|both|he|she|his|her)\b"
    r"|\b(?:that|this)\b(?! (?:is|are) (?:a|the)\b)(?=\s*(?:$|[?,.!]|than|cost|compared|take|mean"
    r"|work|then|so|too|one|more|less|is|was|for|in))"
    r"|\bthere\s*[?.!]*$|(?<!is )(?<!are )(?<!was )\bthere\b(?=\s*[?,.]|$)",
    re.IGNORECASE,
)
_POINTS_BACK_ZH = re.compile("它|他们|她|那个|这个|那些|这些|前者|后者|两者|^那|^这|此外|上面|刚才|其中|呢[?？]?$")
_CONTINUES = re.compile(
    r"^(?:and|but|or|so|then|also|what about|how about|ok(?:ay)?,? (?:and|so)|why(?: (?:not|so|is that))?\W*$)\b", re.I
)


def complete_question(question: str, history: Sequence[Turn]) -> str:
    """Return the question as it stands alone: the topic of the turns before it in front where it points back.

    Only the last `MAX_TURNS` messages count. A question that has its own topic is returned as it is.
    """
    topic = ""
    for turn in list(history)[-MAX_TURNS:]:
        if turn.role == "user" and turn.content.strip():
            topic = _complete(turn.content.strip(), topic)
    return _complete(question.strip(), topic)


def is_followup(question: str) -> bool:
    """Tell whether a question needs the turns before it: it points back, continues, or names no topic."""
    chinese = detect_language(question) == "zh"
    words = content_words(question)
    if chinese:
        return _POINTS_BACK_ZH.search(question) is not None or len(words) == 0
    if _CONTINUES.search(question) and len(words) <= 4:
        return True
    return (_POINTS_BACK.search(question) is not None and len(words) <= 7) or len(words) == 0 or _lacks_topic(question)


def _lacks_topic(question: str) -> bool:
    """Tell whether nothing is left of a question once the words for what is asked are gone."""
    return classify_ask(question) is not Ask.GENERAL and not content_words(remove_ask_words(question))


def _complete(question: str, topic: str) -> str:
    if not topic or not is_followup(question):
        return question
    if classify_ask(question) is not Ask.GENERAL and not find_names(question):
        stripped = remove_ask_words(topic)
        topic = stripped if content_words(stripped) else topic
    return f"{topic.rstrip('?？ ')} — {question}"
