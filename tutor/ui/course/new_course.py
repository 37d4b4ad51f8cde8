"""The dialog that makes a new course."""

from __future__ import annotations

import streamlit as st

from tutor.errors import TutorError
from tutor.library import MAX_COURSE_NAME_CHARS, create_course
from tutor.ui import keys
from tutor.ui.course.links import COURSE_VIEW
from tutor.ui.course.problems import show_problem
from tutor.ui.session import choose_course, read_settings
from tutor.ui.words import say


def open_new_course(language: str) -> None:
    """Open the dialog that asks for the new course's name; then the Course view takes its lessons."""
    st.dialog(say(language, "library.new_course"), icon=":material/library_add:")(_ask_name)(language)


def _ask_name(language: str) -> None:
    with st.form(keys.COURSE_FORM, border=False):
        name = st.text_input(
            say(language, "library.course_name"),
            key=keys.COURSE_NAME,
            max_chars=MAX_COURSE_NAME_CHARS,
            placeholder=say(language, "library.course_name_example"),
        )
        st.caption(say(language, "library.new_course_hint"))
        made = st.form_submit_button(say(language, "library.create"), key=keys.COURSE_CREATE, type="primary")
    if not made:
        return
    try:
        course = create_course(read_settings().home, name)
    except TutorError as error:
        show_problem(error, language)
        return
    choose_course(course.id)
    st.switch_page(COURSE_VIEW, query_params={keys.COURSE: course.id})
