"""The progress page."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys
from tutor.ui.progress.checklist import show_checklist, show_headline, show_welcome
from tutor.ui.progress.costs import find_costs, show_costs
from tutor.ui.progress.history import show_history
from tutor.ui.progress.own_data import show_data, show_deleted
from tutor.ui.progress.recall import recall_standing, recall_traces
from tutor.ui.session import current_language, current_learner, mark_course
from tutor.ui.tabs import show_tabs
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say


def show_page() -> None:
    """Show where the learner stands, how it came so, and what can be taken along."""
    language, learner = current_language(), current_learner()
    st.title(say(language, "progress.page"), anchor=False)
    show_deleted(language)
    study = wait_for_study(language, with_goals=True)
    if study is None:
        return
    course = mark_course()
    standing = recall_standing(study, learner, course, language, st.context.timezone)
    if standing.has_answers:
        show_headline(standing, language)
    else:
        show_welcome(language)
    costs = find_costs(study, course, language)
    parts = {say(language, "progress.tab_checklist"): lambda: show_checklist(standing, language)}
    if standing.has_answers:
        parts[say(language, "progress.tab_history")] = lambda: show_history(
            recall_traces(study, standing, course, language), standing, language
        )
    if costs:
        parts[say(language, "progress.tab_costs")] = lambda: show_costs(costs, language)
    parts[say(language, "progress.tab_data")] = lambda: show_data(study, standing, language)
    show_tabs(parts, keys.PROGRESS_TAB, language, "progress")


show_page()
