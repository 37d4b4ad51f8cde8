"""List what an answer should hold: the words of a question, and what may stand for them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from tutor.answering.questions.question import Question
from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.language import has_han
from tutor.text.numerals import WORDS
from tutor.text.words import content_words, stem_word
from tutor.types import Query

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_FIGURES = [str(number) for number in range(1, 11)]
# A part of a course by its place: the first week is Week One, and Week 1.
_PART = (
    r"(?:weeks?|days?|chapters?|lessons?|modules?|units?|lectures?|parts?|sessions?|steps?|stages?|phases?|sections?)"
)
_PLACED = re.compile(
    rf"\b({'|'.join(_ORDINALS)}) (?:[a-z-]+ing )?{_PART}\b|\b{_PART} ({'|'.join(WORDS[1:11])}|[1-9]|10)\b",
    re.IGNORECASE,
)
_PART_NOUN = re.compile(_PART, re.IGNORECASE)
_SPELT_OUT = {stem_word(word): (str(number),) for number, word in enumerate(WORDS) if number > 1}
# "A 13b model" is one of 13 billion: the letter is no word that a text need hold.
_SCALED = re.compile(r"(?<![\w.])\d[\d,.]*(?P<letter>[kmbt])(?![A-Za-z0-9])", re.IGNORECASE)
IN_PAIR = 0.5  # how far a word of one Chinese character is held by a longer one: 融 by 融资


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of the question: `terms` that stand for it, and `related` terms that stand for part of it (0..1)."""

    terms: tuple[str, ...]
    related: tuple[tuple[str, float], ...] = ()

    def find_in(self, held: frozenset[str]) -> float:
        """Return how far a set of terms holds the word: 1, or the closeness of the nearest related term."""
        if not held.isdisjoint(self.terms):
            return 1.0
        closest = max((closeness for term, closeness in self.related if term in held), default=0.0)
        alone = self.terms[0] if len(self.terms[0]) == 1 and has_han(self.terms[0]) else ""
        return max(closest, IN_PAIR) if alone and any(alone in term for term in held) else closest

    def is_of(self, terms: Collection[str]) -> bool:
        """Tell whether it is one of some terms, or ends with one of a single Chinese character: 本书 with 书."""
        own = self.terms[0] if self.terms else ""
        return own in terms or (has_han(own) and own[-1:] in terms)


def list_wanted(question: Question, query: Query) -> tuple[Wanted, ...]:
    """Return what an answer should hold, with what may stand for it: translations, synonyms, related words.

    Words that only name the source ("in the lecture") are left out, and the letter that scales a figure.
    """
    scales = {match["letter"].lower() for match in _SCALED.finditer(question.text)}
    left_out = question.source_words | scales
    groups = query.groups or tuple((term,) for term in content_words(question.text))
    related = query.related or ((),) * len(groups)
    named = {**_SPELT_OUT, **_list_placed(question.text)}
    wanted = [
        Wanted(
            tuple(dict.fromkeys((*group, *(s for t in group for s in (*find_synonyms(t), *named.get(t, ())))))), near
        )
        for group, near in zip(groups, related, strict=True)
    ]
    return tuple(w for w in wanted if w.terms[0] not in left_out) or tuple(wanted)


def _list_placed(text: str) -> dict[str, tuple[str, ...]]:
    """Return for each word that numbers a part of a course in a question the others: first, one and 1."""
    placed: dict[str, tuple[str, ...]] = {}
    for match in _PLACED.finditer(text):
        said = (match[1] or match[2]).lower()
        placed[stem_word(said)] = _name_number(said)
    return placed


def _name_number(said: str) -> tuple[str, ...]:
    at = next(names.index(said) for names in (_ORDINALS, WORDS[1:11], _FIGURES) if said in names)
    return (stem_word(_ORDINALS[at]), stem_word(WORDS[at + 1]), _FIGURES[at])


def list_parts(text: str) -> frozenset[tuple[str, str]]:
    """Return the numbered parts of a course that a text names, each as its noun and its figure: ("week", "1")."""
    found = ((_PART_NOUN.search(match[0]), match[1] or match[2]) for match in _PLACED.finditer(text))
    return frozenset((stem_word(noun[0].lower()), _name_number(said.lower())[-1]) for noun, said in found if noun)
