"""A score rises with likeness, asks more where the question gives the words away, and is lost off the topic."""

from hypothesis import given
from hypothesis import strategies as st

from tutor.quiz.grading.evidence import PointEvidence
from tutor.quiz.grading.figures import Agreement
from tutor.quiz.grading.rubric import Rubric, RubricPoint, Wanted
from tutor.quiz.grading.scoring import FULL_LIKENESS, Features, mean_likeness, rate_features, settle_likeness

shares = st.floats(0, 1)


def _find(likeness: float, figures: Agreement = Agreement.NONE) -> PointEvidence:
    return PointEvidence(0.2, 0.5, 1.0, (), figures, "", likeness=likeness)


@given(shares, shares, shares, shares)
def test_more_likeness_never_costs_anything(low: float, high: float, told: float, closeness: float) -> None:
    low, high = sorted((low, high))
    scores = [rate_features(Features(likeness, told, closeness)) for likeness in (low, high)]
    assert 0 <= scores[0] <= scores[1] <= 1


def test_words_that_the_question_gives_away_earn_less() -> None:
    assert rate_features(Features(0.5, 0.9, 1.0)) < rate_features(Features(0.5, 0.5, 1.0)) - 0.2


def test_what_is_off_the_topic_loses_its_score() -> None:
    near, far, other = (rate_features(Features(0.6, 0.6, closeness)) for closeness in (0.7, 0.2, -0.1))
    assert near > 0.8 > 0.5 > far > other == 0


def test_an_amount_that_was_asked_for_is_the_point() -> None:
    assert settle_likeness(_find(0.3, Agreement.HELD), amount=True) > 0.6
    assert settle_likeness(_find(0.7, Agreement.MISSING), amount=True) == 0
    assert settle_likeness(_find(0.3, Agreement.HELD)) == settle_likeness(_find(0.3, Agreement.MISSING)) == 0.3
    assert settle_likeness(_find(1.0)) == FULL_LIKENESS


def test_of_alternatives_the_best_count_and_examples_only_help() -> None:
    points = (RubricPoint("a"), RubricPoint("b"), RubricPoint("c", optional=True))
    rubric = Rubric(points, (Wanted((0, 1), 1), Wanted((2,), 1)))
    evidence = [_find(0.0)] * 3
    assert mean_likeness(rubric, [0.2, 0.6, 0.1], evidence) == 0.6
    assert mean_likeness(rubric, [0.2, 0.6, 0.8], evidence) > 0.6
