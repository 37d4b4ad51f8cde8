"""How lessons are read and found, and in which language the interface speaks."""

from __future__ import annotations

import streamlit as st

from tutor.settings import DEFAULT_ENCODER, Settings
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.setup.changes import change_encoder
from tutor.ui.setup.job_board import share_board
from tutor.ui.setup.job_outcome import show_done, show_fixed, show_outcome
from tutor.ui.words import LANGUAGES, say


def show_language(language: str) -> None:
    """Show the switch between interface languages, the same as in the sidebar."""
    st.subheader(say(language, "settings.language"), anchor=False)
    st.caption(say(language, "settings.language_text"))
    st.segmented_control(
        say(language, "settings.language"),
        list(LANGUAGES),
        format_func=lambda code: LANGUAGES[code],
        default=language,
        required=True,
        key=keys.language_choice(language),
        label_visibility="collapsed",
        on_change=guarded(_switch),
        args=(language,),
    )


def _switch(language: str) -> None:
    chosen = st.session_state.get(keys.language_choice(language))
    if chosen in LANGUAGES:
        st.session_state[keys.LANGUAGE] = chosen


def show_encoder(settings: Settings, language: str, *, may_change: bool) -> None:
    """Show what finds passages by their meaning, and what another one would mean."""
    st.subheader(say(language, "settings.encoder"), anchor=False)
    st.caption(say(language, "settings.encoder_text"))
    st.markdown(f"**{escape_markdown(settings.encoder)}**")
    if settings.encoder == DEFAULT_ENCODER:
        st.caption(say(language, "settings.encoder_default"))
    if not may_change:
        return
    fixed = show_fixed("encoder", language)
    with st.expander(say(language, "settings.encoder_change")):
        st.warning(say(language, "settings.encoder_rebuild"), icon=":material/construction:")
        name = st.text_input(say(language, "settings.encoder_name"), value=settings.encoder, key=keys.ENCODER).strip()
        st.button(
            say(language, "settings.encoder_try"),
            key=keys.TRY_ENCODER,
            disabled=fixed or not name or name == settings.encoder or share_board().is_busy,
            on_click=guarded(_start, for_admins=True),
            args=(name, settings),
        )
        show_outcome("encoder", language, _show_encoder, can_cancel=False)


def _show_encoder(identity: str, language: str) -> None:
    show_done(say(language, "settings.encoder_done", name=identity))


def _start(name: str, settings: Settings) -> None:
    share_board().start("encoder", name, lambda progress: change_encoder(name, settings, progress))
