"""Name the analogy that a follow-up points at: "and the second stage in that picture?"."""

from __future__ import annotations

import re

from tutor.answering.questions.analogy import find_setting

_POINTS = re.compile(
    r"\b(?:in|with|of|from|by|to) (?:that|this|the same)"
    r" (?:picture|image|analogy|comparison|metaphor|simile|parallel)\b",
    re.IGNORECASE,
)
_POINTS_HAN = re.compile(r"(?:在)?(?:这个?|那个?|同一个)(?:比喻|类比|比方)(?:里面?|中)?")


def name_setting(question: str, topic: str) -> str | None:
    """Return a question with the analogy of the question before in the place of "that picture"; None without one."""
    setting = find_setting(topic)
    pointed = _POINTS.search(question) or _POINTS_HAN.search(question)
    if not setting or pointed is None or find_setting(question) == setting:
        return None
    return question[: pointed.start()] + setting + question[pointed.end() :]
