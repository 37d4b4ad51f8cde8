"""Find the one thing of another that a question asks for, as a label would name it: the result, the task."""

from __future__ import annotations

import re

from tutor.text.words import tokenize

_ASKS = re.compile(
    r"^what(?:['’]s| is| was| are| were) (?:the|its) (?P<thing>[a-z-]+) (?:of|in|for|during|behind)\b(?! the\W*$)"
    r"|(?:的|(?<=[㐀-鿿])(?:时候?|[中里]))\s*(?P<han>[a-z]+|[㐀-鿿]{2,4}?)\s*(?:究竟|到底|具体)?(?:是|为|又是)(?:什么|啥)\W*$"
    r"|(?:什么|啥|何种|哪一?[个种项])样?的?(?P<which>[㐀-鿿]{2,4}?)(?:\s*是(?:什么|啥))?\W*$",
    re.IGNORECASE,
)


def find_thing(question: str) -> frozenset[str]:
    """Return the stem of the one thing that a question asks for of another, the last of its words; none without one."""
    match = _ASKS.search(question)
    return frozenset(tokenize(next(filter(None, match.groups())))[-1:]) if match else frozenset()
