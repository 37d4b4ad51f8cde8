"""Find what an abbreviation stands for, where a question asks for that."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.text.language import has_han

MAX_LONG_WORDS = 8
_SHORT = r"[A-Za-z][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*"
_ASKS = re.compile(
    r"\b[Ww]hat (?:does|do|did|is|are) (?:the )?(?:abbreviation |acronym |letters? |initials? )?[\"“'‘]?"
    rf"(?P<first>{_SHORT})[\"”'’]? (?:stand(?:s|ing)? for|short for|an? (?:abbreviation|acronym) (?:of|for))"
    rf"|\b(?:full (?:form|name)|expansion|long form) of (?:the )?[\"“'‘]?(?P<second>{_SHORT})"
    rf"|(?P<third>{_SHORT})\s*的?(?:英文)?(?:全称|全名)|(?P<fourth>{_SHORT})\s*是(?:什么|哪些?词)的(?:缩写|简称)"
)
_WORD = re.compile(r"[A-Za-z][a-z]*|\d+")


@lru_cache(maxsize=1024)
def find_short(question: str) -> str:
    """Return the abbreviation whose words a question asks for ("What does LLM stand for?"), "" if it asks for none."""
    match = _ASKS.search(question)
    return next(filter(None, match.groups()), "") if match else ""


@lru_cache(maxsize=65536)
def expands(short: str, text: str) -> bool:
    """Tell whether a text gives the words of an abbreviation beside it: in brackets, after a colon or "stands for"."""
    singular = short.removesuffix("s") if short[:-1].isupper() else short
    name = re.escape(singular)
    for match in re.finditer(rf"[(（]\s*[\"“]?{name}s?\b", text):
        if _begins_alike(singular, _WORD.findall(text[: match.start()])[-MAX_LONG_WORDS:], from_end=True):
            return True
        if has_han(text[max(0, match.start() - 1) : match.start()]):
            return True  # a Chinese name before its abbreviation
    after = re.compile(rf"\b{name}s?\b\s*(?:[(（:：=—–-]|,? (?:is |are )?(?:stands?|standing|short) for|是|即|全称)")
    return any(_begins_alike(singular, _WORD.findall(text[m.end() :])[:MAX_LONG_WORDS]) for m in after.finditer(text))


def _begins_alike(short: str, words: list[str], *, from_end: bool = False) -> bool:
    """Tell whether words in a row, the last ones or the first ones, begin with the capitals of an abbreviation."""
    wanted = [letter.lower() for letter in re.sub(r"[a-z\d-]", "", short)]
    count = len(wanted)
    row = words[-count:] if from_end else words[:count]
    return count > 1 and [word[0].lower() for word in row] == wanted
