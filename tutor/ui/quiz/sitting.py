"""The page of a quiz or a review: what a window is in, else what there is to begin; and the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import streamlit as st

from tutor.ui.quiz.place import read_spot
from tutor.ui.quiz.taking import find_quiz, show_step
from tutor.ui.session import current_language, current_learner
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Session, Study


def show_sitting(
    purpose: Literal["quiz", "review"],
    show_start: Callable[[Study, str, str], None],
    show_end: Callable[[Study, Session, str, str], None],
) -> None:
    """Show the question that a window stands at; before it, what can be begun, and after the last, how it went."""
    language = current_language()
    spot = read_spot(purpose)
    if spot is None:
        st.title(say(language, f"{purpose}.page"), anchor=False)
    study = wait_for_study(language, with_goals=True)
    if study is None:
        return
    learner = current_learner()
    session = find_quiz(study, spot, purpose, learner, language)
    if session is None or spot is None:
        show_start(study, learner, language)
    elif not show_step(study, session, spot, learner, language):
        show_end(study, session, learner, language)
