"""Turn the evidence for each point into a score, a verdict, and how sure both are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.quiz.grading.evidence import PointEvidence
from tutor.quiz.grading.figures import Agreement
from tutor.quiz.grading.rubric import Rubric
from tutor.types import Verdict


@dataclass(frozen=True, slots=True)
class Calibration:
    """The line from the mean gain of the wanted points to the log-odds of the score, and where verdicts change.

    Fitted on nine questions of Short Answer Feedback (247 students' answers that say something, human scores in 0..1),
    with as many answers to other questions (score 0, a quarter of the weight each) and the nine questions themselves
    (score 0): least squares of the logistic, with a small L2 penalty. `correct` and `partly` are the lowest scores
    of these verdicts, `met` that of a point; `sure_high` and `sure_low` the scores from which on, leaving each
    question out in turn, the verdict agreed with the teachers' in most answers. Pearson and, within a question, Pearson
    are 0.86 and 0.87 on these nine, empty answers among them, and 0.60 and 0.67 on nine others: not yet better there
    than the cosine of answer and reference (0.62 and 0.73).
    """

    slope: float = 9.8
    bias: float = -1.25
    correct: float = 0.8
    partly: float = 0.25
    met: float = 0.6
    sure_high: float = 0.9
    sure_low: float = 0.1


CALIBRATION = Calibration()
# What is left of a score, at most, where the amount that was asked for is missing or wrong, or of a heap of words.
MISSING_AMOUNT, WRONG_AMOUNT, HEAP = 0.3, 0.15, 0.4
MOST_FLAWED = 0.7  # of the score, where something is wrong beside all that is right
FULL_GAIN = 0.3  # of one point, so that saying it word by word makes up for no other
CONTRARY_GAIN = -0.15  # of a point whose contrary is said: one such point alone leaves a score of 0.06
BOTH_GAIN = 0.1  # of a point that is said and its contrary too
AMOUNT_GAIN = 0.3  # of a point whose figure was asked for and is said, however few the words
FAR_WORDS, NEAR_WORDS = 0.1, 0.3  # shares of the points' words at which words speak for themselves against the encoder


def rate_gain(gain: float, calibration: Calibration = CALIBRATION) -> float:
    """Return the score, 0..1, of a gain; 1 for one that says all."""
    full = _squash(calibration.bias + calibration.slope * FULL_GAIN)
    return min(1.0, _squash(calibration.bias + calibration.slope * gain) / full)


def _squash(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def settle_gain(evidence: PointEvidence, *, amount: bool = False) -> float:
    """Return a point's gain; less than none where its figure or name is wrong or the answer says the contrary.

    Where the question asks for an `amount`, a point's figure is the point: said it is made, not said it is not.
    """
    if evidence.wrong_name or evidence.wrong_figure:
        return min(CONTRARY_GAIN, evidence.gain)
    if evidence.contrary:  # what is both said and denied is half said
        return min(BOTH_GAIN, evidence.gain) if is_met(evidence.gain_elsewhere) else min(CONTRARY_GAIN, evidence.gain)
    if amount and evidence.lacks_figure:
        return min(0.0, evidence.gain)
    if amount and evidence.figures is Agreement.HELD and not evidence.calculated:
        return min(FULL_GAIN, max(AMOUNT_GAIN, evidence.gain))
    return min(FULL_GAIN, evidence.gain)


def is_met(gain: float) -> bool:
    """Tell whether a point of such a gain is made."""
    return rate_gain(gain) >= CALIBRATION.met


def mean_gain(rubric: Rubric, gains: Sequence[float], evidence: Sequence[PointEvidence]) -> float:
    """Return the weighted mean gain over the wanted points: of alternatives the best, of examples those that help."""
    chosen: list[tuple[float, float]] = []
    extra: list[tuple[float, float]] = []
    for wanted in rubric.wanted:
        several = len(wanted.points) > wanted.count > 1
        best = sorted(
            ((_drop_faint(gains[n], several=several), evidence[n].weight, n) for n in wanted.points), reverse=True
        )
        for gain, weight, number in best[: wanted.count]:
            (extra if rubric.points[number].optional else chosen).append((gain, weight))
    if not chosen:
        chosen, extra = extra, []
    mean = _weigh(chosen)
    return _weigh([*chosen, *(pair for pair in extra if pair[0] > mean)])


def _drop_faint(gain: float, *, several: bool) -> float:
    """Return a gain; of several alternatives one that is made does not count again as a faint trace of the others."""
    return min(0.0, gain) if several and not is_met(gain) else gain


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
