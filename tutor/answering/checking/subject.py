"""Find what a clause speaks of: the words before its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.text.fold import fold
from tutor.text.words import STOP_WORDS, tokenize

_MOST_SUBJECT_TERMS = 3
_AUXILIARIES = frozenset(
    "is are was were be been has have had does do did can could will would may might must should cannot isn't aren't"
    " doesn't don't needs need uses use takes take costs cost requires require means mean makes make gives give runs"
    " run works work holds hold trains train learns learn contains contain says said became becomes become".split()
)
_CHINESE_VERB = re.compile(
    r"不?(?:需要|必须|使用|利用|是|为|有|花费|花|耗时|要|可以|能够?|采用|包括|适合|适用|用于|用|成本|费用|位于|属于|训练|依赖|关闭|生产|出售)"
)
PRONOUN = re.compile(
    r"^\W*(?:it|its|they|their|this|that|these|those|he|she|his|her|we|you|your|there|such|both|which|who"
    r"|它|他|她|这|那|其|该|此|两者|你|我们)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w'’-]*|\d[\d.,]*|[一-鿿]+")


def find_subject(text: str) -> tuple[str, frozenset[str]]:
    """Return what a clause is about: the words before its verb, as written and as terms; empty for a pronoun.

    The verb is told by a short list and by endings, so that a subject can come out short; it is never the whole clause.
    """
    if PRONOUN.search(text):
        return "", frozenset()
    if verb := _CHINESE_VERB.search(text):
        before = text[: verb.start()].strip(" ，,")
        return (before, frozenset(tokenize(before))) if 0 < len(before) <= 12 else ("", frozenset())
    words: list[str] = []
    terms: list[str] = []
    for match in _WORD.finditer(text):
        word = fold(match.group())
        if words and (word in _AUXILIARIES or len(terms) >= _MOST_SUBJECT_TERMS):
            break
        if not words and word in _AUXILIARIES:
            return "", frozenset()
        words.append(match.group())
        terms.extend(tokenize(word) if word not in STOP_WORDS else ())
    else:
        return "", frozenset()
    # Without a verb from the list among the first words, the last of them may be the verb itself.
    subject = terms if word in _AUXILIARIES else terms[:1]
    return " ".join(words if word in _AUXILIARIES else words[: _last_of(words, subject)]), frozenset(subject)


def lacks_subject(text: str) -> bool:
    """Tell whether a piece of a sentence begins with its verb, so that its subject stands before it."""
    if verb := _CHINESE_VERB.match(text.strip()):
        return verb.end() < len(text.strip())
    first = _WORD.search(text)
    return first is not None and fold(first.group()) in _AUXILIARIES


def _last_of(words: Sequence[str], subject: Sequence[str]) -> int:
    return next((n for n, word in enumerate(words, start=1) if set(tokenize(word)) & set(subject)), 1)
