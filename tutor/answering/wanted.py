"""List what an answer should hold: the words of a question, and what may stand for them."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.answering.question import Question
from tutor.answering.synonyms import find_synonyms
from tutor.text.language import has_han
from tutor.text.words import content_words
from tutor.types import Query

IN_PAIR = 0.5  # how far a word of one Chinese character is held by a longer one: 融 by 融资


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of the question: `terms` that stand for it, and `related` terms that stand for part of it (0..1)."""

    terms: tuple[str, ...]
    related: tuple[tuple[str, float], ...] = ()

    def find_in(self, held: frozenset[str]) -> float:
        """Return how far a set of terms holds the word: 1, or the closeness of the nearest related term."""
        if any(term in held for term in self.terms):
            return 1.0
        closest = max((closeness for term, closeness in self.related if term in held), default=0.0)
        alone = self.terms[0] if len(self.terms[0]) == 1 and has_han(self.terms[0]) else ""
        return max(closest, IN_PAIR) if alone and any(alone in term for term in held) else closest


def list_wanted(question: Question, query: Query) -> tuple[Wanted, ...]:
    """Return what an answer should hold, with what may stand for it: translations, synonyms, related words.

    Words that only name the source ("in the lecture") are left out.
    """
    groups = query.groups or tuple((term,) for term in content_words(question.text))
    related = query.related or ((),) * len(groups)
    wanted = [
        Wanted(tuple(dict.fromkeys((*group, *(s for term in group for s in find_synonyms(term))))), near)
        for group, near in zip(groups, related, strict=True)
    ]
    return tuple(w for w in wanted if w.terms[0] not in question.source_words) or tuple(wanted)
