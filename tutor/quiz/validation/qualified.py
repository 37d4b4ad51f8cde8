"""See that no other sentence of the lessons qualifies or contradicts what an item calls true."""

from __future__ import annotations

import re

from tutor.answering.checking.statements import split_clauses
from tutor.answering.form import term_set
from tutor.quiz.grading.contradiction import find_contradictions
from tutor.quiz.validation.lessons import Claim, Lessons
from tutor.quiz.validation.wording import state
from tutor.types import ItemKind, QuizItem

MIN_ALIKE = 0.5  # of a true statement's words, by weight, for a claim to be held against it
MIN_SAME = 0.3  # of the words of a claim that compares, that a statement of sameness must hold
MIN_SAME_TERMS = 3
_PARTS = re.compile(r"[,;，；]\s*(?:(?:and|but|so)\s+)?")
_SAME = re.compile(
    r"\b(?:match(?:es|ed)?|aligns?|aligned|equals?|the same as|in line with|corresponds?|fits? exactly)\b"
    r"|匹配|吻合|一致|相等|等于|相符|相同",
    re.IGNORECASE,
)
_UNEQUAL = re.compile(
    r"\b(?:smaller|larger|bigger|fewer|more|less|lower|higher|shorter|longer)(?: \w+){0,2} than\b"
    r"|\b(?:exceeds?|falls? short"
    r"|differs?|deviates?)\b|比[^，。]{1,24}(?:小|大|少|多|低|高|短|长)|(?:小|大|少|多|低|高)于|超过|不足|偏离|不同于",
    re.IGNORECASE,
)


def check_qualified(item: QuizItem, lessons: Lessons) -> str:
    """Want no true statement whose contrary another sentence says, or that calls alike what one compares."""
    if item.kind is not ItemKind.TRUE_FALSE or item.answer is not True:
        return ""
    statement = state(item)
    terms = term_set(statement)
    for claim in lessons.find_claims_like(terms, item.language, MIN_ALIKE):
        if claim.unit.text in item.citation.quote or not claim.unit.citable:
            continue
        parts = (claim.content, *_PARTS.split(claim.content))
        if find_contradictions(statement, [clause for part in parts for clause in split_clauses(part)]):
            return "another sentence of the lessons says the contrary"
    if not _SAME.search(statement):
        return ""
    compared = (c for c in _list_near(item, lessons) if _UNEQUAL.search(c.content))
    if any(_shares(terms, claim) for claim in compared):
        return "another sentence of the lessons sets apart what it calls alike"
    return ""


def _list_near(item: QuizItem, lessons: Lessons) -> list[Claim]:
    """Return the claims of the item's own lesson beside those that it cites."""
    found = lessons.list_claims_of(item.citation.document)
    return [c for c in found if c.chunk.language == item.language and c.unit.text not in item.citation.quote]


def _shares(terms: frozenset[str], claim: Claim) -> bool:
    own = term_set(claim.content)
    shared = terms & own
    return len(shared) >= MIN_SAME_TERMS and len(shared) >= MIN_SAME * len(own)
