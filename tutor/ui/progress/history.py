"""Mastery over time, answers a day and what falls due, as charts on the page, each with its figures as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.ui import keys
from tutor.ui.escape import escape_markdown
from tutor.ui.progress.charts import draw_counts, draw_course
from tutor.ui.progress.series import Series, show_answers, show_forecast, show_mastery
from tutor.ui.progress.standing import Standing
from tutor.ui.words import say

if TYPE_CHECKING:
    import altair as alt

    from tutor.study import Traces


def show_history(traces: Traces, standing: Standing, language: str) -> None:
    """Show how mastery came to be, how much was answered and what is coming; there must be answers."""
    days = traces.overall
    chosen = _choose_lesson(traces, language)
    traced = next((trace.days for trace in traces.lessons if trace.document == chosen), days)
    mastery = show_mastery(traced, language)
    _show(mastery, draw_course(mastery, language), "mastery", language, form="{:.0f} %")
    answers = show_answers(days, language)
    _show(answers, draw_counts(answers, language), "answers", language)
    forecast = show_forecast(standing.progress.forecast, language)
    _show(forecast, draw_counts(forecast, language), "forecast", language)


def _choose_lesson(traces: Traces, language: str) -> str:
    """Return the document whose course is wanted, "" for all together; asked only where there are several."""
    titles = {trace.document: trace.title for trace in traces.lessons}
    if len(titles) < 2:
        return ""
    every = say(language, "progress.all_lessons")
    label = say(language, "progress.choose_lesson")
    options = ["", *titles]
    return st.selectbox(label, options, format_func=lambda key: titles.get(key, every), key=keys.TRACED_LESSON)


def _show(
    series: Series, chart: alt.Chart | alt.LayerChart | alt.FacetChart, name: str, language: str, *, form: str = "{:g}"
) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"**{escape_markdown(series.title)}**")
        st.altair_chart(chart, width="stretch", theme="streamlit", alt=series.title, key=keys.chart(name))
        cells = series.list_cells(form)
        if cells:
            with st.expander(say(language, "progress.as_table"), key=keys.table_of(name), type="compact"):
                headers = (say(language, "progress.column_day"), series.unit)
                rows = [dict(zip(headers, row, strict=True)) for row in cells]
                st.table(rows, hide_index=True, alt=series.title)
