"""What went wrong, on the page: a stated error with its remedy, a fault of the program without its traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Literal, ParamSpec

import streamlit as st

from tutor.errors import TutorError
from tutor.ui import keys
from tutor.ui.escape import escape_markdown
from tutor.ui.messages import word_message
from tutor.ui.words import say

P = ParamSpec("P")
_logger = logging.getLogger(__name__)
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


def caught(show: Callable[P, None]) -> Callable[P, None]:
    """Return what draws the page or a part of it; in the place of a fault of the program stand words and a button.

    The fault is logged with its traceback. What steers Streamlit's runs is no `Exception` and passes through.
    """

    @wraps(show)
    def show_safely(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            show(*args, **kwargs)
        except Exception:
            _logger.exception("The page failed at %s.", show.__name__)
            _show_fault(show.__name__)

    return show_safely


def _show_fault(part: str) -> None:
    from tutor.ui.session import current_language  # the session's work raises this module's error

    try:
        language = current_language()
    except Exception:  # whatever has failed may have failed there
        language = "en"
    st.error(f"{say(language, 'common.fault')}\n\n{say(language, 'common.fault_remedy')}", icon=":material/error:")
    st.button(say(language, "common.reload"), key=keys.reload(part), icon=":material/refresh:")
