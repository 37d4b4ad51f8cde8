"""Find the names in a sentence that the cited words do not hold."""

from __future__ import annotations

import re

from tutor.text.fold import fold
from tutor.text.words import STOP_WORDS, tokenize

_NAME = re.compile(r"\b(?:[A-Z][a-z]*[A-Z]\w*|[A-Z]{2,}\w*|[A-Z][a-zà-ÿ]+|[A-Za-z]+-?\d[\w.]*)(?:-\w+)*")
_CAPITAL_EXPECTED = re.compile(r"(?:^|[.!?:;•*\n]|^\W+|\d[.)])\s*[\"“'‘(*_-]*$")
_WORD = re.compile(r"[^\W\d_]+")
_MIN_ACRONYM = 2
_SMALL = frozenset("of the and for in on to a an".split())


def missing_names(sentence: str, cited: str) -> list[str]:
    """Return the names in a sentence, as written, that the cited words do not hold.

    A capital where a sentence or a point begins is no sign of a name. A plural stands for its singular, an acronym
    for words with its letters, in the cited words or in the sentence, if the cited words hold these.
    """
    held, stems = fold(cited), frozenset(tokenize(cited))
    missing = []
    for match in _NAME.finditer(sentence):
        name = match.group()
        ordinary = name[1:].islower() and _CAPITAL_EXPECTED.search(sentence[: match.start()])
        if ordinary or fold(name) in STOP_WORDS or _holds(name, held, stems) or _is_spelled_out(name, cited):
            continue
        if not (_is_spelled_out(name, sentence) and _spelling_is_held(name, sentence, stems)):
            missing.append(name)
    return missing


def _holds(name: str, held: str, stems: frozenset[str]) -> bool:
    terms = [] if any(c.isdigit() for c in name) else tokenize(name)
    return fold(name) in held or (bool(terms) and set(terms) <= stems)


def _is_spelled_out(name: str, text: str) -> bool:
    return _find_spelling(name, text) is not None


def _spelling_is_held(name: str, sentence: str, stems: frozenset[str]) -> bool:
    spelling = _find_spelling(name, sentence)
    return spelling is not None and all(set(tokenize(word)) <= stems for word in spelling)


def _find_spelling(name: str, text: str) -> list[str] | None:
    """Return the run of words whose first letters an acronym is made of, small words left out."""
    letters = name.rstrip("s").casefold()
    if len(letters) < _MIN_ACRONYM or not name.rstrip("s").isupper():
        return None
    words = [w for w in _WORD.findall(text) if w.casefold() not in _SMALL]
    initials = "".join(word[0] for word in words).casefold()
    if len(initials) != len(words):
        return None
    place = initials.find(letters)
    return words[place : place + len(letters)] if place >= 0 else None
