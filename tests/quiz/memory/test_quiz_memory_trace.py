"""The course of mastery, against the checklist worked out anew at the end of each day."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from tests.learning_samples import DAY, HOUR, START, make_item, make_objective
from tutor.quiz.memory import open_store
from tutor.quiz.memory.mastery import assess_lessons
from tutor.quiz.memory.trace import trace_lessons
from tutor.types import Verdict


def test_each_day_is_what_the_checklist_said_that_evening(tmp_path: Path) -> None:
    objectives = [
        make_objective(key, document) for key, document in (("a", "x.md"), ("b", "x.md"), ("c", "y.md"), ("d", "z.md"))
    ]
    store = open_store(tmp_path / "learning.db")
    answers = [("a", 1.0, 0), ("b", 0.0, 1), ("a", 1.0, 2), ("c", 1.0, 5)]
    for number, (key, score, days) in enumerate(answers):
        verdict = Verdict.CORRECT if score else Verdict.INCORRECT
        item = make_item(number, objective_id=key, document="y.md" if key == "c" else "x.md")
        store.record_response("Ada", item, 0, score, verdict, at=START + days * DAY)
    now = START + 7 * DAY + HOUR
    reviews = store.reviews("Ada")
    traces = trace_lessons(store, "Ada", assess_lessons(objectives, reviews, now), now)
    assert [trace.document for trace in traces.lessons] == ["x.md", "y.md"]
    assert [day.reviews for day in traces.overall] == [1, 1, 1, 0, 0, 1, 0, 0]
    for place, day in enumerate(traces.overall):
        evening = min(now, datetime.combine(day.date + timedelta(days=1), time(), UTC))
        then = assess_lessons(objectives, [review for review in reviews if review.at < evening], evening)
        by_lesson = {lesson.document: lesson.mastery for lesson in then}
        every = [standing.mastery for lesson in then for standing in lesson.objectives]
        assert day.mastery == pytest.approx(sum(every) / len(every))
        for trace in traces.lessons:
            assert trace.days[place].date == day.date
            assert trace.days[place].mastery == pytest.approx(by_lesson[trace.document])
    store.close()


def test_nothing_answered_has_no_course(tmp_path: Path) -> None:
    store = open_store(tmp_path / "learning.db")
    traces = trace_lessons(store, "Ada", assess_lessons([make_objective()], [], START), START)
    assert (traces.overall, traces.lessons) == ((), ())
    store.close()
