"""What went wrong, on the page: a stated error with its remedy, a fault of the program without its traceback."""

from __future__ import annotations

import streamlit as st

from tutor.errors import TutorError
from tutor.ui.escape import escape_markdown


class UnexpectedError(TutorError):
    """A fault of the program, logged with its traceback and told to the learner without it."""


def show_failure(message: str, remedy: str) -> None:
    """Show what went wrong and what to do about it."""
    text = escape_markdown(message) + ("\n\n" + escape_markdown(remedy) if remedy else "")
    st.error(text, icon=":material/error:")
