"""The settings page."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tutor.errors import TutorError
from tutor.ui import keys
from tutor.ui.access.visitor import may_change_settings
from tutor.ui.failures import show_error
from tutor.ui.session import course_settings, current_language, current_learner
from tutor.ui.setup.data_part import show_checks, show_places
from tutor.ui.setup.model_part import show_model
from tutor.ui.setup.reading_part import show_encoder, show_language
from tutor.ui.setup.use_part import show_use
from tutor.ui.words import say


def show_page() -> None:
    """Show what the tutor works with; no model and no course need to be open for it."""
    language, settings, may_change = current_language(), course_settings(), may_change_settings()
    st.title(say(language, "settings.page"), anchor=False)
    if not may_change:
        st.info(say(language, "settings.read_only"), icon=":material/lock:")
    parts: dict[str, Callable[[], None]] = {
        "model": lambda: show_model(settings, language, may_change=may_change),
        **({"use": lambda: show_use(settings, language)} if may_change else {}),
        "reading": lambda: show_encoder(settings, language, may_change=may_change),
        "language": lambda: show_language(language),
        **({"data": lambda: show_places(settings, current_learner(), language)} if may_change else {}),
        **({"check": lambda: show_checks(settings, language)} if may_change else {}),
    }
    names = [say(language, f"settings.tab_{name}") for name in parts]
    for tab, show in zip(st.tabs(names, key=keys.SETTINGS_TAB, on_change="rerun"), parts.values(), strict=True):
        if tab.open:
            with tab:
                try:
                    show()
                except TutorError as error:
                    show_error(error, language, "settings")


show_page()
