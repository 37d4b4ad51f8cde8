"""A chart on the page: what it shows in a sentence, its drawing, its figures as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.ui import keys
from tutor.ui.escape import escape_markdown
from tutor.ui.progress.series import Series
from tutor.ui.words import say

if TYPE_CHECKING:
    import altair as alt


def show_chart(
    series: Series, chart: alt.Chart | alt.LayerChart | alt.FacetChart, name: str, language: str, *, form: str = "{:g}"
) -> None:
    """Show a chart under what it comes to; `form` is how its table writes a value."""
    with st.container(border=True, gap="small"):
        st.markdown(f"**{escape_markdown(series.title)}**")
        st.altair_chart(chart, width="stretch", theme="streamlit", alt=series.title, key=keys.chart(name))
        cells = series.list_cells(form)
        if cells:
            with st.expander(say(language, "progress.as_table"), key=keys.table_of(name), type="compact"):
                headers = (say(language, "progress.column_day"), series.unit)
                rows = [dict(zip(headers, row, strict=True)) for row in cells]
                st.table(rows, hide_index=True, alt=series.title)
