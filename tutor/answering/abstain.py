"""Decide whether the evidence holds what is asked: the thing, the attribute, and the kind of value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.evidence import Lexicon, Scored, frame_text
from tutor.answering.form import counts_asked, tells_of_opposite, term_set
from tutor.answering.question import Question
from tutor.text.fold import fold
from tutor.text.words import tokenize
from tutor.types import UnitKind

MIN_NAMES_COVERED = 0.5
MIN_COVERAGE_ACROSS = 0.5  # of the question's words, where evidence and question differ in language
MAX_LANGUAGE_LOSS = 0.4  # of the question's words, for an answer in the learner's language
MAX_LAG = 4.0  # of the best unit with a figure behind the best unit
FRAME_SHARE = 0.8  # XQuAD, on which the weights were fitted, has no headings
FEW_RIVALS = 2.0  # the lead over the fourth unit where there are not so many
_MODEL_NAME = re.compile(r"[a-z].*\d|\d.*[a-z]")


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of a logistic regression over what speaks for the best evidence, and the log-odds from which to answer.

    Fitted on XQuAD, five folds by article, with three kinds of case: the question over all passages (to be answered),
    over all but the passage that answers it (a near miss), and questions of another field. At 4 % false refusals it
    refuses 98 % of the foreign questions and 73 % of the near misses in English, 62 % of the near misses in Chinese,
    and 26 % where question and passage differ in language; there the bar was then set higher by hand.
    """

    own: float
    near: float
    elsewhere: float
    phrase: float
    similarity: float
    best_own: float
    best_similarity: float
    unfit: float
    names: float
    passage: float
    margin: float
    bias: float
    min_log_odds: float


_ENGLISH = Calibration(0.91, 0.38, 0.26, 0.74, 1.04, 0.93, 1.04, -0.17, 0.8, 1.84, 0.79, -5.96, -1.1)
_CHINESE = Calibration(1.2, 0.49, 0.34, 0.47, 0.46, 1.26, 0.47, -0.19, 0.24, 1.85, 0.72, -4.32, -0.95)
_ACROSS = Calibration(0.86, 0.41, 0.27, 0.04, 0.45, 0.85, 0.41, -0.42, 0.61, 1.42, 0.6, -3.53, -0.4)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to answer, with the reason when not; `evidence` is what may be used, best first."""

    answer: bool
    evidence: tuple[Scored, ...]
    reason: str = ""


def decide(question: Question, scored: Sequence[Scored], lexicon: Lexicon) -> Decision:
    """Keep the evidence that is about the names asked for and of the kind asked for; refuse when too little is left."""
    if not scored:
        return Decision(False, (), "nothing was found")
    if unknown := [name for name in question.names if not is_known(name, lexicon)]:
        return Decision(False, (), f"the lessons do not mention {unknown[0]}")
    kept = [s for s in scored if covers_names(question, s) >= MIN_NAMES_COVERED]
    if not kept:
        return Decision(False, (), f"no passage is about {question.names[0]}")
    if question.speech and (spoken := [s for s in scored if s.chunk.location.time_start is not None]):
        kept = [s for s in kept if s in spoken]
    if question.counted:
        kept = [s for s in kept if counts_asked(question, s.unit)]
    if not kept:
        return Decision(False, (), f"nothing was found on {question.counted or 'what is said there'}")
    if question.value is not None:
        kept = [s for s in kept if s.fits and not tells_of_opposite(question, s.unit, s.chunk)]
        if not kept or kept[0].score < _best_score(scored, kept[0].chunk.language) - MAX_LAG:
            return Decision(False, (), "no passage gives the figure asked for")
    kept = _prefer_language(question, kept)
    if not is_enough(question, kept):
        return Decision(False, (), f"the passages do not speak of {', '.join(kept[0].missing[:3]) or 'this'}")
    return Decision(True, tuple(kept))


def _best_score(scored: Sequence[Scored], language: str) -> float:
    return next(s.score for s in scored if s.chunk.language == language)


def _prefer_language(question: Question, kept: list[Scored]) -> list[Scored]:
    """Keep the evidence in the learner's language alone where it is enough, and about as much as in another."""
    own = [s for s in kept if s.chunk.language == question.language]
    other = [s for s in kept if s.chunk.language != question.language]
    if not own or not is_enough(question, own):
        return other if other and is_enough(question, other) else kept
    if (
        other
        and max(map(_held, other[:3])) > max(map(_held, own[:3])) + MAX_LANGUAGE_LOSS
        and is_enough(question, other)
    ):
        return other
    return own


def is_enough(question: Question, kept: Sequence[Scored]) -> bool:
    """Tell whether evidence, best first, is likely enough to hold the answer."""
    best = kept[0]
    if best.chunk.language != question.language:
        covered = best.own + best.frame + best.beside >= MIN_COVERAGE_ACROSS
        return covered and rate_evidence(question, kept, _ACROSS) >= _ACROSS.min_log_odds
    calibration = _CHINESE if question.language == "zh" else _ENGLISH
    return rate_evidence(question, kept, calibration) >= calibration.min_log_odds


def rate_evidence(question: Question, kept: Sequence[Scored], calibration: Calibration) -> float:
    """Return the log-odds that the best evidence answers the question."""
    best = kept[0]
    return (
        calibration.bias
        + calibration.own * _held(best)
        + calibration.near * (best.frame * (1 - FRAME_SHARE) + best.beside)
        + calibration.elsewhere * best.elsewhere
        + calibration.phrase * best.phrase
        + calibration.similarity * best.similarity
        + calibration.best_own * max(map(_held, kept[:3]))
        + calibration.best_similarity * max(s.similarity for s in kept[:3])
        + calibration.unfit * (not best.fits)
        + calibration.names * covers_names(question, best)
        + calibration.passage * max(s.passage_score for s in kept)
        + calibration.margin * (best.score - kept[3].score if len(kept) > 3 else FEW_RIVALS)
    )


def _held(scored: Scored) -> float:
    """Return the share of the question that a unit holds; its headings and its list's introduction speak for it."""
    return scored.own + FRAME_SHARE * scored.frame


def is_known(name: str, lexicon: Lexicon) -> bool:
    """Tell whether the lessons hold a name: all of its distinguishing parts."""
    return all(lexicon.knows(term) for term in tokenize(name))


def covers_names(question: Question, scored: Scored) -> float:
    """Return the share of the names that a unit or its frame holds, or, for a sentence, the text around it; 1 without.

    A sentence may speak of what another of its passage named, of a model such as GPT-3 only if the one beside it did,
    and with a figure only if it names the model itself; the points beside a point are about other things.
    """
    names = question.names
    if not names:
        return 1.0
    chunk, position = scored.chunk, scored.position
    is_sentence = scored.unit.kind is UnitKind.SENTENCE
    reach = 1 if is_sentence and question.value is None else 0
    near = chunk.units[max(0, position - reach) : position + 1 + reach]
    texts = {True: near, False: chunk.units if is_sentence else near}
    frame = frame_text(scored.unit, chunk)
    held = {strict: fold(" ".join((frame, *(unit.text for unit in units)))) for strict, units in texts.items()}
    return sum(_holds(name, held[_MODEL_NAME.search(name) is not None]) for name in names) / len(names)


def _holds(name: str, held: str) -> bool:
    """Tell whether a text holds a name; one with a number, such as GPT-3, only to the letter."""
    if _MODEL_NAME.search(name):
        return re.search(rf"(?<![\w.]){re.escape(name)}(?![\w]|\.\d)", held) is not None
    return name in held or set(tokenize(name)) <= term_set(held)
