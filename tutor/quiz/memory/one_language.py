"""One language of lessons that exist in several: a learner works through a lesson once, not once a language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from tutor.quiz.memory.mastery import LessonStanding, ObjectiveStanding
from tutor.text.editions import keep_one_edition


def choose_one_language(lessons: Sequence[LessonStanding], language: str) -> tuple[LessonStanding, ...]:
    """Return the lessons with the objectives of one language each: `language` where a lesson has it, else its main one.

    Files whose paths differ only in the name of a language ("en/tea.md" and "zh/tea.md") are one lesson.
    """
    every = [standing for lesson in lessons for standing in lesson.objectives]
    kept: dict[str, list[ObjectiveStanding]] = {}
    for standing in keep_one_edition(
        every, language, lambda entry: entry.objective.document, lambda entry: entry.objective.language
    ):
        kept.setdefault(standing.objective.document, []).append(standing)
    return tuple(
        replace(
            lesson,
            title=own[0].objective.title,
            mastery=fmean(standing.mastery for standing in own),
            objectives=tuple(own),
        )
        for lesson in lessons
        if (own := kept.get(lesson.document))
    )
