from __future__ import annotations

from datetime import date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.learning_samples import DAY, HOUR, START, make_item, make_objective
from tutor.quiz.memory.knowledge import guess_chance, slip_chance, update_knowledge
from tutor.quiz.memory.mastery import (
    MASTERED,
    ObjectiveStanding,
    State,
    assess_lessons,
    assess_progress,
    count_streak,
    forecast_due,
    trace_history,
)
from tutor.quiz.memory.store import Review
from tutor.types import ItemKind, QuizItem, Verdict

TODAY = START.date()


def review(item: QuizItem | int, score: float = 1.0, at=START) -> Review:
    item = make_item(item, objective_id="o1") if isinstance(item, int) else item
    verdict = Verdict.CORRECT if score == 1 else Verdict.PARTLY if score else Verdict.INCORRECT
    return Review(item, item.answer, score, verdict, at, "", None)


def stand(reviews, at=START + HOUR, is_current=lambda _: True) -> ObjectiveStanding:
    ((only,),) = (lesson.objectives for lesson in assess_lessons([make_objective()], reviews, at, is_current))
    return only


def test_the_belief_follows_bayes_rule() -> None:
    item = make_item(difficulty=1)  # four choices: guess 0.25, slip 0.08
    right = 0.5 * 0.92 / (0.5 * 0.92 + 0.5 * 0.25)
    wrong = 0.5 * 0.08 / (0.5 * 0.08 + 0.5 * 0.75)
    assert update_knowledge(0.5, item, 1.0) == pytest.approx(right + (1 - right) * 0.1)
    assert update_knowledge(0.5, item, 0.0) == pytest.approx(wrong + (1 - wrong) * 0.1)
    half = (right + wrong) / 2
    assert update_knowledge(0.5, item, 0.5) == pytest.approx(half + (1 - half) * 0.1)


def test_what_can_be_guessed_proves_less_and_what_is_hard_is_forgiven_more() -> None:
    chances = [
        guess_chance(make_item(kind=ItemKind.TRUE_FALSE, answer=True)),
        guess_chance(make_item(choices=("a", "b", "c"))),
        guess_chance(make_item(kind=ItemKind.CLOZE, answer="a")),
    ]
    assert chances == [0.5, 1 / 3, 0.1]
    assert slip_chance(make_item(difficulty=5)) > slip_chance(make_item(difficulty=1))


@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from(list(ItemKind)), st.integers(1, 5)), max_size=30))
def test_mastery_stays_in_its_range(answers) -> None:
    reviews = [
        review(make_item(n, kind=kind, difficulty=hard, objective_id="o1"), score, START + n * HOUR)
        for n, (score, kind, hard) in enumerate(answers)
    ]
    standing = stand(reviews, START + 30 * HOUR)
    assert 0.0 <= standing.mastery <= 1.0
    assert standing.reviews == len(answers)
    assert (standing.state is State.NEW) == (not answers)


def test_states_from_new_to_mastered_to_due_again() -> None:
    assert (stand([]).state, stand([]).mastery, stand([]).due) == (State.NEW, 0.0, None)
    reviews = [review(1)]
    assert stand(reviews).state is State.LEARNING
    reviews += [review(n) for n in (2, 3, 4)]
    standing = stand(reviews)
    assert standing.state is State.MASTERED
    assert standing.mastery >= MASTERED
    assert standing.due is not None
    due = stand(reviews, standing.due)
    assert due.state is State.DUE
    assert due.mastery < standing.mastery


def test_mastery_falls_with_time_and_rises_with_each_right_answer() -> None:
    reviews = [review(1), review(2)]
    fading = [stand(reviews, START + n * DAY).mastery for n in range(0, 60, 5)]
    assert fading == sorted(fading, reverse=True)
    assert fading[-1] < 0.8 * fading[0]
    assert stand([*reviews, review(3)]).mastery > stand(reviews).mastery > stand(reviews[:1]).mastery


def test_a_wrong_answer_counts_although_it_was_just_explained() -> None:
    known = [review(n) for n in (1, 2, 3)]
    variant = make_item(4, kind=ItemKind.CLOZE, fact="fact-4", objective_id="o1", answer="x")
    failed = [*known, review(4, 0.0, START + HOUR)]
    assert stand(failed, START + 2 * HOUR).mastery < stand(known, START + 2 * HOUR).mastery - 0.2
    # The same fact again, minutes later, changes nothing but the count.
    again = [*failed, review(variant, 1.0, START + 1.1 * HOUR)]
    assert stand(again, START + 2 * HOUR).mastery == stand(failed, START + 2 * HOUR).mastery
    assert stand(again, START + 2 * HOUR).reviews == 5


