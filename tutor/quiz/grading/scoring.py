"""Turn the evidence for each point into a score, a verdict, and how sure both are."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.quiz.grading.evidence import PointEvidence
from tutor.quiz.grading.rubric import Rubric, Wanted
from tutor.text.language import count_han, has_han
from tutor.text.words import tokenize
from tutor.types import Verdict

MET_GAIN = 0.13  # from which on a point is met


@dataclass(frozen=True, slots=True)
class Features:
    """What a score rests on.

    `likeness` is the mean over the wanted points; `given` the cosine of question and reference as wholes: how much of
    the reference the question says already; `closeness` that of answer and reference.
    """

    likeness: float
    given: float
    closeness: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weight of likeness in the log-odds of a score, and where verdicts change.

    Logistic regression on Short Answer Feedback (528 answers of students to 18 questions that say something, human
    scores in 0..1), with a quarter of the weight for 300 answers to other questions (score 0), as `benchmarks.marking`
    does it. With each question left out in turn, Pearson is 0.85 and, within a question, 0.84, empty answers among
    them, and the quadratic weighted kappa 0.82 (recall of the reference's words 0.59, 0.61, 0.18; cosine of answer and
    reference 0.66, 0.73, 0.56); fitted on one half of the questions and tested on the other, 0.85, 0.83 and 0.82
    (means of 120 halves, standard deviation 0.04). The rules for wrong amounts and names and for yes and no, what the
    question gives away and the choice of the features saw all of the questions. More weights do worse on other halves:
    gain, both lengths and the cosines beside likeness 0.80, 0.81 and 0.77.

    `correct` and `partly` are the lowest scores of these verdicts, `sure_high` and `sure_low` the scores from which on
    the verdict agreed with the teachers' in most answers. A point is met from a gain of `met_gain` on.
    """

    likeness: float = 11.5
    bias: float = -1.7
    correct: float = 0.65
    partly: float = 0.25
    met_gain: float = MET_GAIN
    sure_high: float = 0.95
    sure_low: float = 0.1


CALIBRATION = Calibration()
GIVEN_AWAY = 0.4  # of the likeness of question and reference, which an answer gets for saying the question's words
LEAST_GIVEN, MOST_GIVEN = 0.45, 0.9  # cosines of question and reference between which the weights were fitted
CLOSE = 0.45  # cosine of answer and reference from which on an answer is on the topic; below it loses its score
# What is left of a score, at most, where the amount that was asked for is missing or wrong, or of a heap of words.
MISSING_AMOUNT, WRONG_AMOUNT, HEAP = 0.3, 0.15, 0.4
SPOILED = 0.95  # of a score, where all its points are said wrongly
MIN_NAMES, MAX_NAME_TERMS, MAX_NAME_HAN, MIN_NAME_SHARE = 3, 6, 12, 0.5
MOST_UNNAMED = 0.6  # of a score, where not all names of a list are given
FEWER = 0.6  # of a score, where none of several alternatives is said
MOST_TURNED = 0.2  # of a score, where a short answer has an opposite in the place of a word
MOST_FLAWED = 0.7  # of the score, where something is wrong beside all that is right
CONTRARY_GAIN = -0.15  # of a point whose contrary is said: one such point alone leaves a score of 0.06
BOTH_GAIN = 0.1  # of a point that is said and its contrary too
FULL_LIKENESS = 0.8  # of one point, so that saying it word by word makes up for no other
AMOUNT_GAIN, AMOUNT_LIKENESS = 0.3, 0.7  # of a point whose figure was asked for and is said, however few the words
FAR_WORDS, NEAR_WORDS = 0.1, 0.3  # shares of the points' words at which words speak for themselves against the encoder


def rate_features(features: Features, calibration: Calibration = CALIBRATION) -> float:
    """Return the score, 0..1, that features speak for."""
    quality = _squash(calibration.likeness * measure_news(features) + calibration.bias)
    return quality * min(max(features.closeness, 0.0) / CLOSE, 1.0)


def measure_news(features: Features) -> float:
    """Return the likeness beyond what the question gives away."""
    return features.likeness - GIVEN_AWAY * min(max(features.given, LEAST_GIVEN), MOST_GIVEN)


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
    return max(AMOUNT_GAIN, evidence.gain) if amount and evidence.holds_figure else evidence.gain


def settle_likeness(evidence: PointEvidence, *, amount: bool = False) -> float:
    """Return a point's likeness; where the question asks for an `amount`, enough or none by the point's figure."""
    if amount and evidence.lacks_figure:
        return 0.0
    likeness = min(FULL_LIKENESS, evidence.likeness)
    return max(AMOUNT_LIKENESS, likeness) if amount and evidence.holds_figure else likeness


def keep_sound(rubric: Rubric, evidence: Sequence[PointEvidence], gains: Sequence[float]) -> float:
    """Return the share of a score that is left for points said wrongly and for fewer points than asked for."""
    spoiled = [n for n, gain in enumerate(gains) if gain <= CONTRARY_GAIN and _is_flawed(evidence[n])]
    counted = [n for wanted in rubric.wanted for n in wanted.points]
    total = sum(evidence[n].weight for n in counted) or 1.0
    sound = 1 - SPOILED * sum(evidence[n].weight for n in spoiled if n in counted) / total
    for wanted in rubric.wanted:
        if len(wanted.points) > wanted.count > 1:
            lacking = wanted.count - sum(is_met(gains[n]) for n in wanted.points)
            sound -= FEWER * max(0, lacking) / wanted.count
    return max(0.0, sound)


def _is_flawed(evidence: PointEvidence) -> bool:
    return bool(evidence.wrong_name or evidence.wrong_figure or evidence.contrary)


def judge_names(rubric: Rubric, evidence: Sequence[PointEvidence]) -> list[bool] | None:
    """Return which names of a list that is asked for in full are given; None where the points are no such list.

    Names of one list lie near each other, so that only their own words tell which of them an answer has.
    """
    texts = [point.text for point in rubric.points]
    (wanted, *others) = rubric.wanted or (Wanted((), 0),)
    if others or wanted.count < max(MIN_NAMES, len(texts)) or not all(map(_is_name, texts)):
        return None
    return [e.overlap > MIN_NAME_SHARE for e in evidence]


def score_names(score: float, named: Sequence[bool]) -> float:
    """Return a score for a list of names: full with all of them, else no more than their share."""
    share = sum(named) / len(named)
    return max(score, share) if share == 1 else min(share, MOST_UNNAMED)


def _is_name(text: str) -> bool:
    is_short = count_han(text) <= MAX_NAME_HAN if has_han(text) else len(set(tokenize(text))) <= MAX_NAME_TERMS
    return is_short and bool(tokenize(text)) and not re.search(r"[.。:：，]|\d", text)


def is_met(gain: float) -> bool:
    """Tell whether a point of such a gain is made."""
    return gain >= CALIBRATION.met_gain


def mean_likeness(rubric: Rubric, likeness: Sequence[float], evidence: Sequence[PointEvidence]) -> float:
    """Return the weighted mean over the wanted points: of alternatives the best, of examples those that help."""
    chosen: list[tuple[float, float]] = []
    extra: list[tuple[float, float]] = []
    for wanted in rubric.wanted:
        best = sorted(((likeness[n], evidence[n].weight, n) for n in wanted.points), reverse=True)
        for value, weight, number in best[: wanted.count]:
            (extra if rubric.points[number].optional else chosen).append((value, weight))
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
