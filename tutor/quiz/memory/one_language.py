"""One language of lessons that exist in several: a learner works through a lesson once, not once a language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from tutor.quiz.memory.mastery import LessonStanding, ObjectiveStanding

_SEPARATOR = re.compile(r"[/_.\-]+")
_LANGUAGE_NAMES = frozenset("en eng english zh cn chs cht chinese 中文 英文 hans hant tw hk us gb".split())


def choose_one_language(lessons: Sequence[LessonStanding], language: str) -> tuple[LessonStanding, ...]:
    """Return the lessons with the objectives of one language each: `language` where a lesson has it, else its main one.

    Of lessons whose paths differ only in the name of a language ("en/tea.md" and "zh/tea.md"), those in `language`
    stay; where there are none, all do.
    """
    chosen = [_choose_objectives(lesson, language) for lesson in lessons]
    spoken = {_cut_language(lesson.document) for lesson in chosen if _language_of(lesson) == language}
    return tuple(
        lesson for lesson in chosen if _language_of(lesson) == language or _cut_language(lesson.document) not in spoken
    )


def _choose_objectives(lesson: LessonStanding, language: str) -> LessonStanding:
    by_language: dict[str, list[ObjectiveStanding]] = {}
    for standing in lesson.objectives:
        by_language.setdefault(standing.objective.language, []).append(standing)
    if len(by_language) < 2:
        return lesson
    own = by_language.get(language) or max(by_language.values(), key=len)
    return replace(
        lesson,
        title=own[0].objective.title,
        mastery=fmean(standing.mastery for standing in own),
        objectives=tuple(own),
    )


def _language_of(lesson: LessonStanding) -> str:
    counts = Counter(standing.objective.language for standing in lesson.objectives)
    return counts.most_common(1)[0][0] if counts else ""


def _cut_language(document: str) -> tuple[str, ...]:
    """Return the parts of a path without those that name a language."""
    parts = [part for part in _SEPARATOR.split(document.lower()) if part]
    return tuple(part for part in parts if part not in _LANGUAGE_NAMES)
