"""The review page."""

from __future__ import annotations

import streamlit as st

from tutor.ui.session import current_language
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say


def show_page() -> None:
    """Show the page."""
    language = current_language()
    st.title(say(language, "review.page"), anchor=False)
    wait_for_study(language)


show_page()
