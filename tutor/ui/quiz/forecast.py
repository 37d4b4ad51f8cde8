"""What falls due on the next days, as a small chart with its figures as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from tutor.ui import keys
from tutor.ui.progress.charts import draw_counts
from tutor.ui.progress.series import show_forecast
from tutor.ui.words import say


def show_forecast_chart(forecast: Sequence[tuple[date, int]], language: str) -> None:
    """Show how many questions fall due on each of the next days."""
    series = show_forecast(forecast, language)
    with st.container(border=True, gap="small"):
        st.markdown(f"**{series.title}**")
        chart = draw_counts(series, language).properties(height=160)
        st.altair_chart(chart, width="stretch", alt=series.title, key=keys.REVIEW_FORECAST)
        cells = series.list_cells()
        if cells:
            with st.expander(say(language, "progress.as_table"), key=keys.REVIEW_TABLE, type="compact"):
                headers = (say(language, "progress.column_day"), series.unit)
                st.table([dict(zip(headers, row, strict=True)) for row in cells], hide_index=True, alt=series.title)
