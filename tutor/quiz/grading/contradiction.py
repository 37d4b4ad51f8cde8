"""Find where an answer says the contrary of a point: opposites, negation, a comparison or a relation turned round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.checking.comparison import judge_comparison
from tutor.answering.checking.polarity import find_opposite, find_turn
from tutor.answering.checking.roles import find_exchange
from tutor.answering.checking.statements import Clause, align_clauses, split_clauses, split_statements
from tutor.answering.questions.question import NEGATION
from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.fold import fold

MIN_SAID = 0.6  # of the terms of a clause of the answer, that the point's clause must hold
MIN_HELD = 0.6  # and the other way round: only a clause that speaks of the same can contradict it
MIN_WITHIN = 0.99
MIN_TERMS = 2
MIN_DENIED = 0.5  # of the sentences of an answer
_CONDITION = re.compile(r"\b(?:if|when|once|by|after)\b(?: (?:you|we|one|they|i)\b)?|如果|若|当|一旦", re.IGNORECASE)
_WORD = re.compile(r"[^\W㐀-鿿]+|[㐀-鿿]")
# What is said of the subject itself is denied: not "not only", nor "not A but B".
_DENIES = re.compile(
    r"^\W*(?:(?:no|yes)\W+)?[^,.;:]{2,60}?\b(?:is|are|was|were|does|do|did|has|have|means?)(?:n['’]t| not| never)\b"
    r"(?! only| just| merely| always| necessarily)(?![^.;]*\bbut\b)"
    r"|^\W*[^,.;:]{2,60}?\bnever\b(?![^.;]*\bbut\b)"
    r"|^[^，。；：]{1,20}(?:不是|并不是|并非|不指|从不|没有)(?![^。；]*而是)",
    re.IGNORECASE,
)


def denies_all(sentences: Sequence[str], reference: str) -> bool:
    """Tell whether an answer denies what its reference says without any denial, in most of its sentences."""
    if not sentences or NEGATION.search(reference):
        return False
    return sum(_DENIES.search(sentence) is not None for sentence in sentences) > MIN_DENIED * len(sentences)


def turns_short(sentences: Sequence[str], reference: str, question: str = "") -> bool:
    """Tell whether a short answer has an opposite in the place of a short reference's word.

    What the question says and the answer says again ("if you raise the price …") turns nothing.
    """
    if len(sentences) > 1 or len(split_statements(reference)) > 1:
        return False
    return any(find_opposite(_drop_condition(sentence, question), reference) is not None for sentence in sentences)


def _drop_condition(sentence: str, question: str) -> str:
    """Return a sentence without the words after its if or when, as far as the question has them in this order."""
    opening = _CONDITION.search(sentence)
    if opening is None:
        return sentence
    asked, words = f" {' '.join(_WORD.findall(fold(question)))} ", list(_WORD.finditer(sentence, opening.end()))
    for count in range(len(words), 1, -1):
        if f" {fold(' '.join(word.group() for word in words[:count]))} " in asked:
            return sentence[: opening.start()] + sentence[words[count - 1].end() :]
    return sentence


def find_contradictions(point: str, clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Return the clauses of an answer that say the contrary of a point."""
    held = split_clauses(point)
    found = []
    for said in clauses:
        aligned = [clause for clause in align_clauses(said, held, MIN_SAID) if _covers(said, clause)]
        if len(said.held) < MIN_TERMS or not aligned:
            continue
        turned, settled = judge_comparison(said.text, [clause.text for clause in aligned])
        turns = [find_turn(said, clause, settled) for clause in aligned]
        if turned or (turns and all(turns)) or (not settled and find_exchange(said, aligned)):
            found.append(said.text)
    return tuple(found)


def _covers(said: Clause, held: Clause) -> bool:
    """Tell whether a clause of the answer says most of the point's clause, or is itself all within it."""
    terms = {term for own in said.held for term in (own, *find_synonyms(own))}
    within = len(said.held & held.held) >= MIN_WITHIN * len(said.held)
    return within or len(held.held & terms) >= MIN_HELD * len(held.held)