def test_an_objective_is_due_with_the_first_of_its_items_that_is_still_taught() -> None:
    wrong, right = review(1, 0.0), review(make_item(2, objective_id="o1", chunk_id="c2"))
    both = stand([wrong, right])
    assert both.due == START + DAY - 6 * HOUR
    only_second = stand([wrong, right], is_current=lambda item: item.citation.chunk_id == "c2")
    assert only_second.due == START + 2 * DAY - 6 * HOUR
    assert only_second.mastery == both.mastery
    nothing_to_ask = stand([wrong], START + 90 * DAY, is_current=lambda _: False)
    assert (nothing_to_ask.due, nothing_to_ask.state) == (None, State.LEARNING)


def test_a_lesson_has_the_mean_of_its_objectives_and_the_history_of_what_is_gone_is_left_out() -> None:
    objectives = [make_objective("o1"), make_objective("o2"), make_objective("k1", "kelp.md", "Kelp")]
    gone = make_item(9, objective_id="gone")
    first, second = assess_lessons(objectives, [review(1), review(gone)], START)
    assert (first.document, first.title, second.document) == ("ferry.md", "The Sund ferry", "kelp.md")
    assert first.mastery == pytest.approx(first.objectives[0].mastery / 2)
    assert first.mastery > 0
    assert second.mastery == 0
    assert assess_lessons([], [review(1)], START) == ()


def test_history_has_every_day_since_the_first_with_forgetting_in_between() -> None:
    reviews = [review(1), review(2), review(3, at=START + 3 * DAY)]
    history = trace_history(["o1", "o2"], reviews, START + 5 * DAY)
    assert [day.date for day in history] == [TODAY + timedelta(days=n) for n in range(6)]
    assert [day.reviews for day in history] == [2, 0, 0, 1, 0, 0]
    mastery = [day.mastery for day in history]
    assert mastery[0] > mastery[1] > mastery[2] < mastery[3] > mastery[4] > mastery[5] > 0
    lessons = assess_lessons([make_objective("o1"), make_objective("o2")], reviews, START + 5 * DAY)
    assert mastery[-1] == pytest.approx(lessons[0].mastery)
    assert trace_history(["o1"], [], START) == ()


def test_days_are_those_of_the_learner() -> None:
    far_east = timezone(timedelta(hours=8))
    history = trace_history(["o1"], [review(1)], START, far_east)
    assert [day.date for day in history] == [TODAY + timedelta(days=1)]
    assert forecast_due([START], START, far_east)[0] == (TODAY + timedelta(days=1), 1)


def test_the_forecast_counts_what_is_overdue_today() -> None:
    due = [START - 9 * DAY, START, START + DAY, START + 3 * DAY, START + 3 * DAY, START + 400 * DAY]
    forecast = forecast_due(due, START, days=5)
    assert forecast == tuple((TODAY + timedelta(days=n), count) for n, count in enumerate((2, 1, 0, 2, 0)))


@pytest.mark.parametrize(("ago", "streak"), [([], 0), ([0], 1), ([1], 1), ([2], 0), ([0, 1, 1, 2, 4], 3), ([1, 2], 2)])
def test_the_streak_lasts_over_a_day_that_has_not_ended(ago, streak: int) -> None:
    assert count_streak([TODAY - timedelta(days=n) for n in ago], TODAY) == streak


def test_progress_puts_it_together() -> None:
    objectives = [make_objective("o1"), make_objective("k1", "kelp.md", "Kelp")]
    elsewhere = make_item(5, document="other course.md", objective_id="x")
    progress = assess_progress(objectives, [review(1), review(elsewhere)], START + DAY, [START + 2 * DAY])
    assert [lesson.title for lesson in progress.lessons] == ["The Sund ferry", "Kelp"]
    assert [day.reviews for day in progress.history] == [1, 0]
    assert progress.forecast[1] == (date(2026, 3, 4), 1)
    assert progress.streak_days == 1
    assert progress.mastery == pytest.approx(progress.history[-1].mastery)
    empty = assess_progress([], [], START, [])
    assert (empty.lessons, empty.history, empty.streak_days, empty.mastery) == ((), (), 0, 0.0)
