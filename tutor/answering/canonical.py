"""Write a question in the one form that other rules read."""

from __future__ import annotations

import re
from collections.abc import Callable

from tutor.text.fold import list_simplified
from tutor.text.numerals import DIGITS
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

_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        # "Who is it made for?" asks whom it is for.
        (
            r"^(?P<asked>\W*wh(?:o|om|at)(?:['’]s| is| are| was| were)\b[^?]*?) (?:mainly |mostly |primarily )?(?:made"
            r"|meant|built|designed|intended|created|developed|aimed) (?:for|at)(?=\W*$)",
            r"\g<asked> for",
        ),
        # "How long is a book in words?" asks for its words.
        (
            r"\bhow (?:long|big|large) (?:is|are|was|were) (?P<thing>[^?,]{2,60}?),? (?:measured |counted )?in"
            r" (?P<units>(?:words?|tokens?|pages?|characters?|lines?|chapters?|parameters?|steps?|layers?))(?=\W*$)",
            r"how many \g<units> does \g<thing> have",
        ),
        # "GPT-3s bill": the apostrophe is left out.
        (r"\b(?P<name>[a-z]{2,}-\d+(?:\.\d+)?)s(?= [a-z])", r"\g<name>'s"),
        # "Who backs it, money-wise?"
        (r",? \b(?:(?:money|cost|price|time|size|finance|speed)[- ]?wise|financially)\b", ""),
        (r"^(?P<who>\W*who) stands? behind\b", r"\g<who> is behind"),
    )
)


_HAN_PART = re.compile(r"第([一二三四五六七八九])(章|课|节|周|讲|单元|部分)")
_FROM_SCRATCH = re.compile(
    r"\bfrom (?:the (?:ground|bottom) up|zero|nothing|square one|the very (?:start|beginning))\b", re.IGNORECASE
)


def write_canonically(question: str) -> str:
    """Return a question in the forms that the rules read: "how many …", "from scratch", "who is it for"."""
    written = _NUMBER_OF.sub(r"\g<lead>how many \g<things>\g<rest>", _FROM_SCRATCH.sub("from scratch", question))
    for pattern, form in _FORMS:
        written = pattern.sub(form, written)
    return _OWNED_NUMBER.sub(r"how many \g<things> does \g<owner>have?", written)


def number_parts(question: str, knows: Callable[[str], bool]) -> str:
    """Return a Chinese question with the numbers of chapters and weeks as figures, so that 第四章 holds the 4.

    What the lessons write in Chinese numerals, as `knows` tells, stays.
    """
    return _HAN_PART.sub(lambda m: m[0] if knows(f"第{m[1]}") else f"第{DIGITS[m[1]]}{m[2]}", question)


def simplify_question(question: str, knows: Callable[[str], bool]) -> str:
    """Return a question in simplified characters, which the rules for Chinese read.

    `knows` tells which terms the lessons hold: of two ways to simplify a word the one that they use is taken.
    """
    return max(list_simplified(question), key=lambda text: sum(map(knows, content_words(text))))
