"""The lessons of a course to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import TutorError
from tutor.reading.page import LessonEntry
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.course.links import link_to_lesson
from tutor.ui.course.places import go_to
from tutor.ui.course.reader import are_goals_known
from tutor.ui.escape import escape_markdown
from tutor.ui.pace import PATIENCE_S
from tutor.ui.session import current_learner
from tutor.ui.words import name_language, say

if TYPE_CHECKING:
    from tutor.study import Study


MAX_MENU = 11


def show_lessons(study: Study, lessons: tuple[LessonEntry, ...], language: str) -> None:
    """Show the lessons, each to be opened, with its languages and how much of it the learner knows."""
    known = read_mastery(study)
    with st.container(key=keys.LESSON_LIST, gap="xsmall"):
        for lesson in lessons:
            _show_lesson(lesson, known.get(lesson.document), language)


def read_mastery(study: Study) -> Mapping[str, float]:
    """Return the mastery of each lesson, in 0..1; nothing of lessons that no objective was asked of.

    Nothing at all while the objectives are still being found, or where the learner's file cannot be read.
    """
    if not are_goals_known(study, PATIENCE_S):
        return {}
    try:
        standings = study.checklist(current_learner())
    except TutorError:
        return {}
    return {lesson.document: lesson.mastery for lesson in standings if any(o.reviews for o in lesson.objectives)}


def show_lesson_menu(lessons: tuple[LessonEntry, ...], document: str, language: str) -> None:
    """Show the lessons around the open one as a short list for the sidebar, the open one marked."""
    with st.container(key=keys.LESSON_MENU, gap="xxsmall"):
        for lesson in choose_near(lessons, document):
            st.button(
                escape_markdown(lesson.title),
                key=keys.lesson(lesson.document),
                type="secondary" if lesson.document == document else "tertiary",
                width="stretch",
                on_click=guarded(go_to),
                args=(link_to_lesson(lesson.document, language=language),),
            )


def choose_near(lessons: tuple[LessonEntry, ...], document: str, most: int = MAX_MENU) -> tuple[LessonEntry, ...]:
    """Return up to `most` lessons with the named one among them, in the middle where there are enough around it."""
    at = next((place for place, lesson in enumerate(lessons) if lesson.document == document), 0)
    start = max(0, min(at - most // 2, len(lessons) - most))
    return lessons[start : start + most]


def _show_lesson(lesson: LessonEntry, mastery: float | None, language: str) -> None:
    spoken = [name_language(code, language) for code in lesson.languages]
    parts = [*filter(None, spoken)]
    if mastery is not None:
        parts.append(say(language, "course.mastery", percent=round(mastery * 100)))
    icon = ":material/smart_display:" if lesson.is_timed else ":material/article:"
    st.button(
        f"{escape_markdown(lesson.title)}  :small[{escape_markdown(' · '.join(parts))}]",
        key=keys.lesson(lesson.document),
        icon=icon,
        width="stretch",
        on_click=guarded(go_to),
        args=(link_to_lesson(lesson.document, language=language),),
    )
