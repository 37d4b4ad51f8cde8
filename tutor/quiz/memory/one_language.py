"""One language of lessons that exist in several: a learner works through a lesson once, not once a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from tutor.quiz.memory.mastery import LessonStanding, ObjectiveStanding
from tutor.text.editions import keep_one_edition, name_work


def choose_one_language(lessons: Sequence[LessonStanding], language: str) -> tuple[LessonStanding, ...]:
    """Return the lessons with the objectives of one language each: `language` where a lesson has it, else its main one.

    Where the learner has answered a lesson in others alone, it shows the one with the most answers. Files whose paths
    differ only in the name of a language ("en/tea.md" and "zh/tea.md") are one lesson.
    """
    every = _keep_answered([standing for lesson in lessons for standing in lesson.objectives], language)
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


def _keep_answered(standings: Sequence[ObjectiveStanding], language: str) -> list[ObjectiveStanding]:
    """Return what there is to choose from: of a lesson answered in other languages alone, the most answered one."""
    answers: dict[tuple[str, ...], Counter[str]] = {}
    for standing in standings:
        if standing.reviews:
            work = name_work(standing.objective.document)
            answers.setdefault(work, Counter())[standing.objective.language] += standing.reviews
    only = {work: own.most_common(1)[0][0] for work, own in answers.items() if language not in own}
    return [
        standing
        for standing in standings
        if only.get(name_work(standing.objective.document), standing.objective.language) == standing.objective.language
    ]
