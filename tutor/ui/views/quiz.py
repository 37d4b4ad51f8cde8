"""The quiz page."""

from __future__ import annotations

import streamlit as st

from tutor.ui.quiz.choosing import show_choosing
from tutor.ui.quiz.place import read_spot
from tutor.ui.quiz.results import show_result
from tutor.ui.quiz.taking import find_quiz, show_step
from tutor.ui.session import current_language, current_learner
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say


def show_page() -> None:
    """Show the quiz that the window is in, else what can be chosen."""
    language = current_language()
    spot = read_spot("quiz")
    if spot is None:
        st.title(say(language, "quiz.page"), anchor=False)
    study = wait_for_study(language, with_goals=True)
    if study is None:
        return
    learner = current_learner()
    session = find_quiz(study, spot, "quiz", learner, language)
    if session is None or spot is None:
        show_choosing(study, learner, language)
    elif not show_step(study, session, spot, learner, language):
        show_result(study, session, learner, language)


show_page()
