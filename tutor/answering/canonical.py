"""Write a question in the one form that other rules read."""

from __future__ import annotations

import re
from collections.abc import Callable

from tutor.text.fold import list_simplified
from tutor.text.words import content_words

_NUMBER_OF = re.compile(
    r"^(?P<lead>(?:(?:and|so|then|ok|but)\W+)*)(?:what(?:['’]s| is| was| are| were) )?(?:the )?"
    r"(?:(?:total|exact|overall) )?number of (?P<things>(?:(?!(?:of|in|for|does|do|did|is|are|was|were|that|which)\b)"
    r"[\w-]+ ?){1,4})(?P<rest>(?:\b(?:of|in|for|at|on|from|per|used|needed)\b[^?]*)?\?*)$",
    re.IGNORECASE,
)


_OWNED_NUMBER = re.compile(
    r"^(?P<owner>(?:(?!(?:what|which|how|why|is|are|was|were|do|does|did|can|the|an?|and|to)\b)[\w.'’-]+ ){1,4}?)"
    r"(?:(?:total|exact|overall) )?number of (?P<things>[a-z-]+(?: [a-z-]+){0,2})\W*$",
    re.IGNORECASE,
)

# "Who is it made for?" asks whom it is for.
_MADE_FOR = re.compile(
    r"^(?P<who>\W*who(?:m)?(?:['’]s| is| are| was| were)\b[^?]*?) (?:mainly |mostly |primarily )?(?:made|meant|built"
    r"|designed|intended|created|developed|aimed) (?:for|at)\b",
    re.IGNORECASE,
)


def write_canonically(question: str) -> str:
    """Return a question that asks for a number as "how many …", and for whom a thing is made as "who is it for"."""
    written = _MADE_FOR.sub(r"\g<who> for", question)
    written = _NUMBER_OF.sub(r"\g<lead>how many \g<things>\g<rest>", written)
    return _OWNED_NUMBER.sub(r"how many \g<things> does \g<owner>have?", written)


def simplify_question(question: str, knows: Callable[[str], bool]) -> str:
    """Return a question in simplified characters, which the rules for Chinese read.

    `knows` tells which terms the lessons hold: of two ways to simplify a word the one that they use is taken.
    """
    return max(list_simplified(question), key=lambda text: sum(map(knows, content_words(text))))
