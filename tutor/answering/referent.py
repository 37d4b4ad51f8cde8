"""Tell whether a sentence that fits a question only refers to the answer, which the sentence before it names."""

from __future__ import annotations

import re

from tutor.answering.demands.persons import asks_who, names_somebody
from tutor.answering.questions.attribute import Kind, find_attribute
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

MAX_HAN_BETWEEN = 2  # characters between 这些 and what they are
_REFERRED = re.compile(r"\b(?:this|these|that|those|such(?: an?)?) (?:[a-z-]+ )?([a-z-]+)", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|they)\b|[他她]们?", re.IGNORECASE)


def leaves_answer_before(asked: str, text: str) -> bool:
    """Tell whether a text calls what is asked for by a pronoun or as "these devices": "Which device …?", "Who …?"."""
    if asks_who(asked) and _PRONOUN.match(text) and not names_somebody(text, asked):
        return True
    attribute = find_attribute(asked)
    if attribute is None or attribute.kind is not Kind.NOUN:
        return False
    if has_han(attribute.word):
        between = rf"[这那][些种个类]?.{{0,{MAX_HAN_BETWEEN}}}|[该此].{{0,{MAX_HAN_BETWEEN}}}"
        return re.search(rf"(?:{between}){re.escape(attribute.word)}", fold(text)) is not None
    terms = set(attribute.terms)
    return any(terms & set(tokenize(match.group())) for match in _REFERRED.finditer(text))
