"""Decide whether the evidence holds what is asked: the thing, the attribute, and the kind of value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.evidence import Lexicon, Scored, frame_text
from tutor.answering.question import Question
from tutor.text.fold import fold
from tutor.text.words import content_words, tokenize
from tutor.types import Query, UnitKind

MIN_NAMES_COVERED = 0.5
MIN_COVERAGE_WITHOUT = 0.4  # of the question's words, where no encoder speaks for the evidence
FEW_RIVALS = 2.0  # the lead over the fourth unit where there are not so many
_MODEL_NAME = re.compile(r"[a-z].*\d|\d.*[a-z]")
# Logistic regression, fitted on XQuAD with three kinds of case: the question over all passages (to be answered), over
# all but the passage that answers it (a near miss), and questions of another field. Cross-validated by article, at 3 %
# false refusals: 97 % of the foreign questions and 72 % of the near misses are refused in English; in Chinese, where
# no encoder helps, 52 % of the near misses.
_WITH_ENCODER = {
    "own": 0.82,
    "near": 0.41,
    "elsewhere": 0.24,
    "phrase": 0.73,
    "similarity": 1.09,
    "best_own": 0.89,
    "best_similarity": 1.08,
    "unfit": -0.19,
    "names": 0.73,
    "passage": 2.06,
    "margin": 0.78,
}
_WITHOUT_ENCODER = {
    "own": 1.6,
    "near": 0.5,
    "elsewhere": 0.32,
    "phrase": 0.53,
    "best_own": 1.6,
    "unfit": -0.15,
    "names": 0.43,
    "passage": 1.66,
    "margin": 0.53,
}
_BIAS_WITH, _BIAS_WITHOUT = -6.06, -3.28
MIN_SCORE_WITH, MIN_SCORE_WITHOUT = -1.0, -0.9


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to answer, with the reason when not; `evidence` is what may be used, best first."""

    answer: bool
    evidence: tuple[Scored, ...]
    reason: str = ""


def decide(question: Question, query: Query, scored: Sequence[Scored], lexicon: Lexicon) -> Decision:
    """Keep the evidence that is about the names asked for and of the kind asked for; refuse when too little is left."""
    if not scored:
        return Decision(False, (), "nothing was found")
    if unknown := [name for name in question.names if not is_known(name, lexicon)]:
        return Decision(False, (), f"the lessons do not mention {unknown[0]}")
    kept = [s for s in scored if covers_names(question.names, s) >= MIN_NAMES_COVERED]
    if not kept:
        return Decision(False, (), f"no passage is about {question.names[0]}")
    if question.counted and not lexicon.knows(question.counted):
        return Decision(False, (), f"the lessons do not mention {question.counted}")
    if question.value is not None:
        kept = [s for s in kept if s.fits]
        if not kept or kept[0].score < scored[0].score - 4.0:
            return Decision(False, (), "no passage gives the figure asked for")
    kept = _prefer_language(question, query, kept)
    if not _is_enough(question, query, kept):
        return Decision(False, (), f"the passages do not speak of {', '.join(kept[0].missing[:3]) or 'this'}")
    return Decision(True, tuple(kept))


def _prefer_language(question: Question, query: Query, kept: list[Scored]) -> list[Scored]:
    """Keep the evidence in the learner's language alone where it is enough to answer."""
    own = [s for s in kept if s.chunk.language == question.language]
    return own if own and _is_enough(question, query, own) else kept


def _is_enough(question: Question, query: Query, kept: Sequence[Scored]) -> bool:
    # An encoder that reads only a gloss of the question tells too little to be calibrated.
    dense = query.dense_text == query.text and any(s.similarity for s in kept[:3])
    if not dense and kept[0].own + kept[0].frame + kept[0].beside < MIN_COVERAGE_WITHOUT:
        return False
    return rate_evidence(question, kept, dense=dense) >= (MIN_SCORE_WITH if dense else MIN_SCORE_WITHOUT)


def rate_evidence(question: Question, kept: Sequence[Scored], *, dense: bool) -> float:
    """Return the log-odds that the best evidence answers the question; `dense` tells whether an encoder read it."""
    best = kept[0]
    features = {
        "own": best.own,
        "near": best.frame + best.beside,
        "elsewhere": best.elsewhere,
        "phrase": best.phrase,
        "similarity": best.similarity,
        "best_own": max(s.own for s in kept[:3]),
        "best_similarity": max(s.similarity for s in kept[:3]),
        "unfit": float(not best.fits),
        "names": covers_names(question.names, best),
        "passage": max(s.passage_score for s in kept),
        "margin": best.score - kept[3].score if len(kept) > 3 else FEW_RIVALS,
    }
    weights, bias = (_WITH_ENCODER, _BIAS_WITH) if dense else (_WITHOUT_ENCODER, _BIAS_WITHOUT)
    return bias + sum(weight * features[name] for name, weight in weights.items())


def is_known(name: str, lexicon: Lexicon) -> bool:
    """Tell whether the lessons hold a name: all of its distinguishing parts."""
    return all(lexicon.knows(term) for term in tokenize(name))


def covers_names(names: Sequence[str], scored: Scored) -> float:
    """Return the share of the names that a unit, its frame or the sentences beside it hold; 1 without names."""
    if not names:
        return 1.0
    chunk = scored.chunk
    # The sentences beside a sentence may name what it is about; the points beside a point are about other things.
    reach = 1 if scored.unit.kind is UnitKind.SENTENCE else 0
    beside = chunk.units[max(0, scored.position - reach) : scored.position + 1 + reach]
    held = fold(" ".join((frame_text(scored.unit, chunk), *(unit.text for unit in beside))))
    terms = set(content_words(held))
    return sum(_holds(name, held, terms) for name in names) / len(names)


def _holds(name: str, held: str, terms: set[str]) -> bool:
    """Tell whether a text holds a name; one with a number, such as GPT-3, only to the letter."""
    if _MODEL_NAME.search(name):
        return re.search(rf"(?<![\w.]){re.escape(name)}(?![\w]|\.\d)", held) is not None
    return name in held or all(term in terms for term in tokenize(name))
