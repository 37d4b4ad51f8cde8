"""Fit the weights of marks to teachers' scores, and measure how well two rows of scores agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tutor.quiz.grading.scoring import CALIBRATION, Calibration, Features, measure_news, rate_features

Floats = NDArray[np.float64]
RIDGE = 0.005  # of a standardised weight, for each answer
STRAY_WEIGHT = 0.25  # of an answer that belongs to another question
LEVELS = 5
_STEPS = 30
_SMALL = 1e-6


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer with the teacher's score, and what the grader rests its own on.

    `features` is None where a rule alone gives it nothing; `rest` is what the rules leave of the features' score.
    `stray` tells that the answer belongs to another question, so that its score is 0.
    """

    question: int
    score: float
    features: Features | None
    rest: float = 1.0
    stray: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How scores agree with a teacher's: Pearson, the same with each question's mean taken out, weighted kappa."""

    pearson: float
    within: float
    kappa: float


def fit_weights(answers: Sequence[Marked]) -> Calibration:
    """Return the calibration whose scores have the least cross-entropy with the teachers', by Fisher scoring."""
    used = [(a, a.features, a.rest * _rate_place(a.features)) for a in answers if a.features is not None]
    used = [entry for entry in used if entry[2] > _SMALL]
    news = np.asarray([[measure_news(features), 1.0] for _, features, _ in used])
    share = np.minimum([share for _, _, share in used], 1.0)
    wanted = np.asarray([a.score for a, _, _ in used])
    trust = np.asarray([STRAY_WEIGHT if a.stray else 1.0 for a, _, _ in used])
    ridge = np.diag([RIDGE * trust.sum() * news[:, 0].var(), 0.0])
    weights = np.zeros(2)
    for _ in range(_STEPS):
        quality = 1 / (1 + np.exp(-news @ weights))
        rated = np.clip(share * quality, _SMALL, 1 - _SMALL)
        slope = share * quality * (1 - quality)
        spread = rated * (1 - rated)
        gradient = news.T @ (trust * (rated - wanted) * slope / spread) + ridge @ weights
        weights = weights - np.linalg.solve((news.T * (trust * slope**2 / spread)) @ news + ridge, gradient)
    return replace(CALIBRATION, likeness=float(weights[0]), bias=float(weights[1]))


def _rate_place(features: Features) -> float:
    """Return the share of a score that an answer's closeness to the topic leaves."""
    return rate_features(features, replace(CALIBRATION, likeness=0.0, bias=0.0)) * 2


def mark_all(answers: Sequence[Marked], calibration: Calibration) -> Floats:
    """Return the scores that a calibration gives."""
    return np.asarray(
        [0.0 if a.features is None else min(1.0, rate_features(a.features, calibration) * a.rest) for a in answers]
    )


def measure_agreement(given: Floats, answers: Sequence[Marked]) -> Agreement:
    """Return how scores agree with the teachers'."""
    wanted = np.asarray([a.score for a in answers])
    questions = np.asarray([a.question for a in answers])
    return Agreement(
        correlate(given, wanted),
        correlate(_take_out_means(given, questions), _take_out_means(wanted, questions)),
        weigh_kappa(given, wanted),
    )


def correlate(one: Floats, other: Floats) -> float:
    """Return Pearson's correlation, 0 where a row does not vary."""
    one, other = one - one.mean(), other - other.mean()
    size = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / size if size else 0.0


def weigh_kappa(one: Floats, other: Floats) -> float:
    """Return Cohen's kappa with quadratic weights, on `LEVELS` levels of 0..1."""
    first, second = (np.rint(np.clip(row, 0, 1) * (LEVELS - 1)) for row in (one, other))
    chance = float(((first[:, None] - second[None, :]) ** 2).mean())
    return 1 - float(((first - second) ** 2).mean()) / chance if chance else 0.0


def _take_out_means(values: Floats, groups: NDArray[np.int_]) -> Floats:
    means = {group: values[groups == group].mean() for group in set(groups.tolist())}
    return values - np.asarray([means[group] for group in groups.tolist()])
