"""Reviewing what is due, one question at a time; the clock is that of answers stored in the past."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from tests.quiz.quiz_items import MCQ
from tests.ui.apps import APP, TIMEOUT_S
from tests.ui.quizzes import LEARNER, fill, open_quiz, press, read_all, start
from tutor.errors import StoreError
from tutor.quiz.session import answer_item
from tutor.study import Study
from tutor.types import Grade, ItemKind, QuizItem, Verdict
from tutor.ui.quiz.reviewing import find_waiting, list_titles, start_review

LONG_AGO = timedelta(days=30)


def open_review() -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    app.switch_page("views/review.py").run()
    assert not app.exception
    return app


def answer_before(study: Study, count: int, ago: timedelta = LONG_AGO) -> list[QuizItem]:
    """Store right answers to true-or-false questions of the lessons, given some time ago."""
    items = list(study.make_quiz(count, seed=2, kinds=[ItemKind.TRUE_FALSE], language="en").items)
    for item in items:
        at = datetime.now(UTC) - ago
        study.learning.store.record_response(LEARNER, item, item.answer, 1.0, Verdict.CORRECT, at=at)
    assert items
    return items


def test_nothing_to_review_yet_leads_to_a_quiz(real_study: Study) -> None:
    shown = read_all(open_review())
    assert "Nothing to review now." in shown and "Take a quiz: what you answer comes back" in shown


def test_nothing_due_says_when_the_next_one_is(real_study: Study) -> None:
    answer_before(real_study, 2, timedelta(minutes=1))
    app = open_review()
    assert "The next question is due" in read_all(app)
    assert "1 day in a row" in read_all(app)
    assert not [button for button in app.button if button.key == "review_start"]


def test_what_is_due_is_asked_one_at_a_time(real_study: Study) -> None:
    items = answer_before(real_study, 3)
    app = open_review()
    assert app.subheader[0].value == f"{len(items)} questions to review"
    app.button(key="review_start").click().run()
    for _ in items:
        current = real_study.list_unfinished(LEARNER, "review")[0].current
        assert current is not None
        fill(app, current.item, current.item.answer)
        press(app, "next")
    assert app.title[0].value == "Review done"
    assert real_study.review(LEARNER).total == 0
    assert real_study.list_unfinished(LEARNER, "review") == []
    app.button(key="quiz_new").click().run()
    assert "Nothing to review now." in read_all(app)


def test_leaving_in_the_middle_loses_nothing(real_study: Study) -> None:
    answer_before(real_study, 3)
    app = open_review().button(key="review_start").click().run()
    current = real_study.list_unfinished(LEARNER, "review")[0].current
    assert current is not None
    fill(app, current.item, current.item.answer)
    app.button(key="quiz_stop").click().run()
    assert app.subheader[0].value == "2 questions to review"
    assert app.button(key="review_start").label == "Go on with the review"
    app.button(key="review_start").click().run()
    assert "2 of 3" in read_all(app)
    assert current.item.question not in read_all(app)


def test_what_was_answered_elsewhere_is_not_asked_again(real_study: Study) -> None:
    items = answer_before(real_study, 3)
    open_review().button(key="review_start").click().run()
    at = datetime.now(UTC)
    real_study.learning.store.record_response(LEARNER, items[0], items[0].answer, 1.0, Verdict.CORRECT, at=at)
    app = open_review()
    assert app.button(key="review_start").label == "Review 2 now"
    app.button(key="review_start").click().run()
    (session,) = real_study.list_unfinished(LEARNER, "review")
    assert items[0].id not in {turn.item.id for turn in session.queue}


def test_a_quiz_in_the_address_is_no_review(real_study: Study) -> None:
    app = open_quiz(start(real_study, MCQ), view="review")
    assert MCQ.question not in read_all(app)
    assert "Nothing to review now." in read_all(app)


def test_a_review_with_an_answer_to_be_judged_goes_on(real_study: Study) -> None:
    items = answer_before(real_study, 2)
    session = start_review(real_study, items, LEARNER)
    assert find_waiting([session], items) == session
    assert find_waiting([session], items[:1]) is None
    assert find_waiting([], items) is None
    grade = Grade(1.0, Verdict.CORRECT, True, (), "", ())
    assert find_waiting([answer_item(session, items[0].answer, grade)], items[1:]) is not None
    assert start_review(real_study, items[:1], LEARNER) in real_study.list_unfinished(LEARNER, "review")
    assert len(real_study.list_unfinished(LEARNER, "review")) == 1


def test_the_lessons_with_most_that_is_due_are_named_first(real_study: Study) -> None:
    items = answer_before(real_study, 6)
    titles = [item.citation.title for item in items]
    assert sorted(set(titles), key=lambda t: -titles.count(t))[0] == list_titles(items)[0]
    assert len(list_titles(items)) == len(set(titles))


def test_a_learners_file_that_cannot_be_read_is_told(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StoreError("The learner's file is damaged.", "Put a back-up copy in its place.")

    monkeypatch.setattr(real_study, "review", fail)
    assert "The learner's file is damaged." in open_review().error[0].value.replace("\\", "")
