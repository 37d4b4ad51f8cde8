"""How mastery of lessons came to be what it is, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from tutor.quiz.memory.mastery import DayStanding, LessonStanding, trace_history
from tutor.quiz.memory.store import Store


@dataclass(frozen=True, slots=True)
class LessonTrace:
    """The mean mastery of a lesson's objectives at the end of each day; all traces of a learner have the same days."""

    document: str
    title: str
    days: tuple[DayStanding, ...]


@dataclass(frozen=True, slots=True)
class Traces:
    """The course of mastery over all objectives of some lessons, and of each lesson with answers."""

    overall: tuple[DayStanding, ...]
    lessons: tuple[LessonTrace, ...]


def trace_lessons(
    store: Store, learner: str, lessons: Sequence[LessonStanding], at: datetime, zone: tzinfo = UTC
) -> Traces:
    """Return how a learner's mastery of these lessons came to be, each day from the first answer on to `at` (UTC).

    Days are those of `zone`; `reviews` counts all answers of a day. Raises StoreError.
    """
    reviews = store.reviews(learner)
    keys = {lesson.document: [standing.objective.id for standing in lesson.objectives] for lesson in lessons}
    overall = trace_history([key for own in keys.values() for key in own], reviews, at, zone)
    answered = {review.item.objective_id for review in reviews}
    traces = tuple(
        LessonTrace(lesson.document, lesson.title, trace_history(keys[lesson.document], reviews, at, zone))
        for lesson in lessons
        if not answered.isdisjoint(keys[lesson.document])
    )
    return Traces(overall, traces)
