"""The settings page."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys
from tutor.ui.access.visitor import may_change_settings
from tutor.ui.session import course_settings, current_language, current_learner
from tutor.ui.setup.data_part import show_checks, show_places
from tutor.ui.setup.model_part import show_model
from tutor.ui.setup.reading_part import show_encoder, show_language
from tutor.ui.setup.use_part import show_use
from tutor.ui.tabs import show_tabs
from tutor.ui.words import say


def show_page() -> None:
    """Show what the tutor works with; no model and no course need to be open for it."""
    language, settings, may_change = current_language(), course_settings(), may_change_settings()
    st.title(say(language, "settings.page"), anchor=False)
    if not may_change:
        st.info(say(language, "settings.read_only"), icon=":material/lock:")
    parts = {say(language, "settings.tab_model"): lambda: show_model(settings, language, may_change=may_change)}
    if may_change:
        parts[say(language, "settings.tab_use")] = lambda: show_use(settings, language)
    parts[say(language, "settings.tab_reading")] = lambda: show_encoder(settings, language, may_change=may_change)
    parts[say(language, "settings.tab_language")] = lambda: show_language(language)
    if may_change:
        parts[say(language, "settings.tab_data")] = lambda: show_places(settings, current_learner(), language)
        parts[say(language, "settings.tab_check")] = lambda: show_checks(settings, language)
    show_tabs(parts, keys.SETTINGS_TAB, language, "settings")


show_page()
