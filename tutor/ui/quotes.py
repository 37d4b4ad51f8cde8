"""Quotes on the page: what the lesson says, where it says it, and what frames it there."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from tutor.types import Citation
from tutor.ui import keys
from tutor.ui.course.links import show_passage_link
from tutor.ui.escape import escape_markdown
from tutor.ui.places import PATH_MARK, describe_place, split_frame, split_row, split_table
from tutor.ui.words import name_language, say


def show_quote(citation: Citation, scope: str, language: str, *, is_numbered: bool = True) -> None:
    """Show a quote with the lesson, the headings, the place and the language that it comes from."""
    headings, lead = split_frame(citation)
    trail = [part for part in (citation.title, *headings.split(PATH_MARK)) if part]
    title = escape_markdown(" › ".join(dict.fromkeys(trail)))
    st.markdown(f"**\\[{citation.n}\\]** {title}" if is_numbered else title)
    with st.container(key=keys.quote(scope, citation.n), gap="xsmall"):
        header, rows = split_table(citation)
        row = () if rows else split_row(citation.quote, lead)
        if rows:
            show_table(header, rows)
        elif row:
            show_row(row)
        else:
            if lead:
                st.caption(escape_markdown(lead))
            st.text(citation.quote)
    st.caption(escape_markdown(describe_origin(citation, language)))


def describe_origin(citation: Citation, language: str) -> str:
    """Return the file, the place in it and the language of a quote, on one line."""
    place = describe_place(citation.location, citation.document, language)
    parts = (place, citation.document, name_language(citation.language, language))
    return " · ".join(part for part in parts if part)


def show_row(row: Sequence[tuple[str, str]]) -> None:
    """Show a table row: each cell beside its header, which fits a phone; side by side without headers."""
    if any(header for header, _ in row):
        st.table([[f"**{escape_markdown(header)}**", escape_markdown(cell)] for header, cell in row], hide_header=True)
    else:
        st.table([[escape_markdown(cell) for _, cell in row]], hide_header=True)


def show_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Show the rows of a table below their headers, without a head where there are none."""
    cells = [[escape_markdown(cell) for cell in row] for row in rows]
    if any(headers):
        head = [f"**{escape_markdown(header)}**" if header else "" for header in headers]
        st.table([head, *cells], hide_header=True)
    else:
        st.table(cells, hide_header=True)


def show_number(citation: Citation, scope: str, language: str, *, linked: bool = True) -> None:
    """Show a citation number that opens its quote, with a link into the lesson where that is still there."""
    with st.popover(str(citation.n), key=keys.citation(scope, citation.n)):
        show_quote(citation, f"{scope}-open", language)
        if linked:
            show_passage_link(citation, language)


def show_sources(
    citations: Sequence[Citation], scope: str, language: str, *, expanded: bool, linked: bool = True
) -> None:
    """Show the quotes one below the other in a section that opens and closes."""
    if not citations:
        return
    label = say(language, "ask.sources", count=len(citations))
    with st.expander(label, expanded=expanded, key=keys.sources(scope)):
        for citation in citations:
            show_quote(citation, f"{scope}-list", language)
            if linked:
                show_passage_link(citation, language)
