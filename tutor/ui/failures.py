"""What went wrong, on the page: a stated error with its remedy, a fault of the program without its traceback."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from tutor.errors import TutorError
from tutor.ui.escape import escape_markdown
from tutor.ui.messages import word_message
from tutor.ui.words import say

Part = Literal["common", "ask", "progress", "quiz", "settings"]  # whose texts tell of a fault of the program


class UnexpectedError(TutorError):
    """A fault of the program, logged with its traceback and told to the learner without it."""


def show_error(error: TutorError, language: str, part: Part = "common") -> None:
    """Show what went wrong and what to do about it; of a fault of the program, in the words of a part of the app."""
    show_failure(*word_error(error, language, part))


def word_error(error: TutorError, language: str, part: Part = "common") -> tuple[str, str]:
    """Return what went wrong and what to do about it, in words for the learner."""
    if isinstance(error, UnexpectedError):
        return say(language, f"{part}.error_unknown"), say(language, f"{part}.error_unknown_remedy")
    return error.message, error.remedy


def show_failure(message: str, remedy: str) -> None:
    """Show what went wrong and what to do about it, in the interface's language."""
    from tutor.ui.session import current_language  # the session's work raises this module's error

    language = current_language()
    message, remedy = word_message(message, language), word_message(remedy, language)
    text = escape_markdown(message) + ("\n\n" + escape_markdown(remedy) if remedy else "")
    st.error(text, icon=":material/error:")
