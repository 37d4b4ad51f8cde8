"""Cut cited words into statements and clauses, and find those that a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.checking.subject import find_subject, lacks_subject
from tutor.text.language import has_han
from tutor.text.sentences import split_sentences
from tutor.text.words import tokenize

_CONTRAST = re.compile(
    r"\s*[;；]\s*|,?\s+(?:whereas|while|but|although|though|however|yet)\b,?\s*|[，,]\s*(?:而|但是?|不过|然而|却|可是)",
    re.IGNORECASE,
)
_OPENS_WITH_CONTRAST = re.compile(r"^(?:(?:while|whereas|although|though|unlike)\b|虽然|尽管)", re.IGNORECASE)
_HAN_COMMA = re.compile(r"，|,\s")
_COMMA = re.compile(r",(?!\d)\s*|，")
# Web text often lacks the space after a full stop.
_GLUED = re.compile(r"(?<=[a-z0-9)\]\"”’%][.!?])(?=[A-Z][a-z])|(?<=[a-z][.!?]\")(?=[A-Z])")
_SUBJECT_TERMS = 2
_SUBJECT_WEIGHT = 2.0
_TIE = 1e-6


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a text, with its lexical terms in order."""

    text: str
    terms: tuple[str, ...]

    @property
    def held(self) -> frozenset[str]:
        """Return the distinct terms."""
        return frozenset(self.terms)


def make_clause(text: str) -> Clause:
    """Return a text as one clause."""
    return Clause(text, tuple(tokenize(text)))


def split_statements(text: str) -> list[str]:
    """Return the sentences and rows of a text, as written; a glued full stop ends one too."""
    parts: list[str] = []
    for line in _GLUED.sub("\n\n", text).split("\n\n"):
        parts.extend(line[start:end] for start, end in split_sentences(line))
    return [part for part in parts if part.strip()]


def split_clauses(text: str) -> list[Clause]:
    """Return the clauses of a text: its statements, cut where one thing is set against another."""
    clauses: list[Clause] = []
    for statement in split_statements(text):
        parts = _CONTRAST.split(_OPENS_WITH_CONTRAST.sub("", statement))
        if _OPENS_WITH_CONTRAST.search(statement):
            parts = [piece for part in parts for piece in _COMMA.split(part, maxsplit=1)]
        if has_han(statement):
            parts = [piece for part in parts for piece in _HAN_COMMA.split(part)]
        clauses.extend(_complete(parts))
    return clauses


def _complete(parts: Sequence[str | None]) -> Iterator[Clause]:
    """Yield the pieces of a statement as clauses; one that begins with its verb gets the subject before it."""
    subject = ""
    for part in parts:
        if not part or not part.strip():
            continue
        own = find_subject(part)[0]
        inherits = subject and not own and lacks_subject(part)
        yield make_clause(f"{subject} {part.strip()}" if inherits else part.strip())
        subject = own or subject


def align_clauses(sentence: Clause, clauses: Sequence[Clause], min_share: float) -> list[Clause]:
    """Return the clauses that hold most of a sentence's terms, its first ones counted double; none below `min_share`.

    A term's place in the sentence stands for its part in it: what a sentence speaks of comes first.
    """
    weights = weigh_terms(sentence)
    total = sum(weights.values())
    if not total:
        return []
    shares = [sum(weights[t] for t in clause.held if t in weights) / total for clause in clauses]
    best = max(shares, default=0.0)
    if best < min_share:
        return []
    return [clause for clause, share in zip(clauses, shares, strict=True) if share >= best - _TIE]


def weigh_terms(sentence: Clause) -> dict[str, float]:
    """Return the weight of each term of a sentence: its first terms count double."""
    order = list(dict.fromkeys(sentence.terms))
    return {term: _SUBJECT_WEIGHT if place < _SUBJECT_TERMS else 1.0 for place, term in enumerate(order)}
