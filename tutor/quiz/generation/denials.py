"""Deny what an English sentence says by its verb: "helps" as "does not help"."""

from __future__ import annotations

import re

from tutor.quiz.generation.verbs import add_s

_ANYWHERE = {
    add_s(verb): f"does not {verb}"
    for verb in "include contain require depend support rely differ allow provide".split()
} | {"needs to": "does not need to"}
# The forms that can be denied, each with its denial. Those of nouns as well ("shows", "uses") are left out.
DENIED = _ANYWHERE | {
    add_s(verb): f"does not {verb}"
    for verb in (
        "help lead enable predict focus ignore represent determine convert encode describe learn belong consist"
        " involve combine"
    ).split()
}
# In a clause that hangs on another word, or behind an aside, a denial does not deny the sentence.
_HUNG = re.compile(r"\b(?:that|which|who|how|what|why|where|whether)\b|^(?!if\b|when\b)[^,]*,", re.IGNORECASE)
_VALUE = re.compile(r"^(?:an?|the) (?:\w+ )?(?:value|score|number|figure)\b", re.IGNORECASE)


def can_deny(verb: str, before: str) -> bool:
    """Tell whether a verb form can be denied behind the words before it: no adverb colours it, and it rules them."""
    if before.endswith(("ly ", "also ")):
        return False
    return verb in _ANYWHERE or not (_HUNG.search(before) or _VALUE.match(before))
