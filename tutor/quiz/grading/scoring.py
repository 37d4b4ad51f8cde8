"""Turn the evidence for each point into a score, a verdict, and how sure both are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.quiz.grading.evidence import PointEvidence
from tutor.quiz.grading.rubric import Rubric
from tutor.types import Verdict


@dataclass(frozen=True, slots=True)
class Calibration:
    """The line from the mean gain of the wanted points to the log-odds of the score, and where verdicts change.

    Fitted on nine questions of Short Answer Feedback (247 students' answers that say something, human scores in 0..1),
    with as many answers to other questions (score 0, a quarter of the weight each) and the nine questions themselves
    (score 0): least squares of the logistic, with a small L2 penalty. `correct` and `partly` are the lowest scores
    of these verdicts, `met` that of a point; `sure_high` and `sure_low` the scores from which on, leaving each
    question out in turn, the verdict agreed with the teachers' in most answers.
    """

    slope: float = 10.2
    bias: float = -1.25
    correct: float = 0.75
    partly: float = 0.25
    met: float = 0.6
    sure_high: float = 0.88
    sure_low: float = 0.12


CALIBRATION = Calibration()
# What is left of a score, at most, where the amount that was asked for is missing or wrong, or of a heap of words.
MISSING_AMOUNT, WRONG_AMOUNT, HEAP = 0.3, 0.15, 0.4
MISSING_FIGURE = 0.7  # of a point's gain, where its figure is not said
FAR_WORDS, NEAR_WORDS = 0.1, 0.6  # shares of the points' words at which words speak for themselves against the encoder


def rate_gain(gain: float, calibration: Calibration = CALIBRATION) -> float:
    """Return the score, 0..1, of a gain."""
    return 1 / (1 + math.exp(-(calibration.bias + calibration.slope * gain)))


def settle_gain(evidence: PointEvidence) -> float:
    """Return a point's gain, none where its figure is wrong or the answer says the contrary."""
    if evidence.contrary or evidence.wrong_name or evidence.wrong_figure:
        return min(0.0, evidence.gain)
    return evidence.gain * (MISSING_FIGURE if evidence.lacks_figure else 1.0)


def is_met(evidence: PointEvidence) -> bool:
    """Tell whether a point is made."""
    return rate_gain(settle_gain(evidence)) >= CALIBRATION.met


def mean_gain(rubric: Rubric, evidence: Sequence[PointEvidence]) -> float:
    """Return the weighted mean gain over the wanted points: of alternatives the best, of examples those that help."""
    chosen: list[tuple[float, float]] = []
    extra: list[tuple[float, float]] = []
    for wanted in rubric.wanted:
        best = sorted(((settle_gain(evidence[n]), evidence[n].weight, n) for n in wanted.points), reverse=True)
        for gain, weight, number in best[: wanted.count]:
            (extra if rubric.points[number].optional else chosen).append((gain, weight))
    if not chosen:
        chosen, extra = extra, []
    mean = _weigh(chosen)
    return _weigh([*chosen, *(pair for pair in extra if pair[0] > mean)])


def mean_overlap(evidence: Sequence[PointEvidence]) -> float:
    """Return the weighted mean share of the points' words that the answer has."""
    return _weigh([(e.overlap, e.weight) for e in evidence])


def judge_score(score: float, calibration: Calibration = CALIBRATION) -> Verdict:
    """Return the verdict of a score."""
    if score >= calibration.correct:
        return Verdict.CORRECT
    return Verdict.PARTLY if score >= calibration.partly else Verdict.INCORRECT


def is_sure(score: float, overlap: float, calibration: Calibration = CALIBRATION) -> bool:
    """Tell whether a score is far from where verdicts change, and not against what the words alone say."""
    if score >= calibration.sure_high:
        return overlap > FAR_WORDS
    return score <= calibration.sure_low and overlap < NEAR_WORDS


def _weigh(pairs: Sequence[tuple[float, float]]) -> float:
    total = sum(weight for _, weight in pairs)
    return sum(value * weight for value, weight in pairs) / total if total else 0.0
