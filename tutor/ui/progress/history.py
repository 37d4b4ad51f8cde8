"""Mastery over time, answers a day and what falls due, as charts on the page, each with its figures as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.ui import keys
from tutor.ui.progress.chart_card import show_chart
from tutor.ui.progress.charts import draw_counts, draw_course
from tutor.ui.progress.series import show_answers, show_forecast, show_mastery
from tutor.ui.progress.standing import Standing
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Traces


def show_history(traces: Traces, standing: Standing, language: str) -> None:
    """Show how mastery came to be, how much was answered and what is coming; there must be answers."""
    days = traces.overall
    chosen = _choose_lesson(traces, language)
    traced = next((trace.days for trace in traces.lessons if trace.document == chosen), days)
    mastery = show_mastery(traced, language)
    show_chart(mastery, draw_course(mastery, language), "mastery", language, form="{:.0f} %")
    answers = show_answers(days, language)
    show_chart(answers, draw_counts(answers, language), "answers", language)
    forecast = show_forecast(standing.progress.forecast, language)
    show_chart(forecast, draw_counts(forecast, language), "forecast", language)


def _choose_lesson(traces: Traces, language: str) -> str:
    """Return the document whose course is wanted, "" for all together; asked only where there are several."""
    titles = {trace.document: trace.title for trace in traces.lessons}
    if len(titles) < 2:
        return ""
    every = say(language, "progress.all_lessons")
    label = say(language, "progress.choose_lesson")
    options = ["", *titles]
    return st.selectbox(label, options, format_func=lambda key: titles.get(key, every), key=keys.TRACED_LESSON)
