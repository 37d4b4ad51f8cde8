"""Parts of a page in tabs, of which only the open one is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from tutor.errors import TutorError
from tutor.ui.failures import Part, show_error


def show_tabs(parts: Mapping[str, Callable[[], None]], key: str, language: str, part: Part) -> None:
    """Show tabs by their names, each with what it draws; one that fails says why, and the others stay usable."""
    for tab, show in zip(st.tabs(list(parts), key=key, on_change="rerun"), parts.values(), strict=True):
        if tab.open:
            with tab:
                try:
                    show()
                except TutorError as error:
                    show_error(error, language, part)
