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
_SMALL_WORDS = frozenset("of and the for in on to a an with".split())
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
    for match in re.finditer(rf"[(（]\s*(?P<long>[^()（）]{{3,80}}?)[,，、;；:：]\s*{name}s?\s*[)）]", text):
        if _begins_alike(singular, _WORD.findall(match["long"])[-MAX_LONG_WORDS:], from_end=True):
            return True  # both in the brackets of another name
    after = re.compile(rf"\b{name}s?\b\s*(?:[(（:：=—–-]|,? (?:is |are )?(?:stands?|standing|short) for|是|即|全称)")
    return any(_begins_alike(singular, _WORD.findall(text[m.end() :])[:MAX_LONG_WORDS]) for m in after.finditer(text))


def _begins_alike(short: str, words: list[str], *, from_end: bool = False) -> bool:
    """Tell whether words in a row, the last ones or the first ones, begin with the letters of an abbreviation.

    Its capitals are enough, and words such as "of" may have no letter in it.
    """
    letters = re.sub(r"[\d-]", "", short)
    rows = (words, [word for word in words if word not in _SMALL_WORDS])
    wanted = ([letter for letter in letters if letter.isupper()], list(letters))
    return any(_opens(row[-len(own) :] if from_end else row, own) for row in rows for own in wanted if len(own) > 1)


def _opens(words: list[str], letters: list[str]) -> bool:
    row = words[: len(letters)]
    return [word[0].lower() for word in row] == [letter.lower() for letter in letters]
