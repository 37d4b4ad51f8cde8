"""The course page."""

from __future__ import annotations

import streamlit as st

from tutor.ui.course.library import show_lesson_files
from tutor.ui.session import current_language
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say


def show_page() -> None:
    """Show the page."""
    language = current_language()
    st.title(say(language, "course.page"), anchor=False)
    if show_lesson_files(language):
        wait_for_study(language)


show_page()
