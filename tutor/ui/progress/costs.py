"""What the lessons say that things cost, as a picture with its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.costs import Cost, collect_costs
from tutor.text.editions import keep_one_edition
from tutor.ui import keys
from tutor.ui.course.links import show_passage_link
from tutor.ui.escape import escape_markdown
from tutor.ui.places import split_frame, split_row
from tutor.ui.progress.cost_chart import draw_costs
from tutor.ui.progress.cost_rows import CostBar, CostGroup, describe_top, group_costs
from tutor.ui.quotes import describe_origin, show_row
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Study


@st.cache_data(show_spinner=False, max_entries=32)
def find_costs(_study: Study, course: str, language: str) -> tuple[Cost, ...]:  # noqa: ARG001 - cache key
    """Return the costs that the lessons of a course give, each lesson in one language, shared by all windows."""
    chunks = _study.tutor.chunks
    return collect_costs(keep_one_edition(chunks, language, lambda chunk: chunk.document, lambda chunk: chunk.language))


def show_costs(costs: tuple[Cost, ...], language: str) -> None:
    """Show a bar for each cost, by stage, and below them the words of the lessons that say so."""
    groups = group_costs(costs, language)
    st.caption(say(language, "progress.costs_intro"))
    for place, group in enumerate(groups):
        with st.container(border=True, gap="small"):
            top = describe_top(group, language)
            st.markdown(f"**{escape_markdown(top)}**")
            chart = draw_costs(group, language)
            st.altair_chart(chart, width="stretch", theme="streamlit", alt=top, key=keys.chart(f"costs-{place}"))
    _show_table(groups, language)
    _show_sources(groups, language)


def _show_table(groups: tuple[CostGroup, ...], language: str) -> None:
    """Show the figures in words; two columns, so that a phone need not scroll sideways."""
    what, amount = (say(language, f"progress.column_{name}") for name in ("what", "amount"))
    with st.expander(say(language, "progress.as_table"), key=keys.table_of("costs"), type="compact"):
        for group in groups:
            rows = [{what: escape_markdown(bar.name), amount: escape_markdown(bar.amount)} for bar in group.bars]
            st.markdown(f"**{escape_markdown(group.stage)}**")
            st.table(rows, hide_index=True, alt=group.stage)


def _show_sources(groups: tuple[CostGroup, ...], language: str) -> None:
    section = st.expander(
        say(language, "progress.costs_sources"), key=keys.table_of("sources"), type="compact", on_change="rerun"
    )
    if section.open:
        with section:
            for group in groups:
                for bar in group.bars:
                    _show_source(bar, language)


def _show_source(bar: CostBar, language: str) -> None:
    st.markdown(f"**{escape_markdown(f'{bar.name} · {bar.amount}')}**")
    for citation in bar.cost.citations:
        with st.container(key=keys.quote(f"cost-{bar.number}", citation.n), gap="xsmall"):
            row = split_row(citation.quote, split_frame(citation)[1])
            if row:
                show_row(row)
            else:
                st.text(citation.quote)
            st.caption(escape_markdown(f"{citation.title} · {describe_origin(citation, language)}"))
            show_passage_link(citation, language)
