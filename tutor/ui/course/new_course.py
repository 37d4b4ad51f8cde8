"""Where a new course is named and made."""

from __future__ import annotations

import streamlit as st

from tutor.errors import TutorError
from tutor.library import MAX_COURSE_NAME_CHARS, create_course
from tutor.ui import keys
from tutor.ui.course.problems import show_problem
from tutor.ui.session import choose_course, read_settings
from tutor.ui.view_files import COURSE_VIEW
from tutor.ui.words import say


def show_new_course(label: str, icon: str, place: str, language: str) -> None:
    """Show the button that asks for a new course's name; then the Course view takes its lessons.

    `place` tells apart the buttons of a page. No dialog: what is typed there would wait for lessons that are opened.
    """
    turn = st.session_state.setdefault(keys.COURSES_MADE, 0)  # another key closes it once a course is made
    with (
        st.popover(label, icon=icon, key=keys.course_new(f"{place}-{turn}")),
        st.form(keys.course_form(place), border=False),
    ):
        name = st.text_input(
            say(language, "library.course_name"),
            key=keys.course_name(f"{place}-{turn}"),
            max_chars=MAX_COURSE_NAME_CHARS,
            placeholder=say(language, "library.course_name_example"),
        )
        st.caption(say(language, "library.new_course_hint"))
        if st.form_submit_button(say(language, "library.create"), key=keys.course_create(place), type="primary"):
            _make(name, language)


def _make(name: str, language: str) -> None:
    try:
        course = create_course(read_settings().home, name)
    except TutorError as error:
        show_problem(error, language)
        return
    st.session_state[keys.COURSES_MADE] += 1
    choose_course(course.id)
    st.switch_page(COURSE_VIEW, query_params={keys.COURSE: course.id})
