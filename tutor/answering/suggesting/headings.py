"""What a heading names: a topic, or a part that every lesson has; and its words without its number."""

from __future__ import annotations

import re

MAX_QUESTION_CHARS = 70
# What names a part of a lesson and no topic of it.
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


def strip_numbering(heading: str) -> str:
    """Return a heading without the number of its lesson, part or step."""
    return _NUMBERING.sub("", heading).strip(" :：")
