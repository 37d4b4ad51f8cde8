"""The progress page."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tutor.errors import TutorError
from tutor.ui import keys
from tutor.ui.failures import show_error
from tutor.ui.progress.checklist import show_checklist, show_headline, show_welcome
from tutor.ui.progress.costs import find_costs, show_costs
from tutor.ui.progress.history import show_history
from tutor.ui.progress.own_data import show_data, show_deleted
from tutor.ui.progress.recall import recall_standing, recall_traces
from tutor.ui.session import current_language, current_learner, mark_course
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
    try:
        standing = recall_standing(study, learner, course, language, st.context.timezone)
    except TutorError as error:
        show_error(error, language, "progress")
        return
    if standing.has_answers:
        show_headline(standing, language)
    else:
        show_welcome(language)
    costs = find_costs(study, course, language)

    def show_course() -> None:
        show_history(recall_traces(study, standing, course, language), standing, language)

    parts: dict[str, Callable[[], None]] = {
        "checklist": lambda: show_checklist(standing, language),
        **({"history": show_course} if standing.has_answers else {}),
        **({"costs": lambda: show_costs(costs, language)} if costs else {}),
        "data": lambda: show_data(study, standing, language),
    }
    names = [say(language, f"progress.tab_{name}") for name in parts]
    for tab, show in zip(st.tabs(names, key=keys.PROGRESS_TAB, on_change="rerun"), parts.values(), strict=True):
        if tab.open:
            with tab:
                show()


show_page()
