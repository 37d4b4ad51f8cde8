"""The form in JSON of where a learner stands: what `tutor checklist`, `progress` and `review` print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tutor.quiz.memory.learning import DueItems
from tutor.quiz.memory.mastery import LessonStanding, ObjectiveStanding, Progress
from tutor.quiz.records import write_citation, write_item

Json = dict[str, Any]
_DIGITS = 4


def write_checklist(lessons: Sequence[LessonStanding]) -> Json:
    """Return the lessons with their objectives as JSON values; mastery is in 0..1, times are ISO 8601 in UTC."""
    return {
        "lessons": [
            {
                "document": lesson.document,
                "title": lesson.title,
                "mastery": round(lesson.mastery, _DIGITS),
                "objectives": [_write_objective(standing) for standing in lesson.objectives],
            }
            for lesson in lessons
        ]
    }


def write_progress(progress: Progress) -> Json:
    """Return the checklist with its history by date, the items due on the next days, and the days in a row."""
    return {
        **write_checklist(progress.lessons),
        "history": [
            {"date": day.date.isoformat(), "mastery": round(day.mastery, _DIGITS), "reviews": day.reviews}
            for day in progress.history
        ],
        "mastery": round(progress.mastery, _DIGITS),
        "forecast": [{"date": day.isoformat(), "due": count} for day, count in progress.forecast],
        "streak_days": progress.streak_days,
    }


def write_due(due: DueItems) -> Json:
    """Return the items that are due, how many there are in all, and when the next one falls due."""
    return {
        "due": [write_item(item) for item in due.items],
        "due_total": due.total,
        "next_due": _write_time(due.next_due),
    }


def _write_objective(standing: ObjectiveStanding) -> Json:
    return {
        "id": standing.objective.id,
        "text": standing.objective.text,
        "state": str(standing.state),
        "mastery": round(standing.mastery, _DIGITS),
        "due": _write_time(standing.due),
        "reviews": standing.reviews,
        "language": standing.objective.language,
        "citation": write_citation(standing.objective.citation),
    }


def _write_time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")
