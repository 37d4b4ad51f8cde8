"""Tell when a sentence says of one thing what the cited words say of another, or exchanges who does what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.checking.statements import Clause
from tutor.answering.checking.subject import PRONOUN, find_subject
from tutor.text.words import tokenize

MIN_PREDICATE = 0.75  # of the predicate's terms, for a clause to say the same
MIN_SAME_TERMS = 0.8
_PASSIVE = re.compile(r"\bby\b|\bfrom\b|被|由|\bthan\b|比", re.IGNORECASE)


def find_wrong_subject(sentence: str, clauses: Sequence[Clause], *, strict: bool) -> str:
    """Return why the cited words say of something else what a sentence says, "" if they do not.

    The clause that holds the predicate has another subject, and the sentence's own is that of another clause; if
    strict, it may also be missing altogether.
    """
    name, subject = find_subject(sentence)
    predicate = frozenset(tokenize(sentence)) - subject
    if not subject or not predicate:
        return ""
    saying = [c for c in clauses if len(predicate & c.held) >= MIN_PREDICATE * len(predicate)]
    if not saying or any(subject & c.held or PRONOUN.search(c.text) for c in saying):
        return ""
    others = [find_subject(c.text) for c in saying]
    if not all(terms and not terms & predicate for _, terms in others):
        return ""
    elsewhere = any(subject <= c.held for c in clauses)
    if elsewhere or strict:
        return f"the cited words say this of {others[0][0]}, not of {name}"
    return ""


def find_exchange(sentence: Clause, clauses: Sequence[Clause]) -> str:
    """Return why a sentence exchanges who does what to whom with a clause of the same words, "" if it does not."""
    mine = sentence.terms
    if len(set(mine)) < 3 or _PASSIVE.search(sentence.text):
        return ""
    for clause in clauses:
        places = [place for place, term in enumerate(clause.terms) if term in mine]
        theirs = clause.terms[places[0] : places[-1] + 1] if places else ()
        shared = set(mine) & set(theirs)
        if _PASSIVE.search(clause.text) or len(shared) < MIN_SAME_TERMS * len(set(mine) | set(theirs)):
            continue
        first, last = mine[0], mine[-1]
        if first not in theirs or last not in theirs or first == last:
            continue
        pivots = [t for t in mine[1:-1] if t in theirs]
        if any(theirs.index(last) < theirs.index(t) < theirs.index(first) for t in pivots):
            return "it exchanges who does what in the cited words"
    return ""
