"""The lessons of a course to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import streamlit as st

from tutor.reading.page import LessonEntry
from tutor.ui import keys
from tutor.ui.course.links import link_to_lesson
from tutor.ui.course.places import go_to
from tutor.ui.escape import escape_markdown
from tutor.ui.session import current_learner
from tutor.ui.words import name_language, say

if TYPE_CHECKING:
    from tutor.study import Study


def show_lessons(study: Study, lessons: tuple[LessonEntry, ...], language: str) -> None:
    """Show the lessons, each to be opened, with its languages and how much of it the learner knows."""
    known = read_mastery(study)
    with st.container(key=keys.LESSON_LIST, gap="xsmall"):
        for lesson in lessons:
            _show_lesson(lesson, known.get(lesson.document), language)


def read_mastery(study: Study) -> Mapping[str, float]:
    """Return the mastery of each lesson, in 0..1; of lessons that no objective was asked of, nothing."""
    standings = study.checklist(current_learner())
    return {lesson.document: lesson.mastery for lesson in standings if any(o.reviews for o in lesson.objectives)}


def show_lesson_menu(lessons: tuple[LessonEntry, ...], document: str, language: str) -> None:
    """Show the lessons as a short list for the sidebar, the open one marked."""
    with st.container(key=keys.LESSON_MENU, gap="xxsmall"):
        for lesson in lessons:
            st.button(
                escape_markdown(lesson.title),
                key=keys.lesson(lesson.document),
                type="secondary" if lesson.document == document else "tertiary",
                width="stretch",
                on_click=go_to,
                args=(link_to_lesson(lesson.document, language=language),),
            )


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
        on_click=go_to,
        args=(link_to_lesson(lesson.document, language=language),),
    )
