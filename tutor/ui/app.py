"""The app that Streamlit runs: page, style, views."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from tutor.errors import TutorError
from tutor.ui.answers import show_failure
from tutor.ui.session import current_language
from tutor.ui.style import STYLE
from tutor.ui.words import say

VIEWS = Path(__file__).parent / "views"  # never "pages": Streamlit would make its own navigation of that folder


def main() -> None:
    """Show the view that the address names."""
    language = current_language()
    st.set_page_config(page_title=say(language, "app_name"), page_icon="📖", layout="centered")
    st.html(STYLE)
    view = st.navigation([st.Page(VIEWS / "ask.py", title=say(language, "ask_page"))], position="hidden")
    try:
        view.run()
    except TutorError as error:
        show_failure(error.message, error.remedy)


if __name__ == "__main__":
    main()
