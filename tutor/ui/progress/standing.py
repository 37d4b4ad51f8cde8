"""What the page says of where a learner stands, in one language of each lesson."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.study import LearnerProgress, LessonStanding, ObjectiveStanding, Study

FILTERS = ("all", "due", "new")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a learner stands at a moment, in a time zone; `lessons` have one language each, `progress` has all."""

    learner: str
    lessons: tuple[LessonStanding, ...]
    progress: LearnerProgress
    due_now: int
    at: datetime
    zone: tzinfo

    @property
    def objectives(self) -> tuple[ObjectiveStanding, ...]:
        """The objectives of all lessons shown."""
        return tuple(standing for lesson in self.lessons for standing in lesson.objectives)

    @property
    def mastery(self) -> float:
        """The mean mastery of the objectives shown, in 0..1."""
        objectives = self.objectives
        return sum(standing.mastery for standing in objectives) / len(objectives) if objectives else 0.0

    @property
    def mastered(self) -> int:
        """How many of the objectives shown are mastered."""
        return sum(lesson.mastered for lesson in self.lessons)

    @property
    def has_answers(self) -> bool:
        """Tell whether anything was answered yet."""
        return bool(self.progress.history)


def read_standing(study: Study, learner: str, language: str, at: datetime, zone: tzinfo) -> Standing:
    """Read where a learner stands. Raises StoreError where the learners' file cannot be read."""
    from tutor.study import choose_one_language

    progress = study.progress(learner, at, zone)
    lessons = choose_one_language(progress.lessons, language)
    due_now = study.review(learner, at, limit=1).total
    return Standing(learner, lessons, progress, due_now, at, zone)


def narrow_lessons(lessons: Sequence[LessonStanding], shown: str) -> tuple[LessonStanding, ...]:
    """Return the lessons with the objectives that a filter ("all", "due", "new") shows; none without any."""
    if shown == "all":
        return tuple(lessons)
    kept = (replace(lesson, objectives=_narrow(lesson, shown)) for lesson in lessons)
    return tuple(lesson for lesson in kept if lesson.objectives)


def count_objectives(lessons: Sequence[LessonStanding], shown: str) -> int:
    """Return how many objectives a filter shows."""
    return sum(len(lesson.objectives) for lesson in narrow_lessons(lessons, shown))


def _narrow(lesson: LessonStanding, shown: str) -> tuple[ObjectiveStanding, ...]:
    return tuple(standing for standing in lesson.objectives if str(standing.state) == shown)
