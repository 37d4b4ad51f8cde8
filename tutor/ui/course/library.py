"""The lessons of a course as files: add some, see what became of them, remove them; or begin a course of one's own."""

from __future__ import annotations

import streamlit as st

from tutor.library import Course, list_files
from tutor.ui import keys
from tutor.ui.access.visitor import may_change_lessons
from tutor.ui.course.adding import show_uploaders
from tutor.ui.course.new_course import open_new_course
from tutor.ui.course.report import settle_adding, show_report
from tutor.ui.course.shelf import open_shelf
from tutor.ui.session import current_course
from tutor.ui.waiting import bring_up_to_date
from tutor.ui.words import say


def show_lesson_files(language: str) -> bool:
    """Show what can be done with the files of the current course, and what became of those just added.

    Tell whether there are lessons to open. Raises TutorError if the course cannot be read.
    """
    course = current_course()
    if not course.editable:
        if may_change_lessons():
            _show_beginning(language)
        return True
    if not may_change_lessons():
        return bring_up_to_date(course, language, tell_failure=False)
    top = st.container()
    # While files are taken in or read, nothing of the page before may linger below: an empty place takes its room.
    below = st.empty()
    with top:
        settle_adding(language)
        is_empty = not list_files(course)
        if not is_empty:
            _show_actions(course, language)
        can_open = not is_empty and bring_up_to_date(course, language, tell_failure=True)
        show_report(course, language)
    if is_empty:
        with below.container():
            st.subheader(say(language, "library.add_first"), anchor=False)
            show_uploaders(course, language)
            _show_shelf_button(course, language)
    return can_open


def _show_beginning(language: str) -> None:
    label = say(language, "library.new_from_files")
    if st.button(label, key=keys.COURSE_FROM_FILES, icon=":material/library_add:"):
        open_new_course(language)


def _show_actions(course: Course, language: str) -> None:
    with st.container(horizontal=True, gap="small", key=keys.LESSON_ACTIONS):
        if st.button(say(language, "library.add"), key=keys.LESSONS_OPEN, icon=":material/add:"):
            title = say(language, "library.add")
            st.dialog(title, width="medium", icon=":material/upload_file:")(show_uploaders)(course, language)
        _show_shelf_button(course, language)


def _show_shelf_button(course: Course, language: str) -> None:
    if st.button(say(language, "library.manage"), key=keys.SHELF, icon=":material/folder_open:", type="tertiary"):
        open_shelf(course, language)
