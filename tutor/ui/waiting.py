"""The page while the tutor is being opened, and when it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import TutorError
from tutor.settings import Settings
from tutor.ui import keys
from tutor.ui.answers import show_failure
from tutor.ui.escape import escape_markdown
from tutor.ui.opening import Step, TutorOpening
from tutor.ui.session import forget_tutor, start_opening
from tutor.ui.streaming import UnexpectedError
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.service import Tutor

PATIENCE_S = 0.3  # a tutor that is open already is there sooner: no flash of a progress bar
POLL_S = 0.2


def wait_for_tutor(settings: Settings, language: str) -> Tutor | None:
    """Return the tutor, showing how far its opening is; None with the reason on the page when it cannot be opened."""
    opening = start_opening(settings)
    if not opening.wait(PATIENCE_S):
        _show_progress(opening, language)
    try:
        return opening.result()
    except UnexpectedError:
        show_failure(say(language, "open_unknown"), say(language, "open_unknown_remedy"))
    except TutorError as error:
        show_failure(error.message, error.remedy)
    st.button(say(language, "try_again"), key=keys.OPEN_AGAIN, on_click=forget_tutor)
    return None


def _show_progress(opening: TutorOpening, language: str) -> None:
    place = st.empty()
    with place.container():
        bar = st.progress(0.0)
        st.caption(say(language, "opening_hint"))
        while not opening.wait(POLL_S):
            step = opening.step
            bar.progress(step.share, text=escape_markdown(describe_step(step, language)))
    place.empty()


def describe_step(step: Step, language: str) -> str:
    """Return what is being done, with the count where there is one."""
    message = step.message or say(language, "opening")
    if step.total <= 0:
        return message
    return say(language, "opening_step", message=message, done=step.done, total=step.total)
