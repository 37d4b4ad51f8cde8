"""Find the names in a question: proper names, acronyms, names of models."""

from __future__ import annotations

import re

from tutor.text.fold import fold
from tutor.text.language import detect_language
from tutor.text.words import STOP_WORDS

_NAME = re.compile(
    r"\b(?:[A-Z][a-z]*[A-Z]\w*|[A-Z]{2,}\w*|[A-Za-z]+[-‑]?\d[\w.]*)(?:[-‑]\w+(?:\.\d+)*)*"
    r"|^[A-Z][a-z]+(?=,? (?:or|and|vs\.?|versus) [A-Z])"
    r"|^(?!(?:About|Over|Under|Only|Around|Up|Which|What|Are|Is|A|The)\b)[A-Z][a-z]+(?= \d+(?:\.\d+)?[bBmM]\b)"
    r"|(?<![.?!。？！]\s)(?<!^)(?<![\"“'(])\b[A-Z][a-zà-ÿ]+\b"
)
# "Norwegian ferries": an adjective of a place is a word like others, and seldom repeated with each fact.
_OF_PLACE = re.compile(r"[A-Z][a-z]+(?:ian|ese|ish|ean|can)(?=[ -][a-z])|Latin(?=[ -][a-z])")
_LONG_WORD, MIN_HEADED_WORDS = re.compile(r"(?<![\w-])[A-Za-z]{4,}(?![\w-])"), 4
_LATIN_IN_CHINESE = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*[A-Za-z0-9]|[A-Z]")
_PLURAL = re.compile(r"(?<=[a-z]\d)s$|(?<=\d\d)s$")  # of a name: two A100s
_NOT_NAMES = frozenset(
    "i ai ml llm llms nlp gpu gpus api apis cpu usa us uk eu it ok faq q&a id qa vs url urls"
    " kb mb gb tb pb kwh mwh gwh january february march april june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)


def _is_headed(text: str) -> bool:
    """Tell whether a text is written like a heading, each of its longer words with a capital, which names nothing."""
    words = _LONG_WORD.findall(text)
    return len(words) >= MIN_HEADED_WORDS and all(word[0].isupper() for word in words)


def find_names(text: str) -> list[str]:
    """Return the folded names in a question: proper names, acronyms, model names such as GPT-5."""
    pattern = _LATIN_IN_CHINESE if detect_language(text) == "zh" else _NAME
    found = [match.group() for match in pattern.finditer(text) if not _OF_PLACE.match(text, match.start())]
    if _is_headed(text):
        found = [word for word in found if not word.istitle() and not (word.isupper() and word.isalpha())]
    if detect_language(text) == "zh":  # tokens and prompts are words
        found = [word for word in found if any(c.isdigit() or c.isupper() for c in word)]
    names = [_PLURAL.sub("", fold(word).strip("-.")) for word in found]
    return list(dict.fromkeys(n for n in names if n not in _NOT_NAMES and n not in STOP_WORDS and len(n) > 1))
