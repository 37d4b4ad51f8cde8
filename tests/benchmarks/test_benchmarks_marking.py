"""Weights of marks are fitted on some questions and measured on others."""

import json
import random
from pathlib import Path

import numpy as np
import pytest

from benchmarks.marking.__main__ import measure_halves, measure_left_out
from benchmarks.marking.fit import Marked, correlate, fit_weights, mark_all, measure_agreement, weigh_kappa
from benchmarks.marking.trace import Answered, load_answers, stray_answers, trace_answers
from tests.fakes import HashEncoder
from tutor.quiz.grading.grader import Grader
from tutor.quiz.grading.scoring import Calibration, Features, rate_features

TRUE = Calibration(likeness=9.0, bias=-2.0)
KEY = "The pump lifts water from the well. The tank keeps it for the dry months."


def _draw(seed: int = 3, count: int = 400) -> list[Marked]:
    chance = random.Random(seed)
    drawn = []
    for number in range(count):
        features = Features(chance.uniform(0.2, 0.9), 0.5 + 0.1 * (number % 4), chance.uniform(0.3, 1.0))
        rest = 0.3 if number % 10 == 0 else 1.0
        drawn.append(Marked(number % 8, rest * rate_features(features, TRUE), features, rest))
    return drawn


def test_the_weights_that_made_the_scores_are_found_again() -> None:
    fitted = fit_weights(_draw())
    assert fitted.likeness == pytest.approx(TRUE.likeness, rel=0.1)
    assert fitted.bias == pytest.approx(TRUE.bias, abs=0.3)


def test_answers_that_belong_elsewhere_make_marks_stricter() -> None:
    answers = _draw()
    strays = [Marked(a.question, 0.0, a.features, stray=True) for a in answers if a.features][:200]
    assert mark_all(answers, fit_weights([*answers, *strays])).mean() < mark_all(answers, fit_weights(answers)).mean()


def test_what_a_rule_refuses_gets_nothing() -> None:
    assert mark_all([Marked(0, 0.0, None)], TRUE).tolist() == [0.0]


def test_agreement_within_questions_leaves_their_difficulty_out() -> None:
    answers = [Marked(n // 2, n // 2 + 0.1 * (n % 2), None) for n in range(6)]
    given = np.asarray([n // 2 - 0.1 * (n % 2) for n in range(6)], dtype=float)
    agreement = measure_agreement(given, answers)
    assert agreement.pearson > 0.9
    assert agreement.within == pytest.approx(-1.0)


def test_kappa_and_correlation_have_their_known_values() -> None:
    row = np.asarray([0.0, 0.25, 0.5, 1.0])
    assert weigh_kappa(row, row) == pytest.approx(1.0)
    assert weigh_kappa(np.asarray([0.0, 1.0]), np.asarray([1.0, 0.0])) == pytest.approx(-1.0)
    assert correlate(row, -row) == pytest.approx(-1.0)
    assert correlate(row, np.ones(4)) == 0.0


def test_no_question_is_tested_with_weights_fitted_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    fitted: list[set[int]] = []

    def note(answers: list[Marked]) -> Calibration:
        fitted.append({a.question for a in answers})
        return TRUE

    monkeypatch.setattr("benchmarks.marking.__main__.fit_weights", note)
    own = _draw(count=40)
    halves = list(measure_halves(own, [], splits=3, seed=1))
    assert len(halves) == 6
    assert all(len(questions) == 4 for questions in fitted)
    assert all(one.isdisjoint(other) for one, other in zip(fitted[::2], fitted[1::2], strict=True))
    fitted.clear()
    assert measure_left_out(own, []).pearson == pytest.approx(1.0)
    assert sorted(8 - len(questions) for questions in fitted) == [1] * 8


def test_answers_are_read_and_put_to_other_questions(tmp_path: Path) -> None:
    rows = [{"question": f"Why {n}?", "reference": KEY, "answer": "It lifts water.", "score": 1} for n in range(3)]
    file = tmp_path / "answers.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    answers = load_answers(file)
    strays = stray_answers(answers, 2, seed=1)
    assert [answer.question for answer in answers] == ["Why 0?", "Why 1?", "Why 2?"]
    assert [stray.score for stray in strays] == [0.0, 0.0]


def test_what_a_score_rests_on_is_noted() -> None:
    grader = Grader(HashEncoder())
    answers = [Answered("What is the pump for?", KEY, text, 1.0) for text in (KEY, "", "It never lifts water at all.")]
    whole, empty, other = trace_answers(grader, answers)
    assert empty.features is None
    assert whole.features is not None
    assert other.features is not None
    assert whole.features.likeness > other.features.likeness
    grades = [grader.grade(a.question, a.answer, reference=a.reference).score for a in answers]
    assert mark_all([whole, empty, other], Calibration()).tolist() == pytest.approx(grades, abs=1e-3)
