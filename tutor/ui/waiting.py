"""The page while a course is being opened, and when it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import TutorError
from tutor.ui import keys
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import UnexpectedError, show_failure
from tutor.ui.opening import Step, StudyOpening
from tutor.ui.session import course_settings, forget_study, start_opening
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Study

PATIENCE_S = 0.3  # a course that is open already is there sooner: no flash of a progress bar
POLL_S = 0.2


def wait_for_study(language: str) -> Study | None:
    """Return the study of the current course, showing how far its opening is.

    None, with the reason on the page, when it cannot be opened.
    """
    opening = start_opening(course_settings())
    if not opening.wait(PATIENCE_S):
        _show_progress(opening, language)
    try:
        return opening.result()
    except UnexpectedError:
        show_failure(say(language, "common.open_unknown"), say(language, "common.open_unknown_remedy"))
    except TutorError as error:
        show_failure(error.message, error.remedy)
    st.button(say(language, "common.try_again"), key=keys.OPEN_AGAIN, on_click=forget_study)
    return None


def _show_progress(opening: StudyOpening, language: str) -> None:
    place = st.empty()
    with place.container():
        bar = st.progress(0.0)
        st.caption(say(language, "common.opening_hint"))
        while not opening.wait(POLL_S):
            step = opening.step
            bar.progress(step.share, text=escape_markdown(describe_step(step, language)))
    place.empty()


def describe_step(step: Step, language: str) -> str:
    """Return what is being done, with the count where there is one."""
    message = step.message or say(language, "common.opening")
    if step.total <= 0:
        return message
    return say(language, "common.opening_step", message=message, done=step.done, total=step.total)
