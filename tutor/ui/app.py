"""The app that Streamlit runs: page, style, navigation, what every page has in its sidebar."""

from __future__ import annotations

import streamlit as st

from tutor.errors import TutorError
from tutor.ui import keys
from tutor.ui.access.account import show_account
from tutor.ui.access.entry import sign_in
from tutor.ui.course.picker import show_course_picker
from tutor.ui.failures import caught, show_error
from tutor.ui.session import current_language
from tutor.ui.sidebar import show_language_switch, show_page_beside
from tutor.ui.style import write_style
from tutor.ui.view_files import VIEWS
from tutor.ui.words import say

ICONS = {
    "ask": ":material/forum:",
    "course": ":material/menu_book:",
    "quiz": ":material/quiz:",
    "review": ":material/event_repeat:",
    "progress": ":material/monitoring:",
    "settings": ":material/tune:",
}


@caught
def main() -> None:
    """Show the view that the address names."""
    language = current_language()
    st.set_page_config(page_title=say(language, "common.app_name"), page_icon="📖", layout="centered")
    st.html(write_style(language))
    views = [
        st.Page(VIEWS / f"{name}.py", title=say(language, f"{name}.page"), icon=icon) for name, icon in ICONS.items()
    ]
    learner = sign_in(language)
    view = st.navigation(views, position="sidebar" if learner else "hidden")
    if learner is None:
        return
    with st.sidebar:
        course_place = st.container()
        st.session_state[keys.SIDEBAR] = st.container(key=keys.SIDEBAR)
        show_account(language)
        show_language_switch()
        show_page_beside()
    try:
        with course_place:
            show_course_picker(language)
        view.run()
    except TutorError as error:
        show_error(error, language)


if __name__ == "__main__":
    main()
