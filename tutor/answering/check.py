"""Check a sentence against the words that it cites: figures, names, negation, subjects and meaning."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.answering.checking.amounts import find_misplaced_figure, find_wrong_figure
from tutor.answering.checking.comparison import judge_comparison
from tutor.answering.checking.names import missing_names
from tutor.answering.checking.polarity import find_denied, find_turn, negated_heads
from tutor.answering.checking.roles import find_exchange, find_wrong_subject
from tutor.answering.checking.statements import align_clauses, make_clause, split_clauses, split_statements
from tutor.text.words import tokenize

MIN_SHARED_TERMS = 0.6
MIN_TERMS = 2
SHORT_TERMS = 3  # of a sentence in which each word carries the claim
MIN_ALIGNED = 0.6  # of a sentence's terms, for a clause to be so much about the same that it can contradict it
MIN_ALIGNED_STRICT = 0.4
MAX_REPEATS = 2.5  # words for each different word


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether cited words support a sentence, how far (0..1), and what is wrong if they do not."""

    supported: bool
    score: float
    reason: str = ""


def check_sentence(sentence: str, cited: str) -> Verdict:
    """Check a sentence against cited words (quotes and their context), strictly: by words alone, without an encoder.

    Every figure and every name must stand in the cited words, said of the same thing; negation, opposites, subjects
    and the direction of comparisons must agree; and most of the content words must be shared.
    """
    if conflict := find_conflict(sentence, cited, strict=True):
        return Verdict(False, 0.0, conflict)
    words = tokenize(sentence)
    terms = set(words)
    if len(terms) < MIN_TERMS:
        return Verdict(False, 0.0, "it says too little to be checked")
    if len(words) > MAX_REPEATS * len(terms):
        return Verdict(False, 0.0, "it repeats itself")
    shared = len(terms & set(tokenize(cited))) / len(terms)
    if shared < (1.0 if len(terms) <= SHORT_TERMS else MIN_SHARED_TERMS):
        return Verdict(False, shared, "the cited words speak of something else")
    return Verdict(True, shared)


def find_conflict(sentence: str, cited: str, *, strict: bool = False) -> str:
    """Return the first thing in a sentence that contradicts the cited words, "" if there is none.

    If strict, a sentence may hold no name and no subject that the cited words do not name, and deny nothing that they
    do not; else it is held to names and denials only where a clause says about the same.
    """
    said, clauses = make_clause(sentence), split_clauses(cited)
    aligned = align_clauses(said, clauses, MIN_ALIGNED_STRICT if strict else MIN_ALIGNED)
    close = strict or bool(aligned)
    if wrong := find_wrong_figure(sentence, cited, close=close):
        return wrong
    if close and (missing := missing_names(sentence, cited)):
        return f"the name {missing[0]} is not in the cited words"
    turned, settled = judge_comparison(sentence, split_statements(cited))
    if turned:
        return "it turns round a comparison of the cited words"
    if close and (wrong := find_misplaced_figure(sentence, cited)):
        return wrong
    turns = [find_turn(said, clause, settled) for clause in aligned]
    if turns and all(turns):
        return turns[0]
    if strict and not aligned and (turn := find_turn(said, make_clause(cited), settled)):
        return turn
    if strict and not any(turns) and not negated_heads(sentence) and (denied := find_denied(said, clauses)):
        return denied
    if settled:
        return ""
    return find_wrong_subject(sentence, clauses, strict=strict) or find_exchange(said, clauses)
