"""The settings page."""

from __future__ import annotations

import streamlit as st

from tutor.ui.session import current_language
from tutor.ui.words import say


def show_page() -> None:
    """Show the page."""
    language = current_language()
    st.title(say(language, "settings.page"), anchor=False)


show_page()
