"""What every page has in the sidebar: the language at its foot; and, on a phone, that it makes room after a choice."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys
from tutor.ui.session import current_language
from tutor.ui.words import LANGUAGES, choose_language, say

# On a narrow screen Streamlit closes the sidebar after its own links alone, and when the page beside it is pressed.
_PRESS = """
<script>
/* %d */
document.querySelector(".stMain")?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
</script>
"""


def note_choice() -> None:
    """Remember that something was chosen in the sidebar, so that the page comes into view on a phone."""
    st.session_state[keys.SIDEBAR_CHOICES] = st.session_state.get(keys.SIDEBAR_CHOICES, 0) + 1


def show_page_beside() -> None:
    """Close a sidebar that covers the page, once after each choice; where both have room nothing happens."""
    choices = st.session_state.get(keys.SIDEBAR_CHOICES, 0)
    if choices > st.session_state.get(keys.SIDEBAR_CLOSED, 0):
        st.session_state[keys.SIDEBAR_CLOSED] = choices
        with st.container(key=keys.SIDEBAR_CLOSED):
            st.html(_PRESS % choices, unsafe_allow_javascript=True)


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
