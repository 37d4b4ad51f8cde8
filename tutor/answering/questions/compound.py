"""Split a message that asks two questions into these: "What is a keel, and how deep does it reach?"."""

from __future__ import annotations

import re

from tutor.text.words import content_words

_ASKING = r"(?:what|which|who|whose|whom|when|where|why|how)\b"
_SECOND = re.compile(
    rf"\s*(?:[,;]\s*(?:and|but|plus)\s+|\s(?:and|plus|&)\s+|\?+\s+(?:and\s+|but\s+|so\s+)?)(?:also\s+)?(?={_ASKING})",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"\b{_ASKING}", re.IGNORECASE)
_WHETHER = re.compile(
    r"^\W*(?:(?:so|and|but|ok|hey),? )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b",
    re.IGNORECASE,
)
# "How much and when": one question, asked in two respects.
_BARE = re.compile(
    rf"(?:^|[\s,]){_ASKING}(?: (?:many|much|long|often|far|old|big|else|exactly|ones?))*\W*$", re.IGNORECASE
)
# "Which costs more and what costs less", "what does A cost and what does B": two things are set beside each other.
_ALIKE = re.compile(r"\W*(?P<word>\w+(?: (?:much|many|long|far|often))?)\b", re.IGNORECASE)
_OTHER_SIDE = re.compile(r"\w+ (?:after|before|with|without|from|for|in|on|by|under|of)\b", re.IGNORECASE)
MAX_PARTS = 2


def split_questions(text: str) -> tuple[str, str] | None:
    """Return the two questions that a message asks one after the other, None where it asks one or more than two.

    Two that begin alike set two things beside each other: they are one comparison.
    """
    parts = _SECOND.split(text.strip())
    if len(parts) != MAX_PARTS:
        return None
    first, second = (part.strip() for part in parts)
    asks_whether = _WHETHER.match(first) and "?" in text[: text.index(second)]
    if not (_FIRST.search(first) or asks_whether) or _BARE.search(first) or _BARE.search(second):
        return None
    asking = _FIRST.search(first)
    opened = _ALIKE.match(first[asking.start() :]) if asking else None
    again = _ALIKE.match(second)
    is_alike = opened and again and opened["word"].lower() == again["word"].lower()
    if is_alike and (_starts_alike(first, second) or _OTHER_SIDE.match(second)):
        return None
    if not content_words(first) or not second.split()[1:]:
        return None
    return f"{first.rstrip('?,; ')}?", f"{second[:1].upper()}{second[1:].rstrip('? ')}?"


def _starts_alike(first: str, second: str) -> bool:
    """Tell whether two questions share their first two words: what each says is set beside the other."""
    asking = _FIRST.search(first)
    one = first[asking.start() :].lower().split()[:2] if asking else []
    return one == second.lower().split()[:2]
