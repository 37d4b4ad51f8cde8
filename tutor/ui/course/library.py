"""The lessons of a course as files: add some, see what became of them, remove them; or begin a course of one's own."""

from __future__ import annotations

import streamlit as st

from tutor.library import Course, CourseState, check_course, list_files
from tutor.ui import keys
from tutor.ui.access.guard import guarded_dialog
from tutor.ui.access.visitor import may_change_lessons
from tutor.ui.course.adding import show_uploaders
from tutor.ui.course.new_course import show_new_course
from tutor.ui.course.report import settle_adding, show_report
from tutor.ui.course.shelf import open_shelf
from tutor.ui.session import current_course, read_settings
from tutor.ui.waiting import bring_up_to_date
from tutor.ui.words import say


def show_lesson_files(language: str) -> bool:
    """Show what can be done with the files of the current course, and what became of those just added.

    Tell whether there are lessons to open. Raises TutorError if the course cannot be read.
    """
    course = current_course()
    if not course.editable:
        if may_change_lessons():
            label = say(language, "library.new_from_files")
            show_new_course(label, ":material/library_add:", "page", language)
        return True
    if not may_change_lessons():
        return bring_up_to_date(course, language, patient=False)
    top = st.container()
    # While files are taken in or read, nothing of the page before may linger below: an empty place takes its room.
    below = st.empty()
    with top:
        settle_adding(language)
        is_empty = not list_files(course)
        has_dialog = not is_empty and _show_actions(course, language)
        # Lessons that are read now would keep an open dialog waiting: they are read once it is closed.
        waits = is_empty or (has_dialog and check_course(read_settings(), course) is not CourseState.READY)
        can_open = not waits and bring_up_to_date(course, language, patient=True)
        show_report(course, language)
    if is_empty:
        with below.container():
            st.subheader(say(language, "library.add_first"), anchor=False)
            show_uploaders(course, language)
            _show_shelf_button(course, language)
    return can_open


def _show_actions(course: Course, language: str) -> bool:
    """Show the buttons that open dialogs; tell whether one has opened."""
    with st.container(horizontal=True, gap="small", key=keys.LESSON_ACTIONS):
        adds = st.button(say(language, "library.add"), key=keys.LESSONS_OPEN, icon=":material/add:")
        if adds:
            dialog = guarded_dialog(
                say(language, "library.add"),
                for_admins=True,
                width="medium",
                icon=":material/upload_file:",
                on_dismiss="rerun",
            )
            dialog(show_uploaders)(course, language)
        return _show_shelf_button(course, language) or adds


def _show_shelf_button(course: Course, language: str) -> bool:
    label = say(language, "library.manage")
    manages = st.button(label, key=keys.SHELF, icon=":material/folder_open:", type="tertiary")
    if manages:
        open_shelf(course, language)
    return manages
