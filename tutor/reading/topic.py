"""Name what a heading is about, in words that a question can hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.text.language import count_han

_NUMBER = re.compile(
    r"^(?:\d+(?:\.\d+)*[.)、:：]?\s+|\d+(?:\.\d+)+[.)、:：]?\s*|\d+[.)、:：]\s*|[一二三四五六七八九十]+[、.．]\s*)"
)
_ASKS = ("?", "？")


def is_question(heading: str) -> bool:
    """Tell whether a heading asks something itself."""
    return heading.rstrip().endswith(_ASKS)


def name_topic(path: Sequence[str]) -> str:
    """Return the last heading of a path without its number; a very short one with the heading over it."""
    names = [_NUMBER.sub("", heading).strip() or heading for heading in path]
    if not names:
        return ""
    topic = names[-1].rstrip(":：")
    says_little = len(topic.split()) <= 2 and count_han(topic) <= 3
    if says_little and len(names) > 1 and not is_question(names[-2]):
        return f"{names[-2].rstrip(':：')}: {topic}"
    return topic
