from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.learning_samples import DAY, HOUR, START
from tutor.quiz.memory.schedule import (
    Answered,
    Card,
    ObjectiveMemory,
    Rating,
    gain_of_review,
    rate_answer,
    rate_sitting,
    recall_chance,
    replay_item,
    replay_objective,
    step_card,
)
from tutor.types import Verdict

RIGHT, PARTLY, WRONG = Verdict.CORRECT, Verdict.PARTLY, Verdict.INCORRECT
WITHIN_A_SITTING = timedelta(minutes=3)


def say(fact: str, verdict: Verdict, at: datetime) -> Answered:
    return Answered(fact, {RIGHT: 1.0, PARTLY: 0.6, WRONG: 0.0}[verdict], verdict, at)


def review_when_due(ratings: list[Rating]) -> list[int]:
    """Return the intervals in days of a card that is reviewed whenever it is due."""
    card, at, days = None, START, []
    for rating in ratings:
        card = step_card(card, rating, at)
        days.append(round((card.due - at) / DAY))
        at = card.due + 6 * HOUR
    return days


def test_intervals_are_those_of_fsrs_6_by_its_default_parameters() -> None:
    assert review_when_due([Rating.GOOD] * 6) == [2, 11, 46, 163, 497, 1346]
    assert review_when_due([Rating.AGAIN] * 3) == [1, 1, 1]
    assert review_when_due([Rating.EASY, Rating.EASY]) == [8, 66]


def test_a_lapse_shortens_the_interval_and_is_counted() -> None:
    card = None
    for rating in (Rating.GOOD, Rating.GOOD, Rating.GOOD):
        card = step_card(card, rating, START if card is None else card.due)
    assert card is not None
    lapsed = step_card(card, Rating.AGAIN, card.due)
    assert lapsed.stability < card.stability / 3
    assert (lapsed.reviews, lapsed.lapses) == (4, 1)


@given(st.lists(st.sampled_from(list(Rating)), min_size=1, max_size=8), st.floats(0.01, 200))
def test_the_chance_of_recall_falls_from_one_to_nine_tenths_at_the_stability(ratings, days: float) -> None:
    card = None
    for number, rating in enumerate(ratings):
        card = step_card(card, rating, START + number * DAY)
    assert card is not None
    assert recall_chance(card, card.last_review) == 1.0
    assert recall_chance(card, card.last_review - DAY) == 1.0
    assert recall_chance(card, card.last_review + card.stability * DAY) == pytest.approx(0.9, abs=1e-6)
    later = card.last_review + days * DAY
    assert 0.0 < recall_chance(card, later + DAY) < recall_chance(card, later) < 1.0


def test_who_comes_a_little_earlier_each_evening_is_served_and_counted_daily() -> None:
    card = step_card(None, Rating.AGAIN, START)
    at = START + DAY - HOUR
    assert card.due <= at
    by_day = step_card(card, Rating.GOOD, START + DAY)
    assert step_card(card, Rating.GOOD, at).stability == by_day.stability
    assert step_card(card, Rating.GOOD, START + 17 * HOUR).stability < by_day.stability


@pytest.mark.parametrize("at", [datetime(2026, 3, 2), datetime(2026, 3, 2, tzinfo=timezone(timedelta(hours=1)))])
def test_only_moments_in_utc_are_taken(at: datetime) -> None:
    with pytest.raises(ValueError, match="UTC"):
        step_card(None, Rating.GOOD, at)


def test_a_clock_that_was_set_back_breaks_nothing() -> None:
    card = replay_item([say("f", RIGHT, START + 300 * DAY), say("f", RIGHT, START)])
    assert card is not None
    assert START < card.due < START + 30 * DAY


def test_the_rating_of_an_answer() -> None:
    assert rate_answer(1.0, RIGHT) is Rating.GOOD
    assert rate_answer(0.5, PARTLY) is Rating.HARD
    assert rate_answer(0.4, PARTLY) is Rating.AGAIN
    assert rate_answer(0.0, WRONG) is Rating.AGAIN


@pytest.mark.parametrize(
    ("scores", "rating"),
    [
        ([1.0], Rating.GOOD),
        ([1.0, 1.0], Rating.GOOD),
        ([1.0, 1.0, 1.0], Rating.EASY),
        ([1.0, 1.0, 0.6], Rating.GOOD),
        ([1.0, 0.0], Rating.HARD),
        ([0.0, 1.0, 0.0], Rating.AGAIN),
    ],
)
def test_the_rating_of_a_sitting(scores, rating) -> None:
    assert rate_sitting(scores) is rating
    assert rate_sitting(scores[::-1]) is rating


def test_an_objective_takes_one_step_for_a_sitting_whatever_the_order() -> None:
    verdicts = [RIGHT, WRONG, RIGHT, RIGHT]
    there = [say(f"f{n}", verdict, START + n * WITHIN_A_SITTING) for n, verdict in enumerate(verdicts)]
    back = [say(f"f{n}", verdict, START + n * WITHIN_A_SITTING) for n, verdict in enumerate(verdicts[::-1])]
    card = replay_objective(there)
    assert card == replay_objective(back)
    assert card == step_card(None, Rating.HARD, START + 3 * WITHIN_A_SITTING)
    assert card.reviews == 1


def test_a_fact_asked_for_again_in_the_same_sitting_says_nothing_of_the_objective() -> None:
    wrong = say("f", WRONG, START)
    again = say("f", RIGHT, START + WITHIN_A_SITTING)
    next_day = say("f", RIGHT, START + DAY)
    assert replay_objective([wrong, again]) == replay_objective([wrong])
    assert replay_objective([wrong, again, next_day]) == replay_objective([wrong, next_day])
    assert replay_item([wrong, again]) != replay_item([wrong])


def test_sittings_follow_each_other() -> None:
    answers = [say("f", RIGHT, START), say("g", RIGHT, START + HOUR), say("f", WRONG, START + 3 * DAY)]
    first = step_card(None, Rating.GOOD, START + HOUR)
    assert replay_objective(answers) == step_card(first, Rating.AGAIN, START + 3 * DAY)
    memory = ObjectiveMemory()
    assert [memory.add(answer) for answer in (*answers, answers[-1])] == [True, True, True, False]


def test_no_answers_make_no_card() -> None:
    assert replay_item([]) is None
    assert replay_objective([]) is None


def test_the_scheduler_is_loaded_only_to_work_out_a_card() -> None:
    code = "import sys, tutor.quiz.memory, tutor.study; print('fsrs' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"


def test_a_card_is_what_the_log_makes_of_it() -> None:
    card = replay_item([say("f", RIGHT, START)])
    assert card == Card(card.stability, card.difficulty, START + 2 * DAY - 6 * HOUR, START, 1, 0)


def test_the_gain_of_a_review_is_the_difference_that_it_makes_in_two_months() -> None:
    card = step_card(None, Rating.GOOD, START)
    at, later = START + 4 * DAY, START + 64 * DAY
    chance = recall_chance(card, at)
    expected = (
        chance * recall_chance(step_card(card, Rating.GOOD, at), later)
        + (1 - chance) * recall_chance(step_card(card, Rating.AGAIN, at), later)
        - recall_chance(card, later)
    )
    assert gain_of_review(card, at) == pytest.approx(expected)
    strong = step_card(step_card(card, Rating.GOOD, at), Rating.GOOD, at + 15 * DAY)
    assert gain_of_review(strong, at + 16 * DAY) < gain_of_review(card, at + 16 * DAY)
