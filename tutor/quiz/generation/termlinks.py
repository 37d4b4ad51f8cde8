"""Tell whether one term is another name, a kind, a part or an example of another, by what the lessons say of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.meanings import Definition
from tutor.quiz.generation.termkinds import read_head_phrase
from tutor.quiz.generation.variants import spell_initials
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han

_IS_A = re.compile(
    r"\b(?:form|type|kind|sort|subset|subfield|branch|part|technique|application|example|variant|version|family|member)s?"
    r" (?:of|in)\b|\b(?:belongs? to|includes?|including|such as|called|known as|a\.k\.a|short for|stands for)\b"
    r"|^\s?[(（]|之一|一种|一类|一部分|分支|子集|属于|包括|称为|叫做|又称|也叫|简称|即",
    re.IGNORECASE,
)
_MAY_LINK = re.compile(rf"{_IS_A.pattern}|[(（]", re.IGNORECASE)
_OPPOSITE_PREFIX = re.compile(r"^(?:un|non-?|semi-?|in|anti-?|dis|无|非|半|不|反)")


class TermLinks:
    """What the definitions and sentences of lessons say of terms in terms of others. Not changed once it is read."""

    def __init__(self, definitions: Sequence[Definition], sentences: Sequence[str]) -> None:
        self._sentences = [fold(sentence) for sentence in sentences if _MAY_LINK.search(sentence)]
        self._meanings: dict[str, list[str]] = defaultdict(list)
        self._heads: dict[str, list[str]] = defaultdict(list)
        for definition in definitions:
            key = key_of(definition.term)
            self._meanings[key].append(fold(definition.meaning))
            self._heads[key].append(fold(read_head_phrase(definition.meaning)))

    def are_related(self, one: str, other: str) -> bool:
        """Tell whether two terms are the same, or one is a kind, a part, an example or an abbreviation of the other."""
        first, second = fold(one), fold(other)
        if not _is_other_name(first, second) or set(find_terms(one)) & set(find_terms(other)):
            return True
        if _abbreviates(second, one) or _abbreviates(first, other):
            return True
        a, b = key_of(one), key_of(other)
        if any(a in said for said in self._meanings.get(b, ())) or any(b in said for said in self._meanings.get(a, ())):
            return True
        if any(_is_said(said, b) for said in self._heads.get(a, ())):
            return True
        if any(_is_said(said, a) for said in self._heads.get(b, ())):
            return True
        return any(_links(text, a, b) for text in self._sentences if a in text and b in text)


def key_of(term: str) -> str:
    """Return the form by which a term is known: folded, in the singular, a hyphen a space."""
    plain = fold(term).strip().replace("-", " ")
    return plain if has_han(plain) else make_singular(plain)


def _is_other_name(first: str, second: str) -> bool:
    """Tell whether neither of two names holds the other, but for a prefix that turns it into its opposite."""
    short, long = sorted((first, second), key=len)
    if short == long:
        return False
    if short not in long:
        return True
    return long.endswith(short) and _OPPOSITE_PREFIX.fullmatch(long[: -len(short)]) is not None


def _abbreviates(short: str, term: str) -> bool:
    initials = fold(spell_initials(term))
    return bool(initials) and short in (initials, f"{initials}s")


def _is_said(head: str, key: str) -> bool:
    """Tell whether a thing said to be a "language model" may be a "large language model"."""
    return " " in head and " " in key and key.endswith(head)


def _links(text: str, one: str, other: str) -> bool:
    """Tell whether a sentence puts a word of kind or naming between two terms, and no list mark alone."""
    start, end = sorted((text.find(one), text.find(other)))
    first = one if text.find(one) == start else other
    between = text[start + len(first) : end]
    return len(between) < 60 and not re.search(r"[、,，;；]", between) and _IS_A.search(between) is not None
