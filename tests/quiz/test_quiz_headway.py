"""How far a quiz is, as a learner is told it: each question keeps one number, and the bar never falls."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.quiz_items import ALL, MCQ, MULTI, NUMERIC
from tutor.quiz.headway import Headway, measure_headway
from tutor.quiz.session import Session, answer_item, skip_item, start_session
from tutor.types import Grade, Verdict


def answer(session: Session, *, right: bool) -> Session:
    verdict = Verdict.CORRECT if right else Verdict.INCORRECT
    return answer_item(session, 0, Grade(float(right), verdict, True, (), "", ()))


def measure(session: Session) -> Headway:
    assert session.current is not None
    return measure_headway(session, session.current)


def test_a_question_that_comes_back_adds_no_number() -> None:
    session = start_session([MCQ, MULTI], session_id="s")
    assert measure(session) == Headway(1, 2, 0, 0.0)
    session = answer(session, right=False)
    last = session.answered[-1].turn
    assert measure_headway(session, last) == Headway(1, 2, 1, 1 / 6)
    assert measure(session) == Headway(2, 2, 1, 1 / 6)
    session = answer(session, right=True)
    assert measure(session) == Headway(2, 2, 0, 4 / 6)  # the second try


def test_a_skipped_question_leaves_the_number_as_it_was() -> None:
    session = start_session([MCQ, MULTI, NUMERIC], session_id="s")
    assert measure(skip_item(session)) == measure(session)


@given(
    st.lists(st.sampled_from(ALL), unique=True, min_size=1, max_size=6), st.lists(st.sampled_from("rws"), max_size=40)
)
def test_the_share_never_falls_and_ends_at_one(items, steps) -> None:
    session = start_session(items, session_id="s")
    shares, numbers = [0.0], [1]
    for step in steps + ["r"] * 40:
        if session.is_over:
            break
        now = measure(session)
        assert 1 <= now.number <= now.total == len(items)
        shares.append(now.share)
        numbers.append(now.number)
        session = skip_item(session) if step == "s" else answer(session, right=step == "r")
    assert shares == sorted(shares)
    assert measure_headway(session, session.answered[-1].turn).share == 1.0
