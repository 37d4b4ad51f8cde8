"""What every page has at the foot of the sidebar: the language."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys
from tutor.ui.session import current_language
from tutor.ui.words import LANGUAGES, choose_language, say


def show_language_switch() -> str:
    """Show the switch between interface languages and return the chosen one."""
    st.segmented_control(
        say(current_language(), "common.ui_language"),
        list(LANGUAGES),
        format_func=lambda code: LANGUAGES[code],
        # Only at first: a value that the settings page gave it and a default beside it are one too many.
        default=None if keys.LANGUAGE in st.session_state else choose_language(st.context.locale),
        required=True,
        key=keys.LANGUAGE,
        bind="query-params",
        label_visibility="collapsed",
    )
    return current_language()
