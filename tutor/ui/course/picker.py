"""The course that is worked on: chosen in the sidebar of every page, or begun there."""

from __future__ import annotations

import streamlit as st

from tutor.library import list_courses
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.access.visitor import may_change_lessons
from tutor.ui.course.names import name_course
from tutor.ui.course.new_course import show_new_course
from tutor.ui.session import choose_course, current_course, read_settings
from tutor.ui.sidebar import note_choice
from tutor.ui.words import say


def show_course_picker(language: str) -> None:
    """Show which course is worked on, to choose another or begin a new one. Raises TutorError as `current_course`."""
    courses = {course.id: course for course in list_courses(read_settings())}
    current = current_course()
    st.session_state[keys.COURSE_PICKER] = current.id
    if st.query_params.get(keys.COURSE, "") != current.id and current.id != next(iter(courses)):
        st.query_params[keys.COURSE] = current.id
    with st.container(key=keys.COURSE_PLACE, horizontal=True, wrap=False, gap="xxsmall", vertical_alignment="bottom"):
        st.selectbox(
            say(language, "library.course"),
            list(courses),
            format_func=lambda course_id: name_course(courses[course_id], language),
            key=keys.COURSE_PICKER,
            on_change=guarded(_take_choice),
        )
        if may_change_lessons():
            show_new_course(say(language, "library.new_course"), ":material/add:", "sidebar", language)


def _take_choice() -> None:
    choose_course(st.session_state[keys.COURSE_PICKER])
    note_choice()
