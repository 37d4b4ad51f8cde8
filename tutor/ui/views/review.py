"""The review page."""

from __future__ import annotations

import streamlit as st

from tutor.ui.quiz.place import read_spot
from tutor.ui.quiz.reviewing import show_end, show_overview
from tutor.ui.quiz.taking import find_quiz, show_step
from tutor.ui.session import current_language, current_learner
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say


def show_page() -> None:
    """Show the review that the window is in, else what is due."""
    language = current_language()
    spot = read_spot("review")
    if spot is None:
        st.title(say(language, "review.page"), anchor=False)
    study = wait_for_study(language, with_goals=True)
    if study is None:
        return
    learner = current_learner()
    session = find_quiz(study, spot, "review", learner, language)
    if session is None or spot is None:
        show_overview(study, learner, language)
    elif not show_step(study, session, spot, learner, language):
        show_end(study, session, learner, language)


show_page()
